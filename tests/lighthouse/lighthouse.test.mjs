// What Lighthouse says of the built page, as a telephone and as a desk see it. The site's address and the browser come from outside.
import assert from "node:assert/strict";
import test from "node:test";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const { NUTGRAF_SITE: address, CHROME_PATH: browser } = process.env;

/** The least that each category may have, of 100. */
const LEAST = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 };
/** Times differ from run to run, and other programs add to them: the best of so many counts. */
const RUNS = 3;

/** @param {object | undefined} config */
async function measure(config) {
  const chrome = await launch({ chromePath: browser, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error", onlyCategories: Object.keys(LEAST) }, config);
    return lhr;
  } finally {
    chrome.kill();
  }
}

/** What takes points off, in words. */
function complaints({ audits, categories }) {
  return Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1).map(({ id }) => `${id}: ${audits[id].displayValue ?? audits[id].title}`),
  );
}

for (const [name, config] of Object.entries({ telephone: undefined, desk: desktopConfig })) {
  test(`as a ${name} sees it`, async (context) => {
    const best = Object.fromEntries(Object.keys(LEAST).map((category) => [category, 0]));
    let told = [];
    for (let run = 0; run < RUNS; run += 1) {
      const result = await measure(config);
      for (const [category, { score }] of Object.entries(result.categories)) best[category] = Math.max(best[category], Math.round(100 * score));
      told = complaints(result);
      context.diagnostic(`${JSON.stringify(best)} ${told.join("; ")}`);
    }
    for (const [category, least] of Object.entries(LEAST)) assert.ok(best[category] >= least, `${category}: ${best[category]}; ${told.join("; ")}`);
  });
}
