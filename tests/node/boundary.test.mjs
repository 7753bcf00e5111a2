// The JavaScript boundary: what is refused and how, what is accepted, and the life of a Reader.
import assert from "node:assert/strict";
import test from "node:test";
import init, { Reader, summarize } from "../../dist/pkg/nutgraf.js";
import { canonical } from "./canonical.mjs";
import { accepted, refused } from "./cases.mjs";
import { problems } from "./report.mjs";

await init();
const sample = "Ann Lee met Bob in Paris. They spoke for hours. Nobody wrote it down. It rained.";

// JSON has neither big integers nor NaN; both are among the cases.
const shown = (value) =>
  JSON.stringify(value, (_, part) => (typeof part === "bigint" || Number.isNaN(part) ? String(part) : part)) ?? "undefined";

for (const [call, error, named] of refused) {
  test(`refused: summarize(${call.map(shown).join(", ")})`, () => {
    assert.throws(() => summarize(...call), (thrown) => {
      assert.ok(thrown instanceof error, `${thrown?.name} instead of ${error.name}: ${thrown?.message}`);
      assert.ok(thrown.message.includes(named), `"${thrown.message}" does not name ${named}`);
      return true;
    });
    assert.equal(summarize(sample).summary.length, 3, "the next call works");
  });
}

// Read, they would take a minute. In milliseconds.
const AT_ONCE = 5_000;
for (const [name, text] of [
  ["more code units than bytes are allowed", "a".repeat(100_000_001)],
  ["fewer, but more bytes", "é".repeat(50_000_001)],
]) {
  test(`refused at once: ${name}`, () => {
    const begun = performance.now();
    assert.throws(() => summarize(text), { name: "RangeError", message: /the text has 10000000[12] bytes, allowed: at most 100000000/u });
    const took = performance.now() - begun;
    assert.ok(took < AT_ONCE, `after ${took} ms`);
    assert.equal(summarize(sample).summary.length, 3, "the next call works");
  });
}

for (const [name, text] of Object.entries(accepted)) {
  test(`accepted: ${name}`, () => assert.deepEqual(problems(text, summarize(text)), []));
}

test("options may be left out, empty, or undefined one by one", () => {
  const plain = canonical(summarize(sample));
  for (const options of [undefined, {}, { sentences: undefined, focus: undefined }, { sentences: 3 }]) {
    assert.equal(canonical(summarize(sample, options)), plain);
  }
});

test("texts in the report are the caller's own, lone surrogates included", () => {
  const text = "A lone \ud800 stands here.";
  assert.equal(summarize(text).summary[0].text, text);
});

test("a structure with a text is an input", () => {
  assert.equal(canonical(summarize({ text: sample })), canonical(summarize(sample)));
});

test("a reader gives the reports that summarize gives", () => {
  const reader = new Reader(sample, {});
  for (const options of [{ sentences: 1 }, { sentences: 2 }, { words: 9 }, { ratio: 0.5 }]) {
    assert.equal(canonical(reader.summarize(options)), canonical(summarize(sample, options)));
  }
  reader.free();
});

test("a reader that refuses an option goes on", () => {
  const reader = new Reader(sample);
  assert.throws(() => reader.summarize({ sentences: 0 }), RangeError);
  assert.equal(reader.summarize({ sentences: 1 }).summary.length, 1);
  reader.free();
});

test("a freed reader says so, however often it is freed", () => {
  const reader = new Reader(sample);
  reader.free();
  reader.free();
  reader[Symbol.dispose ?? "free"]?.();
  assert.throws(() => reader.summarize(), TypeError);
});

test("a reader refuses what is no text", () => {
  assert.throws(() => new Reader(42), TypeError);
});

test("init may be called again, and with bytes", async () => {
  await init();
  assert.equal(summarize(sample).summary.length, 3);
});
