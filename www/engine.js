// The worker that all summarizers share: started by the first that is created, ended with the last that is destroyed.

import { createClient } from "./client.js";

/** @typedef {{ client: import("./client.js").Client, started: Promise<unknown> }} Engine */

/** @type {Engine | undefined} */
let current;
let users = 0;

/** For one more user, who has to leave it some day. */
export function useEngine() {
  users += 1;
  current ??= start();
  return current;
}

export function leaveEngine() {
  users -= 1;
  if (users > 0) return;
  current?.client.close();
  current = undefined;
}

/** The one that its users have. */
export function engine() {
  if (!current) throw new Error("nobody uses an engine");
  return current;
}

/** @returns {Engine} */
function start() {
  const client = createClient();
  // An empty text is answered once everything has loaded.
  return { client, started: client.summarize("") };
}
