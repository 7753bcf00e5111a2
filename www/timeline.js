// Dates in the order of what they mean, each worded in the reader's language.
//
// Invariant: values in (ISO 8601, EDTF), words and order out; it knows no report.

const UNTIL = "..";
const DAY = 86_400_000;
/** The seasons of EDTF, as the months that they begin with, nearly. @type {Record<string, string>} */
const SEASONS = { 21: "04", 22: "07", 23: "10", 24: "01" };

/** By language and fields. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * A number to sort by: the first moment that the value means, in milliseconds; nothing without a year.
 * @param {string | null} value
 */
export function placeOf(value) {
  const [from = "", to = ""] = (value ?? "").split("/");
  const point = /^(\d{2,4})X*(?:-(W)?(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/u.exec(from === UNTIL ? to : from);
  if (!point) return undefined;
  const [, digits = "", isWeek, second = "01", day = "01", time = "00:00"] = point;
  const year = digits.padEnd(4, "0");
  const moment = isWeek ? mondayOf(Number(year), Number(second)) : Date.parse(`${year}-${SEASONS[second] ?? second}-${day}T${time}Z`);
  if (Number.isNaN(moment)) return undefined;
  // "Until 2020" comes before what happened in 2020.
  return from === UNTIL ? moment - 1 : moment;
}

/**
 * What the value means, where that can be said in words: a day, a month, or either end of a span of them.
 * @param {string} value
 * @param {string} language of the words
 */
export function wordingOf(value, language) {
  const [from = "", to = ""] = value.split("/");
  const [first, last] = [from, to].map((end) => dayOf(end, language));
  if (!to) return first ?? "";
  if (from === UNTIL) return last ? `… – ${last}` : "";
  if (to === UNTIL) return first ? `${first} – …` : "";
  return first && last ? `${first} – ${last}` : "";
}

/** @param {string} point @param {string} language */
function dayOf(point, language) {
  const week = /^(\d{4})-W(\d\d)$/u.exec(point);
  if (week) return weekOf(Number(week[1]), Number(week[2]), language);
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/u.exec(point);
  if (!match || match[0].length < point.length - ":00".length) return undefined;
  const [, year = "", month, day, time] = match;
  if (month && SEASONS[month]) return undefined;
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T${time ?? "00:00"}Z`);
  if (Number.isNaN(date.getTime())) return undefined;
  return formatOf(language, {
    ...(month ? { month: "short" } : {}),
    ...(day ? { day: "numeric", weekday: "short" } : {}),
    ...(time ? { hour: "2-digit", minute: "2-digit" } : {}),
  }).format(date);
}

/** The seven days of a week. @param {number} year @param {number} week @param {string} language */
function weekOf(year, week, language) {
  const monday = mondayOf(year, week);
  return formatOf(language, { month: "short", day: "numeric" }).formatRange(monday, monday + 6 * DAY);
}

/**
 * How these fields and the year are written. There are few such formats, and to make one takes longer than to write a hundred dates.
 * @param {string} language
 * @param {Intl.DateTimeFormatOptions} fields
 */
function formatOf(language, fields) {
  const key = [language, ...Object.keys(fields)].join();
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: "UTC", year: "numeric", ...fields });
  formats.set(key, format);
  return format;
}

/** Where a week begins: the first one of a year is that of 4 January (ISO 8601). @param {number} year @param {number} week */
function mondayOf(year, week) {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return fourth.getTime() + (1 - (fourth.getUTCDay() || 7) + (week - 1) * 7) * DAY;
}
