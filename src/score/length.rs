//! Length: a sentence of a few words rarely says what a text says.
//!
//! Source: Kupiec, Pedersen and Chen, 1995, "A Trainable Document Summarizer" (sentence length cut-off).
//! Formula: `min(1, words / FULL_LENGTH)`. Cost: O(words).
//! Where we differ: a ramp instead of a threshold, so that a text of short sentences keeps its order.

use super::weights;
use crate::document::{Document, word_count};

/// One factor a sentence, 0 to 1.
pub(super) fn of(document: &Document) -> Vec<f64> {
    document
        .sentences
        .iter()
        .map(|sentence| {
            let words = u32::try_from(word_count(document.words_of(sentence))).unwrap_or(u32::MAX);
            (f64::from(words) / weights::FULL_LENGTH).min(1.0)
        })
        .collect()
}
