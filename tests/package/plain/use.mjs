// Every entry, as a project without types uses it: checked by an editor, and run.
// @ts-check

import init, { Reader, summarize } from "nutgraf";
import { createClient } from "nutgraf/client";
import { NutGraf } from "nutgraf/element";
import { install } from "nutgraf/polyfill";
import initAlone, { summarize as summarizeAlone } from "nutgraf/summary-only";
import { Summarizer } from "nutgraf/summarizer";

const text = "The council voted on Monday to close the bridge. It is 90 years old. Engineers had warned of cracks in the bridge since 2019.";

await init();
const first = summarize(text, { sentences: 1 }).summary.map((pick) => text.slice(pick.span.start, pick.span.end));
const reader = new Reader(text);
const second = reader.summarize({ sentences: 1 }).summary.map((pick) => pick.text);
reader.free();
const client = createClient();
const third = (await client.summarize(text, { sentences: 1 })).summary.map((pick) => pick.text);
client.close();
await install();
const summarizer = await Summarizer.create({ type: "tldr", length: "short" });
const fourth = [await summarizer.summarize(text)];
summarizer.destroy();
await initAlone();
const fifth = summarizeAlone(text, { sentences: 1 }).summary.map((pick) => pick.text);

console.log(JSON.stringify({ first, second, third, fourth, fifth, tag: typeof NutGraf.define }));
