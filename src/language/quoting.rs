//! Words around quotes, which tell a speaker's name from what stands beside it; the head of the English list has the letters.

use super::list::{WordList, lists_of, numbered};

/// The list of a language by its number in [`super::GRAMMARS`]; an empty one where there is none.
pub(super) fn of(grammar: usize) -> &'static WordList {
    numbered(&LISTS, grammar)
}

lists_of!("quoting.txt": "de" "es" "fr" "it" "pt" "en");
