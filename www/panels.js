// Two buttons that each unfold a panel under the bar: one panel at a time, and Escape folds it again.

import { byId } from "./nodes.js";

const PANELS = ["options", "export"];

export function setUpPanels() {
  for (const name of PANELS) {
    const button = buttonOf(name);
    button.addEventListener("click", () => unfold(isFolded(name) ? name : undefined));
    byId(name, HTMLDivElement).addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      unfold(undefined);
      button.focus();
    });
  }
}

/** Shows one panel, or none. @param {string} [name] */
export function unfold(name) {
  for (const other of PANELS) {
    byId(other, HTMLDivElement).hidden = other !== name;
    buttonOf(other).setAttribute("aria-expanded", String(other === name));
  }
}

/** @param {string} name */
const isFolded = (name) => byId(name, HTMLDivElement).hidden;

/** @param {string} name */
const buttonOf = (name) => byId(`${name}-button`, HTMLButtonElement);
