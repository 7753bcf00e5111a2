//! Languages: what the reading needs to know of each. Word data lies in `seeds/<tag>/`, once; each file here has
//! one kind of data, with a row for each language that has it.
//!
//! Invariant: nothing here knows a document.

mod abbreviations;
mod boilerplate;
mod detect;
mod english;
mod list;
mod starters;
mod stems;
mod stop_words;

pub(crate) use abbreviations::Abbreviation;
pub(crate) use boilerplate::{HASHED_BYTES, Openings};
pub(crate) use detect::{Detection, detect};
pub(crate) use list::WordList;

use rust_stemmers::{Algorithm, Stemmer};
use std::borrow::Cow;

/// A language that a text can be read in: what is known of it, looked up once. Where nothing is known of a
/// language, the rules that hold in most read it.
#[derive(Clone, Copy)]
pub(crate) struct Language {
    is_english: bool,
    abbreviations: Option<&'static WordList>,
    starters: Option<&'static WordList>,
    stop_words: Option<&'static WordList>,
    stemmer: Option<Algorithm>,
    boilerplate: [&'static Openings; 2],
}

impl Language {
    /// How a text of this BCP 47 tag is read: its primary subtag decides.
    pub(crate) fn of_tag(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        Self {
            is_english: primary == "en",
            abbreviations: abbreviations::of(&primary),
            starters: starters::of(&primary),
            stop_words: stop_words::of(&primary),
            stemmer: stems::of(&primary),
            boilerplate: boilerplate::of(&primary),
        }
    }

    /// Whether it is English, which has rules of its own.
    pub(crate) fn is_english(self) -> bool {
        self.is_english
    }

    /// The word, already folded to lower case, without its endings.
    pub(crate) fn stem(self, folded: &str) -> Cow<'_, str> {
        match self.stemmer {
            Some(algorithm) => Stemmer::create(algorithm).stem(folded),
            None => Cow::Borrowed(folded),
        }
    }

    /// Whether the word, already folded to lower case, carries no topic of its own.
    pub(crate) fn is_stop_word(self, folded: &str) -> bool {
        self.stop_words.is_some_and(|list| stop_words::has(list, folded))
    }

    /// What kind of abbreviation the word is, in lower case and without its last full stop.
    pub(crate) fn abbreviation(self, folded: &str) -> Option<Abbreviation> {
        self.abbreviations?.get(folded).and_then(Abbreviation::named)
    }

    /// How lines open that are not part of a text: in this language, and in English.
    pub(crate) fn boilerplate(self) -> [&'static Openings; 2] {
        self.boilerplate
    }

    /// Whether the word, in lower case, often opens a sentence and seldom a name.
    pub(crate) fn is_starter(self, folded: &str) -> bool {
        self.starters.is_some_and(|list| list.has(folded))
    }

    /// Whether the word, in lower case, opens a prepositional phrase.
    pub(crate) fn is_preposition(self, folded: &str) -> bool {
        self.is_english && english::is_preposition(folded)
    }

    /// Whether the word, in lower case, is the name of a day, a month or a time zone.
    pub(crate) fn is_calendar_word(self, folded: &str) -> bool {
        self.is_english && english::is_calendar_word(folded)
    }

    /// Whether the word, in lower case, is a verb of saying.
    pub(crate) fn is_speech_verb(self, folded: &str) -> bool {
        self.is_english && english::is_speech_verb(folded)
    }
}
