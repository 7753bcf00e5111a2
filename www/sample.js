// The sample article, and the report of it: a file beside the page, so that it can be shown before the core has come.

/** What the build had the core say of the sample, and what for. @typedef {Pick<import("./inquiry.js").Answer, "options" | "report">} Known */
/** @typedef {{ text: string, known?: Known }} Sample */

/** Who opens the page for the first time is likely to ask for it first: it is sent for together with the page. */
let coming = load();

/** @returns {Promise<Sample | undefined>} nothing if it cannot be had */
export async function loadSample() {
  return (await coming) ?? (coming = load());
}

/** @returns {Promise<Sample | undefined>} */
async function load() {
  try {
    const response = await fetch("./sample.json");
    if (!response.ok) return undefined;
    const { text, options, report } = await response.json();
    return { text, known: { options, report: asReported(report) } };
  } catch {
    // The reader is told, once it is asked for.
    return undefined;
  }
}

/** JSON has no typed arrays. @param {Record<string, any>} report @returns {Known["report"]} */
function asReported({ sentences: { starts, ends, blocks, scores }, ...report }) {
  const sentences = { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), blocks: Uint32Array.from(blocks), scores: Uint16Array.from(scores) };
  return /** @type {Known["report"]} */ ({ ...report, sentences });
}
