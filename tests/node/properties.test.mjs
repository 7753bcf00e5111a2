// What holds for any text, in WebAssembly: lone surrogates, every plane of Unicode, whatever breaks other programs.
// `NUTGRAF_CASES=1000000 node --test tests/node/properties.test.mjs` tries so many texts.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import init, { summarize } from "../../dist/pkg/nutgraf.js";
import { failing, failingOf } from "./properties.mjs";
import { planes } from "./texts.mjs";

const cases = Number(process.env.NUTGRAF_CASES ?? 2_000);
await init();

test(`${cases} texts give sound reports`, () => assert.deepEqual(failing(summarize, 0, cases), []));

test("every plane of Unicode", () => assert.deepEqual(failingOf(summarize, planes()), []));

test("strings that break programs", () => {
  const require = createRequire(new URL("../browser/package.json", import.meta.url));
  const naughty = require("big-list-of-naughty-strings/blns.json");
  assert.ok(naughty.length > 400);
  assert.deepEqual(failingOf(summarize, naughty.map((text) => [text, text])), []);
  assert.deepEqual(failingOf(summarize, [["all of them", naughty.join("\n\n")]]), []);
});
