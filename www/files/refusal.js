// What is told of a file that cannot be read: a reason by name, which the page's messages have a sentence for.

/** @typedef {keyof typeof import("../messages/en.js").default.refusals} Reason */

/** A file, or a part of one, that cannot be read: nothing is wrong with the page. */
export class Refusal extends Error {
  /** @param {Reason} reason */
  constructor(reason) {
    super(reason);
    this.name = "Refusal";
    this.reason = reason;
  }
}
