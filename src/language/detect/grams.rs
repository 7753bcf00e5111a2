//! The n-grams that a language is told by: runs of one to five letters of a word, its borders counted as letters.
//!
//! Source: Cavnar & Trenkle, 1994, "N-Gram-Based Text Categorization". Where we differ: no n-gram spans two words, and
//! what looks like an address or like code is passed over. The trainer (`xtask/src/train/languages/`) compiles this same file, so
//! that a text is cut there as it is here. Cost: linear in the text.

/// Letters in the longest n-gram.
pub(crate) const LONGEST: u32 = 5;
/// A letter's code has so many bits: five letters fit in 64.
pub(crate) const LETTER_BITS: u32 = 12;
const KEY_MASK: u64 = (1 << (LETTER_BITS * LONGEST)) - 1;
/// Added to the number of n-grams before sums over them are scaled by it, so that a few weigh little.
pub(crate) const RESERVE: f32 = 8.0;
/// The code of a word's border.
pub(crate) const BORDER: u64 = 1;
/// Where Latin Extended Additional (Vietnamese, Yoruba) goes, so that it fits the codes: over Thai and Lao, which need no
/// n-grams.
pub(crate) const ADDITIONAL: u32 = 0xE00;

/// A letter's code, its case folded; nothing for what belongs to no word. Alphabets that n-grams do not tell apart have
/// no codes.
pub(crate) fn code(character: char) -> Option<u64> {
    if character.is_ascii() {
        return character.is_ascii_alphabetic().then(|| u64::from(u32::from(character) | 0x20));
    }
    let folded = character.to_lowercase().next().unwrap_or(character);
    let number = u32::from(folded);
    let has_code = match number {
        0x1E00..=0x1EFF | 0x300..=0x36F | 0x900..=0x963 | 0x970..=0x97F => true,
        0xAA..=0x8FF => folded.is_alphabetic(),
        _ => false,
    };
    has_code.then(|| folded_code(number))
}

/// What stands between spaces, without addresses and code.
pub(crate) fn prose(text: &str) -> impl Iterator<Item = &str> {
    tokens(text).filter(|token| !is_no_prose(token))
}

/// What [`str::split_whitespace`] gives, byte by byte: it takes three calls a character at the level that this is built with.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(space) = space_at(text, at).filter(|&space| space > 0) {
            at += space;
        }
        let start = at;
        while space_at(text, at) == Some(0) {
            at += 1;
        }
        text.get(start..at).filter(|token| !token.is_empty())
    })
}

/// Length in bytes of the white space at `at`, 0 where there is something else; nothing where the text ends.
#[inline]
fn space_at(text: &str, at: usize) -> Option<usize> {
    let &byte = text.as_bytes().get(at)?;
    Some(match byte {
        b'\t'..=b'\r' | b' ' => 1,
        // The first bytes of all spaces beyond ASCII.
        0xC2 | 0xE1..=0xE3 => {
            let character = text.get(at..)?.chars().next().filter(|character| character.is_whitespace());
            character.map_or(0, char::len_utf8)
        }
        _ => 0,
    })
}

/// The n-grams of a text, word by word.
pub(crate) fn for_each(text: &str, mut found: impl FnMut(u64)) {
    for token in prose(text) {
        // The last letters read, newest in the lowest bits, and how many of them belong to this word.
        let (mut recent, mut length) = (BORDER, 1);
        for character in token.chars() {
            let Some(code) = code(character) else {
                if length > 1 {
                    grams_that_end(recent << LETTER_BITS | BORDER, length + 1, &mut found);
                }
                (recent, length) = (BORDER, 1);
                continue;
            };
            recent = recent << LETTER_BITS | code;
            length += 1;
            grams_that_end(recent, length, &mut found);
        }
        if length > 1 {
            grams_that_end(recent << LETTER_BITS | BORDER, length + 1, &mut found);
        }
    }
}

/// The n-grams that end at the newest letter, a border alone not among them.
fn grams_that_end(recent: u64, length: u32, found: &mut impl FnMut(u64)) {
    let mut mask = (1 << LETTER_BITS) - 1;
    for _ in 0..length.min(LONGEST) {
        let key = recent & mask;
        if key != BORDER {
            found(key);
        }
        mask = (mask << LETTER_BITS | mask) & KEY_MASK;
    }
}

/// Whether a run of ASCII between spaces is an address, a name in a program or a code: it says nothing of the language.
fn is_no_prose(token: &str) -> bool {
    let is_word = token.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_word || !token.is_ascii() {
        return false;
    }
    let has_mark = token.bytes().any(|byte| matches!(byte, b'@' | b'_' | b'\\' | b'=' | b'{' | b'}' | b'<' | b'>'));
    let bytes = token.as_bytes();
    has_mark
        || bytes.windows(2).any(|pair| {
            let (first, second) = (pair[0], pair[1]);
            (first.is_ascii_lowercase() && second.is_ascii_uppercase())
                || (first.is_ascii_digit() && second.is_ascii_alphabetic())
                || (first.is_ascii_alphabetic() && second.is_ascii_digit())
                || pair == b"//"
        })
        || bytes.windows(3).any(|three| {
            three[0].is_ascii_alphanumeric() && matches!(three[1], b'.' | b':') && three[2].is_ascii_alphanumeric()
        })
}

/// Which alphabet an n-gram's first letter is of, in the order of the model: Arabic, Cyrillic, Devanagari, Latin.
pub(crate) fn alphabet(key: u64) -> usize {
    let codes = (0..LONGEST).rev().map(|at| key >> (at * LETTER_BITS) & ((1 << LETTER_BITS) - 1));
    match codes.into_iter().find(|&code| code > BORDER) {
        Some(0x600..=0x8FF) => 0,
        Some(0x400..=0x52F) => 1,
        Some(0x900..=0x97F) => 2,
        _ => 3,
    }
}

/// The code of a letter of an n-gram as the model's file writes it: `_` for a border.
pub(crate) fn written(letter: char) -> u64 {
    if letter == '_' { BORDER } else { folded_code(u32::from(letter)) }
}

/// The code of a letter that has one and whose case is folded.
fn folded_code(letter: u32) -> u64 {
    u64::from(if letter >= 0x1E00 { letter - 0x1E00 + ADDITIONAL } else { letter })
}
