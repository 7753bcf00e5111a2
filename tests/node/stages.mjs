// node stages.mjs FILE: what each stage of a summary takes in milliseconds of CPU, the least of many calls each, as JSON. A stage is
// the difference to the one before. Beside them a step, another summary of a text that has been read; the boundary to JavaScript,
// by which that is longer than in WebAssembly alone; and how many objects a report is made of.
import { readFileSync } from "node:fs";
import { STAGES, load } from "./stages-module.mjs";

const FEWEST_ROUNDS = 6;
const ROUNDS_TIME = 8_000;
/** A turn has as many calls as make it long enough for the clock. */
const TURN_BYTES = 300_000;
/** So many times as many of what is short: else all that the garbage collector has to do falls to one call or to none. */
const SHORT = 20;

const text = readFileSync(process.argv[2], "utf8");
const { until, keep, again, summarize, Reader } = await load();
const reader = new Reader(text);
keep(text);
let turn = 0;
const sentences = () => 3 + (turn++ % 7);
const calls = [
  ...STAGES.map((stage) => () => until(text, stage)),
  () => summarize(text),
  () => reader.summarize({ sentences: sentences() }),
  () => again(sentences()),
];
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
    const times = at > STAGES.length ? perTurn * SHORT : perTurn;
    const before = cpuTime();
    for (let left = times; left > 0; left -= 1) call();
    least[at] = Math.min(least[at], (cpuTime() - before) / times);
  }
}
const stages = STAGES.map((name, at) => [name, (least[at] ?? 0) - (least[at - 1] ?? 0)]);
const [whole = 0, step = 0, inside = 0] = least.slice(STAGES.length);
const objects = objectsIn(summarize(text));
console.log(JSON.stringify({ bytes: text.length, whole, stages, step, boundary: step - inside, objects }));

/** @param {unknown} value */
function objectsIn(value) {
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return 0;
  return Object.values(value).reduce((sum, part) => sum + objectsIn(part), Array.isArray(value) ? 0 : 1);
}
