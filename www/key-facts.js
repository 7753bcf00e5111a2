// A report → the lists of facts that an element can show.
//
// Invariant: data in, data out; no words but the text's.

/** @typedef {import("./nutgraf.js").Span} Span */
/** @typedef {import("./nutgraf.js").Report} Report */

/** One entry: its words, something about it, and every place where it stands. @typedef {{ text: string, detail: string, spans: Span[] }} Fact */
/** @typedef {keyof typeof LISTS} FactName */

const LISTS = {
  /** @param {Report} report */
  phrases: ({ phrases }) => phrases.map(({ text, spans }) => ({ text, detail: "", spans })),
  /** @param {Report} report */
  people: ({ people }) => people.map(ofName),
  /** @param {Report} report */
  organisations: ({ organisations }) => organisations.map(ofName),
  /** @param {Report} report */
  places: ({ places }) => places.map(ofName),
  /** @param {Report} report */
  dates: ({ dates }) => grouped(dates),
  /** @param {Report} report */
  quantities: ({ quantities }) => grouped(quantities),
  /** @param {Report} report */
  quotes: ({ quotes }) => quotes.map(({ text, span, speaker }) => ({ text, detail: speaker?.name ?? "", spans: [span] })),
  /** @param {Report} report */
  contacts: ({ contacts }) => grouped(contacts),
};

/** @param {string} name @returns {name is FactName} */
export function isFactName(name) {
  return Object.hasOwn(LISTS, name);
}

/** @param {FactName} name @param {Report} report @returns {Fact[]} */
export function factsOf(name, report) {
  return LISTS[name](report);
}

/** @param {import("./nutgraf.js").Name} name @returns {Fact} */
function ofName({ name, role, mentions }) {
  return { text: name, detail: role?.text ?? "", spans: mentions };
}

/** The same words are one entry with several places. @param {import("./nutgraf.js").TextSpan[]} facts */
function grouped(facts) {
  /** @type {Map<string, Fact>} */
  const groups = new Map();
  for (const { text, span } of facts) {
    const group = groups.get(text);
    if (group) group.spans.push(span);
    else groups.set(text, { text, detail: "", spans: [span] });
  }
  return [...groups.values()];
}
