//! `cargo xtask bench quality`, several texts: summaries of clusters of articles beside the articles as one text and their
//! first sentences in turn. F1 of words and of pairs of words, letters of every script counting, since the ROUGE of the
//! other tables knows Latin ones alone; the mean over the references, every summary cut to their mean length.

use super::data;
use super::summaries::{Document, read_documents};
use anyhow::{Context, Result};
use nutgraf::{Length, Options, Report, summarize, summarize_all};
use std::collections::BTreeMap;

const SET: &str = "vietnamese_mds";
/// Share of the references' length that is asked for: whole sentences alone would leave some of it unused.
const ASKED: f64 = 1.05;
const SYSTEMS: [&str; 3] = ["several texts", "one text", "lead in turn"];

pub(super) fn run() -> Result<()> {
    let file = data().join(format!("summaries/dev/{SET}.jsonl"));
    if !file.exists() {
        println!("\n{SET}: skipped, not on this machine");
        return Ok(());
    }
    let clusters = read_documents(&file)?;
    let mut sums = [[0.0; 2]; SYSTEMS.len()];
    for cluster in &clusters {
        let scores = score(cluster).with_context(|| cluster.id.clone())?;
        for (sum, score) in sums.iter_mut().flatten().zip(scores.iter().flatten()) {
            *sum += score;
        }
    }
    println!("\n{SET}: {} clusters, F1 x 100 of words / of pairs", clusters.len());
    for (name, [words, pairs]) in SYSTEMS.iter().zip(sums) {
        let mean = |sum: f64| 100.0 * sum / to_float(clusters.len().max(1));
        println!("{name:<14} {:.1} / {:.1}", mean(words), mean(pairs));
    }
    Ok(())
}

fn score(cluster: &Document) -> Result<[[f64; 2]; SYSTEMS.len()]> {
    let articles: Vec<&str> = cluster.text.split("\n\n").filter(|article| !article.trim().is_empty()).collect();
    let references: Vec<Vec<String>> = cluster.references.iter().map(|reference| words_of(reference)).collect();
    let length = references.iter().map(Vec::len).sum::<usize>() / references.len().max(1);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred words")]
    let asked = Length::Words((to_float(length) * ASKED) as u32);
    let options = Options { length: asked, ..Options::default() };
    let picks = |report: Report| report.summary.into_iter().map(|pick| pick.text).collect::<Vec<_>>().join("\n");
    let summaries =
        [picks(summarize_all(&articles, &options)?), picks(summarize(&cluster.text, &options)?), lead(&articles)?];
    Ok(summaries.map(|summary| {
        let mut words = words_of(&summary);
        words.truncate(length);
        let mean =
            |run| references.iter().map(|other| f1(&words, other, run)).sum::<f64>() / to_float(references.len());
        [mean(1), mean(2)]
    }))
}

/// The first sentences of all articles, then the second ones, and so on.
fn lead(articles: &[&str]) -> Result<String> {
    let mut sentences = Vec::new();
    for (article, text) in articles.iter().enumerate() {
        let units: Vec<u16> = text.encode_utf16().collect();
        let columns = summarize(text, &Options::default())?.sentences;
        for (place, (&start, &end)) in columns.starts.iter().zip(&columns.ends).enumerate() {
            sentences.push((place, article, String::from_utf16_lossy(&units[start as usize..end as usize])));
        }
    }
    sentences.sort();
    Ok(sentences.into_iter().map(|(_, _, sentence)| sentence).collect::<Vec<_>>().join("\n"))
}

fn words_of(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// F1 of the runs of so many words that two texts share.
fn f1(one: &[String], other: &[String], run: usize) -> f64 {
    let mut left: BTreeMap<&[String], usize> = BTreeMap::new();
    other.windows(run).for_each(|words| *left.entry(words).or_default() += 1);
    let mut shared = 0;
    for words in one.windows(run) {
        if let Some(count) = left.get_mut(words).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    let all = one.windows(run).len() + other.windows(run).len();
    2.0 * to_float(shared) / to_float(all.max(1))
}

#[expect(clippy::cast_precision_loss, reason = "counts of words and clusters")]
fn to_float(count: usize) -> f64 {
    count as f64
}
