// A report in the words of the Summarizer: what is asked of the core for each type and length, and how its picks are written.
//
// Source: Writing Assistance APIs, "Options" of summarization: bullets, words and sentences at most. What a short and a
// longer paragraph are it leaves open: three sentences and five.
// Invariant: every word is the text's own.

/** @typedef {import("./nutgraf.js").Report} Report */
/** @typedef {import("./nutgraf.js").Pick} Pick */
/** @typedef {import("./summarizer.js").SummarizerType} Type */
/** @typedef {import("./summarizer.js").SummarizerLength} Length */
/** @typedef {import("./summarizer.js").SummarizerFormat} Format */

/** @type {Record<Length, { points: number, headlineWords: number, sentences: number }>} */
const MOST = {
  short: { points: 3, headlineWords: 12, sentences: 1 },
  medium: { points: 5, headlineWords: 17, sentences: 3 },
  long: { points: 7, headlineWords: 22, sentences: 5 },
};

/** A teaser chooses among so many times the sentences that it shows. */
const TEASER_CHOICE = 2;

/** Of a context's words those tell what is wanted that are rare in the text: one in so many of its words, or so few. */
const RARE = { share: 1 / 100, times: 2 };

/** How much of a text is looked through for that, in UTF-16 code units: a few milliseconds. */
const LOOKED_THROUGH = 100_000;

/** Inflected forms begin alike: so many letters stand for a word where its context is compared with the text. */
const STEM = 6;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Words as a headline counts them: a Chinese character or a kana is one. */
const COUNTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/**
 * @param {Type} type
 * @param {Length} length
 * @returns {import("./nutgraf.js").Options}
 */
export function reportOptions(type, length) {
  const { points, headlineWords, sentences } = MOST[length];
  switch (type) {
    case "headline":
      return { sentences: 1, headlineWords, tighten: true, maxFacts: 0 };
    case "key-points":
      return { sentences: points, tighten: true, maxFacts: 0 };
    case "tldr":
      return { sentences, tighten: true, maxFacts: 0 };
    case "teaser":
      return { sentences: sentences * TEASER_CHOICE };
  }
}

/**
 * The words of a context that may tell a part of the text from the rest. What the text says all the time leans nowhere,
 * nor do the words that any sentence is made of.
 * @param {string} text
 * @param {string} context
 */
export function focusOf(text, context) {
  const named = context.match(WORD);
  if (!named) return undefined;
  /** @type {Map<string, number>} */
  const times = new Map();
  const words = text.slice(0, LOOKED_THROUGH).match(WORD) ?? [];
  for (const word of words) times.set(stem(word), (times.get(stem(word)) ?? 0) + 1);
  const most = Math.max(RARE.times, words.length * RARE.share);
  const rare = named.filter((word) => (times.get(stem(word)) ?? 0) <= most);
  return rare.length > 0 ? rare.join(" ") : undefined;
}

/** @param {string} word */
function stem(word) {
  return word.toLowerCase().slice(0, STEM);
}

/**
 * The summary in pieces, which joined are the whole: nothing for a text that says nothing.
 * @param {string} text
 * @param {Report} report
 * @param {{ type: Type, length: Length, format: Format }} wanted
 */
export function summaryOf(text, report, { type, length, format }) {
  if (type === "headline") return [headlineOf(text, report, MOST[length].headlineWords)].filter(Boolean).map(write);
  const picks = type === "teaser" ? teasing(text, report, MOST[length].sentences) : report.summary;
  const texts = picks.length > 0 ? picks.map((pick) => pick.text) : firstSentence(text, report);
  const lines = texts.map(oneLine).filter(Boolean).map(write);
  if (type !== "key-points") {
    const space = /^(?:zh|ja)\b/u.test(report.language.code) ? "" : " ";
    return lines.map((line, index) => (index === 0 ? line : space + line));
  }
  const bullet = format === "markdown" ? "- " : "• ";
  return lines.map((line, index) => `${index === 0 ? "" : "\n"}${bullet}${line}`);

  /** @param {string} line */
  function write(line) {
    return format === "markdown" ? asMarkdown(line) : asPlainText(line);
  }
}

/**
 * What draws readers in: of the best sentences those that quote, ask or bring figures. One that follows another of them
 * may need it, and is not shown without.
 * @param {string} text
 * @param {Report} report
 * @param {number} most
 */
function teasing(text, { summary, quotes, quantities }, most) {
  const stands = new Set(summary.map(({ sentence }) => sentence));
  /** @param {Pick} pick */
  const interest = ({ sentence, span }) => {
    const has = (/** @type {{ span: import("./nutgraf.js").Span }} */ fact) => fact.span.start >= span.start && fact.span.start < span.end;
    const isQuestion = /[?？؟]\P{L}*$/u.test(text.slice(span.start, span.end));
    const signs = [quotes.some(has), quantities.some(has), isQuestion].filter(Boolean).length;
    return stands.has(sentence - 1) ? -1 : signs;
  };
  const ranked = summary.map((pick) => ({ pick, interest: interest(pick) }));
  ranked.sort((one, other) => other.interest - one.interest || one.pick.rank - other.pick.rank);
  const chosen = ranked.slice(0, most).map(({ pick }) => pick);
  return chosen.sort((one, other) => one.sentence - other.sentence);
}

/**
 * The core's headline, or the best sentence if it is short enough, or as much of it as there may be.
 * @param {string} text
 * @param {Report} report
 * @param {number} most
 */
function headlineOf(text, report, most) {
  if (report.headline) return oneLine(report.headline.text);
  const sentence = oneLine(report.summary[0]?.text ?? firstSentence(text, report)[0] ?? "");
  const words = [...sentence.matchAll(COUNTED)];
  const last = words[most - 1];
  if (words.length <= most || !last) return sentence.replace(/[.。]$/u, "");
  return `${sentence.slice(0, last.index + last[0].length).replace(/[\p{P}\s]+$/u, "")}…`;
}

/**
 * All of it may have been set aside, as a call to action is. It is a text nevertheless.
 * @param {string} text
 * @param {Report} report
 */
function firstSentence(text, { sentences: { starts, ends } }) {
  return text.length > 0 ? [text.slice(starts[0] ?? 0, ends[0] ?? 0)] : [];
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/gu, " ").trim();
}

/**
 * A text in Markdown keeps its emphasis and links. What would begin a tag is escaped, so that no markup comes of a text
 * that had none, and so is what would begin a block.
 * @param {string} line
 */
function asMarkdown(line) {
  const inline = line.replace(/<(?=[A-Za-z/!?])/gu, "\\<");
  return inline.replace(/^(\d{1,9}(?=[.)](?:\s|$))|(?=>|```|~~~|(?:[-+*]|#{1,6})(?:\s|$)))/u, "$1\\");
}

/**
 * Without the inline marks of Markdown, where they come in pairs.
 * @param {string} line
 */
function asPlainText(line) {
  return line
    .replace(/!?\[([^[\]]{1,1000})\]\([^()\s]{1,2000}\)/gu, "$1")
    .replace(/(\*\*|__|`)(?=\S)([^*_`]{1,1000})(?<=\S)\1/gu, "$2");
}
