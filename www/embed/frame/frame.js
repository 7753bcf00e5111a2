// The page that other sites show in a frame. Its address says after the # how it looks, and either the text itself or the
// origin of the site, which then sends the text.
//
// Invariant: it listens to the window around it alone, and only if that is of the origin named; it tells nobody else anything.

import "../../element.js";

/** What the element may be told. */
const ATTRIBUTES = ["show", "sentences", "words", "ratio", "max-facts", "focus", "tighten", "heading", "lang"];

const wanted = new URLSearchParams(location.hash.slice(1));
const origin = wanted.get("origin");
const element = /** @type {import("../../nut-graf.js").NutGraf} */ (document.querySelector("nut-graf"));

/** Null takes one away. @param {Iterable<[string, unknown]>} attributes */
function dress(attributes) {
  for (const [name, value] of attributes) {
    if (name.startsWith("--nutgraf-")) element.style.setProperty(name, String(value ?? ""));
    else if (!ATTRIBUTES.includes(name)) continue;
    else if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  }
}

/** @param {"hello" | "size" | "ready" | "select" | "error"} kind @param {object} [about] */
function tell(kind, about) {
  if (origin && parent !== window) parent.postMessage({ nutgraf: kind, ...about }, origin);
}

dress(wanted);
document.documentElement.lang = wanted.get("page-lang") ?? document.documentElement.lang;
document.documentElement.dataset.scheme = wanted.get("scheme") ?? "";
element.text = wanted.get("text");

element.addEventListener("nutgraf-ready", ({ detail: { report } }) => tell("ready", { report }));
element.addEventListener("nutgraf-error", ({ detail: { error } }) => tell("error", { message: String(error) }));
element.addEventListener("nutgraf-select", ({ detail: { part, text, span } }) => tell("select", { part, text, span }));
new ResizeObserver(() => tell("size", { height: Math.ceil(document.body.getBoundingClientRect().height) })).observe(document.body);

addEventListener("message", ({ source, origin: from, data }) => {
  if (source !== parent || from !== origin || data?.nutgraf !== "show") return;
  dress(Object.entries(data.attributes ?? {}));
  if (data.labels) element.labels = data.labels;
  if (typeof data.text === "string") element.text = data.text;
});
tell("hello");
