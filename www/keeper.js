// The switch for keeping texts, and the list of those that are kept.

import { beginKeeping, endKeeping, forget, isKeeping, keep, kept, titles } from "./history.js";
import messages from "./messages/index.js";
import { byId, element } from "./nodes.js";

/** @typedef {import("./history.js").Kept} Kept */
/** @typedef {import("./history.js").Title} Title */

/** A text is kept once it has not changed for so long, in milliseconds. */
const SETTLED = 1_000;
/** So much of a text is its title where it has none. */
const TITLE = 80;

export class Keeper {
  #switch = byId("keep", HTMLInputElement);
  #list = byId("kept-list", HTMLUListElement);
  /** The key of the text that is shown, once it is kept. @type {number | undefined} */
  #key;
  /** The text that is shown, as it would be kept if that were wanted. @type {{ title: Omit<Title, "key">, kept: Kept } | undefined} */
  #shown;
  /** Counts the texts that have come. */
  #turn = 0;
  #timer = 0;
  /** One text is written after the other. @type {Promise<void>} */
  #written = Promise.resolve();
  #onopen;
  #announce;

  /**
   * @param {(kept: Kept & { key: number }) => void} onopen called when the reader wants a text back
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
    this.#turn += 1;
    this.#shown = undefined;
    this.#key = key;
  }

  /** The text as it is now. @param {string} title @param {Kept | string} input */
  note(title, input) {
    const { text, blocks } = typeof input === "string" ? { text: input, blocks: undefined } : input;
    const line = text.trim().slice(0, 4 * TITLE).replaceAll(/\s+/gu, " ");
    this.#shown = {
      title: { title: title || line.slice(0, TITLE), time: Date.now() },
      kept: { text, ...(blocks ? { blocks } : {}) },
    };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), SETTLED);
  }

  /** Shows what is kept. */
  async showList() {
    const entries = await titles().catch(() => []);
    byId("kept", HTMLElement).hidden = entries.length === 0;
    this.#list.replaceChildren(...entries.map((entry) => this.#item(entry)));
  }

  #keep() {
    return (this.#written = this.#written.then(() => this.#write()));
  }

  async #write() {
    const shown = this.#shown;
    const turn = this.#turn;
    if (!isKeeping() || !shown) return;
    const key = await keep(shown.title, shown.kept, this.#key).catch(() => undefined);
    // Another text that has come in the meantime gets its own.
    if (turn === this.#turn) this.#key = key;
    await this.showList();
  }

  #begin() {
    if (beginKeeping()) return this.#keep();
    this.#switch.checked = false;
    byId("keep-note", HTMLParagraphElement).textContent = messages.keepFailed;
  }

  async #end() {
    this.#switch.checked = false;
    // Behind what is being written: nothing may be written after all was deleted.
    this.#written = this.#written.then(endKeeping).catch(() => {});
    await this.#written;
    this.#key = undefined;
    this.#announce(messages.deletedStatus);
    await this.showList();
  }

  /** @param {Title} entry */
  #item({ key, title, time }) {
    const open = element("button", { type: "button", class: "fact", "data-testid": "kept-text" }, element("span", { class: "marker", dir: "auto" }, title));
    const day = new Intl.DateTimeFormat(messages.language, { dateStyle: "medium" }).format(time);
    open.append(" ", element("span", { class: "detail" }, day));
    open.addEventListener("click", async () => {
      const found = await kept(key).catch(() => undefined);
      if (found) this.#onopen({ ...found, key });
    });
    const remove = element("button", { type: "button", class: "act", "aria-label": messages.deleteOne(title) }, "×");
    remove.addEventListener("click", async () => {
      await forget(key).catch(() => {});
      this.#announce(messages.deletedStatus);
      await this.showList();
    });
    return element("li", {}, open, remove);
  }
}
