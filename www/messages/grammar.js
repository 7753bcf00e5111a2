// What the message files share: numbers, plurals, lists and times as a language writes them, by the browser's own tables.

/** One wording for each plural that the language tells apart; `#` stands for the number. @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Forms */

/** Units of time, largest first, in seconds. */
const UNITS = /** @type {const} */ ([["hour", 3_600], ["minute", 60], ["second", 1]]);

/**
 * @param {string} language
 * @param {"long" | "short" | "narrow"} [unitDisplay] how units of time are written
 */
export function grammar(language, unitDisplay = "short") {
  const numbers = once(() => new Intl.NumberFormat(language));
  const percents = once(() => new Intl.NumberFormat(language, { style: "percent" }));
  const plurals = once(() => new Intl.PluralRules(language));
  const lists = once(() => new Intl.ListFormat(language));
  const times = once(() => new Intl.ListFormat(language, { type: "unit", style: "narrow" }));

  /** @param {number} value */
  const number = (value) => numbers().format(value);

  /** @param {number} share */
  const percent = (share) => percents().format(share);

  /** @param {number} count @param {Forms} forms */
  const counted = (count, forms) => (forms[plurals().select(count)] ?? forms.other).replace("#", number(count));

  /** Words of another script stay in their order, whichever way the line runs. @param {string[]} words */
  const listed = (words) => lists().format(words.map((word) => `\u2068${word}\u2069`));

  /** @param {number} seconds */
  function time(seconds) {
    let rest = seconds;
    const parts = UNITS.flatMap(([unit, length]) => {
      const count = Math.floor(rest / length);
      rest %= length;
      return count ? [new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay }).format(count)] : [];
    });
    return times().format(parts);
  }

  return { number, percent, counted, listed, time };
}

/**
 * Made when it is first asked for: a browser reads tables for each, and the page shows before it says a number.
 * @template Made
 * @param {() => Made} make
 */
function once(make) {
  /** @type {Made | undefined} */
  let made;
  return () => (made ??= make());
}
