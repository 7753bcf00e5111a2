//! The term matrix: one row a sentence, tf-idf weights, rows of length 1.
//!
//! Source: Salton and Buckley, 1988, "Term-weighting approaches in automatic text retrieval". Formula:
//! `tf * ln(1 + N / n)` with N sentences, n of them with the term; then the row is divided by its
//! Euclidean length. Cost: O(words log words-in-a-sentence); 8 bytes a non-zero entry.
//! Where we differ: sentences take the part of documents, as in LexRank; the 1 keeps a term that every
//! sentence has from vanishing, which short texts need.

use crate::document::Document;

/// The matrix in compressed rows.
pub(crate) struct Matrix {
    /// Where each row begins in `terms`; one more entry than rows.
    starts: Vec<u32>,
    terms: Vec<u32>,
    weights: Vec<f32>,
    /// Sentences with each term.
    sentences: Box<[u32]>,
}

impl Matrix {
    /// The rows of all sentences; those that may not be quoted are empty.
    pub(crate) fn new(document: &Document) -> Self {
        let mut matrix = Self::empty(document.sentences.len(), most_entries(document), document.terms.len());
        matrix.count(document, |term| term as u32);
        matrix.weigh();
        matrix
    }

    /// The rows of several documents, one after the other. `columns` has for each document the column of each of its
    /// terms, of `width` in all.
    pub(crate) fn joined(documents: &[&Document], columns: &[Vec<u32>], width: usize) -> Self {
        let rows = documents.iter().map(|document| document.sentences.len()).sum();
        let entries = documents.iter().map(|document| most_entries(document)).sum();
        let mut matrix = Self::empty(rows, entries, width);
        for (document, columns) in documents.iter().zip(columns) {
            matrix.count(document, |term| columns[term]);
        }
        matrix.weigh();
        matrix
    }

    fn empty(rows: usize, entries: usize, columns: usize) -> Self {
        let mut starts = Vec::with_capacity(rows + 1);
        starts.push(0);
        Self {
            starts,
            terms: Vec::with_capacity(entries),
            weights: Vec::with_capacity(entries),
            sentences: vec![0; columns].into(),
        }
    }

    /// Number of rows.
    pub(crate) fn rows(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Number of columns.
    pub(crate) fn columns(&self) -> usize {
        self.sentences.len()
    }

    /// The terms of a row, in order, with their weights.
    #[inline]
    pub(crate) fn row(&self, row: usize) -> impl Iterator<Item = (usize, f64)> {
        // Slices, whose bounds are checked in line: this level of optimization calls a function to index a vector.
        let (starts, terms, weights): (&[u32], &[u32], &[f32]) = (&self.starts, &self.terms, &self.weights);
        let entries = starts[row] as usize..starts[row + 1] as usize;
        let weights = &weights[entries.clone()];
        terms[entries].iter().zip(weights).map(|(&term, &weight)| (term as usize, f64::from(weight)))
    }

    /// How many sentences have a term.
    pub(crate) fn sentences_with(&self, term: usize) -> u32 {
        self.sentences[term]
    }

    /// Adds a document's rows as counts.
    fn count(&mut self, document: &Document, column: impl Fn(usize) -> u32) {
        // As wide as all that is sorted: each width takes kilobytes of code.
        let mut row: Vec<u64> = Vec::new();
        for sentence in &document.sentences {
            if document.block_of(sentence).is_quotable() {
                let terms = document.terms.among(document.words_of(sentence));
                terms.for_each(|term| row.push(u64::from(column(term))));
                row.sort_unstable();
            }
            for same in row.chunk_by(|one, other| one == other) {
                let term = same[0] as u32;
                self.terms.push(term);
                self.weights.push(same.len() as f32);
                self.sentences[term as usize] += 1;
            }
            row.clear();
            self.starts.push(u32::try_from(self.terms.len()).unwrap_or(u32::MAX));
        }
    }

    /// Turns counts into weights.
    fn weigh(&mut self) {
        let all = self.rows() as f64;
        let rarity: Vec<f32> =
            self.sentences.iter().map(|&with| libm::log(1.0 + all / f64::from(with.max(1))) as f32).collect();
        for bounds in self.starts.windows(2) {
            let entries = bounds[0] as usize..bounds[1] as usize;
            let weights = &mut self.weights[entries.clone()];
            let mut squares = 0.0_f32;
            for (weight, &term) in weights.iter_mut().zip(&self.terms[entries]) {
                *weight *= rarity[term as usize];
                squares += *weight * *weight;
            }
            let length = squares.sqrt();
            for weight in weights {
                *weight /= length;
            }
        }
    }
}

/// Words that have a term: what the rows have room for. To grow would take it twice.
fn most_entries(document: &Document) -> usize {
    document.terms.among(&document.words).count()
}
