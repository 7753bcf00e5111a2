// What others' checkers say of the package as it would be published.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { project, tarball } from "../package/project.mjs";

const { resolve } = createRequire(new URL("../browser/package.json", import.meta.url));
const tool = (name) => import(pathToFileURL(resolve(name)));

test("publint", async () => {
  const { publint } = await tool("publint");
  const { formatMessage } = await tool("publint/utils");
  const folder = project("linted", new URL("../package/plain/", import.meta.url));
  const { messages, pkg } = await publint({ pkgDir: fileURLToPath(new URL("node_modules/nutgraf/", folder)), strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

// The package is of ES modules alone, and says so: that older ways to import it fail is as it should be. The worker is
// no module for others to call.
test("Are the types wrong?", async () => {
  const { checkPackage, createPackageFromTarballData } = await tool("@arethetypeswrong/core");
  const checked = createPackageFromTarballData(new Uint8Array(readFileSync(tarball())));
  const { types, entrypoints, problems } = await checkPackage(checked, { excludeEntrypoints: ["./worker.js"] });
  assert.ok(types && Object.keys(entrypoints).length >= 6, "it looked at nothing");
  const old = ["node10", "node16-cjs"];
  assert.deepEqual(problems.filter(({ resolutionKind }) => !old.includes(resolutionKind)), []);
});
