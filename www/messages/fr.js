// Every word the page shows, in French. English is in `en.js`, which says what each is for.

import { grammar } from "./grammar.js";

const { number, counted, listed, time } = grammar("fr");

/** @param {number} count */
const words = (count) => counted(count, { one: "# mot", other: "# mots" });

/** @type {import("./index.js").Messages} */
export default {
  language: "fr",
  direction: "ltr",
  number,

  sourceLabel: "Source",
  fieldLabel: "Le texte à lire",
  fieldPlaceholder: "Collez ou saisissez un texte ici",
  viewLabel: "Le texte, avec les passages retenus",
  modeLegend: "Afficher la source pour",
  modeEdit: "Modifier",
  modeRead: "Lire",
  clear: "Nouveau texte",

  briefingLabel: "L’essentiel",
  keyPoints: "À retenir",
  summaryLabel: "Résumé",
  lengthLabel: "Longueur",
  length: (count) => counted(count, { one: "# phrase", other: "# phrases" }),
  copy: "Copier",
  copied: "Copié",
  notCopied: "Non autorisé",
  copiedStatus: "Résumé copié",
  notCopiedStatus: "Le navigateur n’autorise pas la copie ici",

  emptyTitle: "Collez un texte.",
  emptyPromise: "Voyez ce qu’il dit.",
  emptyText:
    "Les phrases qui le portent, qui a dit quoi, les personnes, les lieux, les dates et les chiffres\u00a0: chacun à un clic de sa place dans la source.",
  pasteHint: "Collez un article, un rapport ou un livre entier n’importe où sur cette page, ou déposez un fichier texte.",
  sample: "Essayer avec un article",
  open: "Ouvrir un fichier texte",
  privacy: "Tout se passe dans ce navigateur. Rien de ce que vous collez ne quitte la page.",
  privacyAfter: "Fait dans ce navigateur. Rien n’a quitté la page.",

  working: (characters) => counted(characters, { one: "Lecture de # caractère…", other: "Lecture de # caractères…" }),
  noSentence: "Il n’y a ici aucune phrase à résumer.",
  error: "Ce texte n’a pas pu être lu.",
  sampleError: "L’exemple n’a pas pu être chargé.",
  fileError: "Ce fichier n’a pas pu être lu comme du texte.",
  retry: "Réessayer",

  statsCounts: (stats) =>
    `${words(stats.words)}, ${time(stats.seconds)} → ${words(stats.summaryWords)}, ${time(stats.summarySeconds)}`,
  statsSaved: (seconds) => `${time(seconds)} de gagné`,

  languageLabel: "Langue",
  languageUnknown: "Inconnue",
  languageFound: (name, isDoubtful) => `${name}${isDoubtful ? "\u00a0?" : ""} (détectée)`,

  position: (index, count) => `${number(index)} sur ${number(count)}`,
  pickReasons: {
    opening: () => "Au début du texte",
    central: () => "Dit ce que dit une grande partie du reste",
    closing: () => "Vers la fin, là où les textes concluent",
    heading: () => "Reprend un titre",
    figures: () => "Donne des chiffres",
    names: () => "Fait entrer des noms en scène",
    "names-main-terms": (terms) => `${counted(terms.length, { one: "Nomme # terme principal", other: "Nomme # termes principaux" })}\u00a0: ${listed(terms)}`,
    focus: (terms) => (terms.length ? `En lien avec votre centre d’intérêt\u00a0: ${listed(terms)}` : "En lien avec votre centre d’intérêt"),
    pinned: () => "Gardée par vous",
    "several-sources": () => "Plusieurs sources le disent",
    "best-of-rest": () => "Le meilleur de ce qui restait",
  },
  boilerplateReasons: {
    byline: "Signature de l’auteur",
    "call-to-action": "Invite le lecteur à agir",
    "contact-line": "Coordonnées",
    copyright: "Mention de copyright",
    subscribe: "Abonnement",
    share: "Partage",
    "read-more": "Lien vers un autre texte",
    caption: "Légende",
    repeated: "Ligne répétée",
    navigation: "Navigation",
    "date-line": "Ligne de date",
    advertisement: "Publicité",
    consent: "Cookies et consentement",
    comments: "Commentaires",
    player: "Lecteur",
    publication: "Mention de publication",
    "mail-header": "En-tête de courriel",
    signature: "Signature",
    disclaimer: "Clause de non-responsabilité",
    licence: "Licence",
    "page-number": "Numéro de page",
    metadata: "À propos du fichier",
    separator: "Séparateur",
    "set-apart": "Mis à part par la page",
  },

  factTitles: {
    people: "Personnes",
    organisations: "Organisations",
    places: "Lieux",
    dates: "Dates",
    quantities: "Chiffres",
    quotes: "Citations",
    phrases: "Expressions clés",
    contacts: "Contacts",
    boilerplate: "Mis de côté",
  },
  quoted: (text) => `«\u00a0${text}\u00a0»`,
  mentions: (count) => counted(count, { one: "# mention", other: "# mentions" }),
  more: (count) => `${number(count)} de plus`,

  shownSentence: (index, count) => `Phrase ${number(index)} sur ${number(count)} affichée dans la source`,
  shownFact: (text, index, count) =>
    count === 1 ? `${text}\u00a0: affiché dans la source` : `${text}\u00a0: mention ${number(index)} sur ${number(count)} affichée dans la source`,
};
