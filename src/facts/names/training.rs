//! What the trainer needs of the library, so that it sees texts as the tagger does.

use super::{features, lists, model, runs};
use crate::document::Document;
use crate::language::Language;

/// Bits of a feature's hash that a model keeps.
pub const FEATURE_BITS: u32 = model::BITS;
/// How many lists there are.
pub const LISTS: usize = lists::COUNT;

/// The lists, read from what the trainer wrote.
pub struct Lists(lists::Lists);

impl Lists {
    /// Reads `lists.bin`.
    pub fn read(bytes: &[u8]) -> Self {
        Self(lists::Lists::read(bytes))
    }
}

/// A run of words that may hold names.
pub struct NameRun {
    /// Where each word stands, in bytes.
    pub words: Vec<(usize, usize)>,
    /// The features of each.
    pub features: Vec<Vec<u32>>,
}

/// The runs of an English text.
pub fn name_runs(text: &str, lists: &Lists) -> Vec<NameRun> {
    let document = Document::read(text, &[], Language::of_tag("en"));
    let runs = runs::find(text, &document);
    let seen = features::Seen::new(text, &document, &lists.0);
    let read = |run: &runs::Run| {
        let words = document.words[run.first..run.last].iter().map(|word| (word.span().start(), word.span().end()));
        let mut features = Vec::with_capacity(words.len());
        seen.features(run, &mut features::Room::default(), |of_word| features.push(of_word.to_vec()));
        NameRun { words: words.collect(), features }
    };
    runs.iter().map(read).collect()
}

/// The key that an entry of a list has there.
pub fn list_key(entry: &str) -> u32 {
    lists::Lists::key(features::hash_of_entry(entry))
}
