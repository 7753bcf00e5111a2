// Markup nobody would write: elements that matter to the rules in any order and depth, unclosed, hidden, with fields that are
// named like what is asked of an element. What is read of it holds whatever it is. For browsers.
import { problems } from "./report.mjs";
import { dice, textOf } from "./texts.mjs";

const NAMES = (
  "p p p div span b br ul ol li table tr td th caption pre code blockquote h1 h2 h6 q hr nav aside footer figure figcaption section " +
  "article main form form input textarea select option button script style template noscript svg math details summary dl dt dd iframe a nut-graf"
).split(" ");
const ATTRIBUTES = [
  "hidden", 'aria-hidden="true"', 'style="display:none"', 'style="white-space:pre"', 'style="font-size:0"', 'role="navigation"', 'slot="heading"',
  "data-nutgraf-skip", "data-nutgraf-pin", 'id="a"', 'form="a"', 'lang="de"', 'dir="rtl"', 'onclick="document.body.dataset.ran=1"',
];
/** What a field may be named: what is asked of the form that it is in. */
const FIELDS = ["nextSibling", "firstChild", "nodeType", "localName", "getAttribute", "hasAttribute", "checkVisibility", "childNodes", "name"];
const BETWEEN = ["<!-- a -->", "&nbsp;", "&amp;", "&#0;", "&lt;p&gt;", "<![CDATA[a]]>", "<", "</p>", "</", "\n\n", "\t"];

/** @param {number} seed */
export function markupOf(seed) {
  const roll = dice(seed);
  const of = (/** @type {any[]} */ list) => list[roll(list.length)];
  const open = [];
  const parts = [];
  for (let left = roll(60); left > 0; left -= 1) {
    const kind = roll(12);
    if (kind < 5) {
      const name = of(NAMES);
      const field = name === "input" || name === "button" ? ` name="${of(FIELDS)}"` : "";
      parts.push(`<${name}${field}${roll(3) ? "" : ` ${of(ATTRIBUTES)}`}>`);
      open.push(name);
    } else if (kind < 7) parts.push(`</${open.pop() ?? "div"}>`);
    else if (kind < 8) parts.push(of(BETWEEN));
    else parts.push(textOf(roll(10_000)).slice(0, 1 + roll(200)));
  }
  return parts.join("");
}

/**
 * What goes wrong with the markup of these numbers, read as it is pasted and as an element reads an article.
 * @param {object} readers
 * @param {typeof import("../../www/trusted.js").parsed} readers.parsed
 * @param {typeof import("../../www/html.js").readElement} readers.readElement
 * @param {typeof import("../../www/nutgraf_core.js").readArticle} readers.readArticle
 * @param {typeof import("../../www/nutgraf.js").summarize} readers.summarize
 */
export function failingMarkup({ parsed, readElement, readArticle, summarize }, from, to) {
  const found = [];
  const place = document.body.appendChild(document.createElement("div"));
  for (let seed = from; seed < to; seed += 1) {
    const markup = markupOf(seed);
    const { body } = parsed(markup);
    place.replaceChildren(document.importNode(body, true));
    try {
      const pasted = readElement(body);
      const article = readArticle(place);
      const wrong = [...unsound(pasted), ...unsound(article), ...misplaced(article)];
      for (const input of [pasted, article]) wrong.push(...problems(input.text, summarize({ text: input.text, blocks: input.blocks })));
      if (wrong.length > 0) found.push({ seed, markup, wrong });
    } catch (error) {
      found.push({ seed, markup, wrong: [String(error)] });
    }
  }
  place.remove();
  return found;
}

/** Blocks are in order and disjoint, and everything but white space lies in one. */
function unsound({ text, blocks }) {
  let last = 0;
  for (const { start, end } of blocks) {
    if (start < last || end <= start || end > text.length) return [`a block ${start}..${end} after ${last} in ${text.length}`];
    if (text.slice(last, start).trim()) return [`nothing has ${JSON.stringify(text.slice(last, start))}`];
    last = end;
  }
  return text.slice(last).trim() ? [`nothing has ${JSON.stringify(text.slice(last))}`] : [];
}

/** A run of characters stands where it is said to stand. */
function misplaced({ text, nodes, places }) {
  for (let run = 0; run < places.length; run += 3) {
    const [at, number, offset] = places.subarray(run, run + 3);
    const there = nodes[number].data[offset];
    // A lone surrogate reaches the core as U+FFFD.
    if (text[at] !== there && text[at] !== "\ufffd") return [`${JSON.stringify(text[at])} at ${at} is said to be ${JSON.stringify(there)}`];
  }
  return [];
}
