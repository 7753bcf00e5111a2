// Every word the page shows, in Chinese. English is in `en.js`, which says what each is for.

import { grammar } from "./grammar.js";

const { number, counted, listed, time } = grammar("zh");

/** @param {number} count */
const words = (count) => counted(count, { other: "# 词" });

/** @type {import("./index.js").Messages} */
export default {
  language: "zh",
  direction: "ltr",
  number,

  sourceLabel: "原文",
  fieldLabel: "要阅读的文本",
  fieldPlaceholder: "在此粘贴或输入文本",
  viewLabel: "原文，已标出选中的位置",
  modeLegend: "原文显示方式",
  modeEdit: "编辑",
  modeRead: "阅读",
  clear: "新文本",

  briefingLabel: "速览",
  keyPoints: "要点",
  summaryLabel: "摘要",
  lengthLabel: "长度",
  length: (count) => counted(count, { other: "# 句" }),
  copy: "复制",
  copied: "已复制",
  notCopied: "不允许",
  copiedStatus: "摘要已复制",
  notCopiedStatus: "浏览器不允许在此复制",

  emptyTitle: "粘贴一段文本，",
  emptyPromise: "看它说了什么。",
  emptyText: "关键的句子，谁说了什么，人物、地点、日期和数字：每一项点一下就回到原文中的位置。",
  pasteHint: "把文章、报告或整本书粘贴到页面任意位置，或拖入一个文本文件。",
  sample: "试读示例文章",
  open: "打开文本文件",
  privacy: "一切都在此浏览器中完成，粘贴的内容不会离开本页。",
  privacyAfter: "在此浏览器中生成，没有任何内容离开本页。",

  working: (characters) => counted(characters, { other: "正在阅读 # 个字符…" }),
  noSentence: "这里没有可以概括的句子。",
  error: "无法读取这段文本。",
  sampleError: "无法加载示例。",
  fileError: "无法将此文件作为文本读取。",
  retry: "重试",

  statsCounts: (stats) =>
    `${words(stats.words)}，${time(stats.seconds)} → ${words(stats.summaryWords)}，${time(stats.summarySeconds)}`,
  statsSaved: (seconds) => `节省 ${time(seconds)}`,

  languageLabel: "语言",
  languageUnknown: "未知",
  languageFound: (name, isDoubtful) => `${name}${isDoubtful ? "？" : ""}（自动识别）`,

  position: (index, count) => `第 ${number(index)} 句，共 ${number(count)} 句`,
  pickReasons: {
    opening: () => "位于开头",
    central: () => "概括了其余大部分内容",
    closing: () => "临近结尾，多为结论",
    heading: () => "呼应标题",
    figures: () => "给出数字",
    names: () => "引出人名或机构",
    "names-main-terms": (terms) => `${counted(terms.length, { other: "提到 # 个主要词语" })}：${listed(terms)}`,
    focus: (terms) => (terms.length ? `与关注点相关：${listed(terms)}` : "与关注点相关"),
    pinned: () => "由您保留",
    "several-sources": () => "多个来源都提到",
    "best-of-rest": () => "余下内容中最好的一句",
  },
  boilerplateReasons: {
    byline: "署名",
    "call-to-action": "呼吁读者行动",
    "contact-line": "联系方式",
    copyright: "版权声明",
    subscribe: "订阅",
    share: "分享",
    "read-more": "指向其他文章的链接",
    caption: "图片说明",
    repeated: "重复的行",
    navigation: "导航",
    "date-line": "日期行",
    advertisement: "广告",
    consent: "Cookie 与同意",
    comments: "评论",
    player: "播放器",
    publication: "出版信息",
    "mail-header": "邮件头",
    signature: "签名",
    disclaimer: "免责声明",
    licence: "许可",
    "page-number": "页码",
    metadata: "文件信息",
    separator: "分隔线",
    "set-apart": "页面中单独列出",
  },

  factTitles: {
    people: "人物",
    organisations: "机构",
    places: "地点",
    dates: "日期",
    quantities: "数字",
    quotes: "引语",
    phrases: "关键词语",
    contacts: "联系方式",
    boilerplate: "未采用",
  },
  quoted: (text) => `“${text}”`,
  mentions: (count) => counted(count, { other: "提及 # 次" }),
  more: (count) => `还有 ${number(count)} 项`,

  shownSentence: (index, count) => `已在原文中显示第 ${number(index)} 句，共 ${number(count)} 句`,
  shownFact: (text, index, count) =>
    count === 1 ? `${text}：已在原文中显示` : `${text}：已在原文中显示第 ${number(index)} 处，共 ${number(count)} 处`,
};
