// node speed.mjs ENGINE FILE BYTES: CPU milliseconds of the first call and the median of the ones after it, and the bytes
// that the process grew by, as JSON.
import { readFileSync } from "node:fs";

const LEAST_CALLS = 3;
const MOST_CALLS = 200;
const CALLS_TIME = 2_000;

const [engine, file, bytes] = process.argv.slice(2);
const text = new TextDecoder().decode(readFileSync(file).subarray(0, Number(bytes)));
const summarize = await (await import(`./peers/${engine}.mjs`)).load();

function once() {
  const before = process.cpuUsage();
  summarize(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

// In kilobytes: the most that the process has had.
const before = process.resourceUsage().maxRSS;
const first = once();
const begun = performance.now();
const calls = [];
while (calls.length < LEAST_CALLS || (calls.length < MOST_CALLS && performance.now() - begun < CALLS_TIME)) calls.push(once());
calls.sort((a, b) => a - b);
const memory = 1024 * (process.resourceUsage().maxRSS - before);
console.log(JSON.stringify({ first, warm: calls[Math.floor(calls.length / 2)], memory }));
