// Where the worker's code comes from: a file beside this one.

import { trustedScript } from "./trusted.js";

/**
 * A bundler moves modules and their workers about, each in its way, and knows a worker by the second form below, to the
 * letter. Served as they were written, modules have the names that they were written under.
 */
const isAsWritten = import.meta.url.startsWith("http") && import.meta.url.endsWith("/workers.js");

export function startWorker() {
  if (isAsWritten) return new Worker(trustedScript(new URL("./worker.js", import.meta.url).href), { type: "module" });
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}
