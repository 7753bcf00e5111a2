// Files as they come, one or many at once → what can be read of them, in their order, and a word on each that cannot.
//
// Invariant: only the last that came is read; what came before it and is still being read is dropped.

import { readFile } from "./read.js";
import { Refusal } from "./refusal.js";

/** @typedef {import("./read.js").Reading} Reading */

/**
 * What is told while files are read, and after.
 * @typedef {object} Ends
 * @property {(name: string, done: number) => void} onprogress `done` from 0 to 1
 * @property {(readings: Reading[]) => void} onread at least one
 * @property {(refusals: { name: string, reason: import("./refusal.js").Reason }[]) => void} onend with what could not be read
 */

let current = new AbortController();

/** What is under way is not wanted any more. */
export function dropReading() {
  current.abort();
}

/**
 * @param {File[]} files
 * @param {Ends} ends
 */
export async function readFiles(files, { onprogress, onread, onend }) {
  dropReading();
  current = new AbortController();
  const { signal } = current;
  /** @type {Reading[]} */
  const readings = [];
  /** @type {{ name: string, reason: import("./refusal.js").Reason }[]} */
  const refusals = [];
  for (const file of files) {
    onprogress(file.name, 0);
    try {
      readings.push(await readFile(file, { onprogress: (done) => onprogress(file.name, done), signal }));
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Refusal)) console.error(error);
      refusals.push({ name: file.name, reason: error instanceof Refusal ? error.reason : "unreadable" });
    }
    if (signal.aborted) return;
  }
  if (readings.length > 0) onread(readings);
  onend(refusals);
}
