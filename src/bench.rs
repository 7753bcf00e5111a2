//! What `cargo xtask bench` measures apart from the rest. Not shipped.

pub use crate::facts::name_training as names;

use crate::document::sentence_spans;
use crate::language::Language;

/// Where the sentences of a text end, in bytes: blocks and sentences are read, and nothing else.
pub fn sentence_ends(text: &str, language: &str) -> Vec<usize> {
    sentence_spans(text, Language::of_tag(language)).iter().map(|span| span.end()).collect()
}
