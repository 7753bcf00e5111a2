// The core on this thread: found, compiled and started once, whoever asks first.
//
// Invariant: of our own core nothing is compiled whose digest does not fit.

import { compileResponse } from "./compile.js";
import { coreSource } from "./core-source.js";
import { messageOf } from "./errors.js";
import startCore, { integrity } from "./nutgraf_core.js";

/** @typedef {import("./nutgraf.js").Source} Source */

/** The same as a client waits. In milliseconds. */
const LONGEST_LOAD = 120_000;

/** @type {Promise<WebAssembly.Module> | undefined} */
let starting;

/**
 * Gives the compiled core once it has started here: another thread can take it as it is. What failed is tried again.
 * @param {Source | Promise<Source | undefined>} [source] instead of our own
 */
export function start(source) {
  starting ??= load(source).catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

/** @param {Source | Promise<Source | undefined> | undefined} source */
async function load(source) {
  const given = await source;
  const module = given === undefined ? await compileOwn(coreSource()) : await compile(given);
  try {
    await startCore({ module_or_path: module });
  } catch (error) {
    throw mismatch(error);
  }
  return module;
}

/** What is said of a core that compiles and does not work. @param {unknown} error */
export function mismatch(error) {
  return new Error(`nutgraf cannot start; are its modules of one version? ${messageOf(error)}`, { cause: error });
}

/**
 * The core that belongs to this module, and no other: what its digest does not fit is cut short, damaged, of another
 * version, or a page that a host sends for whatever it lacks. A cache may have kept it: it is passed by once.
 * @param {URL | Uint8Array<ArrayBuffer>} source
 */
async function compileOwn(source) {
  if (!(source instanceof URL) || source.protocol === "file:") return compile(source);
  // A request that never ends would stand in the way of the next one.
  const signal = AbortSignal.timeout?.(LONGEST_LOAD);
  try {
    return await fetch(source, { integrity, signal })
      .then(compileResponse)
      .catch(async () => compileResponse(await fetch(source, { integrity, signal, cache: "reload" })));
  } catch (error) {
    throw new Error(`nutgraf cannot load ${source}, or it is of another version: ${messageOf(error)}`, { cause: error });
  }
}

/**
 * Types are told by their tags, so that objects of another frame or context are known, too.
 * @param {Source} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(source) {
  const tag = Object.prototype.toString.call(source).slice(8, -1);
  if (tag === "WebAssembly.Module") return /** @type {WebAssembly.Module} */ (source);
  if (tag === "Response") return compileResponse(/** @type {Response} */ (source));
  if (tag === "ArrayBuffer" || ArrayBuffer.isView(source)) return WebAssembly.compile(/** @type {BufferSource} */ (source));
  const address = String(source);
  if (address.startsWith("file:") && "process" in globalThis) return WebAssembly.compile(await readFile(address));
  return compileResponse(await fetch(address));
}

/**
 * Node's fetch has no files. The module's name is put together so that bundlers for browsers do not look for it.
 * @param {string} address
 */
async function readFile(address) {
  const name = ["node:fs", "promises"].join("/");
  /** @type {{ readFile(file: URL): Promise<Uint8Array<ArrayBuffer>> }} */
  const files = await import(/* webpackIgnore: true */ /* @vite-ignore */ name);
  return files.readFile(new URL(address));
}
