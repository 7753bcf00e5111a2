// The module of `tests/stages/`, which `cargo xtask bench` builds in the folder that STAGES names: a text goes in, a number comes
// out; and all that the core has besides.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** The stages, in the order of `nutgraf::bench::Stage`. */
export const STAGES = ["language", "sentences", "words", "ranking", "facts", "report"];

/** Its exports, each over a text: `until(stage)`, `keep()` for `again(sentences)`, `floor()`, `lede()`; and those of the core. */
export async function load() {
  const folder = pathToFileURL(`${process.env.STAGES}/`);
  const glue = await import(new URL("stages.mjs", folder).href);
  const { memory, room, until, keep, again, floor, lede } = glue.initSync({ module: readFileSync(new URL("stages.wasm", folder)) });
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
    keep: (text) => keep(give(text)),
    again,
    floor: (text) => floor(give(text)),
    lede: (text) => lede(give(text)),
    summarize: glue.summarize,
    Reader: glue.Reader,
  };
}
