//! Finals: how the words end that close a sentence, whether a mark follows or not.

use super::list::{WordList, list_of, lists_of};

/// Longest ending, in characters.
const LONGEST: usize = 5;

/// The list of a primary subtag; an empty one where there is none.
pub(super) fn of(primary: &str) -> &'static WordList {
    list_of(&LISTS, primary)
}

lists_of!("finals.txt": "ko" "th");

/// Whether the word ends as one of the list does.
pub(super) fn closes(list: &WordList, word: &str) -> bool {
    word.char_indices().rev().take(LONGEST).any(|(at, _)| word.get(at..).is_some_and(|ending| list.has(ending)))
}
