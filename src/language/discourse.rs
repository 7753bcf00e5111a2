//! Discourse: function words that point back, link, or name who speaks.

use super::list::{Lists, ShortList, lists_of};

/// The list of a primary subtag, with a class behind each word; an empty one where there is none.
pub(super) fn of(primary: &str) -> ShortList {
    ShortList::of(LISTS, primary)
}

/// By tag.
static LISTS: Lists = lists_of!("discourse.txt": "de" "en" "es" "fr" "it" "pt");
