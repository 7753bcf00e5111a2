// The npm package: what it exports is there, is typed without `any`, and needs no browser to be imported.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import test from "node:test";

const folder = new URL("../../dist/pkg/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));

test("every entry has its module and its types", () => {
  const entries = Object.values(manifest.exports).flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)));
  const missing = [...entries, manifest.types].filter((file) => !existsSync(new URL(file, folder)));
  assert.deepEqual(missing, []);
});

test("every file is listed, and every listed file is there", () => {
  const there = readdirSync(folder).filter((name) => name !== "package.json").sort();
  assert.deepEqual([...manifest.files].sort(), there);
});

test("the sample article stays out", () => {
  assert.ok(!readdirSync(folder).some((name) => name.endsWith(".txt")));
});

for (const entry of [".", "./client", "./element", "./summarizer", "./polyfill", "./summary-only"]) {
  test(`${entry} can be imported without a DOM`, async () => {
    assert.ok(manifest.exports[entry], "is exported");
    await import(new URL(manifest.exports[entry].default, folder).href);
  });
}

// The glue's own declarations of its memory and of init are the generator's; what a caller sees must be exact.
for (const name of readdirSync(folder).filter((file) => file.endsWith(".d.ts"))) {
  test(`${name} has no any`, () => {
    const code = readFileSync(new URL(name, folder), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, "");
    const lines = code.split("\n").filter((line) => /\bany\b/u.test(line));
    assert.deepEqual(lines, []);
  });
}

test("modules name nothing outside the package", () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".js"))) {
    const code = readFileSync(new URL(name, folder), "utf8");
    const imports = [...code.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/gu)].map(([, target]) => target);
    const foreign = imports.filter((target) => !target.startsWith("./") && !target.startsWith("node:"));
    assert.deepEqual(foreign, [], name);
  }
});
