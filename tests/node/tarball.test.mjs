// The package as npm packs it, in projects of others: typed strictly, typed not at all, and run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { project } from "../package/project.mjs";

const at = (path) => new URL(path, import.meta.url);
const compiler = fileURLToPath(at("../browser/node_modules/typescript/bin/tsc"));

/** What a program prints; what it complains of is the error. */
function run(folder, ...command) {
  try {
    return execFileSync(process.execPath, command, { cwd: folder, encoding: "utf8", stdio: "pipe" });
  } catch ({ stdout, stderr }) {
    assert.fail(`${stdout}\n${stderr}`);
  }
}

test("a strict TypeScript project needs no cast", () => {
  run(project("strict", at("../package/strict/")), compiler, "--project", ".");
});

test("a plain project is typed, and runs", () => {
  const folder = project("plain", at("../package/plain/"));
  run(folder, compiler, "--project", ".");
  const { first, second, third, fourth, tag } = JSON.parse(run(folder, "use.mjs"));
  assert.deepEqual([first, second, third], Array(3).fill(["The council voted on Monday to close the bridge."]));
  assert.equal(fourth.length, 1);
  assert.equal(tag, "function");
});
