//! Documents with their summaries, as sentences to learn from.
//!
//! A sentence is wanted if it is among those that together come nearest to the summary ([`crate::rouge::oracle`]), of which
//! there are as many as the summary would have at [`WORDS`] words each.

use super::SETS;
use crate::rouge::{Line, Text, Tokens, Vocabulary, oracle};
use anyhow::{Context, Result};
use nutgraf::bench;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Words that a wanted sentence stands for. Shorter than most: what is wanted of a summary is spread over more sentences of
/// the text than it has itself.
const WORDS: usize = 18;
const FEWEST: usize = 3;
const MOST: usize = 25;

/// A text with its summaries.
#[derive(Deserialize)]
pub(super) struct Document {
    pub(super) lang: String,
    pub(super) text: String,
    pub(super) references: Vec<String>,
}

/// A document's sentences, without those that no summary may quote.
pub(super) struct Example {
    /// Which of [`SETS`] it is of.
    pub(super) set: usize,
    /// Its place in the set's file.
    pub(super) number: usize,
    /// Each sentence's signals.
    pub(super) signals: Vec<Vec<u8>>,
    pub(super) is_wanted: Vec<bool>,
    /// Each sentence's words as ROUGE compares them, and the summaries.
    pub(super) lines: Vec<Line>,
    pub(super) references: Vec<Text>,
    /// How many sentences may be wanted.
    pub(super) budget: usize,
    /// The words of an English document.
    pub(super) words: BTreeMap<String, Word>,
}

/// A word of a document, folded.
#[derive(Default)]
pub(super) struct Word {
    /// The sentences that have it, in order, each once.
    pub(super) sentences: Vec<usize>,
    /// How often it stands behind a sentence's first word, and how often with a capital there.
    pub(super) inside: usize,
    pub(super) capitals: usize,
}

/// Reads each set's file of a folder; says what was read.
pub(super) fn read(folder: &Path) -> Result<Vec<Example>> {
    let mut examples = Vec::new();
    for (set, (name, _)) in SETS.iter().enumerate() {
        let file = folder.join(format!("{name}.jsonl"));
        let bytes = fs::read(&file).with_context(|| file.display().to_string())?;
        let lines = std::str::from_utf8(&bytes)?.lines();
        let documents: Vec<Document> = lines.map(serde_json::from_str).collect::<Result<_, _>>()?;
        let read = each(&documents, |number, document, vocabulary| Example::new(set, number, document, vocabulary));
        let sentences: usize = read.iter().map(|example| example.is_wanted.len()).sum();
        eprintln!("{name}: {} documents, {sentences} sentences, sha256 {:x}", documents.len(), Sha256::digest(&bytes));
        examples.extend(read);
    }
    Ok(examples)
}

/// Does the work for each document, in threads; the results are in the documents' order.
fn each<T: Send>(documents: &[Document], work: impl Fn(usize, &Document, &mut Vocabulary) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let of_thread = || {
        let language = documents.first().map_or("", |document| document.lang.as_str());
        let mut vocabulary = Vocabulary::new(Tokens::of(language));
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(document) = documents.get(number) else { break done };
            done.push((number, work(number, document, &mut vocabulary)));
        }
    };
    let mut done: Vec<(usize, T)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..super::threads()).map(|_| scope.spawn(of_thread)).collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}

impl Example {
    pub(super) fn new(set: usize, number: usize, document: &Document, vocabulary: &mut Vocabulary) -> Self {
        let read = bench::signals(&document.text, &document.lang);
        let texts: Vec<&str> = read.spans.iter().map(|&(start, end)| &document.text[start..end]).collect();
        let lines: Vec<Line> = texts.iter().map(|text| vocabulary.line(text)).collect();
        let references: Vec<Text> = document.references.iter().map(|reference| vocabulary.text(reference)).collect();
        let words = document.references.first().map_or(0, |reference| reference.split_whitespace().count());
        let budget = ((words + WORDS / 2) / WORDS).clamp(FEWEST, MOST);
        let mut is_wanted = vec![false; lines.len()];
        for sentence in oracle(&lines, &vec![1; lines.len()], budget, &references) {
            is_wanted[sentence] = true;
        }
        let words = if document.lang == "en" { words_of(&read.words, &texts) } else { BTreeMap::new() };
        Self { set, number, signals: read.rows, is_wanted, lines, references, budget, words }
    }
}

fn words_of(folded: &[Vec<String>], texts: &[&str]) -> BTreeMap<String, Word> {
    let mut words: BTreeMap<String, Word> = BTreeMap::new();
    for (sentence, folded) in folded.iter().enumerate() {
        for word in folded {
            let word = words.entry(word.clone()).or_default();
            if word.sentences.last() != Some(&sentence) {
                word.sentences.push(sentence);
            }
        }
    }
    for text in texts {
        for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).skip(1) {
            if let Some(known) = words.get_mut(&word.to_lowercase()) {
                known.inside += 1;
                known.capitals += usize::from(word.starts_with(char::is_uppercase));
            }
        }
    }
    words
}
