//! English: its word lists and its stems.
//!
//! Stems: Porter, 2001, "Snowball: A language for stemming algorithms" (the English stemmer, "Porter 2").
//! The lists write the apostrophe `'`; a word that has `’` is looked up with `'` in its place.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

use super::WordList;
use super::abbreviations::Abbreviation;

static STOP_WORDS: WordList = WordList::new(include_str!("../../seeds/en/stop.txt"));
static STARTERS: WordList = WordList::new(include_str!("../../seeds/en/starters.txt"));
static CALENDAR: WordList = WordList::new(include_str!("../../seeds/en/calendar.txt"));
static PREPOSITIONS: WordList = WordList::new(include_str!("../../seeds/en/prepositions.txt"));
static SPEECH_VERBS: WordList = WordList::new(include_str!("../../seeds/en/speech-verbs.txt"));
static ABBREVIATIONS: WordList = WordList::new(include_str!("../../seeds/en/abbreviations.txt"));

pub(super) fn is_stop_word(folded: &str) -> bool {
    if folded.is_ascii() {
        return STOP_WORDS.has(folded);
    }
    folded.contains('’') && STOP_WORDS.has(&folded.replace('’', "'"))
}

pub(super) fn is_starter(folded: &str) -> bool {
    STARTERS.has(folded)
}

pub(super) fn is_calendar_word(folded: &str) -> bool {
    CALENDAR.has(folded)
}

pub(super) fn is_speech_verb(folded: &str) -> bool {
    SPEECH_VERBS.has(folded)
}

pub(super) fn is_preposition(folded: &str) -> bool {
    PREPOSITIONS.has(folded)
}

pub(super) fn abbreviation(folded: &str) -> Option<Abbreviation> {
    ABBREVIATIONS.get(folded).and_then(Abbreviation::named)
}

pub(super) fn stem(folded: &str) -> Cow<'_, str> {
    Stemmer::create(Algorithm::English).stem(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_apostrophes() {
        assert!(is_stop_word("don't") && is_stop_word("don’t") && is_stop_word("don"));
        assert!(!is_stop_word("door") && !is_stop_word("d’or"));
    }

    #[test]
    fn each_abbreviation_has_a_class() {
        for (word, _) in ABBREVIATIONS.entries() {
            assert!(abbreviation(word).is_some(), "{word} has no class");
        }
    }
}
