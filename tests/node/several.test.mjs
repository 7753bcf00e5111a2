// Several texts in one report: the same bytes as natively, from the package, its client, and a desk on another thread.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { Worker } from "node:worker_threads";
import { createClient } from "../../dist/pkg/client.js";
import init, { summarize, summarizeAll } from "../../dist/pkg/nutgraf.js";
import { canonical } from "./canonical.mjs";

await init();
const folder = new URL("../several/", import.meta.url);
const cases = readdirSync(folder).sort().map((name) => {
  const read = (file) => readFileSync(new URL(`${name}/${file}`, folder), "utf8");
  const options = existsSync(new URL(`${name}/options.json`, folder)) ? JSON.parse(read("options.json")) : undefined;
  return { name, inputs: JSON.parse(read("inputs.json")), options, expected: read("expected.json") };
});
const texts = ["Ann met Bob in Paris. They spoke for an hour.", "It rained. Ann met Bob in Paris on Monday."];

for (const { name, inputs, options, expected } of cases) {
  test(`several: ${name}`, () => {
    const report = summarizeAll(inputs, options);
    assert.ok(report.sentences.sources instanceof Uint32Array);
    assert.equal(canonical(report), expected);
  });
}

test("the client gives what the package gives", async () => {
  const client = createClient();
  for (const { name, inputs, options, expected } of cases) {
    assert.equal(canonical(await client.summarizeAll(inputs, options)), expected, name);
  }
  client.close();
});

test("a desk on another thread does, too", async (context) => {
  const desk = new URL("../../dist/pkg/desk.js", import.meta.url).href;
  const source = `
    const { parentPort } = require("node:worker_threads");
    const answer = import(${JSON.stringify(desk)}).then(({ createDesk }) => createDesk(() => {}, {}));
    parentPort.on("message", async (request) => parentPort.postMessage(await (await answer)(request)));`;
  const worker = new Worker(source, { eval: true });
  context.after(() => worker.terminate());
  for (const [id, { inputs, options, expected }] of cases.entries()) {
    const reply = new Promise((resolve) => worker.once("message", resolve));
    worker.postMessage({ id, texts: { inputs }, options });
    const { id: answered, report } = await reply;
    assert.equal(answered, id);
    assert.equal(canonical(report), expected);
  }
});

for (const [call, error, named] of [
  [[], TypeError, "inputs is undefined"],
  [["One text."], TypeError, "inputs is the string"],
  [[{ text: "One." }], TypeError, "inputs is an object"],
  [[["One.", 2]], TypeError, "inputs[1] is the number 2"],
  [[["One.", , "Three."]], TypeError, "inputs[1] is undefined"],
  [[["One.", ["Two."]]], TypeError, "inputs[1] is an array"],
  [[[{ text: "One." }, { text: 2 }]], TypeError, "inputs[1].text is the number 2"],
  [[["One.", { text: "Two.", blocks: 2 }]], TypeError, "inputs[1].blocks is the number 2"],
  [[["One.", { text: "Two.", blocks: [{ start: 0, end: 9, kind: "quote" }] }]], TypeError, "inputs[1].blocks[0].end"],
  [[["One.", { text: "Two.", blocks: [{ start: 0, end: 4, kind: "verse" }] }]], TypeError, "inputs[1].blocks[0].kind"],
  [[texts, { sentences: 0 }], RangeError, "option sentences is 0"],
  [[texts, { sentenses: 1 }], TypeError, "option sentenses"],
  [[texts, { pin: [4] }], RangeError, "option pin is 4"],
]) {
  test(`several refused: ${named}`, async () => {
    const isIt = (thrown) => thrown instanceof error && thrown.message.includes(named);
    assert.throws(() => summarizeAll(...call), isIt);
    const client = createClient();
    await assert.rejects(client.summarizeAll(...call), isIt);
    assert.equal((await client.summarizeAll(texts)).summary.length, 3, "the next call works");
    client.close();
  });
}

test("too much text together is refused before it is read, naming where", () => {
  const half = "a".repeat(50_000_001);
  assert.throws(() => summarizeAll(["", half, half]), (thrown) => thrown instanceof RangeError && thrown.message.includes("inputs[2]"));
});

test("texts are the callers' own, each from its source, lone surrogates included", () => {
  const inputs = ["It rained \ud800 today in Rome.", { text: "Ann \udc00 met Bob. “It \ud83d rains in Rome,” said Ann Lee." }];
  const { summary, quotes, headline } = summarizeAll(inputs, { sentences: 9 });
  const textOf = (source) => inputs[source].text ?? inputs[source];
  assert.deepEqual([...new Set(summary.map(({ source }) => source))], [0, 1]);
  for (const { text, span, source } of [...summary, ...quotes]) assert.equal(textOf(source).slice(span.start, span.end), text);
  assert.ok(quotes.length > 0);
  assert.equal(headline.spans.map(({ start, end }) => textOf(headline.source).slice(start, end)).join(""), headline.text);
});

test("a report over one text is that of summarize, with its source", () => {
  const report = summarizeAll([texts[0]]);
  const alone = summarize(texts[0]);
  assert.deepEqual(report.summary, alone.summary.map((pick) => ({ ...pick, source: 0 })));
  assert.equal("source" in alone.summary[0] || "sources" in alone.sentences, false);
});

test("calls about several texts can be dropped, tell how far they are, and leave the text that was read", async () => {
  const client = createClient();
  const before = await client.summarize(texts[0], { sentences: 1 });
  const told = [];
  const first = client.summarizeAll(texts, undefined, { onprogress: (done) => told.push(done) });
  const controller = new AbortController();
  const dropped = client.summarizeAll(texts, undefined, { signal: controller.signal });
  controller.abort();
  await assert.rejects(dropped, { name: "AbortError" });
  assert.equal((await first).summary.length, 3);
  assert.deepEqual(told, [0, 1]);
  assert.deepEqual(await client.summarize(texts[0], { sentences: 1 }), before);
  client.close();
  await assert.rejects(client.summarizeAll(texts), /closed/u);
});
