// CreateMonitor: where those who create something that loads are told how far it is.
//
// Source: Writing Assistance APIs, "Common APIs"; HTML, "event handlers".

import { describe, illegalUnlessOurs, ours } from "./interfaces.js";

/** @typedef {import("./summarizer.js").CreateMonitor} CreateMonitor */

/**
 * The class in the world of one window, and how to tell its objects' listeners.
 * @param {typeof globalThis} global
 */
export function createMonitorOf(global) {
  class CreateMonitor extends global.EventTarget {
    /** @type {object | null} */
    #handler = null;
    #listens = false;

    /** @param {symbol} key */
    constructor(key) {
      illegalUnlessOurs(key);
      super();
    }

    /** @returns {object | null} */
    get ondownloadprogress() {
      return this.#handler;
    }

    set ondownloadprogress(handler) {
      const isObject = (typeof handler === "object" && handler !== null) || typeof handler === "function";
      this.#handler = isObject ? handler : null;
      // A handler keeps the place among the listeners that the first one took.
      if (this.#listens || !isObject) return;
      this.#listens = true;
      this.addEventListener("downloadprogress", (event) => {
        if (typeof this.#handler === "function") this.#handler.call(this, event);
      });
    }
  }
  describe(CreateMonitor, "CreateMonitor");

  const Progress = global.ProgressEvent ?? plainProgressEvent(global.Event);
  return {
    CreateMonitor: /** @type {typeof import("./summarizer.js").CreateMonitor} */ (/** @type {unknown} */ (CreateMonitor)),
    create: () => /** @type {CreateMonitor} */ (/** @type {unknown} */ (new CreateMonitor(ours))),
    /** @param {EventTarget} monitor @param {number} loaded */
    tell(monitor, loaded) {
      monitor.dispatchEvent(new Progress("downloadprogress", { loaded, total: 1, lengthComputable: true }));
    },
  };
}

/**
 * For worlds without a DOM.
 * @param {typeof Event} Base
 */
function plainProgressEvent(Base) {
  return class ProgressEvent extends Base {
    /**
     * @param {string} type
     * @param {{ loaded: number, total: number, lengthComputable: boolean }} progress
     */
    constructor(type, { loaded, total, lengthComputable }) {
      super(type);
      this.loaded = loaded;
      this.total = total;
      this.lengthComputable = lengthComputable;
    }
  };
}
