// One line above the briefing for what has come or could not come in; the text that is there stays.

import { byId } from "./nodes.js";

const notice = () => byId("notice", HTMLDivElement);

/**
 * @param {string} message
 * @param {{ isUnderWay?: boolean, more?: Node }} [form] whether it will be followed by another, and what is shown beside it
 */
export function showNotice(message, { isUnderWay = false, more } = {}) {
  const words = byId("notice-text", HTMLParagraphElement);
  // Progress is told to the eye alone: it would be read out at every page.
  words.setAttribute("role", isUnderWay ? "none" : "alert");
  words.replaceChildren(message, ...(more ? [" ", more] : []));
  notice().dataset.underWay = String(isUnderWay);
  notice().hidden = false;
}

/** Nothing is under way any more, or never was. */
export function hideProgress() {
  if (notice().dataset.underWay === "true") hideNotice();
}

export function hideNotice() {
  notice().hidden = true;
}

/** @param {() => void} ondismiss called when the reader wants to hear no more, and wait no longer */
export function enableNotice(ondismiss) {
  byId("notice-close", HTMLButtonElement).addEventListener("click", () => {
    hideNotice();
    ondismiss();
  });
}
