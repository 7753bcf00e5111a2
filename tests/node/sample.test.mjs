// What the site says of its sample before the core has come is what the core says, to what the page asks.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import init, { summarize } from "../../dist/pkg/nutgraf.js";
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
