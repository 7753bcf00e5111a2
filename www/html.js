// Pasted HTML → the text a reader sees, and the blocks it is made of.
//
// Invariant: the markup is parsed by the browser into a document that runs and loads nothing, and only text is read from
// it. Blocks are in order and disjoint, and everything but white space lies in one.

import { ABOUT, BESIDE, BLOCKS, LAYOUT, UNREAD } from "./elements.js";
import { parsed } from "./trusted.js";

/** @typedef {import("./nutgraf.js").InputBlock} Block */
/** @typedef {{ kind: Block["kind"], level?: number, isPre?: boolean }} Context what the text at a place belongs to */

const skipped = namesOf(UNREAD);
const boilerplate = namesOf(`${ABOUT} ${BESIDE}`);
const blocks = namesOf(BLOCKS);
/** A deeper level is not told. */
const DEEPEST = 6;

/** @param {string} list */
function namesOf(list) {
  return new Set(list.split(/\s+/u));
}

/**
 * The text and blocks of a piece of HTML; nothing where it has no structure beyond what a plain text has too.
 * @param {string} html
 * @returns {{ text: string, blocks: Block[] } | undefined}
 */
export function readHtml(html) {
  const { text, blocks, paragraphs } = readElement(parsed(html).body);
  const isStructured = paragraphs > 1 || blocks.some(({ kind }) => kind !== "paragraph");
  return isStructured ? { text, blocks } : undefined;
}

/**
 * The text and blocks of what is in an element, and how many of these are paragraphs by name.
 * @param {Element} element
 * @returns {{ text: string, blocks: Block[], paragraphs: number }}
 */
export function readElement(element) {
  const writer = new Writer();
  walk(element, { kind: "paragraph" }, writer);
  writer.endBlock();
  const { text, blocks, paragraphs } = writer;
  return { text, blocks, paragraphs };
}

/** @param {Node} node @param {Context} context @param {Writer} writer */
function walk(node, context, writer) {
  for (const child of node.childNodes) {
    if (child.nodeType === child.TEXT_NODE) writer.write(child.nodeValue ?? "", context);
    else if (child.nodeType === child.ELEMENT_NODE) enter(/** @type {Element} */ (child), context, writer);
  }
}

/** @param {Element} element @param {Context} outer @param {Writer} writer */
function enter(element, outer, writer) {
  const name = element.localName;
  if (skipped.has(name) || isHidden(element)) return;
  if (name === "br") return writer.breakLine(outer);
  const context = contextOf(element, name, outer);
  if (name === "q") writer.write("“", context);
  if (!blocks.has(name)) walk(element, context, writer);
  else if (name === "table" && context.kind !== "boilerplate" && isDataTable(element)) writeRows(element, context, writer);
  else {
    writer.endBlock();
    if (name === "p") writer.paragraphs += 1;
    walk(element, context, writer);
    writer.endBlock();
  }
  if (name === "q") writer.write("”", context);
}

/** @param {Element} element */
function isHidden(element) {
  const style = element.getAttribute("style") ?? "";
  const isOut = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu.test(style);
  return isOut || element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true";
}

/** @param {Element} element @param {string} name @param {Context} outer @returns {Context} */
function contextOf(element, name, outer) {
  const isPre = outer.isPre || name === "pre" || /white-space\s*:\s*(?:pre|break-spaces)/iu.test(element.getAttribute("style") ?? "");
  const inner = isPre === Boolean(outer.isPre) ? outer : { ...outer, isPre };
  if (outer.kind === "boilerplate" || outer.kind === "code") return inner;
  if (boilerplate.has(name) || element.getAttribute("role") === "navigation") return { kind: "boilerplate", isPre };
  if (name === "pre") return { kind: "code", isPre };
  if (name === "blockquote") return { kind: "quote", level: deeper(outer, "quote"), isPre };
  if (outer.kind === "quote") return inner;
  if (name === "li") return { kind: "list-item", level: deeper(outer, "list-item"), isPre };
  if (/^h[1-6]$/u.test(name)) return { kind: "heading", level: Number(name[1]), isPre };
  return inner;
}

/** @param {Context} outer @param {Block["kind"]} kind */
function deeper(outer, kind) {
  return outer.kind === kind ? Math.min((outer.level ?? 0) + 1, DEEPEST) : 1;
}

/** Mails and old pages are laid out with tables: one of data has rows of several cells, and nothing but words in them. @param {Element} table */
function isDataTable(table) {
  const rows = [...table.querySelectorAll("tr")].filter((row) => row.children.length > 1);
  return rows.length > 1 && !table.querySelector(LAYOUT);
}

/** A row is a block, and a tab parts its cells. @param {Element} table @param {Context} context @param {Writer} writer */
function writeRows(table, context, writer) {
  writer.endBlock();
  for (const part of table.querySelectorAll("caption, tr")) {
    const isRow = part.localName === "tr";
    const { isPre } = context;
    for (const [number, cell] of [...(isRow ? part.children : [part])].entries()) {
      if (number > 0) writer.writeTab();
      if (!isHidden(cell)) walk(cell, { kind: isRow ? "table" : "boilerplate", isPre }, writer);
    }
    writer.endBlock();
  }
}

/** Puts the text together as CSS does: white space collapses, and is nothing at the ends of a block. */
class Writer {
  text = "";
  /** @type {Block[]} */
  blocks = [];
  /** Elements that are paragraphs by name. */
  paragraphs = 0;
  /** The block that is being written. @type {Block | undefined} */
  #block;
  /** White space that counts only if something follows. */
  #space = "";

  /** @param {string} text @param {Context} context */
  write(text, context) {
    const pieces = context.isPre ? [text.replaceAll(/\r\n?/gu, "\n")] : text.split(/([ \t\n\r\f]+)/u);
    for (const piece of pieces) {
      if (piece === "") continue;
      const isSpace = /^[ \t\n\r\f]+$/u.test(piece);
      if (isSpace && context.isPre) this.#space += piece;
      else if (isSpace) this.#space ||= " ";
      else this.#put(piece, context);
    }
  }

  /** Two in a row end a paragraph. @param {Context} context */
  breakLine(context) {
    if (this.#space.includes("\n") && !context.isPre) this.endBlock();
    else if (this.#block) this.#space = context.isPre ? `${this.#space}\n` : "\n";
  }

  writeTab() {
    if (this.#block) this.#space = "\t";
  }

  endBlock() {
    const block = this.#block;
    this.#block = undefined;
    this.#space = "";
    if (!block) return;
    this.text = this.text.trimEnd();
    block.end = this.text.length;
    if (block.end > block.start) this.blocks.push(block);
  }

  /** @param {string} piece @param {Context} context */
  #put(piece, { kind, level, isPre }) {
    if (!this.#block) {
      // Code keeps what its first line is indented by; elsewhere space before a block is none.
      const start = isPre ? piece.replace(/^\n+/u, "") : piece;
      this.text += this.#gap(kind);
      this.#block = { start: this.text.length, end: this.text.length, kind, ...(level ? { level } : {}) };
      this.#space = "";
      this.text += start;
      return;
    }
    this.text += this.#space + piece;
    this.#space = "";
  }

  /** Items and rows stand close together. @param {Block["kind"]} kind */
  #gap(kind) {
    const before = this.blocks.at(-1);
    if (!before) return "";
    const isClose = before.kind === kind && (kind === "list-item" || kind === "table");
    return isClose ? "\n" : "\n\n";
  }
}
