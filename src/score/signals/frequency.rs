//! Frequency: what a text repeats is what it is about.
//!
//! Sources: Luhn, 1958, "The Automatic Creation of Literature Abstracts"; Nenkova and Vanderwende, 2005, "The Impact of
//! Frequency on Summarization" (`SumBasic`: the mean probability of a sentence's words). Cost: O(words).
//! Where we differ: beside the counts of terms, the share of sentences that have them (their spread), which one
//! sentence cannot raise by repeating itself.

use super::{Columns, Reading, Signal};
use crate::order::heaviest_first;

/// Terms that most sentences have.
const MAIN_TERMS: usize = 10;

#[inline(never)]
pub(super) fn read(reading: &Reading<'_>, columns: &mut Columns) {
    let is_main = main(reading);
    let counts = counts(reading);
    let all: u32 = counts.iter().sum();
    let most = counts.iter().copied().max().unwrap_or(1).max(1);
    let sentences = reading.sentences.len() as f64;
    let spreads: Box<[f64]> =
        (0..counts.len()).map(|term| f64::from(reading.matrix.sentences_with(term)) / sentences).collect();
    let (mut means, mut sums, mut frequencies) = (Vec::new(), Vec::new(), Vec::new());
    for (row, words) in reading.rows() {
        let (mut number, mut sum, mut most_spread, mut count, mut repeated) = (0.0_f64, 0.0, 0.0_f64, 0.0, 0);
        reading.document.terms.among(words).for_each(|term| {
            let spread = spreads[term];
            number += 1.0;
            sum += spread;
            most_spread = most_spread.max(spread);
            count += f64::from(counts[term]);
            repeated += u32::from(reading.matrix.sentences_with(term) > 1);
        });
        let number = number.max(1.0);
        let main = reading.terms_of(row).filter(|&(term, _)| is_main[term]).count();
        columns.set_share(Signal::MeanSpread, row, 2.0 * sum / number);
        columns.set(Signal::SumSpread, row, 64.0 * sum);
        columns.set_share(Signal::MostSpread, row, most_spread);
        columns.set(Signal::MeanFrequency, row, 3200.0 * count / number / f64::from(all.max(1)));
        columns.set_share(Signal::RelativeFrequency, row, count / number / f64::from(most));
        columns.set_share(Signal::Repeated, row, f64::from(repeated) / number);
        columns.set(Signal::MainTerms, row, 25.0 * main as f64);
        means.push(sum / number);
        sums.push(sum);
        frequencies.push(count / number);
    }
    columns.set_relative(Signal::MeanSpreadShare, &means);
    columns.set_relative(Signal::SumSpreadShare, &sums);
    columns.set_rank(Signal::FrequencyRank, &frequencies);
}

/// How often each term comes in sentences that may be quoted.
fn counts(reading: &Reading<'_>) -> Box<[u32]> {
    let mut counts = vec![0; reading.matrix.columns()].into_boxed_slice();
    for (_, words) in reading.rows() {
        reading.document.terms.among(words).for_each(|term| counts[term] += 1);
    }
    counts
}

/// Whether each term is one of those that most sentences have.
fn main(reading: &Reading<'_>) -> Box<[bool]> {
    let mut is_main = vec![false; reading.matrix.columns()].into_boxed_slice();
    let spread = (0..is_main.len()).map(|term| reading.matrix.sentences_with(term) as usize);
    for term in heaviest_first(spread).take(MAIN_TERMS) {
        is_main[term] = reading.matrix.sentences_with(term) > 1;
    }
    is_main
}
