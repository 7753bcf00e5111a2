// Every word the page shows, in French. English is in `en.js`, which says what each is for.

import { grammar } from "./grammar.js";

const { number, counted, listed, time, percent } = grammar("fr");

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
  pasteHint:
    "Collez un article, un rapport ou un livre entier n’importe où sur cette page, ou déposez des fichiers : texte, PDF, Word, EPUB, pages web, sous-titres. Plusieurs ensemble donnent une seule synthèse.",
  sample: "Essayer avec un article",
  open: "Ouvrir des fichiers",
  privacy: "Tout se passe dans ce navigateur. Rien de ce que vous collez ne quitte la page.",
  privacyAfter: "Fait dans ce navigateur. Rien n’a quitté la page.",

  working: (characters) => counted(characters, { one: "Lecture de # caractère…", other: "Lecture de # caractères…" }),
  noSentence: "Il n’y a ici aucune phrase à résumer.",
  error: "Ce texte n’a pas pu être lu.",
  sampleError: "L’exemple n’a pas pu être chargé.",
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

  readingFile: (name, done) => `Lecture de \u2068${name}\u2069${done > 0 ? ` ${percent(done)}` : "…"}`,
  bareAddress:
    "C’est une adresse, pas un texte. Nutgraf ne va rien chercher ailleurs, afin que personne ne sache ce que vous lisez. Copiez le texte de la page, ou envoyez-le depuis celle-ci avec ce favori :",
  tooLongText: "Ce texte dépasse 100 Mo, plus que ce qui peut être lu ici.",
  bookmarklet: "Lire avec Nutgraf",
  bookmarkletOffer: "Pour lire la page où vous êtes, faites glisser ceci dans vos favoris :",
  bookmarkletHint: "Faites-le glisser dans la barre de favoris, puis choisissez-le sur n’importe quelle page.",
  bookmarkletCopied: "Copié. Créez un favori avec cette adresse, puis choisissez-le sur n’importe quelle page.",
  noticeClose: "Fermer",
  refusals: {
    tooLarge: "Plus de 100 Mo : c’est plus que ce qui peut être lu ici.",
    tooLargeInside: "Décompressé, il contient bien plus que n’importe quel document.",
    empty: "Il ne contient aucun texte.",
    unreadable: "Le navigateur n’a pas pu le lire.",
    picture: "Une image, où il n’y a pas de lettres à lire.",
    oldWord: "Un ancien document Word ou RTF. Enregistrez-le au format .docx et ouvrez celui-ci.",
    spreadsheet: "Un tableur. Copiez les cellules et collez-les ici.",
    slides: "Une présentation. Enregistrez-la en PDF et ouvrez celui-ci.",
    archive: "Une archive ZIP, mais ni un document Word ni un livre. Décompressez-la et ouvrez son contenu.",
    brokenArchive: "Endommagé, incomplet, ou autre que ce que dit son nom.",
    locked: "Verrouillé par un mot de passe ou une protection. Ouvrez-le là où vous le pouvez et copiez le texte.",
    brokenPdf: "Un PDF endommagé ou incomplet.",
    scanned: "Numérisé : des images de pages, sans texte. Un logiciel de reconnaissance (OCR) peut l’ajouter.",
    noPdfReader: "Le lecteur de PDF n’est pas là : il n’a pas pu être chargé, ou cette page est le fichier unique, qui n’en a pas.",
    noReader: "Ce qui lit ces fichiers n’a pas pu être chargé. Êtes-vous hors ligne ?",
    binary: "Pas un texte, mais des données pour un programme.",
  },
};
