//! What single words around a stop say.

use std::ops::Deref;

use crate::language::{Abbreviation, Endings, Language};

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
        let counts = |class: &Abbreviation| match class {
            // "Sat" and "mass" are words.
            Abbreviation::Month | Abbreviation::Place => is_capital,
            // A single capital is an initial, whatever it abbreviates in lower case.
            _ => !is_capital || word.chars().nth(1).is_some(),
        };
        match language.abbreviation(&Folded::new(word)).filter(counts) {
            // Typed in haste it stands before a name, too; but "rep" is a word.
            Some(Abbreviation::Title) if !is_capital => Self::Closing,
            Some(class) => Self::from(class),
            // A letter with an accent is a word: "é", "ô".
            None if is_accented_letter(word) => Self::Word,
            None if is_acronym(word) => Self::Closing,
            None if is_vowelless(word) && !language.is_english() => Self::Closing,
            None if is_cut_short(word, language) => Self::Closing,
            None => Self::Word,
        }
    }
}

impl From<Abbreviation> for Meaning {
    fn from(class: Abbreviation) -> Self {
        match class {
            Abbreviation::Title | Abbreviation::Forward => Self::Forward,
            Abbreviation::Number => Self::Number,
            Abbreviation::Last => Self::Last,
            Abbreviation::Month | Abbreviation::Place | Abbreviation::Closing => Self::Closing,
        }
    }
}

/// A single letter of the Latin script, in lower case, that is not in ASCII.
fn is_accented_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|first| matches!(first, 'ß'..='ɏ' | 'Ḁ'..='ỿ') && first.is_lowercase())
        && letters.next().is_none()
}

/// Single letters with stops between them, or a single letter: `U.S`, `J`. In scripts without capitals the parts are
/// names of letters: `जी.डी.पी`.
fn is_acronym(word: &str) -> bool {
    let is_letter = |part: &str| {
        let mut characters = part.chars();
        characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none()
    };
    let is_caseless = || word.contains('.') && word.chars().all(|character| character == '.' || is_caseless(character));
    word.split('.').all(is_letter) || is_caseless()
}

/// A letter of a script without capitals.
fn is_caseless(character: char) -> bool {
    character.is_alphabetic() && !character.is_lowercase() && !character.is_uppercase()
}

/// A consonant of the Latin or the Cyrillic alphabet, in lower case.
fn is_consonant(letter: char) -> bool {
    matches!(letter, 'b'..='d' | 'f'..='h' | 'j'..='n' | 'p'..='t' | 'v'..='x' | 'z')
        || matches!(letter, 'б'..='д' | 'ж' | 'з' | 'й'..='н' | 'п'..='т' | 'ф'..='щ')
}

/// A short word of consonants alone, or one that ends as streets do: no word but an abbreviation, in most languages of
/// the Latin and Cyrillic scripts.
fn is_vowelless(word: &str) -> bool {
    let mut count = 0;
    let has_vowel = word.chars().any(|letter| {
        let letter = if count == 0 { letter.to_lowercase().next().unwrap_or(letter) } else { letter };
        count += 1;
        !is_consonant(letter)
    });
    (!has_vowel && (2..=4).contains(&count)) || word.ends_with("str")
}

/// A word in lower case that ends in a consonant, in a language whose words end in vowels.
fn is_cut_short(word: &str, language: Language) -> bool {
    language.punctuation().endings == Endings::Vowels
        && is_plain(word, 2)
        && word.chars().next_back().is_some_and(is_consonant)
}

/// A capital, then letters in lower case.
pub(super) fn is_capitalized(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && is_plain(letters.as_str(), 1)
}

/// At least so many letters, all in lower case.
pub(super) fn is_plain(word: &str, least: usize) -> bool {
    if word.is_ascii() {
        return word.len() >= least && word.bytes().all(|byte| byte.is_ascii_lowercase());
    }
    word.chars().count() >= least && word.chars().all(char::is_lowercase)
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
        folded.extend(word.chars());
        folded
    }

    /// The same without the spaces in it: an abbreviation is found whether it is written with them or not.
    pub(super) fn without_spaces(parts: &str) -> Self {
        let mut folded = Self { bytes: [0; Self::SIZE], length: 0 };
        folded.extend(parts.chars().filter(|character| !character.is_whitespace()));
        folded
    }

    fn extend(&mut self, characters: impl Iterator<Item = char>) {
        for character in characters.flat_map(char::to_lowercase) {
            let width = character.len_utf8();
            let Some(target) = self.bytes.get_mut(self.length..self.length + width) else {
                self.length = 0;
                return;
            };
            character.encode_utf8(target);
            self.length += width;
        }
    }
}

impl Deref for Folded {
    type Target = str;

    fn deref(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}
