// Puts a text of any length on the page, and finds an offset's place in it.
//
// Invariant: the text contents of all chunks together are the text, character for character.

/** Long enough that a book has few chunks, short enough that one is laid out at once. In UTF-16 code units. */
const CHUNK = 4_000;
/** A line is split only above this: a split shows as a line break that the text does not have. */
const LONGEST_LINE = 40_000;
/** Where lines are this long on average and none is blank, each line is a paragraph. */
const PARAGRAPH = 90;
/** About so many characters fit on a line of the pane; only the scroll bar's first guess depends on it. */
const CHARACTERS_A_LINE = 68;

/** Whether each line is a paragraph of its own. @param {string} text */
function hasParagraphLines(text) {
  if (/\n[ \t]*\n/u.test(text)) return false;
  return text.length / text.split("\n").length > PARAGRAPH;
}

/**
 * Where the chunks end.
 * @param {string} text
 * @param {number} size
 */
function chunkEnds(text, size) {
  const ends = [];
  for (let start = 0; start < text.length; start = ends[ends.length - 1] ?? text.length) ends.push(endOfChunk(text, start, size));
  return ends;
}

/** @param {string} text @param {number} start @param {number} size */
function endOfChunk(text, start, size) {
  const newline = text.indexOf("\n", Math.min(start + size, text.length));
  const end = newline < 0 ? text.length : newline + 1;
  if (end - start <= size + LONGEST_LINE) return end;
  const space = text.lastIndexOf(" ", start + LONGEST_LINE);
  return space > start ? space + 1 : beforeHalfPair(text, start + LONGEST_LINE);
}

/** Two halves of one character stay together. @param {string} text @param {number} end */
function beforeHalfPair(text, end) {
  return (text.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end;
}

/** Where every place of an empty text is. */
const NOTHING = document.createTextNode("");

/** A text on the page. */
export class Chunks {
  /** @type {Text[]} */
  #nodes = [];
  /** @type {number[]} */
  #starts = [];

  /**
   * @param {HTMLElement} view
   * @param {string} text
   */
  constructor(view, text) {
    const isParagraphs = hasParagraphLines(text);
    view.classList.toggle("paragraphs", isParagraphs);
    const blocks = [];
    let start = 0;
    for (const end of chunkEnds(text, isParagraphs ? 0 : CHUNK)) {
      const node = document.createTextNode(text.slice(start, end));
      const block = document.createElement("div");
      block.className = "chunk";
      block.dir = "auto";
      block.style.setProperty("contain-intrinsic-block-size", `auto ${linesOf(node.data)}lh`);
      block.append(node);
      blocks.push(block);
      this.#nodes.push(node);
      this.#starts.push(start);
      start = end;
    }
    view.replaceChildren(...blocks);
  }

  /** The place of a half-open span of UTF-16 code units, to be measured. @param {{ start: number, end: number }} span */
  range(span) {
    const range = document.createRange();
    const { startContainer, startOffset, endContainer, endOffset } = this.mark(span);
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  }

  /** The same to be marked: of these a browser bears thousands, as it does not have to keep them right. @param {{ start: number, end: number }} span */
  mark({ start, end }) {
    const [startContainer, startOffset] = this.#place(start);
    // The end belongs to the chunk of the last character, not to the chunk that begins there.
    const [endContainer, to] = this.#place(Math.max(start, end - 1));
    const endOffset = Math.min(to + (end > start ? 1 : 0), endContainer.data.length);
    return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  }

  /** The offset of a place in one of the chunks. @param {Node} node @param {number} within */
  offset(node, within) {
    const chunk = this.#nodes.findIndex((text) => text === node);
    return chunk < 0 ? undefined : (this.#starts[chunk] ?? 0) + within;
  }

  /** @param {number} offset @returns {[Text, number]} */
  #place(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const node = this.#nodes[low] ?? NOTHING;
    return [node, Math.min(offset - (this.#starts[low] ?? 0), node.data.length)];
  }
}

/** @param {string} chunk */
function linesOf(chunk) {
  return chunk.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
}
