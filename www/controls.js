// The controls by which a summary is steered: they show the settings, and what is done to them becomes a step.
//
// Invariant: the settings are the steering's; a control that shows something else is wrong.

import { showAddress } from "./address.js";
import { LanguageMenu } from "./languages.js";
import messages from "./messages/index.js";
import { byId, element } from "./nodes.js";
import { dated, lengths, pinned, struck } from "./settings.js";

/** @typedef {import("./settings.js").Settings} Settings */

export class Controls {
  #length = byId("length", HTMLInputElement);
  #focus = byId("focus", HTMLInputElement);
  #tighten = byId("tighten", HTMLInputElement);
  #date = byId("date", HTMLInputElement);
  #language = new LanguageMenu(() => this.#steer({ language: this.#language.chosen, pin: [], omit: [] }));
  #steering;
  #onsteer;
  /** The lengths that the slider's places stand for. */
  #lengths = lengths(30);

  /**
   * @param {import("./steering.js").Steering} steering
   * @param {(notice?: string) => void} onsteer called when the settings have changed, with what the reader should be told
   */
  constructor(steering, onsteer) {
    this.#steering = steering;
    this.#onsteer = onsteer;
    this.#length.addEventListener("input", () => this.#steerOn({ length: this.#chosenLength }));
    this.#focus.addEventListener("input", () => this.#steerOn({ focus: this.#focus.value }));
    for (const field of [this.#length, this.#focus]) field.addEventListener("change", () => this.#finish());
    this.#tighten.addEventListener("change", () => this.#steer({ tighten: this.#tighten.checked }));
    this.#date.addEventListener("change", () => this.#steer({ date: dated(this.#date.value) }));
    byId("undo", HTMLButtonElement).addEventListener("click", () => this.#undo());
    byId("redo", HTMLButtonElement).addEventListener("click", () => this.#redo());
    document.addEventListener("keydown", (event) => this.#onkey(event));
  }

  /** These settings, and nothing to take back. @param {Settings} settings */
  begin(settings) {
    this.#steering.begin(settings);
    this.#show();
    showAddress(this.#steering.settings);
  }

  /** Keeps a sentence in, or no longer. @param {number} sentence */
  pin(sentence) {
    const { settings } = this.#steering;
    const said = settings.pin.includes(sentence) ? messages.unpinnedStatus : messages.pinnedStatus;
    this.#steer(pinned(settings, sentence), said);
  }

  /** Leaves a sentence out, or no longer. @param {number} sentence */
  strike(sentence) {
    const { settings } = this.#steering;
    const said = settings.omit.includes(sentence) ? messages.restoredStatus : messages.struckStatus;
    this.#steer(struck(settings, sentence), said);
  }

  /** @param {string} words */
  focusOn(words) {
    this.#steer({ focus: words }, messages.activeFocus(words));
  }

  /** Takes steps back as far as another language was chosen. @param {string} language that it was */
  backTo(language) {
    while (this.#steering.canUndo && this.#steering.settings.language !== language) this.#steering.undo();
    this.#show();
    showAddress(this.#steering.settings);
  }

  /** The longest summary that the slider offers. */
  get most() {
    return this.#lengths.at(-1) ?? 1;
  }

  /** Offers the lengths that make sense for a text. @param {number} sentences of it */
  fit(sentences) {
    this.#lengths = lengths(sentences);
    this.#show();
  }

  /** What the text's language was found to be. @param {import("./nutgraf.js").LanguageReport} language */
  found(language) {
    this.#language.show(language);
  }

  /** Says all of it as the page now speaks. */
  speakAgain() {
    this.#language.speakAgain();
    this.#show();
  }

  /** Whether the text has any of the words to lean towards. @param {boolean | null} isMatched */
  showMatch(isMatched) {
    byId("focus-note", HTMLParagraphElement).textContent = isMatched === false ? messages.focusUnmatched : "";
  }

  get #chosenLength() {
    return this.#lengths[this.#length.valueAsNumber - 1] ?? this.most;
  }

  /** A step is made. @param {Partial<Settings>} changes @param {string} [said] to the reader about it */
  #steer(changes, said) {
    this.#steering.change(changes);
    this.#changed(said);
  }

  /** More of the same step will come. @param {Partial<Settings>} changes */
  #steerOn(changes) {
    this.#steering.change(changes, true);
    this.#changed();
  }

  #finish() {
    this.#steering.finish();
    this.#changed();
  }

  #undo() {
    if (!this.#steering.canUndo) return;
    this.#steering.undo();
    this.#changed(messages.undoneStatus);
  }

  #redo() {
    if (!this.#steering.canRedo) return;
    this.#steering.redo();
    this.#changed(messages.redoneStatus);
  }

  /** @param {string} [said] */
  #changed(said) {
    this.#show();
    showAddress(this.#steering.settings);
    this.#onsteer(said);
  }

  /** Shows the settings as they are. */
  #show() {
    const { length, focus, tighten, language, date } = this.#steering.settings;
    this.#showLength(length);
    // Somebody may be typing there.
    if (this.#focus.value.trim() !== focus.trim()) this.#focus.value = focus;
    this.#tighten.checked = tighten;
    if (dated(this.#date.value) !== date) this.#date.value = date;
    this.#language.chosen = language;
    this.#showSteps();
    this.#showActive();
  }

  /** In a field the keys are the field's. @param {KeyboardEvent} event */
  #onkey(event) {
    const isStep = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isStep || isTextField(event.target)) return;
    const key = event.key.toLowerCase();
    const isRedo = key === "y" || (key === "z" && event.shiftKey);
    if (!isRedo && key !== "z") return;
    event.preventDefault();
    if (isRedo) this.#redo();
    else this.#undo();
  }

  /** @param {number} wanted */
  #showLength(wanted) {
    const slider = this.#length;
    const place = this.#lengths.findIndex((length) => length >= wanted);
    slider.max = String(this.#lengths.length);
    slider.value = String(place < 0 ? this.#lengths.length : place + 1);
    const words = messages.length(Math.min(wanted, this.most));
    byId("length-words", HTMLOutputElement).textContent = words;
    slider.setAttribute("aria-valuetext", words);
    slider.style.setProperty("--share", String((slider.valueAsNumber - 1) / Math.max(1, this.#lengths.length - 1)));
  }

  #showSteps() {
    const { canUndo, canRedo, isGoingOn } = this.#steering;
    // A button that came now would push the slider away under the reader's hand.
    if (isGoingOn) return;
    for (const [id, isThere, other] of /** @type {const} */ ([["undo", canUndo, "redo"], ["redo", canRedo, "undo"]])) {
      const button = byId(id, HTMLButtonElement);
      const hadFocus = document.activeElement === button;
      button.hidden = !isThere;
      // A button that is gone leaves the focus nowhere.
      if (hadFocus && !isThere) setTimeout(() => byId(other, HTMLButtonElement).focus());
    }
  }

  /** What is set and not seen in the summary itself: each a button that takes it back. */
  #showActive() {
    const { focus, tighten, date, language } = this.#steering.settings;
    /** @type {[string, Partial<Settings>][]} */
    const active = [];
    if (focus.trim()) active.push([messages.activeFocus(focus.trim()), { focus: "" }]);
    if (tighten) active.push([messages.activeTighten, { tighten: false }]);
    if (date) active.push([messages.activeDate(worded(date)), { date: "" }]);
    if (language) active.push([messages.activeLanguage(this.#language.nameOf(language)), { language: "", pin: [], omit: [] }]);
    const list = byId("active", HTMLUListElement);
    list.hidden = active.length === 0;
    list.replaceChildren(
      ...active.map(([words, changes]) => {
        const button = element("button", { type: "button", "aria-label": messages.remove(words) }, words);
        button.append(element("span", { "aria-hidden": "true" }, " ×"));
        button.addEventListener("click", () => {
          this.#steer(changes);
          byId("options-button", HTMLButtonElement).focus();
        });
        return element("li", {}, button);
      }),
    );
  }
}

/** @param {string} date */
function worded(date) {
  return new Intl.DateTimeFormat(messages.language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${date}T00:00Z`));
}

/** @param {EventTarget | null} target */
function isTextField(target) {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !["range", "checkbox", "radio", "button"].includes(target.type);
}
