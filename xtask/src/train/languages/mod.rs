//! `cargo xtask train languages FOLDER`: trains the model that tells languages, and writes it to `seeds/languages/`.
//!
//! The folder has a folder for each language, named by its BCP 47 tag, with files of text, a sentence a line, and
//! `ngrams.fst`, a table of n-gram frequencies. `seeds/README.md` says where to get them. The same folder gives the same
//! files on every machine: no float function that differs, no order of a hash table.
//!
//! The n-grams are chosen by a logistic regression over 40 000; numbers and weights are trained with the rounding in the
//! loop, and what a margin is worth is measured on text kept aside. `grams.rs` and `script.rs` are compiled from the
//! library, so a text is cut the same way there.

mod chain;
mod corpus;
mod embed;
mod features;
mod select;
mod write;

#[path = "../../../../src/language/detect/grams.rs"]
mod grams;
#[path = "../../../../src/language/detect/script.rs"]
mod script;

use crate::command::root;
use anyhow::Result;
use corpus::{Class, Dice};
use features::Counts;
use script::Script;
use std::path::Path;

/// A script's model: how many n-grams, how many numbers each, and how coarse they are, in multiples of their root mean
/// square. Chosen by what a download of 12 kB allows.
const SIZES: [(Script, usize, usize, f32); 4] = [
    (Script::Arabic, 150, 2, 0.4),
    (Script::Cyrillic, 500, 7, 0.6),
    (Script::Devanagari, 300, 1, 0.4),
    (Script::Latin, 1500, 24, 1.0),
];
/// Snippets a class in a pass.
const SNIPPETS: usize = 10_000;
/// A script with few classes needs more of each.
const FEWEST_SNIPPETS: usize = 100_000;

/// Languages that are read and written much more than those most like them: they are drawn twice as often, so that text
/// that could be either is taken for theirs.
const LARGE: [&str; 25] = [
    "ar", "bg", "cs", "da", "de", "en", "es", "fa", "fi", "fr", "hi", "hr", "hu", "id", "it", "nb", "nl", "pl", "pt",
    "ro", "ru", "sv", "tr", "uk", "vi",
];

/// Draws classes, the large ones twice as often.
struct Prior(Vec<usize>);

impl Prior {
    fn new(classes: &[&Class]) -> Self {
        let times = |class: &Class| if LARGE.contains(&class.tag.as_str()) { 2 } else { 1 };
        Self(classes.iter().enumerate().flat_map(|(index, class)| std::iter::repeat_n(index, times(class))).collect())
    }

    fn draw(&self, dice: &mut Dice) -> usize {
        self.0[dice.below(self.0.len())]
    }
}

/// Reads, trains and writes.
pub(super) fn run(folder: &Path) -> Result<()> {
    let classes = corpus::read(folder)?;
    let mut models = Vec::new();
    for (script, ngrams, width, coarseness) in SIZES {
        let classes: Vec<&Class> = classes.iter().filter(|class| class.script == script).collect();
        let (prior, snippets) = (Prior::new(&classes), (SNIPPETS * classes.len()).max(FEWEST_SNIPPETS));
        eprintln!("{script:?}: {} classes, {snippets} snippets a pass", classes.len());
        let vocabulary = select::ngrams(&classes, &prior, snippets / 2, ngrams);
        eprint!("right, per cent:");
        let model = embed::train(&classes, &prior, snippets, vocabulary, width, coarseness);
        eprintln!();
        models.push(write::Trained::new(script, &classes, model));
    }
    write::all(&models, &root().join("seeds/languages"))
}

/// A score's factor; it sets how fast training goes.
const GAIN: f32 = 6.0;

/// What the sums over a text are multiplied by: the more n-grams, the less, though not in proportion. The power of three
/// quarters is what square roots give, between a half and nine tenths, which were tried and did no better.
fn gain(counts: &Counts) -> f32 {
    let count: f32 = counts.iter().map(|count| count.1).sum();
    let root = (count + grams::RESERVE).sqrt().sqrt();
    GAIN / (root * root * root)
}

/// Turns scores into probabilities.
fn softmax(scores: &mut [f32]) {
    let largest = scores.iter().copied().fold(f32::MIN, f32::max);
    for score in &mut *scores {
        *score = libm::expf(*score - largest);
    }
    let total: f32 = scores.iter().sum();
    for score in scores {
        *score /= total;
    }
}

/// One step down a gradient, slowed by the squares of those before.
fn step(parameter: &mut f32, squares: &mut f32, gradient: f32, rate: f32) {
    *squares += gradient * gradient;
    *parameter -= rate * gradient / (squares.sqrt() + 1e-3);
}
