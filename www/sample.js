// Where the sample article comes from: files beside the page. The report of it comes along, so that it can be shown before the
// core has.

/** What the build had the core say of the sample, and what for. @typedef {Pick<import("./inquiry.js").Answer, "options" | "report">} Known */

/** @returns {Promise<{ text: string, known?: Known } | undefined>} nothing if it cannot be had */
export async function loadSample() {
  const [text, known] = await Promise.all([load("./sample.txt", (body) => body.text()), load("./sample.json", (body) => body.json())]);
  if (text === undefined) return undefined;
  return { text, known: known && isOf(text, known.report) ? { ...known, report: asReported(known.report) } : undefined };
}

/** A cache may have one of the two from another version. @param {string} text @param {Known["report"]} report */
function isOf(text, { stats, summary }) {
  return stats.characters === text.length && summary.every(({ text: pick, span }) => pick === text.slice(span.start, span.end));
}

/** @template T @param {string} file @param {(body: Response) => Promise<T>} read @returns {Promise<T | undefined>} */
async function load(file, read) {
  try {
    const response = await fetch(file);
    return response.ok ? await read(response) : undefined;
  } catch {
    // The text can be read without a report, and the reader is told of a text that is not there.
    return undefined;
  }
}

/** JSON has no typed arrays. @param {Record<string, any>} report @returns {Known["report"]} */
function asReported({ sentences: { starts, ends, blocks, scores }, ...report }) {
  const sentences = { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), blocks: Uint32Array.from(blocks), scores: Uint16Array.from(scores) };
  return /** @type {Known["report"]} */ ({ ...report, sentences });
}
