//! Starters: words that often open a sentence and seldom a name.

use super::list::{Lists, ShortList, lists_of};

/// The list of a primary subtag; an empty one where there is none.
pub(super) fn of(primary: &str) -> ShortList {
    ShortList::of(LISTS, primary)
}

/// By tag.
static LISTS: Lists = lists_of!("starters.txt": "de" "en" "es" "fr");
