// Properties that mirror attributes, as the elements of HTML have them: an attribute whose value is none of its kind counts for
// nothing, a property refuses it.
//
// Invariant: the attribute is the only place where a value is kept.

/** @typedef {"text" | "flag" | "whole" | "whole from 1" | "share" | "language"} Kind */

/**
 * What an attribute of a kind means, if anything, and what it may be.
 * @typedef {{ valueOf(text: string): string | number | undefined, allowed: string }} Form
 */

/** @type {Record<Exclude<Kind, "flag">, Form>} */
const FORMS = {
  text: { valueOf: (text) => text, allowed: "any text" },
  // Without end is whole enough.
  whole: { valueOf: (text) => numberIn(text, (number) => number >= 0 && !(number % 1)), allowed: "a whole number from 0" },
  "whole from 1": { valueOf: (text) => numberIn(text, (number) => number >= 1 && !(number % 1)), allowed: "a whole number from 1" },
  share: { valueOf: (text) => numberIn(text, (number) => number > 0 && number <= 1), allowed: "a number above 0, at most 1" },
  language: { valueOf: (text) => (isLanguage(text) ? text : undefined), allowed: 'a BCP 47 language tag such as "en"' },
};

/** @param {string} text @param {(number: number) => boolean} fits */
function numberIn(text, fits) {
  const number = Number(text.trim() || NaN);
  return fits(number) ? number : undefined;
}

/** Whether a tag has the form of one. @param {string} tag */
export function isLanguage(tag) {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/**
 * What is wrong with a value, in words, if anything is.
 * @param {string} name
 * @param {string} text
 * @param {Kind} kind
 */
export function wrongIn(name, text, kind) {
  if (kind === "flag" || FORMS[kind].valueOf(text) !== undefined) return undefined;
  return `${name} is "${text}", allowed: ${FORMS[kind].allowed}`;
}

/**
 * An attribute that is not there, or means nothing, is the empty string, no number, or false. Setting null takes it away.
 * @param {HTMLElement} prototype
 * @param {Record<string, [attribute: string, kind: Kind]>} properties
 */
export function reflect(prototype, properties) {
  for (const [property, [attribute, kind]] of Object.entries(properties)) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      /** @this {Element} */
      get() {
        if (kind === "flag") return this.hasAttribute(attribute);
        const text = this.getAttribute(attribute);
        return (text === null ? undefined : FORMS[kind].valueOf(text)) ?? (kind === "text" ? "" : null);
      },
      /** @this {Element} @param {unknown} value */
      set(value) {
        if (kind === "flag") return void this.toggleAttribute(attribute, Boolean(value));
        if (value === null || value === undefined) return this.removeAttribute(attribute);
        const wrong = wrongIn(property, String(value), kind);
        if (wrong) throw new RangeError(wrong);
        this.setAttribute(attribute, String(value));
      },
    });
  }
}

/**
 * What was set on an element before its class was there hides the property of the same name: it is set again.
 * @param {HTMLElement} host
 * @param {Iterable<string>} properties
 */
export function upgrade(host, properties) {
  for (const property of properties) {
    if (!Object.hasOwn(host, property)) continue;
    const value = Reflect.get(host, property);
    Reflect.deleteProperty(host, property);
    Reflect.set(host, property, value);
  }
}
