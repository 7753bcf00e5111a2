// The words that the element says, in the language of the page around it: out of the page's own message files.

import { messagesFor } from "./messages/index.js";

/**
 * A heading, what is said of a text without sentences, and the title of each list of facts.
 * @typedef {{ heading: string, empty: string } & Record<import("./key-facts.js").FactName, string>} Labels
 */

/**
 * @param {string} language BCP 47 tag, or nothing where the page does not say
 * @returns {Promise<Labels>}
 */
export async function labelsIn(language) {
  const { factTitles, keyPoints, noSentence } = await messagesFor([language]);
  const { boilerplate: _, ...titles } = factTitles;
  return { heading: keyPoints, empty: noSentence, ...titles };
}
