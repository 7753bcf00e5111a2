// <nut-graf>: the key points of an article, in the article's own page.
//
// Invariant: importing it does nothing; the host's DOM stays as it is; text goes in as text.

import { join, leave, rangeOf, read, sharedClient } from "./article.js";
import { highlight } from "./highlights.js";

/** @typedef {import("./nutgraf.js").Report} Report */
/** @typedef {import("./nutgraf.js").Span} Span */
/** @typedef {import("./nutgraf_core.js").Article} Article */

const STYLE = `
  :host { display: block }
  :host([hidden]), [hidden] { display: none }
  [part~=box] { padding: var(--nutgraf-padding, 0) }
  [part~=heading] { margin: 0 0 .5em; font: inherit; font-weight: 700 }
  ul { margin: 0; padding-inline-start: 1.2em }
  li { margin-block: var(--nutgraf-gap, .4em) }
  a { color: var(--nutgraf-color, inherit); text-decoration: none }
  a:hover, a:focus-visible { text-decoration: underline }
`;
/** Goes into the page's own tree, where its ranges are, and paints nothing else there. */
const MARK = "::highlight(nutgraf-pick) { background-color: var(--nutgraf-mark, Mark); color: var(--nutgraf-mark-color, MarkText) }";
/** Typing changes an article many times a second. In milliseconds. */
const PAUSE = 250;
/** So far from the window loading begins. */
const NEAR = "600px";
/** What the page says about a text needs no other words than these; the host may set its own. */
const LABELS = { heading: "Key points", empty: "There is no sentence here to sum up." };
const NUMBERS = ["sentences", "words", "ratio"];

