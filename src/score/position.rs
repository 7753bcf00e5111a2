//! Position: news says the most important first.
//!
//! Source: Edmundson, 1969, "New Methods in Automatic Extracting" (location method). Formula:
//! `1 / sqrt(1 + i)` for the i-th sentence that may be quoted, counted from 0. Cost: O(sentences).
//! Where we differ: the weight falls smoothly instead of being given to first and last paragraphs, so
//! that a book's hundredth page still tells its sentences apart by what they say.

use crate::document::Document;

/// One value a sentence, 0 to 1; 0 where it may not be quoted.
pub(super) fn of(document: &Document) -> Vec<f64> {
    let mut before = 0_u32;
    document
        .sentences
        .iter()
        .map(|sentence| {
            if !document.block_of(sentence).is_quotable() {
                return 0.0;
            }
            before += 1;
            1.0 / f64::from(before).sqrt()
        })
        .collect()
}
