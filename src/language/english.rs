//! English: what the search for facts knows of it alone.

use super::{WordList, words_of};

static PREPOSITIONS: WordList = WordList::new(words_of!("en/prepositions.txt"));
static SPEECH_VERBS: WordList = WordList::new(words_of!("en/speech-verbs.txt"));

pub(super) fn is_speech_verb(folded: &str) -> bool {
    SPEECH_VERBS.has(folded)
}

pub(super) fn is_preposition(folded: &str) -> bool {
    PREPOSITIONS.has(folded)
}