/** A server has no elements: there the class can be imported, and that is all. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

export class NutGraf extends Base {
  static observedAttributes = ["for", "sentences", "words", "ratio", "focus", "heading", "tighten", "lang"];

  /** @param {string} tag */
  static define(tag = "nut-graf") {
    const registry = globalThis.customElements;
    if (registry && !registry.get(tag)) registry.define(tag, this);
  }

  /** What was found, once `nutgraf-ready` has said so. @type {Report | undefined} */
  report;
  /** @type {Article | undefined} */
  #article;
  /** Counts the updates: one that was overtaken shows nothing. */
  #turn = 0;
  #isNear = false;
  /** @type {IntersectionObserver | undefined} */
  #nearness;
  /** @type {MutationObserver | undefined} */
  #changes;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  connectedCallback() {
    join();
    if (!this.shadowRoot) this.#build();
    if (this.getAttribute("loading") !== "lazy" || typeof IntersectionObserver === "undefined") return this.#arrive();
    this.#nearness = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#arrive(), {
      rootMargin: NEAR,
    });
    this.#nearness.observe(this);
  }

  disconnectedCallback() {
    leave();
    this.#turn += 1;
    this.#isNear = false;
    clearTimeout(this.#pause);
    this.#nearness?.disconnect();
    this.#changes?.disconnect();
  }

  attributeChangedCallback() {
    this.refresh();
  }

  /** Reads the article again, soon. */
  refresh() {
    if (!this.#isNear) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#update(), PAUSE);
  }

  #arrive() {
    this.#nearness?.disconnect();
    this.#isNear = true;
    // What else the page does in this turn, such as removing the element again, comes first.
    this.#pause = setTimeout(() => void this.#update(), 0);
  }

  /** The element that is read: the one named, this one if it has text of its own, or the article it stands in. */
  #root() {
    const name = this.getAttribute("for");
    if (name !== null) return document.getElementById(name) ?? document.querySelector(name);
    return this.#hasText() ? this : this.closest("article, main");
  }

  #hasText() {
    return [...this.childNodes].some((node) => !(node instanceof Element && node.slot) && node.textContent?.trim());
  }

  async #update() {
    const turn = ++this.#turn;
    try {
      const root = this.#root();
      this.#watch(root ?? document.documentElement);
      if (!root) return;
      const article = await read(root);
      if (turn !== this.#turn) return;
      const report = await this.#ask(article);
      if (turn !== this.#turn) return;
      this.#article = article;
      this.report = report;
      this.#show(report, root === this);
      this.#tell("nutgraf-ready", { report });
    } catch (error) {
      // What the element had inside is what its author wanted seen in such a case, and it is still there.
      if (turn === this.#turn) this.#tell("nutgraf-error", { error });
    }
  }

  /** @param {Article} article */
  async #ask({ text, blocks, pins }) {
    const input = Object.freeze({ text, blocks: Object.freeze(blocks.map((block) => Object.freeze(block))) });
    const subject = /** @type {import("./nutgraf.js").Input} */ (input);
    const options = this.#options();
    const report = await sharedClient().summarize(subject, options);
    if (pins.length === 0) return report;
    const { starts, ends } = report.sentences;
    /** @type {number[]} */
    const pin = [];
    for (const [sentence, start] of starts.entries()) {
      const end = ends[sentence] ?? start;
      const isPinned = pins.some((from, at) => at % 2 === 0 && start < (pins[at + 1] ?? from) && end > from);
      if (isPinned) pin.push(sentence);
    }
    return sharedClient().summarize(subject, { ...options, pin });
  }

  #options() {
    /** @type {import("./nutgraf.js").Options} */
    const options = { tighten: this.hasAttribute("tighten") };
    const focus = this.getAttribute("focus");
    if (focus) options.focus = focus;
    if (this.lang) options.language = this.lang;
    for (const name of NUMBERS) {
      const value = this.getAttribute(name);
      if (value !== null) Object.assign(options, { [name]: Number(value) });
    }
    return options;
  }

  #build() {
    const shadow = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(make("div", "box"), make("slot"));
  }

  /** @param {Report} report @param {boolean} isInside */
  #show({ summary }, isInside) {
    const [box, rest] = /** @type {HTMLElement[]} */ ([...(this.shadowRoot?.children ?? [])]);
    const heading = make("slot", undefined, make("p", "heading", this.getAttribute("heading") ?? LABELS.heading));
    const empty = make("slot", undefined, make("p", "empty", LABELS.empty));
    heading.setAttribute("name", "heading");
    empty.setAttribute("name", "empty");
    const picks = summary.map((pick) => make("li", "item", this.#link(pick)));
    box?.replaceChildren(heading, picks.length > 0 ? make("ul", "summary", ...picks) : empty);
    // What is inside and not the article was for the time until now.
    if (rest) rest.hidden = !isInside;
  }

  /** @param {import("./nutgraf.js").Pick} pick */
  #link({ text, span }) {
    const link = /** @type {HTMLAnchorElement} */ (make("a", "pick", text));
    const page = location.href.split("#", 1)[0];
    link.href = `${page}#:~:text=${fragment(this.#article?.text.slice(span.start, span.end) ?? text)}`;
    link.addEventListener("click", (event) => {
      // With these keys a link opens elsewhere, as links do.
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#select(text, span);
    });
    return link;
  }

  /** @param {string} text @param {Span} span */
  #select(text, span) {
    const range = this.#article && rangeOf(this.#article, span);
    if (!this.#tell("nutgraf-select", { text, span, range }) || !range) return;
    paintIn(range.startContainer.getRootNode());
    highlight("pick", [range]);
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior });
  }

  /** @param {Element} root */
  #watch(root) {
    this.#changes?.disconnect();
    this.#changes = new MutationObserver(() => this.refresh());
    const attributeFilter = ["hidden", "aria-hidden", "data-nutgraf-skip", "data-nutgraf-pin"];
    this.#changes.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter });
  }

  /** @param {string} type @param {object} detail */
  #tell(type, detail) {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: type === "nutgraf-select", detail }));
  }
}

/** @type {CSSStyleSheet | undefined} */
let mark;

/** Highlights take their colours from the tree that they are in. @param {Node} tree */
function paintIn(tree) {
  if (!(tree instanceof Document || tree instanceof ShadowRoot)) return;
  if (!mark) {
    mark = new CSSStyleSheet();
    mark.replaceSync(MARK);
  }
  if (!tree.adoptedStyleSheets.includes(mark)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, mark];
}

/** @param {string} tag @param {string} [part] @param {(Node | string)[]} children */
function make(tag, part, ...children) {
  const node = document.createElement(tag);
  if (part) node.setAttribute("part", part);
  node.append(...children);
  return node;
}

/** The text as an address names it: its ends stand for a long one. @param {string} text */
function fragment(text) {
  const words = text.split(/\s+/u);
  const ends = words.length > 12 ? [words.slice(0, 5).join(" "), words.slice(-5).join(" ")] : [text];
  return ends.map((end) => encodeURIComponent(end).replaceAll("-", "%2D")).join(",");
}
