//! Discourse: function words that point back, link, or name who speaks.

use super::list::{Lists, ShortList, lists_of};

/// The list of a primary subtag, with a class behind each word; an empty one where there is none.
pub(super) fn of(primary: &str) -> ShortList {
    ShortList::of(LISTS, primary)
}

/// No word of any list is longer, in bytes: most words of a text need not be looked for.
const LONGEST: usize = 13;

/// The class of a word.
pub(super) fn class(list: ShortList, folded: &str) -> Option<&'static str> {
    if folded.len() <= LONGEST { list.get(folded) } else { None }
}

/// By tag.
static LISTS: Lists = lists_of!("discourse.txt": "de" "en" "es" "fr" "it" "pt");

#[cfg(test)]
mod tests {
    #[test]
    fn no_word_is_longer() {
        let words = super::LISTS.iter().flat_map(|(_, entries)| entries.lines());
        let words = words.filter_map(|line| line.split_once('\t'));
        assert!(words.clone().count() > 300);
        assert!(words.clone().all(|(word, class)| word.len() <= super::LONGEST && class.len() == 1));
    }
}
