// What the page reads of pasted HTML, held against `tests/html/<case>/expected.json`.

import { readFile, readdir } from "node:fs/promises";

/**
 * @param {{ readHtml(html: string): Promise<unknown> }} page calls `readHtml` of the page's `html.js` in a browser
 * @returns {Promise<string[]>} the cases that differ, each with what it gave
 */
export async function run(page) {
  const folder = new URL("./", import.meta.url);
  const wrong = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const read = (/** @type {string} */ name) => readFile(new URL(`${entry.name}/${name}`, folder), "utf8");
    const got = JSON.stringify((await page.readHtml(await read("input.html"))) ?? null);
    if (got !== JSON.stringify(JSON.parse(await read("expected.json")))) wrong.push(`${entry.name}: ${got}`);
  }
  return wrong;
}
