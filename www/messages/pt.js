// Every word the page shows, in Portuguese. English is in `en.js`, which says what each is for.

import { grammar } from "./grammar.js";

const { number, counted, listed, time, percent } = grammar("pt");

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
  pasteHint:
    "Cole um artigo, um relatório ou um livro inteiro em qualquer lugar desta página, ou solte arquivos: texto, PDF, Word, EPUB, páginas da web, legendas. Vários juntos formam um só resumo.",
  sample: "Experimentar com um artigo",
  open: "Abrir arquivos",
  privacy: "Tudo acontece neste navegador. Nada do que você cola sai da página.",
  privacyAfter: "Feito neste navegador. Nada saiu da página.",

  working: (characters) => counted(characters, { one: "Lendo # caractere…", other: "Lendo # caracteres…" }),
  noSentence: "Não há aqui nenhuma frase para resumir.",
  error: "Não foi possível ler este texto.",
  sampleError: "Não foi possível carregar o exemplo.",
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

  readingFile: (name, done) => `Lendo \u2068${name}\u2069${done > 0 ? ` ${percent(done)}` : "…"}`,
  bareAddress:
    "Isto é um endereço, não um texto. O Nutgraf não busca nada em outros sites, para que ninguém saiba o que você lê. Copie o texto da página ou envie-o de lá com este favorito:",
  tooLongText: "Este texto tem mais de 100 MB, mais do que se pode ler aqui.",
  bookmarklet: "Ler com o Nutgraf",
  bookmarkletOffer: "Para ler a página em que você está, arraste isto para os favoritos:",
  bookmarkletHint: "Arraste para a barra de favoritos e depois escolha-o em qualquer página.",
  bookmarkletCopied: "Copiado. Crie um favorito com este endereço e escolha-o em qualquer página.",
  noticeClose: "Fechar",
  refusals: {
    tooLarge: "Tem mais de 100 MB, mais do que se pode ler aqui.",
    tooLargeInside: "Descompactado, contém muito mais do que qualquer documento.",
    empty: "Não contém texto.",
    unreadable: "O navegador não conseguiu lê-lo.",
    picture: "Uma imagem, na qual não há letras para ler.",
    oldWord: "Um documento antigo do Word ou RTF. Salve-o como .docx e abra esse.",
    spreadsheet: "Uma planilha. Copie as células e cole-as aqui.",
    slides: "Uma apresentação. Salve-a como PDF e abra esse.",
    archive: "Um arquivo ZIP, mas não um documento do Word nem um livro. Descompacte-o e abra o que há dentro.",
    brokenArchive: "Danificado, incompleto ou diferente do que diz o nome.",
    locked: "Bloqueado por senha ou proteção contra cópia. Abra-o onde puder e copie o texto.",
    brokenPdf: "Um PDF danificado ou incompleto.",
    scanned: "Digitalizado: imagens de páginas, sem texto. Um programa de reconhecimento (OCR) pode acrescentá-lo.",
    noPdfReader: "O leitor de PDF não está aqui: não pôde ser carregado, ou esta é a página em um só arquivo, que não o inclui.",
    noReader: "Não foi possível carregar o que lê esses arquivos. Você está sem conexão?",
    binary: "Não é texto, e sim dados para algum programa.",
  },
};
