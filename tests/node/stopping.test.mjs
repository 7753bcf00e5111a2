// A call that nobody waits for any more: its worker is stopped, but only if it does not come to its end by itself.

import assert from "node:assert/strict";
import test from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { TO_BE_HEARD, TO_FINISH } from "../../www/patience.js";

/** A worker that begins at once with what it is sent, and answers when it is told to. */
class Worker {
  /** @type {Worker[]} */
  static started = [];
  sent = [];
  isEnded = false;

  constructor() {
    Worker.started.push(this);
  }

  addEventListener(type, listener) {
    if (type === "message") this.hear = listener;
  }

  postMessage(request) {
    // The first word is no request.
    if (!("id" in request)) return;
    this.sent.push(request);
    queueMicrotask(() => this.hear({ data: { id: request.id, begun: 1 } }));
  }

  terminate() {
    this.isEnded = true;
  }

  answer() {
    this.hear({ data: { id: this.sent.at(-1).id, report: {} } });
  }
}

globalThis.Worker = Worker;
const { createClient } = await import("../../www/client.js");

/** Lets the time go by that the client waits. */
function wait({ mock: { timers } }) {
  timers.tick(TO_FINISH);
  timers.tick(TO_BE_HEARD);
}

test("work that goes on for nobody is stopped, and the next call has a worker of its own", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  Worker.started.length = 0;
  const client = createClient();
  const cancel = new AbortController();
  const unwanted = client.summarize("long", {}, { signal: cancel.signal });
  const next = client.summarize("short", {});
  await turn();
  cancel.abort();
  await assert.rejects(unwanted, { name: "AbortError" });
  wait(context);
  const [first, second] = Worker.started;
  assert.ok(first.isEnded && !second.isEnded);
  assert.deepEqual(second.sent.map(({ text }) => text), [{ input: "short" }]);
  second.answer();
  await next;
  client.close();
});

test("work that ends in time is let alone, and the text need not be sent again", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  Worker.started.length = 0;
  const client = createClient();
  const cancel = new AbortController();
  const unwanted = client.summarize("text", {}, { signal: cancel.signal });
  cancel.abort();
  await assert.rejects(unwanted, { name: "AbortError" });
  Worker.started[0].answer();
  const next = client.summarize("text", { sentences: 1 });
  wait(context);
  assert.equal(Worker.started.length, 1);
  assert.deepEqual(Worker.started[0].sent.map(({ text }) => text), [{ input: "text" }, undefined]);
  Worker.started[0].answer();
  await next;
  client.close();
});
