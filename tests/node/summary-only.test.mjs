// Summaries alone are what reports have of them, made by a core that has nothing else.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import init, { summarize as report } from "../../dist/pkg/nutgraf.js";
import initAlone, { summarize } from "../../dist/pkg/summary-only.js";
import { canonical } from "./canonical.mjs";
import { accepted, refused } from "./cases.mjs";

const folder = new URL("../golden/", import.meta.url);
/** Options that only reports have. */
const OF_REPORTS = ["tighten", "headlineWords", "referenceDate", "maxFacts"];
const CUTS = [{}, { sentences: 1 }, { words: 40 }, { ratio: 0.4 }, { focus: "day energy Präsident", sentences: 2 }, { language: "und" }];

test("it waits to be started", () => {
  assert.throws(() => summarize("A text."), /await init\(\) first/u);
});

test("it starts as the whole does", async () => {
  await Promise.all([init(), initAlone()]);
});

function check(input, options) {
  const { version, language, stats, focusMatched, summary, sentences } = report(input, options);
  assert.equal(canonical(summarize(input, options)), canonical({ version, language, stats, focusMatched, summary, sentences }));
}

for (const name of readdirSync(folder).sort()) {
  const read = (file) => readFileSync(new URL(`${name}/${file}`, folder), "utf8");
  test(`golden case ${name}`, () => {
    const all = existsSync(new URL(`${name}/options.json`, folder)) ? JSON.parse(read("options.json")) : {};
    const options = Object.fromEntries(Object.entries(all).filter(([key]) => !OF_REPORTS.includes(key)));
    for (const cut of [options, ...CUTS]) check(read("input.txt"), cut);
  });
}

test("any text", () => {
  for (const text of Object.values(accepted)) {
    for (const cut of CUTS) check(text, cut);
  }
});

test("blocks that the caller knows, picks wanted and not", () => {
  const text = "Bridge closed\nThe council closed the bridge. It is 90 years old. Boats go on. Tickets are sold in the town hall.";
  check({ text, blocks: [{ start: 0, end: 13, kind: "heading", level: 1 }] }, { pin: [2], omit: [1], sentences: 2 });
});

test("bad options are refused by name, and so are those that only reports have", () => {
  for (const [call, error, named] of refused) {
    const isUnknown = OF_REPORTS.includes(named);
    const wanted = isUnknown ? { name: "TypeError", message: new RegExp(`${named} is unknown`, "u") } : { name: error.name, message: new RegExp(named, "u") };
    assert.throws(() => summarize(...call), wanted, named);
  }
});
