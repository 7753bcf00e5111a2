//! Labels for texts that have none: the model's own, made to agree within a document.
//!
//! Source: Yarowsky, 1995, "Unsupervised Word Sense Disambiguation Rivaling Supervised Methods".
//! 1. A form is what most of its mentions are.
//! 2. The last word of somebody's full name is a person where it stands alone.
//! 3. A run that is a name twice elsewhere is one everywhere.

use super::corpus::{Document, Run};
use super::crf::{Model, label as label_of};
use std::collections::HashMap;
use std::ops::Range;

/// Mentions that make a form a name everywhere.
const ENOUGH: usize = 2;

pub(super) fn label(model: &Model, document: &Document) -> Document {
    let labelled =
        |run: &Run| Run { features: run.features.clone(), forms: run.forms.clone(), labels: model.labels(run) };
    let mut runs: Vec<Run> = document.runs.iter().map(labelled).collect();
    let mut votes: HashMap<Vec<u32>, [usize; 3]> = HashMap::new();
    let mut families = Vec::new();
    for run in &runs {
        for (words, kind) in names(&run.labels) {
            votes.entry(run.forms[words.clone()].to_vec()).or_default()[kind] += 1;
            if kind == 0 && words.len() > 1 {
                families.push(run.forms[words.end - 1]);
            }
        }
    }
    for run in &mut runs {
        let named = names(&run.labels);
        for (words, kind) in &named {
            let votes = votes.get(&run.forms[words.clone()]).copied().unwrap_or_default();
            let is_family = words.len() == 1 && families.contains(&run.forms[words.start]);
            let kind = if is_family { 0 } else { most(votes, *kind) };
            write(&mut run.labels, words, kind);
        }
        if let (true, Some(&votes)) = (named.is_empty(), votes.get(&run.forms)) {
            let kind = most(votes, 0);
            if votes[kind] >= ENOUGH {
                let words = 0..run.labels.len();
                write(&mut run.labels, &words, kind);
            }
        }
    }
    Document { corpus: document.corpus.clone(), runs, missed: 0 }
}

/// The kind with most votes; on a tie this one, then the first.
fn most(votes: [usize; 3], kind: usize) -> usize {
    (0..3).fold(kind, |best, other| if votes[other] > votes[best] { other } else { best })
}

fn write(labels: &mut [u8], words: &Range<usize>, kind: usize) {
    for at in words.clone() {
        labels[at] = label_of(kind, at > words.start);
    }
}

/// The names that labels mark: their words and kind.
pub(super) fn names(labels: &[u8]) -> Vec<(Range<usize>, usize)> {
    let mut names: Vec<(Range<usize>, usize)> = Vec::new();
    for (at, &label) in labels.iter().enumerate().filter(|(_, label)| **label != 0) {
        let kind = usize::from(label - 1) / 2;
        match names.last_mut() {
            Some((words, last)) if label % 2 == 0 && words.end == at && *last == kind => words.end += 1,
            _ => names.push((at..at + 1, kind)),
        }
    }
    names
}
