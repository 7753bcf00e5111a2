// The texts that `cargo xtask corpus` writes down give in Node the bytes that they give natively.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import init, { summarize } from "../../dist/pkg/nutgraf.js";
import { differing } from "./corpus.mjs";

const file = join(process.env.CARGO_TARGET_DIR ?? new URL("../../target", import.meta.url).pathname, "xtask/corpus/cases.json");

test("every report has the native bytes", { skip: !existsSync(file) && "no corpus: `cargo xtask corpus` writes it" }, async () => {
  const cases = readFileSync(file, "utf8");
  const count = JSON.parse(cases).length;
  assert.ok(count >= 5_000, `there are no more than ${count} texts`);
  await init();
  const found = await differing(cases, summarize);
  assert.deepEqual(found.map(({ id }) => id), [], found[0]?.json);
});
