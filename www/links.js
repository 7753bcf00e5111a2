// Addresses: one that carries the settings, one that carries the text as well, one that leads into the source.
//
// Invariant: the text goes into an address only where the caller says so.

/** @typedef {{ text: string, title: string, source: string }} Carried */

/** So many words at either end are enough for a browser to find a sentence again. */
const WORDS = 6;
/** The same where words are not parted by blanks. */
const CHARACTERS = 16;
/** A link of some kilobytes could unfold to gigabytes: no honest one does. */
const MOST_BYTES = 50_000_000;
/** The fields of a text: itself, deflated and in the letters of base64url, and where it comes from. */
export const FIELDS = ["text", "title", "source"];

/**
 * The fragment with a text in it.
 * @param {string} settings a fragment of the settings alone
 * @param {Carried} carried
 */
export async function withText(settings, { text, title, source }) {
  const fields = new URLSearchParams(settings);
  if (title) fields.set("title", title);
  if (source) fields.set("source", source);
  fields.set("text", toBase64(await piped(new TextEncoder().encode(text), new CompressionStream("deflate-raw"))));
  return fields.toString();
}

/**
 * The text that a fragment carries, if it does.
 * @param {string} fragment
 * @returns {Promise<Carried | undefined>}
 */
export async function carriedBy(fragment) {
  const fields = new URLSearchParams(fragment);
  const packed = fields.get("text");
  if (!packed) return undefined;
  try {
    const text = new TextDecoder().decode(await piped(fromBase64(packed), new DecompressionStream("deflate-raw")));
    return { text, title: fields.get("title") ?? "", source: webAddress(fields.get("source") ?? "") };
  } catch {
    // Cut off on its way, most likely.
    return undefined;
  }
}

/** The address, if it is one of the web. @param {string} address */
export function webAddress(address) {
  const trimmed = address.trim();
  return /^https?:[/]{2}[^\s/]+/iu.test(trimmed) && URL.canParse(trimmed) ? new URL(trimmed).href : "";
}

/**
 * An address whose page opens at these words (the URL Fragment Text Directives of WICG).
 * @param {string} address
 * @param {string} words
 */
export function intoSource(address, words) {
  const line = words.trim().replaceAll(/\s+/gu, " ");
  const parts = line.split(" ");
  const [start, end] =
    parts.length > 3 * WORDS
      ? [parts.slice(0, WORDS).join(" "), parts.slice(-WORDS).join(" ")]
      : parts.length < WORDS && line.length > 4 * CHARACTERS
        ? [[...line].slice(0, CHARACTERS).join(""), [...line].slice(-CHARACTERS).join("")]
        : [line, ""];
  const page = address.split("#")[0];
  return `${page}#:~:text=${quoted(start)}${end ? `,${quoted(end)}` : ""}`;
}

/** A dash would mean a context, and half a character cannot be written. @param {string} words */
function quoted(words) {
  return encodeURIComponent(words.replaceAll(/\p{Surrogate}/gu, "\ufffd")).replaceAll("-", "%2D");
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {CompressionStream | DecompressionStream} through */
async function piped(bytes, through) {
  const chunks = [];
  let size = 0;
  for (const reader = new Blob([bytes]).stream().pipeThrough(through).getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > MOST_BYTES) throw new RangeError("this is more than any link should carry");
    chunks.push(value);
  }
}

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "");
}

/** @param {string} letters */
function fromBase64(letters) {
  return Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
