//! One vocabulary for several documents: terms with the same stem are one. Cost: O(distinct terms of each).

use crate::document::{Document, Interner, hash};

/// The terms of several documents, numbered together.
pub(super) struct Vocabulary {
    /// For each document, the common number of each of its terms.
    pub(super) columns: Vec<Vec<u32>>,
    /// How many there are.
    pub(super) width: usize,
}

impl Vocabulary {
    pub(super) fn of(documents: &[&Document]) -> Self {
        let mut interner = Interner::new();
        // Where each common term came first: document and number there.
        let mut firsts: Vec<(usize, usize)> = Vec::new();
        let mut columns = Vec::with_capacity(documents.len());
        for (number, document) in documents.iter().enumerate() {
            let column = |term: usize| {
                let stem = document.terms.stem(term);
                let is_same = |common: u32| {
                    let (document, term) = firsts[common as usize];
                    documents[document].terms.stem(term) == stem
                };
                let (common, is_new) = interner.number_of(hash(stem.as_bytes()), is_same);
                if is_new {
                    firsts.push((number, term));
                }
                common
            };
            columns.push((0..document.terms.len()).map(column).collect());
        }
        Self { columns, width: firsts.len() }
    }
}
