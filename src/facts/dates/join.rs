//! Joins what belongs together: a date and what is right behind it.
//!
//! Each function gives the whole span, or nothing where the parts do not follow each other. Cost: O(1) expressions.

use super::scan::Place;
use crate::facts::patterns::{Calendar, Expression, Numbers, Tails};
use crate::text::Span;

impl Place<'_> {
    /// `span` with the tail right after it.
    pub(super) fn with_tail(&self, span: Span, tail: Tails) -> Option<Span> {
        let (found, end) = Tails::at(self.text, span.end())?;
        (found == tail).then(|| Span::new(span.start(), end))
    }

    /// `span` with one of `parts` after it, characters of `gap` between.
    pub(super) fn next(&self, span: Span, gap: &str, parts: &[Calendar]) -> Option<Span> {
        let rest = self.text.get(span.end()..)?;
        let at = gap.chars().fold(rest, |rest, character| rest.strip_prefix(character).unwrap_or(rest));
        if at.len() == rest.len() {
            return None;
        }
        let (part, end) = Calendar::at(self.text, self.text.len() - at.len())?;
        parts.contains(&part).then(|| Span::new(span.start(), end))
    }

    /// `span` with `to` and one of `parts` after it.
    pub(super) fn to(&self, span: Span, parts: &[Calendar]) -> Option<Span> {
        let (tail, end) = Tails::at(self.text, span.end())?;
        let (part, end) = Calendar::at(self.text, end).filter(|_| tail == Tails::To)?;
        parts.contains(&part).then(|| Span::new(span.start(), end))
    }

    /// `span` with a unit of time after it, a number between or not: `last week`, `next two weeks`.
    pub(super) fn unit_after(&self, span: Span) -> Option<(Span, Tails)> {
        let is_unit = |tail: Tails| matches!(tail, Tails::Unit | Tails::Ago | Tails::HalfUnit | Tails::Season);
        if let Some((tail, end)) = Tails::at(self.text, span.end()).filter(|found| is_unit(found.0)) {
            return Some((Span::new(span.start(), end), tail));
        }
        let (number, end) = Numbers::at(self.text, span.end() + 1)?;
        let (tail, end) = Tails::at(self.text, end).filter(|found| is_unit(found.0) && number != Numbers::Ordinal)?;
        Some((Span::new(span.start(), end), tail))
    }

    /// `several weeks`, `a few days ago`: a plural, or "few" is of something else.
    pub(super) fn few_unit(&self, span: Span) -> Option<(Span, Tails)> {
        let (tail, end) = Tails::at(self.text, span.end())?;
        matches!(tail, Tails::Unit | Tails::Ago).then(|| (Span::new(span.start(), end), tail))
    }
}
