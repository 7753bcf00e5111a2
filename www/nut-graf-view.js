// What <nut-graf> shows: a report → nodes in the element's shadow.
//
// Invariant: text goes in as text, and nothing here reads the page or asks anybody.

import { factsOf, isFactName } from "./key-facts.js";
import { intoSource } from "./text-fragment.js";

/** @typedef {import("./nutgraf.js").Report} Report */
/** @typedef {import("./nutgraf.js").Span} Span */
/** @typedef {import("./labels.js").Labels} Labels */

/** What was chosen: its words, all its places, and in which list it stands. @typedef {{ part: string, text: string, spans: Span[] }} Choice */

/**
 * @typedef {object} Shown
 * @property {Report} report
 * @property {string} text what the report is about
 * @property {Labels} labels
 * @property {string[]} parts in their order
 * @property {string} language of the text, where it is known
 * @property {(choice: Choice, index: number) => void} onchoose
 */

const STYLE = `
  :host { display: block }
  :host([hidden]), [hidden] { display: none }
  [part~=box] {
    padding: var(--nutgraf-padding, 0); background: var(--nutgraf-background, none);
    border: var(--nutgraf-border, 0); border-radius: var(--nutgraf-radius, 0);
  }
  [part~=box]:empty { display: none }
  [part~=heading], [part~=label] { margin: 0 0 .5em; font: inherit; font-weight: 700 }
  [part~=label] { margin-block-start: 1em }
  [part~=empty] { margin: 0 }
  ul { margin: 0; padding-inline-start: 1.2em }
  li + li { margin-block-start: var(--nutgraf-gap, .4em) }
  [part~=facts]:not([part~=people], [part~=quotes]) {
    display: flex; flex-wrap: wrap; gap: var(--nutgraf-gap, .4em) 1.2em; padding: 0; list-style: none;
  }
  [part~=facts]:not([part~=people], [part~=quotes]) li { margin: 0 }
  a { color: var(--nutgraf-color, inherit); text-decoration: none }
  a:hover, a:focus-visible { text-decoration: underline }
  [part~=detail] { color: var(--nutgraf-detail-color, color-mix(in srgb, currentColor 75%, transparent)) }
`;

/** One for all elements. @type {CSSStyleSheet | undefined} */
let sheet;

export class View {
  #box = make("section", "box");
  #rest = make("slot");

  /** @param {HTMLElement} host */
  constructor(host) {
    const shadow = host.attachShadow({ mode: "open" });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.#box, this.#rest);
  }

  /** @param {Shown} shown @param {boolean} isInside whether the element has the article inside */
  show(shown, isInside) {
    const { labels } = shown;
    const heading = slot("heading", ...(labels.heading ? [make("p", "heading", labels.heading)] : []));
    const lists = shown.parts.flatMap((part) => (part === "summary" ? summaryOf(shown) : factsIn(part, shown)));
    const body = lists.length > 0 ? lists : [slot("empty", make("p", "empty", labels.empty))];
    heading.id = "heading";
    this.#box.setAttribute("aria-labelledby", heading.id);
    this.#box.replaceChildren(heading, ...body);
    // What is inside and not the article was for the time until now.
    this.#rest.hidden = !isInside;
  }
}

/** @param {Shown} shown */
function summaryOf(shown) {
  const picks = shown.report.summary.map(({ text, span }) => link("pick", { part: "summary", text, spans: [span] }, shown));
  return picks.length > 0 ? [list("summary", picks, shown)] : [];
}

/** @param {string} part @param {Shown} shown */
function factsIn(part, shown) {
  const facts = isFactName(part) ? factsOf(part, shown.report) : [];
  if (!isFactName(part) || facts.length === 0) return [];
  const title = make("p", "label", shown.labels[part]);
  title.id = part;
  const rows = facts.map(({ text, detail, spans }) => {
    const fact = link("fact", { part, text, spans }, shown);
    if (part === "quotes") fact.replaceChildren(make("q", undefined, text));
    return make("span", undefined, fact, ...(detail ? [" ", make("span", "detail", detail)] : []));
  });
  const facted = list(`facts ${part}`, rows, shown);
  facted.setAttribute("aria-labelledby", part);
  return [title, facted];
}

/** @param {string} parts @param {Node[]} rows @param {Shown} shown */
function list(parts, rows, { language }) {
  const all = make("ul", parts, ...rows.map((row) => make("li", "item", row)));
  all.dir = "auto";
  if (language !== "und") all.lang = language;
  return all;
}

/** @param {string} part @param {Choice} choice @param {Shown} shown */
function link(part, choice, { text, onchoose }) {
  const made = /** @type {HTMLAnchorElement} */ (make("a", part, choice.text));
  const [first] = choice.spans;
  made.href = intoSource(location.href, first ? text.slice(first.start, first.end) : choice.text);
  let index = 0;
  made.addEventListener("click", (event) => {
    // With these keys a link opens elsewhere, as links do.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onchoose(choice, index);
    index = (index + 1) % choice.spans.length;
  });
  return made;
}

/** @param {string} name @param {Node[]} content */
function slot(name, ...content) {
  const made = make("slot", undefined, ...content);
  made.setAttribute("name", name);
  return made;
}

/** @param {string} tag @param {string} [part] @param {(Node | string)[]} children */
function make(tag, part, ...children) {
  const node = document.createElement(tag);
  if (part) node.setAttribute("part", part);
  node.append(...children);
  return node;
}
