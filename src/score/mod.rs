//! How much each sentence matters.
//!
//! A signal is a file: it gives every sentence a number from 0 to 1, from the document and its term
//! matrix alone. [`Scores`] adds them up by the weights of [`weights`].
//!
//! Invariant: nothing here chooses; nothing here knows options, focus apart, or reports.

mod centrality;
mod length;
mod matrix;
mod position;
pub(crate) mod weights;

pub(crate) use matrix::Matrix;

use crate::document::Document;
use crate::order::heaviest_first;

/// The signals of every sentence of one text, and their sum.
pub(crate) struct Scores {
    /// How early it stands.
    pub(crate) position: Vec<f64>,
    /// How much of what others say it says.
    pub(crate) centrality: Vec<f64>,
    /// The weighted sum, 0 to 1; 0 for sentences that no summary may quote.
    pub(crate) salience: Vec<f64>,
    /// Indices of the terms that most sentences speak of, most first.
    pub(crate) main_terms: Vec<usize>,
}

impl Scores {
    pub(crate) fn new(text: &str, document: &Document, matrix: &Matrix) -> Self {
        let position = position::of(document);
        let centrality = centrality::of(matrix);
        let length = length::of(document);
        let quotable = document.sentences.iter().map(|sentence| document.block_of(sentence).is_quotable());
        let salience = quotable
            .zip(position.iter().zip(&centrality).zip(&length))
            .map(|(is_quotable, ((position, centrality), length))| {
                let sum = weights::POSITION * position + weights::CENTRALITY * centrality;
                if is_quotable { sum * length } else { 0.0 }
            })
            .collect();
        Self { position, centrality, salience, main_terms: main_terms(text, document, matrix) }
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
