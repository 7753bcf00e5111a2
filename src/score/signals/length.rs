//! Length: a sentence of a few words rarely says what a text says, nor does one without topic.
//!
//! Source: Kupiec, Pedersen and Chen, 1995, "A Trainable Document Summarizer" (sentence length cut-off). Cost: O(words).
//! Where we differ: lengths as they are and against the text's own mean, no cut-off; and the share of stop words.

use super::{Columns, Reading, Signal};

/// Words below which a sentence is short.
const SHORT: f64 = 8.0;

#[inline(never)]
pub(super) fn read(reading: &Reading<'_>, columns: &mut Columns) {
    let lengths: Vec<f64> = reading.words.iter().map(|&words| words as f64).collect();
    let mean = lengths.iter().sum::<f64>() / lengths.len() as f64;
    for (row, words) in reading.rows() {
        let terms = reading.document.terms.among(words).count();
        let pieces = words.len().max(1) as f64;
        columns.set(Signal::Words, row, lengths[row]);
        columns.set(Signal::Terms, row, terms as f64);
        columns.set(Signal::WordLength, row, 8.0 * reading.sentence(row).span.len() as f64 / pieces);
        columns.set(Signal::RelativeLength, row, 64.0 * lengths[row] / mean.max(1.0));
        columns.set_share(Signal::Shortness, row, 1.0 - lengths[row] / SHORT);
        columns.set(Signal::LengthBefore, row, if row > 0 { lengths[row - 1] } else { 0.0 });
        columns.set_share(Signal::StopWords, row, (words.len() - terms) as f64 / pieces);
    }
    columns.set_rank(Signal::LengthRank, &lengths);
}
