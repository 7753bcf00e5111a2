// The words of the page: every language has every word, of the same kind, and uses what it is given.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { matching, messagesFor, spoken } from "../../dist/site/messages/index.js";

const folder = new URL("../../www/", import.meta.url);
const english = await messagesFor(["en"]);

/** Every key with the kind of its value, nested ones with their path. */
function shapeOf(messages, path = "") {
  return Object.entries(messages).flatMap(([key, value]) =>
    value && typeof value === "object" ? shapeOf(value, `${path}${key}.`) : [`${path}${key}: ${typeof value}`],
  );
}

/** Every word as it is shown; what takes values is given these. */
function wordsOf(messages, values, path = "") {
  return Object.entries(messages).flatMap(([key, value]) => {
    if (typeof value === "function") return [[path + key, value(...(values[key] ?? values[path]))]];
    return typeof value === "object" ? wordsOf(value, values, `${key}.`) : [[path + key, value]];
  });
}

const TERMS = ["Moskau", "北京"];

/** What each is called with, for a count. */
const valuesFor = (count) => ({
  number: [count],
  length: [count],
  working: [count],
  statsCounts: [{ words: count, seconds: count, summaryWords: count, summarySeconds: count }],
  statsSaved: [3_661],
  languageFound: ["Esperanto", true],
  position: [count, 1_234],
  "pickReasons.": [TERMS],
  quoted: ["Esperanto"],
  mentions: [count],
  more: [count],
  shownSentence: [count, 1_234],
  shownFact: ["Esperanto", 1, count],
  focusOn: ["Esperanto"],
  summaryStatus: [count, count],
  activeFocus: ["Esperanto"],
  activeDate: ["2024-05-05"],
  activeLanguage: ["Esperanto"],
  remove: ["Esperanto"],
  deleteOne: ["Esperanto"],
  readingFile: ["Esperanto.pdf", count / 10],
});

test("every file is offered", () => {
  const files = readdirSync(new URL("messages/", folder)).filter((name) => !["index.js", "grammar.js"].includes(name));
  assert.deepEqual(files.sort(), spoken.map((tag) => `${tag}.js`).sort());
});

test("the first language that there are words in is spoken", () => {
  for (const [wanted, tag] of [
    [["de-AT", "en"], "de"],
    [["nds", "zh-Hant-TW"], "zh"],
    [["", "PT-br"], "pt"],
    [["xx"], "en"],
    [["constructor", "__proto__", "fr"], "fr"],
    [[], "en"],
  ]) {
    assert.equal(matching(wanted), tag);
  }
});

test("modules take their words from the index", () => {
  const modules = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const direct = modules.filter((name) => /messages\/(?!index\.js)/u.test(readFileSync(new URL(name, folder), "utf8")));
  assert.deepEqual(direct, []);
});

test("what the markup names has words", () => {
  const page = readFileSync(new URL("index.html", folder), "utf8");
  const named = [...page.matchAll(/data-(?:text|aria-label|placeholder|title)="(\w+)"/gu)].map(([, key]) => key);
  assert.ok(named.length > 10);
  assert.deepEqual(named.filter((key) => typeof english[key] !== "string"), []);
});

for (const tag of spoken) {
  const messages = await messagesFor([tag]);

  test(`${tag} has every word that English has`, () => {
    assert.deepEqual(shapeOf(messages).sort(), shapeOf(english).sort());
    assert.equal(messages.language, tag);
    assert.equal(messages.direction, tag === "ar" ? "rtl" : "ltr");
  });

  test(`${tag} says something with each`, () => {
    for (const count of [0, 1, 2, 3, 11, 100, 12_345]) {
      for (const [key, words] of wordsOf(messages, valuesFor(count))) {
        assert.equal(typeof words, "string", key);
        assert.match(words, /\S/u, key);
        assert.doesNotMatch(words, /undefined|null|NaN|#|\[object|\$\{/u, key);
      }
    }
  });

  test(`${tag} names what it is given`, () => {
    const found = Object.fromEntries(wordsOf(messages, valuesFor(345)));
    for (const key of ["languageFound", "quoted", "shownFact", "focusOn", "activeFocus", "activeLanguage", "remove", "deleteOne"]) assert.match(found[key], /Esperanto/u, key);
    for (const key of ["length", "working", "statsCounts", "summaryStatus", "position", "mentions", "more", "shownSentence"]) {
      assert.ok(found[key].includes(messages.number(345)), `${key}: ${found[key]}`);
    }
    for (const term of TERMS) assert.ok(found["pickReasons.names-main-terms"].includes(term));
  });

  // Brands, loans and what is written alike: a tenth may be as in English, and no more.
  if (tag !== "en") {
    test(`${tag} is translated`, () => {
      const values = valuesFor(3);
      const theirs = Object.fromEntries(wordsOf(english, values));
      const all = wordsOf(messages, values);
      const same = all.filter(([key, words]) => words === theirs[key] && /\p{L}{4}/u.test(words));
      assert.ok(same.length <= all.length / 10, same.map(([key]) => key).join(", "));
    });
  }
}
