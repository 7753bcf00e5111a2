// Each bundler makes a page out of the app, which the browser tests then open, if they find it.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";
import { project } from "./project.mjs";

const app = new URL("app/", import.meta.url);
const bundled = new URL("../../target/xtask/bundled/", import.meta.url);
const core = "node_modules/nutgraf/nutgraf_bg.wasm";

/** A folder for what a bundler makes, emptied, and with the page if the bundler does not write it. */
function output(name, hasPage = true) {
  const folder = new URL(`${name}/`, bundled);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (hasPage) writeFileSync(new URL("index.html", folder), readFileSync(new URL("index.html", app)));
  return folder;
}

/** Everything below a folder. */
const files = (folder) => readdirSync(folder, { recursive: true }).map(String);

function check(folder) {
  assert.ok(existsSync(new URL("index.html", folder)), "there is no page");
  const found = files(folder);
  assert.equal(found.filter((name) => name.endsWith(".wasm")).length, 1, `one core is enough: ${found}`);
}

test("Vite finds everything by itself", async () => {
  const root = fileURLToPath(project("vite", app));
  const folder = output("vite", false);
  await vite({ root, logLevel: "error", base: "./", build: { outDir: fileURLToPath(folder), target: "es2022", assetsInlineLimit: 0 } });
  check(folder);
});

test("webpack finds everything by itself", async () => {
  const context = fileURLToPath(project("webpack", app));
  const folder = output("webpack");
  const compiler = webpack({
    context,
    mode: "production",
    entry: "./app.js",
    experiments: { outputModule: true },
    output: { path: fileURLToPath(folder), filename: "app.js", module: true, publicPath: "auto" },
    performance: { hints: false },
  });
  const stats = await new Promise((resolve, reject) => compiler.run((error, stats) => (error ? reject(error) : resolve(stats))));
  assert.ok(!stats.hasErrors() && !stats.hasWarnings(), stats.toString());
  check(folder);
});

// These two leave addresses as they are: the worker is an entry, and the core a file to copy.
test("esbuild takes the worker as an entry", async () => {
  const root = project("esbuild", app);
  const folder = output("esbuild");
  const { warnings } = await esbuild.build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: { app: "./app.js", worker: "nutgraf/worker.js" },
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    outdir: fileURLToPath(folder),
    logLevel: "silent",
  });
  assert.deepEqual(warnings, []);
  cpSync(new URL(core, root), new URL("nutgraf_bg.wasm", folder));
  check(folder);
});

test("Rollup takes the worker as an entry", async () => {
  const root = project("rollup", app);
  const folder = output("rollup");
  const find = createRequire(new URL("app.js", root));
  const resolve = { name: "resolve", resolveId: (name) => (name.startsWith("nutgraf") ? find.resolve(name) : null) };
  const warnings = [];
  const bundle = await rollup({
    input: { app: fileURLToPath(new URL("app.js", root)), worker: "nutgraf/worker.js" },
    plugins: [resolve],
    onwarn: ({ message }) => warnings.push(message),
  });
  await bundle.write({ dir: fileURLToPath(folder), format: "es" });
  assert.deepEqual(warnings, []);
  cpSync(new URL(core, root), new URL("nutgraf_bg.wasm", folder));
  check(folder);
});
