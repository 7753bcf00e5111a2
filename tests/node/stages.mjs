// node stages.mjs FILE: what each stage of a summary takes in milliseconds of CPU, and the boundary to JavaScript: the least of
// many calls each, as JSON. A stage is the difference to the one before, so that all sum up to the whole.
import { readFileSync } from "node:fs";
import { STAGES, load } from "./stages-module.mjs";

const FEWEST_ROUNDS = 6;
const ROUNDS_TIME = 8_000;
/** A turn has as many calls as make it long enough for the clock. */
const TURN_BYTES = 300_000;

const text = readFileSync(process.argv[2], "utf8");
const { until, summarize } = await load();
const calls = [...STAGES.map((stage) => () => until(text, stage)), () => summarize(text)];
const perTurn = Math.max(1, Math.round(TURN_BYTES / text.length));

function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

// In turns, so that what else the machine does meets all alike.
const least = calls.map(() => Infinity);
const begun = cpuTime();
for (let round = 0; round < FEWEST_ROUNDS || cpuTime() - begun < ROUNDS_TIME; round += 1) {
  for (const [at, call] of calls.entries()) {
    const before = cpuTime();
    for (let turn = 0; turn < perTurn; turn += 1) call();
    least[at] = Math.min(least[at], (cpuTime() - before) / perTurn);
  }
}
const names = [...STAGES, "boundary"];
const stages = least.map((time, at) => [names[at], time - (least[at - 1] ?? 0)]);
console.log(JSON.stringify({ bytes: text.length, whole: least.at(-1), stages }));
