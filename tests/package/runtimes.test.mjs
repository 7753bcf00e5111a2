// The package where there is no page: Deno, Bun, and an edge worker, which is given the compiled core.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { Miniflare } from "miniflare";
import { project } from "./project.mjs";

const packages = new URL("node_modules/", import.meta.url);
const wanted = "The council voted on Monday to close the bridge.";

/** The program in one of a runtime's packages for this or that machine: what npm would link needs a script to be run. */
function program(scope, path) {
  const folder = new URL(`${scope}/`, packages);
  const found = existsSync(folder) ? readdirSync(folder).map((name) => new URL(`${name}/${path}`, folder)) : [];
  return found.find(existsSync);
}

function check(told) {
  const { first, second, third, fourth, fifth, tag } = JSON.parse(told);
  assert.deepEqual([first, second, third, fourth.length, fifth, tag], [[wanted], [wanted], [wanted], 1, [wanted], "function"]);
}

const deno = program("@deno", "deno");
test("Deno", { skip: !deno && "the registry has no Deno for this machine" }, () => {
  const cwd = project("deno", new URL("plain/", import.meta.url));
  check(execFileSync(fileURLToPath(deno), ["run", "--no-remote", "--node-modules-dir=manual", "--allow-read", "use.mjs"], { cwd, encoding: "utf8" }));
});

const bun = program("@oven", "bin/bun");
test("Bun", { skip: !bun && "the registry has no Bun for this machine" }, () => {
  const cwd = project("bun", new URL("plain/", import.meta.url));
  check(execFileSync(fileURLToPath(bun), ["run", "use.mjs"], { cwd, encoding: "utf8" }));
});

const workerd = program("@cloudflare", "bin/workerd");
test("an edge worker", { skip: !workerd && "the registry has no workerd for this machine" }, async () => {
  const root = fileURLToPath(project("edge", new URL("edge/", import.meta.url)));
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["./edge.js"],
    bundle: true,
    format: "esm",
    target: "es2022",
    external: ["*.wasm"],
    write: false,
  });
  const miniflare = new Miniflare({
    compatibilityDate: "2026-01-01",
    modules: [
      { type: "ESModule", path: "edge.js", contents: outputFiles[0].text },
      ...["nutgraf", "summary"].map((core) => {
        const path = `nutgraf/${core}_bg.wasm`;
        return { type: "CompiledWasm", path, contents: readFileSync(`${root}/node_modules/${path}`) };
      }),
    ],
  });
  try {
    const answer = await miniflare.dispatchFetch("http://edge.example/", { method: "POST", body: `${wanted} It is 90 years old.` });
    assert.deepEqual(await answer.json(), { picks: [wanted], alone: [wanted], entries: ["createClient", "NutGraf", "Summarizer"] });
  } finally {
    await miniflare.dispose();
  }
});
