// The one place that vouches for what a browser would rather not take as mere text.
//
// Where a page demands Trusted Types, the address of a worker needs a policy. Ours lets through our own worker alone.

/** The one script that is ever started by its address. */
const WORKER = new URL("./worker.js", import.meta.url).href;

/** A bundler moves modules and their workers about, each in its way: what it puts there is for it to vouch for. */
const isAsWritten = import.meta.url.startsWith("http") && import.meta.url.endsWith("/trusted.js");

const policy = makePolicy();

/** A host may allow no policy of this name, or another copy of this module has made it: then the host's rule decides. */
function makePolicy() {
  try {
    return globalThis.trustedTypes?.createPolicy("nutgraf", { createScriptURL });
  } catch {
    return undefined;
  }
}

/** @param {string} address */
function createScriptURL(address) {
  if (address !== WORKER) throw new TypeError(`not a script of Nutgraf: ${address}`);
  return address;
}

/**
 * The worker's address with our word for it, or nothing where none is wanted. `new Worker` is declared to want a string.
 * @returns {string | undefined}
 */
export function trustedWorker() {
  if (!policy || !isAsWritten) return undefined;
  return /** @type {string} */ (/** @type {unknown} */ (policy.createScriptURL(WORKER)));
}
