//! The trees: gradient boosting of oblivious trees.
//!
//! Sources: Friedman, 2001, "Greedy Function Approximation: A Gradient Boosting Machine"; Prokhorenkova et al., 2018,
//! "`CatBoost`: unbiased boosting with categorical features" (oblivious trees); Chen and Guestrin, 2016, "`XGBoost`: A
//! Scalable Tree Boosting System" (what a question is worth, and a leaf: gradients and curvatures with a penalty).
//!
//! 1. The first logits are given and stay.
//! 2. Each tree looks at some of the signals and documents, drawn anew. A signal has at most [`BORDERS`] borders, at quantiles.
//! 3. Its questions are found one by one: the one that lowers the loss most, asked of all sentences alike.
//! 4. Leaves are whole numbers at once, so that the trees that follow mend the rounding.
//!
//! Cost: trees * levels * sentences * signals. Threads share the signals; each sum is in the order of the sentences and so the same
//! whatever their number, and ties go to the earlier signal and the lower border.

use super::model::{DEPTH, LEAF, LEAVES, Tree, UNIT, probability};
use super::table::Table;
use crate::dice::Dice;
use std::ops::Range;
use std::thread;

/// How the trees are grown.
#[derive(Clone)]
pub(super) struct Settings {
    pub(super) trees: usize,
    /// How far a tree goes towards what it finds.
    pub(super) rate: f64,
    /// Holds leaves with few sentences back: as many more, by curvature, that pull to nothing.
    pub(super) penalty: f64,
    /// Share of the signals that a tree may ask for.
    pub(super) signals: f64,
    /// Share of the documents that its questions are found on.
    pub(super) documents: f64,
    pub(super) threads: usize,
}

/// Values of a signal that questions may tell apart at.
const BORDERS: usize = 63;
const BINS: usize = BORDERS + 1;
const SEED: u64 = 20_180;

/// Sums over the sentences of a leaf: of gradients, and of curvatures.
type Sums = [f64; 2];

/// Grows the trees and moves the logits by them.
pub(super) fn train(table: &Table, weights: &[f64], logits: &mut [i32], settings: &Settings) -> Vec<Tree> {
    let signals: Vec<Signal> = table.columns.iter().map(|column| Signal::new(column)).collect();
    let mut dice = Dice::new(SEED);
    let mut trees = Vec::new();
    for _ in 0..settings.trees {
        let slopes = slopes(&table.is_wanted, weights, logits, settings.threads);
        let asked: Vec<usize> = (0..signals.len())
            .filter(|&signal| dice.unit() < settings.signals && !signals[signal].borders.is_empty())
            .collect();
        let seen: Vec<Range<usize>> =
            table.documents.iter().filter(|_| dice.unit() < settings.documents).cloned().collect();
        let tree = Growth { signals: &signals, slopes: &slopes, settings }.tree(&asked, &seen);
        tree.add_to(logits, &table.columns);
        trees.push(tree);
    }
    trees
}

/// The values of a signal as the numbers of the spaces between its borders.
struct Signal {
    borders: Vec<u8>,
    bins: Vec<u8>,
}

impl Signal {
    #[expect(clippy::cast_possible_truncation, reason = "values and bins are bytes")]
    fn new(column: &[u8]) -> Self {
        let borders = borders(column);
        let bin_of: Vec<u8> =
            (0..=u8::MAX).map(|value| borders.partition_point(|&border| border < value) as u8).collect();
        Self { bins: column.iter().map(|&value| bin_of[usize::from(value)]).collect(), borders }
    }
}

/// Borders with about as many sentences between each two of them.
fn borders(column: &[u8]) -> Vec<u8> {
    let mut counts = [0_usize; 256];
    for &value in column {
        counts[usize::from(value)] += 1;
    }
    let (mut borders, mut left, mut inside) = (Vec::new(), column.len(), 0);
    for (value, count) in (0..=u8::MAX).zip(counts) {
        inside += count;
        // What is left is shared among the spaces that are left; one value may take more than its share.
        if inside * (BINS - borders.len()) >= left && inside < left && borders.len() < BORDERS {
            borders.push(value);
            left -= inside;
            inside = 0;
        }
    }
    borders
}

