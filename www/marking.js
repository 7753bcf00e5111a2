// Marks a place of the host's page and brings it into view.
//
// Invariant: no node of the page is changed, and what is added to its style sheets goes with the element that added it.

import { highlight } from "./highlights.js";

/** Goes into the tree where the place is, and paints nothing else there. */
const STYLE = "::highlight(nutgraf-pick) { background-color: var(--nutgraf-mark, Mark); color: var(--nutgraf-mark-color, MarkText) }";

/** @type {{ owner: object, tree: Document | ShadowRoot, sheet: CSSStyleSheet } | undefined} */
let current;

/** @param {object} owner @param {Range} range */
export function mark(owner, range) {
  const tree = range.startContainer.getRootNode();
  if (!(tree instanceof Document || tree instanceof ShadowRoot)) return;
  if (current?.tree !== tree) {
    remove();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
    current = { owner, tree, sheet };
  }
  current.owner = owner;
  highlight("pick", [range]);
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior });
}

/** Takes the mark away, if it is this owner's. @param {object} owner */
export function unmark(owner) {
  if (current?.owner === owner) remove();
}

function remove() {
  if (!current) return;
  const { tree, sheet } = current;
  tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
  highlight("pick", []);
  current = undefined;
}
