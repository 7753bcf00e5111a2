// Every word the page shows, in English. Another language is another file with the same keys.
//
// Invariant: no markup and no logic but that of grammar.

import { grammar } from "./index.js";

const { number, counted, listed, time, percent } = grammar("en-GB");

/** Why a sentence was chosen. @satisfies {Record<string, (terms: string[]) => string>} */
const pickReasons = {
  opening: () => "Early in the text",
  central: () => "Says what much of the rest says",
  closing: () => "Near the end, where texts conclude",
  heading: () => "Says what a heading says",
  figures: () => "Brings figures",
  names: () => "Brings in names",
  "names-main-terms": (terms) => `${counted(terms.length, { one: "Names # main term", other: "Names # main terms" })}: ${listed(terms)}`,
  focus: (terms) => (terms.length ? `On your focus: ${listed(terms)}` : "On your focus"),
  pinned: () => "Kept by you",
  "several-sources": () => "Several sources say it",
  "best-of-rest": () => "The best of what was left",
};

/** Why a part was set aside. */
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
  direction: "ltr",
  number,

  sourceLabel: "Source",
  fieldLabel: "The text to read",
  fieldPlaceholder: "Paste or type a text here",
  viewLabel: "The text, with the places that were chosen",
  modeLegend: "Show the source for",
  modeEdit: "Edit",
  modeRead: "Read",
  clear: "New text",

  briefingLabel: "Briefing",
  keyPoints: "Key points",
  summaryLabel: "Summary",
  lengthLabel: "Length",
  length: (/** @type {number} */ count) => counted(count, { one: "# sentence", other: "# sentences" }),
  copy: "Copy",
  copied: "Copied",
  notCopied: "Not allowed",
  copiedStatus: "Summary copied",
  notCopiedStatus: "The browser does not allow copying here",

  emptyTitle: "Paste a text.",
  emptyPromise: "See what it says.",
  emptyText:
    "The sentences that carry it, who said what, the people, places, dates and figures: each one click from its place in the source.",
  pasteHint:
    "Paste an article, a report or a whole book anywhere on this page, or drop files: text, PDF, Word, EPUB, web pages, subtitles. Several together make one briefing.",
  sample: "Try a sample article",
  open: "Open files",
  privacy: "Everything happens in this browser. Nothing you paste leaves the page.",
  embedLink: "Put it on your own page",
  privacyAfter: "Made in this browser. Nothing left the page.",

  working: (/** @type {number} */ characters) => `Reading ${counted(characters, { one: "# character", other: "# characters" })}…`,
  noSentence: "There is no sentence here to sum up.",
  error: "This text could not be read.",
  sampleError: "The sample could not be loaded.",
  retry: "Try again",

  statsCounts: (/** @type {{ words: number, seconds: number, summaryWords: number, summarySeconds: number }} */ stats) =>
    `${counted(stats.words, { one: "# word", other: "# words" })}, ${time(stats.seconds)} → ` +
    `${counted(stats.summaryWords, { one: "# word", other: "# words" })}, ${time(stats.summarySeconds)}`,
  statsSaved: (/** @type {number} */ seconds) => `saves ${time(seconds)}`,

  languageLabel: "Language",
  languageUnknown: "Not known",
  languageFound: (/** @type {string} */ name, /** @type {boolean} */ isDoubtful) => `${name}${isDoubtful ? "?" : ""} (found)`,

  position: (/** @type {number} */ index, /** @type {number} */ count) => `${number(index)} of ${number(count)}`,
  pickReasons,
  boilerplateReasons,

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
  mentions: (/** @type {number} */ count) => counted(count, { one: "# mention", other: "# mentions" }),
  more: (/** @type {number} */ count) => `${number(count)} more`,

  shownSentence: (/** @type {number} */ index, /** @type {number} */ count) =>
    `Sentence ${number(index)} of ${number(count)} shown in the source`,
  shownFact: (/** @type {string} */ text, /** @type {number} */ index, /** @type {number} */ count) =>
    count === 1
      ? `${text}: shown in the source`
      : `${text}: mention ${number(index)} of ${number(count)} shown in the source`,

  updateReady: "A new version is ready.",
  updateReload: "Reload",
  updateLater: "Later",
  updateOthers: "Close the other windows of this page first.",

  // Steering
  options: "Options",
  focusLabel: "Lean towards",
  focusPlaceholder: "Names or words",
  focusUnmatched: "The text does not have these words.",
  focusOn: (/** @type {string} */ words) => `Focus on ${words}`,
  focusShort: "Focus",
  tightenLabel: "Shorten sentences",
  tightenNote: "Leaves words out, adds none.",
  dateLabel: "Date of the text",
  dateNote: "Gives “last Friday” its day.",
  undo: "Undo",
  redo: "Redo",
  undoneStatus: "Undone",
  redoneStatus: "Done again",
  summaryStatus: (/** @type {number} */ sentences, /** @type {number} */ words) =>
    `Summary of ${counted(sentences, { one: "# sentence", other: "# sentences" })}, ${counted(words, { one: "# word", other: "# words" })}`,
  activeFocus: (/** @type {string} */ words) => `Focus: ${words}`,
  activeTighten: "Shortened",
  activeDate: (/** @type {string} */ date) => `Dates as of ${date}`,
  activeLanguage: (/** @type {string} */ name) => `Read as ${name}`,
  remove: (/** @type {string} */ what) => `Remove: ${what}`,

  // One sentence
  pin: "Pin",
  unpin: "Unpin",
  strike: "Strike out",
  restore: "Put back",
  pinnedMark: "Pinned",
  pinnedStatus: "Pinned: it stays in the summary",
  unpinnedStatus: "No longer pinned",
  struckStatus: "Struck out",
  restoredStatus: "Put back",
  struckTitle: "Struck out",
  sentenceMenu: "This sentence",
  sentenceHint: "J and K go from sentence to sentence, P pins one, X strikes it out.",
  linkToSentence: "Copy link",
  copiedSentenceStatus: "Link to this sentence copied",

  // Taking it along
  exportLabel: "Export",
  formatLegend: "Format",
  formatText: "Text",
  formatMarkdown: "Markdown",
  formatHtml: "HTML",
  formatJson: "JSON",
  withFacts: "With names, dates and figures",
  titleLabel: "Title",
  titlePlaceholder: "What the text is called",
  addressLabel: "Web address",
  addressNote: "Each sentence then links to its place there.",
  addressWrong: "This is no web address.",
  download: "Download",
  share: "Share…",
  print: "Print",
  readAloud: "Read aloud",
  stopReading: "Stop reading",
  copyLink: "Copy link",
  copyLinkWithText: "Copy link with text",
  copyLinkNote: "The link has your options. With the text it has all you pasted, readable by whoever gets it.",
  copiedLinkStatus: "Link copied",
  linkTooLong: "Too long for a link",

  // Long texts, and the last ones
  cancel: "Cancel",
  stopped: "Stopped.",
  stoppedDetail: "Your text is still there.",
  keepLabel: "Keep my last texts on this device",
  keepNote: "In this browser alone. Off, nothing is kept.",
  keepFailed: "This browser does not allow keeping anything.",
  lastTexts: "Last texts",
  deleteAll: "Delete all",
  deleteOne: (/** @type {string} */ title) => `Delete: ${title}`,
  deletedStatus: "Deleted from this device",

  // Keys, and the page's own language
  help: "Keys and language",
  helpTitle: "Keys and language",
  close: "Close",
  singleKeys: "Single keys work outside of fields",
  uiLanguage: "Language of this page",
  uiAutomatic: "As the browser has it",
  remember: "Remember both on this device",
  shortcuts: {
    help: "This list",
    open: "Open a file",
    clear: "New text",
    mode: "Switch between editing and reading",
    next: "Next sentence of the summary",
    previous: "Previous sentence of the summary",
    longer: "Longer summary",
    shorter: "Shorter summary",
    copy: "Copy the summary",
    focus: "Words to lean towards",
    undo: "Undo",
    redo: "Redo",
  },

  // Files, and what else comes in
  readingFile: (/** @type {string} */ name, /** @type {number} */ done) => `Reading \u2068${name}\u2069${done > 0 ? ` ${percent(done)}` : "…"}`,
  bareAddress:
    "This is an address, not a text. Nutgraf fetches nothing from elsewhere, so that nobody learns what you read. Copy the text of that page, or send it from there with this bookmark:",
  tooLongText: "This text is longer than 100 MB, which is more than can be read here.",
  bookmarklet: "Nutgraf this page",
  bookmarkletOffer: "To read the page you are on, drag this to your bookmarks:",
  bookmarkletHint: "Drag it to the bookmarks bar, then choose it on any page.",
  bookmarkletCopied: "Copied. Make a bookmark with it as the address, then choose that on any page.",
  noticeClose: "Dismiss",
  refusals: {
    tooLarge: "Larger than 100 MB, which is more than can be read here.",
    tooLargeInside: "It unpacks to far more than any document holds.",
    empty: "There is no text in it.",
    unreadable: "The browser could not read it.",
    picture: "A picture, in which there are no letters to read.",
    oldWord: "An old Word or RTF document. Save it as .docx and open that.",
    spreadsheet: "A spreadsheet. Copy its cells and paste them here.",
    slides: "A presentation. Save it as PDF and open that.",
    archive: "A ZIP archive, but neither a Word document nor a book. Unpack it and open what is in it.",
    brokenArchive: "Damaged, incomplete, or not what its name says.",
    locked: "Locked by a password or copy protection. Open it where you can, and copy the text.",
    brokenPdf: "A PDF that is damaged or incomplete.",
    scanned: "Scanned: pictures of pages, without text. A program for text recognition (OCR) can add it.",
    noPdfReader: "What reads PDF is not here: it could not be loaded, or this is the page as one file, which goes without.",
    noReader: "What reads such files could not be loaded. Are you offline?",
    binary: "No text, but data for some program.",
  },
};
