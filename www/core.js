// The core on this thread.

import { coreSource } from "./core-source.js";
import startCore, { integrity } from "./nutgraf_core.js";
import { startOf } from "./starting.js";

/** Gives the compiled core once it has started here. */
export const start = startOf({ start: startCore, integrity, source: coreSource });
