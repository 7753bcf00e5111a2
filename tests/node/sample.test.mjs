// What the site says of its sample before the core has come is what the core says, to what the page asks.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import init, { summarize } from "../../dist/pkg/nutgraf.js";
import { loadSample } from "../../www/sample.js";
import { DEFAULTS, toOptions } from "../../www/settings.js";
import { canonical } from "./canonical.mjs";

await init();
const read = (name) => readFileSync(new URL(`../../dist/site/${name}`, import.meta.url), "utf8");
const { options, report } = JSON.parse(read("sample.json"));

test("it is known for what the page asks first, option by option", () => {
  assert.equal(JSON.stringify(options), JSON.stringify(toOptions(DEFAULTS, 0)));
});

test("it is the report of the core that is shipped", () => {
  assert.equal(canonical(report), canonical(summarize(read("sample.txt"), options)));
});

test("it is taken for the sample, and for no other text", async () => {
  const files = { "./sample.txt": read("sample.txt"), "./sample.json": read("sample.json") };
  globalThis.fetch = async (name) => (files[name] === undefined ? new Response("", { status: 404 }) : new Response(files[name]));
  const whole = await loadSample();
  assert.equal(whole.text, files["./sample.txt"]);
  assert.equal(canonical(whole.known.report), canonical(report));
  assert.ok(whole.known.report.sentences.starts instanceof Uint32Array);

  files["./sample.txt"] = `x${files["./sample.txt"].slice(1, -1)}y`;
  assert.deepEqual(await loadSample(), { text: files["./sample.txt"], known: undefined });
  delete files["./sample.json"];
  assert.deepEqual(await loadSample(), { text: files["./sample.txt"], known: undefined });
  delete files["./sample.txt"];
  assert.equal(await loadSample(), undefined);
});
