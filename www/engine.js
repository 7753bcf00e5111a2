// The worker that all summarizers share: started for the first of them, ended some time after the last has gone.

import { createClient } from "./client.js";
import { unwaited } from "./timers.js";

/**
 * @typedef {object} Engine
 * @property {import("./client.js").Client} client
 * @property {Promise<unknown>} started settled once everything has loaded
 * @property {number} users
 * @property {ReturnType<typeof setTimeout> | undefined} ending
 */

/** Many a page makes a summarizer for each text and destroys it: the next finds the worker still there. In milliseconds. */
const LINGERS = 10_000;

/** @type {Engine | undefined} */
let current;

/** For one more user, who has to leave it some day. */
export function useEngine() {
  current ??= start();
  current.users += 1;
  clearTimeout(current.ending);
  return current;
}

/** @param {Engine} engine */
export function leaveEngine(engine) {
  engine.users -= 1;
  if (engine.users > 0) return;
  engine.ending = unwaited(setTimeout(() => end(engine), LINGERS));
}

/** One that did not start will not be used again. @param {Engine} engine */
export function end(engine) {
  if (current === engine) current = undefined;
  clearTimeout(engine.ending);
  engine.client.close();
}

/** @returns {Engine} */
function start() {
  const client = createClient();
  // An empty text is answered once everything has loaded.
  return { client, started: client.summarize(""), users: 0, ending: undefined };
}
