//! Words: runs of letters and digits, with what joins them inside.
//!
//! Source: Unicode Standard Annex #29, "Unicode Text Segmentation", word boundaries. One pass,
//! O(bytes); characters are only decoded beyond ASCII. Where we differ:
//! 1. Punctuation, symbols, emoji and space are no words, so nothing of them is kept.
//! 2. A possessive ending is not part of its word: `Kim’s` is the word `Kim`.
//! 3. Letters with stops between them are one word: `U.S`, `a.m`. Other stops, colons and low lines part words.
//! 4. What a language elides before an apostrophe is a word of its own, tied to the next: `l’été` has the term `été`.
//! 5. Scripts that write no spaces: each Han or kana character is a word, as word processors count. In Thai, Lao,
//!    Khmer and Burmese a word is a cluster of letters; every second one is tied to the one before, since a word has
//!    about two (2.6 in a Thai treebank). Their terms are pairs of neighbours ([`unspaced`]).
//!
//! A property test holds words to UAX #29 where we mean to agree. So `stats.words` counts characters in Chinese and
//! Japanese, and about a quarter too many words in Thai.

mod letters;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod unspaced;

use super::terms::Terms;
use crate::text::Span;
use letters::Kind;

/// How a word is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Shape {
    /// `report`, `éclair`, `من`: begins with a letter that is no capital.
    Lower,
    /// `Putin`, `McCain`, `A`: begins with a capital.
    Capital,
    /// `KCNA`, `U2`: two characters or more, none of them a lower-case letter.
    AllCapitals,
    /// `24`, `24th`, `3pm`: begins with a digit.
    Number,
    /// `日`: a piece of a script that writes no spaces. Its term is that of the piece and the next one.
    Unspaced,
}

/// One word of the text, in eight bytes: nothing else takes as much room. From the lowest bit on they hold how it is written,
/// whether it is tied, its length, its number and its place. Each is as wide as a text of [`crate::MAX_BYTES`] needs.
#[derive(Clone, Copy)]
pub(crate) struct Word(u64);

const TIED_BIT: u32 = 3;
const LENGTH_BIT: u32 = 4;
const KNOWN_BIT: u32 = 11;
const START_BIT: u32 = 37;

const _: () = assert!(LONGEST < 1 << (KNOWN_BIT - LENGTH_BIT));
const _: () = assert!(crate::MAX_BYTES < 1 << (u64::BITS - START_BIT));
/// Two different words are three bytes at least.
const _: () = assert!(crate::MAX_BYTES / 2 < UNKNOWN as usize);

/// Longest word in bytes; a longer run is cut into several, tied to each other.
const LONGEST: usize = 127;

/// In place of a number: an elided word, the last piece of several.
const UNKNOWN: u32 = (1 << (START_BIT - KNOWN_BIT)) - 1;

impl Word {
    fn new(span: Span, shape: Shape, is_tied: bool, known: u32) -> Self {
        debug_assert!(span.len() <= LONGEST && known <= UNKNOWN, "{span:?} or {known} is too much");
        Self(
            shape as u64
                | u64::from(is_tied) << TIED_BIT
                | (span.len() as u64) << LENGTH_BIT
                | u64::from(known) << KNOWN_BIT
                | (span.start() as u64) << START_BIT,
        )
    }

    /// How it is written.
    #[inline]
    pub(crate) fn shape(self) -> Shape {
        const { assert!(Shape::Unspaced as u64 == 4) };
        match self.0 % (1 << TIED_BIT) {
            0 => Shape::Lower,
            1 => Shape::Capital,
            2 => Shape::AllCapitals,
            3 => Shape::Number,
            _ => Shape::Unspaced,
        }
    }

    /// Whether it begins with a capital.
    #[inline]
    pub(crate) fn is_capitalised(self) -> bool {
        matches!(self.shape(), Shape::Capital | Shape::AllCapitals)
    }

