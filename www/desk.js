// Where requests are answered, in the worker or, without one, on the page's own thread.
//
// Invariant: it holds one text, the last one, read; asking again with other options only re-cuts it. Several texts are read
// for each request, and leave that one as it is.

import init, { Reader, summarize, summarizeAll } from "./nutgraf.js";
import { integrity } from "./nutgraf_core.js";
import { unwaited } from "./timers.js";

/**
 * Engines compile a function when it is first called, which takes longer than the call. So the core reads a few words
 * of each kind before anybody waits for it: the first call then costs what the later ones do.
 */
const FIRST_WORDS =
  "By A. Bee\n“We paid $5.2 million on 5 May 2024,” Dr. Ann Lee, a painter in Rome, told Bee Ltd. She said two men were 40 " +
  "per cent late. Lee met Bee (twice). Ask ann@example.org, www.example.org or +44 20 7946 0000.";
/** Who has waited for the page to load asks at once, and would have to wait for those words, too. In milliseconds. */
const QUIET = 100;

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
 * @param {import("./connection.js").Given} given
 * @returns {(request: Request) => Promise<Reply>}
 */
export function createDesk(onbegin, given) {
  // The page may be of another version than the worker, where their host has changed in between.
  const core = given.integrity === undefined || given.integrity === integrity ? given.core : undefined;
  let isAsked = false;
  // Loading begins before anybody asks. If it fails the first request tries again, and tells.
  init(core).then(() => unwaited(setTimeout(warmUp, QUIET)), () => {});

  /** @type {import("./nutgraf.js").Input} */
  let input = "";
  let characters = 0;
  /** @type {string | undefined} */
  let language;
  /** @type {Reader | undefined} */
  let reader;

  function warmUp() {
    if (isAsked) return;
    try {
      summarize(FIRST_WORDS);
    } catch {
      // What fails here fails for the first request, too, which tells.
    }
  }

  /** @param {Request} request */
  async function answer({ id, text, texts, options }) {
    isAsked = true;
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
