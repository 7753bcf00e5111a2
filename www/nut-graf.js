// <nut-graf>: the key points of an article, in the article's own page.
//
// Invariant: importing it does nothing, and the host's DOM stays as it is.

import { join, leave, rangeOf, read, summarize, summarizeText } from "./article.js";
import { labelsIn } from "./labels.js";
import { mark, unmark } from "./marking.js";
import { View } from "./nut-graf-view.js";
import { isLanguage, reflect, upgrade, wrongIn } from "./reflected.js";

/** @typedef {import("./nutgraf.js").Report} Report */
/** @typedef {import("./article.js").Article} Article */
/** @typedef {import("./labels.js").Labels} Labels */

/** Typing changes an article many times a second. In milliseconds. */
const PAUSE = 250;
/** So far from the window loading begins. */
const NEAR = "600px";
/** Of each list of facts so many are shown: more would be no key points. */
const MOST_FACTS = 8;
/** Attributes for the length, each an option: one that stands in place of others comes before them. */
const LENGTHS = ["ratio", "words", "sentences"];
/** What changes the look alone. */
const LOOKS = ["heading", "show"];

/** @type {Record<string, [attribute: string, kind: import("./reflected.js").Kind]>} */
const PROPERTIES = {
  htmlFor: ["for", "text"],
  sentences: ["sentences", "whole from 1"],
  words: ["words", "whole from 1"],
  ratio: ["ratio", "share"],
  maxFacts: ["max-facts", "whole"],
  focusWords: ["focus", "text"],
  show: ["show", "text"],
  heading: ["heading", "text"],
  tighten: ["tighten", "flag"],
};

/** What an attribute that is followed may be: these, and one that every element has. */
const KINDS = new Map([...Object.values(PROPERTIES), ["lang", /** @type {import("./reflected.js").Kind} */ ("language")]]);

