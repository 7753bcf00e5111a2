// Reads the summary aloud, sentence by sentence, by the voices that the system has.

import messages from "./messages/index.js";
import { byId } from "./nodes.js";

/** @typedef {import("./nutgraf.js").Report} Report */

export class Speech {
  #button = byId("read-aloud", HTMLButtonElement);
  #onplace;
  #isSpeaking = false;

  /**
   * @param {() => Report | undefined} report what is to be read
   * @param {(sentence: number) => void} onplace called with each sentence as it is begun
   */
  constructor(report, onplace) {
    this.#onplace = onplace;
    this.#button.hidden = typeof speechSynthesis === "undefined";
    this.#button.addEventListener("click", () => {
      const shown = report();
      if (this.#isSpeaking || !shown) this.stop();
      else this.#speak(shown);
    });
    // A voice would go on after the page is gone.
    addEventListener("pagehide", () => this.stop());
  }

  /** Says no more. */
  stop() {
    if (!this.#isSpeaking) return;
    this.#show(false);
    speechSynthesis.cancel();
  }

  /** @param {Report} report */
  #speak({ summary, language }) {
    speechSynthesis.cancel();
    this.#show(summary.length > 0);
    summary.forEach(({ text, sentence }, index) => {
      const said = new SpeechSynthesisUtterance(text);
      if (language.code !== "und") said.lang = language.code;
      said.addEventListener("start", () => this.#isSpeaking && this.#onplace(sentence));
      if (index === summary.length - 1) said.addEventListener("end", () => this.#show(false));
      said.addEventListener("error", () => this.stop());
      speechSynthesis.speak(said);
    });
  }

  /** @param {boolean} isSpeaking */
  #show(isSpeaking) {
    this.#isSpeaking = isSpeaking;
    this.#button.textContent = isSpeaking ? messages.stopReading : messages.readAloud;
  }
}
