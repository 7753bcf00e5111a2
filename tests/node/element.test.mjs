// What the manifest says of <nut-graf> is what its modules have.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const folder = new URL("../../dist/pkg/", import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), "utf8");
const [{ path, declarations }] = JSON.parse(read("custom-elements.json")).modules;
const [element] = declarations;
const { NutGraf } = await import(new URL(path, folder));
const sources = ["nut-graf.js", "nut-graf-view.js", "marking.js"].map(read).join("\n");
const types = read("nut-graf.d.ts");
const names = (entries) => entries.map(({ name }) => name).sort();
const unlike = (one, other) => [...new Set(one)].filter((name) => !other.includes(name));

test("attributes", () => {
  // When to begin is asked once.
  assert.deepEqual([...NutGraf.observedAttributes, "loading"].sort(), names(element.attributes));
});

test("properties and methods, in the class and in its types", () => {
  for (const { name } of element.members) {
    assert.ok(Object.hasOwn(NutGraf.prototype, name), `the class has no ${name}`);
    assert.match(types, new RegExp(`^  (readonly |get |set )?${name}[:(]`, "mu"));
  }
});

test("events", () => {
  const told = [...sources.matchAll(/#tell\("([a-z-]+)"/gu)].map(([, name]) => name);
  assert.deepEqual([...new Set(told)].sort(), names(element.events));
  for (const { name } of element.events) assert.ok(types.includes(`"${name}"`), name);
});

test("slots", () => {
  const made = [...sources.matchAll(/slot\("([a-z]+)"/gu)].map(([, name]) => name);
  assert.deepEqual(["", ...made].sort(), names(element.slots));
});

test("parts", () => {
  // A list of facts also has the name that it has in `show`, which the types list.
  const lists = types.split("export type NutGrafPart =")[1].split(";")[0].match(/[a-z]+/gu);
  const known = names(element.cssParts);
  const styled = [...sources.matchAll(/part~=([a-z]+)/gu)].map(([, name]) => name);
  const made = [...sources.matchAll(/(?:make\("[a-z]+", |link\(|list\()["`]([a-z]+)/gu)].map(([, name]) => name);
  assert.deepEqual(unlike([...styled, ...made], [...known, ...lists]), []);
  assert.deepEqual(unlike(known, [...made, "item"]), []);
});

test("CSS properties", () => {
  const used = [...sources.matchAll(/var\((--[a-z-]+)/gu)].map(([, name]) => name);
  assert.deepEqual([...new Set(used)].sort(), names(element.cssProperties));
});
