// What the reader has set, step by step, so that each step can be taken back.
//
// Invariant: it knows no element and no text.

import { DEFAULTS, isSame } from "./settings.js";

/** @typedef {import("./settings.js").Settings} Settings */

export class Steering {
  /** @type {Settings[]} */
  #steps = [DEFAULTS];
  #at = 0;
  #isOpen = false;

  /** The settings as they are now. @returns {Settings} */
  get settings() {
    return this.#steps[this.#at] ?? DEFAULTS;
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#steps.length - 1;
  }

  /** Whether the last step is still being made. */
  get isGoingOn() {
    return this.#isOpen;
  }

  /**
   * One step further.
   * @param {Partial<Settings>} changes
   * @param {boolean} [isGoingOn] more of the same step will come: a slider is being moved, a word being typed
   */
  change(changes, isGoingOn = false) {
    const next = Object.freeze({ ...this.settings, ...changes });
    if (!this.#isOpen && isSame(next, this.settings)) return;
    if (!this.#isOpen) this.#at += 1;
    this.#steps.splice(this.#at, Infinity, next);
    this.#isOpen = isGoingOn;
    if (!isGoingOn) this.#dropEmptyStep();
  }

  /** What was going on has come to its end, if anything was. */
  finish() {
    if (this.#isOpen) this.change({});
  }

  undo() {
    this.finish();
    this.#at = Math.max(0, this.#at - 1);
  }

  redo() {
    this.finish();
    this.#at = Math.min(this.#steps.length - 1, this.#at + 1);
  }

  /** These settings, and nothing to take back. @param {Settings} settings */
  begin(settings) {
    this.#steps = [settings];
    this.#at = 0;
    this.#isOpen = false;
  }

  /** Moved there and back again: no step. */
  #dropEmptyStep() {
    const before = this.#steps[this.#at - 1];
    if (!before || !isSame(before, this.settings)) return;
    this.#steps.pop();
    this.#at -= 1;
  }
}