/// Gradient and curvature of the loss at each sentence.
#[expect(clippy::cast_possible_truncation, reason = "single precision is enough for one sentence")]
fn slopes(is_wanted: &[bool], weights: &[f64], logits: &[i32], threads: usize) -> Vec<[f32; 2]> {
    let mut slopes = vec![[0.0; 2]; logits.len()];
    let size = logits.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let parts =
            slopes.chunks_mut(size).zip(is_wanted.chunks(size)).zip(weights.chunks(size).zip(logits.chunks(size)));
        for ((slopes, is_wanted), (weights, logits)) in parts {
            scope.spawn(move || {
                for (((slope, &is_wanted), weight), &logit) in slopes.iter_mut().zip(is_wanted).zip(weights).zip(logits)
                {
                    let probability = probability(logit);
                    let gradient = weight * (probability - f64::from(u8::from(is_wanted)));
                    *slope = [gradient as f32, (weight * probability * (1.0 - probability)) as f32];
                }
            });
        }
    });
    slopes
}

/// What a tree is grown from.
struct Growth<'a> {
    signals: &'a [Signal],
    slopes: &'a [[f32; 2]],
    settings: &'a Settings,
}

/// A question and what it is worth.
#[derive(Clone, Copy)]
struct Question {
    worth: f64,
    signal: usize,
    border: usize,
}

impl Growth<'_> {
    #[expect(clippy::cast_possible_truncation, reason = "signals are numbered by bytes")]
    fn tree(&self, asked: &[usize], seen: &[Range<usize>]) -> Tree {
        let mut leaf_of = vec![0_u8; self.slopes.len()];
        let mut questions = [(0, u8::MAX); DEPTH];
        for (level, place) in questions.iter_mut().enumerate() {
            let Some(question) = self.best(asked, seen, &leaf_of, 1 << level) else { break };
            let signal = &self.signals[question.signal];
            *place = (question.signal as u8, signal.borders[question.border]);
            for (leaf, &bin) in leaf_of.iter_mut().zip(&signal.bins) {
                *leaf |= u8::from(usize::from(bin) > question.border) << level;
            }
        }
        let mut sums = [Sums::default(); LEAVES];
        for (&leaf, slope) in leaf_of.iter().zip(self.slopes) {
            add(&mut sums[usize::from(leaf)], *slope);
        }
        Tree { questions, leaves: sums.map(|sums| self.leaf(sums)) }
    }

    /// Newton's step, shortened and rounded.
    #[expect(clippy::cast_possible_truncation, reason = "casts from floats saturate")]
    fn leaf(&self, [gradient, curvature]: Sums) -> i8 {
        let step = -gradient / (curvature + self.settings.penalty);
        (self.settings.rate * step * UNIT / f64::from(LEAF)).round() as i8
    }

    /// The question that lowers the loss most, if there is any to ask.
    fn best(&self, asked: &[usize], seen: &[Range<usize>], leaf_of: &[u8], leaves: usize) -> Option<Question> {
        let parts = asked.chunks(asked.len().div_ceil(self.settings.threads).max(1));
        let of_part =
            |part: &[usize]| part.iter().map(|&signal| self.best_of(signal, seen, leaf_of, leaves)).reduce(better);
        thread::scope(|scope| {
            let workers: Vec<_> = parts.map(|part| scope.spawn(move || of_part(part))).collect();
            let found = workers
                .into_iter()
                .map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            found.flatten().reduce(better)
        })
    }

    /// The best border of a signal.
    fn best_of(&self, signal: usize, seen: &[Range<usize>], leaf_of: &[u8], leaves: usize) -> Question {
        let Signal { borders, bins } = &self.signals[signal];
        let mut sums = [Sums::default(); LEAVES / 2 * BINS];
        for rows in seen {
            let rows = rows.clone();
            for ((slope, &bin), &leaf) in self.slopes[rows.clone()].iter().zip(&bins[rows.clone()]).zip(&leaf_of[rows])
            {
                add(&mut sums[usize::from(leaf) % (LEAVES / 2) * BINS + usize::from(bin) % BINS], *slope);
            }
        }
        let mut worth = [0.0; BINS];
        for sums in sums.chunks_exact(BINS).take(leaves) {
            let all = sums.iter().fold(Sums::default(), plus);
            let mut below = Sums::default();
            for (worth, sums) in worth.iter_mut().zip(sums) {
                below = plus(below, sums);
                *worth += self.gain(below) + self.gain([all[0] - below[0], all[1] - below[1]]);
            }
        }
        (0..borders.len())
            .map(|border| Question { worth: worth[border], signal, border })
            .reduce(better)
            .unwrap_or(Question { worth: f64::MIN, signal, border: 0 })
    }

    /// What a leaf of its own lowers the loss by, doubled.
    fn gain(&self, [gradient, curvature]: Sums) -> f64 {
        gradient * gradient / (curvature + self.settings.penalty)
    }
}

