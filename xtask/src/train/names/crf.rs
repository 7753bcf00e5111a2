//! A linear-chain conditional random field.
//!
//! Source: Lafferty, `McCallum` and Pereira, 2001, "Conditional Random Fields: Probabilistic Models for Segmenting and
//! Labeling Sequence Data", trained run by run with `AdaGrad` (Duchi, Hazan and Singer, 2011). Where we differ: a feature
//! has one weight for each kind of name and one for a further word, as `src/facts/names/tagger.rs` says; weights may be
//! rounded where they are used, while what is learnt adds up unrounded (Courbariaux, Bengio and David, 2015). Cost of a
//! pass: O(features of all words).

use super::corpus::{Document, Run};
use std::collections::HashMap;

/// As in the library.
pub(super) const LABELS: usize = 7;
pub(super) const WIDTH: usize = 4;
/// The largest weight, in units.
pub(super) const LARGEST: f32 = 7.0;
/// The place of a run's beginning among the labels before.
const BEGIN: usize = LABELS;
/// Keeps the first steps finite.
const DAMPING: f32 = 1e-2;

type Scores = [f32; LABELS];

/// How a model is trained.
pub(super) struct Training {
    passes: usize,
    /// What pulls weights towards nothing.
    pull: f32,
    /// The unit that weights are rounded to; 0 where they are not.
    unit: f32,
    /// Squares of earlier gradients that a weight is taken to have had: the more, the smaller the steps.
    squares: f32,
}

/// How far the first steps go.
const RATE: f32 = 0.15;

impl Training {
    pub(super) const FIRST: Self = Self { passes: 8, pull: 0.001, unit: 0.0, squares: 0.0 };
    pub(super) const SECOND: Self = Self { passes: 5, ..Self::FIRST };

    /// That of a model with fewer features, the last or one on the way.
    pub(super) const fn smaller(is_on_the_way: bool) -> Self {
        Self { passes: if is_on_the_way { 3 } else { 5 }, pull: 0.003, unit: 0.0, squares: 0.0 }
    }

    pub(super) const fn rounded(unit: f32) -> Self {
        Self { passes: 5, pull: 0.003, unit, squares: 100.0 }
    }
}

/// The label of a word of a name of a kind.
pub(super) fn label(kind: usize, goes_on: bool) -> u8 {
    u8::try_from(1 + 2 * kind + usize::from(goes_on)).unwrap_or(0)
}

/// Whether a label may stand behind another: only the same name goes on.
fn may_follow(last: usize, label: usize) -> bool {
    label == 0 || label % 2 == 1 || (last != BEGIN && last > 0 && last.div_ceil(2) == label / 2)
}

/// Features by number, and what they say.
#[derive(Clone)]
pub(super) struct Model {
    numbers: HashMap<u32, usize>,
    weights: Vec<[f32; WIDTH]>,
    pub(super) transitions: [Scores; LABELS + 1],
    pub(super) unit: f32,
}

impl Model {
    /// Every feature, in order.
    pub(super) fn features(&self) -> Vec<u32> {
        let mut features: Vec<u32> = self.numbers.keys().copied().collect();
        features.sort_unstable();
        features
    }

    pub(super) fn weights(&self, feature: u32) -> Option<&[f32; WIDTH]> {
        self.numbers.get(&feature).map(|&number| &self.weights[number])
    }

    /// The weight as it is used.
    fn used(&self, weight: f32) -> f32 {
        if self.unit > 0.0 { (weight / self.unit).round().clamp(-LARGEST, LARGEST) * self.unit } else { weight }
    }

    fn known(&self, features: &[u32]) -> Vec<usize> {
        features.iter().filter_map(|feature| self.numbers.get(feature).copied()).collect()
    }

    fn scores(&self, features: &[usize]) -> Scores {
        let mut scores = [0.0; LABELS];
        for &feature in features {
            let [kinds @ .., goes_on] = self.weights[feature].map(|weight| self.used(weight));
            for (kind, weight) in kinds.into_iter().enumerate() {
                scores[1 + 2 * kind] += weight;
                scores[2 + 2 * kind] += weight + goes_on;
            }
        }
        scores
    }

    /// The best labels of a run.
    pub(super) fn labels(&self, run: &Run) -> Vec<u8> {
        let mut rows: Vec<[(f32, usize); LABELS]> = Vec::new();
        for features in &run.features {
            let scores = self.scores(&self.known(features));
            let entry = |label: usize| {
                let behind = |last: usize, sum: f32| (sum + self.transitions[last][label], last);
                let best = match rows.last() {
                    None => may_follow(BEGIN, label).then(|| behind(BEGIN, 0.0)),
                    Some(row) => (0..LABELS)
                        .filter(|&last| may_follow(last, label))
                        .map(|last| behind(last, row[last].0))
                        .reduce(|best, other| if other.0 > best.0 { other } else { best }),
                };
                best.map_or((f32::MIN, 0), |(sum, last)| (sum + scores[label], last))
            };
            let row = std::array::from_fn(entry);
            rows.push(row);
        }
        let mut label = rows.last().map_or(0, |row| {
            (0..LABELS).reduce(|best, label| if row[label].0 > row[best].0 { label } else { best }).unwrap_or(0)
        });
        let mut labels = vec![0; rows.len()];
        for (at, row) in rows.iter().enumerate().rev() {
            labels[at] = u8::try_from(label).unwrap_or(0);
            label = row[label].1;
        }
        labels
    }
}

/// A run with its features by number.
struct Sample {
    features: Vec<Vec<usize>>,
    labels: Vec<u8>,
    weight: f32,
}

