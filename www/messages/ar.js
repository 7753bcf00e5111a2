// Every word the page shows, in Arabic. English is in `en.js`, which says what each is for.

import { grammar } from "./grammar.js";

const { number, counted, listed, time } = grammar("ar", "long");

/** @param {number} count */
const words = (count) =>
  counted(count, { zero: "# كلمة", one: "كلمة واحدة", two: "كلمتان", few: "# كلمات", many: "# كلمة", other: "# كلمة" });

/** @param {number} count */
const length = (count) => counted(count, { zero: "# جملة", one: "جملة واحدة", two: "جملتان", few: "# جمل", many: "# جملة", other: "# جملة" });

/** @type {import("./index.js").Messages} */
export default {
  language: "ar",
  direction: "rtl",
  number,

  sourceLabel: "المصدر",
  fieldLabel: "النص المراد قراءته",
  fieldPlaceholder: "ألصق نصًّا هنا أو اكتبه",
  viewLabel: "النص مع المواضع المختارة",
  modeLegend: "عرض المصدر من أجل",
  modeEdit: "التحرير",
  modeRead: "القراءة",
  clear: "نص جديد",

  briefingLabel: "الموجز",
  keyPoints: "أهم النقاط",
  summaryLabel: "الملخص",
  lengthLabel: "الطول",
  length,
  copy: "نسخ",
  copied: "تم النسخ",
  notCopied: "غير مسموح",
  copiedStatus: "تم نسخ الملخص",
  notCopiedStatus: "لا يسمح المتصفح بالنسخ هنا",

  emptyTitle: "ألصق نصًّا.",
  emptyPromise: "واعرف ما يقوله.",
  emptyText:
    "الجمل التي يقوم عليها النص، ومن قال ماذا، والأشخاص والأماكن والتواريخ والأرقام: كل منها على بُعد نقرة من موضعه في المصدر.",
  pasteHint: "ألصق مقالًا أو تقريرًا أو كتابًا كاملًا في أي مكان من هذه الصفحة، أو أفلِت ملفًّا نصيًّا.",
  sample: "جرّب مقالًا نموذجيًّا",
  open: "فتح ملف نصي",
  privacy: "كل شيء يجري في هذا المتصفح. لا يغادر الصفحةَ شيء مما تلصقه.",
  privacyAfter: "أُعِدّ في هذا المتصفح. لم يغادر الصفحةَ شيء.",

  working: (characters) =>
    counted(characters, {
      zero: "جارٍ قراءة # حرف…",
      one: "جارٍ قراءة حرف واحد…",
      two: "جارٍ قراءة حرفين…",
      few: "جارٍ قراءة # أحرف…",
      many: "جارٍ قراءة # حرفًا…",
      other: "جارٍ قراءة # حرف…",
    }),
  noSentence: "لا توجد هنا جملة يمكن تلخيصها.",
  error: "تعذّرت قراءة هذا النص.",
  sampleError: "تعذّر تحميل النموذج.",
  fileError: "تعذّرت قراءة هذا الملف كنص.",
  retry: "إعادة المحاولة",

  statsCounts: (stats) =>
    `${words(stats.words)}، ${time(stats.seconds)} ← ${words(stats.summaryWords)}، ${time(stats.summarySeconds)}`,
  statsSaved: (seconds) => `الوقت الموفَّر: ${time(seconds)}`,

  languageLabel: "اللغة",
  languageUnknown: "غير معروفة",
  languageFound: (name, isDoubtful) => `${name}${isDoubtful ? "؟" : ""} (اكتُشفت)`,

  position: (index, count) => `${number(index)} من ${number(count)}`,
  pickReasons: {
    opening: () => "في أول النص",
    central: () => "تقول ما يقوله كثير من بقية النص",
    closing: () => "قرب النهاية، حيث تُختتم النصوص",
    heading: () => "تقول ما يقوله عنوان",
    figures: () => "تورد أرقامًا",
    names: () => "تورد أسماء",
    "names-main-terms": (terms) =>
      `${counted(terms.length, {
        zero: "تذكر # مصطلح رئيسي",
        one: "تذكر مصطلحًا رئيسيًّا واحدًا",
        two: "تذكر مصطلحين رئيسيين",
        few: "تذكر # مصطلحات رئيسية",
        many: "تذكر # مصطلحًا رئيسيًّا",
        other: "تذكر # مصطلح رئيسي",
      })}: ${listed(terms)}`,
    focus: (terms) => (terms.length ? `تتصل بموضوع تركيزك: ${listed(terms)}` : "تتصل بموضوع تركيزك"),
    pinned: () => "أبقيتَها أنت",
    "several-sources": () => "تقوله عدة مصادر",
    "best-of-rest": () => "أفضل ما بقي",
  },
  boilerplateReasons: {
    byline: "اسم الكاتب",
    "call-to-action": "دعوة القارئ إلى فعل",
    "contact-line": "معلومات الاتصال",
    copyright: "إشعار حقوق النشر",
    subscribe: "اشتراك",
    share: "مشاركة",
    "read-more": "رابط إلى نص آخر",
    caption: "تعليق على صورة",
    repeated: "سطر مكرر",
    navigation: "تنقّل",
    "date-line": "سطر التاريخ",
    advertisement: "إعلان",
    consent: "ملفات الارتباط والموافقة",
    comments: "تعليقات",
    player: "مشغّل وسائط",
    publication: "ملاحظة نشر",
    "mail-header": "ترويسة بريد",
    signature: "توقيع",
    disclaimer: "إخلاء مسؤولية",
    licence: "ترخيص",
    "page-number": "رقم صفحة",
    metadata: "عن الملف",
    separator: "فاصل",
    "set-apart": "فصلته صفحته",
  },

  factTitles: {
    people: "أشخاص",
    organisations: "منظمات",
    places: "أماكن",
    dates: "تواريخ",
    quantities: "أرقام",
    quotes: "اقتباسات",
    phrases: "عبارات مفتاحية",
    contacts: "جهات اتصال",
    boilerplate: "مستبعَد",
  },
  quoted: (text) => `«${text}»`,
  mentions: (count) =>
    counted(count, { zero: "# ذِكر", one: "ذُكر مرة واحدة", two: "ذُكر مرتين", few: "ذُكر # مرات", many: "ذُكر # مرة", other: "ذُكر # مرة" }),
  more: (count) => `${number(count)} أخرى`,

  shownSentence: (index, count) => `عُرضت الجملة ${number(index)} من ${number(count)} في المصدر`,
  shownFact: (text, index, count) =>
    count === 1 ? `${text}: عُرض في المصدر` : `${text}: عُرض الموضع ${number(index)} من ${number(count)} في المصدر`,

  updateReady: "إصدار جديد جاهز.",
  updateReload: "إعادة التحميل",
  updateLater: "لاحقًا",
  updateOthers: "أغلق أولًا النوافذ الأخرى لهذه الصفحة.",

  // Steering
  options: "الخيارات",
  focusLabel: "التركيز على",
  focusPlaceholder: "أسماء أو كلمات",
  focusUnmatched: "هذه الكلمات ليست في النص.",
  focusOn: (words) => `التركيز على ${words}`,
  focusShort: "تركيز",
  tightenLabel: "تقصير الجمل",
  tightenNote: "يحذف كلمات ولا يضيف شيئًا.",
  dateLabel: "تاريخ النص",
  dateNote: "يحدّد يوم «الجمعة الماضية».",
  undo: "تراجع",
  redo: "إعادة",
  undoneStatus: "تم التراجع",
  redoneStatus: "تمت الإعادة",
  summaryStatus: (sentences, count) => `ملخص من ${length(sentences)}، ${words(count)}`,
  activeFocus: (words) => `التركيز: ${words}`,
  activeTighten: "مقصَّر",
  activeDate: (date) => `التواريخ اعتبارًا من ${date}`,
  activeLanguage: (name) => `قُرئ باللغة: ${name}`,
  remove: (what) => `إزالة: ${what}`,

  // One sentence
  pin: "تثبيت",
  unpin: "إلغاء التثبيت",
  strike: "استبعاد",
  restore: "إرجاع",
  pinnedMark: "مثبّتة",
  pinnedStatus: "ثُبّتت: ستبقى في الملخص",
  unpinnedStatus: "لم تعد مثبّتة",
  struckStatus: "استُبعدت",
  restoredStatus: "أُرجعت",
  struckTitle: "المستبعَدة",
  sentenceMenu: "هذه الجملة",
  sentenceHint: "ينتقل J وK من جملة إلى أخرى، ويثبّت P الجملة، ويستبعدها X.",
  linkToSentence: "نسخ الرابط",
  copiedSentenceStatus: "تم نسخ رابط هذه الجملة",

  // Taking it along
  exportLabel: "تصدير",
  formatLegend: "الصيغة",
  formatText: "نص",
  formatMarkdown: "Markdown",
  formatHtml: "HTML",
  formatJson: "JSON",
  withFacts: "مع الأسماء والتواريخ والأرقام",
  titleLabel: "العنوان",
  titlePlaceholder: "عنوان النص",
  addressLabel: "عنوان الويب",
  addressNote: "عندها ترتبط كل جملة بموضعها هناك.",
  addressWrong: "هذا ليس عنوان ويب.",
  download: "تنزيل",
  share: "مشاركة…",
  print: "طباعة",
  readAloud: "قراءة بصوت عالٍ",
  stopReading: "إيقاف القراءة",
  copyLink: "نسخ الرابط",
  copyLinkWithText: "نسخ الرابط مع النص",
  copyLinkNote: "يحمل الرابط خياراتك. ومع النص يحمل كل ما ألصقته، ويستطيع قراءته كل من يتلقاه.",
  copiedLinkStatus: "تم نسخ الرابط",
  linkTooLong: "أطول من أن يكون رابطًا",

  // Long texts, and the last ones
  cancel: "إلغاء",
  stopped: "توقّف.",
  stoppedDetail: "نصك ما زال هنا.",
  keepLabel: "الاحتفاظ بنصوصي الأخيرة على هذا الجهاز",
  keepNote: "في هذا المتصفح وحده. إن عُطّل فلا يُحتفظ بشيء.",
  keepFailed: "لا يسمح هذا المتصفح بالاحتفاظ بشيء.",
  lastTexts: "النصوص الأخيرة",
  deleteAll: "حذف الكل",
  deleteOne: (title) => `حذف: ${title}`,
  deletedStatus: "حُذف من هذا الجهاز",

  timelineUnknown: "اليوم غير معروف",

  // Keys, and the page's own language
  help: "لوحة المفاتيح واللغة",
  helpTitle: "لوحة المفاتيح واللغة",
  close: "إغلاق",
  singleKeys: "المفاتيح المفردة تعمل خارج الحقول",
  uiLanguage: "لغة هذه الصفحة",
  uiAutomatic: "كما في المتصفح",
  remember: "تذكّر الاثنين على هذا الجهاز",
  shortcuts: {
    help: "هذه القائمة",
    open: "فتح ملف",
    clear: "نص جديد",
    mode: "التبديل بين التحرير والقراءة",
    next: "الجملة التالية من الملخص",
    previous: "الجملة السابقة من الملخص",
    longer: "ملخص أطول",
    shorter: "ملخص أقصر",
    copy: "نسخ الملخص",
    focus: "تحديد كلمات للتركيز عليها",
    undo: "تراجع",
    redo: "إعادة",
  },
};
