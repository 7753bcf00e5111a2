// node stages.mjs MODULE FILE: how fast the module reads the sentences of a file, in MB/s, and how long its words and its
// ranking take, in milliseconds: the best of many calls each, with a space between the three.
import { readFileSync } from "node:fs";

const CALLS_TIME = 2_000;

const [file, book] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(file));
// What the browser's glue would give is linked, and never called here.
const imports = {};
for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
  if (kind === "function") (imports[from] ??= {})[name] = () => { throw new Error(`${name} is not for this`); };
}
const { memory, room, segment, tokenize, rank } = new WebAssembly.Instance(module, imports).exports;

const text = readFileSync(book);
const at = room(text.length);
new Uint8Array(memory.buffer, at, text.length).set(text);

/** @param {() => number} stage */
function best(stage) {
  let best = Infinity;
  const begun = performance.now();
  while (performance.now() - begun < CALLS_TIME) {
    const before = performance.now();
    stage();
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

const [sentences, words, all] = [segment, tokenize, rank].map(best);
console.log(`${(text.length / sentences / 1_000).toFixed(0)} ${words.toFixed(1)} ${(all - words).toFixed(1)}`);
