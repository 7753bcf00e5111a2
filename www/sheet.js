// What is taken along of a report, in words: the page's own, and the text's.

import { factLists } from "./facts.js";
import messages from "./messages/index.js";

/** @typedef {import("./nutgraf.js").Report} Report */

/**
 * @param {Report} report
 * @param {string} text
 * @param {object} about
 * @param {string} about.title of the text, or nothing
 * @param {string} about.source its address on the web, or nothing
 * @param {boolean} about.isWhole whether the facts come along
 * @returns {import("./export.js").Sheet}
 */
export function sheetOf(report, text, { title, source, isWhole }) {
  const { language, stats, headline, summary, people, organisations, places } = report;
  const { dates, quantities, quotes, phrases, contacts } = report;
  const facts = { people, organisations, places, dates, quantities, quotes, phrases, contacts };
  const lists = isWhole ? factLists(report, text).filter(({ name }) => name !== "boilerplate") : [];
  return {
    language: language.code === "und" ? "" : language.code,
    title,
    source,
    headline: headline?.text ?? "",
    picks: summary.map(({ text: words, span }) => ({ text: words, sentence: text.slice(span.start, span.end) })),
    lists: lists.map(({ name, facts, more }) => ({ title: messages.factTitles[name], facts: [...facts, ...more].map(noted) })),
    data: { language, stats, headline, summary, ...(isWhole ? facts : {}) },
  };
}

/** What is known of a fact beside its words, on one line. @param {import("./facts.js").Fact} fact */
function noted({ text, detail, when = "" }) {
  return { text, detail: [detail, when === text ? "" : when].filter(Boolean).join(", ") };
}
