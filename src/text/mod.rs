//! The text's coordinates: byte spans inside, UTF-16 offsets for the outside. And how its words are hashed.
//!
//! Invariant: nothing here knows what a sentence is.

mod hash;
mod span;
mod utf16;

pub(crate) use hash::hash;
pub(crate) use span::Span;
pub(crate) use utf16::Utf16Index;
