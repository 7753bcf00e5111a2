// The golden cases through the package as Node runs it: the same bytes as natively.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import init, { summarize } from "../../dist/pkg/nutgraf.js";
import { canonical } from "./canonical.mjs";
import { problems } from "./report.mjs";

await init();
const folder = new URL("../golden/", import.meta.url);

for (const name of readdirSync(folder).sort()) {
  const read = (file) => readFileSync(new URL(`${name}/${file}`, folder), "utf8");
  test(`golden case ${name}`, () => {
    const text = read("input.txt");
    const options = existsSync(new URL(`${name}/options.json`, folder)) ? JSON.parse(read("options.json")) : undefined;
    const report = summarize(text, options);
    assert.deepEqual(problems(text, report), []);
    assert.equal(canonical(report), read("expected.json").trimEnd());
  });
}
