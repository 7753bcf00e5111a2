// The package's front door: it starts the core, and keeps it usable when something inside fails.
//
// Invariant: no DOM.

import { start } from "./core.js";
import { Guard } from "./guard.js";
import {
  Reader as CoreReader,
  __wbg_reset_state as replace,
  summarize as summarizeInCore,
  summarizeAll as summarizeAllInCore,
} from "./nutgraf_core.js";

const guard = new Guard({ start, replace, probe: () => summarizeInCore("", undefined) });

/** @type {typeof import("./nutgraf.js").default} */
export default function init(source) {
  return guard.init(source);
}

/** @type {typeof import("./nutgraf.js").summarize} */
export function summarize(input, options) {
  return guard.run(() => summarizeInCore(input, options));
}

/** @type {typeof import("./nutgraf.js").summarizeAll} */
export function summarizeAll(inputs, options) {
  return guard.run(() => summarizeAllInCore(inputs, options));
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
    guard.run(() => this.#current());
  }

  /** @param {import("./nutgraf.js").Options} [options] */
  summarize(options) {
    if (this.#input === undefined) throw new TypeError("this Reader has been freed");
    return guard.run(() => this.#current().summarize(options));
  }

  free() {
    const reader = guard.holds(this.#generation) ? this.#reader : undefined;
    this.#input = this.#reader = undefined;
    if (reader) guard.run(() => reader.free());
  }

  /** Stands in where Symbol.dispose is missing, too: then it is an ordinary method that nobody calls. */
  [Symbol.dispose]() {
    this.free();
  }

  /** The core's reader, read anew if the instance that had it is gone. */
  #current() {
    if (this.#reader && guard.holds(this.#generation)) return this.#reader;
    const input = /** @type {import("./nutgraf.js").Input} */ (this.#input);
    this.#reader = new CoreReader(input, this.#options);
    this.#generation = guard.generation;
    return this.#reader;
  }
}
