//! `cargo xtask train ranking FOLDER`: trains the model that ranks sentences, and writes it to `seeds/ranking/` and
//! `seeds/en/cues.txt`. With `--aside` it writes nothing: it trains without each tenth document, and says what the model is
//! worth on these.
//!
//! The folder has a file for each of [`SETS`], a document with its summaries a line; `seeds/ranking/README.md` says where to get
//! them. The model is a sum of three: a weighted sum of signals (`linear.rs`), trees over all signals (`boost.rs`), cue words
//! (`cues.rs`); each is trained with those before it fixed.

mod boost;
mod cues;
mod examples;
mod judge;
mod linear;
mod model;
mod table;

use crate::command::root;
use anyhow::{Context, Result};
use boost::Settings;
use cues::Cues;
use examples::Example;
use model::{LEAF, Linear, Tree};
use nutgraf::bench::SIGNALS;
use std::fs;
use std::path::Path;
use std::thread;
use table::Table;

/// The sets, and what one of their sentences weighs for the trees: what is written as carefully as we mean to summarize
/// counts more, what is long or full of errors less.
const SETS: [(&str, f64); 13] = [
    ("ami", 0.5),
    ("cnn_short", 2.0),
    ("cnndm", 2.0),
    ("cnndm_cased", 2.0),
    ("cnndm_pg", 1.0),
    ("cnndm_small", 1.0),
    ("inshorts", 1.0),
    ("orangesum", 1.0),
    ("pubmed", 1.0),
    ("scitldr", 2.0),
    ("squality", 0.5),
    ("xsum", 2.0),
    ("xsum_h2o", 2.0),
];

/// Signals of the weighted sum: those that mean the same in a note and in a book.
const LINEAR: [&str; 32] = [
    "after",
    "backward-share",
    "before",
    "capital-share",
    "centroid-rank",
    "degree-share",
    "exclamation",
    "first-person-share",
    "forward-share",
    "frequency-rank",
    "length-rank",
    "lexrank",
    "lexrank-rank",
    "main-terms",
    "mean-spread-share",
    "most-spread",
    "novelty",
    "number-share",
    "opens-back",
    "opens-linked",
    "opens-lower",
    "opens-quoted",
    "question",
    "quotes",
    "relative-length",
    "repeated",
    "second-person-share",
    "shortness",
    "speech-share",
    "stop-words",
    "sum-spread-share",
    "word-length",
];

/// The trees' settings, chosen on the documents kept aside.
const TREES: usize = 300;
const RATE: f64 = 0.25;
const PENALTY: f64 = 10.0;
const SIGNALS_A_TREE: f64 = 0.5;
const DOCUMENTS_A_TREE: f64 = 0.7;
/// One document in so many is kept aside.
const ASIDE: usize = 10;

const CUES_HEAD: &str = "\
# English words that speak for or against a sentence of a summary, with weights in the units of the ranking model.
# Origin: trained for Nutgraf by `cargo xtask train ranking`; ../ranking/README.md names the texts. Licence: MIT OR Apache-2.0.
";

/// Trains on all documents and writes the model.
pub(super) fn run(folder: &Path) -> Result<()> {
    let examples = examples::read(folder)?;
    let model = Model::train(&examples.iter().collect::<Vec<_>>(), threads())?;
    for (file, bytes) in model.files() {
        fs::write(root().join("seeds").join(file), bytes)?;
    }
    Ok(())
}

/// Trains on nine documents in ten and measures on the tenth.
pub(super) fn measure(folder: &Path) -> Result<()> {
    let examples = examples::read(folder)?;
    let (aside, seen): (Vec<&Example>, Vec<&Example>) =
        examples.iter().partition(|example| example.number.is_multiple_of(ASIDE));
    let model = Model::train(&seen, threads())?;
    let table = table(&aside);
    let mut logits = model.linear.logits(&table.columns);
    judge::print("weighted sum", &aside, &logits);
    model.trees.iter().for_each(|tree| tree.add_to(&mut logits, &table.columns));
    judge::print("and trees", &aside, &logits);
    add_cues(&model.cues, &aside, &mut logits);
    judge::print("and cues", &aside, &logits);
    Ok(())
}

