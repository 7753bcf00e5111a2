// Ours, summaries alone.
import init, { summarize } from "../../../dist/pkg/summary-only.js";

export async function load() {
  await init();
  return (text) => summarize(text, { sentences: 5 });
}
