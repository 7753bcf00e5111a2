//! Finals: how the words end that close a sentence, whether a mark follows or not.

use super::list::{ShortList, words_of};

/// Longest ending, in characters.
const LONGEST: usize = 5;

/// The list of a primary subtag; an empty one where there is none.
pub(super) fn of(primary: &str) -> ShortList {
    ShortList(match primary {
        "ko" => words_of!("ko/finals.txt"),
        "th" => words_of!("th/finals.txt"),
        _ => "",
    })
}

/// Whether the word ends as one of the list does.
pub(super) fn closes(list: ShortList, word: &str) -> bool {
    word.char_indices().rev().take(LONGEST).any(|(at, _)| word.get(at..).is_some_and(|ending| list.has(ending)))
}
