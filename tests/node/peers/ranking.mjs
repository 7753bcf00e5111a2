// Ours without facts and report: what the floor is to be compared with.
import { load as loadStages } from "../stages-module.mjs";

export async function load() {
  const { until } = await loadStages();
  return (text) => until(text, "ranking");
}
