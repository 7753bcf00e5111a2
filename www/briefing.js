// The briefing pane: summary, counts and facts as nodes; each sentence and each fact a button to its place.
//
// Invariant: it knows the report and the pane, not the source: what is to be shown there it asks for.

import { factLists } from "./facts.js";
import messages from "./messages/index.js";
import { byId, element } from "./nodes.js";
import { showPicks } from "./picks.js";
import { sentenceBefore, spanOf } from "./places.js";
import { showStats } from "./stats.js";

/** @typedef {import("./nutgraf.js").Span} Span */
/** @typedef {import("./several.js").Whole} Report */

/** What a button stands for. @typedef {{ kind: "pick" | "fact", spans: Span[], say(index: number): string }} Target */

/**
 * What the pane asks for.
 * @typedef {object} Wishes
 * @property {(target: Target, index: number) => void} onreveal
 * @property {(words: string) => void} onfocus
 */

/** So many of a list are shown before the reader asks for the rest. */
const SHOWN = { rows: 6, chips: 10, timeline: 8 };
/** Names and phrases are what one can lean towards. */
const FOCUSABLE = new Set(["people", "organisations", "places", "phrases"]);

export class Briefing {
  #facts = byId("facts", HTMLDivElement);
  #headline = byId("headline", HTMLButtonElement);
  /** @type {HTMLElement | undefined} */
  #current;
  #index = 0;
  #wishes;
  /** @type {Target | undefined} */
  #headlineTarget;
  /** @type {Report | undefined} */
  #report;

  /** @param {Wishes & import("./picks.js").Hands} wishes */
  constructor(wishes) {
    this.#wishes = wishes;
    this.#headline.addEventListener("click", () => this.#headlineTarget && this.#activate(this.#headline, this.#headlineTarget));
  }

  /** Shows all that a report says about a text. @param {Report} report @param {import("./picks.js").Setting} setting */
  show(report, setting) {
    this.deselect();
    this.showSummary(report, setting);
    this.#facts.replaceChildren(...factLists(report, setting.text).map((list) => this.#factSection(list)));
  }

  /** Shows the summary anew, the text being the same. @param {Report} report @param {import("./picks.js").Setting} setting */
  showSummary(report, setting) {
    this.#report = report;
    const chosen = this.#current?.dataset.sentence;
    this.#showHeadline(report);
    showStats(report.stats);
    showPicks(report, setting, this.#wishes, (button, sentence) => this.#activate(button, this.#sentenceTarget(sentence)));
    if (chosen) this.choose(Number(chosen));
  }

  /** Nothing is chosen any more. */
  deselect() {
    this.#mark(undefined, 0);
  }

  /** Marks a sentence as the chosen one, if the summary has it. @param {number} sentence */
  choose(sentence) {
    const button = byId("picks", HTMLOListElement).querySelector(`[data-sentence="${sentence}"]`);
    this.#mark(button instanceof HTMLElement ? button : undefined, 0);
  }

  /** @param {Report} report */
  #showHeadline({ headline, sentences }) {
    const [first] = headline?.spans ?? [];
    this.#headline.hidden = !headline || !first;
    if (!headline || !first) return;
    this.#headline.replaceChildren(element("span", { class: "marker" }, headline.text));
    this.#headlineTarget = this.#sentenceTarget(sentenceBefore(sentences, first.start));
  }

  /** @param {number} sentence @returns {Target} */
  #sentenceTarget(sentence) {
    const { sentences, stats } = this.#report ?? {};
    const say = () => messages.shownSentence(sentence + 1, stats?.sentences ?? 0);
    return { kind: "pick", spans: [spanOf(sentences, sentence)], say };
  }

  /** @param {import("./facts.js").FactList} list */
  #factSection({ name, layout, facts, more }) {
    const title = element("h3", { id: `title-${name}` }, messages.factTitles[name]);
    const list = element("ul", { class: layout, "data-testid": `fact-${name}`, "aria-labelledby": title.id });
    list.append(...facts.map((fact) => this.#factItem(name, fact)));
    const section = element("section", { class: `facts-${name}` }, title);
    if (facts.length > 0) section.append(list);
    const rest = [...list.children].slice(SHOWN[layout]);
    // One more would take as much room as the button that shows it.
    if (rest.length > 1) section.append(showMoreButton(rest));
    if (more.length > 0) section.append(element("ul", { class: "chips" }, ...more.map((fact) => this.#factItem(name, fact))));
    return section;
  }

  /** @param {string} name of its list @param {import("./facts.js").Fact} fact */
  #factItem(name, { text, detail, spans, when }) {
    const button = element("button", { type: "button", class: "fact" });
    if (when) button.append(element("span", { class: "when" }, when), " ");
    button.append(element("span", { class: "marker", dir: "auto" }, text));
    if (detail) button.append(" ", element("span", { class: "detail", dir: "auto" }, detail));
    if (spans.length > 1) button.append(" ", countOf(spans.length));
    const say = (/** @type {number} */ index) => messages.shownFact(text, index + 1, spans.length);
    const item = element("li", {}, button);
    button.addEventListener("click", () => {
      this.#activate(button, { kind: "fact", spans, say });
      if (FOCUSABLE.has(name) && !item.querySelector(".offer")) item.append(this.#offer(text));
    });
    return item;
  }

  /** A name that was clicked can be what the summary is about. @param {string} words */
  #offer(words) {
    const button = element("button", { type: "button", class: "offer", "aria-label": messages.focusOn(words) }, messages.focusShort);
    button.dataset.testid = "focus-offer";
    button.addEventListener("click", () => this.#wishes.onfocus(words));
    return button;
  }

  /** The first click shows the first place, each further one the next. @param {HTMLElement} button @param {Target} target */
  #activate(button, target) {
    const index = button === this.#current ? (this.#index + 1) % target.spans.length : 0;
    this.#mark(button, index);
    this.#wishes.onreveal(target, index);
  }

  /** @param {HTMLElement | undefined} button @param {number} index */
  #mark(button, index) {
    const before = this.#current;
    before?.removeAttribute("aria-current");
    if (before !== button) before?.parentElement?.querySelector(".offer")?.remove();
    setPosition(before, undefined);
    this.#current = button;
    this.#index = index;
    button?.setAttribute("aria-current", "true");
    setPosition(button, index);
  }
}

/** How often something is named; while its places are shown one after the other, which one it is. @param {number} count */
function countOf(count) {
  const shown = element("span", { class: "count", "data-count": String(count) }, times(count));
  shown.title = messages.mentions(count);
  return shown;
}

/** @param {HTMLElement | undefined} button @param {number | undefined} index */
function setPosition(button, index) {
  const shown = button?.querySelector(".count");
  if (!(shown instanceof HTMLElement)) return;
  const count = Number(shown.dataset.count);
  shown.textContent = index === undefined ? times(count) : `${messages.number(index + 1)}/${messages.number(count)}`;
}

/** With a sign before it: a number alone would read as part of a date or a figure. @param {number} count */
function times(count) {
  return `×${messages.number(count)}`;
}

/** @param {Element[]} rest */
function showMoreButton(rest) {
  for (const item of rest) item.toggleAttribute("hidden", true);
  const button = element("button", { type: "button", class: "quiet more" }, messages.more(rest.length));
  button.addEventListener("click", () => {
    for (const item of rest) item.removeAttribute("hidden");
    rest[0]?.querySelector("button")?.focus();
    button.remove();
  });
  return button;
}
