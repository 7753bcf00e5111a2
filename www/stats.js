// How long the text is, how long its summary, and what reading the one instead of the other saves.

import messages from "./messages/index.js";
import { byId, element } from "./nodes.js";

/** @param {import("./nutgraf.js").Stats} stats */
export function showStats({ words, readingSeconds, summaryWords, summaryReadingSeconds }) {
  const seconds = rounded(readingSeconds);
  const summarySeconds = rounded(summaryReadingSeconds);
  const saved = seconds - summarySeconds;
  const line = byId("stats", HTMLParagraphElement);
  // Each breaks as a whole, if at all.
  line.replaceChildren(element("span", {}, messages.statsCounts({ words, seconds, summaryWords, summarySeconds })));
  if (saved > 0) line.append(" ", element("strong", {}, messages.statsSaved(saved)));
}

/** To what a person would say: five seconds, ten from a minute on, whole minutes from ten on. @param {number} seconds */
function rounded(seconds) {
  const step = seconds < 60 ? 5 : seconds < 600 ? 10 : 60;
  return seconds < step ? seconds : Math.round(seconds / step) * step;
}
