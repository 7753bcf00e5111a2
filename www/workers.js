// Where the worker's code comes from: a file beside this one, be it on this page's host or on another.

import { trustedScript } from "./trusted.js";

/**
 * A bundler moves modules and their workers about, each in its way, and knows a worker by the second form below, to the
 * letter. Served as they were written, modules have the names that they were written under. Edge workers have no address.
 */
const isAsWritten = /^http.*\/workers\.js$/u.test(import.meta.url);

export function startWorker() {
  if (isAsWritten && isElsewhere()) return startBorrowed();
  if (isAsWritten) return new Worker(trustedScript(new URL("./worker.js", import.meta.url).href), { type: "module" });
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}

/** A browser starts no worker from another origin, not even one that lets its files be read. */
function isElsewhere() {
  return new URL(import.meta.url).origin !== globalThis.location?.origin;
}

/** But it starts one from here that imports from there. */
function startBorrowed() {
  const code = `import ${JSON.stringify(new URL("./worker.js", import.meta.url).href)};`;
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(trustedScript(address), { type: "module" });
  // The worker has read it once it says or fails something.
  const release = () => URL.revokeObjectURL(address);
  worker.addEventListener("message", release, { once: true });
  worker.addEventListener("error", release, { once: true });
  return worker;
}
