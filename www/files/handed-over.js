// What other programs hand over: files that the system opens with the installed page, what is shared with it, and the
// page that the bookmarklet was on.

import { readElement } from "../html.js";
import { parsed } from "../trusted.js";
import { inflate } from "./inflate.js";

/**
 * @param {object} ends
 * @param {(files: File[]) => void} ends.onfiles
 * @param {(text: string, blocks: undefined, origin: import("../arrival.js").Origin) => void} ends.ontext
 * @param {(text: string, blocks: import("../nutgraf.js").InputBlock[], origin: import("../arrival.js").Origin) => void} ends.onpage
 */
export function onHandedOver({ onfiles, ontext, onpage }) {
  takeLaunched(onfiles);
  takeShared(onfiles, ontext);
  const takeSent = async () => {
    const sent = await sentPage();
    if (!sent) return;
    const { text, blocks } = readElement(parsed(sent.html).body);
    onpage(text, blocks, sent);
  };
  addEventListener("hashchange", takeSent);
  takeSent();
}

/** Chromium queues what the page is opened with. @param {(files: File[]) => void} onfiles */
function takeLaunched(onfiles) {
  /** @typedef {{ files: { getFile(): Promise<File> }[] }} Launch */
  /** @type {{ launchQueue?: { setConsumer(consumer: (launch: Launch) => void): void } }} */
  const { launchQueue } = /** @type {object} */ (globalThis);
  launchQueue?.setConsumer(async ({ files }) => {
    if (files.length > 0) onfiles(await Promise.all(files.map((file) => file.getFile())));
  });
}

/**
 * The service worker holds what was shared until the page asks for it (share-target.js).
 * @param {(files: File[]) => void} onfiles
 * @param {(text: string, blocks: undefined, origin: import("../arrival.js").Origin) => void} ontext
 */
function takeShared(onfiles, ontext) {
  const workers = navigator.serviceWorker;
  if (!workers || !new URLSearchParams(location.search).has("shared")) return;
  // Once taken it is gone: the address would ask for nothing when it is opened again.
  history.replaceState(history.state, "", location.pathname + location.hash);
  workers.addEventListener("message", ({ data }) => {
    const shared = data?.shared;
    if (!shared) return;
    const { title = "", text = "", url = "", files = [] } = shared;
    if (files.length > 0) onfiles(files);
    // Some programs share an address as text.
    else if (text || url) ontext(text || url, undefined, { title, source: url });
  });
  workers.startMessages();
  workers.ready.then((registration) => (workers.controller ?? registration.active)?.postMessage({ ask: "shared" }));
}

/** What the bookmarklet has put into the address, which is taken out of it at once. */
async function sentPage() {
  const fields = new URLSearchParams(location.hash.slice(1));
  const packed = fields.get("page");
  if (packed === null) return undefined;
  fields.delete("page");
  const rest = fields.toString();
  history.replaceState(history.state, "", `${location.pathname}${location.search}${rest ? `#${rest}` : ""}`);
  try {
    const letters = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = await inflate(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
    const { title, source, html } = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof html !== "string") return undefined;
    return { title: String(title ?? ""), source: String(source ?? ""), html };
  } catch {
    // Cut off on its way, or made by nobody we know.
    return undefined;
  }
}
