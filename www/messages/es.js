// Every word the page shows, in Spanish. English is in `en.js`, which says what each is for.

import { grammar } from "./grammar.js";

const { number, counted, listed, time } = grammar("es");

/** @param {number} count */
const words = (count) => counted(count, { one: "# palabra", other: "# palabras" });

/** @type {import("./index.js").Messages} */
export default {
  language: "es",
  direction: "ltr",
  number,

  sourceLabel: "Fuente",
  fieldLabel: "El texto que se va a leer",
  fieldPlaceholder: "Pega o escribe un texto aquí",
  viewLabel: "El texto, con los pasajes elegidos",
  modeLegend: "Mostrar la fuente para",
  modeEdit: "Editar",
  modeRead: "Leer",
  clear: "Texto nuevo",

  briefingLabel: "Informe",
  keyPoints: "Puntos clave",
  summaryLabel: "Resumen",
  lengthLabel: "Longitud",
  length: (count) => counted(count, { one: "# frase", other: "# frases" }),
  copy: "Copiar",
  copied: "Copiado",
  notCopied: "No permitido",
  copiedStatus: "Resumen copiado",
  notCopiedStatus: "El navegador no permite copiar aquí",

  emptyTitle: "Pega un texto.",
  emptyPromise: "Mira lo que dice.",
  emptyText:
    "Las frases que lo sostienen, quién dijo qué, las personas, los lugares, las fechas y las cifras: todo a un clic de su sitio en la fuente.",
  pasteHint: "Pega un artículo, un informe o un libro entero en cualquier parte de esta página, o suelta un archivo de texto.",
  sample: "Probar con un artículo",
  open: "Abrir un archivo de texto",
  privacy: "Todo ocurre en este navegador. Nada de lo que pegues sale de la página.",
  privacyAfter: "Hecho en este navegador. Nada ha salido de la página.",

  working: (characters) => counted(characters, { one: "Leyendo # carácter…", other: "Leyendo # caracteres…" }),
  noSentence: "Aquí no hay ninguna frase que resumir.",
  error: "No se ha podido leer este texto.",
  sampleError: "No se ha podido cargar el ejemplo.",
  fileError: "No se ha podido leer este archivo como texto.",
  retry: "Reintentar",

  statsCounts: (stats) =>
    `${words(stats.words)}, ${time(stats.seconds)} → ${words(stats.summaryWords)}, ${time(stats.summarySeconds)}`,
  statsSaved: (seconds) => `ahorra ${time(seconds)}`,

  languageLabel: "Idioma",
  languageUnknown: "Desconocido",
  languageFound: (name, isDoubtful) => `${name}${isDoubtful ? " (?)" : ""} (detectado)`,

  position: (index, count) => `${number(index)} de ${number(count)}`,
  pickReasons: {
    opening: () => "Al principio del texto",
    central: () => "Dice lo que dice gran parte del resto",
    closing: () => "Cerca del final, donde los textos concluyen",
    heading: () => "Dice lo que dice un título",
    figures: () => "Aporta cifras",
    names: () => "Presenta nombres",
    "names-main-terms": (terms) =>
      `${counted(terms.length, {
        one: "Menciona # término principal",
        other: "Menciona # términos principales",
      })}: ${listed(terms)}`,
    focus: (terms) => (terms.length ? `Sobre lo que te interesa: ${listed(terms)}` : "Sobre lo que te interesa"),
    pinned: () => "Fijada por ti",
    "several-sources": () => "Lo dicen varias fuentes",
    "best-of-rest": () => "Lo mejor de lo que quedaba",
  },
  boilerplateReasons: {
    byline: "Firma del autor",
    "call-to-action": "Pide al lector que actúe",
    "contact-line": "Datos de contacto",
    copyright: "Aviso de copyright",
    subscribe: "Suscripción",
    share: "Compartir",
    "read-more": "Enlace a otro texto",
    caption: "Pie de foto",
    repeated: "Línea repetida",
    navigation: "Navegación",
    "date-line": "Línea de fecha",
    advertisement: "Publicidad",
    consent: "Cookies y consentimiento",
    comments: "Comentarios",
    player: "Reproductor",
    publication: "Nota de publicación",
    "mail-header": "Encabezado de correo",
    signature: "Firma",
    disclaimer: "Descargo de responsabilidad",
    licence: "Licencia",
    "page-number": "Número de página",
    metadata: "Sobre el archivo",
    separator: "Separador",
    "set-apart": "Apartado por su página",
  },

  factTitles: {
    people: "Personas",
    organisations: "Organizaciones",
    places: "Lugares",
    dates: "Fechas",
    quantities: "Cifras",
    quotes: "Citas",
    phrases: "Expresiones clave",
    contacts: "Contactos",
    boilerplate: "Descartado",
  },
  quoted: (text) => `«${text}»`,
  mentions: (count) => counted(count, { one: "# mención", other: "# menciones" }),
  more: (count) => `${number(count)} más`,

  shownSentence: (index, count) => `Frase ${number(index)} de ${number(count)} mostrada en la fuente`,
  shownFact: (text, index, count) =>
    count === 1 ? `${text}: se muestra en la fuente` : `${text}: mención ${number(index)} de ${number(count)} mostrada en la fuente`,
};
