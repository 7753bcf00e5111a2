// Taking the briefing along: copy, file, share sheet, print, and links.
//
// Invariant: the text leaves the page only by what the reader clicks here.

import { FILES, fileName, write } from "./export.js";
import { webAddress, withText } from "./links.js";
import messages from "./messages/index.js";
import { byId, element } from "./nodes.js";
import { toFragment } from "./settings.js";
import { sheetOf } from "./sheet.js";
import { intoSource } from "./text-fragment.js";

/** @typedef {import("./export.js").Format} Format */
/** @typedef {{ report: import("./nutgraf.js").Report, text: string }} Shown */

/** How long a button says what it did, in milliseconds. */
const FEEDBACK = 1_800;
/** Browsers and messengers cut longer addresses off. In characters. */
const LONGEST_LINK = 100_000;

export class Output {
  #title = byId("title", HTMLInputElement);
  #address = byId("address", HTMLInputElement);
  #shown;
  #settings;
  #announce;

  /**
   * @param {object} ends
   * @param {() => Shown | undefined} ends.shown what is to be taken along
   * @param {() => import("./settings.js").Settings} ends.settings
   * @param {(message: string) => void} ends.announce
   * @param {() => void} ends.onchange called when the text has another address
   */
  constructor({ shown, settings, announce, onchange }) {
    this.#shown = shown;
    this.#settings = settings;
    this.#announce = announce;
    for (const id of ["copy", "export-copy"]) onClick(id, (button) => this.#copyBriefing(button));
    onClick("download", () => this.#download());
    onClick("print", () => print());
    onClick("share", () => this.#share());
    onClick("link", (button) => this.#copy(button, messages.copiedLinkStatus, this.#link(toFragment(this.#settings()))));
    onClick("link-text", (button) => this.#copyLinkWithText(button));
    byId("share", HTMLButtonElement).hidden = typeof navigator.share !== "function";
    this.#title.addEventListener("input", () => this.#showOrigin());
    this.#address.addEventListener("input", () => {
      this.#showOrigin();
      onchange();
    });
  }

  /** Whether sentences can be linked to where they come from. */
  get isLinked() {
    return this.#source !== "";
  }

  /** Where a text comes from, as far as is known. @param {{ title?: string, source?: string }} [origin] */
  setOrigin({ title = "", source = "" } = {}) {
    this.#title.value = title;
    this.#address.value = source;
    this.#showOrigin();
  }

  /** What the reader has called the text. */
  get title() {
    return this.#title.value.trim();
  }

  /** Copies the address that opens the source at a sentence. @param {HTMLButtonElement} button @param {string} sentence */
  copySentenceLink(button, sentence) {
    this.#copy(button, messages.copiedSentenceStatus, intoSource(this.#source, sentence));
  }

  get #source() {
    return webAddress(this.#address.value);
  }

  get #format() {
    const chosen = document.querySelector('input[name="format"]:checked');
    return /** @type {Format} */ (chosen instanceof HTMLInputElement ? chosen.value : "text");
  }

  #sheet() {
    const shown = this.#shown();
    if (!shown) return undefined;
    const isWhole = byId("whole", HTMLInputElement).checked;
    return sheetOf(shown.report, shown.text, { title: this.title, source: this.#source, isWhole });
  }

  /** @param {HTMLButtonElement} button */
  #copyBriefing(button) {
    const sheet = this.#sheet();
    if (sheet) this.#copy(button, messages.copiedStatus, write(sheet, this.#format), this.#format === "html");
  }

  #download() {
    const sheet = this.#sheet();
    if (!sheet) return;
    const address = URL.createObjectURL(new Blob([write(sheet, this.#format)], { type: FILES[this.#format].type }));
    const link = element("a", { href: address, download: fileName(sheet, this.#format) });
    link.click();
    // The browser has taken hold of it by then.
    setTimeout(() => URL.revokeObjectURL(address), FEEDBACK);
  }

  async #share() {
    const sheet = this.#sheet();
    if (!sheet) return;
    const { title, headline } = sheet;
    // Somebody who closes the sheet again has changed their mind, and that is all.
    await navigator.share({ title: title || headline, text: write(sheet, "text") }).catch(() => {});
  }

  /** @param {HTMLButtonElement} button */
  async #copyLinkWithText(button) {
    const shown = this.#shown();
    if (!shown) return;
    const link = this.#linkWithText(shown.text);
    await this.#copy(button, messages.copiedLinkStatus, link);
    if (await link.then(() => false, () => true)) this.#say(button, messages.linkTooLong, messages.linkTooLong);
  }

  /** Rejected where no browser would take it whole. @param {string} text */
  async #linkWithText(text) {
    const link = this.#link(await withText(toFragment(this.#settings()), { text, title: this.title, source: this.#source }));
    if (link.length > LONGEST_LINK) throw new RangeError("this text is too long for a link");
    return link;
  }

  /** @param {string} fragment */
  #link(fragment) {
    return `${location.href.split("#")[0]}${fragment && `#${fragment}`}`;
  }

  /** @param {HTMLButtonElement} button @param {string} done @param {string | Promise<string>} words @param {boolean} [isMarkup] */
  async #copy(button, done, words, isMarkup = false) {
    const copied = await toClipboard(words, isMarkup).then(() => true, () => false);
    if (copied) this.#say(button, messages.copied, done);
    else this.#say(button, messages.notCopied, messages.notCopiedStatus);
  }

  /** On the button for a moment, and to who does not see it. @param {HTMLButtonElement} button @param {string} words @param {string} status */
  #say(button, words, status) {
    button.dataset.words ??= button.textContent ?? "";
    button.textContent = words;
    this.#announce(status);
    setTimeout(() => {
      if (button.dataset.words) button.textContent = button.dataset.words;
      // The page may speak another language the next time.
      delete button.dataset.words;
    }, FEEDBACK);
  }

  #showOrigin() {
    const source = this.#source;
    const isWrong = this.#address.value.trim() !== "" && source === "";
    this.#address.setAttribute("aria-invalid", String(isWrong));
    byId("address-note", HTMLParagraphElement).textContent = isWrong ? messages.addressWrong : messages.addressNote;
    const line = byId("origin", HTMLParagraphElement);
    line.hidden = !this.title && !source;
    line.replaceChildren(this.title, this.title && source ? " " : "", element("span", { class: "detail" }, source));
  }
}

/** @param {string} id @param {(button: HTMLButtonElement) => void} act */
function onClick(id, act) {
  const button = byId(id, HTMLButtonElement);
  button.addEventListener("click", () => act(button));
}

/**
 * Markup goes as markup to where that is understood, and as its source elsewhere. Words that are still in the making are
 * promised at once: some browsers let nothing be copied that comes later than the click.
 * @param {string | Promise<string>} words @param {boolean} isMarkup
 */
async function toClipboard(words, isMarkup) {
  const isReady = typeof words === "string" && !isMarkup;
  if (isReady || typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(await words);
  const as = async (/** @type {string} */ type) => new Blob([await words], { type });
  const plain = { "text/plain": as("text/plain") };
  return navigator.clipboard.write([new ClipboardItem(isMarkup ? { "text/html": as("text/html"), ...plain } : plain)]);
}
