// How a whole text gets onto the page: pasted anywhere, dropped, opened, shared, or sent by the bookmarklet.
//
// Invariant: what cannot be read is told in words, and changes nothing.

import { bookmarklet } from "./files/bookmarklet.js";
import { dropReading, readFiles } from "./files/intake.js";
import { MOST_BYTES } from "./files/read.js";
import { onHandedOver } from "./files/handed-over.js";
import { readHtml } from "./html.js";
import messages from "./messages/index.js";
import { byId } from "./nodes.js";
import { enableNotice, hideNotice, hideProgress, showNotice } from "./notice.js";
import { collected } from "./several.js";

/** What is known of a text beside its words: its parts where it is several. @typedef {{ title?: string, source?: string, parts?: readonly import("./several.js").Part[] }} Origin */

/**
 * @param {object} ends
 * @param {(text: string, blocks?: import("./nutgraf.js").InputBlock[], origin?: Origin) => void} ends.ontext with its blocks where they are known
 * @param {() => boolean} ends.isBusy whether the reader is editing, so that a paste belongs to the field
 */
export function onArrival({ ontext, isBusy }) {
  const picker = byId("file", HTMLInputElement);

  /** @type {typeof ontext} */
  const accept = (text, blocks, origin) => {
    dropReading();
    hideNotice();
    ontext(text, blocks, origin);
  };

  /** @param {string} text @param {string} [html] the same with its structure */
  const take = (text, html) => {
    if (isWebAddress(text)) return showNotice(messages.bareAddress, { more: bookmarklet() });
    if (text.length > MOST_BYTES) return showNotice(messages.tooLongText);
    const read = html ? readHtml(html) : undefined;
    accept(read?.text ?? text, read?.blocks);
  };

  /** @param {File[]} files */
  const takeFiles = (files) =>
    readFiles(files, {
      onprogress: (name, done) => showNotice(messages.readingFile(name, done), { isUnderWay: true }),
      onread: (readings) => {
        const [first, ...others] = readings;
        const whole = others.length > 0 ? collected(readings) : undefined;
        if (whole) accept(whole.text, undefined, { parts: whole.parts });
        else if (first) accept(first.text, first.blocks, { title: first.name });
      },
      onend: (refusals) => {
        if (refusals.length === 0) hideNotice();
        else showNotice(refusals.map(({ name, reason }) => `${name}: ${messages.refusals[reason]}`).join("\n"));
      },
    });

  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (isBusy() || event.target instanceof HTMLInputElement) return;
    if (text.trim() === "" && files.length === 0) return;
    event.preventDefault();
    // Office programs add a picture of what is pasted as text.
    if (text.trim() === "") takeFiles(files);
    else take(text, event.clipboardData?.getData("text/html"));
  });

  document.addEventListener("dragover", (event) => {
    const types = event.dataTransfer?.types ?? [];
    const isOurs = types.includes("Files") || (types.includes("text/plain") && !isField(event.target));
    if (!isOurs) return;
    event.preventDefault();
    document.body.classList.add("dragging");
  });
  for (const over of ["dragleave", "drop"]) document.addEventListener(over, () => document.body.classList.remove("dragging"));
  document.addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (files.length === 0 && (text.trim() === "" || isField(event.target))) return;
    event.preventDefault();
    if (files.length > 0) takeFiles(files);
    else take(text, event.dataTransfer?.getData("text/html"));
  });

  byId("open", HTMLButtonElement).addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    const files = [...(picker.files ?? [])];
    // So that the same file can be opened again.
    picker.value = "";
    if (files.length > 0) takeFiles(files);
  });

  // Who begins something else does not want to have it replaced by a file that is still being read.
  const stop = () => {
    dropReading();
    hideProgress();
  };
  enableNotice(dropReading);
  byId("source-input", HTMLTextAreaElement).addEventListener("input", stop);
  byId("clear", HTMLButtonElement).addEventListener("click", stop);
  // A page on a disk has no address that another page could open.
  if (location.protocol === "file:") byId("bookmarklet", HTMLSpanElement).parentElement?.remove();
  else byId("bookmarklet", HTMLSpanElement).append(bookmarklet());
  onHandedOver({ onfiles: takeFiles, onpage: accept, ontext: (text, _, origin) => (isWebAddress(text) ? take(text) : accept(text, undefined, origin)) });
}

/** A field that a drop belongs to. @param {EventTarget | null} target */
function isField(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** Nothing but an address of the web. @param {string} text */
function isWebAddress(text) {
  return /^\s*https?:\/\/\S+\s*$/iu.test(text) && URL.canParse(text.trim());
}