    /// Whether it and the word before count as one: a hyphen or an elision ties them, or each is a piece of a word.
    pub(crate) fn is_tied(self) -> bool {
        self.0 >> TIED_BIT & 1 == 1
    }

    /// Its number in [`Terms`]: that of its spelling, or of the pair that it makes with the next piece; [`UNKNOWN`] where
    /// nothing is known of it.
    #[inline]
    pub(super) fn known(self) -> usize {
        (self.0 >> KNOWN_BIT) as usize & UNKNOWN as usize
    }

    /// The same word with another number.
    fn known_as(self, known: u32) -> Self {
        Self::new(self.span(), self.shape(), self.is_tied(), known)
    }

    /// Number of its spelling, with which tables of [`Terms::spellings`] are asked.
    #[inline]
    pub(crate) fn spelling(self) -> Option<usize> {
        let known = self.known();
        (self.shape() != Shape::Unspaced && known != UNKNOWN as usize).then_some(known)
    }

    /// Its place in the text.
    #[inline]
    pub(crate) fn span(self) -> Span {
        let (start, length) = (self.0 >> START_BIT, self.0 >> LENGTH_BIT & LONGEST as u64);
        Span::new(start as usize, (start + length) as usize)
    }
}

/// Number of words as a reader counts them: those tied together are one.
pub(crate) fn count(words: &[Word]) -> usize {
    words.iter().filter(|word| !word.is_tied()).count()
}

/// The text is looked at in pieces of so many bytes, one of so many, to estimate how many words it has.
const PIECE: usize = 1024;
const PIECES: usize = 16;

/// How many words a text has, about: words of ASCII are counted in some pieces, beyond it they have five bytes at least.
pub(super) fn estimate(text: &str) -> usize {
    let (mut seen, mut words, mut beyond) = (0, 0, 0);
    for piece in text.as_bytes().chunks(PIECE).step_by(PIECES) {
        seen += piece.len();
        let mut is_within = false;
        for byte in piece {
            let is_letter = byte.is_ascii_alphanumeric();
            words += usize::from(is_letter && !is_within);
            beyond += usize::from(!byte.is_ascii());
            is_within = is_letter;
        }
    }
    let found = (words + beyond / 5) as f64;
    (found * 1.02 * text.len() as f64 / seen.max(1) as f64) as usize
}

/// Appends the words within `span` to `words`.
pub(super) fn read(text: &str, span: Span, terms: &mut Terms, words: &mut Vec<Word>) {
    let text = text.get(..span.end()).unwrap_or_default();
    let bytes = text.as_bytes();
    let mut at = span.start();
    // Where a word ends that ties the next one, if that begins here.
    let mut tie = usize::MAX;
    while at < bytes.len() {
        if bytes[at].is_ascii() {
            if !bytes[at].is_ascii_alphanumeric() {
                at += 1;
                continue;
            }
        } else {
            let Some((character, kind)) = letters::at(text, at) else { return };
            match kind {
                Kind::Letter => {}
                Kind::Other | Kind::Mark => {
                    at += character.len_utf8();
                    continue;
                }
                Kind::Unspaced(script) => {
                    at = unspaced::read(text, at, script, terms, words);
                    continue;
                }
            }
        }
        let end = end_of_word(text, at, terms);
        let word = Span::new(at, end.word);
        let known = if end.is_elided { UNKNOWN } else { terms.spelled(text, word) };
        words.push(Word::new(word, shape(text, word), at == tie, known));
        at = end.next;
        tie = match bytes.get(at) {
            Some(b'-') if !end.is_elided => at + 1,
            // An elided word, or what a run that was cut goes on with; elsewhere no word begins where one ends.
            _ => at,
        };
    }
}

/// Where a word ends and where to read on: further where an ending that belongs to no word follows.
struct End {
    word: usize,
    next: usize,
    /// Whether it is elided, and so tied to the word that begins at `next`.
    is_elided: bool,
}

impl End {
    fn at(byte: usize) -> Self {
        Self { word: byte, next: byte, is_elided: false }
    }
}

