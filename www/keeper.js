// The switch for keeping texts, and the list of those that are kept.

import { beginKeeping, endKeeping, forget, isKeeping, keep, kept } from "./history.js";
import messages from "./messages/index.js";
import { byId, element } from "./nodes.js";

/** @typedef {import("./history.js").Kept} Kept */

/** A text is kept once it has not changed for so long, in milliseconds. */
const SETTLED = 1_000;
/** So much of a text is its title where it has none. */
const TITLE = 80;

export class Keeper {
  #switch = byId("keep", HTMLInputElement);
  #list = byId("kept-list", HTMLUListElement);
  /** The key of the text that is shown, once it is kept. @type {number | undefined} */
  #key;
  #timer = 0;
  /** What would be kept if it were wanted. @type {Kept | undefined} */
  #entry;
  #onopen;
  #announce;

  /**
   * @param {(entry: Kept) => void} onopen called when the reader wants a text back
   * @param {(message: string) => void} announce
   */
  constructor(onopen, announce) {
    this.#onopen = onopen;
    this.#announce = announce;
    this.#switch.checked = isKeeping();
    this.#switch.addEventListener("change", () => (this.#switch.checked ? this.#begin() : this.#end()));
    byId("delete-all", HTMLButtonElement).addEventListener("click", () => this.#end());
    this.showList();
  }

  /** Another text has come: what is kept from now on is another entry. @param {number} [key] of an entry that is opened again */
  another(key) {
    clearTimeout(this.#timer);
    this.#entry = undefined;
    this.#key = key;
  }

  /** The text as it is now. @param {string} title @param {import("./nutgraf.js").Input} input */
  note(title, input) {
    const { text, blocks } = typeof input === "string" ? { text: input, blocks: undefined } : input;
    const line = text.trim().slice(0, 4 * TITLE).replaceAll(/\s+/gu, " ");
    this.#entry = { title: title || line.slice(0, TITLE), text, ...(blocks ? { blocks } : {}), time: Date.now() };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), SETTLED);
  }

  /** Shows what is kept. */
  async showList() {
    const entries = await kept().catch(() => []);
    byId("kept", HTMLElement).hidden = entries.length === 0;
    this.#list.replaceChildren(...entries.map((entry) => this.#item(entry)));
  }

  async #keep() {
    if (!isKeeping() || !this.#entry) return;
    const entry = this.#entry;
    const key = await keep({ ...entry, ...(this.#key === undefined ? {} : { key: this.#key }) }).catch(() => undefined);
    if (this.#entry === entry) this.#key = key;
    await this.showList();
  }

  #begin() {
    if (beginKeeping()) return this.#keep();
    this.#switch.checked = false;
    byId("keep-note", HTMLParagraphElement).textContent = messages.keepFailed;
  }

  async #end() {
    this.#switch.checked = false;
    this.#key = undefined;
    await endKeeping().catch(() => {});
    this.#announce(messages.deletedStatus);
    await this.showList();
  }

  /** @param {Kept} entry */
  #item(entry) {
    const open = element("button", { type: "button", class: "fact", "data-testid": "kept-text" }, element("span", { class: "marker" }, entry.title));
    const time = new Intl.DateTimeFormat(messages.language, { dateStyle: "medium" }).format(entry.time);
    open.append(" ", element("span", { class: "detail" }, time));
    open.addEventListener("click", () => this.#onopen(entry));
    const remove = element("button", { type: "button", class: "act", "aria-label": messages.deleteOne(entry.title) }, "×");
    remove.addEventListener("click", async () => {
      if (entry.key !== undefined) await forget(entry.key);
      this.#announce(messages.deletedStatus);
      await this.showList();
    });
    return element("li", {}, open, remove);
  }
}
