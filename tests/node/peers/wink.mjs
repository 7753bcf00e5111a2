// wink-nlp's importance of sentences, the five best in the order of the text.
import { createRequire } from "node:module";

export function load() {
  const require = createRequire(new URL("../../browser/package.json", import.meta.url));
  const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
  return (text) => {
    const document = nlp.readDoc(text);
    return document
      .out(nlp.its.sentenceWiseImportance)
      .sort((a, b) => b.importance - a.importance)
      .slice(0, 5)
      .sort((a, b) => a.index - b.index)
      .map(({ index }) => document.sentences().itemAt(index).out());
  };
}
