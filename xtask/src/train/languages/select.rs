//! Which n-grams a model keeps: a multinomial logistic regression over many of them, the least telling rows of its
//! weights dropped in steps, what is left trained again after each.
//!
//! Source: Duchi, Hazan & Singer, 2011, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization";
//! the dropping: Zhu & Gupta, 2017, "To prune, or not to prune". A row's worth is the length of its weights times the
//! root of its n-gram's share.

use super::corpus::{Class, Dice};
use super::features::{Counts, Vocabulary, telling};
use super::{Prior, gain, softmax};

/// N-grams to begin with.
const CANDIDATES: usize = 40_000;
/// Each step keeps this share of the rows, and ends with the number wanted.
const KEPT: f64 = 0.7;
const FIRST_EPOCHS: u64 = 3;
const RATE: f32 = 0.15;
const LATER_RATE: f32 = 0.075;
/// What a step keeps of the squares that the rate is slowed by.
const MEMORY: f32 = 0.3;

struct Regression {
    vocabulary: Vocabulary,
    shares: Vec<f32>,
    weights: Vec<f32>,
    squares: Vec<f32>,
    classes: usize,
}

/// The n-grams to keep for these classes, at most so many.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows")]
pub(super) fn ngrams(classes: &[&Class], prior: &Prior, snippets: usize, wanted: usize) -> Vocabulary {
    let (vocabulary, shares) = telling(classes, CANDIDATES);
    let size = vocabulary.keys.len() * classes.len();
    let mut model =
        Regression { vocabulary, shares, weights: vec![0.0; size], squares: vec![0.0; size], classes: classes.len() };
    let mut seed = 100;
    for _ in 0..FIRST_EPOCHS {
        model.epoch(classes, prior, snippets, seed, RATE);
        seed += 1;
    }
    while model.vocabulary.keys.len() > wanted {
        model.keep(wanted.max((model.vocabulary.keys.len() as f64 * KEPT) as usize));
        model.epoch(classes, prior, snippets, seed, LATER_RATE);
        seed += 1;
    }
    model.vocabulary
}

impl Regression {
    fn epoch(&mut self, classes: &[&Class], prior: &Prior, snippets: usize, seed: u64, rate: f32) {
        let (mut dice, mut counts, mut scores) = (Dice::new(seed), Counts::new(), vec![0.0; self.classes]);
        for _ in 0..snippets {
            let truth = prior.draw(&mut dice);
            self.vocabulary.count(classes[truth].snippet(&mut dice), &mut counts);
            if counts.is_empty() {
                continue;
            }
            scores.fill(0.0);
            for &(row, count) in &counts {
                let weights = &self.weights[row * self.classes..][..self.classes];
                scores.iter_mut().zip(weights).for_each(|(score, weight)| *score += count * weight);
            }
            let gain = gain(&counts);
            for score in &mut scores {
                *score *= gain;
            }
            softmax(&mut scores);
            scores[truth] -= 1.0;
            for &(row, count) in &counts {
                let range = row * self.classes..(row + 1) * self.classes;
                let parameters = self.weights[range.clone()].iter_mut().zip(&mut self.squares[range]);
                for ((weight, square), &score) in parameters.zip(&scores) {
                    super::step(weight, square, score * count * gain, rate);
                }
            }
        }
    }

    /// Keeps the rows of most worth.
    fn keep(&mut self, wanted: usize) {
        let rows = |values: &[f32]| values.chunks(self.classes).map(<[f32]>::to_vec).collect::<Vec<_>>();
        let (weights, squares) = (rows(&self.weights), rows(&self.squares));
        let mut worth: Vec<(f32, usize)> = weights
            .iter()
            .enumerate()
            .map(|(row, weights)| (weights.iter().map(|w| w * w).sum::<f32>() * self.shares[row], row))
            .collect();
        worth.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut kept: Vec<usize> = worth.iter().take(wanted).map(|entry| entry.1).collect();
        kept.sort_unstable();
        self.vocabulary = Vocabulary::new(kept.iter().map(|&row| self.vocabulary.keys[row]).collect());
        self.shares = kept.iter().map(|&row| self.shares[row]).collect();
        self.weights = kept.iter().flat_map(|&row| weights[row].iter().copied()).collect();
        self.squares = kept.iter().flat_map(|&row| squares[row].iter().map(|square| square * MEMORY)).collect();
    }
}
