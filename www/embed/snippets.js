// Settings → the code that a site owner copies, one piece for each way to use it.
//
// Invariant: text in, text out; no DOM.

/**
 * @typedef {object} Settings
 * @property {number} sentences
 * @property {string[]} show
 * @property {string} heading
 * @property {boolean} tighten
 * @property {boolean} lazy
 * @property {Record<string, string>} style custom properties, those with a value
 */

/** How much the element shows unless told otherwise. */
const USUAL = { sentences: 3, show: "summary" };

/** The attributes that differ from what is usual. @param {Settings} settings @returns {[string, string][]} */
export function attributesOf({ sentences, show, heading, tighten, lazy }) {
  /** @type {[string, string][]} */
  const attributes = [];
  if (show.length > 0 && show.join(" ") !== USUAL.show) attributes.push(["show", show.join(" ")]);
  if (sentences !== USUAL.sentences) attributes.push(["sentences", String(sentences)]);
  if (heading) attributes.push(["heading", heading]);
  if (tighten) attributes.push(["tighten", ""]);
  if (lazy) attributes.push(["loading", "lazy"]);
  return attributes;
}

/** @param {Settings} settings @param {string} base the folder of the element's modules, ending with a slash */
export function elementCode(settings, base) {
  const attributes = /** @type {[string, string][]} */ ([["for", "article"], ...attributesOf(settings)]);
  const written = attributes.map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`)).join("");
  const style = Object.entries(settings.style).map(([name, value]) => `${name}: ${value}`);
  const lines = [
    `<script type="module" src="${base}element.js"></script>`,
    ...(style.length > 0 ? [`<style>`, `  :root { ${style.join("; ")} }`, `</style>`] : []),
    `<nut-graf${written}></nut-graf>`,
  ];
  return lines.join("\n");
}

/** @param {Settings} settings @param {string} base */
export function frameCode(settings, base) {
  const wanted = attributesOf(settings).filter(([name]) => name !== "loading");
  const about = new URLSearchParams([...wanted, ...Object.entries(settings.style)]);
  about.append("origin", "");
  return `<iframe id="points" title="Key points" style="width: 100%; border: 0"${settings.lazy ? ' loading="lazy"' : ""}></iframe>
<script>
  const frame = document.getElementById("points");
  frame.src = "${base}embed/frame/#${about}" + location.origin;
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== "${new URL(base).origin}") return;
    const text = document.querySelector("article").innerText;
    if (data.nutgraf === "hello") source.postMessage({ nutgraf: "show", text }, origin);
    if (data.nutgraf === "size") frame.style.height = \`\${data.height}px\`;
  });
</script>`;
}

/** @param {Settings} settings */
export function packageCode({ sentences, tighten }) {
  return `// npm install nutgraf
import { createClient } from "nutgraf/client";

const client = createClient();                   // a worker does the reading
const report = await client.summarize(text, { sentences: ${sentences}${tighten ? ", tighten: true" : ""} });
for (const pick of report.summary) console.log(pick.text);`;
}

/** @param {Settings} settings @param {string} base */
export function summarizerCode({ sentences }, base) {
  const length = sentences <= 3 ? "short" : sentences <= 5 ? "medium" : "long";
  return `<script type="module">
  import "${base}polyfill.js";                   // does nothing where the browser has a Summarizer

  const summarizer = await Summarizer.create({ type: "key-points", length: "${length}" });
  console.log(await summarizer.summarize(document.querySelector("article").innerText));
</script>`;
}

/** As the value of an attribute is written. @param {string} value */
function escaped(value) {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
