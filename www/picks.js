// The sentences of the summary, each with where it stands and why it was chosen, and what can be done about it.
//
// Invariant: nodes out of a report; what a click means is the caller's.

import messages, { reasonFor } from "./messages/index.js";
import { byId, element } from "./nodes.js";
import { spanOf } from "./places.js";

/** @typedef {import("./several.js").Whole} Report */

/** A summary of a book may have thousands of sentences: so many are made at once. */
const SHOWN = 40;

/**
 * What the reader can do to a sentence.
 * @typedef {object} Hands
 * @property {(sentence: number) => void} onpin
 * @property {(sentence: number) => void} onstrike
 * @property {(sentence: number) => void} onlink
 */

/**
 * What the list is made of, beside the report.
 * @typedef {object} Setting
 * @property {string} text
 * @property {readonly number[]} pin
 * @property {readonly number[]} omit
 * @property {boolean} isLinked whether the text has an address that can be linked to
 */

/**
 * @param {Report} report
 * @param {Setting} setting
 * @param {Hands} hands
 * @param {(button: HTMLElement, sentence: number) => void} onchoose
 */
export function showPicks(report, { text, pin, omit, isLinked }, hands, onchoose) {
  const list = byId("picks", HTMLOListElement);
  const focused = focusWithin(list);
  byId("nothing", HTMLParagraphElement).hidden = report.summary.length > 0;
  const items = report.summary.map((pick) => () => pickItem(pick, placeOf(pick, report), pin.includes(pick.sentence), isLinked, hands, onchoose));
  list.replaceChildren();
  showSome(list, items);
  focused?.();
  showStruck(report, text, omit, hands, onchoose);
}

/** Makes the next of the list, while there are more. @type {(() => void) | undefined} */
let showNext;

/** A sheet of paper cannot be asked for more. */
export function showAllPicks() {
  while (showNext) showNext();
}

/**
 * The first of them; the others come as the reader gets there, or asks.
 * @param {HTMLElement} list
 * @param {(() => HTMLElement)[]} items
 */
function showSome(list, items) {
  list.append(...items.slice(0, SHOWN).map((make) => make()));
  const rest = items.slice(SHOWN);
  showNext = undefined;
  if (rest.length === 0) return;
  const button = element("button", { type: "button", class: "quiet more" }, messages.more(rest.length));
  const item = element("li", {}, button);
  const go = (showNext = () => {
    watcher.disconnect();
    const hadFocus = document.activeElement === button;
    item.remove();
    const shown = list.children.length;
    showSome(list, rest);
    if (hadFocus) list.children[shown]?.querySelector("button")?.focus();
  });
  const watcher = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && go());
  button.addEventListener("click", go);
  list.append(item);
  watcher.observe(item);
}

/**
 * @param {import("./nutgraf.js").Pick} pick
 * @param {string} place
 * @param {boolean} isPinned
 * @param {boolean} isLinked
 * @param {Hands} hands
 * @param {(button: HTMLElement, sentence: number) => void} onchoose
 */
function pickItem({ text, sentence, reasons }, place, isPinned, isLinked, hands, onchoose) {
  const words = reasons.map(reasonFor);
  const why = element(
    "p",
    { class: "why", id: `why-${sentence}` },
    ...(isPinned ? [element("span", { class: "pinned" }, messages.pinnedMark)] : []),
    element("span", { class: "position" }, place),
    element("span", { class: "reasons" }, ...words.map((word) => element("span", {}, word))),
  );
  const button = element("button", { type: "button", class: "pick", "data-testid": "pick", dir: "auto", "aria-describedby": why.id });
  button.dataset.sentence = String(sentence);
  button.append(element("span", { class: "marker" }, text));
  button.addEventListener("click", () => onchoose(button, sentence));
  const acts = element(
    "div",
    { class: "acts" },
    act("pin", isPinned ? messages.unpin : messages.pin, sentence, hands.onpin),
    act("strike", messages.strike, sentence, hands.onstrike),
    ...(isLinked ? [act("sentence-link", messages.linkToSentence, sentence, hands.onlink)] : []),
  );
  return element("li", isPinned ? { class: "is-pinned" } : {}, button, element("div", { class: "about" }, why, acts));
}

/** Where it stands, and in which of several texts. @param {import("./nutgraf.js").Pick} pick @param {Report} report */
function placeOf({ sentence, source = 0 }, { stats, names }) {
  const place = messages.position(sentence + 1, stats.sentences);
  const name = names?.[source];
  return name ? `\u2068${name}\u2069 · ${place}` : place;
}

/** @param {string} name @param {string} words @param {number} sentence @param {(sentence: number) => void} onclick */
function act(name, words, sentence, onclick) {
  // Said with the sentence it is about: a list of buttons named alike would say nothing.
  const button = element("button", { type: "button", class: "act", "data-testid": name, "aria-describedby": `why-${sentence}` }, words);
  button.dataset.act = `${name}-${sentence}`;
  button.addEventListener("click", () => onclick(sentence));
  return button;
}

/**
 * @param {Report} report
 * @param {string} text
 * @param {readonly number[]} omit
 * @param {Hands} hands
 * @param {(button: HTMLElement, sentence: number) => void} onchoose
 */
function showStruck({ sentences, stats }, text, omit, hands, onchoose) {
  const items = omit.map((sentence) => {
    const { start, end } = spanOf(sentences, sentence);
    const words = text.slice(start, end);
    const button = element("button", { type: "button", class: "fact", dir: "auto", id: `why-${sentence}` });
    button.append(element("span", { class: "marker" }, element("s", {}, words)));
    button.title = messages.position(sentence + 1, stats.sentences);
    button.addEventListener("click", () => onchoose(button, sentence));
    return element("li", {}, button, act("restore", messages.restore, sentence, hands.onstrike));
  });
  byId("struck", HTMLElement).hidden = items.length === 0;
  byId("struck-list", HTMLUListElement).replaceChildren(...items);
}

/**
 * The keyboard stays where it was when the list is made anew: on the same button if it is still there, else on the sentence
 * that has taken its place.
 * @param {HTMLElement} list
 */
function focusWithin(list) {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !list.contains(active)) return undefined;
  const { act, sentence } = active.dataset;
  const place = [...list.children].findIndex((item) => item.contains(active));
  return () => {
    const same = list.querySelector(act ? `[data-act="${act}"]` : `[data-sentence="${sentence}"]`);
    const next = list.children[Math.min(place, list.children.length - 1)]?.querySelector("button");
    (same instanceof HTMLElement ? same : next)?.focus({ preventScroll: true });
  };
}
