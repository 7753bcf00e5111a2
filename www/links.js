// Addresses that carry a text, or that a text came from.
//
// Invariant: the text goes into an address only where the caller says so.

/** @typedef {{ text: string, title: string, source: string }} Carried */

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
