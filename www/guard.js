// Keeps a core usable when something inside fails.
//
// Invariant: no DOM, and no handle of an instance that has failed is ever used again.

import { messageOf } from "./errors.js";
import { mismatch } from "./starting.js";

/** @typedef {import("./nutgraf.js").Source} Source */

/**
 * @typedef {object} Core
 * @property {(source?: Source | Promise<Source | undefined>) => Promise<unknown>} start
 * @property {() => void} replace puts a new instance in the place of the one there is
 * @property {() => void} probe a call that works if the core and its glue are of one version
 */

export class Guard {
  #core;
  /** @type {Promise<void> | undefined} */
  #starting;
  #started = false;
  /** Whether the instance has failed and not been replaced yet. */
  #failed = false;
  #generation = 0;

  /** @param {Core} core */
  constructor(core) {
    this.#core = core;
  }

  /** How often the instance was replaced: a handle belongs to one count. */
  get generation() {
    return this.#generation;
  }

  /** Whether handles of this count are worth anything. @param {number} generation */
  holds(generation) {
    return generation === this.#generation && !this.#failed;
  }

  /** Starts the core. Again it does nothing; what failed is tried again. @param {Source | Promise<Source | undefined>} [source] */
  init(source) {
    this.#starting ??= this.#begin(source).catch((error) => {
      this.#starting = undefined;
      throw error;
    });
    return this.#starting;
  }

  /**
   * Runs a call into the core. What the core refuses is passed on; anything else has left its memory in an unknown
   * state, so the instance is replaced before the caller hears of it.
   * @template Result
   * @param {() => Result} call
   * @returns {Result}
   */
  run(call) {
    if (!this.#started) throw new Error("nutgraf has not started: await init() first");
    if (this.#failed) this.#restart();
    try {
      return call();
    } catch (error) {
      if (isRefusal(error)) throw error;
      try {
        this.#restart();
      } catch {
        // There may be no memory for it now; the next call tries again.
      }
      throw new Error(`nutgraf failed inside and was started anew: ${messageOf(error)}`, { cause: error });
    }
  }

  /** @param {Source | Promise<Source | undefined>} [source] */
  async #begin(source) {
    await this.#core.start(source);
    try {
      this.#core.probe();
    } catch (error) {
      throw mismatch(error);
    }
    this.#started = true;
  }

  #restart() {
    this.#failed = true;
    this.#generation += 1;
    this.#core.replace();
    this.#failed = false;
  }
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
