// The source pane: the text as it may be edited, or as it is read, with places marked in it.
//
// Invariant: `text` is the one truth; the field and the view show it, and neither changes it but by the reader's hand.

import { Chunks } from "./chunks.js";
import { highlight } from "./highlights.js";
import { byId } from "./nodes.js";
import { fitMap, heatOut, mapOut } from "./overview.js";
import { spanOf } from "./places.js";
import { bringIntoView } from "./scrolling.js";

/** @typedef {import("./nutgraf.js").Span} Span */

/** What the reader has said about sentences. @typedef {{ pin: readonly number[], omit: readonly number[] }} Said */

/** Nobody types this much at one stroke: it was pasted, dropped or filled in. */
const PASTED = 200;
/** Above so many characters a field takes long to fill, even unseen: it is filled when the reader wants to edit. */
const LARGE = 100_000;

export class Source {
  text = "";
  /** The text with what it is made of, where that is known: until it is edited. @type {import("./nutgraf.js").Input | import("./several.js").Collection | undefined} */
  #structure;
  #field = byId("source-input", HTMLTextAreaElement);
  #view = byId("source-view", HTMLDivElement);
  #modes = byId("modes", HTMLFieldSetElement);
  #isFilled = true;
  /** How long the text is on the screen depends on where its lines break, and on what of it has been laid out. */
  #sizes = new ResizeObserver(() => fitMap(this.#view));
  /** What the view shows; made when it is first looked at. @type {Chunks | undefined} */
  #chunks;
  /** @type {import("./nutgraf.js").Report | undefined} */
  #report;
  /** @type {Said} */
  #said = { pin: [], omit: [] };
  #onchange;

  /** @param {() => void} onchange called when the text has changed */
  constructor(onchange) {
    this.#onchange = onchange;
    this.#field.addEventListener("input", () => this.#edited());
    this.#modes.addEventListener("change", () => this.#switchMode());
    this.#sizes.observe(this.#view);
  }

  /**
   * Shows another text, to be read.
   * @param {string} text
   * @param {import("./nutgraf.js").InputBlock[]} [blocks] of a text without `\r`
   * @param {readonly import("./several.js").Part[]} [parts] where it is several
   */
  replace(text, blocks, parts) {
    const hadText = this.text !== "";
    // As a field has it: every kind of line end is one character.
    this.text = text.replaceAll(/\r\n?/gu, "\n");
    this.#structure = blocks && Object.freeze({ text: this.text, blocks: Object.freeze(blocks.map((block) => Object.freeze(block))) });
    if (parts) this.#structure = Object.freeze({ text: this.text, parts });
    this.#isFilled = this.text.length <= LARGE;
    this.#field.value = this.#isFilled ? this.text : "";
    this.#changed("read");
    // To be told so, the browser lays out what it shows.
    if (hadText) this.#view.scrollTop = 0;
  }

  /** Begins anew. */
  clear() {
    this.text = this.#field.value = "";
    this.#structure = undefined;
    this.#isFilled = true;
    this.#changed("edit");
    this.#field.focus();
  }

  /** What is to be read: the same value as long as it is the same text. @returns {import("./nutgraf.js").Input | import("./several.js").Collection} */
  get input() {
    return this.#structure ?? this.text;
  }

  /** Whether a paste now belongs to the field as usual, because there is something in it. */
  get isBeingEdited() {
    return this.#isEditing() && this.text !== "";
  }

