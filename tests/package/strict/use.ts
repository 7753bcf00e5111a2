// Every entry, used as its types say, without a cast.

import init, { Reader, summarize, summarizeAll, type Options, type Report, type Source, type Span } from "nutgraf";
import { createClient, type Client } from "nutgraf/client";
import { NutGraf } from "nutgraf/element";
import { install } from "nutgraf/polyfill";
import core from "nutgraf/nutgraf_bg.wasm";
import { Summarizer } from "nutgraf/summarizer";
import initAlone, { summarize as summarizeAlone, type Summary, type SummaryOptions } from "nutgraf/summary-only";
import smallCore from "nutgraf/summary_bg.wasm";

const options: Options = { sentences: 2, pin: [0], referenceDate: "2024-05-05" };

export async function read(text: string, source?: Source): Promise<Span[]> {
  await init(source ?? core);
  const report: Report = summarize(text, options);
  const several = summarizeAll([text, { text, blocks: [{ start: 0, end: 4, kind: "heading", level: 1 }] }]);
  const reader = new Reader(text, { language: "en" });
  const cut = reader.summarize({ ratio: 0.1 });
  reader.free();
  const starts: Uint32Array = cut.sentences.starts;
  const names: string[] = report.people.map(({ name, role }) => `${name} ${role?.text ?? ""}`);
  console.log(starts.length, names.join(), several.summary[0]?.source);
  return report.summary.map(({ span }) => span);
}

export async function ask(text: string, signal: AbortSignal): Promise<string | undefined> {
  const client: Client = createClient();
  const { headline } = await client.summarize(text, options, { signal, onprogress: (done) => console.log(done.toFixed()) });
  client.close();
  return headline?.text;
}

export async function sum(text: string): Promise<string> {
  await install({ whereUnavailable: true });
  const summarizer = await Summarizer.create({ type: "headline", length: "short", expectedInputLanguages: ["en"] });
  for await (const chunk of summarizer.summarizeStreaming(text)) console.log(chunk.length);
  return summarizer.summarize(text, { context: "For drivers" });
}

export async function pick(text: string, cut: SummaryOptions): Promise<string[]> {
  await initAlone(smallCore);
  const summary: Summary = summarizeAlone(text, cut);
  // @ts-expect-error: it has no facts.
  console.log(summary.people);
  // @ts-expect-error: nor what is made of them.
  summarizeAlone(text, { maxFacts: 3 });
  return summary.summary.map((pick) => pick.text);
}

export function show(article: HTMLElement): NutGraf {
  const element = document.createElement("nut-graf");
  element.htmlFor = article.id;
  element.sentences = 3;
  element.tighten = true;
  element.labels = { heading: "In short", people: "Who" };
  element.addEventListener("nutgraf-ready", ({ detail }) => console.log(detail.report.stats.words));
  element.addEventListener("nutgraf-select", (event) => {
    if (event.detail.part === "quotes") event.preventDefault();
    console.log(event.detail.range?.toString());
  });
  // @ts-expect-error: what was found is not for others to change.
  element.report = undefined;
  // @ts-expect-error: there is no such option.
  summarize("", { sentence: 3 });
  return element instanceof NutGraf ? element : new NutGraf();
}
