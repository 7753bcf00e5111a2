// The lines of a PDF → its paragraphs, headings and list items.
//
//  1. The text's size is that of most letters, its pitch the usual distance of its lines.
//  2. A paragraph ends before a line that stands apart, is indented, begins an item or is of another size; after one that
//     ends short with a sentence's end; and at the end of a column unless its sentence goes on.
//  3. A hyphen at the end of a line goes, unless the document writes that word with a hyphen elsewhere, or a capital
//     follows; but not where it also writes the word without one.
//  4. Larger than the text is a heading; so is a short line in another face that stands apart and ends in no stop.
//     Levels go by size.
//  5. Small print at the foot of a page that begins with a mark is a note: it comes last, set aside.
//
// Cost: linear in the lines but for one sort of the sizes.

import { joinLines, Writing } from "../writing.js";

/** @typedef {import("./lines.js").Line} Line */
/** @typedef {{ text: string, size: number, font: string, lines: number, isApart: boolean, isItem: boolean, isNote: boolean }} Paragraph */

/** Larger or smaller than the text by less is the same size. */
const SAME_SIZE = 0.06;
const HEADING_SIZE = 1.12;
const NOTE_SIZE = 0.92;
/** A line stands apart from so many pitches on. */
const APART = 1.35;
/** A line is indented by at least so much and at most so much, in its size. */
const INDENT = [0.7, 6];
/** It ends short where so much of its column is left. */
const SHORT_BY = 0.12;
/** So many lines of a column tell whether they begin one below the other. */
const SAMPLE = 60;
const LONGEST_HEADING = 200;
const LONGEST_PLAIN_HEADING = 90;
const DEEPEST = 6;

const SENTENCE_END = /[.!?:;…。！？؟][”"’»)\]\d]*$/u;
const ITEM = /^(?:[•◦▪■●○‣∙·–—*-]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S/u;
const BULLET = /^[•◦▪■●○‣∙·–—*-]\s+/u;
const NOTE_MARK = /^(?:\d{1,3}|[*†‡§¶]+)[\s.)]*\p{L}/u;
const HYPHEN = /(\p{L}+)[-\u2010\u00AD]$/u;

/**
 * @param {Line[][]} pages without what belongs to the pages alone
 * @returns {{ text: string, blocks: import("../writing.js").Block[] }}
 */
export function paragraphsOf(pages) {
  const lines = pages.flat();
  const body = commonest(lines, ({ size }) => Math.round(size * 4) / 4) ?? 0;
  const face = commonest(lines, ({ font }) => font) ?? "";
  const shape = { body, pitch: pitchOf(lines, body), words: wordsOf(lines) };
  /** @type {Paragraph[]} */
  const paragraphs = [];
  for (const page of pages) gather(page, shape, paragraphs);
  return written(paragraphs, body, face);
}

/** @typedef {{ body: number, pitch: number, words: Set<string> }} Shape */

/** The usual distance of two lines of the text. @param {Line[]} lines @param {number} body */
function pitchOf(lines, body) {
  const own = lines.filter(({ size }) => isSize(size, body));
  const distances = own.slice(1).map(({ text, y }, index) => ({ text, distance: Math.round((y - (own[index]?.y ?? y)) * 2) / 2 }));
  // What leads up or far down is another column, or another page.
  const near = distances.filter(({ distance }) => distance > 0 && distance < 3 * body);
  return commonest(near, ({ distance }) => distance) ?? 1.2 * body;
}

/** @param {Line[]} page @param {Shape} shape @param {Paragraph[]} paragraphs to add to */
function gather(page, shape, paragraphs) {
  const foot = lowest(page, shape.body);
  const columns = edges(page);
  /** @type {Line | undefined} */
  let before;
  for (const [index, line] of page.entries()) {
    const { left, right, lines } = columns[index] ?? columnOf(line);
    const isNote = line.size < NOTE_SIZE * shape.body && line.y > foot;
    const open = openParagraph(paragraphs, isNote);
    const isItem = ITEM.test(line.text);
    const isStart = !open || startsAnew({ line, before, open, left, right, isFlush: isFlush(lines, left, right), isNote, isItem, shape });
    if (isStart) {
      const isApart = !before || line.y - before.y > APART * shape.pitch || line.y < before.y;
      paragraphs.push({ text: line.text.trim(), size: line.size, font: line.font, lines: 1, isApart, isItem, isNote });
    } else {
      open.text = continued(open.text, line.text.trim(), shape.words);
      open.lines += 1;
      if (line.font !== open.font) open.font = "";
    }
    before = line;
  }
}

/** Notes do not end the paragraph that goes on over the page. @param {Paragraph[]} paragraphs @param {boolean} isNote */
function openParagraph(paragraphs, isNote) {
  return paragraphs.findLast((paragraph, index) => paragraph.isNote === isNote && (isNote ? index === paragraphs.length - 1 : true));
}

/** @param {{ line: Line, before: Line | undefined, open: Paragraph, left: number, right: number, isFlush: boolean, isNote: boolean, isItem: boolean, shape: Shape }} place */
function startsAnew({ line, before, open, left, right, isFlush, isNote, isItem, shape }) {
  if (isItem && (/^[^\d(\p{L}–—-]/u.test(line.text) || SENTENCE_END.test(open.text) || open.isItem)) return true;
  if (isNote && NOTE_MARK.test(line.text)) return true;
  if (!isSize(line.size, open.size)) return true;
  const isBreak = !before || line.y < before.y || !isSize(before.size, line.size);
  if (isBreak) return SENTENCE_END.test(open.text) || open.size > HEADING_SIZE * shape.body;
  if (line.y - before.y > APART * Math.max(shape.pitch, line.size * 1.1)) return true;
  if (before.font !== line.font && open.lines === 1 && isPlainHeading(open.text) && before.right < right - SHORT_BY * (right - left)) return true;
  const indent = (line.isRtl ? right - line.right : line.x - left) / line.size;
  const [least = 0, most = 0] = INDENT;
  const isIndented = isFlush && indent > least && indent < most && !open.isItem;
  if (isIndented && Math.abs(before.x - line.x) > least * line.size) return true;
  const rest = before.isRtl ? before.x - left : right - before.right;
  return rest > SHORT_BY * (right - left) && SENTENCE_END.test(open.text) && !open.isItem;
}

/** @param {string} text @param {string} next @param {Set<string>} words */
function continued(text, next, words) {
  const [, start] = HYPHEN.exec(text) ?? [];
  const [rest] = /^[\p{L}\p{M}]+/u.exec(next) ?? [];
  if (!start || !rest) return joinLines(text, next);
  const isCompound = words.has(`${start}-${rest}`.toLowerCase()) || !/^\p{Ll}/u.test(rest);
  const isWord = words.has(`${start}${rest}`.toLowerCase());
  return isCompound && !isWord ? text + next : text.slice(0, -1) + next;
}

/** Words that the document writes where no line ends, in so far as hyphens matter. @param {Line[]} lines */
function wordsOf(lines) {
  /** @type {Set<string>} */
  const words = new Set();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*(?![-\u2010\p{L}\p{M}])/gu)) words.add(word.replaceAll("\u2010", "-").toLowerCase());
  }
  return words;
}

