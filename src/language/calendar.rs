//! Words of time: the list of each language, with what a word may be. `src/facts/dates/tokens.rs` explains the letters.

use super::list::{WordList, lists_of, words_of};

/// The English list, of which more is asked than dates.
pub(super) static ENGLISH: WordList = WordList::new(words_of!("en/calendar.txt"));

/// The list of a language by its number in [`super::GRAMMARS`]. One without a list is read with the English one: years and digits
/// are everybody's.
pub(super) fn of(grammar: usize) -> &'static WordList {
    LISTS.get(grammar).map_or(&ENGLISH, |(_, list)| list)
}

lists_of!("calendar.txt": "de" "es" "fr" "it" "pt");

#[cfg(test)]
mod tests {
    #[test]
    fn every_word_has_classes() {
        let entries: Vec<_> = super::LISTS
            .iter()
            .map(|(_, list)| list)
            .chain([&super::ENGLISH])
            .flat_map(super::WordList::entries)
            .collect();
        assert!(entries.len() > 900);
        for (word, classes) in entries {
            let is_class = |class: &str| class.starts_with(|letter: char| letter.is_ascii_alphabetic());
            assert!(!classes.is_empty() && classes.split(' ').all(is_class), "{word}");
        }
    }
}
