// Makes elements. Everything the page shows that it did not write itself goes in as text, never as markup.

import messages from "./messages/index.js";

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/**
 * The element with an id, which is of the kind that the caller says: the page and its modules are one.
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function byId(id, kind) {
  const node = document.getElementById(id);
  if (node instanceof kind) return node;
  throw new Error(`the page has no ${kind.name} with the id ${id}`);
}

/** Puts the language's words where the page names them. */
export function fillMessages() {
  document.documentElement.lang = messages.language;
  document.documentElement.dir = messages.direction;
  /** @type {Record<string, unknown>} */
  const words = messages;
  for (const name of ["text", "aria-label", "placeholder", "title"]) {
    for (const node of document.querySelectorAll(`[data-${name}]`)) {
      const word = String(words[node.getAttribute(`data-${name}`) ?? ""]);
      if (name === "text") node.textContent = word;
      else node.setAttribute(name, word);
    }
  }
}
