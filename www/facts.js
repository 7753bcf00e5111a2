// Turns a report into the lists of facts that the page shows: those that there are, worded.
//
// Invariant: data in, data out; no node is made here.

import { factsOf, grouped, ofWords } from "./key-facts.js";
import messages, { reasonFor } from "./messages/index.js";
import { sentenceBefore, spanOf } from "./places.js";
import { placeOf, wordingOf } from "./timeline.js";

/** @typedef {import("./nutgraf.js").Span} Span */
/** @typedef {import("./nutgraf.js").Report} Report */

/** @typedef {import("./key-facts.js").Fact} Fact */
/** @typedef {keyof typeof messages.factTitles} FactName */

/**
 * Rows have a detail each, chips stand side by side; what fits a list's order no better is `more` of it.
 * @typedef {{ name: FactName, layout: "rows" | "chips" | "timeline", facts: Fact[], more: Fact[] }} FactList
 */

/** Of what was set aside so much is shown: enough to know it by. */
const EXCERPT = 90;

/**
 * The lists that have anything in them, in the order in which they are shown.
 * @param {Report} report
 * @param {string} text
 * @returns {FactList[]}
 */
export function factLists(report, text) {
  /** @type {(name: FactName, layout: FactList["layout"], facts: Fact[], more?: Fact[]) => FactList} */
  const list = (name, layout, facts, more = []) => ({ name, layout, facts, more });
  const lists = [
    list("people", "rows", factsOf("people", report)),
    list("organisations", "chips", factsOf("organisations", report)),
    list("places", "chips", factsOf("places", report)),
    datesOf(report, text),
    list("quantities", "chips", factsOf("quantities", report)),
    list("quotes", "rows", quotesOf(report)),
    list("phrases", "chips", factsOf("phrases", report)),
    list("contacts", "chips", factsOf("contacts", report)),
    list("boilerplate", "rows", setAside(report, text)),
  ];
  return lists.filter(({ facts, more }) => facts.length + more.length > 0);
}

/**
 * Those with a year in the order of what they mean, each with what is said of it; the others as the text has them.
 * @param {Report} report
 * @param {string} text
 * @returns {FactList}
 */
function datesOf({ dates, sentences }, text) {
  const placed = dates.filter(({ value }) => placeOf(value) !== undefined);
  placed.sort((one, other) => (placeOf(one.value) ?? 0) - (placeOf(other.value) ?? 0));
  const more = dates.filter((date) => !placed.includes(date));
  const facts = placed.map((date) => ofDate(date, sentences, text));
  return { name: "dates", layout: "timeline", facts: grouped(facts), more: grouped(more.map(ofWords)) };
}

/** @param {import("./nutgraf.js").DateFact} date @param {import("./nutgraf.js").SentenceColumns} sentences @param {string} whole @returns {Fact} */
function ofDate({ text, span, value }, sentences, whole) {
  const sentence = spanOf(sentences, sentenceBefore(sentences, span.start));
  const detail = around(whole, span, sentence);
  return { text, detail, spans: [span], when: wordingOf(value ?? "", messages.language) || yearsOf(value ?? "") };
}

/** The words about a place, from within its sentence. @param {string} text @param {Span} span @param {Span} sentence */
function around(text, span, { start: first, end: last }) {
  const from = Math.max(first, span.start - EXCERPT / 2);
  const to = Math.min(Math.max(last, span.end), span.end + EXCERPT);
  // Whole words only.
  const start = from === first ? first : text.indexOf(" ", from) + 1;
  const end = to >= last ? to : text.lastIndexOf(" ", to);
  const words = text.slice(Math.min(start, span.start), Math.max(end, span.end)).trim().replaceAll(/\s+/gu, " ");
  return `${start > first ? "… " : ""}${words}${end < last ? " …" : ""}`;
}

/** What can be said of any value with a year. @param {string} value */
function yearsOf(value) {
  return [...new Set(value.match(/\d{4}|\d{2}XX/gu))].join(" – ");
}

/** @param {Report} report */
function quotesOf(report) {
  return factsOf("quotes", report).map((fact) => ({ ...fact, text: messages.quoted(fact.text) }));
}

/** @param {Report} report @param {string} text @returns {Fact[]} */
function setAside(report, text) {
  return report.blocks
    .filter((block) => block.kind === "boilerplate")
    .map(({ span, reason }) => ({
      text: excerpt(text.slice(span.start, span.end)),
      detail: reason ? reasonFor(reason) : "",
      spans: [span],
    }));
}

/** @param {string} text */
function excerpt(text) {
  const line = text.trim().replaceAll(/\s+/gu, " ");
  if (line.length <= EXCERPT) return line;
  return `${line.slice(0, line.lastIndexOf(" ", EXCERPT) + 1 || EXCERPT).trimEnd()}…`;
}
