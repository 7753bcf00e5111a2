// What the reader can set, as one value: into the address, out of it, and on to the core.
//
// Invariant: a value of these settings is never changed, only followed by another; none of them is a word of the text.

/**
 * @typedef {object} Settings
 * @property {number} length sentences wanted
 * @property {string} focus words to lean towards
 * @property {boolean} tighten whether picks are shortened
 * @property {string} language BCP 47 tag, empty where the text is to tell
 * @property {string} date of the text, `YYYY-MM-DD`, empty where it is not known
 * @property {readonly number[]} pin sentences to keep in, in order
 * @property {readonly number[]} omit sentences to leave out, in order
 */

/** @type {Settings} */
export const DEFAULTS = Object.freeze({ length: 3, focus: "", tighten: false, language: "", date: "", pin: [], omit: [] });

/** Nobody sets more than this by hand; an address may say anything. */
const MOST_SENTENCES = 100_000;
const LONGEST_FOCUS = 200;

/** What holds for any text: the rest was said about one. @param {Settings} settings @returns {Settings} */
export function forAnotherText({ length, focus, tighten }) {
  return { ...DEFAULTS, length, focus, tighten };
}

/** @param {Settings} one @param {Settings} other */
export function isSame(one, other) {
  return toFragment(one) === toFragment(other);
}

/**
 * A sentence is kept in, or no longer. It cannot be kept in and left out.
 * @param {Settings} settings @param {number} sentence
 * @returns {Pick<Settings, "pin" | "omit">}
 */
export function pinned({ pin, omit }, sentence) {
  return { pin: toggled(pin, sentence), omit: without(omit, sentence) };
}

/** @param {Settings} settings @param {number} sentence @returns {Pick<Settings, "pin" | "omit">} */
export function struck({ pin, omit }, sentence) {
  return { pin: without(pin, sentence), omit: toggled(omit, sentence) };
}

/** The names that settings have in an address. */
export const FIELDS = Object.keys(DEFAULTS);

/** What is not as usual, as the part of an address behind its `#`. @param {Settings} settings */
export function toFragment({ length, focus, tighten, language, date, pin, omit }) {
  const fields = new URLSearchParams();
  if (length !== DEFAULTS.length) fields.set("length", String(length));
  if (focus.trim()) fields.set("focus", focus.trim());
  if (tighten) fields.set("tighten", "1");
  if (language) fields.set("language", language);
  if (date) fields.set("date", date);
  if (pin.length > 0) fields.set("pin", pin.join("."));
  if (omit.length > 0) fields.set("omit", omit.join("."));
  return fields.toString();
}

/** What makes no sense in an address is as usual. @param {string} fragment @returns {Settings} */
export function fromFragment(fragment) {
  const fields = new URLSearchParams(fragment);
  const length = Number(fields.get("length") ?? DEFAULTS.length);
  const pin = sentences(fields.get("pin"));
  const omit = sentences(fields.get("omit"));
  const language = fields.get("language") ?? "";
  return {
    length: Number.isInteger(length) && length > 0 && length <= MOST_SENTENCES ? length : DEFAULTS.length,
    focus: (fields.get("focus") ?? "").slice(0, LONGEST_FOCUS),
    tighten: fields.get("tighten") === "1",
    language: /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu.test(language) ? language : "",
    date: dated(fields.get("date") ?? ""),
    pin,
    omit: omit.filter((sentence) => !pin.includes(sentence)),
  };
}

/**
 * As the core takes them. Sentences that a text does not have are left out: an address may name any.
 * @param {Settings} settings
 * @param {number} sentences of the text
 * @returns {import("./nutgraf.js").Options}
 */
export function toOptions({ length, focus, tighten, language, date, pin, omit }, sentences) {
  const isThere = (/** @type {number} */ sentence) => sentence < sentences;
  return {
    sentences: length,
    ...(focus.trim() ? { focus: focus.trim() } : {}),
    ...(tighten ? { tighten } : {}),
    ...(language ? { language } : {}),
    ...(date ? { referenceDate: date } : {}),
    pin: pin.filter(isThere),
    omit: omit.filter(isThere),
  };
}

/** The date, if it is one. @param {string} date */
export function dated(date) {
  if (!/^\d{4}-\d\d-\d\d$/u.test(date)) return "";
  const time = Date.parse(`${date}T00:00Z`);
  // A 30th of February would become a 2nd of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : "";
}

/** From ten sentences on the slider goes in steps of this share. */
const STRIDE = 1.15;
/** A summary longer than this share of the text is none. */
const LARGEST_SHARE = 1 / 3;
/** Of a text of so few sentences all can be asked for. */
const FEW = 5;

/**
 * The lengths that make a difference for a text: each one at first, then in strides, up to a third of it.
 * @param {number} sentences of the text
 */
export function lengths(sentences) {
  const most = Math.max(Math.ceil(sentences * LARGEST_SHARE), Math.min(sentences, FEW), 1);
  const steps = [];
  for (let length = 1; length < most; length = Math.max(length + 1, Math.round(length * STRIDE))) steps.push(length);
  return [...steps, most];
}

/** @param {readonly number[]} list @param {number} value */
const without = (list, value) => list.filter((other) => other !== value);

/** @param {readonly number[]} list @param {number} value */
const toggled = (list, value) => (list.includes(value) ? without(list, value) : [...list, value].sort((a, b) => a - b));

/** @param {string | null} list */
function sentences(list) {
  const numbers = (list ?? "").split(".").filter((entry) => /^\d{1,6}$/u.test(entry)).map(Number);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
