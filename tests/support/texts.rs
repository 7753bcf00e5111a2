//! Texts made of bytes: whatever the bytes, there is a text, and near bytes make near texts. Property tests draw the bytes
//! at random, fuzzers change them to see more of the code, `cargo xtask corpus` counts them up.

use std::iter::Copied;
use std::slice::Iter;

/// What the rules look at, so that it meets in every order.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    " ", " ", " ", ". ", ". ", ".", "? ", "! ", "… ", ", ", ": ", "; ", "\n", "\n\n", "\r\n", "\t", "- ", "* ", "# ",
    "> ", "1. ", "```", "~~~", "|", " | ", "  ", "   ", "\n    ", "---", "<!--", "-->", "\n> ", "\n> > ", "\n- ",
    "\n2. ", "[a]: /", "\u{2028}", "\u{2029}", "\u{b}", "\u{c}", "\u{85}", "\u{ad}\n", "-\n", "\nBy ", "\n-- \n",
    "*** START OF ", "Share", "\"", "“", "”", "‘", "’", "'s", "«", "»", "(", ")", "[", "]", "@", "www.", "https://",
    "mailto:", "example.org", "ann@example.org ", "+44 ", "020 7946 0000", "$", "€", "£5", "%", " per cent",
    " million", "3.5", "1,000", "½", "《", "！》", "。」と", "؟ ", "։ ", "۔", "। ", "。 ", "• ", "1) ", "г. ", "습니다 ",
    "ครับ ", "Mr. ", "Dr. ", "U.S. ", " said ", "told ", ", who ", ", the ", ", but ", "However, ", "He ", ", in ",
    " was ", " — ", " that ", " in ", " of ", " and ", "June ", " 2024", "Monday", "last week", "18-19", "5 May ",
    "10:30", "two hours", "Ann ", "Lee", "Putin ", "Bee Ltd", "Rome", "president ", "(WHO) ",
    "World Health Organization ", "bridge", "council ", "the ", "a ", "closed", "ß", "İ", "ﬁ", "é", "e\u{301}",
    "\u{200d}", "\u{202e}", "\0", "\u{feff}", "\u{fffd}", "😀", "👨‍👩‍👧", "🇩🇪", "日本語。", "ก", "l'", "don't ",
    "well-known ", "e.g. ", "etc. ", "p. 5 ", "No. 7", "A.", "a.b.c", "0x7f", "<b>", "&amp;", "\\", "{", "}", "_",
];

/// Where scripts begin, and how many characters of each are drawn from.
#[rustfmt::skip]
const SCRIPTS: &[(u32, u32)] = &[
    (0x41, 58), (0xC0, 64), (0x370, 96), (0x400, 96), (0x530, 90), (0x590, 100), (0x600, 200), (0x900, 120),
    (0xE00, 92), (0x1000, 120), (0x10A0, 96), (0x1100, 200), (0x1780, 110), (0x2000, 112), (0x3040, 190),
    (0x4E00, 255), (0xAC00, 255), (0xFB00, 80), (0xFF00, 240), (0x1D400, 255), (0x1F300, 255), (0x20000, 255),
    (0xE0100, 240), (0x0010_FF00, 255),
];

/// What opens and what closes it.
#[rustfmt::skip]
const PAIRS: &[(&str, &str)] = &[
    ("(", ")"), ("[", "]"), ("{", "}"), ("“", "”"), ("\"", "\""), ("«", "»"), ("„", "“"), ("‘", "’"), ("「", "」"),
    ("《", "》"), ("\n> ", "\n"), ("\n```\n", "\n```\n"), ("\n- ", "\n"), ("<!--", "-->"), ("*", "*"), ("<p>", "</p>"),
];

/// A little shorter than what the core takes for one word, in bytes.
const LONG_WORD: usize = 4_088;

/// The text that bytes stand for, no longer than `most` bytes.
pub(crate) fn text_of(bytes: &[u8], most: usize) -> String {
    let mut writer = Writer { text: String::new(), open: Vec::new(), mark: 0, most };
    let mut bytes = bytes.iter().copied();
    while let Some(byte) = bytes.next() {
        writer.obey(byte, &mut bytes);
        if writer.text.len() >= most {
            break;
        }
    }
    while let Some(closing) = writer.open.pop() {
        writer.put(closing);
    }
    writer.text
}

struct Writer {
    text: String,
    open: Vec<&'static str>,
    /// Where what a repetition repeats begins.
    mark: usize,
    most: usize,
}

impl Writer {
    fn obey(&mut self, byte: u8, rest: &mut Copied<Iter<'_, u8>>) {
        let mut next = || usize::from(rest.next().unwrap_or_default());
        match byte {
            0..=199 => self.put(PIECES[usize::from(byte) % PIECES.len()]),
            200..=219 => {
                let (first, width) = SCRIPTS[(usize::from(byte - 200) + next()) % SCRIPTS.len()];
                for _ in 0..=next() % 8 {
                    self.character(first + next() as u32 % width);
                }
            }
            220..=231 => {
                let (opening, closing) = PAIRS[next() % PAIRS.len()];
                self.put(opening);
                self.open.push(closing);
            }
            232..=237 => {
                let closing = self.open.pop().unwrap_or(". ");
                self.put(closing);
            }
            238..=241 => self.mark = self.text.len(),
            242..=245 => {
                let repeated = self.text.get(self.mark..).unwrap_or_default().to_owned();
                self.repeat(&repeated, 1 << (next() % 12));
            }
            246..=248 => {
                let piece = PIECES[next() % PIECES.len()].trim_end();
                self.repeat(piece, 1 << (next() % 21));
            }
            // A word about as long as any may be: what follows goes past it.
            249 => self.repeat("w", LONG_WORD + next() % 16),
            250..=255 => self.character((next() << 16 | next() << 8 | next()) as u32 % 0x11_0000),
        }
    }

    fn put(&mut self, piece: &str) {
        if self.text.len() + piece.len() <= self.most {
            self.text.push_str(piece);
        }
    }

    fn character(&mut self, number: u32) {
        // A surrogate is no character: it reaches the core as U+FFFD.
        let character = char::from_u32(number).unwrap_or('\u{fffd}');
        self.put(character.encode_utf8(&mut [0; 4]));
    }

    fn repeat(&mut self, piece: &str, times: usize) {
        let room = self.most.saturating_sub(self.text.len());
        self.text.push_str(&piece.repeat(times.min(room / piece.len().max(1))));
    }
}
