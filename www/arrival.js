// How a whole text gets onto the page: pasted anywhere, dropped as a file, or opened.

import { readHtml } from "./html.js";
import { byId } from "./nodes.js";

/**
 * @param {object} ends
 * @param {(text: string, blocks?: import("./nutgraf.js").InputBlock[]) => void} ends.ontext with its blocks where they are known
 * @param {() => void} ends.onfailure
 * @param {() => boolean} ends.isBusy whether the reader is editing, so that a paste belongs to the field
 */
export function onArrival({ ontext, onfailure, isBusy }) {
  const picker = byId("file", HTMLInputElement);

  /** @param {string} text @param {string} [html] the same with its structure */
  const take = (text, html) => {
    const read = html ? readHtml(html) : undefined;
    ontext(read?.text ?? text, read?.blocks);
  };
  /** @param {File} file */
  const read = (file) => file.text().then((text) => take(text, file.type === "text/html" ? text : undefined), onfailure);

  document.addEventListener("paste", (event) => {
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData("text/plain");
    if (isBusy() || !text?.trim()) return file && isText(file) ? void read(file) : undefined;
    event.preventDefault();
    take(text, event.clipboardData?.getData("text/html"));
  });

  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    document.body.classList.add("dragging");
  });
  for (const over of ["dragleave", "drop"]) document.addEventListener(over, () => document.body.classList.remove("dragging"));
  document.addEventListener("drop", (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    if (isText(file)) read(file);
    else onfailure();
  });

  byId("open", HTMLButtonElement).addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    // So that the same file can be opened again.
    picker.value = "";
    if (file) read(file);
  });
}

/** Some systems give text files no type. @param {File} file */
function isText({ type, name }) {
  return type.startsWith("text/") || /\.(?:txt|text|md|markdown)$/iu.test(name);
}
