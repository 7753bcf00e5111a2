//! Numbers: figures are facts, and facts are news.
//!
//! Source: Fattah and Ren, 2009, "GA, MR, FFNN, PNN and GMM based models for automatic text summarization" (numerical
//! data as a feature). Cost: O(words).

use super::{Columns, Reading, Signal};
use crate::document::Shape;

#[inline(never)]
pub(super) fn read(reading: &Reading<'_>, columns: &mut Columns) {
    let mut all = 0;
    for (row, words) in reading.rows() {
        let numbers = words.iter().filter(|word| word.shape() == Shape::Number).count();
        columns.set_count(Signal::Numbers, Signal::NumberShare, row, numbers, words.len());
        all += numbers;
    }
    columns.set_all(Signal::TextNumbers, 255.0 * 0.5 * all as f64 / reading.sentences.len() as f64);
}
