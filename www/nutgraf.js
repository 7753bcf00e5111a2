// The package's front door: it starts the core, and keeps it usable when something inside fails.
//
// Invariant: no DOM, and no handle of an instance that has failed is ever used again.

import { mismatch, start } from "./core.js";
import { messageOf } from "./errors.js";
import {
  Reader as CoreReader,
  __wbg_reset_state as replaceInstance,
  summarize as summarizeInCore,
  summarizeAll as summarizeAllInCore,
} from "./nutgraf_core.js";

/** @typedef {import("./nutgraf.js").Source} Source */

/** @type {Promise<void> | undefined} */
let starting;
let started = false;
/** Whether the instance has failed and not been replaced yet. */
let failed = false;
/** How often the instance was replaced: a handle belongs to one count and is worthless in the next. */
let generation = 0;

/** @type {typeof import("./nutgraf.js").default} */
export default function init(source) {
  starting ??= begin(source).catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

/** @type {typeof import("./nutgraf.js").summarize} */
export function summarize(input, options) {
  return guarded(() => summarizeInCore(input, options));
}

/** @type {typeof import("./nutgraf.js").summarizeAll} */
export function summarizeAll(inputs, options) {
  return guarded(() => summarizeAllInCore(inputs, options));
}

/** @implements {InstanceType<typeof import("./nutgraf.js").Reader>} */
export class Reader {
  /** @type {import("./nutgraf.js").Input | undefined} */
  #input;
  #options;
  /** @type {CoreReader | undefined} */
  #reader;
  #generation = -1;

  /**
   * @param {import("./nutgraf.js").Input} input
   * @param {import("./nutgraf.js").ReaderOptions} [options]
   */
  constructor(input, options) {
    this.#input = input;
    this.#options = options;
    guarded(() => this.#current());
  }

  /** @param {import("./nutgraf.js").Options} [options] */
  summarize(options) {
    if (this.#input === undefined) throw new TypeError("this Reader has been freed");
    return guarded(() => this.#current().summarize(options));
  }

  free() {
    const reader = this.#generation === generation && !failed ? this.#reader : undefined;
    this.#input = this.#reader = undefined;
    if (reader) guarded(() => reader.free());
  }

  /** Stands in where Symbol.dispose is missing, too: then it is an ordinary method that nobody calls. */
  [Symbol.dispose]() {
    this.free();
  }

  /** The core's reader, read anew if the instance that had it is gone. */
  #current() {
    if (this.#reader && this.#generation === generation) return this.#reader;
    const input = /** @type {import("./nutgraf.js").Input} */ (this.#input);
    this.#reader = new CoreReader(input, this.#options);
    this.#generation = generation;
    return this.#reader;
  }
}

/**
 * Runs a call into the core. What the core refuses is passed on; anything else has left its memory in an unknown
 * state, so the instance is replaced before the caller hears of it.
 * @template Result
 * @param {() => Result} call
 * @returns {Result}
 */
function guarded(call) {
  if (!started) throw new Error("nutgraf has not started: await init() first");
  if (failed) restart();
  try {
    return call();
  } catch (error) {
    if (isRefusal(error)) throw error;
    try {
      restart();
    } catch {
      // There may be no memory for it now; the next call tries again.
    }
    throw new Error(`nutgraf failed inside and was started anew: ${messageOf(error)}`, { cause: error });
  }
}

function restart() {
  failed = true;
  generation += 1;
  replaceInstance();
  failed = false;
}

/**
 * Whether the core said no in an orderly way. A stack that overflows or memory that runs out can look alike, and is told
 * apart by its words: the engines have no other sign.
 * @param {unknown} error
 */
function isRefusal(error) {
  if (!(error instanceof TypeError || error instanceof RangeError)) return false;
  return !/call stack|recursion|allocation|out of memory/iu.test(error.message);
}

/** @param {Source | Promise<Source | undefined> | undefined} source */
async function begin(source) {
  await start(source);
  try {
    summarizeInCore("", undefined);
  } catch (error) {
    throw mismatch(error);
  }
  started = true;
}
