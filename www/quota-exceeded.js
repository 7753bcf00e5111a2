// QuotaExceededError for browsers that have none yet: it says how much there was, and how much was asked for.
//
// Source: Web IDL, "QuotaExceededError".

import { describe } from "./interfaces.js";

/**
 * The browser's own class, or one like it.
 * @param {typeof globalThis} global
 * @returns {typeof import("./summarizer.js").QuotaExceededError}
 */
export function quotaExceededErrorOf(global) {
  const { QuotaExceededError: native } = /** @type {{ QuotaExceededError?: unknown }} */ (global);
  if (typeof native === "function") return /** @type {typeof import("./summarizer.js").QuotaExceededError} */ (native);

  class QuotaExceededError extends global.DOMException {
    /** @type {number | null} */
    #quota;
    /** @type {number | null} */
    #requested;

    /**
     * @param {string} [message]
     * @param {{ quota?: number, requested?: number }} [options]
     */
    constructor(message = "", options = {}) {
      super(message, "QuotaExceededError");
      const { quota, requested } = options ?? {};
      this.#quota = amount(quota, "quota");
      this.#requested = amount(requested, "requested");
      if (this.#quota !== null && this.#requested !== null && this.#requested < this.#quota) {
        throw new RangeError("requested is less than quota");
      }
    }

    get quota() {
      return this.#quota;
    }

    get requested() {
      return this.#requested;
    }
  }
  describe(QuotaExceededError, "QuotaExceededError");
  return QuotaExceededError;
}

/**
 * @param {number | undefined} value
 * @param {string} name
 */
function amount(value, name) {
  if (value === undefined) return null;
  const number = Number(value);
  if (!Number.isFinite(number)) throw new TypeError(`${name} is no finite number`);
  if (number < 0) throw new RangeError(`${name} is negative`);
  return number;
}
