//! Stems: which algorithm takes the endings off a language's words.
//!
//! Source: Porter, 2001, "Snowball: A language for stemming algorithms", by the crate `rust-stemmers`.

use rust_stemmers::Algorithm;

/// The algorithm of a primary subtag.
pub(super) fn of(primary: &str) -> Option<Algorithm> {
    Some(match primary {
        "en" => Algorithm::English,
        _ => return None,
    })
}
