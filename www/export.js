// A briefing as a text to take along: plain, Markdown, HTML or JSON.
//
// Invariant: data in, a string out; whatever the text holds stays text in each of them.

import { intoSource } from "./text-fragment.js";

/** @typedef {"text" | "markdown" | "html" | "json"} Format */

/**
 * @typedef {object} Sheet
 * @property {string} language tag of the text's language
 * @property {string} title of the text, or nothing
 * @property {string} source address of the text on the web, or nothing
 * @property {string} headline
 * @property {{ text: string, sentence: string }[]} picks the sentence as it stands, and what is shown of it
 * @property {{ title: string, facts: { text: string, detail: string }[] }[]} lists
 * @property {Record<string, unknown>} data the same for machines
 */

/** @type {Record<Format, { type: string, ending: string }>} */
export const FILES = {
  text: { type: "text/plain", ending: "txt" },
  markdown: { type: "text/markdown", ending: "md" },
  html: { type: "text/html", ending: "html" },
  json: { type: "application/json", ending: "json" },
};

/** @type {Record<Format, (sheet: Sheet) => string>} */
const WRITERS = { text: toText, markdown: toMarkdown, html: toHtml, json: toJson };

/** @param {Sheet} sheet @param {Format} format */
export function write(sheet, format) {
  return WRITERS[format](sheet);
}

/** What a file of it is called. @param {Sheet} sheet @param {Format} format */
export function fileName({ title, headline }, format) {
  const words = (title || headline).toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `${words.slice(0, 8).join("-").slice(0, 60) || "briefing"}.${FILES[format].ending}`;
}

/** @param {Sheet} sheet */
function toText({ title, source, headline, picks, lists }) {
  const facts = lists.map(({ title, facts }) => [title, ...facts.map((fact) => `- ${inline(fact.text)}${aside(fact.detail)}`)].join("\n"));
  return joined([sourceLine(title, source), lists.length > 0 ? headline : "", ...picks.map(({ text }) => inline(text)), ...facts]);
}

/** @param {Sheet} sheet */
function toMarkdown({ title, source, headline, picks, lists }) {
  const heading = headline && `# ${escaped(headline)}`;
  const origin = source ? `[${escaped(title || source)}](<${source}>)` : escaped(title);
  const points = picks.map(({ text, sentence }) =>
    source ? `- ${escaped(text)} [↗](<${intoSource(source, sentence)}>)` : `- ${escaped(text)}`,
  );
  const facts = lists.map(({ title, facts }) =>
    joined([`## ${escaped(title)}`, facts.map((fact) => `- ${escaped(fact.text)}${aside(escaped(fact.detail))}`).join("\n")]),
  );
  return joined([heading, origin, points.join("\n"), ...facts]);
}

/** @param {Sheet} sheet */
function toHtml({ language, title, source, headline, picks, lists }) {
  const link = (/** @type {string} */ address, /** @type {string} */ words) => `<a href="${markup(address)}">${markup(words)}</a>`;
  const origin = source ? link(source, title || source) : markup(title);
  const points = picks.map(({ text, sentence }) => `<li>${markup(text)}${source ? ` ${link(intoSource(source, sentence), "↗")}` : ""}</li>`);
  const facts = lists.map(
    ({ title, facts }) =>
      `<h2>${markup(title)}</h2>\n${unordered(facts.map((fact) => `<li>${markup(fact.text)}${markup(aside(fact.detail))}</li>`))}`,
  );
  const parts = [headline && `<h1>${markup(headline)}</h1>`, origin && `<p>${origin}</p>`, unordered(points), ...facts];
  return `<article${language ? ` lang="${markup(language)}"` : ""}>\n${parts.filter(Boolean).join("\n")}\n</article>\n`;
}

/** @param {Sheet} sheet */
function toJson({ title, source, data }) {
  return `${JSON.stringify({ ...(title ? { title } : {}), ...(source ? { source } : {}), ...data }, undefined, 2)}\n`;
}

/** @param {string[]} items */
const unordered = (items) => `<ul>\n${items.join("\n")}\n</ul>`;

/** @param {string} title @param {string} source */
const sourceLine = (title, source) => [inline(title), source].filter(Boolean).join("\n");

/** @param {string} detail */
const aside = (detail) => (detail ? ` (${inline(detail)})` : "");

/** @param {string[]} parts */
const joined = (parts) => `${parts.filter(Boolean).join("\n\n").trimEnd()}\n`;

/** On one line. @param {string} text */
function inline(text) {
  return text.trim().replaceAll(/\s+/gu, " ");
}

/** Everything that Markdown could take for its own. @param {string} text */
function escaped(text) {
  return inline(text)
    .replaceAll(/[\\`*_[\]<>&|~#$]/gu, "\\$&")
    .replace(/^(\d+)([.)])/u, "$1\\$2")
    .replace(/^[-+=]/u, "\\$&");
}

/** @param {string} text */
function markup(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