/** @param {Paragraph[]} paragraphs @param {number} body @param {string} face */
function written(paragraphs, body, face) {
  const sizes = [...new Set(paragraphs.filter((each) => isLarge(each, body)).map(({ size }) => Math.round(size)))].sort((one, other) => other - one);
  const writing = new Writing();
  const main = paragraphs.filter(({ isNote }) => !isNote);
  for (const [index, paragraph] of main.entries()) {
    const { text, size, font, isApart, isItem } = paragraph;
    // In a face of its own: lines of code stand together.
    const isOther = font !== "" && font !== face && font !== main[index - 1]?.font && font !== main[index + 1]?.font;
    const isPlain = isOther && isApart && isPlainHeading(text);
    if (isLarge(paragraph, body)) writing.add(text, "heading", Math.min(sizes.indexOf(Math.round(size)) + 1, DEEPEST));
    else if (isPlain) writing.add(text, "heading", Math.min(sizes.length + 1, DEEPEST));
    else if (isItem) writing.add(text.replace(BULLET, ""), "list-item", 1);
    else writing.add(text);
  }
  for (const { text } of paragraphs.filter(({ isNote }) => isNote)) writing.add(text, "boilerplate");
  return { text: writing.text, blocks: writing.blocks };
}

/** @param {Paragraph} paragraph @param {number} body */
function isLarge({ text, size }, body) {
  return size > HEADING_SIZE * body && text.length <= LONGEST_HEADING && /\p{L}/u.test(text);
}

/** @param {string} text */
function isPlainHeading(text) {
  return text.length <= LONGEST_PLAIN_HEADING && /\p{L}{3}/u.test(text) && !/[.,;:!?]$/u.test(text);
}

/** @param {number} one @param {number} other */
function isSize(one, other) {
  return Math.abs(one - other) <= SAME_SIZE * Math.max(one, other);
}

/** The lowest base line of the page in the text's size. @param {Line[]} page @param {number} body */
function lowest(page, body) {
  return page.reduce((low, { y, size }) => (size >= NOTE_SIZE * body ? Math.max(low, y) : low), -Infinity);
}

/** @typedef {{ left: number, right: number, lines: Line[] }} Column */

/** @param {Line} line @returns {Column} */
function columnOf({ x, right }) {
  return { left: x, right, lines: [] };
}

/** Of each line its column: the lines around it, as far as they follow one another down the page. @param {Line[]} page */
function edges(page) {
  /** @type {Column[]} */
  const found = [];
  /** @type {Column | undefined} */
  let column;
  for (const line of page) {
    const before = column?.lines.at(-1);
    if (!column || !before || line.y < before.y || line.x > column.right || line.right < column.left) column = columnOf(line);
    column.left = Math.min(column.left, line.x);
    column.right = Math.max(column.right, line.right);
    column.lines.push(line);
    found.push(column);
  }
  return found;
}

/** Where lines begin anywhere, as in poems and in what is set to the right, beginning further in means nothing. @param {Line[]} lines @param {number} left @param {number} right */
function isFlush(lines, left, right) {
  const sample = lines.slice(0, SAMPLE);
  const flush = sample.filter(({ x, right: end, size, isRtl }) => (isRtl ? right - end : x - left) < size / 2);
  return flush.length * 2 >= sample.length;
}

/**
 * What most letters have; the first of several.
 * @template {{ text: string }} Item
 * @template Value
 * @param {Item[]} items
 * @param {(item: Item) => Value} of
 */
function commonest(items, of) {
  /** @type {Map<Value, number>} */
  const counts = new Map();
  for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + item.text.length);
  let [best, most] = [/** @type {Value | undefined} */ (undefined), 0];
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}
