// The module of `tests/stages/`, which `cargo xtask bench speed` builds and names in STAGES: a text goes in, a number comes out.
import { readFileSync } from "node:fs";

/** The stages, in the order of `nutgraf::bench::Stage`. */
export const STAGES = ["language", "sentences", "words", "ranking", "facts", "report"];

/** Its exports, each over a text: `until(stage)`, `floor()`, `lede()`. */
export function load() {
  const module = new WebAssembly.Module(readFileSync(process.env.STAGES));
  // What the browser's glue would give is linked, and never called here.
  const imports = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind === "function") (imports[from] ??= {})[name] = () => { throw new Error(`${name} is not for this`); };
  }
  const { memory, room, until, floor, lede } = new WebAssembly.Instance(module, imports).exports;
  const encoder = new TextEncoder();
  /** Copies the text into the module; gives its bytes. @param {string} text */
  const give = (text) => {
    const bytes = 3 * text.length;
    // The memory may grow with the room, and be another buffer then.
    const at = room(bytes);
    return encoder.encodeInto(text, new Uint8Array(memory.buffer, at, bytes)).written;
  };
  return {
    until: (text, stage) => until(STAGES.indexOf(stage), give(text)),
    floor: (text) => floor(give(text)),
    lede: (text) => lede(give(text)),
  };
}
