// Asks about the text as it is now, and asks again while the answer does not fit what is set.
//
// Invariant: at most one request is under way; an answer to an older text is never given.

import { client } from "./page-client.js";
import { summarize } from "./several.js";

/** @typedef {import("./nutgraf.js").Options} Options */
/** @typedef {import("./several.js").Whole} Report */

/** A report and what it is about. @typedef {{ report: Report, text: string, input: import("./source.js").Source["input"], options: Options }} Answer */

/**
 * @typedef {object} Ends
 * @property {(answer: Answer | undefined) => Options} options what to ask for, given the last answer
 * @property {(characters: number) => void} onwork called when a text is going to be read
 * @property {(isBusy: boolean) => void} onbusy called when an answer is begun to be waited for, and when nothing is any more
 * @property {(answer: Answer, before: Answer | undefined) => void} onanswer
 * @property {(message: string) => void} onfailure
 */

/** Above so many characters a pause in typing is waited for. */
const LONG_TEXT = 20_000;
/** The pause, in milliseconds. */
const PAUSE = 150;

export class Inquiry {
  /** The last answer, until it is dropped: perhaps about a text that has changed since. @type {Answer | undefined} */
  answer;
  /** What is known of a text before it is asked about. @type {Pick<Answer, "text" | "options" | "report"> | undefined} */
  #known;
  #request = new AbortController();
  #isAsking = false;
  #timer = 0;
  #source;
  #ends;

  /** @param {import("./source.js").Source} source @param {Ends} ends */
  constructor(source, ends) {
    this.#source = source;
    this.#ends = ends;
  }

  /** Whether the last answer is about the text as it is now. */
  get isCurrent() {
    return this.answer?.input === this.#source.input;
  }

  /** A text is going to come, and nobody need be asked what is known of it. @param {string} text @param {Pick<Answer, "options" | "report">} [known] */
  know(text, known) {
    this.#known = known && { text, ...known };
  }

  /** The text has changed. */
  begin() {
    this.stop();
    // What is known is no work.
    if (this.#knownOf(this.#source.input, this.#ends.options(this.answer))) return void this.#ask();
    const { length } = this.#source.text;
    this.#ends.onwork(length);
    this.#ends.onbusy(true);
    this.#timer = setTimeout(() => this.#ask(), length > LONG_TEXT && this.answer ? PAUSE : 0);
  }

  /** Something else is set: if an answer is under way it is shown, and the next question is the latest, so nothing queues up. */
  again() {
    if (!this.#isAsking && this.answer) this.#ask();
  }

  /** What is under way is wanted no more. */
  stop() {
    this.#request.abort();
    clearTimeout(this.#timer);
    this.#rest();
  }

  async #ask() {
    this.#request = new AbortController();
    const { signal } = this.#request;
    const { text, input } = this.#source;
    const before = this.answer;
    const options = this.#ends.options(before);
    this.#isAsking = true;
    this.#ends.onbusy(true);
    // In another language the text is read anew.
    if (before && before.options.language !== options.language) this.#ends.onwork(text.length);
    try {
      const report = this.#knownOf(input, options) ?? (await summarize(client, input, options, { signal }));
      if (signal.aborted) return;
      this.answer = { report, text, input, options };
      this.#ends.onanswer(this.answer, before);
    } catch (error) {
      if (signal.aborted) return;
      this.#rest();
      return this.#ends.onfailure(error instanceof Error ? error.message : String(error));
    }
    // What is set may have moved on, or mean something else now that the number of sentences is known.
    if (isSame(this.#ends.options(this.answer), options)) this.#rest();
    else this.#ask();
  }

  /** Nothing is waited for. */
  #rest() {
    this.#isAsking = false;
    this.#ends.onbusy(false);
  }

  /** @param {Answer["input"]} input @param {Options} options */
  #knownOf(input, options) {
    const known = this.#known;
    return known && known.text === input && isSame(known.options, options) ? known.report : undefined;
  }
}

/** @param {Options} one @param {Options} other both with their keys in the same order */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
