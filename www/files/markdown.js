// Markdown files → text without its marks, and blocks. After J. MacFarlane, "CommonMark Spec", 0.31.2, 2024, and GitHub's tables.
//
//  1. Blocks go by how lines begin: headings, items, quotations, code, tables; lines in between are joined.
//  2. Of a link its words stay, of a picture its description; emphasis, comments and definitions of links go.
//  3. Code keeps every character, and so does what is escaped.
//
// Left out: blocks in items, and code that is only indented in them; HTML beyond its tags. A Markdown library would do these and
// add 10 kB or more of brotli.
//
// Cost: linear in the text; each expression looks no further than a line or a paragraph.

import { joinLines, Writing } from "./writing.js";

/** @typedef {import("./writing.js").Block} Block */

const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/u;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const ITEM = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/u;
const QUOTE = /^ {0,3}>[ \t]?/u;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:/u;
const DELIMITERS = /^ {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/u;
const DEEPEST = 6;
/** Where characters are put that mean only themselves until all marks are gone. */
const ASIDE = 0xe000;

/** @param {string} source */
export function readMarkdown(source) {
  const reader = new Reader();
  const text = withoutComments(source.replaceAll(/\r\n?/gu, "\n"));
  const [front] = /^---\n[^]*?\n(?:---|\.\.\.)(?:\n|$)/u.exec(text) ?? [""];
  const lines = text.slice(front.length).split("\n");
  for (let at = 0; at < lines.length; ) at += reader.read(lines, at);
  reader.end();
  return { text: reader.writing.text, blocks: reader.writing.blocks };
}

/** @param {string} text */
function withoutComments(text) {
  const [before = "", ...rest] = text.split("<!--");
  return before + rest.map((part) => (part.includes("-->") ? part.slice(part.indexOf("-->") + 3) : `<!--${part}`)).join("");
}

class Reader {
  writing = new Writing();
  /** What is being put together. @type {{ text: string, kind: Block["kind"], level: number }} */
  #open = { text: "", kind: "paragraph", level: 0 };

  /** Reads what begins at a line, and says how many lines that was. @param {string[]} lines @param {number} at */
  read(lines, at) {
    const line = lines[at] ?? "";
    const [, fence] = FENCE.exec(line) ?? [];
    if (fence) return this.#readCode(lines, at, fence);
    const next = lines[at + 1] ?? "";
    if (line.includes("|") && DELIMITERS.test(next)) return this.#readTable(lines, at);
    const [, marks, title] = HEADING.exec(line) ?? [];
    const isParagraph = this.#open.kind === "paragraph" && this.#open.text !== "";
    const [, underline] = (isParagraph && UNDERLINE.exec(line)) || [];
    if (marks) this.#begin(title ?? "", "heading", marks.length);
    else if (underline) this.#open = { ...this.#open, kind: "heading", level: underline.startsWith("=") ? 1 : 2 };
    else if (line.trim() === "" || RULE.test(line) || DEFINITION.test(line)) this.end();
    else if (!this.#readItemOrQuote(line)) this.#open.text = joinLines(this.#open.text, line.trim());
    if (marks || underline) this.end();
    return 1;
  }

  end() {
    const { text, kind, level } = this.#open;
    this.writing.add(plain(text), kind, level);
    this.#open = { text: "", kind: "paragraph", level: 0 };
  }

  /** @param {string} line */
  #readItemOrQuote(line) {
    const [, indent = "", item] = ITEM.exec(line) ?? [];
    if (item !== undefined) {
      const level = Math.min(Math.floor(indent.replaceAll("\t", "    ").length / 2) + 1, DEEPEST);
      this.#begin(item, "list-item", level);
      return true;
    }
    if (!QUOTE.test(line)) return false;
    const words = line.replace(/^(?: {0,3}>[ \t]?)+/u, "");
    if (this.#open.kind === "quote" && words.trim() !== "") this.#open.text = joinLines(this.#open.text, words.trim());
    else this.#begin(words.trim(), "quote", 1);
    return true;
  }

  /** @param {string} text @param {Block["kind"]} kind @param {number} level */
  #begin(text, kind, level) {
    this.end();
    this.#open = { text, kind, level };
  }

  /** @param {string[]} lines @param {number} at @param {string} fence */
  #readCode(lines, at, fence) {
    this.end();
    let end = at + 1;
    while (end < lines.length && !lines[end]?.trim().startsWith(fence)) end += 1;
    this.writing.add(lines.slice(at + 1, end).join("\n"), "code");
    return end + 1 - at;
  }

  /** @param {string[]} lines @param {number} at */
  #readTable(lines, at) {
    this.end();
    let end = at;
    for (; lines[end]?.includes("|"); end += 1) {
      if (end === at + 1) continue;
      const cells = aside(lines[end] ?? "").trim().replace(/^\|/u, "").replace(/\|$/u, "").split("|");
      this.writing.add(cells.map((cell) => plain(cell).trim()).join("\t"), "table");
    }
    return end - at;
  }
}

/** The words of a paragraph. @param {string} text */
function plain(text) {
  const words = aside(text)
    .replaceAll(/!\[([^[\]]*)\](?:\([^()\s]*(?:[ \t]+"[^"]*")?\)|\[[^[\]]*\])?/gu, "$1")
    .replaceAll(/\[\^[^[\]\s]{1,50}\]/gu, "")
    .replaceAll(/\[([^[\]]*)\](?:\((?:<[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:[ \t]+(?:"[^"]*"|'[^']*'))?\)|\[[^[\]]*\])/gu, "$1")
    .replaceAll(/<((?:[a-z][a-z\d+.-]{1,30}:|[^\s<>@]+@)[^\s<>]*)>/giu, "$1")
    .replaceAll(/<\/?[a-z][^<>]*>/giu, "")
    .replaceAll(/(\*\*|__|~~)(?=\S)([^]{0,1000}?\S)\1/gu, "$2")
    .replaceAll(/\*(?=\S)([^*]*[^\s*])\*/gu, "$1")
    .replaceAll(/(?<![\p{L}\p{N}_])_(?=\S)([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu, "$1")
    .replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/gu, (_, /** @type {string} */ name) => ENTITIES[name] ?? "");
  return words.replaceAll(/[\uE000-\uE07F]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - ASIDE));
}

/** @type {Record<string, string>} */
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00A0", "#39": "'" };

/** Puts code and what is escaped aside. @param {string} text */
function aside(text) {
  const put = (/** @type {string} */ letters) => letters.replaceAll(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + ASIDE));
  return text.replaceAll(/\\([!-/:-@[-`{-~])|(?<!`)(`{1,3})(?!`)([^]{0,1000}?[^`])\2(?!`)/gu, (_, /** @type {string | undefined} */ escaped, __, /** @type {string | undefined} */ code) =>
    put(escaped ?? code?.trim() ?? ""),
  );
}
