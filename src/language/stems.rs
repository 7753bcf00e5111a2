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

use super::list::{ShortList, words_of};
use std::borrow::Cow;

/// How often an ending is taken off: more rounds than endings of any word change nothing, fewer bring together
/// less (measured on treebanks: 3 rather than 1 is worth one to ten points of F1).
const ROUNDS: usize = 3;
/// Fewest letters left.
const LEAST: usize = 3;
/// Most bytes of an ending or a beginning; a test holds the lists to it.
const LONGEST: usize = 24;

/// The endings of a primary subtag; an empty list where there is none.
pub(super) fn of(primary: &str) -> ShortList {
    let known = LISTS.iter().find(|(tag, _)| *tag == primary);
    ShortList(known.map_or("", |(_, entries)| entries))
}

macro_rules! lists {
    ($($tag:literal)*) => { &[$(($tag, words_of!(concat!($tag, "/endings.txt")))),*] };
}

/// By tag.
static LISTS: &[(&str, &str)] = lists!(
    "af" "ar" "az" "be" "bg" "bn" "ca" "cs" "da" "de" "el" "en" "eo" "es" "et" "eu" "fa" "fi" "fr" "gl" "he" "hi" "hr"
    "hu" "hy" "id" "is" "it" "ka" "kk" "ko" "lt" "lv" "mk" "ms" "nl" "no" "pl" "pt" "ro" "ru" "sk" "sl" "sr" "sv" "tr"
    "uk"
);

/// The stem of a word that is folded.
pub(super) fn stem(endings: ShortList, word: &str) -> Cow<'_, str> {
    let least = match word.chars().next() {
        Some('\u{590}'..'\u{600}' | '\u{900}'..) => 2,
        _ => LEAST,
    };
    let mut stem = without_beginning(endings, word, least).unwrap_or(word);
    for _ in 0..ROUNDS {
        match without_ending(endings, stem, least) {
            Some((shorter, "")) => stem = shorter,
            Some((shorter, other)) => return Cow::Owned([shorter, other].concat()),
            None => break,
        }
    }
    Cow::Borrowed(stem)
}

fn without_beginning(endings: ShortList, word: &str, least: usize) -> Option<&str> {
    let (latest, _) = word.char_indices().rev().nth(least - 1)?;
    let mut cuts = (1..=latest.min(LONGEST)).rev().filter_map(|at| word.split_at_checked(at));
    cuts.find(|(beginning, _)| endings.has_with(beginning, b'-')).map(|(_, rest)| rest)
}

/// The word without its longest ending, and what is put in its place, which counts among the letters that stay.
fn without_ending(endings: ShortList, word: &str, least: usize) -> Option<(&str, &'static str)> {
    let (shortest, _) = word.char_indices().nth(least - 1)?;
    let first = shortest.max(word.len().saturating_sub(LONGEST));
    let mut cuts = (first..word.len()).filter_map(|at| word.split_at_checked(at));
    cuts.find_map(|(stem, ending)| {
        let other = endings.get(ending)?;
        (stem.len() > shortest || !other.is_empty()).then_some((stem, other))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn no_entry_is_dead() {
        for &(tag, entries) in LISTS {
            let language = Language::of_tag(tag);
            for entry in entries.lines().map(|line| line.split('\t').next().unwrap_or_default()) {
                assert!(entry.len() <= LONGEST, "{tag}: {entry} is too long");
                assert_eq!(language.fold(entry), entry, "{tag}: no word is folded to this");
            }
        }
    }

    #[test]
    fn letters_stay() {
        let endings = ShortList("al-\nen\nies\ty\nn\ns\n");
        let stem = |word| stem(endings, word);
        assert_eq!(
            ["hausen", "alhaus", "uns", "en", "", "nnnnnnnnn"].map(stem),
            ["hau", "hau", "uns", "en", "", "nnnnnn"]
        );
    }
}