/** A server has no elements: there the class can be imported, and that is all. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

export class NutGraf extends Base {
  static observedAttributes = [...KINDS.keys()];

  /** @param {string} tag */
  static define(tag = "nut-graf") {
    const registry = globalThis.customElements;
    if (registry && !registry.get(tag)) registry.define(tag, this);
  }

  /** @type {Report | undefined} */
  #report;
  /** @type {string | null} */
  #text = null;
  /** @type {Partial<Labels>} */
  #labels = {};
  /** The words of the page's language. @type {Labels | undefined} */
  #words;
  /** @type {Article | undefined} */
  #article;
  /** @type {View | undefined} */
  #view;
  /** Counts the updates: one that was overtaken shows nothing. */
  #turn = 0;
  #isNear = false;
  /** What was asked last: the same again needs no answer. */
  #asked = "";
  /** @type {IntersectionObserver | undefined} */
  #nearness;
  /** @type {MutationObserver | undefined} */
  #changes;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  get report() {
    return this.#report;
  }

  get text() {
    return this.#text;
  }

  set text(text) {
    this.#text = text ?? null;
    this.refresh();
  }

  get labels() {
    return this.#labels;
  }

  set labels(labels) {
    this.#labels = { ...labels };
    this.#draw();
  }

  get loading() {
    return this.getAttribute("loading")?.toLowerCase() === "lazy" ? "lazy" : "eager";
  }

  set loading(loading) {
    this.setAttribute("loading", loading);
  }

  connectedCallback() {
    upgrade(this, [...Object.keys(PROPERTIES), "text", "labels", "loading"]);
    join();
    this.#view ??= new View(this);
    if (this.loading === "eager" || typeof IntersectionObserver === "undefined") return this.#arrive();
    this.#nearness = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#arrive(), {
      rootMargin: NEAR,
    });
    this.#nearness.observe(this);
  }

  disconnectedCallback() {
    leave();
    unmark(this);
    this.#turn += 1;
    this.#isNear = false;
    this.#asked = "";
    clearTimeout(this.#pause);
    this.#nearness?.disconnect();
    this.#changes?.disconnect();
  }

  /** @param {string} name @param {string | null} _before @param {string | null} value */
  attributeChangedCallback(name, _before, value) {
    const wrong = value && wrongIn(name, value, KINDS.get(name) ?? "text");
    if (wrong) console.warn(`<nut-graf>: ${wrong}`, this);
    if (LOOKS.includes(name)) this.#draw();
    else this.refresh();
  }

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
    if (name === null) return this.#hasText() ? this : this.closest("article, main");
    const tree = this.getRootNode();
    const trees = tree instanceof ShadowRoot ? [tree, document] : [document];
    const find = (/** @type {Document | ShadowRoot} */ tree) => tree.getElementById(name) ?? tree.querySelector(name);
    return trees.map(find).find((found) => found !== null) ?? null;
  }

  #hasText() {
    return [...this.childNodes].some((node) => !(node instanceof Element && node.slot) && node.textContent?.trim());
  }

  async #update() {
    const turn = ++this.#turn;
    try {
      const given = this.#text;
      const root = given === null ? this.#root() : null;
      this.#watch(root);
      if (!root && given === null) return;
      const [article, words] = await Promise.all([root ? read(root) : undefined, labelsIn(this.#language())]);
      if (turn !== this.#turn) return;
      this.#article = article;
      this.#words = words;
      const options = this.#options();
      const asked = JSON.stringify([given, article?.text, article?.blocks, [...(article?.pins ?? [])], options, words]);
      if (asked === this.#asked) return;
      const report = await (article ? summarize(article, options) : summarizeText(given ?? "", options));
      if (turn !== this.#turn) return;
      this.#asked = asked;
      this.#report = report;
      this.#draw();
      this.#tell("nutgraf-ready", { report });
    } catch (error) {
      // What the element had inside is what its author wanted seen in such a case, and it is still there.
      if (turn === this.#turn) this.#tell("nutgraf-error", { error });
    }
  }

  /** Of the page around the element: its words are for who reads that. */
  #language() {
    const around = this.parentElement?.closest("[lang]") ?? document.documentElement;
    return around instanceof HTMLElement ? around.lang : "";
  }

  #options() {
    /** @type {import("./nutgraf.js").Options} */
    const options = { tighten: this.hasAttribute("tighten"), maxFacts: Reflect.get(this, "maxFacts") ?? MOST_FACTS };
    const focus = this.getAttribute("focus");
    if (focus) options.focus = focus;
    if (isLanguage(this.lang)) options.language = this.lang;
    const length = LENGTHS.find((name) => Reflect.get(this, name) !== null);
    if (length) Object.assign(options, { [length]: Reflect.get(this, length) });
    return options;
  }

  #draw() {
    const [report, words] = [this.#report, this.#words];
    if (!report || !words) return;
    const heading = this.getAttribute("heading");
    const shown = {
      report,
      text: this.#article?.text ?? this.#text ?? "",
      labels: { ...words, ...this.#labels, ...(heading === null ? {} : { heading }) },
      parts: (this.getAttribute("show") ?? "summary").split(/\s+/u),
      language: report.language.code,
      onchoose: this.#choose,
    };
    this.#view?.show(shown, this.#text === null && this.#root() === this);
  }

  /** @param {import("./nut-graf-view.js").Choice} choice @param {number} index */
  #choose = ({ part, text, spans }, index) => {
    const span = spans[index];
    const range = span && this.#article && rangeOf(this.#article, span);
    if (this.#tell("nutgraf-select", { part, text, span, range }) && range) mark(this, range);
  };

  /** Follows the article, and whether it is still there; or waits for it to come. @param {Element | null} root */
  #watch(root) {
    this.#changes?.disconnect();
    if (this.#text !== null) return;
    this.#changes = new MutationObserver((records) => {
      const isOurs = records.some(({ target }) => !root || root.contains(target)) || !root?.isConnected;
      if (isOurs) this.refresh();
    });
    const attributeFilter = ["hidden", "aria-hidden", "data-nutgraf-skip", "data-nutgraf-pin"];
    const everything = { childList: true, characterData: true, subtree: true, attributeFilter };
    this.#changes.observe(root ?? document.documentElement, everything);
    for (let above = root?.parentNode; above; above = above.parentNode) this.#changes.observe(above, { childList: true });
  }

  /** @param {string} type @param {object} detail */
  #tell(type, detail) {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: type === "nutgraf-select", detail }));
  }
}

reflect(NutGraf.prototype, PROPERTIES);
