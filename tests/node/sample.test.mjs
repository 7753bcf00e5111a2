// What the site says of its sample before the core has come is what the core says, to what the page asks.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import init, { summarize } from "../../dist/pkg/nutgraf.js";
import { loadSample } from "../../www/sample.js";
import { DEFAULTS, toOptions } from "../../www/settings.js";
import { canonical } from "./canonical.mjs";

await init();
const file = readFileSync(new URL("../../dist/site/sample.json", import.meta.url), "utf8");
const { text, options, report } = JSON.parse(file);

test("it is known for what the page asks first, option by option", () => {
  assert.equal(JSON.stringify(options), JSON.stringify(toOptions(DEFAULTS, 0)));
});

test("it is the report of the core that is shipped", () => {
  assert.equal(canonical(report), canonical(summarize(text, options)));
});

test("it is asked for again where it could not be had", async () => {
  globalThis.fetch = async () => new Response("", { status: 404 });
  assert.equal(await loadSample(), undefined);

  globalThis.fetch = async () => new Response(file);
  const sample = await loadSample();
  assert.equal(sample.text, text);
  assert.equal(canonical(sample.known.report), canonical(report));
  assert.ok(sample.known.report.sentences.starts instanceof Uint32Array);

  globalThis.fetch = undefined;
  assert.equal(await loadSample(), sample);
});
