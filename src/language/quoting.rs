//! Words around quotes: verbs of speech, and those that tell a speaker's name from what stands beside it.

use super::list::{Lists, ShortList, lists_of};

/// The words of a primary subtag, with what each may be.
pub(super) fn of(primary: &str) -> ShortList {
    ShortList::of(LISTS, primary)
}

/// The verbs of a primary subtag; English ones are asked for more often, and elsewhere.
pub(super) fn verbs_of(primary: &str) -> ShortList {
    ShortList::of(VERBS, primary)
}

static LISTS: Lists = lists_of!("quoting.txt": "de" "en" "es" "fr" "it" "pt");
static VERBS: Lists = lists_of!("speech-verbs.txt": "de" "es" "fr" "it" "pt");
