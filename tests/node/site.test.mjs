// The site as it is built: few files to begin with, each there, and a service worker that knows all of them.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";

const site = new URL("../../dist/site/", import.meta.url);
const page = readFileSync(new URL("index.html", site), "utf8");
const preloaded = [...page.matchAll(/<link rel="modulepreload" href="([^"]+)">/gu)].map(([, name]) => name);
const { files, later } = JSON.parse(readFileSync(new URL("sw.js", site), "utf8").match(/const BUILD = (\{.+\});/u)[1]);

test("the page begins with few files, asked for at once", () => {
  assert.ok(preloaded.includes("start.js") && preloaded.includes("page.js"));
  assert.ok(preloaded.length <= 24, `${preloaded.length} files`);
  assert.deepEqual(preloaded.filter((name) => !existsSync(new URL(name, site))), []);
});

test("the page names the core by the digest that it has", () => {
  const [, core, digest] = page.match(/ data-core="([^"]+)" data-integrity="([^"]+)"/u);
  assert.equal(digest, files[core]);
});

test("the service worker keeps what the page begins with, and the core", () => {
  const needed = [...preloaded, "", "worker.js", "nutgraf_core.js", "nutgraf_bg.wasm", "sample.json", "manifest.webmanifest"];
  assert.deepEqual(needed.filter((name) => !files[name]), []);
});

test("it knows each file by its digest", () => {
  for (const [name, digest] of Object.entries({ ...files, ...later })) {
    const bytes = readFileSync(new URL(name || "index.html", site));
    assert.equal(digest, `sha256-${createHash("sha256").update(bytes).digest("base64")}`, name);
  }
});

test("what others wrote is kept only once it was needed", () => {
  assert.deepEqual(Object.keys(files).filter((name) => name.startsWith("vendor/")), []);
  assert.ok(Object.keys(later).some((name) => name.startsWith("vendor/")));
});
