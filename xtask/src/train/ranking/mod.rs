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
use std::fmt::Write as _;
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
const TREES: usize = 200;
const RATE: f64 = 0.12;
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
    let model = Model::train(&examples.iter().collect::<Vec<_>>())?;
    model.write(&root().join("seeds"))
}

/// Trains on nine documents in ten and measures on the tenth.
pub(super) fn measure(folder: &Path) -> Result<()> {
    let examples = examples::read(folder)?;
    let (aside, seen): (Vec<&Example>, Vec<&Example>) =
        examples.iter().partition(|example| example.number.is_multiple_of(ASIDE));
    let model = Model::train(&seen)?;
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
    fn train(examples: &[&Example]) -> Result<Self> {
        let table = table(examples);
        eprintln!("{} sentences of {} documents", table.rows(), examples.len());
        let signals: Vec<usize> = LINEAR
            .iter()
            .map(|name| SIGNALS.iter().position(|signal| signal == name).with_context(|| format!("no signal {name}")))
            .collect::<Result<_>>()?;
        let linear = linear::train(&table, &signals, &table.weights(&evening(&table)));
        let mut logits = linear.logits(&table.columns);
        let weights = table.weights(&SETS.map(|set| set.1));
        let settings = Settings {
            trees: TREES,
            rate: RATE,
            penalty: PENALTY,
            signals: SIGNALS_A_TREE,
            documents: DOCUMENTS_A_TREE,
            threads: threads(),
        };
        let trees = boost::train(&table, &weights, &mut logits, &settings);
        let cues = cues::train(examples, &logits, &weights);
        Ok(Self { linear, trees, cues })
    }

    fn write(&self, seeds: &Path) -> Result<()> {
        fs::create_dir_all(seeds.join("ranking"))?;
        fs::write(seeds.join("ranking/model.bin"), model::bytes(&self.linear, &self.trees))?;
        let mut text = CUES_HEAD.to_owned();
        for (word, weight) in &self.cues {
            writeln!(text, "{word}\t{weight}")?;
        }
        fs::write(seeds.join("en/cues.txt"), text)?;
        Ok(())
    }
}

fn table(examples: &[&Example]) -> Table {
    let mut table = Table::new(SIGNALS.len());
    for example in examples {
        table.add(example.set, &example.signals, &example.is_wanted);
    }
    table
}

/// What a sentence of each set weighs for the weighted sum: a set counts by the root of its size, so that small genres are heard.
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
