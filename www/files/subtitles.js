// Subtitles → what is said, as paragraphs. WebVTT: W3C, "WebVTT: The Web Video Text Tracks Format", 2019; SubRip, which
// nobody has specified, is read by the same rules.
//
//  1. Numbers, times, settings, notes and styles go; so does markup, and what is described instead of said.
//  2. Lines are joined. A line that repeats the one before it, as captions that roll up do, is said once.
//  3. A paragraph ends where the speaker changes (a voice, a dash) or, after a sentence, where nobody speaks for a while
//     or the paragraph has become long.
//  4. A voice is named where it begins to speak.
//
// Cost: linear in the text.

import { joinLines, Writing } from "./writing.js";

/** @typedef {{ start: number, end: number, lines: string[] }} Cue times in seconds */

const TIMES = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})/u;
/** Longer than this, in seconds, is a pause. */
const PAUSE = 2.5;
/** From so many characters on a paragraph ends with its sentence. */
const LONG_PARAGRAPH = 500;
/** @type {Record<string, string>} */
const ENTITIES = { amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "" };
const SENTENCE_END = /[.!?…。！？؟][”"’»)\]]*$/u;

/** @param {string} text */
export function isSubtitles(text) {
  return /^\uFEFF?WEBVTT(?:\s|$)/u.test(text) || TIMES.test(/^\s*(?:\d+\s*\n)?(.*)/u.exec(text.slice(0, 200))?.[1] ?? "");
}

/** @param {string} text */
export function readSubtitles(text) {
  const writing = new Writing();
  let paragraph = "";
  let voice = "";
  let lastLine = "";
  let lastEnd = 0;
  const endParagraph = () => {
    writing.add(paragraph);
    paragraph = "";
  };
  for (const { start, end, lines } of cues(text)) {
    const isDue = start - lastEnd > PAUSE || paragraph.length > LONG_PARAGRAPH;
    if (isDue && SENTENCE_END.test(paragraph)) endParagraph();
    lastEnd = end;
    for (const line of lines) {
      const speaker = /<v(?:\.[^\s>]*)?\s+([^>]+)>/u.exec(line)?.[1]?.trim();
      const words = clean(line);
      const isTurn = /^[-–—]\s*\S/u.test(words);
      const said = isTurn ? words.replace(/^[-–—]\s*/u, "") : words;
      if (said === "" || said === lastLine || isDescription(said)) continue;
      lastLine = said;
      const isOther = speaker !== undefined && speaker !== voice;
      if (isTurn || isOther) endParagraph();
      if (isOther) voice = speaker;
      paragraph = joinLines(paragraph, isOther ? `${clean(speaker)}: ${said}` : said);
    }
  }
  endParagraph();
  return { text: writing.text, blocks: writing.blocks };
}

/** A blank line ends a cue; what stands between it and the next times is a number, a note or a style. @param {string} text @returns {Generator<Cue>} */
function* cues(text) {
  /** @type {Cue | undefined} */
  let cue;
  for (const line of text.split(/\r\n?|\n/u)) {
    const times = TIMES.exec(line);
    if (!times && line.trim() !== "") {
      cue?.lines.push(line.trim());
      continue;
    }
    if (cue) yield cue;
    cue = times ? { start: seconds(times[1]), end: seconds(times[2]), lines: [] } : undefined;
  }
  if (cue) yield cue;
}

/** `h:mm:ss.fff`, hours left out if there are none. @param {string | undefined} time */
function seconds(time = "") {
  return time.replace(",", ".").split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Without tags, times within a line, positions, and the few entities that there are. @param {string} line */
function clean(line) {
  return line
    .replaceAll(/<[^<>]*>|\{\\[^{}]*\}/gu, "")
    .replaceAll(/&(amp|lt|gt|nbsp|lrm|rlm);/gu, (_, /** @type {string} */ name) => ENTITIES[name] ?? "")
    .replaceAll(/[♪♫]/gu, "")
    .trim();
}

/** What is heard but not said. @param {string} line */
function isDescription(line) {
  return /^(?:\[[^[\]]*\]|\([^()]*\))$/u.test(line);
}