fn add(sums: &mut Sums, slope: [f32; 2]) {
    sums[0] += f64::from(slope[0]);
    sums[1] += f64::from(slope[1]);
}

fn plus(sums: Sums, more: &Sums) -> Sums {
    [sums[0] + more[0], sums[1] + more[1]]
}

fn better(one: Question, other: Question) -> Question {
    if other.worth > one.worth { other } else { one }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(threads: usize) -> Settings {
        Settings { trees: 20, rate: 0.3, penalty: 1.0, signals: 0.7, documents: 0.7, threads }
    }

    /// Wanted where one of two signals is high and the other is not, which no sum of the two tells.
    #[expect(clippy::cast_possible_truncation, reason = "the dice fall below 256")]
    fn table() -> Table {
        let mut dice = Dice::new(1);
        let mut table = Table::new(3);
        for _ in 0..500 {
            let sentences: Vec<Vec<u8>> = (0..8).map(|_| (0..3).map(|_| dice.below(256) as u8).collect()).collect();
            let is_wanted: Vec<bool> = sentences.iter().map(|values| (values[0] > 99) != (values[2] > 149)).collect();
            table.add(0, &sentences, &is_wanted);
        }
        table
    }

    #[test]
    fn learns_what_two_signals_say_together() {
        let table = table();
        let mut logits = vec![0; table.rows()];
        train(&table, &vec![1.0; table.rows()], &mut logits, &settings(1));
        let right =
            logits.iter().zip(&table.is_wanted).filter(|(logit, is_wanted)| (**logit > 0) == **is_wanted).count();
        assert!(right * 100 > table.rows() * 97, "{right} of {}", table.rows());
    }

    #[test]
    fn is_the_same_with_any_number_of_threads() {
        let table = table();
        let train_with = |threads| {
            let mut logits = vec![0; table.rows()];
            (train(&table, &vec![1.0; table.rows()], &mut logits, &settings(threads)), logits)
        };
        assert_eq!(train_with(1), train_with(2));
        assert_eq!(train_with(1), train_with(7));
    }

    #[test]
    fn borders_part_the_values_evenly() {
        let every: Vec<u8> = (0..=255).flat_map(|value| [value; 4]).collect();
        let borders_of_every = borders(&every);
        assert_eq!((borders_of_every.len(), borders_of_every[0], borders_of_every[1]), (63, 3, 7));
        assert_eq!(borders(&[0, 0, 0, 0, 9, 9, 200]), [0, 9]);
        assert_eq!(borders(&[5; 100]), [0; 0]);
    }
}
