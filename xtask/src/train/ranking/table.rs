//! Sentences to learn from, signal by signal.

use std::ops::Range;

/// What is known of some documents' sentences.
#[derive(Default)]
pub(super) struct Table {
    /// By signal, a byte for each sentence.
    pub(super) columns: Vec<Vec<u8>>,
    /// Whether the best summary has the sentence.
    pub(super) is_wanted: Vec<bool>,
    /// The sentences of each document.
    pub(super) documents: Vec<Range<usize>>,
    /// The set that each document is of.
    pub(super) sets: Vec<usize>,
}

impl Table {
    pub(super) fn new(signals: usize) -> Self {
        Self { columns: vec![Vec::new(); signals], ..Self::default() }
    }

    /// Adds a document: its sentences' signals, sentence by sentence.
    pub(super) fn add(&mut self, set: usize, sentences: &[Vec<u8>], is_wanted: &[bool]) {
        let from = self.is_wanted.len();
        for (signal, column) in self.columns.iter_mut().enumerate() {
            column.extend(sentences.iter().map(|sentence| sentence[signal]));
        }
        self.is_wanted.extend_from_slice(is_wanted);
        self.documents.push(from..self.is_wanted.len());
        self.sets.push(set);
    }

    /// Number of sentences.
    pub(super) fn rows(&self) -> usize {
        self.is_wanted.len()
    }

    /// A weight for each sentence, from one for its set.
    pub(super) fn weights(&self, by_set: &[f64]) -> Vec<f64> {
        let of_documents = self.documents.iter().zip(&self.sets);
        of_documents.flat_map(|(rows, &set)| std::iter::repeat_n(by_set[set], rows.len())).collect()
    }

    /// Sentences of each set, of which there are so many.
    pub(super) fn sizes(&self, sets: usize) -> Vec<usize> {
        let mut sizes = vec![0; sets];
        for (rows, &set) in self.documents.iter().zip(&self.sets) {
            sizes[set] += rows.len();
        }
        sizes
    }
}
