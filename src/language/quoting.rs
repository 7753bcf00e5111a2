//! Words around quotes, which tell a speaker's name from what stands beside it; the head of the English list has the letters.

use super::list::{WordList, list_of, lists_of};

/// The list of a primary subtag; an empty one where there is none.
pub(super) fn of(primary: &str) -> &'static WordList {
    list_of(&LISTS, primary)
}

lists_of!("quoting.txt": "de" "en" "es" "fr" "it" "pt");
