// Word documents (.docx) → text and blocks. ECMA-376, "Office Open XML File Formats", part 1, 5th edition, 2016; names are
// compared without their namespaces, of which there are two sets.
//
//  1. Text is what stands in `t`; tabs and breaks are what they say. Deleted, moved away and hidden text, field codes
//     and phonetic guides are left out.
//  2. A heading has an outline level or a style named so; a list item has a numbering; both may come from the style, or
//     from one that it is based on.
//  3. A row of a table with several columns is a block, and tabs part its cells. Other tables are layout.
//  4. Text boxes come after the paragraph that they hang on. Contents and captions are set aside, as in pages, and so are
//     notes, which come last.
//
// mammoth 1.13 reads the same words (tests/files/README.md) and would add 87 kB of brotli where this needs 3.
//
// Cost: linear in the markup.

import { Refusal } from "./refusal.js";
import { all, attribute, child, readXml, resolved } from "./xml.js";
import { Writing } from "./writing.js";

/** @typedef {import("./writing.js").Block} Block */
/** @typedef {{ kind: Block["kind"], level?: number }} Kind */

const SKIPPED = new Set("del moveFrom instrText delText rt Fallback pPr rPr sdtPr tblPr footnoteReference endnoteReference annotationRef".split(" "));
const DEEPEST_HEADING = 6;
/** A chain of styles is longer only where it bites its tail. */
const LONGEST_CHAIN = 12;
/** Cells of data are shorter, in characters. */
const LONGEST_CELL = 300;

/** @param {import("./zip.js").Archive} archive */
export async function readDocx(archive) {
  const main = await mainPart(archive);
  const body = child(readXml(await archive.read(main)).documentElement, "body");
  if (!body) throw new Refusal("brokenArchive");
  const styles = archive.has(resolved(main, "styles.xml")) ? all(readXml(await archive.read(resolved(main, "styles.xml"))), "style") : [];
  const reader = new Reader(new Map(styles.map((style) => [attribute(style, "styleId") ?? "", style])));
  reader.flow(body);
  for (const name of ["footnotes.xml", "endnotes.xml"]) {
    const notes = await archive.read(resolved(main, name));
    for (const note of notes ? readXml(notes).documentElement.children : []) {
      // Those with a type are the lines between text and notes.
      if (!attribute(note, "type")) reader.flow(note, { kind: "boilerplate" });
    }
  }
  return { text: reader.writing.text, blocks: reader.writing.blocks };
}

/** @param {import("./zip.js").Archive} archive */
async function mainPart(archive) {
  const links = archive.has("_rels/.rels") ? all(readXml(await archive.read("_rels/.rels")), "Relationship") : [];
  const link = links.find((each) => each.getAttribute("Type")?.endsWith("/officeDocument"));
  return resolved("", link?.getAttribute("Target") ?? "word/document.xml");
}

class Reader {
  writing = new Writing();
  #styles;

  /** @param {Map<string, Element>} styles by their ids */
  constructor(styles) {
    this.#styles = styles;
  }

  /** What follows one another: paragraphs, tables, and what only holds such. @param {Element} parent @param {Kind} [kind] of all of it */
  flow(parent, kind) {
    for (const part of parent.children) {
      if (part.localName === "p") this.#paragraph(part, kind);
      else if (part.localName === "tbl") this.#table(part, kind);
      else if (!SKIPPED.has(part.localName)) this.flow(part, kind);
    }
  }

  /** @param {Element} paragraph @param {Kind} [given] */
  #paragraph(paragraph, given) {
    /** @type {Element[]} */
    const boxes = [];
    const text = textOf(paragraph, boxes);
    const { kind, level } = given ?? this.#kindOf(child(paragraph, "pPr"));
    this.writing.add(text, kind, level);
    for (const box of boxes) this.flow(box, given);
  }

  /** @param {Element} table @param {Kind} [given] */
  #table(table, given) {
    const rows = all(table, "tr").map((row) => [...row.children].filter((cell) => cell.localName === "tc"));
    const words = rows.map((cells) => cells.map((cell) => all(cell, "p").map((part) => textOf(part, []).trim()).filter(Boolean).join(" ")));
    const isData = words.some((cells) => cells.length > 1) && words.flat().every((cell) => cell.length <= LONGEST_CELL);
    const isPlain = all(table, "tbl").length === 0;
    if (isData && isPlain) for (const cells of words) this.writing.add(cells.filter(Boolean).join("\t"), given?.kind ?? "table");
    else for (const cell of rows.flat()) this.flow(cell, given);
  }

  /** @param {Element | undefined} properties @returns {Kind} */
  #kindOf(properties) {
    const chain = [properties, ...this.#chain(attribute(child(properties, "pStyle"), "val"))];
    const names = chain.map((style) => attribute(child(style, "name"), "val")?.toLowerCase() ?? "");
    const [, depth] = /^heading (\d)/u.exec(names.find((name) => name.startsWith("heading ")) ?? "") ?? [];
    if (names.includes("title")) return { kind: "heading", level: 1 };
    if (depth) return { kind: "heading", level: Math.min(Number(depth), DEEPEST_HEADING) };
    if (names.some((name) => /^(?:toc|table of figures|caption)/u.test(name))) return { kind: "boilerplate" };
    const parts = chain.map((style, index) => (index === 0 ? style : child(style, "pPr")));
    const outline = first(parts, (part) => attribute(child(part, "outlineLvl"), "val"));
    if (outline && Number(outline) < DEEPEST_HEADING) return { kind: "heading", level: Number(outline) + 1 };
    if (names.some((name) => /(?:^|\s)quote$/u.test(name))) return { kind: "quote", level: 1 };
    const numbering = first(parts, (part) => child(part, "numPr"));
    const isItem = numbering && attribute(child(numbering, "numId"), "val") !== "0";
    return isItem ? { kind: "list-item", level: Number(attribute(child(numbering, "ilvl"), "val") ?? 0) + 1 } : { kind: "paragraph" };
  }

  /** A style and what it is based on. @param {string | undefined} id */
  #chain(id) {
    const chain = [];
    for (let style = this.#styles.get(id ?? ""); style && chain.length < LONGEST_CHAIN; ) {
      chain.push(style);
      style = this.#styles.get(attribute(child(style, "basedOn"), "val") ?? "");
    }
    return chain;
  }
}

/**
 * What a paragraph says. The text boxes in it are put aside.
 * @param {Element} parent
 * @param {Element[]} boxes
 * @returns {string}
 */
function textOf(parent, boxes) {
  let text = "";
  for (const part of parent.children) {
    const name = part.localName;
    if (name === "t") text += part.textContent ?? "";
    else if (name === "tab" || name === "ptab") text += "\t";
    else if (name === "br" || name === "cr") text += "\n";
    else if (name === "noBreakHyphen") text += "\u2011";
    else if (name === "txbxContent") boxes.push(part);
    else if (!SKIPPED.has(name) && !(name === "r" && isHidden(part))) text += textOf(part, boxes);
  }
  return text;
}

/** @param {Element} run */
function isHidden(run) {
  const vanish = child(child(run, "rPr"), "vanish");
  return vanish !== undefined && !/^(?:0|false|off)$/u.test(attribute(vanish, "val") ?? "");
}

/**
 * @template Value
 * @param {(Element | undefined)[]} parts
 * @param {(part: Element | undefined) => Value | undefined} look
 */
function first(parts, look) {
  for (const part of parts) {
    const value = look(part);
    if (value !== undefined) return value;
  }
  return undefined;
}
