// Readers of files that need no browser: encodings, subtitles, archives, and what the letters of a PDF mean together.
import assert from "node:assert/strict";
import test from "node:test";
import { deflateRawSync } from "node:zlib";
import { decode } from "../../www/files/decode.js";
import { inflate } from "../../www/files/inflate.js";
import { withoutFurniture } from "../../www/files/pdf/furniture.js";
import { linesOf } from "../../www/files/pdf/lines.js";
import { paragraphsOf } from "../../www/files/pdf/paragraphs.js";
import { Refusal } from "../../www/files/refusal.js";
import { readMarkdown } from "../../www/files/markdown.js";
import { readSubtitles } from "../../www/files/subtitles.js";
import { joinLines } from "../../www/files/writing.js";
import { collected, together } from "../../www/several.js";

const bytes = (...parts) => Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

test("an encoding is told by its mark, by its zeros, by what is valid, and by what is declared", () => {
  const wide = Buffer.from("Ann met Bob.", "utf16le");
  for (const [file, wanted] of [
    [bytes([0xef, 0xbb, 0xbf], "Łódź"), "Łódź"],
    [bytes([0xff, 0xfe], wide), "Ann met Bob."],
    [bytes([0xfe, 0xff], Buffer.from(wide).swap16()), "Ann met Bob."],
    [bytes(wide), "Ann met Bob."],
    [bytes(Buffer.from(wide).swap16()), "Ann met Bob."],
    [bytes("Köln 東京 🙂"), "Köln 東京 🙂"],
    // The last character is cut off.
    [bytes("東京").subarray(0, 5), "東"],
    // Node 20 knows windows-1252 by its Latin letters alone; browsers are asked for the rest.
    [bytes("caf", [0xe9]), "café"],
    [bytes("<meta charset=windows-1251>", [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), "<meta charset=windows-1251>Москва"],
    [bytes('<?xml version="1.0" encoding="shift_jis"?>', [0x93, 0x8c, 0x8b, 0x9e]), '<?xml version="1.0" encoding="shift_jis"?>東京'],
    [bytes("<meta charset=nonsense>", [0xe9]), "<meta charset=nonsense>é"],
    [bytes(""), ""],
  ]) {
    assert.equal(decode(new Uint8Array(file)), wanted);
  }
});

test("what is no text is none", () => {
  assert.equal(decode(new Uint8Array(4_000).map((_, index) => index % 256)), undefined);
  assert.equal(decode(new Uint8Array(bytes("MZ", new Uint8Array(60)))), undefined);
  // A stray zero in a long log does not make it a program.
  assert.notEqual(decode(new Uint8Array(bytes("a line of a log\n".repeat(100), [0]))), undefined);
});

test("subtitles are what is said", () => {
  const cue = (start, end, ...lines) => `${start} --> ${end}\n${lines.join("\n")}\n\n`;
  const rolling = cue("00:00:01.000", "00:00:02.000", "we met") + cue("00:00:02.000", "00:00:02.010", "we met") + cue("00:00:02.010", "00:00:04.000", "we met", "in Paris");
  for (const [file, wanted] of [
    [rolling, "we met in Paris"],
    [cue("01:00:01,000", "01:00:02,000", "{\\an8}- Who is it?", "- Ann."), "Who is it?\n\nAnn."],
    [cue("00:01.000", "00:02.000", "彼は") + cue("00:02.000", "00:03.000", "来た。"), "彼は来た。"],
    [cue("00:01.000", "00:02.000", "♪ la la ♪") + cue("00:02.000", "00:03.000", "(door slams)") + "STYLE\n::cue {}\n\n" + cue("00:03.000", "00:04.000", "Fin."), "la la Fin."],
    ["", ""],
    ["00:00:01.000 --> ", ""],
  ]) {
    assert.equal(readSubtitles(file).text, wanted);
  }
});

test("a long speech has paragraphs", () => {
  const cues = Array.from({ length: 60 }, (_, index) => `00:${String(index).padStart(2, "0")}.000 --> 00:${String(index).padStart(2, "0")}.900\nThis is sentence number ${index}.\n`);
  const { text, blocks } = readSubtitles(cues.join("\n"));
  assert.ok(blocks.length > 2 && blocks.length < 6, `${blocks.length} paragraphs`);
  for (const { start, end } of blocks) assert.match(text.slice(start, end), /^This.*\.$/u);
});

test("inflating stops at a bound", async () => {
  const packed = new Uint8Array(deflateRawSync(Buffer.alloc(1_000_000)));
  assert.equal((await inflate(packed)).length, 1_000_000);
  await assert.rejects(inflate(packed, 999_999), (error) => error instanceof Refusal && error.reason === "tooLargeInside");
  await assert.rejects(inflate(packed.subarray(0, 100)), (error) => error instanceof Refusal && error.reason === "brokenArchive");
});

/** Words as pdf.js gives them, `y` from the foot of the page. */
const item = (str, x, y, { size = 10, font = "body", width = str.length * size * 0.5, dir = "ltr" } = {}) => ({
  str, dir, transform: [size, 0, 0, size, x, y], width, height: size, fontName: font,
});
const VIEWPORT = { transform: [1, 0, 0, -1, 0, 800] };
const pagesOf = (...pages) => linesOf(pages.map((items) => ({ items, viewport: VIEWPORT })));
const read = (...pages) => paragraphsOf(withoutFurniture(pagesOf(...pages)));
const told = ({ text, blocks }) => blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ""}: ${text.slice(start, end)}`);

test("runs on a line are words, and a raised number is none", () => {
  const line = [item("Ann", 50, 700), item("met", 68, 700), item("B", 86, 700), item("ob", 91, 700), item("12", 101, 704, { size: 6 }), item(" today", 107, 700)];
  assert.deepEqual(pagesOf(line)[0].map(({ text }) => text), ["Ann met Bob today"]);
});

test("a stamp along the edge and a page that lies on its side", () => {
  const stamp = { ...item("arXiv:1234", 20, 300), transform: [0, 10, -10, 0, 20, 300] };
  assert.deepEqual(pagesOf([item("Ann met Bob in Paris.", 50, 700), stamp])[0].map(({ text }) => text), ["Ann met Bob in Paris."]);
  const turned = ["First of all.", "Second."].map((text, row) => ({ ...item(text, 100 + 12 * row, 50), transform: [0, 10, -10, 0, 100 + 12 * row, 50] }));
  assert.deepEqual(pagesOf(turned)[0].map(({ text }) => text), ["First of all.", "Second."]);
});

test("a line of Hebrew is read from the right", () => {
  const line = [item("שלום", 200, 700, { dir: "rtl" }), item("עולם", 170, 700, { dir: "rtl", width: 25 })];
  assert.equal(pagesOf(line)[0][0].text, "שלום עולם");
});

test("a table is read by its rows", () => {
  const rows = Array.from({ length: 10 }, (_, row) => [item(`City ${row}`, 50, 700 - 14 * row), item(`${row}00`, 200, 700 - 14 * row), item("good", 350, 700 - 14 * row)]);
  assert.equal(pagesOf(rows.flat())[0][3].text, "City 3\t300\tgood");
});

test("columns are read one after the other, and what lies across them in its place", () => {
  const words = "some words of a column that fill a line";
  const left = Array.from({ length: 8 }, (_, row) => item(`L${row} ${words}`, 50, 650 - 14 * row));
  const right = Array.from({ length: 8 }, (_, row) => item(`R${row} ${words}`, 310, 650 - 14 * row));
  const mixed = left.flatMap((line, row) => [line, right[row]]);
  const across = item("A heading that goes across both of the columns of this page", 80, 700, { size: 16 });
  const lines = pagesOf([...mixed, across])[0].map(({ text }) => text.slice(0, 2));
  assert.deepEqual(lines, ["A ", ...left.map((_, row) => `L${row}`), ...right.map((_, row) => `R${row}`)]);
});

test("running heads, page numbers and notes are not the text", () => {
  const line = "words of a line that goes on until the end of the column and over";
  const page = (number, ...lines) => [
    item("Annals of Bridges", 50, 780, { size: 8 }),
    item(`Chapter ${number}: On ${"abc"[number]}`, 300, 780, { size: 8 }),
    ...lines.map((text, row) => item(text, 50, 740 - 12 * row)),
    item(`– ${number + 6} –`, 250, 20, { size: 8 }),
  ];
  const note = item("1 A note about the bridge.", 50, 60, { size: 8 });
  const pages = [[...page(0, line, `${line} which hap-`), note], page(1, "pened here.", line, line), page(2, line, line, line)];
  const { text } = read(...pages);
  assert.ok(!/Annals|– \d|Chapter 7/u.test(text), text);
  assert.match(text, /which happened here\./u);
  assert.match(text, /\n\n1 A note about the bridge\.$/u);
});

test("headings by size and by face, items by their marks", () => {
  const body = "This is the text of the document, which is long enough to be the most of it, and it ends here.";
  const page = [
    item("On bridges", 50, 760, { size: 20, font: "bold" }),
    item(body, 50, 730),
    item("Results", 50, 700, { font: "bold" }),
    item(body, 50, 685),
    item("• the first item", 60, 660),
    item("• the second item", 60, 648),
    item(body, 50, 620),
  ];
  assert.deepEqual(told(read(page)), ["heading1: On bridges", `paragraph: ${body}`, "heading2: Results", `paragraph: ${body}`, "list-item1: the first item", "list-item1: the second item", `paragraph: ${body}`]);
});

test("no page, an empty page, letters without size", () => {
  for (const pages of [[], [[]], [[item("", 0, 0)], [item("x", 0, 0, { size: 0 })]]]) assert.equal(read(...pages).text, "");
});

test("lines are joined as their script does it", () => {
  assert.equal(joinLines("東京", "都"), "東京都");
  assert.equal(joinLines("東京", "Tokyo"), "東京 Tokyo");
  assert.equal(joinLines("", "x"), "x");
});

test("several texts are one, and places move with their text", () => {
  const { text, parts } = collected([{ name: "a.txt", text: "Ann.\r\nBob." }, { name: "b.txt", text: "Ann again.", blocks: [] }]);
  assert.equal(text, "a.txt\n\nAnn.\nBob.\n\n\nb.txt\n\nAnn again.");
  assert.deepEqual(parts.map(({ start, title }) => [start, title]), [[7, 0], [26, 19]]);
  const span = { start: 0, end: 3 };
  const report = {
    summary: [{ span, spans: [span], source: 1 }], blocks: [], dates: [], quantities: [], contacts: [], organisations: [], places: [],
    quotes: [{ span, speaker: { name: "Ann", span }, source: 1 }],
    people: [{ name: "Ann", role: null, mentions: [span], source: 0 }, { name: "Ann", role: { text: "mayor", span }, mentions: [span], source: 1 }],
    phrases: [{ text: "ann", spans: [span], source: 0 }], headline: { text: "Ann", spans: [span], source: 1 },
    sentences: { starts: new Uint32Array([0, 0]), ends: new Uint32Array([4, 10]), sources: new Uint32Array([0, 1]) },
  };
  const whole = together(report, parts);
  const moved = { start: 26, end: 29 };
  assert.deepEqual(whole.summary[0].spans, [moved]);
  assert.deepEqual(whole.quotes[0].speaker.span, moved);
  assert.deepEqual(whole.headline.spans, [moved]);
  assert.deepEqual(whole.people, [{ name: "Ann", role: { text: "mayor", span: moved }, mentions: [{ start: 7, end: 10 }, moved], source: 0 }]);
  assert.deepEqual([...whole.sentences.starts], [7, 26]);
  assert.equal(text.slice(whole.sentences.starts[1], whole.sentences.ends[1]), "Ann again.");
});

test("Markdown is its words, and its blocks", () => {
  for (const [source, ...wanted] of [
    ["---\ntitle: X\n---\n# On *bridges* #\n\nAnn met\n**Bob** in [Paris](http://a.example/b_(c) \"t\").\n", "heading1: On bridges", "paragraph: Ann met Bob in Paris."],
    ["Title\n===\nSub\n---\ntext", "heading1: Title", "heading2: Sub", "paragraph: text"],
    ["- [x] one `a*b*c`\n  - two\n    goes on\n3. three", "list-item1: one a*b*c", "list-item2: two goes on", "list-item1: three"],
    ["> said\n> Ann\n\n> and Bob", "quote1: said Ann", "quote1: and Bob"],
    ["| a | b\\|c |\n|---|:-:|\n| **1** | `2` |\n\nend", "table: a\tb|c", "table: 1\t2", "paragraph: end"],
    ["```js\nlet *x* = 1;\n\n```\n~~~\nopen", "code: let *x* = 1;", "code: open"],
    ["![A bridge](x.png) <http://a.example> snake_case_name 2 * 3 * 4 \\*not\\* R&amp;D<!-- gone --> x[^1]\n\n[^1]: note\n[ref]: http://b.example", "paragraph: A bridge http://a.example snake_case_name 2 * 3 * 4 *not* R&D x"],
    ["one\n***\ntwo\n\n***", "paragraph: one", "paragraph: two"],
    [""],
  ]) {
    assert.deepEqual(told(readMarkdown(source)), wanted);
  }
});

test("Markdown of nothing but marks takes no time", () => {
  for (const mark of ["[", "![", "*", "_", "`", "\\", "<", "**a ", "<!-- ", "`a", "~~~", "[a](", "| ", "> ", "&"]) {
    const begun = performance.now();
    readMarkdown(mark.repeat(50_000 / mark.length));
    assert.ok(performance.now() - begun < 2_000, `${mark} takes ${performance.now() - begun} ms`);
  }
});
