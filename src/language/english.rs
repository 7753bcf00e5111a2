//! English: what the search for facts knows of it alone.

use super::{WordList, words_of};

static PREPOSITIONS: WordList = WordList::new(words_of!("en/prepositions.txt"));
static NOT_IN_PHRASES: WordList = WordList::new(words_of!("en/not-in-phrases.txt"));
static SPEECH_VERBS: WordList = WordList::new(words_of!("en/speech-verbs.txt"));

pub(super) fn is_no_phrase(folded: &str) -> bool {
    NOT_IN_PHRASES.has(folded)
}

pub(super) fn is_speech_verb(folded: &str) -> bool {
    SPEECH_VERBS.has(folded)
}

pub(super) fn is_preposition(folded: &str) -> bool {
    PREPOSITIONS.has(folded)
}
