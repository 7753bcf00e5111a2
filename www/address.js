// The address says what is set, and a page that is opened by it is set so.
//
// Invariant: the page itself never writes a text into it.

import { carriedBy, FIELDS as OF_TEXT } from "./links.js";
import { FIELDS as OF_SETTINGS, fromFragment, toFragment } from "./settings.js";

/** Browsers refuse an address that changes too often. In milliseconds. */
const PAUSE = 250;

let timer = 0;

/** Says in the address what is set, once it stays so for a moment. @param {import("./settings.js").Settings} settings */
export function showAddress(settings) {
  clearTimeout(timer);
  timer = setTimeout(() => write(toFragment(settings)), PAUSE);
}

/**
 * Reads the address now, and whenever the reader changes it.
 * @param {object} ends
 * @param {(settings: import("./settings.js").Settings) => void} ends.onsettings
 * @param {(carried: import("./links.js").Carried) => void} ends.ontext called first where the address carries a text
 */
export function onAddress({ onsettings, ontext }) {
  const read = async () => {
    const fragment = location.hash.slice(1);
    if (!fragment) return;
    const carried = await carriedBy(fragment);
    if (carried?.text) ontext(carried);
    onsettings(fromFragment(fragment));
  };
  addEventListener("hashchange", read);
  read();
}

/** What else the address says is not ours to take away: the language of the page, for example. @param {string} settings */
function write(settings) {
  const others = new URLSearchParams(location.hash.slice(1));
  for (const field of [...OF_SETTINGS, ...OF_TEXT]) others.delete(field);
  const fragment = [settings, others.toString()].filter(Boolean).join("&");
  if (location.hash.slice(1) === fragment) return;
  try {
    history.replaceState(history.state, "", fragment ? `#${fragment}` : location.href.split("#")[0]);
  } catch {
    // Some pages may not: in a frame without an origin, for example. Nothing else depends on it.
  }
}
