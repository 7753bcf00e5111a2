// Every word the page shows, in German. English is in `en.js`, which says what each is for.

import { grammar } from "./grammar.js";

const { number, counted, listed, time } = grammar("de");

/** @param {number} count */
const words = (count) => counted(count, { one: "# Wort", other: "# Wörter" });

/** @type {import("./index.js").Messages} */
export default {
  language: "de",
  direction: "ltr",
  number,

  sourceLabel: "Quelle",
  fieldLabel: "Der zu lesende Text",
  fieldPlaceholder: "Text hier einfügen oder eintippen",
  viewLabel: "Der Text mit den ausgewählten Stellen",
  modeLegend: "Quelle anzeigen zum",
  modeEdit: "Bearbeiten",
  modeRead: "Lesen",
  clear: "Neuer Text",

  briefingLabel: "Überblick",
  keyPoints: "Das Wichtigste",
  summaryLabel: "Zusammenfassung",
  lengthLabel: "Länge",
  length: (count) => counted(count, { one: "# Satz", other: "# Sätze" }),
  copy: "Kopieren",
  copied: "Kopiert",
  notCopied: "Nicht erlaubt",
  copiedStatus: "Zusammenfassung kopiert",
  notCopiedStatus: "Der Browser erlaubt das Kopieren hier nicht",

  emptyTitle: "Text einfügen.",
  emptyPromise: "Sehen, was drinsteht.",
  emptyText:
    "Die Sätze, auf die es ankommt, wer was gesagt hat, Personen, Orte, Zeitangaben und Zahlen: alles nur einen Klick von seiner Stelle in der Quelle entfernt.",
  pasteHint: "Einen Artikel, einen Bericht oder ein ganzes Buch irgendwo auf dieser Seite einfügen oder eine Textdatei hierher ziehen.",
  sample: "Beispielartikel ansehen",
  open: "Textdatei öffnen",
  privacy: "Alles geschieht in diesem Browser. Was hier eingefügt wird, verlässt die Seite nicht.",
  privacyAfter: "In diesem Browser erstellt. Nichts hat die Seite verlassen.",

  working: (characters) => counted(characters, { one: "# Zeichen wird gelesen …", other: "# Zeichen werden gelesen …" }),
  noSentence: "Hier gibt es keinen Satz zum Zusammenfassen.",
  error: "Dieser Text ließ sich nicht lesen.",
  sampleError: "Das Beispiel ließ sich nicht laden.",
  fileError: "Diese Datei ließ sich nicht als Text lesen.",
  retry: "Erneut versuchen",

  statsCounts: (stats) =>
    `${words(stats.words)}, ${time(stats.seconds)} → ${words(stats.summaryWords)}, ${time(stats.summarySeconds)}`,
  statsSaved: (seconds) => `spart ${time(seconds)}`,

  languageLabel: "Sprache",
  languageUnknown: "Unbekannt",
  languageFound: (name, isDoubtful) => `${name}${isDoubtful ? "?" : ""} (erkannt)`,

  position: (index, count) => `${number(index)} von ${number(count)}`,
  pickReasons: {
    opening: () => "Früh im Text",
    central: () => "Sagt, was viel vom Rest sagt",
    closing: () => "Gegen Ende, wo Texte ihr Fazit ziehen",
    heading: () => "Sagt, was eine Überschrift sagt",
    figures: () => "Bringt Zahlen",
    names: () => "Führt Namen ein",
    "names-main-terms": (terms) => `${counted(terms.length, { one: "Nennt # Hauptbegriff", other: "Nennt # Hauptbegriffe" })}: ${listed(terms)}`,
    focus: (terms) => (terms.length ? `Zum Fokus: ${listed(terms)}` : "Zum Fokus"),
    pinned: () => "Von Hand behalten",
    "several-sources": () => "Steht in mehreren Quellen",
    "best-of-rest": () => "Das Beste vom Rest",
  },
  boilerplateReasons: {
    byline: "Autorenzeile",
    "call-to-action": "Aufruf an die Leser",
    "contact-line": "Kontaktangaben",
    copyright: "Copyright-Vermerk",
    subscribe: "Abonnement",
    share: "Teilen",
    "read-more": "Verweis auf einen anderen Text",
    caption: "Bildunterschrift",
    repeated: "Wiederholte Zeile",
    navigation: "Navigation",
    "date-line": "Datumszeile",
    advertisement: "Werbung",
    consent: "Cookies und Einwilligung",
    comments: "Kommentare",
    player: "Abspielfunktion",
    publication: "Angaben zur Veröffentlichung",
    "mail-header": "E-Mail-Kopf",
    signature: "Signatur",
    disclaimer: "Haftungsausschluss",
    licence: "Lizenz",
    "page-number": "Seitenzahl",
    metadata: "Angaben zur Datei",
    separator: "Trennlinie",
    "set-apart": "Von der Webseite abgesetzt",
  },

  factTitles: {
    people: "Personen",
    organisations: "Organisationen",
    places: "Orte",
    dates: "Zeitangaben",
    quantities: "Zahlen",
    quotes: "Zitate",
    phrases: "Schlüsselbegriffe",
    contacts: "Kontakte",
    boilerplate: "Ausgeklammert",
  },
  quoted: (text) => `„${text}“`,
  mentions: (count) => counted(count, { one: "# Erwähnung", other: "# Erwähnungen" }),
  more: (count) => `${number(count)} weitere`,

  shownSentence: (index, count) => `Satz ${number(index)} von ${number(count)} in der Quelle gezeigt`,
  shownFact: (text, index, count) =>
    count === 1 ? `${text}: in der Quelle gezeigt` : `${text}: Erwähnung ${number(index)} von ${number(count)} in der Quelle gezeigt`,
};
