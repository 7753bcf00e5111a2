//! What single words around a stop say.

use std::ops::Deref;

use crate::language::{Abbreviation, Language};

/// What the word before a full stop says about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Meaning {
    /// No abbreviation: the stop ends the sentence.
    Word,
    /// Needs what follows: never an end.
    Forward,
    /// Takes a number, if one follows.
    Number,
    /// An end before a word that opens a sentence.
    Closing,
    /// An end before any capital.
    Last,
}

impl Meaning {
    /// `word` has no last stop.
    pub(super) fn of(word: &str, language: Language) -> Self {
        let is_capital = word.starts_with(char::is_uppercase);
        // A single capital is an initial, whatever it abbreviates in lower case.
        let counts =
            |class: &Abbreviation| if class.wants_capital() { is_capital } else { !is_capital || word.len() > 1 };
        match language.abbreviation(&Folded::new(word)).filter(counts) {
            Some(Abbreviation::Title | Abbreviation::Forward) => Self::Forward,
            Some(Abbreviation::Number) => Self::Number,
            Some(Abbreviation::Last) => Self::Last,
            Some(Abbreviation::Month | Abbreviation::Place | Abbreviation::Closing) => Self::Closing,
            None if is_acronym(word) => Self::Closing,
            None => Self::Word,
        }
    }
}

/// Single letters with stops between them, or a single letter: `U.S`, `J`.
fn is_acronym(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut characters = part.chars();
        characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none()
    })
}

pub(super) fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

pub(super) fn is_roman(word: &str) -> bool {
    let is_figure = |byte: u8| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C' | b'i' | b'v' | b'x');
    !word.is_empty() && word.len() <= 6 && word.bytes().all(is_figure)
}

/// A word in lower case on the stack; nothing of words longer than it holds.
pub(super) struct Folded {
    bytes: [u8; Self::SIZE],
    length: usize,
}

impl Folded {
    const SIZE: usize = 24;

    pub(super) fn new(word: &str) -> Self {
        let mut folded = Self { bytes: [0; Self::SIZE], length: 0 };
        if word.is_ascii() {
            if let Some(target) = folded.bytes.get_mut(..word.len()) {
                target.copy_from_slice(word.as_bytes());
                target.make_ascii_lowercase();
                folded.length = word.len();
            }
            return folded;
        }
        for character in word.chars().flat_map(char::to_lowercase) {
            let width = character.len_utf8();
            let Some(target) = folded.bytes.get_mut(folded.length..folded.length + width) else {
                folded.length = 0;
                break;
            };
            character.encode_utf8(target);
            folded.length += width;
        }
        folded
    }
}

impl Deref for Folded {
    type Target = str;

    fn deref(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}
