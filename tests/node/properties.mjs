// What holds for any text and any options, in Node and in browsers.
import { canonical } from "./canonical.mjs";
import { problems } from "./report.mjs";
import { optionsOf, textOf } from "./texts.mjs";

/** Cases that are told in full. */
const MOST_TOLD = 3;

/**
 * What goes wrong with the texts of these numbers.
 * @param {typeof import("../../www/nutgraf.js").summarize} summarize
 * @param {number} from
 * @param {number} to
 */
export function failing(summarize, from, to) {
  const found = [];
  for (let seed = from; seed < to && found.length < MOST_TOLD; seed += 1) {
    const text = textOf(seed);
    const options = optionsOf(seed);
    const wrong = attempt(() => {
      const report = summarize(text, options);
      const isSame = canonical(report) === canonical(summarize(text, options));
      return [...problems(text, report), ...beyond(report, options), ...(isSame ? [] : ["another report the second time"])];
    });
    if (wrong.length > 0) found.push({ seed, text, options, wrong });
  }
  return found;
}

/** What is wrong with the reports of named texts. */
export function failingOf(summarize, texts) {
  return texts
    .map(([name, text]) => ({ name, wrong: attempt(() => problems(text, summarize(text))) }))
    .filter(({ wrong }) => wrong.length > 0);
}

function attempt(call) {
  try {
    return call();
  } catch (error) {
    return [String(error)];
  }
}

/** Where a summary is longer than it may be. One pick there may always be. */
function beyond({ summary, stats }, { sentences = Infinity, words = Infinity, ratio = 1 }) {
  const most = Math.min(words, ratio * stats.words);
  const isWithin = summary.length <= sentences && (stats.summaryWords <= most || summary.length === 1);
  return isWithin ? [] : [`${summary.length} sentences, ${stats.summaryWords} words`];
}
