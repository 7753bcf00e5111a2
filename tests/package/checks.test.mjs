// What others' checkers say of the package as it would be published.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { project, tarball } from "./project.mjs";

test("publint", async () => {
  const folder = project("linted", new URL("plain/", import.meta.url));
  const { messages, pkg } = await publint({ pkgDir: fileURLToPath(new URL("node_modules/nutgraf/", folder)), strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

// The package is of ES modules alone, and says so: that older ways to import it fail is as it should be. The worker is
// no module for others to call.
test("Are the types wrong?", () => {
  const program = fileURLToPath(new URL("node_modules/@arethetypeswrong/cli/dist/index.js", import.meta.url));
  const command = [program, tarball(), "--profile", "esm-only", "--no-emoji", "--exclude-entrypoints", "worker.js"];
  const { status, stdout } = spawnSync(process.execPath, command, { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});
