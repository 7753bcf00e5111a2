// The two ways to reach a desk: through a worker, or on this very thread.

import { startWorker } from "./workers.js";

/** @typedef {import("./desk.js").Request} Request */
/** @typedef {import("./desk.js").Reply} Reply */
/** @typedef {{ send(request: Request): void, close(): void }} Connection */
/** @typedef {{ onreply(reply: Reply): void, onlost(): void }} Ends */

/**
 * A worker of our own, or nothing where there are none or this page may not have one.
 * @param {Ends} ends
 * @returns {Connection | undefined}
 */
export function connectWorker({ onreply, onlost }) {
  if (typeof Worker === "undefined") return undefined;
  try {
    const worker = startWorker();
    worker.addEventListener("message", ({ data }) => onreply(data));
    worker.addEventListener("error", onlost);
    worker.addEventListener("messageerror", onlost);
    return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
  } catch {
    return undefined;
  }
}

/**
 * The same on this thread.
 * @param {Ends} ends
 * @returns {Connection}
 */
export function connectHere({ onreply }) {
  /** @type {Promise<(request: Request) => Promise<Reply>> | undefined} */
  let desk;
  /** @param {Request} request */
  async function send(request) {
    try {
      desk ??= import("./desk.js").then(({ createDesk }) => createDesk());
      const answer = await desk;
      onreply(await answer(request));
    } catch (error) {
      desk = undefined;
      onreply({ id: request.id, error: { name: "Error", message: messageOf(error) } });
    }
  }
  return { send: (request) => void send(request), close: () => {} };
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
