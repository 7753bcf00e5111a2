//! Starters: words that often open a sentence and seldom a name.

use super::WordList;

static DANISH: WordList = WordList::new(include_str!("../../seeds/da/starters.txt"));
static DUTCH: WordList = WordList::new(include_str!("../../seeds/nl/starters.txt"));
static ENGLISH: WordList = WordList::new(include_str!("../../seeds/en/starters.txt"));
static FRENCH: WordList = WordList::new(include_str!("../../seeds/fr/starters.txt"));
static GERMAN: WordList = WordList::new(include_str!("../../seeds/de/starters.txt"));
static GREEK: WordList = WordList::new(include_str!("../../seeds/el/starters.txt"));
static ITALIAN: WordList = WordList::new(include_str!("../../seeds/it/starters.txt"));
static POLISH: WordList = WordList::new(include_str!("../../seeds/pl/starters.txt"));
static PORTUGUESE: WordList = WordList::new(include_str!("../../seeds/pt/starters.txt"));
static RUSSIAN: WordList = WordList::new(include_str!("../../seeds/ru/starters.txt"));
static SPANISH: WordList = WordList::new(include_str!("../../seeds/es/starters.txt"));

/// The list of a primary subtag.
pub(super) fn of(primary: &str) -> Option<&'static WordList> {
    Some(match primary {
        "da" => &DANISH,
        "de" => &GERMAN,
        "el" => &GREEK,
        "en" => &ENGLISH,
        "es" => &SPANISH,
        "fr" => &FRENCH,
        "it" => &ITALIAN,
        "nl" => &DUTCH,
        "pl" => &POLISH,
        "pt" => &PORTUGUESE,
        "ru" => &RUSSIAN,
        _ => return None,
    })
}
