// Where requests are answered, in the worker or, without one, on the page's own thread.
//
// Invariant: it holds one text, the last one, read; asking again with other options only re-cuts it. Several texts are read
// for each request, and leave that one as it is.

import init, { Reader, summarizeAll } from "./nutgraf.js";

/**
 * A request without a text means the text of the last request that had one.
 * @typedef {object} Request
 * @property {number} id
 * @property {{ input: import("./nutgraf.js").Input }} [text]
 * @property {{ inputs: readonly import("./nutgraf.js").Input[] }} [texts]
 * @property {import("./nutgraf.js").Options} [options]
 */

/** @typedef {{ id: number, report: import("./nutgraf.js").Report }} Answer */
/** @typedef {{ id: number, error: { name: string, message: string } }} Refusal */
/** @typedef {Answer | Refusal} Reply */
/** Says that everything has loaded and so many characters are being read. @typedef {{ id: number, begun: number }} Beginning */

/**
 * @param {(beginning: Beginning) => void} onbegin
 * @param {WebAssembly.Module} [core] compiled already
 * @returns {(request: Request) => Promise<Reply>}
 */
export function createDesk(onbegin, core) {
  // Loading begins before anybody asks. If it fails the first request tries again, and tells.
  init(core).catch(() => {});

  /** @type {import("./nutgraf.js").Input} */
  let input = "";
  let characters = 0;
  /** @type {string | undefined} */
  let language;
  /** @type {Reader | undefined} */
  let reader;

  /** @param {Request} request */
  async function answer({ id, text, texts, options }) {
    await init(core);
    if (text) characters = charactersOf([text.input]);
    onbegin({ id, begun: texts ? charactersOf(texts.inputs) : characters });
    if (texts) return summarizeAll(texts.inputs, options);
    if (text || options?.language !== language) {
      reader?.free();
      reader = undefined;
    }
    if (text) input = text.input;
    language = options?.language;
    reader ??= new Reader(input, { language });
    return reader.summarize(options);
  }

  return async (request) => {
    const { id } = request;
    try {
      return { id, report: await answer(request) };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return { id, error: { name, message } };
    }
  };
}

/** How long inputs are together, whatever a caller gave for one. @param {readonly import("./nutgraf.js").Input[]} inputs */
function charactersOf(inputs) {
  const lengths = Array.from(inputs ?? [], (input) => Number((typeof input === "string" ? input : input?.text)?.length) || 0);
  return lengths.reduce((sum, length) => sum + length, 0);
}
