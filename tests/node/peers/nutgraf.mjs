// Ours, as the package gives it.
import init, { summarize } from "../../../dist/pkg/nutgraf.js";

export async function load() {
  await init();
  return (text) => summarize(text, { sentences: 5 });
}
