//! Cues: words that speak for or against a sentence, with a weight each. Training writes them.

use super::list::{Lists, ShortList, lists_of};

/// The list of a primary subtag; an empty one where there is none.
pub(super) fn of(primary: &str) -> ShortList {
    ShortList::of(LISTS, primary)
}

/// By tag.
static LISTS: Lists = lists_of!("cues.txt": "en");
