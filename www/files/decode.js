// Bytes → text. What a file says of its own encoding comes first, then what its bytes can only mean.
//
//  1. A byte order mark settles it (UTF-8, UTF-16).
//  2. UTF-16 without one has a zero in every other byte, as far as its text is in Latin letters.
//  3. More than a few control characters: this is no text.
//  4. What is valid UTF-8 is UTF-8: other text hardly ever is. The last character may be cut off.
//  5. Else what the markup declares, and else windows-1252, which the web takes for what declares nothing.
//
// Cost: one pass to look, one to decode.

/** So many bytes are looked at to tell a text from what is none. */
const LOOKED_AT = 65_536;
/** A text has fewer control characters than one in so many bytes, or only a few. */
const RARE = 200;
const FEW = 5;
/** A declaration stands at the beginning, by the rules of HTML within so many bytes. */
const DECLARED_WITHIN = 1_024;

/**
 * The text of a file, without a byte order mark; nothing where it is none.
 * @param {Uint8Array} bytes
 * @returns {string | undefined}
 */
export function decode(bytes) {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(marked, bytes);
  if (isBinary(bytes)) return undefined;
  return decodeUtf8(bytes) ?? decodeAs(declaredEncoding(bytes) ?? "windows-1252", bytes);
}

/** @param {Uint8Array} bytes */
function markedEncoding(bytes) {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const sample = bytes.subarray(0, LOOKED_AT);
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 5;
  if (odd > many && even === 0) return "utf-16le";
  if (even > many && odd === 0) return "utf-16be";
  return undefined;
}

/** Tabs, line ends, form feeds and the escapes of a terminal are text. @param {Uint8Array} bytes */
function isBinary(bytes) {
  const sample = bytes.subarray(0, LOOKED_AT);
  const isControl = (/** @type {number} */ byte) => byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b;
  const controls = sample.filter(isControl).length;
  return controls > FEW && controls * RARE > sample.length;
}

/** @param {Uint8Array} bytes */
function decodeUtf8(bytes) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    // What is left over at the end could begin a character, and would have to, if there are others.
    const isWhole = !isCutOff(bytes) || /[^\0-\x7F]/u.test(text);
    return isWhole ? text : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array} bytes */
function isCutOff(bytes) {
  return bytes.length > 0 && (bytes[bytes.length - 1] ?? 0) > 0x7f;
}

/** What HTML and XML say at their beginning. @param {Uint8Array} bytes */
function declaredEncoding(bytes) {
  const head = decodeAs("windows-1252", bytes.subarray(0, DECLARED_WITHIN)) ?? "";
  const [, label] = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head) ?? /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(head) ?? [];
  // What it declares in ASCII it is not: UTF-16 would have shown itself, and UTF-8 has been tried.
  if (!label || /^utf-?(?:8|16)/iu.test(label)) return undefined;
  return decodeAs(label, new Uint8Array()) === undefined ? undefined : label;
}

/** Nothing where a browser knows no such encoding. @param {string} label @param {Uint8Array} bytes */
function decodeAs(label, bytes) {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined;
  }
}
