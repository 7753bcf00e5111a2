// When something fails inside, the caller hears of it and the next call works.

import assert from "node:assert/strict";
import test from "node:test";
import init, { Reader, summarize } from "../../dist/pkg/nutgraf.js";
import initAlone, { summarize as summarizeAlone } from "../../dist/pkg/summary-only.js";

const text = "The council closed the bridge. It is ninety years old. Engineers had warned of cracks in the bridge.";

/** A getter runs in the middle of a call; an engine reports a trap in the core with this class. */
const failing = {
  get sentences() {
    throw new WebAssembly.RuntimeError("unreachable");
  },
};

await Promise.all([init(), initAlone()]);

for (const [name, read] of Object.entries({ reports: summarize, "summaries alone": summarizeAlone })) {
  test(`a failure inside is an Error that says so, and the next call works: ${name}`, () => {
    const before = read(text, { sentences: 1 });
    assert.throws(() => read(text, failing), (error) => error.constructor === Error && /failed inside/u.test(error.message));
    assert.deepEqual(read(text, { sentences: 1 }), before);
  });
}

test("a Reader outlives the instance that it was made in", () => {
  const reader = new Reader(text);
  const before = reader.summarize({ sentences: 2 });
  assert.throws(() => reader.summarize(failing), Error);
  assert.deepEqual(reader.summarize({ sentences: 2 }), before);
  reader.free();
  reader.free();
  assert.throws(() => reader.summarize(), TypeError);
});

test("a refusal costs nothing: the instance stays", () => {
  const reader = new Reader(text);
  assert.throws(() => reader.summarize({ sentences: 0 }), RangeError);
  assert.equal(reader.summarize({ sentences: 1 }).summary.length, 1);
  reader.free();
});

test("starting again does nothing", async () => {
  await init();
  await init("not even an address");
  assert.equal(summarize(text, { sentences: 1 }).summary.length, 1);
});
