// PDF → text and blocks, by pdf.js. Its worker decodes the file; what its pieces of text mean together is found here.
//
// Nothing is drawn: fonts, pictures, scripts and forms of the file are not looked at.

import { Refusal } from "../refusal.js";
import { withoutFurniture } from "./furniture.js";
import { startPdfLibrary } from "./library.js";
import { linesOf } from "./lines.js";
import { paragraphsOf } from "./paragraphs.js";

/** A scanned page has no letters but perhaps a stamp: below so many a page there is nothing to read. */
const LETTERS_A_PAGE = 20;

/**
 * @param {Uint8Array<ArrayBuffer>} bytes which the worker takes over
 * @param {{ onprogress: (done: number) => void, signal: AbortSignal }} call
 */
export async function readPdf(bytes, { onprogress, signal }) {
  const started = await startPdfLibrary();
  if (!started) throw new Refusal("noPdfReader");
  const { library, worker: port, cMapUrl } = started;
  const worker = new library.PDFWorker({ port, verbosity: 0 });
  const task = library.getDocument({
    data: bytes,
    worker,
    cMapUrl,
    cMapPacked: true,
    // From here: its own requests would be for fonts, too, which nobody draws with.
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const pages = await readPages(await task.promise, onprogress, signal);
    const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
    if (letters < LETTERS_A_PAGE * pages.length) throw new Refusal("scanned");
    return paragraphsOf(withoutFurniture(pages));
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await task.destroy().catch(() => {});
    worker.destroy();
    port.terminate();
  }
}

/** @param {import("./pdfjs.d.ts").PdfDocument} pdf @param {(done: number) => void} onprogress @param {AbortSignal} signal */
async function readPages(pdf, onprogress, signal) {
  const sheets = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    signal.throwIfAborted();
    onprogress((number - 1) / pdf.numPages);
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    sheets.push({ items: items.filter((item) => "str" in item), viewport: page.getViewport({ scale: 1 }) });
    page.cleanup();
  }
  return linesOf(sheets);
}

/** pdf.js says by name what it met. @param {unknown} error */
function refusalOf(error) {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new Refusal("locked");
  if (name === "InvalidPDFException" || name === "MissingPDFException" || name === "UnknownErrorException") return new Refusal("brokenPdf");
  return error;
}
