// The worker: it is told first whether there is a compiled core, or one is coming; from then on there is for each request a word
// when work on it begins, and one reply, whatever happens.

import { createDesk } from "./desk.js";

// The page's types are used for both sides, and know a worker's scope only by what it shares with a port.
const page = /** @type {MessagePort} */ (/** @type {unknown} */ (globalThis));
/** @type {ReturnType<typeof createDesk> | undefined} */
let answer;
/** Hands over a core that was coming. @type {(core: WebAssembly.Module | undefined) => void} */
let handOver = () => {};

page.addEventListener("message", async ({ data }) => {
  if ("core" in data) handOver(data.core);
  const core = data.isComing ? new Promise((resolve) => (handOver = resolve)) : data.core;
  answer ??= createDesk((beginning) => page.postMessage(beginning), { core, integrity: data.integrity });
  if (!("id" in data)) return;
  const reply = await answer(data);
  try {
    page.postMessage(reply, "report" in reply ? buffersOf(reply.report) : []);
  } catch (error) {
    // A report too large to be handed over, perhaps: the page must not wait for ever.
    page.postMessage({ id: reply.id, error: { name: "Error", message: String(error) } });
  }
});

/**
 * The columns are as long as the text: they are handed over, not copied.
 * @param {import("./nutgraf.js").Report} report
 * @returns {ArrayBuffer[]}
 */
function buffersOf({ sentences }) {
  /** @type {ArrayBufferView<ArrayBuffer>[]} */
  const columns = Object.values(sentences);
  return columns.map(({ buffer }) => buffer);
}
