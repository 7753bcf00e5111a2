// Properties that mirror attributes, as the elements of HTML have them.
//
// Invariant: the attribute is the only place where a value is kept.

/**
 * An attribute that is not there is the empty string, no number, or false. Setting null takes it away.
 * @typedef {"text" | "number" | "flag"} Kind
 */

/** @type {Record<Kind, (host: Element, name: string) => unknown>} */
const READ = {
  text: (host, name) => host.getAttribute(name) ?? "",
  number: (host, name) => {
    const value = Number(host.getAttribute(name)?.trim() || NaN);
    return Number.isNaN(value) ? null : value;
  },
  flag: (host, name) => host.hasAttribute(name),
};

/**
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
        return READ[kind](this, attribute);
      },
      /** @this {Element} @param {unknown} value */
      set(value) {
        if (kind === "flag") this.toggleAttribute(attribute, Boolean(value));
        else if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
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
