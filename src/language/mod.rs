//! Languages: what the reading needs to know of each. Word data lies in `seeds/`, once.
//!
//! Invariant: nothing here knows a document.

mod abbreviations;
mod detect;
mod english;
mod list;

pub(crate) use abbreviations::Abbreviation;
pub(crate) use detect::{Detection, detect};
pub(crate) use list::WordList;

use std::borrow::Cow;

/// A language that a text can be read in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Language {
    /// English: stop words, stems, abbreviations.
    English,
    /// Any other: rules that hold in most languages, no word data.
    Other,
}

impl Language {
    /// How a text of this BCP 47 tag is read.
    pub(crate) fn of_tag(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("en") { Self::English } else { Self::Other }
    }

    /// The word, already folded to lower case, without its endings.
    pub(crate) fn stem(self, folded: &str) -> Cow<'_, str> {
        match self {
            Self::English => english::stem(folded),
            Self::Other => Cow::Borrowed(folded),
        }
    }

    /// Whether the word, in lower case, opens a prepositional phrase.
    pub(crate) fn is_preposition(self, word: &str) -> bool {
        match self {
            Self::English => english::is_preposition(word),
            Self::Other => false,
        }
    }

    /// Whether the word, already folded to lower case, carries no topic of its own.
    pub(crate) fn is_stop_word(self, folded: &str) -> bool {
        match self {
            Self::English => english::is_stop_word(folded),
            Self::Other => false,
        }
    }

    /// What kind of abbreviation the word is, in lower case and without its last full stop.
    pub(crate) fn abbreviation(self, folded: &str) -> Option<Abbreviation> {
        match self {
            Self::English => english::abbreviation(folded),
            Self::Other => None,
        }
    }

    /// Whether the word, in lower case, often opens a sentence and seldom a name.
    pub(crate) fn is_starter(self, folded: &str) -> bool {
        match self {
            Self::English => english::is_starter(folded),
            Self::Other => false,
        }
    }

    /// Whether the word, in lower case, is the name of a day, a month or a time zone.
    pub(crate) fn is_calendar_word(self, folded: &str) -> bool {
        match self {
            Self::English => english::is_calendar_word(folded),
            Self::Other => false,
        }
    }

    /// Whether the word, in lower case, is a verb of saying.
    pub(crate) fn is_speech_verb(self, folded: &str) -> bool {
        match self {
            Self::English => english::is_speech_verb(folded),
            Self::Other => false,
        }
    }
}
