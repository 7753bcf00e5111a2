// How a core is found, compiled and started: once a thread, whoever asks first.
//
// Invariant: of our own cores nothing is compiled whose digest does not fit.

import { messageOf } from "./errors.js";

/** @typedef {import("./nutgraf.js").Source} Source */

/**
 * @typedef {object} Core
 * @property {(options: { module_or_path: WebAssembly.Module }) => Promise<unknown>} start
 * @property {string} integrity of its WebAssembly
 * @property {() => URL | Uint8Array<ArrayBuffer>} source where that comes from
 */

/** The same as a client waits. In milliseconds. */
const LONGEST_LOAD = 120_000;

/**
 * A function that gives the compiled core once it has started here: another thread can take it as it is. What failed is
 * tried again. It takes a source instead of the core's own.
 * @param {Core} core
 * @returns {(source?: Source | Promise<Source | undefined>) => Promise<WebAssembly.Module>}
 */
export function startOf(core) {
  /** @type {Promise<WebAssembly.Module> | undefined} */
  let starting;
  return (source) => {
    starting ??= load(core, source).catch((error) => {
      starting = undefined;
      throw error;
    });
    return starting;
  };
}

/**
 * @param {Core} core
 * @param {Source | Promise<Source | undefined> | undefined} source
 */
async function load(core, source) {
  const given = await source;
  const module = given === undefined ? await compileOwn(core.source(), core.integrity) : await compile(given);
  try {
    await core.start({ module_or_path: module });
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
 * @param {string} integrity
 */
async function compileOwn(source, integrity) {
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

/** A core from a host. @param {Response} response */
export async function compileResponse(response) {
  if (!response.ok) throw new Error(`nutgraf cannot load ${response.url}: HTTP ${response.status}`);
  // Only this very type may be compiled while it loads; hosts that send another still serve the same bytes.
  if (response.headers.get("content-type") === "application/wasm") return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}
