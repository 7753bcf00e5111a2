// The Summarizer where there is no document, and what installs it.
import assert from "node:assert/strict";
import test from "node:test";
import { install } from "../../dist/pkg/polyfill.js";
import * as module from "../../dist/pkg/summarizer.js";
import { casesOf } from "./summarizer-cases.mjs";

for (const [name, holds] of Object.entries(casesOf(module))) test(`summarizer: ${name}`, holds);

test("importing the polyfill installs what was missing, hidden from enumeration", () => {
  for (const name of ["Summarizer", "CreateMonitor"]) {
    assert.equal(globalThis[name], module[name]);
    assert.ok(!Object.keys(globalThis).includes(name));
  }
});

test("an address that asks for it replaces what is unavailable", async () => {
  globalThis.Summarizer = { availability: async () => "unavailable" };
  await import("../../dist/pkg/polyfill.js?unavailable");
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(globalThis.Summarizer, module.Summarizer);
});

/** A window whose own class answers as it is told. */
const windowWith = (availability) => ({ DOMException, EventTarget, Event, Summarizer: { availability } });

for (const [what, availability, options, isReplaced] of [
  ["what is there stays", async () => "unavailable", {}, false],
  ["what is unavailable is replaced on request", async () => "unavailable", { whereUnavailable: true }, true],
  ["what fails to answer, too", () => Promise.reject(new Error("no")), { whereUnavailable: true }, true],
  ["what is of use stays", async () => "downloadable", { whereUnavailable: true }, false],
]) {
  test(`polyfill: ${what}`, async () => {
    const global = windowWith(availability);
    const native = global.Summarizer;
    assert.equal(await install({ ...options, global }), isReplaced);
    assert.equal(global.Summarizer !== native, isReplaced);
  });
}