/// Trains a model of these features, from the weights of `start` if there are any.
pub(super) fn train(documents: &[&Document], start: Option<&Model>, features: Vec<u32>, how: &Training) -> Model {
    let old = |feature: &u32| start.and_then(|start| start.weights(*feature)).copied().unwrap_or_default();
    let weights: Vec<_> = features.iter().map(old).collect();
    let numbers = features.into_iter().enumerate().map(|(number, feature)| (feature, number)).collect();
    let transitions = start.map_or([[0.0; LABELS]; LABELS + 1], |start| start.transitions);
    let model = Model { numbers, weights, transitions, unit: how.unit };
    let mut samples = Vec::new();
    for document in documents {
        samples.extend(document.runs.iter().map(|run| Sample {
            features: run.features.iter().map(|features| model.known(features)).collect(),
            labels: run.labels.clone(),
            weight: document.weight(),
        }));
    }
    let squares = vec![[how.squares; WIDTH]; model.weights.len()];
    let mut trainer = Trainer { model, squares, transition_squares: [[0.0; LABELS]; LABELS + 1], pull: how.pull };
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let mut dice = 7_u64;
    for pass in 0..how.passes {
        shuffle(&mut order, &mut dice);
        #[expect(clippy::cast_precision_loss, reason = "a few passes")]
        let rate = RATE * (1.0 - pass as f32 / how.passes as f32).max(0.1);
        for &sample in &order {
            trainer.learn(&samples[sample], rate);
        }
    }
    trainer.model
}

/// Fisher and Yates' shuffle with Knuth's linear congruential generator.
fn shuffle(order: &mut [usize], dice: &mut u64) {
    for last in (1..order.len()).rev() {
        *dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let pick = usize::try_from((*dice >> 33) % (last as u64 + 1)).unwrap_or(0);
        order.swap(last, pick);
    }
}

struct Trainer {
    model: Model,
    squares: Vec<[f32; WIDTH]>,
    transition_squares: [Scores; LABELS + 1],
    pull: f32,
}

impl Trainer {
    /// One step down the gradient of a run's log-likelihood: what the model expects less what is there.
    fn learn(&mut self, sample: &Sample, rate: f32) {
        let (mut words, mut pairs) = self.expected(sample);
        let mut last = BEGIN;
        for (word, &label) in words.iter_mut().zip(&sample.labels) {
            word[usize::from(label)] -= 1.0;
            pairs[last][usize::from(label)] -= 1.0;
            last = usize::from(label);
        }
        for (features, word) in sample.features.iter().zip(&words) {
            let [_, person, people, organisation, organisations, place, places] = *word;
            let gradients =
                [person + people, organisation + organisations, place + places, people + organisations + places];
            for &feature in features {
                let (weights, squares) = (&mut self.model.weights[feature], &mut self.squares[feature]);
                for ((weight, square), gradient) in weights.iter_mut().zip(squares).zip(gradients) {
                    step(weight, square, gradient * sample.weight + self.pull * *weight, rate);
                }
            }
        }
        let transitions = self.model.transitions.iter_mut().flatten().zip(self.transition_squares.iter_mut().flatten());
        for ((weight, square), gradient) in transitions.zip(pairs.into_iter().flatten()) {
            step(weight, square, gradient * sample.weight, rate);
        }
    }

    /// How probable each label of each word is, and how often each pair of labels is to be expected: forward and
    /// backward, each row scaled to a sum of one.
    fn expected(&self, sample: &Sample) -> (Vec<Scores>, [Scores; LABELS + 1]) {
        let factors: Vec<Scores> =
            sample.features.iter().map(|features| exponentials(self.model.scores(features))).collect();
        let steps: [Scores; LABELS + 1] = std::array::from_fn(|last| {
            std::array::from_fn(|label| {
                if may_follow(last, label) { libm::expf(self.model.transitions[last][label]) } else { 0.0 }
            })
        });
        let mut forward: Vec<Scores> = Vec::with_capacity(factors.len());
        for factors in &factors {
            let reach = |label: usize| match forward.last() {
                None => steps[BEGIN][label],
                Some(row) => (0..LABELS).map(|last| row[last] * steps[last][label]).sum(),
            };
            let row = std::array::from_fn(|label| reach(label) * factors[label]);
            forward.push(scaled(row));
        }
        let mut words = vec![[0.0; LABELS]; factors.len()];
        let mut pairs = [[0.0; LABELS]; LABELS + 1];
        let mut backward = [1.0; LABELS];
        for at in (0..factors.len()).rev() {
            words[at] = scaled(std::array::from_fn(|label| forward[at][label] * backward[label]));
            let Some(before) = at.checked_sub(1) else {
                pairs[BEGIN] = words[at];
                break;
            };
            let ahead: [Scores; LABELS] = std::array::from_fn(|last| {
                std::array::from_fn(|label| steps[last][label] * factors[at][label] * backward[label])
            });
            let sum = |last: usize| ahead[last].iter().sum::<f32>();
            let total: f32 = (0..LABELS).map(|last| forward[before][last] * sum(last)).sum();
            for last in 0..LABELS {
                for label in 0..LABELS {
                    pairs[last][label] += forward[before][last] * ahead[last][label] / total;
                }
            }
            backward = scaled(std::array::from_fn(sum));
        }
        (words, pairs)
    }
}

fn step(weight: &mut f32, square: &mut f32, gradient: f32, rate: f32) {
    *square += gradient * gradient;
    *weight -= rate * gradient / (square.sqrt() + DAMPING);
}

fn exponentials(scores: Scores) -> Scores {
    let largest = scores.into_iter().fold(f32::MIN, f32::max);
    scores.map(|score| libm::expf(score - largest))
}

fn scaled(row: Scores) -> Scores {
    let sum: f32 = row.iter().sum();
    row.map(|value| value / sum)
}
