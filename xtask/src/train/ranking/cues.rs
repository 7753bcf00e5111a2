//! Cue words: those that speak for or against a sentence beyond what its signals say.
//!
//! Sources: Edmundson, 1969, "New Methods in Automatic Extracting" (bonus and stigma words); Friedman, Hastie and Tibshirani, 2010,
//! "Regularization Paths for Generalized Linear Models via Coordinate Descent" (an L1 penalty that is lowered step by step).
//!
//! 1. Only words of letters that many documents of several sets have, and that are seldom written with a capital inside a sentence:
//!    people and places of the day are no cues. [`ONE_TOPIC`] is left out.
//! 2. The penalty is lowered until [`WANTED`] words have a weight, which is rounded as it is. Fitted again without the penalty,
//!    the words did worse on most sets kept aside.
//!
//! Cost: words of all sentences, times the passes.

use super::SETS;
use super::examples::Example;
use super::model::{LEAF, UNIT};
use std::collections::{BTreeMap, BTreeSet};

/// Words to find. A list of 400 is a kilobyte and a half, packed.
const WANTED: usize = 380;
const FEWEST_DOCUMENTS: usize = 60;
const FEWEST_SETS: usize = 3;
/// Meetings that all design one remote control: its words would become cues.
const ONE_TOPIC: &str = "ami";
/// A word that has a capital more often than once in so many times is a name.
const SELDOM: usize = 5;
/// What each penalty is of the one before.
const LOWERED: f64 = 0.85;

/// Words with their weights, by bytes.
pub(super) type Cues = Vec<(String, i8)>;

/// Finds the cues of these documents, whose sentences have these logits and weights.
pub(super) fn train(examples: &[&Example], logits: &[i32], weights: &[f64]) -> Cues {
    let is_wanted: Vec<bool> = examples.iter().flat_map(|example| example.is_wanted.iter().copied()).collect();
    let mut words = candidates(examples);
    let mut fit =
        Fit { logits: logits.iter().map(|&logit| f64::from(logit) / UNIT).collect(), is_wanted: &is_wanted, weights };
    let mut penalty = words.iter().map(|word| fit.slope(word).0.abs()).fold(0.0, f64::max);
    while penalty > 1.0 && words.iter().filter(|word| word.weight != 0.0).count() < WANTED {
        penalty *= LOWERED;
        for word in &mut words {
            fit.step(word, penalty);
        }
    }
    words.into_iter().map(|word| (word.spelling.to_owned(), rounded(word.weight))).filter(|cue| cue.1 != 0).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "casts from floats saturate")]
fn rounded(weight: f64) -> i8 {
    (weight * UNIT / f64::from(LEAF)).round() as i8
}

/// A word that may become a cue.
struct Candidate<'a> {
    spelling: &'a str,
    /// The sentences that have it.
    rows: Vec<u32>,
    weight: f64,
}

/// How a word is used.
#[derive(Default)]
struct Use {
    rows: Vec<u32>,
    sets: BTreeSet<usize>,
    documents: usize,
    inside: usize,
    capitals: usize,
}

fn candidates<'a>(examples: &[&'a Example]) -> Vec<Candidate<'a>> {
    let mut uses: BTreeMap<&str, Use> = BTreeMap::new();
    let mut first_row = 0;
    for example in examples {
        let is_varied = SETS[example.set].0 != ONE_TOPIC;
        let is_plain = |word: &str| is_varied && word.len() > 1 && word.chars().all(char::is_alphabetic);
        for (spelling, word) in example.words.iter().filter(|(word, _)| is_plain(word)) {
            let known = uses.entry(spelling).or_default();
            known.rows.extend(word.sentences.iter().filter_map(|sentence| u32::try_from(first_row + sentence).ok()));
            known.sets.insert(example.set);
            known.documents += 1;
            known.inside += word.inside;
            known.capitals += word.capitals;
        }
        first_row += example.is_wanted.len();
    }
    uses.into_iter()
        .filter(|(_, used)| used.documents >= FEWEST_DOCUMENTS && used.sets.len() >= FEWEST_SETS)
        .filter(|(_, used)| used.capitals * SELDOM <= used.inside)
        .map(|(spelling, used)| Candidate { spelling, rows: used.rows, weight: 0.0 })
        .collect()
}

/// The sentences' logits, cues included.
struct Fit<'a> {
    logits: Vec<f64>,
    is_wanted: &'a [bool],
    weights: &'a [f64],
}

impl Fit<'_> {
    /// Gradient and curvature of the loss in a word's weight.
    fn slope(&self, word: &Candidate<'_>) -> (f64, f64) {
        word.rows.iter().fold((0.0, 0.0), |(gradient, curvature), &row| {
            let row = row as usize;
            let probability = 1.0 / (1.0 + libm::exp(-self.logits[row]));
            let error = probability - f64::from(u8::from(self.is_wanted[row]));
            (gradient + self.weights[row] * error, curvature + self.weights[row] * probability * (1.0 - probability))
        })
    }

    /// Moves one weight to where the loss and its penalty are least, by the parabola that touches the loss.
    fn step(&mut self, word: &mut Candidate<'_>, penalty: f64) {
        let (gradient, curvature) = self.slope(word);
        let pull = curvature * word.weight - gradient;
        let shrunk = (pull.abs() - penalty).max(0.0).copysign(pull);
        let weight = shrunk / curvature.max(f64::MIN_POSITIVE);
        let change = (weight - word.weight).clamp(-1.0, 1.0);
        if change != 0.0 {
            word.weight += change;
            word.rows.iter().for_each(|&row| self.logits[row as usize] += change);
        }
    }
}
