//! The lists of a report that grow with the text: they cross the boundary as numbers, and become typed arrays and objects on its
//! other side (`records.js`).

use std::mem;

use wasm_bindgen::prelude::*;

use super::records::columns;
use crate::report::{Report, SentenceColumns, Utf16Span};

#[wasm_bindgen(module = "/src/wasm/records.js")]
extern "C" {
    fn fill(report: &JsValue, sentences: &JsValue, sorts: &[u32], counts: &[u32], offsets: &[u32]);
}

/// The long lists of a report, as numbers.
#[derive(Default)]
pub(super) struct Lists {
    sentences: SentenceColumns,
    /// For each block which of those left in the report it is like.
    sorts: Vec<u32>,
    /// Number of places of each phrase, person, organisation and place.
    counts: Vec<u32>,
    /// Start and end of each block and of each of those places.
    offsets: Vec<u32>,
}

impl Lists {
    /// Takes them out of a report. Of its blocks one of each sort is left there, without its place.
    pub(super) fn take(report: &mut Report) -> Self {
        let mut lists = Self { sentences: mem::take(&mut report.sentences), ..Self::default() };
        for mut block in mem::take(&mut report.blocks) {
            lists.push(mem::take(&mut block.span));
            // From the end: blocks of a source stand together, and most are of few sorts.
            let known = report.blocks.iter().rposition(|other| *other == block);
            lists.sorts.push(known.unwrap_or(report.blocks.len()) as u32);
            if known.is_none() {
                report.blocks.push(block);
            }
        }
        let phrases = report.phrases.iter_mut().map(|phrase| &mut phrase.spans);
        let names = report.people.iter_mut().chain(&mut report.organisations).chain(&mut report.places);
        for places in phrases.chain(names.map(|name| &mut name.mentions)) {
            lists.counts.push(places.len() as u32);
            for span in mem::take(places) {
                lists.push(span);
            }
        }
        lists
    }

    /// Puts them into the object that the rest of the report has become.
    pub(super) fn put(&self, report: &JsValue) {
        fill(report, &columns(&self.sentences), &self.sorts, &self.counts, &self.offsets);
    }

    fn push(&mut self, span: Utf16Span) {
        self.offsets.extend([span.start, span.end]);
    }
}
