// Puts a text together block by block, for readers of files that know what each part of them is.
//
// Invariant: blocks are in order and disjoint, and everything but the line breaks between them lies in one.

/** @typedef {import("../nutgraf.js").InputBlock} Block */

/** Scripts that part words by no space. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF00-\uFFEF]/u;

export class Writing {
  text = "";
  /** @type {Block[]} */
  blocks = [];

  /**
   * Adds a block, unless there is nothing in it.
   * @param {string} text
   * @param {Block["kind"]} [kind]
   * @param {number} [level]
   */
  add(text, kind = "paragraph", level = 0) {
    const content = text.trim();
    if (content === "") return;
    this.text += this.#gap(kind);
    const start = this.text.length;
    this.text += content;
    this.blocks.push({ start, end: this.text.length, kind, ...(level ? { level } : {}) });
  }

  /**
   * Adds all of another text, which knows its blocks.
   * @param {{ text: string, blocks: Block[] }} other
   */
  append({ text, blocks }) {
    for (const { start, end, kind, level } of blocks) this.add(text.slice(start, end), kind, level);
  }

  /** Items and rows stand close together. @param {Block["kind"]} kind */
  #gap(kind) {
    const before = this.blocks.at(-1);
    if (!before) return "";
    return before.kind === kind && (kind === "list-item" || kind === "table") ? "\n" : "\n\n";
  }
}

/**
 * Two lines as one, with a space between them where their script has any.
 * @param {string} line
 * @param {string} next
 */
export function joinLines(line, next) {
  if (line === "" || next === "") return line + next;
  const isUnspaced = UNSPACED.test(line.slice(-1)) && UNSPACED.test(next.slice(0, 1));
  return isUnspaced ? line + next : `${line} ${next}`;
}
