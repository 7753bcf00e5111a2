// Holds reports to the digests of the native ones, in Node and in browsers.
import { canonical } from "./canonical.mjs";

/** Reports that are told in full: one is enough to find out why. */
const MOST_TOLD = 1;

/**
 * Those of some cases whose report differs, the first of them with the report. The cases are parsed here, so that they are
 * objects of this module's own world: a driver's script may live in another.
 */
export async function differing(cases, summarize, from = 0, to = Infinity) {
  const found = [];
  for (const { id, text, options, digest } of JSON.parse(cases).slice(from, to)) {
    const json = canonical(summarize(text, options ?? undefined));
    if ((await digestOf(json)) !== digest) found.push(found.length < MOST_TOLD ? { id, json } : { id });
  }
  return found;
}

async function digestOf(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
