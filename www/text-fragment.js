// Addresses whose page opens at certain words.
//
// Source: URL Fragment Text Directives (WICG).

/** So many words at either end are enough for a browser to find a sentence again. */
const WORDS = 6;
/** The same where words are not parted by blanks. */
const CHARACTERS = 16;

/** @param {string} address @param {string} words */
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
