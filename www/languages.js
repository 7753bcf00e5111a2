// The menu of languages: what the text was found to be in, and what the reader may choose instead.

import messages from "./messages/index.js";
import { byId, element } from "./nodes.js";

/** The tags that the core tells apart; a test compares them with its list. */
const TAGS =
  "af am ar az be bg bn bo bs ca cs cy da de dv el en eo es et eu fa fi fr ga gu he hi hr hu hy id is it ja ka kk km kn ko la lg lo lt lv mi mk ml mn mr ms my nb nl nn or pa pl pt ro ru si sk sl sn so sq sr st sv sw ta te th tl tn tr ts uk ur vi xh yo zh zu";

/** Surer than this, in thousandths, the finding is shown without a doubt. */
const SURE = 800;

/** The choice of a language for the text at hand. Names of languages take a browser long to look up, so none is before a text has been read. */
export class LanguageMenu {
  #menu = byId("language", HTMLSelectElement);
  #found = element("option", { value: "" });
  #chosen = "";
  /** @type {Intl.DisplayNames | undefined} */
  #names;

  /** @param {() => void} onchange called when the reader has chosen */
  constructor(onchange) {
    this.#menu.append(this.#found);
    this.#menu.addEventListener("change", () => {
      this.#chosen = this.#menu.value;
      onchange();
    });
  }

  /** The tag that the reader chose, empty where the text is to tell. */
  get chosen() {
    return this.#chosen;
  }

  set chosen(tag) {
    this.#menu.value = this.#chosen = tag;
  }

  /** @param {string} tag */
  nameOf(tag) {
    this.#names ??= new Intl.DisplayNames(messages.language, { type: "language" });
    return this.#names.of(tag) ?? tag;
  }

  /** Names the languages as the page now does, the next time that one is found. */
  speakAgain() {
    this.#names = undefined;
    this.#menu.replaceChildren(this.#found);
  }

  /** Says what was found, unless it was the reader who said so. @param {import("./nutgraf.js").LanguageReport} language */
  show({ code, confidence, detected }) {
    if (this.#menu.length === 1) this.#offerAll();
    if (!detected) return;
    const name = code === "und" ? messages.languageUnknown : this.nameOf(code);
    this.#found.textContent = messages.languageFound(name, code !== "und" && confidence < SURE);
  }

  #offerAll() {
    const { compare } = new Intl.Collator(messages.language);
    const choices = TAGS.split(" ").map((tag) => ({ tag, name: this.nameOf(tag) }));
    choices.sort((one, other) => compare(one.name, other.name));
    this.#menu.append(...choices.map(({ tag, name }) => element("option", { value: tag }, name)));
    this.#menu.value = this.#chosen;
  }
}
