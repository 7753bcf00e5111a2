//! Blocks, sentences and words alone, in any language: bounds of characters, in order, and nothing lost.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::bench::{sentence_ends, tokenize};
use nutgraf_fuzz::{options, split};

fuzz_target!(|bytes: &[u8]| {
    let Some((asked, text)) = split(bytes) else { return };
    let language = options(asked).language.unwrap_or_default();
    let ends = sentence_ends(&text, &language);
    assert!(ends.is_sorted_by(|one, other| one < other), "{ends:?}");
    assert!(ends.iter().all(|&end| text.is_char_boundary(end)), "{ends:?}");
    assert!(text.trim().is_empty() || tokenize(&text, &language) <= text.chars().count());
});
