// A text that takes a while: how far the reading is likely to be, and a way to stop it.
//
// The core reads a text in one go and says nothing on the way, so the bar shows the time that has passed of the time that
// texts of this length have taken here before.

import messages from "./messages/index.js";
import { byId } from "./nodes.js";

/** From so many characters on there is a bar. */
const LONG = 300_000;
/** Characters read a millisecond, until it has been measured here: half of what a desktop of 2024 reads. */
const FIRST_PACE = 1_000;
/** How often the bar moves, in milliseconds. */
const TICK = 80;
/** Up to here the bar goes at the expected pace; the rest is for being wrong. */
const EXPECTED = 0.9;

export class LongWork {
  #bar = byId("long-progress", HTMLProgressElement);
  #cancel = byId("cancel", HTMLButtonElement);
  #pace = FIRST_PACE;
  #begun = 0;
  #characters = 0;
  #timer = 0;

  /** @param {() => void} oncancel */
  constructor(oncancel) {
    this.#cancel.addEventListener("click", oncancel);
  }

  /** @param {number} characters of the text that is being read */
  begin(characters) {
    this.end(false);
    byId("working", HTMLParagraphElement).textContent = messages.working(characters);
    this.#characters = characters;
    this.#begun = performance.now();
    const isLong = characters >= LONG;
    this.#bar.hidden = this.#cancel.hidden = !isLong;
    document.body.classList.toggle("is-long", isLong);
    this.#bar.value = 0;
    if (isLong) this.#timer = setInterval(() => this.#tick(), TICK);
  }

  /** @param {boolean} isDone whether it came to its end, or was given up */
  end(isDone) {
    clearInterval(this.#timer);
    document.body.classList.remove("is-long");
    if (isDone && this.#characters >= LONG) this.#pace = this.#characters / Math.max(1, performance.now() - this.#begun);
    this.#characters = 0;
  }

  #tick() {
    const share = ((performance.now() - this.#begun) * this.#pace) / this.#characters;
    // Past what was expected it goes on ever more slowly: it never stands still, and never is there too early.
    this.#bar.value = share < EXPECTED ? share : 1 - (1 - EXPECTED) * Math.exp(-(share - EXPECTED) / EXPECTED);
  }
}
