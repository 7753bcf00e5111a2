// Where the sample article comes from in the page that is one file: an element of it.

import { embedded } from "./embedded.single.js";

/** @returns {Promise<string | undefined>} the text, or nothing if there is none */
export async function loadSample() {
  return embedded("sample-text") || undefined;
}
