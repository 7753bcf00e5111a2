// How long the client waits for a sign of life before it takes a worker for dead, in milliseconds.

/** For the core to load: some 300 kB, over the slowest network that still gets anywhere. */
export const TO_LOAD = 120_000;

/** For a worker that has loaded to begin with what it is sent. */
export const TO_BEGIN = 10_000;

/** For a text to be read. */
const TO_READ = 20_000;

/** The same for each character: measured are 0.0001 and less, so this leaves room for a machine fifty times slower. */
const A_CHARACTER = 0.005;

/** For a call that nobody waits for any more: most are over sooner than a new worker is there. */
export const TO_FINISH = 250;

/** For what has been said to be heard, by a page that was busy. */
export const TO_BE_HEARD = 100;

/** For a text of so many characters to be read. @param {number} characters */
export function toRead(characters) {
  return TO_READ + A_CHARACTER * characters;
}
