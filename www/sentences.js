// One sentence of the source is chosen, by a click or by keys, and a small bar beside it says what can be done about it.
//
// Invariant: it knows where sentences are, not what they say.

import messages from "./messages/index.js";
import { byId } from "./nodes.js";
import { sentenceBefore, spanOf } from "./places.js";

/** The bar stands so far from its sentence, in pixels. */
const GAP = 6;

/**
 * @typedef {object} Wishes
 * @property {(sentence: number) => void} onchoose
 * @property {(sentence: number) => void} onpin
 * @property {(sentence: number) => void} onstrike
 */

export class SentenceMenu {
  #view = byId("source-view", HTMLDivElement);
  #menu = byId("sentence-menu", HTMLDivElement);
  #pin = byId("sentence-pin", HTMLButtonElement);
  #strike = byId("sentence-strike", HTMLButtonElement);
  #source;
  #wishes;
  /** @type {import("./nutgraf.js").SentenceColumns | undefined} */
  #sentences;
  /** @type {number | undefined} */
  #chosen;

  /** @param {import("./source.js").Source} source @param {Wishes} wishes */
  constructor(source, wishes) {
    this.#source = source;
    this.#wishes = wishes;
    this.#view.addEventListener("click", (event) => this.#onclick(event));
    this.#view.addEventListener("keydown", (event) => this.#onkey(event));
    this.#view.addEventListener("scroll", () => this.#place(), { passive: true });
    new ResizeObserver(() => this.#place()).observe(this.#view);
    byId("modes", HTMLFieldSetElement).addEventListener("change", () => this.hide());
    this.#menu.addEventListener("keydown", (event) => event.key === "Escape" && this.#view.focus({ preventScroll: true }));
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.hide());
    this.#pin.addEventListener("click", () => this.#do(this.#wishes.onpin));
    this.#strike.addEventListener("click", () => this.#do(this.#wishes.onstrike));
  }

  /** The sentences there are, and what was said about them. @param {import("./nutgraf.js").Report} report @param {import("./source.js").Said} said */
  show({ sentences }, { pin, omit }) {
    this.#sentences = sentences;
    if (this.#chosen === undefined) return;
    this.#pin.textContent = pin.includes(this.#chosen) ? messages.unpin : messages.pin;
    this.#strike.textContent = omit.includes(this.#chosen) ? messages.restore : messages.strike;
  }

  /** No sentence is chosen. */
  hide() {
    this.#chosen = undefined;
    this.#menu.hidden = true;
  }

  /** The text has changed: nothing is known about its sentences. */
  forget() {
    this.hide();
    this.#sentences = undefined;
  }

  /** @param {MouseEvent} event */
  #onclick({ clientX, clientY }) {
    // What was selected is to be copied, not clicked.
    if (!getSelection()?.isCollapsed) return this.hide();
    const offset = this.#source.offsetAt(clientX, clientY);
    const sentence = offset === undefined ? undefined : this.#sentenceAt(offset);
    if (sentence === undefined) this.hide();
    else this.#choose(sentence);
  }

  /** @param {KeyboardEvent} event */
  #onkey({ key, ctrlKey, metaKey, altKey }) {
    if (ctrlKey || metaKey || altKey) return;
    const count = this.#sentences?.starts.length ?? 0;
    if (key === "j" && count > 0) this.#choose(Math.min((this.#chosen ?? -1) + 1, count - 1));
    if (key === "k" && count > 0) this.#choose(Math.max((this.#chosen ?? 1) - 1, 0));
    if (key === "p") this.#do(this.#wishes.onpin);
    if (key === "x") this.#do(this.#wishes.onstrike);
  }

  /** @param {(sentence: number) => void} what */
  #do(what) {
    if (this.#chosen !== undefined) what(this.#chosen);
  }

  /** @param {number} sentence */
  #choose(sentence) {
    this.#chosen = sentence;
    this.#wishes.onchoose(sentence);
    this.#place();
  }

  /** Below the sentence, or above it where there is no room, or nowhere while it is out of sight. */
  #place() {
    const span = this.#chosen === undefined ? undefined : spanOf(this.#sentences, this.#chosen);
    const box = span && this.#source.boxOf(span);
    const pane = this.#view.getBoundingClientRect();
    this.#menu.hidden = !box || box.bottom < pane.top || box.top > pane.bottom;
    if (!box || this.#menu.hidden) return;
    const { offsetHeight: height, offsetWidth: width } = this.#menu;
    const below = box.bottom + GAP;
    const top = below + height < pane.bottom ? below : Math.max(pane.top, box.top - height - GAP);
    const left = Math.min(Math.max(box.left, pane.left + GAP), pane.right - width - GAP);
    const origin = this.#menu.offsetParent?.getBoundingClientRect();
    this.#menu.style.setProperty("top", `${top - (origin?.top ?? 0)}px`);
    this.#menu.style.setProperty("left", `${left - (origin?.left ?? 0)}px`);
  }

  /** @param {number} offset */
  #sentenceAt(offset) {
    const sentence = sentenceBefore(this.#sentences, offset);
    return offset <= spanOf(this.#sentences, sentence).end ? sentence : undefined;
  }
}
