// A narrow map of the whole text at the source pane's edge: where its weight lies, where in it the picks stand, and where the
// chosen place is. It repeats for the eye what the highlights say, so it is hidden from other senses.

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

/** Has the map be as long as the text that is shown, where the pane does not hide a part of it. @param {HTMLElement} view */
export function fitMap({ firstElementChild: first, lastElementChild: last }) {
  if (!first || !last) return;
  const length = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  byId("heat", HTMLCanvasElement).parentElement?.style.setProperty("--text", `${length}px`);
}

/** This grey, so thick where the text is heaviest, is weaker than any mark, on the page's light paper as on its dark. */
const HEAT = { colour: "rgb(133 138 152)", most: 0.573 };

/**
 * Shows where the weight of the text lies: each band as strong as the sentences in it, the heaviest band strongest. It is a
 * picture, since WebKit is slow to let go of elements and of gradients, and each text would have a hundred others.
 * @param {import("./nutgraf.js").SentenceColumns | undefined} sentences
 * @param {number} length of the text
 */
export function heatOut(sentences, length) {
  const canvas = byId("heat", HTMLCanvasElement);
  const picture = canvas.getContext("2d", { willReadFrequently: true });
  if (!picture) return;
  picture.clearRect(0, 0, canvas.width, canvas.height);
  const bands = sentences ? weigh(sentences, length, canvas.height) : [];
  const most = Math.max(...bands, 1);
  picture.fillStyle = HEAT.colour;
  for (const [band, weight] of bands.entries()) {
    picture.globalAlpha = (weight / most) * HEAT.most;
    picture.fillRect(0, band, canvas.width, 1);
  }
}

/**
 * The mean score of the characters in each of so many equal parts of the text.
 * @param {{ starts: ArrayLike<number>, ends: ArrayLike<number>, scores: ArrayLike<number> }} sentences
 * @param {number} length of the text
 * @param {number} count
 */
export function weigh({ starts, ends, scores }, length, count) {
  /** @type {number[]} */
  const bands = Array.from({ length: count }, () => 0);
  const size = Math.max(1, length) / count;
  for (let sentence = 0; sentence < starts.length; sentence += 1) {
    const start = starts[sentence] ?? 0;
    const end = ends[sentence] ?? 0;
    for (let band = Math.floor(start / size); band < count && band * size < end; band += 1) {
      const overlap = Math.min(end, (band + 1) * size) - Math.max(start, band * size);
      bands[band] = (bands[band] ?? 0) + (overlap * (scores[sentence] ?? 0)) / size;
    }
  }
  return bands;
}
