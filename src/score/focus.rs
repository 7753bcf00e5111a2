//! Focus: what a reader asks about, and the words that go with it in this text.
//!
//! Source: Rocchio, 1971, "Relevance Feedback in Information Retrieval", with the sentences that have words of the
//! focus as relevant ones (Xu and Croft, 1996, "Query Expansion Using Local and Global Document Analysis"). Formula:
//! `salience + best * (FOCUS * share + FOCUS_AROUND * likeness)`, `share` of the focus's words that the sentence has,
//! `likeness` its similarity to the sum of the sentences that have any, against the largest. Cost: O(non-zeros).
//! Where we differ: nothing is subtracted for sentences that are not relevant; most of a text is not.

use super::{Matrix, weights};
use std::borrow::Cow;

/// The sentences' saliences, leaning towards the terms of the focus, which are in order.
pub(crate) fn leaning<'s>(salience: &'s [f64], matrix: &Matrix, focus: &[usize]) -> Cow<'s, [f64]> {
    if focus.is_empty() {
        return Cow::Borrowed(salience);
    }
    let named = |row: usize| matrix.row(row).filter(|(term, _)| focus.binary_search(term).is_ok()).count();
    let mut around = vec![0.0; matrix.columns()];
    for row in (0..matrix.rows()).filter(|&row| named(row) > 0) {
        matrix.row(row).for_each(|(term, weight)| around[term] += weight);
    }
    let likeness: Vec<f64> =
        (0..matrix.rows()).map(|row| matrix.row(row).map(|(term, weight)| weight * around[term]).sum()).collect();
    let largest = |values: &[f64]| values.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let (best, most_like) = (largest(salience), largest(&likeness));
    let lean = |row: usize| {
        let share = named(row) as f64 / focus.len() as f64;
        best * (weights::FOCUS * share + weights::FOCUS_AROUND * likeness[row] / most_like)
    };
    let leaning = salience.iter().enumerate();
    leaning.map(|(row, &value)| if value > 0.0 { value + lean(row) } else { value }).collect()
}
