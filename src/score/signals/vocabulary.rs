//! Vocabulary: what single words tell, looked up once for each spelling of the text.
//!
//! Cue words are Edmundson's bonus and stigma words (1969, "New Methods in Automatic Extracting", cue method), found by
//! training instead of by hand. Cost: O(distinct spellings), then O(1) a word.

use crate::document::{Document, Word};

/// A class of function words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Class {
    /// Points back when a sentence opens with it: `he`, `this`.
    Back = 1,
    /// Links a sentence to the one before: `however`.
    Link = 2,
    /// `I`, `our`.
    FirstPerson = 4,
    /// `you`.
    SecondPerson = 8,
    /// A verb of saying.
    Speech = 16,
}

/// Classes and cues of every spelling of a text.
pub(crate) struct Vocabulary {
    classes: Box<[u8]>,
    cues: Box<[i8]>,
}

impl Vocabulary {
    #[inline(never)]
    pub(super) fn of(text: &str, document: &Document) -> Self {
        let language = document.language;
        let (classes, cues): (Vec<u8>, Vec<i8>) = document
            .terms
            .spellings()
            .map(|first| {
                let word = language.fold(first.of(text));
                let mut classes = match language.discourse(&word) {
                    Some("b") => Class::Back as u8,
                    Some("l") => Class::Link as u8,
                    Some("1") => Class::FirstPerson as u8,
                    Some("2") => Class::SecondPerson as u8,
                    _ => 0,
                };
                classes |= if language.is_speech_verb(&word) { Class::Speech as u8 } else { 0 };
                (classes, language.cue(&word))
            })
            .unzip();
        Self { classes: classes.into(), cues: cues.into() }
    }

    /// The classes of a word, a bit each.
    pub(crate) fn classes(&self, word: Word) -> u8 {
        word.spelling().map_or(0, |spelling| self.classes[spelling])
    }

    /// Whether a word is of a class.
    pub(crate) fn is(&self, word: Word, class: Class) -> bool {
        self.classes(word) & class as u8 != 0
    }

    /// Number of spellings.
    pub(super) fn spellings(&self) -> usize {
        self.cues.len()
    }

    /// How much a spelling speaks for a sentence, in the units of the model.
    pub(super) fn cue(&self, spelling: usize) -> i8 {
        self.cues[spelling]
    }
}
