//! Similarity to what stands out: the lead, the headings, the neighbours, the end.
//!
//! Sources: Edmundson, 1969, "New Methods in Automatic Extracting" (title method); Radev, Jing, Styś and Tam, 2004,
//! "Centroid-based summarization of multiple documents" (overlap with the first sentence); Carbonell and Goldstein,
//! 1998, "The Use of MMR" (novelty). Formula: the cosine of rows of the term matrix. Cost: O(non-zeros).

use super::centrality::LEAD;
use super::{Columns, Reading, Signal};
use crate::kinds::BlockKind;

#[inline(never)]
pub(super) fn read(reading: &Reading<'_>, columns: &mut Columns) {
    let count = reading.sentences.len();
    // One after the other, as each has a number for every term.
    set_all(reading, columns, Signal::First, &sum_of(reading, 0..1));
    set_all(reading, columns, Signal::Last, &sum_of(reading, count - 1..count));
    set_all(reading, columns, Signal::Headings, &headings(reading));
    let lead = sum_of(reading, 0..LEAD);
    let mut is_known = vec![false; reading.matrix.columns()];
    let mut before = 0.0;
    for row in 0..count {
        let own: f64 = if row < LEAD { reading.terms_of(row).map(|(_, weight)| weight * weight).sum() } else { 0.0 };
        let others = count.min(LEAD) - usize::from(row < LEAD);
        columns.set_share(Signal::Lead, row, (similarity(reading, row, &lead) - own) / others.max(1) as f64);
        let after = if row + 1 < count { of_two(reading, row, row + 1) } else { 0.0 };
        columns.set_share(Signal::Before, row, before);
        columns.set_share(Signal::After, row, after);
        before = after;
        let new = reading.terms_of(row).filter(|&(term, _)| !is_known[term]);
        columns.set_share(Signal::Novelty, row, new.map(|(_, weight)| weight * weight).sum());
        reading.terms_of(row).for_each(|(term, _)| is_known[term] = true);
    }
}

fn set_all(reading: &Reading<'_>, columns: &mut Columns, signal: Signal, other: &[f64]) {
    for row in 0..reading.sentences.len() {
        columns.set_share(signal, row, similarity(reading, row, other));
    }
}

fn similarity(reading: &Reading<'_>, row: usize, other: &[f64]) -> f64 {
    reading.terms_of(row).map(|(term, weight)| weight * other[term]).sum()
}

/// The sum of the rows of some sentences.
fn sum_of(reading: &Reading<'_>, rows: std::ops::Range<usize>) -> Box<[f64]> {
    let mut sum = vec![0.0; reading.matrix.columns()].into_boxed_slice();
    for row in rows.start..rows.end.min(reading.sentences.len()) {
        reading.terms_of(row).for_each(|(term, weight)| sum[term] += weight);
    }
    sum
}

/// The terms of all headings, of length 1 together.
fn headings(reading: &Reading<'_>) -> Box<[f64]> {
    let mut has = vec![0.0; reading.matrix.columns()].into_boxed_slice();
    let document = reading.document;
    for sentence in &document.sentences {
        if document.block_of(sentence).kind == BlockKind::Heading {
            document.terms.among(document.words_of(sentence)).for_each(|term| has[term] = 1.0);
        }
    }
    let length = has.iter().sum::<f64>().sqrt().max(1.0);
    for weight in &mut has {
        *weight /= length;
    }
    has
}

/// The similarity of two sentences: both rows are in the order of their terms.
fn of_two(reading: &Reading<'_>, one: usize, other: usize) -> f64 {
    let mut others = reading.terms_of(other).peekable();
    let mut sum = 0.0;
    for (term, weight) in reading.terms_of(one) {
        while others.next_if(|&(other, _)| other < term).is_some() {}
        if let Some((_, same)) = others.next_if(|&(other, _)| other == term) {
            sum += weight * same;
        }
    }
    sum
}
