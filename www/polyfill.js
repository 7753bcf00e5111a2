// Gives a page the Summarizer that its browser lacks: whoever imports this has it, and need not do anything else.
//
// Whether a browser's own is of use only its `availability()` tells: there are some that have the class and no model.

import { summarizerOf } from "./summarizer.js";

/** @type {typeof import("./polyfill.js").install} */
export async function install({ whereUnavailable = false, global = globalThis } = {}) {
  if (!("Summarizer" in global)) return put(global);
  if (!whereUnavailable || (await isOfUse(global))) return false;
  return put(global);
}

/** @param {typeof globalThis} global */
async function isOfUse(global) {
  try {
    const { Summarizer } = /** @type {{ Summarizer: typeof import("./summarizer.js").Summarizer }} */ (/** @type {unknown} */ (global));
    return (await Summarizer.availability()) !== "unavailable";
  } catch {
    return false;
  }
}

/** The classes as a browser has them: names that scripts may replace and that no enumeration shows. @param {typeof globalThis} global */
function put(global) {
  const { Summarizer, ...others } = summarizerOf(global);
  Object.defineProperty(global, "Summarizer", { value: Summarizer, writable: true, configurable: true });
  for (const [name, value] of Object.entries(others)) {
    if (!(name in global)) Object.defineProperty(global, name, { value, writable: true, configurable: true });
  }
  return true;
}

// Importing it installs it; `polyfill.js?unavailable` is the request of a page that has no script of its own to ask.
void install({ whereUnavailable: String(import.meta.url).endsWith("?unavailable") });
