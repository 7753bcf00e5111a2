// Asks the worker, one question at a time, and looks after its life: one that ends, says nothing for too long, fails inside
// or works for nobody any more is replaced.
//
// Invariant: every call is settled exactly once, and no text is sent that the worker already has.

import { connectHere, connectWorker } from "./connection.js";
import { messageOf } from "./errors.js";
import { TO_BEGIN, TO_BE_HEARD, TO_FINISH, TO_LOAD, toRead } from "./patience.js";
import { unwaited } from "./timers.js";

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
 * @property {string} [loss] what happened to the first connection
 * @property {boolean} settled
 * @property {(report: import("./nutgraf.js").Report) => void} resolve
 * @property {(reason: unknown) => void} reject
 */

/** A call that loses its worker, or fails inside, is tried once more: the second time it is likely its own doing. */
const MOST_ATTEMPTS = 2;

/** @type {typeof import("./client.js").createClient} */
export function createClient({ core: given, integrity } = {}) {
  /** @type {Call[]} */
  let waiting = [];
  /** @type {Call | undefined} */
  let running;
  /** @type {Input | undefined} */
  let sentInput;
  let lastId = 0;
  let closed = false;
  /** What connections are given: a core that is coming, until it is there or has been waited for in vain. */
  let core = given instanceof Promise ? given.catch(() => undefined) : given;
  if (core instanceof Promise) core.then((compiled) => (core = compiled));
  /** What the other side has shown so far: that it runs, and that it could load the core. */
  let hasSpoken = false;
  let hasLoaded = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let patience;
  /** @type {import("./connection.js").Connection} */
  let connection = connect(connectWorker);

  /** @param {typeof connectWorker} way */
  function connect(way) {
    const ends = { onbegin, onreply, onlost };
    hasSpoken = hasLoaded = false;
    sentInput = undefined;
    return way(ends, { core, integrity }) ?? connectHere(ends, { core, integrity });
  }

  /** @param {typeof connectWorker} way */
  function reconnect(way = connectWorker) {
    connection.close();
    connection = connect(way);
  }

  /**
   * Gives up after a time; if this thread was busy or asleep until then, a word may be waiting to be heard first.
   * @param {number} limit
   * @param {() => void} giveUp
   */
  function wait(limit, giveUp) {
    clearTimeout(patience);
    patience = unwaited(setTimeout(() => (patience = unwaited(setTimeout(giveUp, TO_BE_HEARD))), limit));
  }

  function next() {
    if (running || closed) return;
    clearTimeout(patience);
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
      return finish((call) => call.reject(new TypeError(messageOf(error), { cause: error })));
    }
    if (hasLoaded) wait(TO_BEGIN, () => lose("the worker that summarizes does not answer"));
    else wait(TO_LOAD, giveUpLoading);
  }

  /**
   * What has to be sent of it: not the text that the other side still has.
   * @param {Subject} subject
   */
  function unsent(subject) {
    if ("inputs" in subject) return { texts: subject };
    return subject.input === sentInput && isSettled(subject.input) ? {} : { text: subject };
  }

  /** @param {import("./desk.js").Beginning} beginning */
  function onbegin({ id, begun }) {
    if (id !== lastId || !running) return;
    hasSpoken = hasLoaded = true;
    if (running.settled) return wait(TO_FINISH, drop);
    const limit = toRead(begun);
    wait(limit, () => lose(`the text was not read in ${Math.round(limit / 1000)} seconds`));
  }

  /** @param {import("./desk.js").Reply} reply */
  function onreply(reply) {
    if (reply.id !== lastId || !running) return;
    hasSpoken = true;
    if ("error" in reply) {
      // After an error nobody can be sure what the other side still holds, and after a failure, in what state it is.
      sentInput = undefined;
      // What did not load may load now, and an engine's own mistake is seldom made twice; where there is no worker it is made here.
      const way = hasLoaded && !connection.isWorker ? connectHere : connectWorker;
      if (!isRefusal(reply.error)) return lose(reply.error.message, way);
    }
    if (!running.settled) tell(running.onprogress, 1);
    finish((call) => ("report" in reply ? call.resolve(reply.report) : call.reject(revive(reply.error))));
  }

  function onlost() {
    // A worker that never said a word is not there, or not allowed here.
    const isBarred = connection.isWorker && !hasSpoken;
    lose("the worker that summarizes has ended unexpectedly", isBarred ? connectHere : connectWorker);
  }

  function giveUpLoading() {
    if (core instanceof Promise) core = undefined;
    lose(`what summarizes has not loaded in ${TO_LOAD / 1000} seconds`);
  }

  /** @param {string} message what happened to the connection @param {typeof connectWorker} [way] the next one */
  function lose(message, way) {
    reconnect(way);
    const call = running;
    running = undefined;
    if (call && !call.settled) {
      call.loss ??= message;
      if (call.attempts < MOST_ATTEMPTS) waiting.unshift(call);
      else call.reject(new Error(call.loss));
    }
    next();
  }

  /** Ends work that nobody waits for. On the page's own thread nothing can. */
  function drop() {
    if (!connection.isWorker || !running?.settled) return;
    reconnect();
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
        // While the core is loading there is nothing to end: the next call needs it, too.
        if (running === call && hasLoaded) wait(TO_FINISH, drop);
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
    clearTimeout(patience);
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

/** Whether the caller asked for what there is not; anything else is a failure. @param {{ name: string }} error */
function isRefusal({ name }) {
  return name === "TypeError" || name === "RangeError";
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
