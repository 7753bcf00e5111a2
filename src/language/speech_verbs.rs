//! Verbs of speech of languages other than English, whose own are asked for elsewhere too.

use super::list::{WordList, lists_of, numbered};

/// The list of a language by its number in [`super::GRAMMARS`]; an empty one where there is none.
pub(super) fn of(grammar: usize) -> &'static WordList {
    numbered(&LISTS, grammar)
}

lists_of!("speech-verbs.txt": "de" "es" "fr" "it" "pt");
