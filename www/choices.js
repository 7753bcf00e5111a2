// What the reader chose about the page itself: the language that it speaks, and whether single keys are commands. It
// stands in the address, and on this device if the reader wants it there.

import { spoken } from "./messages/index.js";

/** @typedef {{ ui: string, keys: boolean }} Choices */

/** The fields of the address that are the page's and no option of a summary. */
const FIELDS = ["ui", "keys"];
const PLACE = "nutgraf-choices";

/** @returns {Choices} */
export function choices() {
  const address = new URLSearchParams(location.hash.slice(1));
  const kept = new URLSearchParams(keptHere() ?? "");
  const ui = address.get("ui") ?? kept.get("ui") ?? "";
  return { ui: spoken.includes(ui) ? ui : "", keys: (address.get("keys") ?? kept.get("keys")) !== "off" };
}

/** @param {Choices} made @param {boolean} isKept whether they are kept on this device */
export function choose({ ui, keys }, isKept) {
  const address = new URLSearchParams(location.hash.slice(1));
  const fields = new URLSearchParams({ ...(ui ? { ui } : {}), ...(keys ? {} : { keys: "off" }) });
  for (const name of FIELDS) address.delete(name);
  for (const [name, value] of fields) address.set(name, value);
  try {
    // Empty, if there is nothing to keep but that nothing is to be kept otherwise.
    if (isKept) localStorage.setItem(PLACE, fields.toString());
    else localStorage.removeItem(PLACE);
    history.replaceState(history.state, "", address.size > 0 ? `#${address}` : location.pathname + location.search);
  } catch {
    // Some pages may neither keep anything nor change their address: the choice holds until they are closed.
  }
}

/** Whether anything is kept on this device. */
export function isKept() {
  return keptHere() !== null;
}

function keptHere() {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null;
  }
}
