// node hostile.mjs [KIND …]: what texts cost that were never meant to be read. A table of the time of a summary, of the power
// of the length that it grows as (over two doublings), and of the most memory that the core has had for each byte of the text.
// A figure that is more than it should be has a mark.
import { readFileSync } from "node:fs";
import { dice } from "./texts.mjs";

const MOST_POWER = 1.15;
const MOST_MEMORY = 4;
/** The best of so many calls. */
const CALLS = 2;
const MB = 1_000_000;

const roll = dice(1);
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A text out of ever new pieces, of a length. @param {number} length @param {(number: number) => string} piece */
function pieces(length, piece) {
  const parts = [];
  for (let number = 0, bytes = 0; bytes < length; number += 1) {
    parts.push(piece(number));
    bytes += parts[number].length;
  }
  return parts.join("");
}

/** @type {Record<string, [number, (length: number) => string]>} */
const kinds = {
  "one word": [10 * MB, (length) => "a".repeat(length)],
  quotes: [MB, (length) => '"'.repeat(length)],
  capitals: [2 * MB, (length) => "A ".repeat(length / 2)],
  dots: [MB, (length) => ".".repeat(length)],
  "nested brackets": [MB, (length) => "(".repeat(length / 2) + ")".repeat(length / 2)],
  "one sentence, again and again": [4 * MB, (length) => "The same sentence over and over, again. ".repeat(length / 40)],
  "new words, no stop": [10 * MB, (length) => pieces(length, (number) => `word${number.toString(36)} `)],
  numbers: [10 * MB, (length) => pieces(length, () => `${roll(1_000_000)} `)],
  base64: [10 * MB, (length) => pieces(length, () => `${Array.from({ length: 76 }, () => letters[roll(64)]).join("")}\n`)],
  "minified JavaScript": [
    10 * MB,
    (length) => pieces(length, (number) => `function f${number}(a,b){return a["${letters[roll(52)]}"]?b(${roll(999)}):[a.x,"http://a.b/${number}"]}`),
  ],
  log: [
    30 * MB,
    (length) =>
      pieces(length, (number) => {
        const time = new Date(1_700_000_000_000 + 997 * number).toISOString();
        return `${time} INFO [worker-${roll(16)}] GET /items/${roll(100_000)}?page=${roll(9)} 200 ${roll(900)} ms from 10.0.${roll(256)}.${roll(256)}\n`;
      }),
  ],
};

const module = new WebAssembly.Module(readFileSync(new URL("../../dist/pkg/nutgraf_bg.wasm", import.meta.url)));

/** A core that has read nothing yet: each has memory of its own. @param {string} name */
async function freshCore(name) {
  const core = await import(`../../dist/pkg/nutgraf_core.js?${encodeURIComponent(name)}`);
  return { summarize: core.summarize, memory: core.initSync({ module }).memory };
}

/** @param {() => void} call */
function best(call) {
  const times = Array.from({ length: CALLS }, () => {
    const before = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

const marked = (figure, most) => `${figure.toFixed(2)}${figure > most ? " !" : "  "}`.padStart(10);

console.log(`${"text".padEnd(30)} ${"MB".padStart(6)} ${"ms".padStart(8)} ${"power".padStart(8)}   ${"memory".padStart(8)}`);
const chosen = process.argv.slice(2);
for (const [name, [length, make]] of Object.entries(kinds)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const { summarize, memory } = await freshCore(name);
  const before = memory.buffer.byteLength;
  const [quarter, , whole] = [4, 2, 1].map((part) => {
    const text = make(length / part);
    return best(() => summarize(text));
  });
  const power = Math.log2(whole / quarter) / 2;
  const taken = (memory.buffer.byteLength - before) / length;
  console.log(`${name.padEnd(30)} ${(length / MB).toFixed(0).padStart(6)} ${whole.toFixed(0).padStart(8)} ${marked(power, MOST_POWER)} ${marked(taken, MOST_MEMORY)}`);
}
