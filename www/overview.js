// A narrow map of the whole text at the source pane's edge: where in it the picks stand, and where the chosen place is.
// It repeats for the eye what the highlights say, so it is hidden from other senses and takes no clicks.

import { byId, element } from "./nodes.js";

/** More ticks than this would be a bar. */
const MOST_TICKS = 200;

/**
 * @param {"picks" | "chosen"} kind
 * @param {import("./nutgraf.js").Span[]} spans
 * @param {number} length of the text
 */
export function mapOut(kind, spans, length) {
  const ticks = spans.slice(0, MOST_TICKS).map(({ start, end }) => {
    const tick = element("div", { class: "tick" });
    tick.style.setProperty("--from", `${(start / length) * 100}%`);
    tick.style.setProperty("--size", `${((end - start) / length) * 100}%`);
    return tick;
  });
  byId(`map-${kind}`, HTMLDivElement).replaceChildren(...ticks);
}
