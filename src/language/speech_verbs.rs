//! Verbs of speech.

use super::list::{WordList, list_of, lists_of};

/// The verbs of a primary subtag; English ones are asked for more often, and elsewhere.
pub(super) fn of(primary: &str) -> &'static WordList {
    list_of(&LISTS, primary)
}

lists_of!("speech-verbs.txt": "de" "es" "fr" "it" "pt");
