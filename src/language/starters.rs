//! Starters: words that often open a sentence and seldom a name.

use super::{WordList, words_of};

static ENGLISH: WordList = WordList::new(words_of!("en/starters.txt"));

/// The list of a primary subtag.
pub(super) fn of(primary: &str) -> Option<&'static WordList> {
    Some(match primary {
        "en" => &ENGLISH,
        _ => return None,
    })
}
