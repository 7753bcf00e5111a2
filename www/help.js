// The dialog that lists the keys, and where the reader chooses the language that the page speaks.

import { choices, choose, isKept } from "./choices.js";
import messages, { speak, spoken } from "./messages/index.js";
import { byId, element } from "./nodes.js";
import { SHORTCUTS, setUpShortcuts } from "./shortcuts.js";

/** Held here, too: not every page may write it into its address. */
let { ui, keys } = choices();
let isToBeKept = isKept();

export function setUpHelp() {
  byId("help", HTMLButtonElement).addEventListener("click", open);
  setUpShortcuts(() => keys);
}

function open() {
  const dialog = element("dialog", { id: "help-dialog", class: "help", "aria-labelledby": "help-title", "data-testid": "help" });
  dialog.append(...content(dialog));
  dialog.addEventListener("close", () => dialog.remove());
  // Beside it is outside of it.
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {HTMLDialogElement} dialog */
function content(dialog) {
  const close = element("button", { type: "button", class: "plain" }, messages.close);
  close.addEventListener("click", () => dialog.close());
  return [
    element(
      "div",
      { class: "help-content" },
      element("h2", { id: "help-title" }, messages.helpTitle),
      keyList(),
      check("single-keys", messages.singleKeys, keys, (isOn) => (keys = isOn)),
      ...languageChoice(dialog),
      check("remember", messages.remember, isToBeKept, (isOn) => (isToBeKept = isOn)),
      close,
    ),
  ];
}

function keyList() {
  const rows = SHORTCUTS.map(({ keys, command }) =>
    element("div", {}, element("dt", {}, ...keyCaps(keys)), element("dd", {}, messages.shortcuts[command])),
  );
  return element("dl", { class: "keys" }, ...rows);
}

/** @param {string} keys */
function keyCaps(keys) {
  const names = keys.length > 1 ? keys.split("+") : [keys];
  return names.map((name) => element("kbd", { dir: "ltr" }, name === "Ctrl" && isMac() ? "⌘" : name.replace("-", "−")));
}

function isMac() {
  return /mac|iphone|ipad/iu.test(navigator.platform);
}

/** @param {HTMLDialogElement} dialog */
function languageChoice(dialog) {
  const menu = element("select", { id: "ui", "data-testid": "ui" }, element("option", { value: "" }, messages.uiAutomatic));
  for (const tag of spoken) {
    const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
    menu.append(element("option", { value: tag, lang: tag }, name));
  }
  menu.value = ui;
  menu.addEventListener("change", async () => {
    ui = menu.value;
    note();
    await speak([ui, ...navigator.languages]);
    dispatchEvent(new Event("languagechange"));
    dialog.replaceChildren(...content(dialog));
    byId("ui", HTMLSelectElement).focus();
  });
  return [element("label", { class: "choice", for: "ui" }, messages.uiLanguage), menu];
}

/** @param {string} id @param {string} words @param {boolean} isOn @param {(isOn: boolean) => void} onchange */
function check(id, words, isOn, onchange) {
  const box = element("input", { id, type: "checkbox" });
  box.checked = isOn;
  box.addEventListener("change", () => {
    onchange(box.checked);
    note();
  });
  return element("label", { class: "check" }, box, element("span", {}, words));
}

function note() {
  choose({ ui, keys }, isToBeKept);
}
