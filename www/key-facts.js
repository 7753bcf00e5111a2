// A report → its lists of facts, as the element shows them and the page adds to them.
//
// Invariant: data in, data out; no words but the text's.

/** @typedef {import("./nutgraf.js").Span} Span */
/** @typedef {import("./nutgraf.js").Report} Report */

/**
 * One entry: its words, something about it, every place where it stands, and when it is, where that is told.
 * @typedef {{ text: string, detail: string, spans: Span[], when?: string }} Fact
 */
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
  dates: ({ dates }) => grouped(dates.map(ofWords)),
  /** @param {Report} report */
  quantities: ({ quantities }) => grouped(quantities.map(ofWords)),
  /** @param {Report} report */
  quotes: ({ quotes }) => quotes.map(({ text, span, speaker }) => ({ text, detail: speaker?.name ?? "", spans: [span] })),
  /** @param {Report} report */
  contacts: ({ contacts }) => grouped(contacts.map(ofWords)),
};

/** @param {string} name @returns {name is FactName} */
export function isFactName(name) {
  return Object.hasOwn(LISTS, name);
}

/** @param {FactName} name @param {Report} report @returns {Fact[]} */
export function factsOf(name, report) {
  return LISTS[name](report);
}

/** @param {import("./nutgraf.js").TextSpan} words @returns {Fact} */
export function ofWords({ text, span }) {
  return { text, detail: "", spans: [span] };
}

/** @param {import("./nutgraf.js").Name} name @returns {Fact} */
function ofName({ name, role, mentions }) {
  return { text: name, detail: role?.text ?? "", spans: mentions };
}

/** The same words with the same meaning are one entry with several places. @param {Fact[]} facts */
export function grouped(facts) {
  /** @type {Map<string, Fact>} */
  const groups = new Map();
  for (const fact of facts) {
    const key = `${fact.text}\n${fact.detail}\n${fact.when ?? ""}`;
    const group = groups.get(key);
    if (group) group.spans.push(...fact.spans);
    else groups.set(key, fact);
  }
  return [...groups.values()];
}
