//! English: what the search for facts knows of it alone.

use super::WordList;

static CALENDAR: WordList = WordList::new(include_str!("../../seeds/en/calendar.txt"));
static PREPOSITIONS: WordList = WordList::new(include_str!("../../seeds/en/prepositions.txt"));
static SPEECH_VERBS: WordList = WordList::new(include_str!("../../seeds/en/speech-verbs.txt"));

pub(super) fn is_calendar_word(folded: &str) -> bool {
    CALENDAR.has(folded)
}

pub(super) fn is_speech_verb(folded: &str) -> bool {
    SPEECH_VERBS.has(folded)
}

pub(super) fn is_preposition(folded: &str) -> bool {
    PREPOSITIONS.has(folded)
}
