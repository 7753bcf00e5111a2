//! Names: who and where, most of all at their first mention.
//!
//! Source: Kupiec, Pedersen and Chen, 1995, "A Trainable Document Summarizer" (uppercase word feature). Cost: O(words).
//! Where we differ: a capital is told from capitals throughout, and a name that is new from one that is known.

use super::{Columns, Reading, Signal};
use crate::document::{Shape, Word};

#[inline(never)]
pub(super) fn read(reading: &Reading<'_>, columns: &mut Columns) {
    let mut is_known = vec![false; reading.matrix.columns()];
    let terms = &reading.document.terms;
    for (row, words) in reading.rows() {
        let inner = words.get(1..).unwrap_or_default();
        let is_capital = |word: &&Word| word.shape() == Shape::Capital;
        let capitals = inner.iter().filter(is_capital).count();
        let new =
            inner.iter().filter(is_capital).filter_map(|word| terms.of(*word).index()).filter(|&term| !is_known[term]);
        let all_capitals = words.iter().filter(|word| word.shape() == Shape::AllCapitals).count();
        columns.set(Signal::Capitals, row, 8.0 * capitals as f64);
        columns.set_share(Signal::CapitalShare, row, capitals as f64 / words.len().max(1) as f64);
        columns.set(Signal::AllCapitals, row, 16.0 * all_capitals as f64);
        columns.set(Signal::NewNames, row, 16.0 * new.count() as f64);
        let opens =
            words.first().is_some_and(|word| word.shape() == Shape::Capital && !reading.document.is_empty(*word));
        columns.set_flag(Signal::OpensWithName, row, opens);
        terms.among(words).for_each(|term| is_known[term] = true);
    }
}
