// The article that an element is about: read by the core on this thread, which has the DOM, summarized by the one client
// that all elements of a page share.
//
// Invariant: no node of the page is changed, and nothing is loaded before somebody reads.

import { createClient } from "./client.js";
import { start } from "./core.js";
import { integrity, readArticle } from "./nutgraf_core.js";

/** @typedef {import("./nutgraf_core.js").Article} Article */
/** @typedef {import("./nutgraf.js").Options} Options */
/** @typedef {import("./nutgraf.js").Span} Span */
/** @typedef {import("./client.js").Client} Client */

/** An element that is moved is gone for a moment: the worker is kept for it. In milliseconds. */
const GRACE = 3000;

/** @type {Client | undefined} */
let client;
/** Compiled once for this thread and the worker. @type {WebAssembly.Module | undefined} */
let core;
let users = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let closing;

/** An element has come. */
export function join() {
  users += 1;
  clearTimeout(closing);
}

/** An element is gone. The last one ends the worker. */
export function leave() {
  users -= 1;
  if (users > 0 || !client) return;
  closing = setTimeout(() => {
    client?.close();
    client = undefined;
  }, GRACE);
}

/** @param {Element} root @returns {Promise<Article>} */
export async function read(root) {
  core = await start();
  return readArticle(root);
}

/**
 * The report on a text that no element of the page has.
 * @param {string} text
 * @param {Options} options
 */
export function summarizeText(text, options) {
  return sharedClient().summarize(text, options);
}

/**
 * The report on an article. What the page wants kept is known by its place; the core knows sentences by their numbers, which
 * it gives when it has read.
 * @param {Article} article
 * @param {Options} options
 */
export async function summarize({ text, blocks, pins }, options) {
  const subject = Object.freeze({ text, blocks: Object.freeze(blocks.map((block) => Object.freeze(block))) });
  const report = await sharedClient().summarize(subject, options);
  if (pins.length === 0) return report;
  const { starts, ends } = report.sentences;
  /** @type {number[]} */
  const pin = [];
  for (const [sentence, start] of starts.entries()) {
    const end = ends[sentence] ?? start;
    const isPinned = pins.some((from, at) => at % 2 === 0 && start < (pins[at + 1] ?? from) && end > from);
    if (isPinned) pin.push(sentence);
  }
  return sharedClient().summarize(subject, { ...options, pin });
}

/** From the first question on. */
function sharedClient() {
  return (client ??= createClient({ core, integrity }));
}

/**
 * A part of the text as a range of the page; nothing if the page has changed so far that there is none.
 * @param {Article} article
 * @param {Span} span
 * @returns {Range | undefined}
 */
export function rangeOf(article, { start, end }) {
  const first = placeOf(article, start);
  const last = placeOf(article, end - 1);
  if (!first || !last || last.offset >= last.node.length) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** @param {Article} article @param {number} at @returns {{ node: Text, offset: number } | undefined} */
function placeOf({ nodes, places }, at) {
  let low = 0;
  let high = places.length / 3;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (/** @type {number} */ (places[3 * middle]) <= at) low = middle;
    else high = middle;
  }
  const [text = 0, number = 0, start = 0] = places.subarray(3 * low, 3 * low + 3);
  const node = nodes[number];
  const offset = start + at - text;
  return node && offset >= 0 && offset <= node.length ? { node, offset } : undefined;
}
