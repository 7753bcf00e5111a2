//! `cargo xtask bench quality`: ROUGE of our summaries beside the first sentences and random ones, then sentence ends and
//! languages.

use super::outline::Outline;
use super::rouge::{self, Scores};
use super::{boilerplate, boundaries, data, languages, several};
use anyhow::{Context, Result};
use nutgraf::{Length, Options};
use serde::Deserialize;
use std::fs;
use std::path::Path;
use std::thread;

/// The English sets, news first.
const SETS: [&str; 12] = [
    "cnndm",
    "cnndm_pg",
    "cnn_short",
    "inshorts",
    "xsum",
    "pubmed",
    "scitldr",
    "dialogsum",
    "ami",
    "qmsum",
    "squality",
    "opinosis",
];
const SENTENCES: usize = 3;
const WORDS: usize = 60;
/// Asked for where a summary is then cut to [`WORDS`]: whole sentences alone would leave some of them unused.
const WORDS_ASKED: u32 = 80;

#[derive(Deserialize)]
pub(super) struct Document {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) references: Vec<String>,
}

/// What is compared: ours, the lead and chance, each at both lengths.
const SYSTEMS: usize = 6;
type Row = [Scores; SYSTEMS];

/// Prints both tables; sets that are not on this machine are named as such.
pub(super) fn run() -> Result<()> {
    let folder = data().join("summaries/dev");
    println!("ROUGE F1 x 100: 1 / 2 / Lsum; the best of several references");
    println!(
        "{:<10} {:>4}  {:<19} {:<19} {:<19} {:<19} {:<19} {:<19}",
        "set", "n", "3 sentences", "lead", "random", "60 words", "lead", "random"
    );
    for set in SETS {
        let file = folder.join(format!("{set}.jsonl"));
        if !file.exists() {
            println!("{set:<10} skipped: not on this machine");
            continue;
        }
        print_row(set, &evaluate(&file)?);
    }
    several::run()?;
    boundaries::run()?;
    languages::run()?;
    boilerplate::run()
}

#[expect(clippy::cast_precision_loss, reason = "documents are counted in hundreds")]
fn print_row(set: &str, rows: &[Row]) {
    let mean = |system: usize, kind: usize| {
        100.0 * rows.iter().map(|row| row[system][kind]).sum::<f64>() / rows.len().max(1) as f64
    };
    print!("{set:<10} {:>4} ", rows.len());
    for system in 0..SYSTEMS {
        let cell = format!("{:.2}/{:.2}/{:.2}", mean(system, 0), mean(system, 1), mean(system, 2));
        print!(" {cell:<19}");
    }
    println!();
}

fn evaluate(file: &Path) -> Result<Vec<Row>> {
    let documents = read_documents(file)?;
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = documents.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = documents
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().map(score).collect::<Result<Vec<_>>>()))
            .collect();
        let mut rows = Vec::new();
        for worker in workers {
            // A panic in the core is a bug to be seen here, with its document.
            rows.extend(worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        Ok(rows)
    })
}

/// A set: one document a line.
pub(super) fn read_documents(file: &Path) -> Result<Vec<Document>> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    text.lines().map(serde_json::from_str).collect::<Result<_, _>>().with_context(|| file.display().to_string())
}

fn score(document: &Document) -> Result<Row> {
    let text = &document.text;
    let outline = Outline::of(text, &Options::default()).with_context(|| document.id.clone())?;
    let words = Options { length: Length::Words(WORDS_ASKED), ..Options::default() };
    let by_words = Outline::of(text, &words).with_context(|| document.id.clone())?;
    let sentences = outline.sentence_texts(text);
    let lead = &sentences[..sentences.len().min(SENTENCES)];
    let random = shuffled(sentences.len(), &document.id);
    let summaries = [
        lines(outline.summary.iter().map(|pick| pick.text.as_str())),
        lines(lead.iter().map(String::as_str)),
        lines(in_order(&random, SENTENCES).into_iter().map(|index| sentences[index].as_str())),
        rouge::first_words(&lines(by_words.summary.iter().map(|pick| pick.text.as_str())), WORDS),
        rouge::first_words(&lines(sentences.iter().map(String::as_str)), WORDS),
        rouge::first_words(&lines(random.iter().map(|&index| sentences[index].as_str())), WORDS),
    ];
    Ok(summaries.map(|summary| rouge::best(&summary, &document.references)))
}

/// One sentence a line, as the scorer wants it.
fn lines<'a>(sentences: impl Iterator<Item = &'a str>) -> String {
    sentences.map(|sentence| sentence.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\n")
}

/// The first of these, in the order of the text.
fn in_order(indices: &[usize], count: usize) -> Vec<usize> {
    let mut chosen: Vec<usize> = indices.iter().copied().take(count).collect();
    chosen.sort_unstable();
    chosen
}

/// A random order that is the same in every run: Fisher and Yates' shuffle with a linear congruential generator
/// (Knuth's MMIX constants), seeded with the document's name.
fn shuffled(count: usize, name: &str) -> Vec<usize> {
    let mut state = name.bytes().fold(1_u64, |seed, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The high bits are the random ones; the modulus is a usize, so the remainder is one too.
        let pick = usize::try_from((state >> 33) % (last as u64 + 1)).unwrap_or(0);
        order.swap(last, pick);
    }
    order
}
