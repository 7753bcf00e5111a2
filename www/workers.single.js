// Where the worker's code comes from in the page that is one file: an element of it. It is no module, because from disk
// one engine allows none there.

import { embedded } from "./embedded.single.js";
import { trustedScript } from "./trusted.js";

export function startWorker() {
  const given = `globalThis.given = { core: "${embedded("core")}" };`;
  const blob = new Blob([given, embedded("worker-code")], { type: "text/javascript" });
  return new Worker(trustedScript(URL.createObjectURL(blob)));
}
