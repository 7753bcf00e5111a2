// Every word the page shows, in Japanese. English is in `en.js`, which says what each is for.

import { grammar } from "./grammar.js";

const { number, counted, listed, time } = grammar("ja");

/** @param {number} count */
const words = (count) => counted(count, { other: "# 語" });

/** @type {import("./index.js").Messages} */
export default {
  language: "ja",
  direction: "ltr",
  number,

  sourceLabel: "原文",
  fieldLabel: "読み込むテキスト",
  fieldPlaceholder: "ここにテキストを貼り付けるか入力してください",
  viewLabel: "選ばれた箇所を示した原文",
  modeLegend: "原文の表示",
  modeEdit: "編集",
  modeRead: "閲覧",
  clear: "新しいテキスト",

  briefingLabel: "概要",
  keyPoints: "要点",
  summaryLabel: "要約",
  lengthLabel: "長さ",
  length: (count) => counted(count, { other: "# 文" }),
  copy: "コピー",
  copied: "コピーしました",
  notCopied: "許可されていません",
  copiedStatus: "要約をコピーしました",
  notCopiedStatus: "ブラウザーがここでのコピーを許可していません",

  emptyTitle: "貼り付けるだけで、",
  emptyPromise: "要点がわかる。",
  emptyText: "要となる文、誰が何を言ったか、人物、場所、日付、数字。どれもクリックひとつで原文の該当箇所に移動できます。",
  pasteHint: "記事、報告書、本一冊でも、このページのどこにでも貼り付けられます。テキストファイルのドロップもできます。",
  sample: "サンプル記事で試す",
  open: "テキストファイルを開く",
  privacy: "すべてこのブラウザーの中で行われます。貼り付けた内容がページの外に出ることはありません。",
  privacyAfter: "このブラウザーの中で作成しました。ページの外には何も出ていません。",

  working: (characters) => counted(characters, { other: "# 文字を読み込んでいます…" }),
  noSentence: "要約できる文がありません。",
  error: "このテキストを読み込めませんでした。",
  sampleError: "サンプルを読み込めませんでした。",
  fileError: "このファイルをテキストとして読み込めませんでした。",
  retry: "再試行",

  statsCounts: (stats) =>
    `${words(stats.words)}、${time(stats.seconds)} → ${words(stats.summaryWords)}、${time(stats.summarySeconds)}`,
  statsSaved: (seconds) => `${time(seconds)}の節約`,

  languageLabel: "言語",
  languageUnknown: "不明",
  languageFound: (name, isDoubtful) => `${name}${isDoubtful ? "？" : ""}（自動判定）`,

  position: (index, count) => `${number(count)} 文中 ${number(index)} 番目`,
  pickReasons: {
    opening: () => "冒頭に近い",
    central: () => "ほかの多くの文の内容を含む",
    closing: () => "結論が来やすい末尾に近い",
    heading: () => "見出しと同じ内容",
    figures: () => "数字を示している",
    names: () => "名前が登場する",
    "names-main-terms": (terms) => `${counted(terms.length, { other: "主要語を # 語含む" })}：${listed(terms)}`,
    focus: (terms) => (terms.length ? `注目語に関連：${listed(terms)}` : "注目語に関連"),
    pinned: () => "手動で残した文",
    "several-sources": () => "複数の情報源が述べている",
    "best-of-rest": () => "残りの中で最良",
  },
  boilerplateReasons: {
    byline: "署名",
    "call-to-action": "読者への呼びかけ",
    "contact-line": "連絡先",
    copyright: "著作権表示",
    subscribe: "購読案内",
    share: "共有",
    "read-more": "別の記事へのリンク",
    caption: "キャプション",
    repeated: "繰り返しの行",
    navigation: "ナビゲーション",
    "date-line": "日付の行",
    advertisement: "広告",
    consent: "Cookie と同意",
    comments: "コメント",
    player: "プレーヤー",
    publication: "掲載情報",
    "mail-header": "メールヘッダー",
    signature: "署名欄",
    disclaimer: "免責事項",
    licence: "ライセンス",
    "page-number": "ページ番号",
    metadata: "ファイル情報",
    separator: "区切り線",
    "set-apart": "ページ上で別扱い",
  },

  factTitles: {
    people: "人物",
    organisations: "組織",
    places: "場所",
    dates: "日付",
    quantities: "数字",
    quotes: "発言",
    phrases: "キーフレーズ",
    contacts: "連絡先",
    boilerplate: "対象外",
  },
  quoted: (text) => `「${text}」`,
  mentions: (count) => counted(count, { other: "# 回登場" }),
  more: (count) => `ほか ${number(count)} 件`,

  shownSentence: (index, count) => `原文の ${number(count)} 文中 ${number(index)} 番目を表示しました`,
  shownFact: (text, index, count) =>
    count === 1 ? `${text}：原文で表示しました` : `${text}：${number(count)} か所中 ${number(index)} か所目を原文で表示しました`,
};
