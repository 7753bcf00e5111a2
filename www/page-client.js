// The page's one client. The core is sent for as soon as the page can be used, and compiled while its worker starts; where that
// comes to nothing the worker loads it by itself, and tells what is wrong with it.

import { createClient } from "./client.js";
import { compileResponse } from "./compile.js";
import { TO_LOAD } from "./patience.js";

/** A page that is one file, or was built without Node, has its core elsewhere. */
const script = document.querySelector("script[data-core]");
const { core: address, integrity } = script instanceof HTMLElement ? script.dataset : {};
// A request that never ends would stand in the way of the next one.
const request = { integrity: integrity ?? "", signal: AbortSignal.timeout?.(TO_LOAD) };
const core = address ? fetch(address, request).then(compileResponse).catch(() => undefined) : undefined;

export const client = createClient({ core, integrity });
