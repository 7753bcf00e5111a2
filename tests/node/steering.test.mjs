// What the reader sets: into an address and back, step by step and back, and the lengths there are.

import assert from "node:assert/strict";
import test from "node:test";
import { DEFAULTS, dated, forAnotherText, fromFragment, lengths, pinned, struck, toFragment, toOptions } from "../../www/settings.js";
import { Steering } from "../../www/steering.js";

const STEERED = {
  length: 12,
  focus: "Kim & “Putin” = #5",
  tighten: true,
  language: "zh-Hant",
  date: "2024-02-29",
  pin: [1, 40],
  omit: [0, 7],
};

test("settings come out of an address as they went in", () => {
  assert.equal(toFragment(DEFAULTS), "");
  assert.deepEqual(fromFragment(""), { ...DEFAULTS });
  assert.deepEqual(fromFragment(toFragment(STEERED)), STEERED);
});

test("nonsense in an address is as usual", () => {
  const nonsense = ["length=0", "length=-3", "length=1e9", "length=x", "tighten=yes", "language=e", "language=<b>", "date=2023-02-29"];
  for (const fragment of [...nonsense, "date=yesterday", "pin=a.b", "pin=", "omit=-1", "other=1", "%", "&&=&"]) {
    assert.deepEqual(fromFragment(fragment), { ...DEFAULTS }, fragment);
  }
  assert.deepEqual(fromFragment("pin=3.1.3&omit=1.2"), { ...DEFAULTS, pin: [1, 3], omit: [2] });
  assert.equal(fromFragment(`focus=${"a".repeat(1000)}`).focus.length, 200);
});

test("a date is one that exists", () => {
  assert.equal(dated("2024-02-29"), "2024-02-29");
  for (const none of ["2023-02-29", "2024-13-01", "2024-1-1", "", "0000"]) assert.equal(dated(none), "", none);
});

test("the core gets nothing that it would refuse", () => {
  assert.deepEqual(toOptions(DEFAULTS, 5), { sentences: 3, pin: [], omit: [] });
  const { length, date, focus, tighten, language } = STEERED;
  const expected = { sentences: length, focus, tighten, language, referenceDate: date, pin: [1], omit: [0, 7] };
  assert.deepEqual(toOptions(STEERED, 8), expected);
});

test("a sentence is pinned, struck out, or neither", () => {
  const settings = { ...DEFAULTS, pin: [2], omit: [5] };
  assert.deepEqual(pinned(settings, 5), { pin: [2, 5], omit: [] });
  assert.deepEqual(struck(settings, 2), { pin: [], omit: [2, 5] });
  assert.deepEqual(pinned(settings, 2), { pin: [], omit: [5] });
  assert.deepEqual(struck(settings, 5), { pin: [2], omit: [] });
});

test("what was said about one text does not hold for another", () => {
  const { length, focus, tighten } = STEERED;
  assert.deepEqual(forAnotherText(STEERED), { ...DEFAULTS, length, focus, tighten });
});

test("lengths go from one sentence to a third of the text", () => {
  assert.deepEqual(lengths(0), [1]);
  assert.deepEqual(lengths(2), [1, 2]);
  assert.deepEqual(lengths(9), [1, 2, 3, 4, 5]);
  assert.deepEqual(lengths(20), [1, 2, 3, 4, 5, 6, 7]);
  for (const sentences of [1, 10, 100, 1000, 30_000]) {
    const steps = lengths(sentences);
    assert.ok(steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0)), `${steps}`);
    assert.ok(steps.length < 80, `${sentences} sentences have ${steps.length} steps`);
  }
  assert.equal(lengths(30_000).at(-1), 10_000);
});

test("each step can be taken back and done again", () => {
  const steering = new Steering();
  steering.undo();
  assert.deepEqual(steering.settings, DEFAULTS);
  steering.change({ tighten: true });
  steering.change({ focus: "arms" });
  assert.ok(steering.canUndo && !steering.canRedo);
  steering.undo();
  assert.equal(steering.settings.focus, "");
  assert.ok(steering.settings.tighten && steering.canRedo);
  steering.redo();
  assert.equal(steering.settings.focus, "arms");
  steering.undo();
  steering.change({ length: 5 });
  assert.ok(!steering.canRedo, "another way was taken");
});

test("a slider that is moved is one step, and none if it comes back", () => {
  const steering = new Steering();
  for (const length of [4, 5, 6]) steering.change({ length }, true);
  steering.change({ length: 6 });
  steering.undo();
  assert.equal(steering.settings.length, 3);
  assert.ok(!steering.canUndo);
  steering.redo();
  for (const length of [5, 6]) steering.change({ length }, true);
  steering.finish();
  steering.undo();
  assert.equal(steering.settings.length, 3);
});

test("what changes nothing is no step", () => {
  const steering = new Steering();
  steering.change({ focus: "  " });
  assert.ok(!steering.canUndo);
});
