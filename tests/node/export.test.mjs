// What is taken along: nothing in a text becomes markup of any kind, and addresses lead where they should.

import assert from "node:assert/strict";
import test from "node:test";
import { fileName, write } from "../../www/export.js";
import { carriedBy, webAddress, withText } from "../../www/links.js";
import { intoSource } from "../../www/text-fragment.js";
import { placeOf, wordingOf } from "../../www/timeline.js";

const HOSTILE = "1. A *bold* <script>alert(1)</script> [link](javascript:x) & `code`\n# no heading";
const SHEET = {
  language: "en",
  title: "A “title” <b>",
  source: "https://example.org/a?b=1&c=2",
  headline: HOSTILE,
  picks: [{ text: HOSTILE, sentence: "One two, three-four five six seven." }],
  lists: [{ title: "People", facts: [{ text: "Ann_Lee", detail: "head of <x>" }] }],
  data: { summary: [{ text: HOSTILE }] },
};

test("plain text has a line a thing", () => {
  const lines = write(SHEET, "text").split("\n");
  assert.equal(lines[0], SHEET.title);
  assert.equal(lines[1], SHEET.source);
  assert.ok(lines.includes("- Ann_Lee (head of <x>)"));
  assert.equal(write({ ...SHEET, title: "", source: "", lists: [] }, "text"), `${HOSTILE.replace("\n", " ")}\n`);
});

test("markdown says what the text says", () => {
  const markdown = write(SHEET, "markdown");
  const point = markdown.split("\n").find((line) => line.startsWith("- 1"));
  assert.ok(point?.startsWith("- 1\\. A \\*bold\\* \\<script\\>alert(1)\\</script\\> \\[link\\](javascript:x) \\& \\`code\\` \\# no heading"), point);
  assert.ok(point.endsWith("[↗](<https://example.org/a?b=1&c=2#:~:text=One%20two%2C%20three%2Dfour%20five%20six%20seven.>)"), point);
  assert.ok(markdown.includes("- Ann\\_Lee (head of \\<x\\>)"));
});

test("HTML has no element but its own", () => {
  const tags = new Set([...write(SHEET, "html").matchAll(/<\/?([a-z0-9]+)/gu)].map(([, tag]) => tag));
  assert.deepEqual([...tags].sort(), ["a", "article", "h1", "h2", "li", "p", "ul"]);
  assert.ok(!write({ ...SHEET, source: "" }, "html").includes("<a "));
});

test("JSON can be read again", () => {
  const { title, source, summary } = JSON.parse(write(SHEET, "json"));
  assert.deepEqual({ title, source, summary }, { title: SHEET.title, source: SHEET.source, ...SHEET.data });
});

test("files are called after their text", () => {
  assert.equal(fileName(SHEET, "markdown"), "a-title-b.md");
  assert.equal(fileName({ ...SHEET, title: "金正恩 访问 ../../etc" }, "json"), "金正恩-访问-etc.json");
  assert.equal(fileName({ ...SHEET, title: "", headline: "…" }, "text"), "briefing.txt");
});

test("only addresses of the web are taken for one", () => {
  assert.equal(webAddress(" https://example.org/é "), "https://example.org/%C3%A9");
  for (const none of ["javascript:alert(1)", "data:text/html,x", "example.org", "https://", "file:///etc", ""]) {
    assert.equal(webAddress(none), "", none);
  }
});

test("a long sentence is named by its ends, in any script", () => {
  const words = Array.from({ length: 30 }, (_, index) => `w${index}`).join(" ");
  assert.equal(intoSource("https://e.org/#top", words), "https://e.org/#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w24%20w25%20w26%20w27%20w28%20w29");
  const han = "国".repeat(100);
  assert.equal(decodeURIComponent(intoSource("https://e.org/", han)), `https://e.org/#:~:text=${"国".repeat(16)},${"国".repeat(16)}`);
  assert.ok(intoSource("https://e.org/", "\ud800").endsWith("%EF%BF%BD"));
});

test("a link carries a text and gives it back", async () => {
  for (const text of ["", "Ann met Bob. ".repeat(2000), "日本語 👩‍👩‍👧 \u202e"]) {
    const fragment = await withText("length=5", { text, title: "T & t", source: "https://e.org/" });
    assert.deepEqual(await carriedBy(fragment), { text, title: "T & t", source: "https://e.org/" });
    assert.equal(new URLSearchParams(fragment).get("length"), "5");
  }
  assert.equal(await carriedBy("length=5"), undefined);
  for (const broken of ["text=%%%", "text=abc", "text=AAAA", "text=é"]) assert.equal(await carriedBy(broken), undefined, broken);
});

test("dates stand in the order of what they mean", () => {
  const ordered = ["18XX", "1932", "../2000-07", "2000-07", "2019/..", "2019-03/2021-02", "2020", "2024-21", "2024-06-04", "2024-06-14", "2024-W25",
    "2024-06-18T09:00", "2024-06-18T18:30", "2024-06-19"];
  const places = ordered.map((value) => placeOf(value));
  assert.deepEqual([...places].sort((a, b) => (a ?? 0) - (b ?? 0)), places);
  for (const none of ["XXXX-06", "P3D", null, "T14:05"]) assert.equal(placeOf(none), undefined, String(none));
});

test("dates are worded where they can be", () => {
  assert.equal(wordingOf("2024-06-18", "en"), "Tue, Jun 18, 2024");
  assert.equal(wordingOf("2000-07", "en"), "Jul 2000");
  assert.equal(wordingOf("2019/..", "en"), "2019 – …");
  assert.match(wordingOf("2024-W25", "en"), /^Jun 17\s–\s23, 2024$/u);
  assert.match(wordingOf("2021-W01", "en"), /^Jan 4\s–\s10, 2021$/u);
  assert.match(wordingOf("2020-W53", "en"), /^Dec 28, 2020\s–\sJan 3, 2021$/u);
  for (const none of ["2024-21", "XXXX-06", "18XX"]) assert.equal(wordingOf(none, "en"), "", none);
});
