// What a page asks of a Summarizer: its options as the standard reads them, and whether they can be met.
//
// Source: Writing Assistance APIs (W3C community group draft), "The summarizer API" and "Language tags".
// Where we differ: a language is met whatever the region or script, so tags are kept as they are, canonical, and never
// replaced by a shorter one; and a summary is in the words of its text, so it is in another language for nobody.

import { abortSignal, callback, dictionary, oneOf, string, strings } from "./interfaces.js";

/** The languages whose words are known; a test compares them with the word data. */
const KNOWN =
  "af ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk ko la lt lv mk mr ms nb nl nn no pl pt ro ru sk sl sq sr sv sw ta th tl tr uk ur vi zh";

const known = new Set(KNOWN.split(" "));

/** Tags for a language, or for languages so alike that a short text may pass for either. */
const ALIKE = ["bs hr sr", "fil tl", "id ms", "nb nn no"].map((tags) => tags.split(" "));

// Members in the order of their names; those of the inherited dictionary first.
const CORE = {
  expectedContextLanguages: strings,
  expectedInputLanguages: strings,
  format: oneOf("plain-text", "markdown"),
  length: oneOf("short", "medium", "long"),
  outputLanguage: string,
  preference: oneOf("auto", "speed", "capability"),
  type: oneOf("tldr", "teaser", "key-points", "headline"),
};
const CREATE = { ...CORE, monitor: callback, sharedContext: string, signal: abortSignal };
const SUMMARIZE = { context: string, signal: abortSignal };

/** @param {unknown} options */
export function coreOptions(options) {
  return withDefaults(dictionary(options, CORE));
}

/** @param {unknown} options */
export function createOptions(options) {
  return withDefaults(dictionary(options, CREATE));
}

/** @param {unknown} options */
export function summarizeOptions(options) {
  return dictionary(options, SUMMARIZE);
}

/**
 * @template Options
 * @param {Options} options
 */
function withDefaults(options) {
  return { type: "key-points", format: "markdown", length: "short", preference: "auto", ...options };
}

/** @typedef {Pick<ReturnType<typeof coreOptions>, "expectedInputLanguages" | "expectedContextLanguages" | "outputLanguage">} Tags */

/**
 * The tags among the options in canonical form, each once. Throws a RangeError for what is no tag.
 * @param {Tags} options
 */
export function languagesOf({ expectedInputLanguages, expectedContextLanguages, outputLanguage }) {
  return {
    input: Intl.getCanonicalLocales(expectedInputLanguages),
    context: Intl.getCanonicalLocales(expectedContextLanguages),
    output: outputLanguage === undefined ? undefined : Intl.getCanonicalLocales([outputLanguage])[0],
  };
}

/** @param {ReturnType<typeof languagesOf>} languages */
export function areMet({ input, context, output }) {
  const all = [...input, ...context, ...(output === undefined ? [] : [output])];
  if (!all.every((tag) => known.has(primary(tag)))) return false;
  return output === undefined || input.length === 0 || input.some((tag) => isSameLanguage(tag, output));
}

/**
 * @param {string} tag
 * @param {string} other
 */
export function isSameLanguage(tag, other) {
  const [one, two] = [primary(tag), primary(other)];
  return one === two || ALIKE.some((alike) => alike.includes(one) && alike.includes(two));
}

/** @param {string} tag */
function primary(tag) {
  return tag.split("-", 1)[0] ?? tag;
}
