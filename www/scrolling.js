// Scrolls a pane to a place in it. Chunks that were never on the screen have a guessed height, so a jump is checked and
// corrected once they are laid out.

/** The place is put so far down the pane: what leads up to it is seen, too. */
const RESTING_PLACE = 0.3;
/** Closer to an edge than this share of the pane, a place counts as out of view. */
const MARGIN = 0.08;
/** Further away than so many panes, gliding there would only be waiting. */
const GLIDE = 3;
/** A jump is right after one correction or two; more would mean that something else moves the page. */
const CORRECTIONS = 4;

/**
 * @param {HTMLElement} pane
 * @param {Range} range
 */
export function bringIntoView(pane, range) {
  pane.scrollIntoView({ block: "nearest" });
  if (isComfortable(pane, range)) return;
  const distance = distanceTo(pane, range);
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (isCalm || Math.abs(distance) > GLIDE * pane.clientHeight) return jump(pane, range, CORRECTIONS);
  pane.scrollTo({ top: pane.scrollTop + distance, behavior: "smooth" });
  pane.addEventListener("scrollend", () => isComfortable(pane, range) || jump(pane, range, CORRECTIONS), { once: true });
}

/** @param {HTMLElement} pane @param {Range} range @param {number} tries */
function jump(pane, range, tries) {
  if (tries === 0) return;
  pane.scrollTop += distanceTo(pane, range);
  requestAnimationFrame(() => {
    if (!isComfortable(pane, range)) jump(pane, range, tries - 1);
  });
}

/** How far to scroll until the place rests where it should. @param {HTMLElement} pane @param {Range} range */
function distanceTo(pane, range) {
  return range.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight * RESTING_PLACE;
}

/** @param {HTMLElement} pane @param {Range} range */
function isComfortable(pane, range) {
  const place = range.getBoundingClientRect();
  const box = pane.getBoundingClientRect();
  const margin = box.height * MARGIN;
  return place.height > 0 && place.top >= box.top + margin && place.bottom <= box.bottom - margin;
}
