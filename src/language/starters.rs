//! Starters: words that often open a sentence and seldom a name.

use super::list::{ShortList, words_of};

/// The list of a primary subtag; an empty one where there is none.
pub(super) fn of(primary: &str) -> ShortList {
    let known = LISTS.iter().find(|(tag, _)| *tag == primary);
    ShortList(known.map_or("", |(_, entries)| entries))
}

macro_rules! lists {
    ($($tag:literal)*) => { &[$(($tag, words_of!(concat!($tag, "/starters.txt")))),*] };
}

/// By tag.
static LISTS: &[(&str, &str)] = lists!("de" "en" "es" "fr");
