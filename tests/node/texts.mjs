// Texts nobody would write: pieces that matter to the rules in any order, every script, nesting, endless tokens, and lone
// surrogates, which only JavaScript has. The same number gives the same text, in Node and in browsers.

const PIECES = [
  " ", " ", " ", ". ", ".", "? ", "! ", "… ", ", ", ": ", "; ", "\n", "\n\n", "\r\n", "\t", "- ", "* ", "# ", "> ", "1. ", "```", "~~~", "|",
  " | ", "  ", "\n    ", "---", "<!--", "-->", "\n> ", "\n> > ", "\n- ", "[a]: /", "\u2028", "\u2029", "\v", "\f", "\u0085", "\u00ad\n", "-\n",
  "\nBy ", "\n-- \n", "Share", '"', "“", "”", "‘", "’", "'s", "«", "»", "(", ")", "[", "]", "@", "www.", "https://", "example.org",
  "ann@example.org ", "+44 ", "020 7946 0000", "$", "€", "£5", "%", " per cent", " million", "3.5", "1,000", "《", "。」と", "؟ ", "։ ", "। ", "。",
  "• ", "1) ", "г. ", "습니다 ", "ครับ ", "Mr. ", "U.S. ", " said ", ", who ", ", the ", ", but ", "However, ", "He ", " was ", " — ", " in ",
  "June ", " 2024", "Monday", "last week", "18h30", "10:30", "Ann ", "Lee", "Rome", "(WHO) ", "World Health Organization ", "bridge", "council ",
  "the ", "closed", "ß", "İ", "ﬁ", "e\u0301", "\u200d", "\u202e", "\0", "\ufeff", "\ufffd", "😀", "日本語。", "ก", "l'", "\ud83d", "\ude00",
  "\ud800\ud800", "\udfff\ud800",
];
const SCRIPTS = [0x41, 0xc0, 0x370, 0x400, 0x530, 0x590, 0x600, 0x900, 0xe00, 0x1000, 0x1100, 0x1780, 0x2000, 0x3040, 0x4e00, 0xac00, 0xfb00, 0x1d400, 0x1f300, 0x20000, 0xe0100];
const PAIRS = [["(", ")"], ["[", "]"], ["“", "”"], ['"', '"'], ["«", "»"], ["‘", "’"], ["「", "」"], ["\n> ", "\n"], ["\n```\n", "\n```\n"], ["<!--", "-->"]];
const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "el", "ar", "ja", "th", "ko", "tlh"];

/** Numbers below a limit, the same for the same seed (Mulberry32). @param {number} seed */
export function dice(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** @param {number} seed */
export function textOf(seed) {
  const roll = dice(seed);
  const of = (/** @type {any[]} */ list) => list[roll(list.length)];
  const parts = [];
  const open = [];
  for (let left = roll(140); left > 0; left -= 1) {
    const kind = roll(40);
    if (kind < 30) parts.push(of(PIECES));
    else if (kind < 34) parts.push(String.fromCodePoint(...Array.from({ length: 1 + roll(8) }, () => of(SCRIPTS) + roll(58))));
    else if (kind < 36) {
      const [opening, closing] = of(PAIRS);
      parts.push(opening);
      open.push(closing);
    } else if (kind < 37) parts.push(open.pop() ?? ". ");
    else if (kind < 38) parts.push(of(PIECES).repeat(1 << roll(9)));
    else if (kind < 39) parts.push(String.fromCharCode(roll(0x10000)));
    else parts.push(parts.slice(-3).join("").repeat(1 + roll(6)).slice(0, 2_000));
  }
  return parts.join("") + open.reverse().join("");
}

/** Options that are in range, of the same number. @param {number} seed */
export function optionsOf(seed) {
  const roll = dice(~seed);
  const lengths = [{ sentences: 1 + roll(9) }, { words: 1 + roll(120) }, { ratio: (1 + roll(100)) / 100 }];
  return {
    ...lengths[roll(3)],
    tighten: roll(2) === 1,
    maxFacts: roll(60),
    headlineWords: 1 + roll(20),
    ...(roll(2) ? { language: LANGUAGES[roll(LANGUAGES.length)] } : {}),
    ...(roll(3) ? {} : { focus: "Ann bridge", referenceDate: "2024-06-18" }),
  };
}

/** A text of each plane of Unicode: every 61st character of it, in words and sentences. @returns {[string, string][]} */
export function planes() {
  return Array.from({ length: 17 }, (_, plane) => {
    const characters = [];
    for (let point = plane << 16; point < (plane + 1) << 16; point += 61) {
      characters.push(String.fromCodePoint(point), characters.length % 13 ? "" : characters.length % 7 ? " " : ". ");
    }
    return [`plane ${plane}`, characters.join("")];
  });
}
