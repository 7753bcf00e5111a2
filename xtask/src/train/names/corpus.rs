//! Texts with their names: JSON Lines of `text` and `ents` (start and end in code points, kind).

use super::crf::LABELS;
use anyhow::{Context, Result};
use nutgraf::bench::names::{Lists, name_runs};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// Kinds of names, in the order of the library's.
const KINDS: [&str; 3] = ["PER", "ORG", "LOC"];
/// Corpora with a whole document a row; of others, which have a sentence, rows are joined, so many a document.
const WHOLE: [&str; 4] = ["caps", "gum", "news", "uner"];
const JOINED: usize = 8;
/// A corpus of bare names, and the features of a word that tell something there.
const BARE: &str = "list";
const BARE_FEATURES: [usize; 7] = [1, 6, 7, 8, 9, 15, 16];
/// The feature that is a word's form alone.
const FORM: usize = 1;
/// How much a document of a corpus counts where it is not 1: tweets follow other rules, texts in capitals are there twice,
/// bare names and made lines are many, and what the first model labelled is not always right.
const WEIGHTS: [(&str, f32); 7] =
    [("btc", 0.5), ("caps", 0.1), (BARE, 0.1), ("news", 0.3), ("templates", 0.2), ("uner", 2.0), ("wnut", 0.5)];

#[derive(Deserialize)]
struct Row {
    text: String,
    #[serde(default)]
    ents: Vec<(usize, usize, String)>,
}

/// One document, as the tagger sees it.
pub(super) struct Document {
    pub(super) corpus: String,
    pub(super) runs: Vec<Run>,
    /// Names that no run holds.
    pub(super) missed: usize,
}

/// Words that may hold names.
pub(super) struct Run {
    pub(super) features: Vec<Vec<u32>>,
    pub(super) forms: Vec<u32>,
    pub(super) labels: Vec<u8>,
}

impl Document {
    /// Whether it is more than bare names.
    pub(super) fn is_text(&self) -> bool {
        self.corpus != BARE
    }

    pub(super) fn weight(&self) -> f32 {
        WEIGHTS.iter().find(|weight| weight.0 == self.corpus).map_or(1.0, |weight| weight.1)
    }
}

/// The documents of every file of a folder, in the order of their names.
pub(super) fn read(folder: &Path, lists: &Lists) -> Result<Vec<Document>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let file = entry?.path();
        if file.extension().is_some_and(|extension| extension == "jsonl") {
            files.push(file);
        }
    }
    files.sort();
    let mut documents = Vec::new();
    for file in files {
        let corpus = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let lines = fs::read_to_string(&file)?;
        let rows: Vec<Row> = lines
            .lines()
            .map(serde_json::from_str)
            .collect::<Result<_, _>>()
            .with_context(|| file.display().to_string())?;
        let joined = if WHOLE.contains(&corpus.as_str()) { 1 } else { JOINED };
        documents.extend(rows.chunks(joined).map(|rows| document(&corpus, rows, lists)));
    }
    Ok(documents)
}

/// A name: its bytes, and its kind.
type Gold = (usize, usize, usize);

fn document(corpus: &str, rows: &[Row], lists: &Lists) -> Document {
    let (mut text, mut names) = (String::new(), Vec::new());
    for row in rows {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let bytes: Vec<usize> =
            row.text.char_indices().map(|(at, _)| text.len() + at).chain([text.len() + row.text.len()]).collect();
        let known = row
            .ents
            .iter()
            .filter_map(|(start, end, kind)| Some((*start, *end, KINDS.iter().position(|known| known == kind)?)));
        names.extend(known.filter_map(|(start, end, kind)| Some((*bytes.get(start)?, *bytes.get(end)?, kind))));
        text.push_str(&row.text);
    }
    let mut found = 0;
    let runs = name_runs(&text, lists).into_iter().map(|run| {
        let labels = labels(&run.words, &names, &mut found);
        let forms = run.features.iter().map(|features| features[FORM]).collect();
        let mut features = run.features;
        if corpus == BARE {
            for word in &mut features {
                *word = BARE_FEATURES.map(|kind| word[kind]).to_vec();
            }
        }
        Run { features, forms, labels }
    });
    let runs = runs.collect();
    Document { corpus: corpus.to_owned(), runs, missed: names.len().saturating_sub(found) }
}

/// The labels of a run's words; counts the names that begin and end in it.
fn labels(words: &[(usize, usize)], names: &[Gold], found: &mut usize) -> Vec<u8> {
    let mut last = None;
    let label = |&(start, end): &(usize, usize)| {
        let name = names.iter().position(|name| name.0 <= start && end <= name.1);
        let goes_on = name.is_some() && name == last;
        last = name;
        let Some(&(first, behind, kind)) = name.map(|name| &names[name]) else { return 0 };
        // A stop may end a name and is no part of its last word.
        let is_whole = words.iter().any(|word| word.1 == behind || word.1 + 1 == behind);
        *found += usize::from(!goes_on && start == first && is_whole);
        super::crf::label(kind, goes_on)
    };
    let labels: Vec<u8> = words.iter().map(label).collect();
    debug_assert!(labels.iter().all(|label| usize::from(*label) < LABELS));
    labels
}
