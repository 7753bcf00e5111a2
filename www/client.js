// Asks the worker, one question at a time, and looks after its life.
//
// Invariant: every call is settled exactly once, and no text is sent that the worker already has.

import { connectHere, connectWorker, messageOf } from "./connection.js";

/** @typedef {import("./nutgraf.js").Input} Input */

/**
 * What is asked about: one text, or several together.
 * @typedef {{ input: Input } | { inputs: readonly Input[] }} Subject
 */

/**
 * @typedef {object} Call
 * @property {Subject} subject
 * @property {import("./nutgraf.js").Options | undefined} options
 * @property {((done: number) => void) | undefined} onprogress
 * @property {number} attempts
 * @property {boolean} settled
 * @property {(report: import("./nutgraf.js").Report) => void} resolve
 * @property {(reason: unknown) => void} reject
 */

/** A call that loses its worker is tried once more: the second loss is likely its own doing. */
const MOST_ATTEMPTS = 2;
/** A worker that is still busy so long after nobody wants its answer is stopped, in milliseconds: a new one is there sooner. */
const GRACE = 300;

/** @type {typeof import("./client.js").createClient} */
export function createClient() {
  /** @type {Call[]} */
  let waiting = [];
  /** @type {Call | undefined} */
  let running;
  /** @type {Input | undefined} */
  let sentInput;
  let lastId = 0;
  let hasAnswered = false;
  let closed = false;
  /** @type {import("./connection.js").Connection} */
  let connection = connect();

  function connect() {
    return connectWorker({ onreply, onlost }) ?? connectHere({ onreply, onlost });
  }

  function next() {
    if (running || closed) return;
    running = waiting.shift();
    if (!running) return;
    const { subject, options, onprogress } = running;
    running.attempts += 1;
    lastId += 1;
    tell(onprogress, 0);
    try {
      connection.send({ id: lastId, options, ...unsent(subject) });
      if ("input" in subject) sentInput = subject.input;
    } catch (error) {
      // Something in there is no data, a function for example.
      finish((call) => call.reject(new TypeError(messageOf(error), { cause: error })));
    }
  }

  /**
   * What has to be sent of it: not the text that the other side still has.
   * @param {Subject} subject
   */
  function unsent(subject) {
    if ("inputs" in subject) return { texts: subject };
    return subject.input === sentInput && isSettled(subject.input) ? {} : { text: subject };
  }

  /** @param {import("./desk.js").Reply} reply */
  function onreply(reply) {
    if (reply.id !== lastId || !running) return;
    hasAnswered = true;
    // After an error nobody can be sure what the other side still holds.
    if ("error" in reply) sentInput = undefined;
    if (!running.settled) tell(running.onprogress, 1);
    finish((call) => ("report" in reply ? call.resolve(reply.report) : call.reject(revive(reply.error))));
  }

  function onlost() {
    connection.close();
    sentInput = undefined;
    // One that never said a word was not allowed to load, and will not be the next time.
    connection = hasAnswered ? connect() : connectHere({ onreply, onlost });
    const call = running;
    if (!call) return;
    if (call.attempts < MOST_ATTEMPTS && !call.settled) waiting.unshift(call);
    else call.reject(new Error("the worker that summarizes has ended unexpectedly"));
    running = undefined;
    next();
  }

  /** Stops work that nobody wants any more, if it has not come to its end by itself. @param {Call} call */
  function stop(call) {
    if (running !== call || closed) return;
    connection.close();
    sentInput = undefined;
    connection = connect();
    running = undefined;
    next();
  }

  /** @param {(call: Call) => void} settle */
  function finish(settle) {
    const call = running;
    running = undefined;
    if (call) settle(call);
    next();
  }

  /**
   * @param {Subject} subject
   * @param {import("./nutgraf.js").Options | undefined} options
   * @param {import("./client.js").CallOptions} [call]
   * @returns {Promise<import("./nutgraf.js").Report>}
   */
  function ask(subject, options, { signal, onprogress } = {}) {
    return new Promise((resolve, reject) => {
      if (closed) return reject(closedError());
      if (signal?.aborted) return reject(signal.reason);
      /** @type {Call} */
      const call = { subject, options, onprogress, attempts: 0, settled: false, resolve: settles(resolve), reject: settles(reject) };
      const abort = () => {
        waiting = waiting.filter((other) => other !== call);
        call.reject(signal?.reason);
        if (running === call) setTimeout(stop, GRACE, call);
      };
      /**
       * @template Value
       * @param {(value: Value) => void} settle
       */
      function settles(settle) {
        return (/** @type {Value} */ value) => {
          call.settled = true;
          signal?.removeEventListener("abort", abort);
          settle(value);
        };
      }
      signal?.addEventListener("abort", abort);
      waiting.push(call);
      next();
    });
  }

  function close() {
    closed = true;
    connection.close();
    for (const call of [...waiting, ...(running ? [running] : [])]) call.reject(closedError());
    waiting = [];
    running = undefined;
  }

  return {
    summarize: (input, options, call) => ask({ input }, options, call),
    summarizeAll: (inputs, options, call) => ask({ inputs }, options, call),
    close,
  };
}

/**
 * Whether what was sent is still what it was: of a structure nobody knows, unless its owner has frozen all of it.
 * @param {Input} input
 */
function isSettled(input) {
  if (typeof input === "string") return true;
  const { blocks } = input;
  return Object.isFrozen(input) && (!blocks || (Object.isFrozen(blocks) && blocks.every(Object.isFrozen)));
}

/**
 * A caller's mistake in its own callback must not stop the queue.
 * @param {((done: number) => void) | undefined} onprogress
 * @param {number} done
 */
function tell(onprogress, done) {
  if (onprogress) queueMicrotask(() => onprogress(done));
}

/** @param {{ name: string, message: string }} error */
function revive({ name, message }) {
  if (name === "TypeError") return new TypeError(message);
  if (name === "RangeError") return new RangeError(message);
  return new Error(message);
}

function closedError() {
  return new Error("this client is closed");
}
