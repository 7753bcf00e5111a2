//! Starters: words that often open a sentence and seldom a name.

use super::list::{WordList, list_of, lists_of};

/// The list of a primary subtag; an empty one where there is none.
pub(super) fn of(primary: &str) -> &'static WordList {
    list_of(&LISTS, primary)
}

lists_of!("starters.txt": "de" "en" "es" "fr");
