//! Verbs of speech of languages other than English, whose own are asked for elsewhere too.

use super::list::{WordList, list_of, lists_of};

/// The list of a primary subtag; an empty one where there is none.
pub(super) fn of(primary: &str) -> &'static WordList {
    list_of(&LISTS, primary)
}

lists_of!("speech-verbs.txt": "de" "es" "fr" "it" "pt");
