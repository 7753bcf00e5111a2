// Marks places without touching the text: the CSS Custom Highlight API, or the selection where there is none.

/** @typedef {"pick" | "picks" | "fact" | "mentions" | "boilerplate" | "pinned" | "struck" | "titles"} Kind */

/** The one that lies on top is the one the reader asked for. @type {Record<Kind, number>} */
const LAYERS = { titles: 0, boilerplate: 0, struck: 1, picks: 2, pinned: 3, mentions: 4, fact: 5, pick: 6 };

const canHighlight = typeof Highlight === "function" && typeof CSS === "object" && "highlights" in CSS;

/**
 * Marks these places and no others of the kind.
 * @param {Kind} kind
 * @param {AbstractRange[]} ranges
 */
export function highlight(kind, ranges) {
  if (canHighlight) return setHighlight(kind, ranges);
  const [range] = ranges;
  // There is but one selection: it goes to what was asked for last.
  if (!(range instanceof Range) || (kind !== "pick" && kind !== "fact")) return;
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** @param {Kind} kind @param {AbstractRange[]} ranges */
function setHighlight(kind, ranges) {
  if (ranges.length === 0) {
    CSS.highlights.delete(`nutgraf-${kind}`);
    return;
  }
  const marks = new Highlight();
  for (const range of ranges) marks.add(range);
  marks.priority = LAYERS[kind];
  CSS.highlights.set(`nutgraf-${kind}`, marks);
}
