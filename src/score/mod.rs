//! How much each sentence matters.
//!
//! [`signals`] say what can be seen of a sentence, a byte each; [`model`] makes of them how probably a summary has it.
//!
//! Invariant: nothing here chooses; nothing here knows options, focus apart, or reports.

mod matrix;
mod model;
pub(crate) mod signals;
pub(crate) mod weights;

pub(crate) use matrix::Matrix;

use crate::document::Document;
use crate::order::heaviest_first;
use signals::{Columns, Genre, Reading};

/// The signals of every sentence of one text, and their sum.
pub(crate) struct Scores {
    /// Numbers of the sentences that may be quoted: the rows of `columns`.
    rows: Vec<usize>,
    columns: Columns,
    /// How probably a summary has each sentence, 0 to 1; 0 for those that no summary may quote.
    pub(crate) salience: Vec<f64>,
    /// Indices of the terms that most sentences speak of, most first.
    pub(crate) main_terms: Vec<usize>,
}

impl Scores {
    pub(crate) fn new(text: &str, document: &Document, matrix: &Matrix) -> Self {
        let reading = Reading::new(text, document, matrix);
        let columns = reading.columns();
        let rows = reading.sentences().to_vec();
        let cues: Vec<i32> = (0..rows.len()).map(|row| reading.cues(row)).collect();
        let mut salience = vec![0.0; document.sentences.len()];
        for (&sentence, logit) in rows.iter().zip(model::logits(&columns, Genre::of(&columns), &cues)) {
            salience[sentence] = model::probability(logit);
        }
        Self { rows, columns, salience, main_terms: main_terms(text, document, matrix) }
    }
}

/// The terms that most sentences speak of, numbers left out, ties to the earlier term.
fn main_terms(text: &str, document: &Document, matrix: &Matrix) -> Vec<usize> {
    let is_word = |term: usize| !document.terms.first(term).of(text).starts_with(char::is_numeric);
    heaviest_first((0..document.terms.len()).map(|term| matrix.sentences_with(term) as usize))
        .take_while(|&term| matrix.sentences_with(term) > 1)
        .filter(|&term| is_word(term))
        .take(weights::MAIN_TERMS)
        .collect()
}
