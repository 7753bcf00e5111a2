// Several texts as one: put one below the other to be looked at, summarized together, and the report's places moved to
// where each text stands.
//
// Invariant: each text is read alone, as the core wants it; only what is shown is put together.

/** @typedef {import("./nutgraf.js").Input} Input */
/** @typedef {import("./nutgraf.js").Report} Report */
/** @typedef {import("./nutgraf.js").Span} Span */

/** One of several texts, where its name begins in the whole, and where it does itself. */
/** @typedef {{ name: string, title: number, start: number, input: Input }} Part */
/** @typedef {{ text: string, parts: readonly Part[] }} Collection */
/** A report with the names that its sources have. @typedef {Report & { names?: string[] }} Whole */

/** Names that are written in two texts are one entry, by these keys of the report. */
const NAMED = /** @type {const} */ (["people", "organisations", "places"]);

/** @param {{ name: string, text: string, blocks?: import("./nutgraf.js").InputBlock[] }[]} readings @returns {Collection} */
export function collected(readings) {
  let whole = "";
  const parts = readings.map(({ name, text, blocks }) => {
    if (whole) whole = `${whole.trimEnd()}\n\n\n`;
    const title = whole.length;
    whole += `${name}\n\n`;
    const start = whole.length;
    // Blocks come only with texts whose line ends are one character each.
    const own = text.replaceAll(/\r\n?/gu, "\n");
    whole += own;
    return Object.freeze({ name, title, start, input: blocks ? { text: own, blocks } : own });
  });
  return Object.freeze({ text: whole, parts: Object.freeze(parts) });
}

/**
 * @param {import("./client.js").Client} client
 * @param {Input | Collection} input
 * @param {import("./nutgraf.js").Options} options
 * @param {import("./client.js").CallOptions} call
 * @returns {Promise<Whole>}
 */
export async function summarize(client, input, options, call) {
  if (typeof input === "string" || !("parts" in input)) return client.summarize(input, options, call);
  const { parts } = input;
  return together(await client.summarizeAll(parts.map((part) => part.input), options, call), parts);
}

/**
 * A report over several texts as one over the whole, where their names are in no block.
 * @param {Report} report
 * @param {readonly Part[]} parts
 * @returns {Whole}
 */
export function together(report, parts) {
  const startOf = (/** @type {number | undefined} */ source) => parts[source ?? 0]?.start ?? 0;
  const sources = report.sentences.sources ?? new Uint32Array();
  const moved = Object.fromEntries(
    Object.entries(report).map(([key, value]) => [key, Array.isArray(value) ? value.map((entry) => move(entry, startOf(entry.source))) : value]),
  );
  const whole = /** @type {Whole} */ (moved);
  whole.names = parts.map(({ name }) => name);
  for (const key of NAMED) whole[key] = joined(whole[key], ({ name }) => name, "mentions");
  whole.phrases = joined(whole.phrases, ({ text }) => text.toLowerCase(), "spans");
  whole.headline = report.headline && move(report.headline, startOf(report.headline.source));
  whole.sentences = {
    ...report.sentences,
    starts: report.sentences.starts.map((start, index) => start + startOf(sources[index])),
    ends: report.sentences.ends.map((end, index) => end + startOf(sources[index])),
  };
  return whole;
}

/**
 * The same with every span in it further on.
 * @template Value
 * @param {Value} value
 * @param {number} by
 * @returns {Value}
 */
function move(value, by) {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return /** @type {Value} */ (value.map((entry) => move(entry, by)));
  const { start, end } = /** @type {Partial<Span>} */ (value);
  if (typeof start === "number" && typeof end === "number") return /** @type {Value} */ ({ ...value, start: start + by, end: end + by });
  return /** @type {Value} */ (Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, move(entry, by)])));
}

/**
 * Entries of the same are one, with the places of all, and what the first of them says.
 * @template {Record<Places, Span[]>} Entry
 * @template {string} Places
 * @param {Entry[]} entries
 * @param {(entry: Entry) => string} keyOf
 * @param {Places} places
 * @returns {Entry[]}
 */
function joined(entries, keyOf, places) {
  /** @type {Map<string, Entry>} */
  const found = new Map();
  for (const entry of entries) {
    const key = keyOf(entry);
    const first = found.get(key);
    found.set(key, first ? { ...entry, ...withoutNull(first), [places]: [...first[places], ...entry[places]] } : entry);
  }
  return [...found.values()];
}

/** What one text does not say another may. @template {object} Entry @param {Entry} entry */
function withoutNull(entry) {
  return /** @type {Entry} */ (Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null)));
}