/// The end of the word that begins at `start`.
#[inline]
fn end_of_word(text: &str, start: usize, terms: &Terms) -> End {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        let run = &bytes[at..bytes.len().min(start + LONGEST)];
        at += run.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(run.len());
        if at >= bytes.len() || at >= start + LONGEST {
            return End::at(at);
        }
        if !bytes[at].is_ascii() {
            let length = letter(text, at);
            if length > 0 {
                if at + length > start + LONGEST {
                    return End::at(at);
                }
                at += length;
                continue;
            }
        }
        let joint = joint(text, start, at);
        if joint == 0 || at + joint >= bytes.len() || letter(text, at + joint) == 0 {
            return End::at(at);
        }
        let after = at + joint;
        if is_apostrophe(bytes, at) {
            if is_possessive(text, after) {
                return End { word: at, next: after + 1, is_elided: false };
            }
            if terms.is_elided(text, Span::new(start, at)) {
                return End { word: at, next: after, is_elided: true };
            }
        }
        // The end of a run that is cut may lie within what joins letters.
        if after > start + LONGEST {
            return End::at(at);
        }
        at = after;
    }
}

/// Length in bytes of the letter, digit or mark at `at`; 0 where there is none.
#[inline]
fn letter(text: &str, at: usize) -> usize {
    let byte = text.as_bytes()[at];
    if byte.is_ascii() {
        return usize::from(byte.is_ascii_alphanumeric());
    }
    match letters::at(text, at) {
        Some((character, Kind::Letter | Kind::Mark)) => character.len_utf8(),
        _ => 0,
    }
}

/// Length in bytes of the punctuation at `at` if it joins letters or digits on both its sides; else 0.
fn joint(text: &str, start: usize, at: usize) -> usize {
    let bytes = text.as_bytes();
    match bytes[at] {
        b'\'' => 1,
        b'.' if joins_letters(bytes, start, at) || is_between_digits(bytes, at) => 1,
        b',' if is_between_digits(bytes, at) => 1,
        // Hebrew abbreviations: צה"ל.
        b'"' if is_hebrew(bytes[at - 1 - usize::from(at > start + 1)])
            && bytes.get(at + 1).is_some_and(|&byte| is_hebrew(byte)) =>
        {
            1
        }
        byte if byte.is_ascii() => 0,
        // ’, the point of Catalan, the decimal and thousands marks of Arabic, geresh and gershayim of Hebrew.
        _ => match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(mark @ ('’' | '·' | '٫' | '٬' | '׳' | '״')) => mark.len_utf8(),
            _ => 0,
        },
    }
}

/// Whether a letter of the Hebrew alphabet begins with this byte.
fn is_hebrew(byte: u8) -> bool {
    byte == 0xD7
}

fn is_apostrophe(bytes: &[u8], at: usize) -> bool {
    bytes[at] == b'\'' || bytes[at..].starts_with("’".as_bytes())
}

/// Whether the stop at `at` stands between two letters that stand alone, as in `U.S` or `p.m`.
fn joins_letters(bytes: &[u8], start: usize, at: usize) -> bool {
    let is_alone_before = at == start + 1 || bytes[at - 2] == b'.';
    is_alone_before
        && bytes[at - 1].is_ascii_alphabetic()
        && bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic)
        && !bytes.get(at + 2).is_some_and(|&byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
}

fn is_between_digits(bytes: &[u8], at: usize) -> bool {
    bytes[at - 1].is_ascii_digit() && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
}

/// Whether an `s` that ends the word stands at `at`.
fn is_possessive(text: &str, at: usize) -> bool {
    matches!(text.as_bytes()[at], b's' | b'S') && (at + 1 >= text.len() || letter(text, at + 1) == 0)
}

