// The words that the element says, in the language of the page around it: out of the page's own message files.

import messages from "./messages/en.js";

/**
 * A heading, what is said of a text without sentences, and the title of each list of facts.
 * @typedef {{ heading: string, empty: string } & Record<import("./key-facts.js").FactName, string>} Labels
 */

/**
 * @param {string} _language BCP 47 tag, or nothing where the page does not say
 * @returns {Promise<Labels>}
 */
export async function labelsIn(_language) {
  const { people, organisations, places, dates, quantities, quotes, phrases, contacts } = messages.factTitles;
  const titles = { people, organisations, places, dates, quantities, quotes, phrases, contacts };
  return { heading: messages.keyPoints, empty: messages.noSentence, ...titles };
}
