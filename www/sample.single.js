// Where the sample article comes from in the page that is one file: an element of it.

import { embedded } from "./embedded.single.js";

/** The core is in the page, too: nothing need be known beforehand. @returns {Promise<{ text: string, known?: undefined } | undefined>} */
export async function loadSample() {
  const text = embedded("sample-text");
  return text ? { text } : undefined;
}
