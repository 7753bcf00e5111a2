//! Words that tell a speaker's name from what stands beside it.

use super::list::{WordList, list_of, lists_of};

/// The words of a primary subtag, with what each may be.
pub(super) fn of(primary: &str) -> &'static WordList {
    list_of(&LISTS, primary)
}

lists_of!("quoting.txt": "de" "en" "es" "fr" "it" "pt");
