// Shows what the page reads of the markup in the first field, and what goes wrong with that of the numbers in the second. A
// driver's script may live in a world of its own, where the page's policy is not: this one is the page's.
import { readElement, readHtml } from "../html.js";
import init, { summarize } from "../nutgraf.js";
import startCore, { readArticle } from "../nutgraf_core.js";
import { parsed } from "../trusted.js";
import { failingMarkup } from "./markup.mjs";

const [markup, numbers] = document.querySelectorAll("textarea");
const output = document.querySelector("output");

markup.addEventListener("input", () => {
  output.textContent = JSON.stringify(readHtml(markup.value) ?? null);
});
numbers.addEventListener("input", async () => {
  output.textContent = "";
  await init();
  await startCore();
  const [from, to] = JSON.parse(numbers.value);
  output.textContent = JSON.stringify(failingMarkup({ parsed, readElement, readArticle, summarize }, from, to));
});
document.body.dataset.state = "empty";
