//! Cues: words that speak for or against a sentence, with a weight each. Training writes them, in English alone so far.

use super::list::{WordList, words_of};

static ENGLISH: WordList = WordList::new(words_of!("en/cues.txt"));

/// How much an English word, already folded, speaks for a sentence, in the units of the ranking model.
pub(super) fn weight(folded: &str) -> i8 {
    ENGLISH.get(folded).and_then(|weight| weight.parse().ok()).unwrap_or_default()
}
