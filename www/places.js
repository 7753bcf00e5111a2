// Where sentences stand, by their numbers in a report.

/** @typedef {import("./nutgraf.js").SentenceColumns} SentenceColumns */

/** The place of a sentence; the beginning of the text where there is no such one. @param {SentenceColumns | undefined} sentences @param {number} sentence @returns {import("./nutgraf.js").Span} */
export function spanOf(sentences, sentence) {
  return { start: sentences?.starts[sentence] ?? 0, end: sentences?.ends[sentence] ?? 0 };
}

/** The last sentence that begins at an offset or before it, or -1. @param {SentenceColumns | undefined} sentences @param {number} offset */
export function sentenceBefore(sentences, offset) {
  return sentences?.starts.findLastIndex((start) => start <= offset) ?? -1;
}
