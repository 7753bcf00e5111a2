// The front door for those who want summaries and nothing else: a core of less than half the size.
//
// Invariant: no DOM, and nothing of the other core is loaded.

import { Guard } from "./guard.js";
import { startOf } from "./starting.js";
import startCore, { __wbg_reset_state as replace, integrity, summarize as summarizeInCore } from "./summary_core.js";

const source = () => new URL("summary_bg.wasm", import.meta.url);
const start = startOf({ start: startCore, integrity, source });
const guard = new Guard({ start, replace, probe: () => summarizeInCore("", undefined) });

/** @type {typeof import("./summary-only.js").default} */
export default function init(source) {
  return guard.init(source);
}

/** @type {typeof import("./summary-only.js").summarize} */
export function summarize(input, options) {
  return guard.run(() => summarizeInCore(input, options));
}
