//! Stems: words without what inflection adds to them, so that the forms of a word are one term.
//!
//! A light stemmer: Savoy, 2006, "Light Stemming Approaches for the French, Portuguese, German and Hungarian
//! Languages" (endings of inflection alone do as well as elaborate stemmers). The endings of a language are data:
//! 1. The longest beginning of its list is taken off, once (`al-` in Arabic, `ber-` in Indonesian).
//! 2. The longest ending is taken off, and again, [`ROUNDS`] times at most (`-lar`, `-ın`).
//! 3. An ending with another behind it is changed into that, and that is all (`cities` and `city`, `running` and `run`).
//! 4. [`LEAST`] letters stay; two of scripts that write few vowels, or syllables.
//!
//! Cost: O(letters of the longest ending · log entries) a round, once a distinct spelling.

use super::list::{WordList, list_of, lists_of};
use std::borrow::Cow;

/// How often an ending is taken off. Measured on treebanks, endings chosen anew each time, F1 of pairs with 1, 2 and 3
/// rounds: German 52, 68, 69; Russian 68, 81, 81; Hungarian 57, 74, 76; Finnish 36, 51, 57.
const ROUNDS: usize = 3;
/// Fewest letters left.
const LEAST: usize = 3;

/// The endings and beginnings of a language.
#[derive(Clone, Copy)]
pub(super) struct Endings {
    list: &'static WordList,
    /// A bit for the low five bits of each ending's last byte: most words end otherwise, and are not looked up.
    last_bytes: u32,
    /// Bytes of the longest of each, so that few of a word's are looked up.
    longest_ending: usize,
    longest_beginning: usize,
}

impl Endings {
    /// Those of a primary subtag; none where nothing is known.
    pub(super) fn of(primary: &str) -> Self {
        Self::new(list_of(&LISTS, primary))
    }

    /// The stem of a word that is folded.
    pub(super) fn stem(self, word: &str) -> Cow<'_, str> {
        let least = match word.chars().next() {
            Some('\u{590}'..'\u{600}' | '\u{900}'..) => 2,
            _ => LEAST,
        };
        let mut stem = self.without_beginning(word, least).unwrap_or(word);
        for _ in 0..ROUNDS {
            match self.without_ending(stem, least) {
                Some((shorter, "")) => stem = shorter,
                Some((shorter, other)) => return Cow::Owned([shorter, other].concat()),
                None => break,
            }
        }
        Cow::Borrowed(stem)
    }

    fn without_beginning(self, word: &str, least: usize) -> Option<&str> {
        if self.longest_beginning == 0 {
            return None;
        }
        let (latest, _) = word.char_indices().rev().nth(least - 1)?;
        let mut cuts = (1..=latest.min(self.longest_beginning)).rev().filter_map(|at| word.split_at_checked(at));
        cuts.find(|(beginning, _)| self.list.has_with(beginning, '-')).map(|(_, rest)| rest)
    }

    /// The word without its longest ending, and what is put in its place, which counts among the letters that stay.
    fn without_ending(self, word: &str, least: usize) -> Option<(&str, &'static str)> {
        if self.last_bytes & last_byte(word) == 0 {
            return None;
        }
        let (shortest, _) = word.char_indices().nth(least - 1)?;
        let first = shortest.max(word.len().saturating_sub(self.longest_ending));
        let mut cuts = (first..word.len()).filter_map(|at| word.split_at_checked(at));
        cuts.find_map(|(stem, ending)| {
            let other = self.list.get(ending)?;
            (stem.len() > shortest || !other.is_empty()).then_some((stem, other))
        })
    }

    fn new(list: &'static WordList) -> Self {
        let mut endings = Self { list, last_bytes: 0, longest_ending: 0, longest_beginning: 0 };
        for (entry, _) in list.entries() {
            if let Some(beginning) = entry.strip_suffix('-') {
                endings.longest_beginning = endings.longest_beginning.max(beginning.len());
                continue;
            }
            endings.longest_ending = endings.longest_ending.max(entry.len());
            endings.last_bytes |= last_byte(entry);
        }
        endings
    }
}

fn last_byte(word: &str) -> u32 {
    word.bytes().next_back().map_or(0, |byte| 1 << (byte & 31))
}

lists_of!("endings.txt":
    "af" "ar" "az" "be" "bg" "bn" "ca" "cs" "da" "de" "el" "en" "eo" "es" "et" "eu" "fa" "fi" "fr" "gl" "gu" "he" "hi" "hr"
    "hu" "hy" "id" "is" "it" "ka" "kk" "ko" "lt" "lv" "mk" "ms" "nl" "no" "pl" "pt" "ro" "ru" "sk" "sl" "sr" "sv" "tr"
    "uk"
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
    fn letters_stay() {
        static LIST: WordList = WordList::new("al-\nen\nies\ty\nn\ns\n");
        let endings = Endings::new(&LIST);
        let stem = |word| endings.stem(word);
        assert_eq!(
            ["hausen", "alhaus", "uns", "en", "", "nnnnnnnnn"].map(stem),
            ["hau", "hau", "uns", "en", "", "nnnnnn"]
        );
    }
}
