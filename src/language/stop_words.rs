//! Stop words: words that carry no topic of their own.
//!
//! The lists are folded as a text's words are ([`super::fold`]). An entry that ends in an apostrophe is elided: it
//! stands before another word and is a word of its own (`l'été`). In Han, an entry of one character parts the
//! words on its sides.

use super::list::{WordList, list_of, lists_of};

/// The list of a primary subtag; an empty one where there is none.
pub(super) fn of(primary: &str) -> &'static WordList {
    list_of(&LISTS, primary)
}

lists_of!("stop.txt":
    "af" "ar" "az" "be" "bg" "bn" "ca" "cs" "cy" "da" "de" "el" "en" "eo" "es" "et" "eu" "fa" "fi" "fr" "ga" "gl" "gu" "he"
    "hi" "hr" "hu" "hy" "id" "is" "it" "ja" "ka" "kk" "ko" "la" "lt" "lv" "mk" "mr" "ms" "nl" "no" "pl" "pt" "ro" "ru"
    "sk" "sl" "sq" "sr" "sv" "sw" "ta" "tl" "tr" "uk" "ur" "vi" "zh"
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn no_entry_is_dead() {
        for (tag, list) in &LISTS {
            let language = Language::of_tag(tag);
            for (entry, _) in list.entries() {
                assert_eq!(language.fold(entry), entry, "{tag}: no word is folded to this");
            }
        }
    }

    #[test]
    fn both_apostrophes() {
        let english = Language::of_tag("en");
        assert!(english.is_stop_word("don't") && english.is_stop_word(&english.fold("Don’t")));
        assert!(!english.is_stop_word("door") && !english.is_stop_word("d'or"));
    }
}
