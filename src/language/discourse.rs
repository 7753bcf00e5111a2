//! Discourse: function words that point back, link, or name who speaks. Asked for every spelling of a text.

use super::list::{WordList, words_of};

/// The list of a primary subtag, with a class behind each word; nothing where there is none.
pub(super) fn of(primary: &str) -> Option<&'static WordList> {
    LISTS.iter().find(|(tag, _)| *tag == primary).map(|(_, list)| list)
}

/// By tag.
static LISTS: [(&str, WordList); 6] = [
    ("de", WordList::new(words_of!("de/discourse.txt"))),
    ("en", WordList::new(words_of!("en/discourse.txt"))),
    ("es", WordList::new(words_of!("es/discourse.txt"))),
    ("fr", WordList::new(words_of!("fr/discourse.txt"))),
    ("it", WordList::new(words_of!("it/discourse.txt"))),
    ("pt", WordList::new(words_of!("pt/discourse.txt"))),
];

#[cfg(test)]
mod tests {
    #[test]
    fn every_word_has_a_class() {
        let entries: Vec<_> = super::LISTS.iter().flat_map(|(_, list)| list.entries()).collect();
        assert!(entries.len() > 300);
        assert!(entries.iter().all(|(_, class)| matches!(*class, "b" | "l" | "1" | "2")));
    }
}
