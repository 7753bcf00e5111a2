// The page's one client. The core is sent for as soon as the page is seen, and compiled while its worker starts; where that comes
// to nothing the worker loads it by itself, and tells what is wrong with it.

import { createClient } from "./client.js";
import { compileResponse } from "./starting.js";
import { TO_LOAD } from "./patience.js";

/** A page that is one file, or was built without Node, has its core elsewhere. */
const script = document.querySelector("script[data-core]");
const { core: address, integrity } = script instanceof HTMLElement ? script.dataset : {};
/** A page that nobody looks at paints nothing. In milliseconds. */
const FRAME = 100;

const core = address ? painted().then(() => load(address)) : undefined;

export const client = createClient({ core, integrity });

/** @param {string} address */
async function load(address) {
  try {
    // A request that never ends would stand in the way of the next one.
    const response = await fetch(address, { integrity: integrity ?? "", signal: AbortSignal.timeout?.(TO_LOAD) });
    return await compileResponse(response);
  } catch {
    return undefined;
  }
}

/** What is on its way before the first picture is there delays it. @returns {Promise<void>} */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, FRAME);
  });
}
