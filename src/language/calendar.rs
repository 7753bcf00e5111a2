//! Words of time: the list of each language, with what a word may be. `src/facts/dates/tokens.rs` explains the letters.

use super::list::{WordList, lists_of};

/// The list of a primary subtag. A language without one is read with the English list: years and digits are everybody's.
pub(super) fn of(primary: &str) -> &'static WordList {
    LISTS.iter().find(|(tag, _)| *tag == primary).map_or(&LISTS[0].1, |(_, list)| list)
}

// English first.
lists_of!("calendar.txt": "en" "de" "es" "fr" "it" "pt");

#[cfg(test)]
mod tests {
    #[test]
    fn every_word_has_classes() {
        let entries: Vec<_> = super::LISTS.iter().flat_map(|(_, list)| list.entries()).collect();
        assert!(entries.len() > 900);
        for (word, classes) in entries {
            let is_class = |class: &str| class.starts_with(|letter: char| letter.is_ascii_alphabetic());
            assert!(!classes.is_empty() && classes.split(' ').all(is_class), "{word}");
        }
    }
}
