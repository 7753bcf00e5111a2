//! The sentences that score best: greedily, the sentence that adds most to ROUGE-1 + ROUGE-2, until none adds anything
//! (Nallapati, Zhai and Zhou, 2017, "SummaRuNNer: A Recurrent Neural Network Based Sequence Model for Extractive
//! Summarization of Documents", section 3). Knows the references, so it bounds what choosing sentences can reach.
//!
//! 1. Pairs of words are counted within sentences: which sentence follows is not known before all are chosen.
//! 2. Of several references each is tried, and the choice with the highest score taken.
//! 3. Ties go to the earlier sentence.
//!
//! Cost: the words of the sentences once; then, for each sentence taken, the words of all that the reference has too.

use super::{Gram, Line, Text, f1, pairs, sorted, words};

/// The sentences chosen, best first, while any of the budget is left; each takes its cost off it, 1 where sentences are
/// counted.
pub(crate) fn oracle(sentences: &[Line], costs: &[usize], budget: usize, references: &[Text]) -> Vec<usize> {
    let (mut best, mut highest) = (Vec::new(), 0.0);
    for reference in references {
        let (picks, value) = for_reference(sentences, costs, budget, reference);
        if value > highest {
            (best, highest) = (picks, value);
        }
    }
    best
}

fn for_reference(sentences: &[Line], costs: &[usize], budget: usize, reference: &Text) -> (Vec<usize>, f64) {
    let mut overlaps = [
        Overlap::new(&reference.words, sentences.iter().map(|line| sorted(words(line)))),
        Overlap::new(&reference.pairs, sentences.iter().map(|line| sorted(pairs(line)))),
    ];
    let (mut picks, mut highest, mut left) = (Vec::new(), 0.0, budget);
    while left > 0 {
        let mut next = None;
        for sentence in 0..sentences.len() {
            let value = overlaps.iter().map(|overlap| overlap.value_with(sentence)).sum::<f64>();
            // A sentence taken twice could still match what it has not matched yet.
            if value > highest && !picks.contains(&sentence) {
                (next, highest) = (Some(sentence), value);
            }
        }
        let Some(sentence) = next else {
            break;
        };
        picks.push(sentence);
        left = left.saturating_sub(costs[sentence]);
        for overlap in &mut overlaps {
            overlap.take(sentence);
        }
    }
    (picks, highest)
}

/// What the chosen sentences share with a reference, in words or in pairs.
struct Overlap {
    /// Of each distinct gram of the reference, how many are not matched yet.
    unmatched: Vec<u32>,
    reference_size: usize,
    /// Of each sentence, the grams that the reference has, with their counts.
    rows: Vec<Vec<(usize, u32)>>,
    sizes: Vec<usize>,
    matched: usize,
    size: usize,
}

impl Overlap {
    /// The reference's grams and each sentence's, sorted.
    fn new(reference: &[Gram], sentences: impl Iterator<Item = Vec<Gram>>) -> Self {
        let (distinct, unmatched): (Vec<Gram>, Vec<u32>) = runs(reference).unzip();
        let (rows, sizes) = sentences
            .map(|grams| {
                let place = |(gram, count)| distinct.binary_search(&gram).ok().map(|place| (place, count));
                (runs(&grams).filter_map(place).collect(), grams.len())
            })
            .unzip();
        Self { unmatched, reference_size: reference.len(), rows, sizes, matched: 0, size: 0 }
    }

    /// F1 with one sentence more.
    fn value_with(&self, sentence: usize) -> f64 {
        let gain: u32 = self.rows[sentence].iter().map(|&(gram, count)| count.min(self.unmatched[gram])).sum();
        f1(self.matched + gain as usize, self.size + self.sizes[sentence], self.reference_size)
    }

    fn take(&mut self, sentence: usize) {
        for &(gram, count) in &self.rows[sentence] {
            let gain = count.min(self.unmatched[gram]);
            self.unmatched[gram] -= gain;
            self.matched += gain as usize;
        }
        self.size += self.sizes[sentence];
    }
}

/// Each distinct gram of a sorted list and how often it is there.
fn runs(grams: &[Gram]) -> impl Iterator<Item = (Gram, u32)> {
    grams.chunk_by(PartialEq::eq).map(|run| (run[0], u32::try_from(run.len()).unwrap_or(u32::MAX)))
}

#[cfg(test)]
mod tests {
    use super::super::{Tokens, Vocabulary};
    use super::*;

    #[test]
    fn takes_what_adds_and_no_more() {
        let mut vocabulary = Vocabulary::new(Tokens::English);
        let sentences = ["It rained.", "Old bridge closed.", "The old bridge closed today.", "Nobody hurt."];
        let sentences: Vec<Line> = sentences.iter().map(|sentence| vocabulary.line(sentence)).collect();
        let references = [vocabulary.text("A train was late."), vocabulary.text("Old bridge closed\nnobody hurt")];
        assert_eq!(oracle(&sentences, &[1; 4], 3, &references), [1, 3]);
        assert_eq!(oracle(&sentences, &[1; 4], 1, &references), [1]);
        assert_eq!(oracle(&sentences, &[2, 3, 5, 2], 4, &references), [1, 3]);
        assert_eq!(oracle(&sentences, &[2, 3, 5, 2], 3, &references), [1]);
        assert_eq!(oracle(&sentences, &[1; 4], 3, &[]), [0; 0]);
    }
}