  /** Marks what a report of this text says about it, and the reader. @param {import("./nutgraf.js").Report} report @param {Said} said */
  mark(report, said) {
    this.#report = report;
    this.#said = said;
    this.#view.lang = report.language.code === "und" ? "" : report.language.code;
    if (!this.#view.hidden) this.#paint();
  }

  /**
   * Brings one of several places into view and marks it; the others are marked quietly.
   * @param {Span[]} spans
   * @param {number} index
   * @param {"pick" | "fact"} kind
   */
  reveal(spans, index, kind) {
    const span = spans[index];
    if (!span) return;
    this.#setMode("read");
    const chunks = this.#show();
    const range = chunks.range(span);
    this.unmark();
    highlight(kind, [range]);
    mapOut("chosen", [span], this.text.length);
    if (kind === "fact") highlight("mentions", spans.filter((other) => other !== span).map((other) => chunks.mark(other)));
    bringIntoView(this.#view, range);
  }

  /** The offset at a point of the window, where the text is being read. @param {number} x @param {number} y */
  offsetAt(x, y) {
    const place = document.caretPositionFromPoint?.(x, y);
    if (place) return this.#chunks?.offset(place.offsetNode, place.offset);
    // The older name, which WebKit had for longest.
    const range = document.caretRangeFromPoint?.(x, y);
    return range ? this.#chunks?.offset(range.startContainer, range.startOffset) : undefined;
  }

  /** Where a span is on the screen, if it is. @param {Span} span */
  boxOf(span) {
    return this.#view.hidden ? undefined : this.#chunks?.range(span).getBoundingClientRect();
  }

  /** Takes back what `reveal` marked. */
  unmark() {
    highlight("pick", []);
    highlight("fact", []);
    highlight("mentions", []);
    mapOut("chosen", [], 1);
  }

  #edited() {
    const before = this.text.length;
    this.text = this.#field.value;
    this.#structure = undefined;
    this.#isFilled = true;
    const isPasted = before === 0 && this.text.length > PASTED;
    this.#changed(isPasted || this.#field.hidden ? "read" : "edit");
  }

  /** @param {"edit" | "read"} mode */
  #changed(mode) {
    this.#chunks = undefined;
    this.#report = undefined;
    // An empty field runs as the page does: engines differ in what `auto` makes of no text.
    this.#field.dir = this.text === "" ? "" : "auto";
    this.#paint();
    this.unmark();
    this.#modes.hidden = this.text === "";
    this.#setMode(this.text === "" ? "edit" : mode);
    this.#onchange();
  }

  #isEditing() {
    return byId("mode-edit", HTMLInputElement).checked;
  }

  /** @param {"edit" | "read"} mode */
  #setMode(mode) {
    byId(`mode-${mode}`, HTMLInputElement).checked = true;
    const isRead = mode === "read";
    const from = isRead ? this.#field : this.#view;
    const hadFocus = document.activeElement === from;
    this.#field.hidden = isRead;
    this.#view.hidden = !isRead;
    if (isRead) this.#show();
    else this.#fill();
    if (hadFocus) (isRead ? this.#view : this.#field).focus({ preventScroll: true });
  }

  /** The reader has switched: the place where they were is kept, nearly, as the two break their lines differently. */
  #switchMode() {
    const isRead = !this.#isEditing();
    const [from, to] = isRead ? [this.#field, this.#view] : [this.#view, this.#field];
    const progress = from.scrollTop / Math.max(1, from.scrollHeight);
    this.#setMode(isRead ? "read" : "edit");
    to.scrollTop = progress * to.scrollHeight;
  }

  #fill() {
    if (!this.#isFilled) this.#field.value = this.text;
    this.#isFilled = true;
  }

  #show() {
    if (this.#chunks) return this.#chunks;
    this.#chunks = new Chunks(this.#view, this.text);
    const last = this.#view.lastElementChild;
    if (last) this.#sizes.observe(last);
    this.#paint();
    return this.#chunks;
  }

  /** Marks the picks and what was set aside. */
  #paint() {
    const chunks = this.#chunks;
    const report = this.#report;
    const setAside = report?.blocks.filter((block) => block.kind === "boilerplate") ?? [];
    const picks = report?.summary.map(({ span }) => span) ?? [];
    const spans = (/** @type {readonly number[]} */ list) => list.map((sentence) => spanOf(report?.sentences, sentence));
    const pinned = spans(this.#said.pin);
    const struck = spans(this.#said.omit);
    heatOut(report?.sentences, this.text.length);
    mapOut("picks", picks, this.text.length);
    const { parts = [] } = typeof this.#structure === "object" && "parts" in this.#structure ? this.#structure : {};
    highlight("titles", chunks ? parts.map(({ name, title }) => chunks.mark({ start: title, end: title + name.length })) : []);
    highlight("picks", chunks ? picks.map((span) => chunks.mark(span)) : []);
    highlight("pinned", chunks && report ? pinned.map((span) => chunks.range(span)) : []);
    highlight("struck", chunks && report ? struck.map((span) => chunks.range(span)) : []);
    highlight("boilerplate", chunks ? setAside.map((block) => chunks.mark(block.span)) : []);
  }
}