fn shape(text: &str, word: Span) -> Shape {
    let bytes = &text.as_bytes()[word.start()..word.end()];
    match bytes[0] {
        b'a'..=b'z' => return Shape::Lower,
        b'0'..=b'9' => return Shape::Number,
        _ => {}
    }
    let slice = word.of(text);
    let first = slice.chars().next().unwrap_or_default();
    if first.is_numeric() {
        return Shape::Number;
    }
    if !first.is_uppercase() {
        return Shape::Lower;
    }
    if bytes.len() > first.len_utf8() && !slice.chars().any(char::is_lowercase) {
        return Shape::AllCapitals;
    }
    Shape::Capital
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn words_in(tag: &str, text: &str) -> Vec<String> {
        let (mut terms, mut words) = (Terms::new(Language::of_tag(tag)), Vec::new());
        read(text, Span::new(0, text.len()), &mut terms, &mut words);
        words.iter().map(|word| format!("{}{}", if word.is_tied() { "-" } else { "" }, word.span().of(text))).collect()
    }

    fn words(text: &str) -> Vec<String> {
        words_in("en", text)
    }

    #[test]
    fn joins_and_parts() {
        assert_eq!(words("Moscow’s nuclear-armed state, 24th."), ["Moscow", "nuclear", "-armed", "state", "24th"]);
        assert_eq!(
            words("The U.S. paid 1,200.50 at 3 p.m. on June 18-19."),
            ["The", "U.S", "paid", "1,200.50", "at", "3", "p.m", "on", "June", "18", "-19"]
        );
        assert_eq!(words("Don't o'clock 'quoted' l’été"), ["Don't", "o'clock", "quoted", "l’été"]);
        assert_eq!(words("end.Then a.b.c snake_case"), ["end", "Then", "a.b.c", "snake", "case"]);
        assert_eq!(words("… — ! 😀 🇩🇪 \u{301} a\u{200B}b"), ["a", "b"]);
    }

    #[test]
    fn every_script() {
        assert_eq!(words_in("fr", "l’été qu'il aujourd'hui"), ["l", "-été", "qu", "-il", "aujourd'hui"]);
        assert_eq!(words("日本 हिन्दी naïve"), ["日", "本", "हिन्दी", "naïve"]);
        assert_eq!(words("𠮷野家 東京タワー、ラ・メ"), ["𠮷", "野", "家", "東", "京", "タ", "ワ", "ー", "ラ", "メ"]);
        assert_eq!(words("ไปเที่ยว ประเทศ"), ["ไป", "-เที่", "ย", "-ว", "ป", "-ระ", "เท", "-ศ"]);
        assert_eq!(words("ភាសាខ្មែរ မြန်မာ"), ["ភា", "-សា", "ខ្មែ", "-រ", "မြန်", "-မာ"]);
        assert_eq!(words("col·lecció צה\"ל צה״ל ինչո՞ւ"), ["col·lecció", "צה\"ל", "צה״ל", "ինչո՞ւ"]);
        assert_eq!(words("١٢٬٣٤٥٫٦٧ السَّلام می‌خواهم বাংলা தமிழ்"), ["١٢٬٣٤٥٫٦٧", "السَّلام", "می‌خواهم", "বাংলা", "தமிழ்"]);
        assert_eq!(
            words("한국어를 ＦＵＬＬ co\u{AD}op e\u{301}te\u{301}"),
            ["한국어를", "ＦＵＬＬ", "co\u{AD}op", "e\u{301}te\u{301}"]
        );
    }

    #[test]
    fn a_run_without_end_is_cut() {
        let lengths: Vec<usize> = words(&"x".repeat(300)).iter().map(String::len).collect();
        // The hyphen of a piece that is tied is counted, too.
        assert_eq!(lengths, [127, 1 + 127, 1 + 46]);
        // What joins letters may lie across the place where it is cut.
        for (before, expected) in [(124, 127), (125, 125), (126, 126), (127, 127)] {
            let words = words(&format!("{}’ab", "x".repeat(before)));
            assert_eq!(words[0].len(), expected, "{before} letters before it");
        }
    }
}
