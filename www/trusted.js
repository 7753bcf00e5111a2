// The one place that vouches for what a browser would rather not take as mere text, where a page demands Trusted Types.

/**
 * What we use of the interface.
 * @typedef {{ createHTML(markup: string): unknown, createScriptURL(address: string): unknown }} Rules
 * @typedef {{ createPolicy(name: string, rules: Rules): Rules }} TrustedTypes
 */

/** Scripts that are ours to start. A policy that let others through would be none. @type {Set<string>} */
const ours = new Set();

const policy = makePolicy();

/** A host may allow no policy of this name, or another copy of this module has made it: then the host's rule decides. */
function makePolicy() {
  try {
    const { trustedTypes } = /** @type {{ trustedTypes?: TrustedTypes }} */ (globalThis);
    return trustedTypes?.createPolicy("nutgraf", { createHTML, createScriptURL });
  } catch {
    return undefined;
  }
}

/** @param {string} markup */
function createHTML(markup) {
  return markup;
}

/** @param {string} address */
function createScriptURL(address) {
  if (!ours.has(address)) throw new TypeError(`not a script of Nutgraf: ${address}`);
  return address;
}

/**
 * The address of a script of ours with our word for it, or as it is where nobody asks for our word. `new Worker` is
 * declared to want a string.
 * @param {string} address
 * @returns {string}
 */
export function trustedScript(address) {
  ours.add(address);
  return /** @type {string} */ (/** @type {unknown} */ (policy?.createScriptURL(address) ?? address));
}

/**
 * A document of this markup, to be read and never shown: it runs no script, loads nothing and has no window. Nobody else
 * gets our word for markup. Elements in it have no names, since those would stand in for what a document or a form has itself.
 * @param {string} markup
 * @param {DOMParserSupportedType} [type]
 */
export function parsed(markup, type = "text/html") {
  const trusted = /** @type {string} */ (policy?.createHTML(markup) ?? markup);
  const read = new DOMParser().parseFromString(trusted, type);
  if (type === "text/html") {
    for (const node of Document.prototype.querySelectorAll.call(read, "[name], [id]")) {
      for (const name of ["name", "id"]) Element.prototype.removeAttribute.call(node, name);
    }
  }
  return read;
}
