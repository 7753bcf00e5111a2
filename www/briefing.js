// The briefing pane: summary, counts and facts as nodes; each sentence and each fact a button to its place.
//
// Invariant: it knows the report and the pane, not the source: what is to be shown there it asks for.

import { factLists } from "./facts.js";
import messages, { reasonFor } from "./messages/index.js";
import { byId, element } from "./nodes.js";
import { showStats } from "./stats.js";

/** @typedef {import("./nutgraf.js").Span} Span */
/** @typedef {import("./nutgraf.js").Report} Report */
/** @typedef {import("./several.js").Whole} Whole */

/** What a button stands for. @typedef {{ kind: "pick" | "fact", spans: Span[], say(index: number): string }} Target */

/** So many of a list are shown before the reader asks for the rest. */
const SHOWN = { rows: 6, chips: 10 };

export class Briefing {
  #picks = byId("picks", HTMLOListElement);
  #facts = byId("facts", HTMLDivElement);
  #headline = byId("headline", HTMLButtonElement);
  /** @type {HTMLElement | undefined} */
  #current;
  #index = 0;
  #onreveal;
  /** @type {Target | undefined} */
  #headlineTarget;

  /** @param {(target: Target, index: number) => void} onreveal */
  constructor(onreveal) {
    this.#onreveal = onreveal;
    this.#headline.addEventListener("click", () => this.#headlineTarget && this.#activate(this.#headline, this.#headlineTarget));
  }

  /** Shows all that a report says about a text. @param {Whole} report @param {string} text */
  show(report, text) {
    this.deselect();
    this.#showHeadline(report);
    this.showSummary(report);
    this.#facts.replaceChildren(...factLists(report, text).map((list) => this.#factSection(list)));
  }

  /** Shows the summary anew, the text being the same. @param {Whole} report */
  showSummary(report) {
    const selected = this.#current?.dataset.sentence;
    byId("nothing", HTMLParagraphElement).hidden = report.summary.length > 0;
    showStats(report.stats);
    this.#picks.replaceChildren(...report.summary.map((pick) => this.#pickItem(pick, report)));
    if (selected) this.#reselect(selected);
  }

  /** Nothing is chosen any more. */
  deselect() {
    this.#mark(undefined, 0);
  }

  /** @param {Report} report */
  #showHeadline({ headline, stats, sentences }) {
    const [first] = headline?.spans ?? [];
    this.#headline.hidden = !headline || !first;
    if (!headline || !first) return;
    this.#headline.replaceChildren(element("span", { class: "marker" }, headline.text));
    const sentence = sentences.starts.findLastIndex((start) => start <= first.start);
    const span = { start: sentences.starts[sentence] ?? first.start, end: sentences.ends[sentence] ?? first.end };
    this.#headlineTarget = { kind: "pick", spans: [span], say: () => messages.shownSentence(sentence + 1, stats.sentences) };
  }

  /** @param {import("./nutgraf.js").Pick} pick @param {Whole} report */
  #pickItem({ text, span, sentence, reasons, source = 0 }, { stats: { sentences: count }, names }) {
    const words = reasons.map(reasonFor);
    const from = names?.[source] ?? "";
    const notes = [from, messages.position(sentence + 1, count), ...words].filter(Boolean).map((word) => element("span", {}, word));
    const why = element("p", { class: "why", id: `why-${sentence}` }, ...notes);
    const button = element("button", { type: "button", class: "pick", "data-testid": "pick", dir: "auto", "aria-describedby": why.id });
    button.dataset.sentence = String(sentence);
    button.append(element("span", { class: "marker" }, text));
    const say = () => messages.shownSentence(sentence + 1, count);
    button.addEventListener("click", () => this.#activate(button, { kind: "pick", spans: [span], say }));
    return element("li", {}, button, why);
  }

  /** @param {import("./facts.js").FactList} list */
  #factSection({ name, layout, facts }) {
    const title = element("h3", { id: `title-${name}` }, messages.factTitles[name]);
    const list = element("ul", { class: layout, "data-testid": `fact-${name}`, "aria-labelledby": title.id });
    list.append(...facts.map((fact) => element("li", {}, this.#factButton(fact))));
    const section = element("section", { class: `facts-${name}` }, title, list);
    const rest = [...list.children].slice(SHOWN[layout]);
    // One more would take as much room as the button that shows it.
    if (rest.length > 1) section.append(showMoreButton(rest));
    return section;
  }

  /** @param {import("./facts.js").Fact} fact */
  #factButton({ text, detail, spans }) {
    const button = element("button", { type: "button", class: "fact" }, element("span", { class: "marker", dir: "auto" }, text));
    if (detail) button.append(" ", element("span", { class: "detail", dir: "auto" }, detail));
    if (spans.length > 1) button.append(" ", countOf(spans.length));
    const say = (/** @type {number} */ index) => messages.shownFact(text, index + 1, spans.length);
    button.addEventListener("click", () => this.#activate(button, { kind: "fact", spans, say }));
    return button;
  }

  /** The first click shows the first place, each further one the next. @param {HTMLElement} button @param {Target} target */
  #activate(button, target) {
    const index = button === this.#current ? (this.#index + 1) % target.spans.length : 0;
    this.#mark(button, index);
    this.#onreveal(target, index);
  }

  /** @param {HTMLElement | undefined} button @param {number} index */
  #mark(button, index) {
    this.#current?.removeAttribute("aria-current");
    setPosition(this.#current, undefined);
    this.#current = button;
    this.#index = index;
    button?.setAttribute("aria-current", "true");
    setPosition(button, index);
  }

  /** The sentence chosen before is still chosen, if it is still there. @param {string} sentence */
  #reselect(sentence) {
    const button = this.#picks.querySelector(`[data-sentence="${sentence}"]`);
    if (button instanceof HTMLElement) this.#mark(button, 0);
  }
}

/** How often something is named; while its places are shown one after the other, which one it is. @param {number} count */
function countOf(count) {
  const shown = element("span", { class: "count", "data-count": String(count) }, messages.number(count));
  shown.title = messages.mentions(count);
  return shown;
}

/** @param {HTMLElement | undefined} button @param {number | undefined} index */
function setPosition(button, index) {
  const shown = button?.querySelector(".count");
  if (!(shown instanceof HTMLElement)) return;
  const count = messages.number(Number(shown.dataset.count));
  shown.textContent = index === undefined ? count : `${messages.number(index + 1)}/${count}`;
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
