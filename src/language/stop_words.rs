//! Stop words: words that carry no topic of their own.
//!
//! The lists write the apostrophe `'`; a word that has `’` is looked up with `'` in its place.

use super::WordList;

static ENGLISH: WordList = WordList::new(include_str!("../../seeds/en/stop.txt"));

/// The list of a primary subtag.
pub(super) fn of(primary: &str) -> Option<&'static WordList> {
    Some(match primary {
        "en" => &ENGLISH,
        _ => return None,
    })
}

/// Whether the list has the word, already folded to lower case.
pub(super) fn has(list: &WordList, folded: &str) -> bool {
    list.has(folded) || (folded.contains('’') && list.has(&folded.replace('’', "'")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_apostrophes() {
        let is_stop_word = |word| has(&ENGLISH, word);
        assert!(is_stop_word("don't") && is_stop_word("don’t") && is_stop_word("don"));
        assert!(!is_stop_word("door") && !is_stop_word("d’or"));
    }
}
