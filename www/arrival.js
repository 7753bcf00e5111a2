// How a whole text gets onto the page: pasted anywhere, dropped as a file, or opened.

import { byId } from "./nodes.js";

/**
 * @param {object} ends
 * @param {(text: string) => void} ends.ontext
 * @param {() => void} ends.onfailure
 * @param {() => boolean} ends.isBusy whether the reader is editing, so that a paste belongs to the field
 */
export function onArrival({ ontext, onfailure, isBusy }) {
  const picker = byId("file", HTMLInputElement);

  /** @param {File} file */
  const read = (file) => file.text().then(ontext, onfailure);

  document.addEventListener("paste", (event) => {
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData("text/plain");
    if (isBusy() || !text?.trim()) return file && isText(file) ? void read(file) : undefined;
    event.preventDefault();
    ontext(text);
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
