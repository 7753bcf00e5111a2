//! Words: runs of letters and digits, with what joins them inside.
//!
//! Source: Unicode Standard Annex #29, "Unicode Text Segmentation", word boundaries. One pass,
//! O(bytes); characters are only decoded beyond ASCII. Where we differ:
//! 1. Punctuation, symbols and space are no words, so nothing of them is kept.
//! 2. A possessive ending is not part of its word: `Kim’s` is the word `Kim`.
//! 3. Letters with stops between them are one word: `U.S`, `a.m`.
//! 4. Each Han or kana character is a word.

use super::terms::{TermId, Terms};
use crate::text::Span;

/// How a word is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Shape {
    /// `report`, `éclair`, `日`: begins with a letter that is no capital.
    Lower,
    /// `Putin`, `McCain`, `A`: begins with a capital.
    Capital,
    /// `KCNA`, `U2`: two characters or more, none of them a lower-case letter.
    AllCapitals,
    /// `24`, `24th`, `3pm`: begins with a digit.
    Number,
}

/// One word of the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    start: u32,
    length: u16,
    /// How it is written.
    pub(crate) shape: Shape,
    /// Whether a hyphen ties it to the word before: the two count as one.
    pub(crate) is_tied: bool,
    /// What it means to the scores: [`TermId::NONE`] for a stop word.
    pub(crate) term: TermId,
}

impl Word {
    /// Its place in the text.
    pub(crate) fn span(&self) -> Span {
        Span::new(self.start as usize, self.start as usize + usize::from(self.length))
    }
}

/// Longest word in bytes; a longer run is cut into several.
const LONGEST: usize = 4096;

/// Number of words as a reader counts them: those tied by a hyphen are one.
pub(crate) fn count(words: &[Word]) -> usize {
    words.iter().filter(|word| !word.is_tied).count()
}

/// Appends the words within `span` to `words`.
pub(super) fn read(text: &str, span: Span, terms: &mut Terms, words: &mut Vec<Word>) {
    let bytes = &text.as_bytes()[..span.end()];
    let mut at = span.start();
    let mut last_end = None;
    while at < bytes.len() {
        let length = letter(bytes, at);
        if length == 0 {
            at += 1;
            continue;
        }
        let (end, next) = end_of_word(bytes, at);
        let word = Span::new(at, end);
        words.push(Word {
            start: super::narrow(at),
            length: u16::try_from(end - at).unwrap_or(u16::MAX),
            shape: shape(text, word),
            is_tied: last_end.is_some_and(|end: usize| end + 1 == at && bytes[end] == b'-'),
            term: terms.term_of(text, word),
        });
        last_end = Some(end);
        at = next;
    }
}

/// Where the word that begins at `start` ends, and where to read on: further where an ending that
/// belongs to no word follows.
fn end_of_word(bytes: &[u8], start: usize) -> (usize, usize) {
    let mut at = start;
    while at < bytes.len() {
        let length = letter(bytes, at);
        if length > 0 {
            let stands_alone = length == 3 && is_ideograph(bytes, at);
            if stands_alone {
                return if at == start { (at + length, at + length) } else { (at, at) };
            }
            if at + length - start > LONGEST {
                return (at, at);
            }
            at += length;
            continue;
        }
        let joint = match bytes[at] {
            b'\'' => 1,
            0xE2 if bytes[at..].starts_with("’".as_bytes()) => 3,
            b'.' if joins_letters(bytes, start, at) || is_between_digits(bytes, at) => 1,
            b',' if is_between_digits(bytes, at) => 1,
            _ => return (at, at),
        };
        let after = at + joint;
        if after >= bytes.len() || letter(bytes, after) == 0 {
            return (at, at);
        }
        if bytes[at] != b'.' && bytes[at] != b',' && is_possessive(bytes, after) {
            return (at, after + 1);
        }
        at = after;
    }
    (at, at)
}

/// Length in bytes of the letter, digit or mark at `at`; 0 where there is none.
#[inline]
fn letter(bytes: &[u8], at: usize) -> usize {
    let byte = bytes[at];
    if byte.is_ascii() {
        return usize::from(byte.is_ascii_alphanumeric());
    }
    match decode(bytes, at) {
        Some(character) if character.is_alphanumeric() || is_joining_mark(character) => character.len_utf8(),
        _ => 0,
    }
}

/// The character whose first byte is at `at`; nothing inside a character.
fn decode(bytes: &[u8], at: usize) -> Option<char> {
    let width = match bytes[at] {
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xFF => 4,
        _ => return None,
    };
    std::str::from_utf8(bytes.get(at..at + width)?).ok()?.chars().next()
}

/// Marks inside words that Unicode does not call alphabetic: combining accents, the joiners, and the
/// viramas of the Indic blocks (each at 0x4D of its 128 code points).
fn is_joining_mark(character: char) -> bool {
    let code = u32::from(character);
    matches!(code, 0x300..=0x36F | 0x200C | 0x200D) || ((0x900..0xE00).contains(&code) && code & 0x7F == 0x4D)
}

/// Kana and the ideographs of the basic plane, three bytes each.
fn is_ideograph(bytes: &[u8], at: usize) -> bool {
    matches!(decode(bytes, at), Some('\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'))
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
fn is_possessive(bytes: &[u8], at: usize) -> bool {
    matches!(bytes[at], b's' | b'S') && (at + 1 >= bytes.len() || letter(bytes, at + 1) == 0)
}

fn shape(text: &str, word: Span) -> Shape {
    let slice = word.of(text);
    let Some(first) = slice.chars().next() else {
        return Shape::Lower;
    };
    if first.is_numeric() {
        return Shape::Number;
    }
    if !first.is_uppercase() {
        return Shape::Lower;
    }
    if slice.len() > first.len_utf8() && !slice.chars().any(char::is_lowercase) {
        return Shape::AllCapitals;
    }
    Shape::Capital
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn words(text: &str) -> Vec<String> {
        let (mut terms, mut words) = (Terms::new(Language::of_tag("en")), Vec::new());
        read(text, Span::new(0, text.len()), &mut terms, &mut words);
        words.iter().map(|word| format!("{}{}", if word.is_tied { "-" } else { "" }, word.span().of(text))).collect()
    }

    #[test]
    fn joins_and_parts() {
        assert_eq!(words("Moscow’s nuclear-armed state, 24th."), ["Moscow", "nuclear", "-armed", "state", "24th"]);
        assert_eq!(
            words("The U.S. paid 1,200.50 at 3 p.m. on June 18-19."),
            ["The", "U.S", "paid", "1,200.50", "at", "3", "p.m", "on", "June", "18", "-19"]
        );
        assert_eq!(words("Don't o'clock 'quoted' l’été"), ["Don't", "o'clock", "quoted", "l’été"]);
        assert_eq!(words("日本 हिन्दी naïve"), ["日", "本", "हिन्दी", "naïve"]);
        assert_eq!(words("end.Then a.b.c"), ["end", "Then", "a.b.c"]);
        assert_eq!(words("… — !"), Vec::<String>::new());
    }

    #[test]
    fn a_run_without_end_is_cut() {
        let lengths: Vec<usize> = words(&"x".repeat(10_000)).iter().map(String::len).collect();
        assert_eq!(lengths, [4096, 4096, 1808]);
    }
}
