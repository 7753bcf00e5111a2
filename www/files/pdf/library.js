// Where pdf.js comes from: files that the build has put beside the page, loaded when the first PDF comes.

import { trustedScript } from "../../trusted.js";

/** @type {Promise<import("./pdfjs.d.ts").Library> | undefined} */
let loading;

/** The library and a worker for one document; nothing where it is not to be had. */
export async function startPdfLibrary() {
  // Named as they are, so that the service worker keeps them once they were needed.
  const address = (/** @type {string} */ name) => new URL(name, import.meta.url).href;
  loading ??= import(address("../../vendor/pdfjs/pdf.js"));
  try {
    const library = await loading;
    const worker = new Worker(trustedScript(address("../../vendor/pdfjs/pdf.worker.js")), { type: "module" });
    return { library, worker, cMapUrl: address("../../vendor/pdfjs/cmaps/") };
  } catch {
    // The next try may find the network back.
    loading = undefined;
    return undefined;
  }
}
