// A page that uses what a bundler has to move about: modules, a worker, the core, the element.

import "./count.js";
import { createClient } from "nutgraf/client";
import "nutgraf/element";
import { Summarizer } from "nutgraf/summarizer";

const text = "The council voted on Monday to close the bridge. It is 90 years old. Engineers had warned of cracks in the bridge since 2019.";

const client = createClient();
const report = await client.summarize(text, { sentences: 1 });
client.close();
const summarizer = await Summarizer.create({ type: "tldr", length: "short" });
const summary = await summarizer.summarize(text);
const element = document.createElement("nut-graf");
element.setAttribute("sentences", "1");
element.append(text);
const ready = new Promise((resolve, reject) => {
  element.addEventListener("nutgraf-ready", resolve);
  element.addEventListener("nutgraf-error", ({ detail }) => reject(detail.error));
});
document.body.append(element);
await ready;

const shown = element.shadowRoot.querySelector("[part=pick]").textContent;
document.querySelector("output").textContent = JSON.stringify({ picked: report.summary[0].text, summary, shown, answers: globalThis.answers });
