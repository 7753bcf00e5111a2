// Each bundler makes a page out of the app, which the browser tests then open, if they find it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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
const packages = new URL("node_modules/", import.meta.url);
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

test("Vite takes the small core alone where no more is asked for", async () => {
  const page = project("small", new URL("small/", import.meta.url));
  cpSync(new URL("index.html", app), new URL("index.html", page));
  const folder = output("small", false);
  await vite({ root: fileURLToPath(page), logLevel: "error", base: "./", build: { outDir: fileURLToPath(folder), target: "es2022", assetsInlineLimit: 0 } });
  check(folder);
  const [name] = files(folder).filter((name) => name.endsWith(".wasm"));
  assert.match(name, /summary_bg/u);
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

// It has no programming interface, and looks for itself beside the project. On the server's side the package is imported as
// it is; bundled, it would look for its core at an address.
test("Next.js runs it on both sides", () => {
  const root = project("next", new URL("next/", import.meta.url));
  for (const name of ["app.js", "count.js"]) cpSync(new URL(name, app), new URL(name, root));
  for (const name of readdirSync(packages)) symlinkSync(new URL(name, packages), new URL(`node_modules/${name}`, root));
  const config = {
    output: "export",
    basePath: "/bundled/next",
    serverExternalPackages: ["nutgraf"],
    turbopack: { root: fileURLToPath(new URL("../../", import.meta.url)) },
  };
  writeFileSync(new URL("next.config.mjs", root), `export default ${JSON.stringify(config)};`);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  execFileSync(process.execPath, [fileURLToPath(new URL("next/dist/bin/next", packages)), "build"], { cwd: root, env, stdio: "pipe" });
  const folder = output("next", false);
  cpSync(new URL("out/", root), folder, { recursive: true });
  check(folder);
  assert.match(readFileSync(new URL("index.html", folder), "utf8"), /data-tag="function">The council voted on Monday to close the bridge\./u);
});
