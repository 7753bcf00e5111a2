// What of a report is faster or smaller to make here than from WebAssembly, field by field. The build puts this into the glue.

/** @typedef {{ start: number, end: number }} Span */

/** What phrases and names have in many places, and how they call them. */
const PLACES = [
  ["phrases", "spans"],
  ["people", "mentions"],
  ["organisations", "mentions"],
  ["places", "mentions"],
];

/**
 * Columns that outlive the memory they come from.
 * @param {Uint32Array} starts
 * @param {Uint32Array} ends
 * @param {Uint32Array} blocks
 * @param {Uint16Array} scores
 * @param {Uint32Array} [sources]
 */
export function columns(starts, ends, blocks, scores, sources) {
  const columns = { starts: starts.slice(), ends: ends.slice(), blocks: blocks.slice(), scores: scores.slice() };
  return sources ? { ...columns, sources: sources.slice() } : columns;
}

/**
 * Gives a report its sentences, its blocks, and its phrases and names their places.
 * @param {any} report in its blocks one of each sort
 * @param {ReturnType<typeof columns>} sentences
 * @param {Uint32Array} sorts the sort of each block
 * @param {Uint32Array} counts how many places each phrase and name has
 * @param {Uint32Array} offsets start and end of each block and each place
 */
export function fill(report, sentences, sorts, counts, offsets) {
  let at = 0;
  const take = (count = 0) => {
    const spans = [];
    for (const end = at + 2 * count; at < end; at += 2) spans.push({ start: offsets[at], end: offsets[at + 1] });
    return spans;
  };
  report.sentences = sentences;
  const alike = report.blocks;
  report.blocks = take(sorts.length).map((span, number) => {
    const block = { ...alike[sorts[number] ?? 0], span };
    if (block.reason) block.reason = { ...block.reason };
    return block;
  });
  let entries = 0;
  for (const [list = "", field = ""] of PLACES) {
    for (const entry of report[list]) entry[field] = take(counts[entries++]);
  }
}

/**
 * Puts what the caller's string has at a record's spans in place of its text, throughout the report. The string is that of
 * the source that the record names, or what it is part of. Only texts with a replacement character are touched; names and
 * phrases are made of words and never have it.
 * @param {any} record
 * @param {readonly string[]} strings
 * @param {number} source
 */
export function restore(record, strings, source) {
  if (record === null || typeof record !== "object" || ArrayBuffer.isView(record)) return;
  const own = record.source ?? source;
  for (const key of ["text", "name"]) {
    if (!record[key]?.includes("\ufffd")) continue;
    /** @type {Span[]} */
    const spans = record.spans ?? (record.span ? [record.span] : []);
    record[key] = spans.map((span) => strings[own]?.slice(span.start, span.end)).join("");
  }
  for (const value of Object.values(record)) restore(value, strings, own);
}
