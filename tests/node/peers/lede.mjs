// The crate lede, built as our own stages are.
import { load as loadStages } from "../stages-module.mjs";

export const load = async () => (await loadStages()).lede;
