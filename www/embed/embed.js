// The page about embedding: what its controls say becomes code to copy, and the element beside it at once.

import "../element.js";
import { attributesOf, elementCode, frameCode, packageCode, summarizerCode } from "./snippets.js";

/** @typedef {import("./snippets.js").Settings} Settings */

const BASE = new URL("../", document.baseURI).href;
const WAYS = { element: elementCode, frame: frameCode, package: packageCode, summarizer: summarizerCode };
/** What the element looks like around its list. @type {Record<string, Record<string, string>>} */
const LOOKS = {
  plain: {},
  card: { "--nutgraf-padding": "1rem 1.25rem", "--nutgraf-border": "1px solid #8884", "--nutgraf-radius": ".5rem" },
  tinted: { "--nutgraf-padding": "1rem 1.25rem", "--nutgraf-background": "#8881", "--nutgraf-radius": ".5rem" },
};

const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const preview = /** @type {HTMLElement} */ (document.querySelector("#preview"));
const code = /** @type {HTMLElement} */ (document.querySelector("#code"));
const copy = /** @type {HTMLButtonElement} */ (document.querySelector("#copy"));
const element = /** @type {import("../nut-graf.js").NutGraf} */ (preview.querySelector("nut-graf"));
const count = /** @type {HTMLOutputElement} */ (form.querySelector("output"));

/** @returns {Settings & { way: keyof typeof WAYS }} */
function settings() {
  const data = new FormData(form);
  const style = { ...LOOKS[String(data.get("look"))] };
  if (data.has("colored")) style["--nutgraf-mark"] = String(data.get("mark"));
  return {
    way: /** @type {keyof typeof WAYS} */ (String(data.get("way"))),
    sentences: Number(data.get("sentences")),
    show: data.getAll("show").map(String),
    heading: String(data.get("heading")).trim(),
    tighten: data.has("tighten"),
    lazy: data.has("lazy"),
    style,
  };
}

function update() {
  const wanted = settings();
  count.value = String(wanted.sentences);
  code.textContent = WAYS[wanted.way](wanted, BASE);
  const attributes = new Map(attributesOf(wanted));
  for (const name of ["show", "sentences", "heading", "tighten"]) {
    const value = attributes.get(name);
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  for (const name of new Set([...Object.values(LOOKS).flatMap(Object.keys), "--nutgraf-mark"])) {
    preview.style.setProperty(name, wanted.style[name] ?? "");
  }
}

copy.addEventListener("click", async () => {
  const said = copy.textContent;
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    copy.textContent = "Copied";
  } catch {
    getSelection()?.selectAllChildren(code);
    copy.textContent = "Not allowed: selected instead";
  }
  setTimeout(() => (copy.textContent = said), 2000);
});
form.addEventListener("input", update);
form.addEventListener("submit", (event) => event.preventDefault());
update();
