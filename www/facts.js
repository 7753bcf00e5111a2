// Turns a report into lists of facts to show.
//
// Invariant: data in, data out; no node is made here.

import messages, { reasonFor } from "./messages/index.js";

/** @typedef {import("./nutgraf.js").Span} Span */
/** @typedef {import("./nutgraf.js").Report} Report */

/**
 * One line of a list: its words, something about it, and every place where it stands.
 * @typedef {{ text: string, detail: string, spans: Span[] }} Fact
 */

/** @typedef {keyof typeof messages.factTitles} FactName */

/**
 * Rows have a detail each, chips stand side by side.
 * @typedef {{ name: FactName, layout: "rows" | "chips", facts: Fact[] }} FactList
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
  /** @type {FactList[]} */
  const lists = [
    { name: "people", layout: "rows", facts: report.people.map(ofName) },
    { name: "organisations", layout: "chips", facts: report.organisations.map(ofName) },
    { name: "places", layout: "chips", facts: report.places.map(ofName) },
    { name: "dates", layout: "chips", facts: grouped(report.dates.map(ofDate)) },
    { name: "quantities", layout: "chips", facts: grouped(report.quantities.map(ofWords)) },
    { name: "quotes", layout: "rows", facts: report.quotes.map(ofQuote) },
    { name: "phrases", layout: "chips", facts: report.phrases.map(({ text, spans }) => ({ text, detail: "", spans })) },
    { name: "contacts", layout: "chips", facts: grouped(report.contacts.map(ofWords)) },
    { name: "boilerplate", layout: "rows", facts: setAside(report, text) },
  ];
  return lists.filter(({ facts }) => facts.length > 0);
}

/** @param {import("./nutgraf.js").TextSpan} words @returns {Fact} */
function ofWords({ text, span }) {
  return { text, detail: "", spans: [span] };
}

/** @param {import("./nutgraf.js").Name} name @returns {Fact} */
function ofName({ name, role, mentions }) {
  return { text: name, detail: role?.text ?? "", spans: mentions };
}

/**
 * The value is shown where it says more than the words do, and says it in full.
 * @param {import("./nutgraf.js").DateFact} date
 * @returns {Fact}
 */
function ofDate({ text, span, value }) {
  const isTelling = value !== null && /^\d{4}-\d\d-\d\d$/u.test(value) && !/\d{4}/u.test(text);
  return { text, detail: isTelling ? value : "", spans: [span] };
}

/** @param {import("./nutgraf.js").Quote} quote @returns {Fact} */
function ofQuote({ text, span, speaker }) {
  return { text: messages.quoted(text), detail: speaker?.name ?? "", spans: [span] };
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

/** The same words with the same meaning are one fact with several places. @param {Fact[]} facts */
function grouped(facts) {
  /** @type {Map<string, Fact>} */
  const groups = new Map();
  for (const fact of facts) {
    const key = `${fact.text}\n${fact.detail}`;
    const group = groups.get(key);
    if (group) group.spans.push(...fact.spans);
    else groups.set(key, fact);
  }
  return [...groups.values()];
}
