//! Finals: how the words end that close a sentence, whether a mark follows or not.

use super::WordList;

static KOREAN: WordList = WordList::new(include_str!("../../seeds/ko/finals.txt"));
static THAI: WordList = WordList::new(include_str!("../../seeds/th/finals.txt"));

/// Longest ending, in characters.
const LONGEST: usize = 5;

/// The list of a primary subtag.
pub(super) fn of(primary: &str) -> Option<&'static WordList> {
    Some(match primary {
        "ko" => &KOREAN,
        "th" => &THAI,
        _ => return None,
    })
}

/// Whether the word ends as one of the list does.
pub(super) fn closes(list: &WordList, word: &str) -> bool {
    word.char_indices().rev().take(LONGEST).any(|(at, _)| word.get(at..).is_some_and(|ending| list.has(ending)))
}
