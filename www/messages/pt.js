// Every word the page shows, in Portuguese. English is in `en.js`, which says what each is for.

import { grammar } from "./grammar.js";

const { number, counted, listed, time } = grammar("pt");

/** @param {number} count */
const words = (count) => counted(count, { one: "# palavra", other: "# palavras" });

/** @type {import("./index.js").Messages} */
export default {
  language: "pt",
  direction: "ltr",
  number,

  sourceLabel: "Fonte",
  fieldLabel: "O texto a ser lido",
  fieldPlaceholder: "Cole ou digite um texto aqui",
  viewLabel: "O texto, com os trechos escolhidos",
  modeLegend: "Mostrar a fonte para",
  modeEdit: "Editar",
  modeRead: "Ler",
  clear: "Novo texto",

  briefingLabel: "Panorama",
  keyPoints: "Pontos principais",
  summaryLabel: "Resumo",
  lengthLabel: "Tamanho",
  length: (count) => counted(count, { one: "# frase", other: "# frases" }),
  copy: "Copiar",
  copied: "Copiado",
  notCopied: "Não permitido",
  copiedStatus: "Resumo copiado",
  notCopiedStatus: "O navegador não permite copiar aqui",

  emptyTitle: "Cole um texto.",
  emptyPromise: "Veja o que ele diz.",
  emptyText:
    "As frases que o sustentam, quem disse o quê, as pessoas, os lugares, as datas e os números: tudo a um clique do seu lugar na fonte.",
  pasteHint: "Cole um artigo, um relatório ou um livro inteiro em qualquer lugar desta página, ou solte um arquivo de texto.",
  sample: "Experimentar com um artigo",
  open: "Abrir um arquivo de texto",
  privacy: "Tudo acontece neste navegador. Nada do que você cola sai da página.",
  privacyAfter: "Feito neste navegador. Nada saiu da página.",

  working: (characters) => counted(characters, { one: "Lendo # caractere…", other: "Lendo # caracteres…" }),
  noSentence: "Não há aqui nenhuma frase para resumir.",
  error: "Não foi possível ler este texto.",
  sampleError: "Não foi possível carregar o exemplo.",
  fileError: "Não foi possível ler este arquivo como texto.",
  retry: "Tentar de novo",

  statsCounts: (stats) =>
    `${words(stats.words)}, ${time(stats.seconds)} → ${words(stats.summaryWords)}, ${time(stats.summarySeconds)}`,
  statsSaved: (seconds) => `economiza ${time(seconds)}`,

  languageLabel: "Idioma",
  languageUnknown: "Desconhecido",
  languageFound: (name, isDoubtful) => `${name}${isDoubtful ? "?" : ""} (detectado)`,

  position: (index, count) => `${number(index)} de ${number(count)}`,
  pickReasons: {
    opening: () => "No começo do texto",
    central: () => "Diz o que boa parte do resto diz",
    closing: () => "Perto do fim, onde os textos concluem",
    heading: () => "Diz o que diz um título",
    figures: () => "Traz números",
    names: () => "Apresenta nomes",
    "names-main-terms": (terms) => `${counted(terms.length, { one: "Cita # termo principal", other: "Cita # termos principais" })}: ${listed(terms)}`,
    focus: (terms) => (terms.length ? `Sobre o seu foco: ${listed(terms)}` : "Sobre o seu foco"),
    pinned: () => "Mantida por você",
    "several-sources": () => "Várias fontes dizem isso",
    "best-of-rest": () => "O melhor do que restou",
  },
  boilerplateReasons: {
    byline: "Assinatura do autor",
    "call-to-action": "Pede ao leitor que aja",
    "contact-line": "Dados de contato",
    copyright: "Aviso de direitos autorais",
    subscribe: "Assinatura de conteúdo",
    share: "Compartilhamento",
    "read-more": "Link para outro texto",
    caption: "Legenda",
    repeated: "Linha repetida",
    navigation: "Navegação",
    "date-line": "Linha de data",
    advertisement: "Publicidade",
    consent: "Cookies e consentimento",
    comments: "Comentários",
    player: "Reprodutor",
    publication: "Nota de publicação",
    "mail-header": "Cabeçalho de e-mail",
    signature: "Assinatura",
    disclaimer: "Isenção de responsabilidade",
    licence: "Licença",
    "page-number": "Número de página",
    metadata: "Sobre o arquivo",
    separator: "Separador",
    "set-apart": "Separado pela página",
  },

  factTitles: {
    people: "Pessoas",
    organisations: "Organizações",
    places: "Lugares",
    dates: "Datas",
    quantities: "Números",
    quotes: "Citações",
    phrases: "Expressões-chave",
    contacts: "Contatos",
    boilerplate: "Deixado de lado",
  },
  quoted: (text) => `“${text}”`,
  mentions: (count) => counted(count, { one: "# menção", other: "# menções" }),
  more: (count) => `mais ${number(count)}`,

  shownSentence: (index, count) => `Frase ${number(index)} de ${number(count)} mostrada na fonte`,
  shownFact: (text, index, count) =>
    count === 1 ? `${text}: mostrado na fonte` : `${text}: menção ${number(index)} de ${number(count)} mostrada na fonte`,
};
