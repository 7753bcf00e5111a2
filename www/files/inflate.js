// Inflates by the browser's own means, away from this thread, and no further than a bound: a few bytes can unfold to
// gigabytes.

import { Refusal } from "./refusal.js";

/** In bytes, some ten books, and as much markup as a browser can still hold as a tree. */
export const MOST_INFLATED = 64_000_000;

/**
 * @param {Uint8Array<ArrayBuffer>} packed by DEFLATE, without a head
 * @param {number} [most] bytes
 */
export async function inflate(packed, most = MOST_INFLATED) {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const chunks = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) throw new Refusal("tooLargeInside");
      chunks.push(next.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    throw error instanceof Refusal ? error : new Refusal("brokenArchive");
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
