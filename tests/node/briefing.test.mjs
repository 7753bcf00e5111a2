// What the briefing is made of, apart from the page: dates in their order with what is said of them, and the weight of a text.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import init, { summarize } from "../../dist/pkg/nutgraf.js";
import { factLists } from "../../www/facts.js";
import { speak } from "../../www/messages/index.js";
import { weigh } from "../../www/overview.js";
import { sheetOf } from "../../www/sheet.js";

await init(readFileSync(new URL("../../dist/pkg/nutgraf_bg.wasm", import.meta.url)));
await speak(["en"]);

const TEXT = "The treaty was signed on 3 May 2021 after two weeks of talks. Talks had begun in 1998. The next meeting is due on Friday, " +
  "as the ministers of both countries, who had never met before in all the years of the dispute, told reporters in the capital.";

/** @param {string} text @param {object} [options] */
const datesOf = (text, options) => factLists(summarize(text, options), text).find(({ name }) => name === "dates");

test("dates stand in their order, the others apart", () => {
  const { facts, more } = datesOf(TEXT);
  assert.deepEqual(facts.map(({ text, when }) => [text, when]), [["1998", "1998"], ["3 May 2021", "Mon, May 3, 2021"]]);
  assert.deepEqual(more.map(({ text }) => text), ["two weeks", "Friday"]);
});

test("with a day to reckon from, a relative date takes its place", () => {
  const { facts } = datesOf(TEXT, { referenceDate: "2021-05-05" });
  const friday = facts.find(({ text }) => text === "Friday");
  assert.match(friday.when, /^Fri, (?:Apr 30|May 7), 2021$/u);
});

test("a date comes with the words about it, whole words of its own sentence", () => {
  const { facts } = datesOf(TEXT, { referenceDate: "2021-05-05" });
  for (const { text, detail, spans } of facts) {
    const words = detail.replaceAll(/^… | …$/gu, "");
    assert.ok(words.includes(text) && TEXT.includes(words), detail);
    assert.ok(words.length < 150, detail);
    const before = TEXT[TEXT.indexOf(words) - 1] ?? " ";
    const after = TEXT[TEXT.indexOf(words) + words.length] ?? " ";
    assert.equal(before + after, "  ", detail);
    assert.equal(TEXT.slice(spans[0].start, spans[0].end), text);
  }
});

test("the strip weighs each part by the sentences in it", () => {
  const sentences = { starts: [0, 50], ends: [50, 100], scores: [1000, 500] };
  assert.deepEqual(weigh(sentences, 100, 4), [1000, 1000, 500, 500]);
  assert.deepEqual(weigh(sentences, 200, 2), [750, 0]);
  assert.deepEqual(weigh({ starts: [], ends: [], scores: [] }, 0, 2), [0, 0]);
  const whole = weigh({ starts: [3], ends: [97], scores: [800] }, 100, 7).reduce((sum, band) => sum + band * (100 / 7), 0);
  assert.ok(Math.abs(whole - 94 * 800) < 1e-6, `${whole}`);
});

test("what is taken along has facts only where they are wanted", () => {
  const report = summarize(TEXT);
  const short = sheetOf(report, TEXT, { title: "", source: "", isWhole: false });
  assert.deepEqual([short.lists.length, "dates" in short.data, short.picks.length], [0, false, 3]);
  const whole = sheetOf(report, TEXT, { title: "", source: "", isWhole: true });
  assert.ok(whole.lists.some(({ title }) => title === "Dates") && "dates" in whole.data);
  for (const { sentence } of whole.picks) assert.ok(TEXT.includes(sentence));
});