/// What is trained.
struct Model {
    linear: Linear,
    trees: Vec<Tree>,
    cues: Cues,
}

impl Model {
    fn train(examples: &[&Example], threads: usize) -> Result<Self> {
        let table = table(examples);
        eprintln!("{} sentences of {} documents", table.rows(), examples.len());
        let signals: Vec<usize> = LINEAR
            .iter()
            .map(|name| SIGNALS.iter().position(|signal| signal == name).with_context(|| format!("no signal {name}")))
            .collect::<Result<_>>()?;
        let evened = table.weights(&evening(&table));
        let linear = linear::train(&table, &signals, &evened);
        let mut logits = linear.logits(&table.columns);
        let weights = table.weights(&SETS.map(|set| set.1));
        let settings = Settings {
            trees: TREES,
            rate: RATE,
            penalty: PENALTY,
            signals: SIGNALS_A_TREE,
            documents: DOCUMENTS_A_TREE,
            threads,
        };
        let trees = boost::train(&table, &weights, &mut logits, &settings);
        let cues = cues::train(examples, &logits, &evened);
        Ok(Self { linear, trees, cues })
    }

    /// The files, by their places below `seeds/`.
    fn files(&self) -> [(&'static str, Vec<u8>); 2] {
        let cues = self.cues.iter().map(|(word, weight)| format!("{word}\t{weight}\n"));
        let cues: String = std::iter::once(CUES_HEAD.to_owned()).chain(cues).collect();
        [("ranking/model.bin", model::bytes(&self.linear, &self.trees)), ("en/cues.txt", cues.into_bytes())]
    }
}

fn table(examples: &[&Example]) -> Table {
    let mut table = Table::new(SIGNALS.len());
    for example in examples {
        table.add(example.set, &example.signals, &example.is_wanted);
    }
    table
}

/// What a sentence of each set weighs for the weighted sum and the cues: a set counts by the root of its size, so that small genres are heard.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn evening(table: &Table) -> Vec<f64> {
    let mean = table.rows() as f64 / SETS.len() as f64;
    table.sizes(SETS.len()).iter().map(|&size| (mean / size.max(1) as f64).sqrt()).collect()
}

fn add_cues(cues: &Cues, examples: &[&Example], logits: &mut [i32]) {
    let mut first_row = 0;
    for example in examples {
        for (word, weight) in cues {
            for sentence in example.words.get(word).into_iter().flat_map(|word| &word.sentences) {
                logits[first_row + sentence] += LEAF * i32::from(*weight);
            }
        }
        first_row += example.is_wanted.len();
    }
}

fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::Dice;
    use crate::rouge::{Tokens, Vocabulary};
    use examples::Document;

    /// Reports of which the first sentence is the summary, and so is any that has "therefore".
    fn examples() -> Vec<Example> {
        const WORDS: [&str; 12] =
            ["bridge", "council", "river", "old", "new", "closed", "therefore", "voted", "today", "is", "the", "a"];
        let (mut dice, mut vocabulary) = (Dice::new(5), Vocabulary::new(Tokens::English));
        let mut document = || {
            let mut sentence = || {
                let words: Vec<&str> = (0..12).map(|_| WORDS[dice.below(WORDS.len())]).collect();
                format!("It {}.", words.join(" "))
            };
            let sentences: Vec<String> = (0..8).map(|_| sentence()).collect();
            let wanted = sentences.iter().enumerate().filter(|(place, text)| *place == 0 || text.contains("therefore"));
            let summary: Vec<&str> = wanted.map(|(_, text)| text.as_str()).collect();
            Document { lang: "en".into(), text: sentences.join(" "), references: vec![summary.join("\n")] }
        };
        (0..300).map(|number| Example::new(number % SETS.len(), number, &document(), &mut vocabulary)).collect()
    }

    #[test]
    fn the_same_texts_give_the_same_files() -> Result<()> {
        let files = |threads| {
            let examples = examples();
            anyhow::Ok(Model::train(&examples.iter().collect::<Vec<_>>(), threads)?.files())
        };
        let once = files(1)?;
        assert!(once == files(3)?, "the files differ");
        let cues = String::from_utf8(once[1].1.clone())?;
        assert!(cues.contains("\ntherefore\t"), "{cues}");
        Ok(())
    }
}
