// Single keys that do what the page's controls do: one table, which is also what the reader is shown.
//
// Invariant: a key that belongs to a field, a menu or the browser is left to it.

import { byId } from "./nodes.js";

/** @typedef {keyof import("./messages/index.js").Messages["shortcuts"]} Command */

/**
 * What does it, and under which words it is listed. Undo and redo are there to be listed: the controls know them.
 * @type {{ keys: string, command: Command, act?: () => void }[]}
 */
export const SHORTCUTS = [
  { keys: "?", command: "help", act: () => press("help") },
  { keys: "O", command: "open", act: () => press("open") },
  { keys: "N", command: "clear", act: () => press("clear") },
  { keys: "E", command: "mode", act: switchMode },
  { keys: "J", command: "next", act: () => step(1) },
  { keys: "K", command: "previous", act: () => step(-1) },
  { keys: "+", command: "longer", act: () => lengthen(1) },
  { keys: "-", command: "shorter", act: () => lengthen(-1) },
  { keys: "C", command: "copy", act: () => press("copy") },
  { keys: "F", command: "focus", act: leanTowards },
  { keys: "Ctrl+Z", command: "undo" },
  { keys: "Ctrl+Shift+Z", command: "redo" },
];

/** @param {() => boolean} isOn whether the reader wants single keys to be commands */
export function setUpShortcuts(isOn) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!isOn() || belongsToItsTarget(event) || document.querySelector("dialog[open]")) return;
    const shortcut = SHORTCUTS.find(({ keys }) => keys === keyOf(event));
    if (!shortcut?.act) return;
    event.preventDefault();
    shortcut.act();
  });
}

/** The key by what it writes, or by its place where it writes another script. @param {KeyboardEvent} event */
function keyOf({ key, code }) {
  if (key === "=") return "+";
  return /^[!-~]$/u.test(key) ? key.toUpperCase() : code.replace(/^Key/u, "");
}

/** @param {KeyboardEvent} event */
function belongsToItsTarget({ target, key }) {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  // The source has keys of its own for its sentences.
  if (target instanceof Element && target.closest("#source-view") && /^[jkpx]$/iu.test(key)) return true;
  return target instanceof HTMLInputElement && !["range", "checkbox", "radio", "button"].includes(target.type);
}

/** @param {string} id */
function press(id) {
  byId(id, HTMLButtonElement).click();
}

function switchMode() {
  if (byId("modes", HTMLFieldSetElement).hidden) return;
  byId(byId("mode-edit", HTMLInputElement).checked ? "mode-read" : "mode-edit", HTMLInputElement).click();
}

/** To the next sentence of the summary, or the one before. @param {1 | -1} direction */
function step(direction) {
  const picks = [...document.querySelectorAll("#picks .pick")];
  const chosen = picks.findIndex((pick) => pick.getAttribute("aria-current") === "true");
  const next = picks.at(chosen < 0 ? (direction > 0 ? 0 : -1) : (chosen + direction) % picks.length);
  if (!(next instanceof HTMLElement)) return;
  next.focus();
  next.click();
}

/** @param {1 | -1} direction */
function lengthen(direction) {
  if (!document.body.classList.contains("has-report")) return;
  const slider = byId("length", HTMLInputElement);
  slider.valueAsNumber += direction;
  for (const type of ["input", "change"]) slider.dispatchEvent(new Event(type, { bubbles: true }));
}

function leanTowards() {
  if (!document.body.classList.contains("has-report")) return;
  if (byId("options", HTMLElement).hidden) press("options-button");
  byId("focus", HTMLInputElement).focus();
}
