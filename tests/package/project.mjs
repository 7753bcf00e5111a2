// A project that has the package as a registry would give it: packed by npm, unpacked into its node_modules.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const target = new URL("target/xtask/package/", root);

/**
 * Makes a project of these files, anew; returns its folder.
 * @param {string} name
 * @param {URL} files a folder, with a slash at its end
 */
export function project(name, files) {
  const folder = new URL(`${name}/`, target);
  const installed = new URL("node_modules/nutgraf/", folder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  cpSync(files, folder, { recursive: true });
  execFileSync("tar", ["-xzf", tarball(), "--strip-components=1", "-C", fileURLToPath(installed)]);
  return folder;
}

/** @type {string | undefined} */
let packed;

/** The file that would be published. Tests of several processes pack into folders of their own. */
export function tarball() {
  if (packed) return packed;
  const folder = fileURLToPath(new URL(`packed-${process.pid}/`, target));
  mkdirSync(folder, { recursive: true });
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const told = execFileSync("npm", ["pack", fileURLToPath(new URL("dist/pkg/", root)), "--pack-destination", folder, "--json"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(String(told));
  return (packed = `${folder}${filename}`);
}
