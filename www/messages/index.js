// Which language the page speaks: the one asked for in its address, or the first of the reader's that there are words in.
//
// Invariant: modules take their words from here and from no language's file; one file is loaded, before any of them runs.

// Every language's file takes it from here: so it is one file with this one, and does not come after theirs.
export { grammar } from "./grammar.js";

/** @typedef {typeof import("./en.js").default} Messages */
/** @typedef {import("../nutgraf_core.js").Reason} Reason */

/** Written out, so that bundlers find them. @type {Record<string, () => Promise<{ default: Messages }>>} */
const files = {
  ar: () => import("./ar.js"),
  de: () => import("./de.js"),
  en: () => import("./en.js"),
  es: () => import("./es.js"),
  fr: () => import("./fr.js"),
  ja: () => import("./ja.js"),
  pt: () => import("./pt.js"),
  zh: () => import("./zh.js"),
};

/** What is spoken where nothing fits. */
const DEFAULT = "en";

/** The words in use. @type {Messages} */
let messages;
export { messages as default };

/** The languages that there are words in. */
export const spoken = Object.keys(files);

/** The first of these tags that there are words for, whatever the region or the script. @param {readonly string[]} wanted */
export function matching(wanted) {
  return wanted.map(primary).find((tag) => Object.hasOwn(files, tag)) ?? DEFAULT;
}

/** The words of the first of these languages that there are words in. @param {readonly string[]} wanted */
export async function messagesFor(wanted) {
  const load = files[matching(wanted)];
  return (await /** @type {() => Promise<{ default: Messages }>} */ (load)()).default;
}

/** Has the page speak the first of these languages from now on. @param {readonly string[]} wanted */
export async function speak(wanted) {
  messages = await messagesFor(wanted);
}

/** Why a sentence was chosen or a part set aside: every reason that the core gives has its words. @param {Reason} reason */
export function reasonFor({ code, terms = [] }) {
  /** @type {Record<Reason["code"], string | ((terms: string[]) => string)>} */
  const reasons = { ...messages.pickReasons, ...messages.boilerplateReasons };
  const words = reasons[code];
  return typeof words === "string" ? words : words(terms);
}

/** @param {string} tag */
function primary(tag) {
  return tag.toLowerCase().split("-", 1)[0] ?? "";
}
