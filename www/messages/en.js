// Every word the page shows, in English. Another language is another file with the same keys.
//
// Invariant: no markup and no logic but that of grammar.

const number = new Intl.NumberFormat("en");

/** @param {number} count @param {string} one @param {string} many */
const counted = (count, one, many) => `${number.format(count)} ${count === 1 ? one : many}`;

/** @param {string[]} terms */
const listed = (terms) => new Intl.ListFormat("en-GB").format(terms);

/**
 * Seconds, as a person would say them: nobody reads to the second.
 * @param {number} seconds
 */
function time(seconds) {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes / 60} h`;
}

/** Why a sentence was chosen. A code that is not here is not shown. @type {Record<string, (terms: string[]) => string>} */
const pickReasons = {
  opening: () => "Early in the text",
  central: () => "Says what much of the rest says",
  closing: () => "Near the end, where texts conclude",
  heading: () => "Says what a heading says",
  figures: () => "Brings figures",
  names: () => "Brings in names",
  "names-main-terms": (terms) => `Names ${counted(terms.length, "main term", "main terms")}: ${listed(terms)}`,
  focus: (terms) => (terms.length ? `On your focus: ${listed(terms)}` : "On your focus"),
  pinned: () => "Kept by you",
  "several-sources": () => "Several sources say it",
  "best-of-rest": () => "The best of what was left",
};

/** Why a part was set aside. @type {Record<string, string>} */
const boilerplateReasons = {
  byline: "Byline",
  "call-to-action": "Asks the reader to act",
  "contact-line": "Contact details",
  copyright: "Copyright notice",
  subscribe: "Subscription",
  share: "Sharing",
  "read-more": "Link to another text",
  caption: "Caption",
  repeated: "Repeated line",
  navigation: "Navigation",
  "date-line": "Date line",
  advertisement: "Advertisement",
  consent: "Cookies and consent",
  comments: "Comments",
  player: "Player",
  publication: "Publication note",
  "mail-header": "Mail header",
  signature: "Signature",
  disclaimer: "Disclaimer",
  licence: "Licence",
  "page-number": "Page number",
  metadata: "About the file",
  separator: "Separator",
  "set-apart": "Set apart by its page",
};

export default {
  language: "en",

  sourceLabel: "Source",
  fieldLabel: "The text to read",
  fieldPlaceholder: "Paste or type a text here",
  viewLabel: "The text, with the places that were chosen",
  modeLegend: "Show the source for",
  modeEdit: "Edit",
  modeRead: "Read",
  clear: "New text",

  briefingLabel: "Briefing",
  summaryLabel: "Summary",
  lengthLabel: "Length",
  length: (/** @type {number} */ count) => counted(count, "sentence", "sentences"),
  copy: "Copy",
  copied: "Copied",
  notCopied: "Not allowed",
  copiedStatus: "Summary copied",
  notCopiedStatus: "The browser does not allow copying here",

  emptyTitle: "Paste a text.",
  emptyPromise: "See what it says.",
  emptyText:
    "The sentences that carry it, who said what, the people, places, dates and figures: each one click from its place in the source.",
  pasteHint: "Paste an article, a report or a whole book anywhere on this page, or drop a text file.",
  sample: "Try a sample article",
  open: "Open a text file",
  privacy: "Everything happens in this browser. Nothing you paste leaves the page.",
  privacyAfter: "Made in this browser. Nothing left the page.",

  working: (/** @type {number} */ characters) => `Reading ${counted(characters, "character", "characters")}…`,
  noSentence: "There is no sentence here to sum up.",
  keyPoints: "Key points",
  error: "This text could not be read.",
  sampleError: "The sample could not be loaded.",
  fileError: "This file could not be read as text.",
  retry: "Try again",

  statsCounts: (/** @type {{ words: number, seconds: number, summaryWords: number, summarySeconds: number }} */ stats) =>
    `${counted(stats.words, "word", "words")}, ${time(stats.seconds)} → ` +
    `${counted(stats.summaryWords, "word", "words")}, ${time(stats.summarySeconds)}`,
  statsSaved: (/** @type {number} */ seconds) => `saves ${time(seconds)}`,

  languageLabel: "Language",
  languageUnknown: "Not known",
  languageFound: (/** @type {string} */ name, /** @type {boolean} */ isDoubtful) => `${name}${isDoubtful ? "?" : ""} (found)`,

  position: (/** @type {number} */ index, /** @type {number} */ count) => `${number.format(index)} of ${number.format(count)}`,
  pickReason: (/** @type {string} */ code, /** @type {string[]} */ terms) => pickReasons[code]?.(terms) ?? "",
  boilerplateReason: (/** @type {string} */ code) => boilerplateReasons[code] ?? "",

  factTitles: {
    people: "People",
    organisations: "Organisations",
    places: "Places",
    dates: "Dates",
    quantities: "Figures",
    quotes: "Quotes",
    phrases: "Key phrases",
    contacts: "Contacts",
    boilerplate: "Set aside",
  },
  quoted: (/** @type {string} */ text) => `“${text}”`,
  mentions: (/** @type {number} */ count) => counted(count, "mention", "mentions"),
  more: (/** @type {number} */ count) => `${number.format(count)} more`,

  shownSentence: (/** @type {number} */ index, /** @type {number} */ count) =>
    `Sentence ${number.format(index)} of ${number.format(count)} shown in the source`,
  shownFact: (/** @type {string} */ text, /** @type {number} */ index, /** @type {number} */ count) =>
    count === 1
      ? `${text}: shown in the source`
      : `${text}: mention ${number.format(index)} of ${number.format(count)} shown in the source`,
};
