// The address says what is set, and a page that is opened by it is set so.
//
// Invariant: the page itself never writes a text into it; one that came in it stays as long as it is the one that is shown, so
// that the page can be opened again, and no longer.

import { carriedBy, FIELDS as OF_TEXT } from "./links.js";
import { FIELDS as OF_SETTINGS, fromFragment, toFragment } from "./settings.js";

/** Browsers refuse an address that changes too often. In milliseconds. */
const PAUSE = 250;

let timer = 0;
/** What is set, as the address says it. */
let set = "";
/** Whether the text that is shown is the one in the address. */
let isCarrying = false;

/** Says in the address what is set, once it stays so for a moment. @param {import("./settings.js").Settings} settings */
export function showAddress(settings) {
  set = toFragment(settings);
  writeSoon();
}

/** Another text is shown than the address carries, if it does. */
export function dropCarried() {
  if (!isCarrying) return;
  isCarrying = false;
  writeSoon();
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
    isCarrying = Boolean(carried?.text);
    onsettings(fromFragment(fragment));
  };
  addEventListener("hashchange", read);
  read();
}

function writeSoon() {
  clearTimeout(timer);
  timer = setTimeout(write, PAUSE);
}

/** What else the address says is not ours to take away: the language of the page, for example. */
function write() {
  const others = new URLSearchParams(location.hash.slice(1));
  for (const field of [...OF_SETTINGS, ...(isCarrying ? [] : OF_TEXT)]) others.delete(field);
  const fragment = [set, others.toString()].filter(Boolean).join("&");
  if (location.hash.slice(1) === fragment) return;
  try {
    history.replaceState(history.state, "", fragment ? `#${fragment}` : location.href.split("#")[0]);
  } catch {
    // Some pages may not: in a frame without an origin, for example. Nothing else depends on it.
  }
}
