// The two ways to reach a desk: through a worker, or on this very thread.

import { messageOf } from "./errors.js";
import { startWorker } from "./workers.js";

/** @typedef {import("./desk.js").Request} Request */
/** @typedef {import("./desk.js").Reply} Reply */
/** @typedef {import("./desk.js").Beginning} Beginning */
/** @typedef {{ send(request: Request): void, close(): void, isWorker: boolean }} Connection */
/** @typedef {{ onbegin(beginning: Beginning): void, onreply(reply: Reply): void, onlost(): void }} Ends */

/** The compiled core, where this thread has it already or is about to, and its digest. @typedef {import("./client.js").ClientOptions} Given */

/**
 * A worker of our own, or nothing where there are none or this page may not have one.
 * @param {Ends} ends
 * @param {Given} given
 * @returns {Connection | undefined}
 */
export function connectWorker({ onbegin, onreply, onlost }, { core, integrity }) {
  if (typeof Worker === "undefined") return undefined;
  try {
    const worker = startWorker();
    // One that was ended can still have something on the way.
    let isOpen = true;
    const lose = () => isOpen && onlost();
    worker.addEventListener("message", ({ data }) => isOpen && ("begun" in data ? onbegin(data) : onreply(data)));
    worker.addEventListener("error", lose);
    worker.addEventListener("messageerror", lose);
    if (core instanceof Promise) {
      worker.postMessage({ isComing: true, integrity });
      core.then((compiled) => isOpen && worker.postMessage({ core: compiled }));
    } else worker.postMessage({ core, integrity });
    const close = () => {
      isOpen = false;
      worker.terminate();
    };
    return { send: (request) => worker.postMessage(request), close, isWorker: true };
  } catch {
    return undefined;
  }
}

/**
 * The same on this thread.
 * @param {Ends} ends
 * @param {Given} given
 * @returns {Connection}
 */
export function connectHere({ onbegin, onreply }, given) {
  /** @type {Promise<(request: Request) => Promise<Reply>> | undefined} */
  let desk;
  /** @param {Request} request */
  async function send(request) {
    try {
      desk ??= import("./desk.js").then(({ createDesk }) => createDesk(onbegin, given));
      const answer = await desk;
      onreply(await answer(request));
    } catch (error) {
      desk = undefined;
      onreply({ id: request.id, error: { name: "Error", message: messageOf(error) } });
    }
  }
  return { send: (request) => void send(request), close: () => {}, isWorker: false };
}
