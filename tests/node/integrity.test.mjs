// What the build says a page of others may demand of our files is what they are.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import test from "node:test";
import { fileURLToPath } from "node:url";

const dist = new URL("../../dist/", import.meta.url);

test("integrity values are those of the site's files", () => {
  const values = JSON.parse(readFileSync(new URL("hosting/integrity.json", dist), "utf8"));
  for (const name of ["element.js", "worker.js", "nutgraf_bg.wasm"]) assert.ok(values[name], name);
  for (const [name, value] of Object.entries(values)) {
    const digest = createHash("sha384").update(readFileSync(new URL(`site/${name}`, dist))).digest("base64");
    assert.equal(value, `sha384-${digest}`, name);
  }
});

test("the module names no folder of the machine that compiled it", () => {
  const module = readFileSync(new URL("pkg/nutgraf_bg.wasm", dist), "latin1");
  // The places of libraries are there, but told from their own folders.
  assert.match(module, /crates\/serde-wasm-bindgen/u);
  for (const folder of [homedir(), fileURLToPath(new URL("../../", import.meta.url))]) {
    assert.ok(!module.includes(folder), folder);
  }
});
