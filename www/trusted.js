// The page's one Trusted Types policy: where the browser wants a promise about a string, it is made here and nowhere else.

/** @typedef {{ createHTML(html: string): string, createScriptURL(url: string): string }} Rules */

/** @type {Rules} */
const rules = {
  // Only for `DOMParser`: its documents run no script and load nothing, and only text is read from them.
  createHTML: (html) => html,
  createScriptURL(url) {
    const own = new URL("./worker.js", import.meta.url).href;
    if (new URL(url, import.meta.url).href !== own) throw new TypeError("only the page's own worker may be started");
    return url;
  },
};

/** @type {{ trustedTypes?: { createPolicy(name: string, rules: Rules): Rules } }} */
const { trustedTypes } = /** @type {any} */ (globalThis);

/** What it gives is a string to the type checker; in browsers that enforce the types it is the type they want. */
export const trusted = trustedTypes?.createPolicy("nutgraf", rules) ?? rules;
