//! A byte range of the text.

use std::fmt;

/// A half-open range of UTF-8 bytes, `start..end`, with `start <= end` by construction.
///
/// It is a type of its own so that a byte offset cannot be handed out where a UTF-16 offset
/// ([`crate::report::Utf16Span`]) is meant: there is no `From` between the two, only
/// [`crate::text::Utf16Index`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span `start..end` in bytes; a reversed pair gives the empty span at `start`.
    pub(crate) fn new(start: usize, end: usize) -> Self {
        let start = narrow(start);
        Self { start, end: narrow(end).max(start) }
    }

    pub(crate) fn start(self) -> usize {
        self.start as usize
    }

    pub(crate) fn end(self) -> usize {
        self.end as usize
    }

    pub(crate) fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    pub(crate) fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two share at least one byte.
    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub(crate) fn hull(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The slice of `text` meant; empty where the span is not on the text's character bounds.
    pub(crate) fn of(self, text: &str) -> &str {
        text.get(self.start()..self.end()).unwrap_or_default()
    }

    /// The span without white space at its ends.
    pub(crate) fn trimmed(self, text: &str) -> Self {
        let slice = self.of(text);
        // Nearly all spans begin and end with a letter or a mark.
        if let [first, .., last] = slice.as_bytes()
            && first.is_ascii_graphic()
            && last.is_ascii_graphic()
        {
            return self;
        }
        let start = self.start() + (slice.len() - slice.trim_start().len());
        Self::new(start, start + slice.trim().len())
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// Texts are at most [`crate::MAX_BYTES`] long, so every offset fits; beyond it the last one stands.
fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_open() {
        let span = Span::new(2, 5);
        assert_eq!(span.of("abcdefg"), "cde");
        assert!(!span.overlaps(Span::new(5, 6)), "the end is outside");
        assert!(span.overlaps(Span::new(4, 9)));
        assert_eq!(span.hull(Span::new(7, 9)), Span::new(2, 9));
    }

    #[test]
    fn reversed_is_empty() {
        assert!(Span::new(5, 2).is_empty());
    }

    #[test]
    fn off_the_character_bounds_is_empty() {
        assert_eq!(Span::new(1, 2).of("é"), "");
        assert_eq!(Span::new(0, 9).of("é"), "");
    }

    #[test]
    fn trims_every_white_space() {
        assert_eq!(Span::new(0, 7).trimmed("\u{a0} ab \n"), Span::new(3, 5));
    }
}
