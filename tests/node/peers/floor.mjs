// The least that a summary takes: the copy into WebAssembly and one bare pass over it (`tests/stages/src/floor.rs`).
import { load as loadStages } from "../stages-module.mjs";

export const load = async () => (await loadStages()).floor;
