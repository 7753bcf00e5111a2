// Where pdf.js comes from: files that the build has put beside the page, loaded when the first PDF comes.

import { trustedScript } from "../../trusted.js";

/** @type {Promise<import("./pdfjs.d.ts").Library> | undefined} */
let loading;

/** The library and a worker for one document; nothing where it is not to be had. */
export async function startPdfLibrary() {
  const address = (/** @type {string} */ name) => new URL(`../../vendor/pdfjs/${name}`, import.meta.url).href;
  loading ??= import(address("pdf.js"));
  try {
    const library = await loading;
    const worker = new Worker(trustedScript(address("pdf.worker.js")), { type: "module" });
    return { library, worker, cMapUrl: address("cmaps/") };
  } catch {
    // The next try may find the network back.
    loading = undefined;
    return undefined;
  }
}
