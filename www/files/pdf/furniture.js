// Running heads, running feet and page numbers, which belong to the pages and not to the text.
//
//  1. Only the outermost lines of a page can be any.
//  2. A number alone, or with the word for page, is a page number.
//  3. What stands on several pages at the same height in the same words, numbers apart, is a running head or foot; so
//     is what begins or ends with a number that counts the pages there, whatever its words.
//
// Cost: linear in the number of pages.

/** @typedef {import("./lines.js").Line} Line */

/** So many lines of a page may belong to its head, and so many to its foot. */
const OUTERMOST = 2;
/** Pages that must have it; of a short document two are enough. */
const REPEATED = 3;
const SHORT = 4;
/** Heights are the same within so many points. */
const SAME_HEIGHT = 6;

const PAGE_NUMBER = /^(?:\p{L}{1,6}\.?\s*)?[-–—|[(]*\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|\])]*(?:\s*(?:of|von|de|di|sur|\/)\s*\d{1,4})?$/iu;

/**
 * The pages without their furniture.
 * @param {Line[][]} pages
 * @returns {Line[][]}
 */
export function withoutFurniture(pages) {
  if (pages.length < 2) return pages;
  /** @type {Map<string, Set<number>>} */
  const seen = new Map();
  for (const [number, lines] of pages.entries()) {
    for (const line of outermost(lines)) {
      for (const key of keysOf(line, number)) seen.set(key, (seen.get(key) ?? new Set()).add(number));
    }
  }
  const enough = pages.length <= SHORT ? 2 : REPEATED;
  const isFurniture = (/** @type {Line} */ line, /** @type {number} */ page) => {
    if (PAGE_NUMBER.test(line.text.trim())) return true;
    return keysOf(line, page).some((key) => (seen.get(key)?.size ?? 0) >= enough);
  };
  return pages.map((lines, page) => {
    const outer = new Set(outermost(lines).filter((line) => isFurniture(line, page)));
    return lines.filter((line) => !outer.has(line));
  });
}

/** The uppermost and lowest lines. @param {Line[]} lines */
function outermost(lines) {
  const sorted = [...lines].sort((one, other) => one.y - other.y);
  return [...new Set([...sorted.slice(0, OUTERMOST), ...sorted.slice(-OUTERMOST)])];
}

/** What a line has in common with its like, each with its height, which may be rounded up or down. @param {Line} line @param {number} page */
function keysOf({ text, y }, page) {
  // What stands at the left may repeat while what stands at the right does not.
  const parts = text.trim().split("\t").map((part) => part.replaceAll(/\d+|\b[ivxlc]+\b/giu, "#").replaceAll(/\s+/gu, " "));
  const [, first, last] = /^(\d{1,4})\s|\s(\d{1,4})$/u.exec(text.trim()) ?? [];
  const counted = Number(first ?? last) - page;
  const height = y / SAME_HEIGHT;
  return [...parts, ...(Number.isNaN(counted) ? [] : [counted])].flatMap((key) => [`${Math.floor(height)} ${key}`, `~${Math.round(height)} ${key}`]);
}
