// ts-textrank's five best sentences.
import { createRequire } from "node:module";

export function load() {
  const textrank = createRequire(import.meta.url)("ts-textrank");
  const config = new textrank.AbsoluteSummarizerConfig(
    5,
    new textrank.SorensenDiceSimilarity(),
    new textrank.DefaultTextParser(),
    0.85,
    textrank.Summarizer.SORT_OCCURENCE,
  );
  const summarizer = new textrank.Summarizer(config, new textrank.NullLogger());
  return (text) => summarizer.summarize(text, "en");
}
