//! Discourse: function words that point back, link, or name who speaks. Asked for every spelling of a text.

use super::list::{WordList, lists_of};

/// The list of a primary subtag, with a class behind each word; nothing where there is none.
pub(super) fn of(primary: &str) -> Option<&'static WordList> {
    LISTS.iter().find(|(tag, _)| *tag == primary).map(|(_, list)| list)
}

lists_of!("discourse.txt": "de" "en" "es" "fr" "it" "pt");

#[cfg(test)]
mod tests {
    #[test]
    fn every_word_has_a_class() {
        let entries: Vec<_> = super::LISTS.iter().flat_map(|(_, list)| list.entries()).collect();
        assert!(entries.len() > 300);
        assert!(entries.iter().all(|(_, class)| matches!(*class, "b" | "l" | "1" | "2")));
    }
}
