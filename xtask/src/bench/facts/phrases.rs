//! Key phrases against those that readers and indexers chose: F1 of the best few, words stemmed as the usual scorers do.

use super::super::data;
use super::documents;
use crate::rouge::stem;
use anyhow::Result;
use nutgraf::Options;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Each set with what retext-keywords, YAKE and `PositionRank` with spaCy's tags reach at ten: November 2026, on both halves of
/// the sets, `PositionRank` on the first sixty documents.
const SETS: [(&str, Option<[f64; 3]>); 6] = [
    ("inspec", Some([22.5, 19.7, 34.7])),
    ("semeval2017", Some([24.2, 17.9, 29.6])),
    ("kpcrowd", Some([13.6, 7.7, 10.3])),
    ("nguyen2007", None),
    ("semeval2010", None),
    ("fr_wikinews", None),
];
const BEST: [usize; 3] = [5, 10, 15];

#[derive(Deserialize)]
struct Document {
    text: String,
    keys: Vec<String>,
}

pub(super) fn run() -> Result<()> {
    println!("key phrases, mean F1 x 100 of the best 5, 10, 15; peers at 10");
    println!("{:<14} {:>5} {:>5} {:>5}  {:>6} {:>5} {:>12}", "set", 5, 10, 15, "retext", "YAKE", "PositionRank");
    for (set, peers) in SETS {
        let Some(documents) = documents::<Document>(&data().join("phrases").join(format!("{set}.jsonl")))? else {
            println!("{set:<14} skipped: not on this machine");
            continue;
        };
        let mut sums = [0.0; BEST.len()];
        for document in &documents {
            for (sum, f1) in sums.iter_mut().zip(scores(document, set)?) {
                *sum += f1;
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "hundreds of documents")]
        let [five, ten, fifteen] = sums.map(|sum| sum / documents.len().max(1) as f64);
        print!("{set:<14} {five:>5.1} {ten:>5.1} {fifteen:>5.1}");
        match peers {
            Some([retext, yake, position]) => println!("  {retext:>6.1} {yake:>5.1} {position:>12.1}"),
            None => println!(),
        }
    }
    Ok(())
}

fn scores(document: &Document, set: &str) -> Result<[f64; BEST.len()]> {
    let language = if set.starts_with("fr") { "fr" } else { "en" };
    let options = Options { language: Some(language.to_owned()), max_facts: u32::MAX, ..Options::default() };
    let report = nutgraf::summarize(&document.text, &options)?;
    let gold: BTreeSet<String> = document.keys.iter().map(|key| normal(key)).collect();
    let mut got: Vec<String> = Vec::new();
    for phrase in report.phrases.iter().map(|phrase| normal(&phrase.text)) {
        if !phrase.is_empty() && !got.contains(&phrase) {
            got.push(phrase);
        }
    }
    Ok(BEST.map(|best| {
        let best = got.get(..best).unwrap_or(&got);
        let right = best.iter().filter(|phrase| gold.contains(*phrase)).count();
        super::share(2 * right, best.len() + gold.len())
    }))
}

/// Small stems with spaces between.
fn normal(phrase: &str) -> String {
    let is_part = |c: char| c.is_alphanumeric() || "_'’&.+".contains(c);
    let words = phrase.to_lowercase();
    let words = words.split(|c| !is_part(c)).filter(|word| !word.trim_matches(['.', '\'', '’']).is_empty());
    words.map(|word| if word.is_ascii() { stem(word) } else { word.to_owned() }).collect::<Vec<_>>().join(" ")
}
