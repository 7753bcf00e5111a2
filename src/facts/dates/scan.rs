//! The walk over the text's words that finds dates and quantities, each word belonging to one fact at most.
//!
//! At each word the expressions of `[calendar]` are tried, then those of `[numbers]`; what is found is read on
//! from its end. Rules:
//! 1. Words of contacts are left out; after a fact the walk goes on behind it.
//! 2. Longer dates are joined from parts: `Monday, ` + `June 18`; `June 30` + ` to July 2`; `early ` + `1990s`.
//! 3. A month alone counts after a preposition or `last`, `next`, `this`, never "may" or "march" as verbs;
//!    an abbreviated weekday with its stop or after "on".
//! 4. Four digits are a year from 1000 to 2099 when nothing is counted by them; below 1900 only after a preposition.
//! 5. A number tied to letters before it (`COVID-19`, `Boeing-737`) is part of a name.
//! 6. `a week`, `a year` count after a preposition or before `ago`, as they are mostly rates.
//!
//! Cost: O(words); each word is tried twice at most and a match is bounded.

use super::{Date, value};
use crate::document::{Document, Shape, Word};
use crate::facts::contacts::Contact;
use crate::facts::patterns::{Calendar, Expression, Numbers, Tails};
use crate::facts::quantities::{self, Quantity, numbers};
use crate::kinds::DateKind;
use crate::text::Span;

/// What the walk finds, in the order of the text.
#[derive(Default)]
pub(crate) struct Amounts {
    pub(crate) dates: Vec<Date>,
    pub(crate) quantities: Vec<Quantity>,
}

pub(super) enum Fact {
    Date(Date),
    Quantity(Quantity),
}

/// Finds the dates and quantities outside `contacts`.
pub(crate) fn scan(text: &str, document: &Document, contacts: &[Contact]) -> Amounts {
    let mut found = Amounts::default();
    let mut taken = contacts.iter().map(|contact| contact.span).peekable();
    let mut done = 0;
    let mut before = Span::default();
    for word in &document.words {
        let span = word.span();
        while let Some(contact) = taken.next_if(|contact| contact.start() <= span.start()) {
            done = done.max(contact.end());
        }
        let last = std::mem::replace(&mut before, span);
        if span.start() < done {
            continue;
        }
        let place = Place { text, word, before: last };
        let (fact, end) = place.read();
        let Some(fact) = fact else {
            done = end;
            continue;
        };
        let (Fact::Date(Date { span, .. }) | Fact::Quantity(Quantity { span, .. })) = fact;
        // A fact ends where a word does, and a currency before its number may be part of the last fact already.
        let is_cut = text
            .get(span.end()..)
            .is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && !text.as_bytes()[span.end()].is_ascii());
        if is_cut || span.start() < done || taken.peek().is_some_and(|contact| contact.overlaps(span)) {
            continue;
        }
        done = span.end();
        match fact {
            Fact::Date(date) => found.dates.push(date),
            Fact::Quantity(quantity) => found.quantities.push(quantity),
        }
    }
    found
}

/// A word and the one before it.
pub(super) struct Place<'text> {
    pub(super) text: &'text str,
    word: &'text Word,
    before: Span,
}

impl Place<'_> {
    /// The fact that begins at this word; where there is none, from where to look on: words of a number that is
    /// no fact are not tried again.
    fn read(&self) -> (Option<Fact>, usize) {
        let start = self.word.span().start();
        if self.word.shape == Shape::Number && self.is_part_of_name() {
            return (None, start);
        }
        if let Some((expression, end)) = Calendar::at(self.text, start)
            && let Some(fact) = self.calendar(expression, Span::new(start, end))
        {
            return (Some(fact), start);
        }
        match Numbers::at(self.text, start) {
            Some((kind, end)) => (self.number(kind, Span::new(start, end), start), end),
            None => (None, start),
        }
    }

    /// Whether the digits here go on with a name or a label: `COVID-19`, `#5`, `v2.0`, `1.2.3`.
    fn is_part_of_name(&self) -> bool {
        let start = self.word.span().start();
        let head = self.text.as_bytes().get(..start).unwrap_or_default();
        match head {
            [.., before, b'-' | b'/' | b'.' | b',' | b':' | b'_' | b'\''] => {
                before.is_ascii_alphanumeric() && !self.is_prefix_of_year()
            }
            [.., b'#' | b'_' | b'@' | b'/'] => true,
            _ => false,
        }
    }

    /// `mid-2019`, `pre-1990`, `post-2000`.
    fn is_prefix_of_year(&self) -> bool {
        ["mid", "pre", "post", "early", "late"].iter().any(|prefix| self.before_is(prefix))
    }

    pub(super) fn before_is(&self, word: &str) -> bool {
        // The word before must be near: not that of the sentence before.
        self.before.end() + 2 >= self.word.span().start() && self.before.of(self.text).eq_ignore_ascii_case(word)
    }

    pub(super) fn after_preposition(&self) -> bool {
        const WORDS: &[&str] = &[
            "in", "since", "by", "until", "till", "from", "during", "before", "after", "of", "for", "to", "through",
            "between", "on", "and", "late", "early", "mid", "around", "about", "circa", "within", "over", "than",
            "every", "each",
        ];
        WORDS.iter().any(|word| self.before_is(word))
    }

    /// A number, and what it is a number of.
    fn number(&self, kind: Numbers, number: Span, start: usize) -> Option<Fact> {
        let text = self.text;
        let whole = |end| Span::new(start, end);
        if kind != Numbers::Ordinal
            && let Some((tail, end)) = Tails::at(text, number.end())
        {
            let unit = Span::new(number.end(), end).of(text);
            let value = numbers::value(number.of(text));
            match tail {
                Tails::Ago => return Some(Fact::Date(Date { kind: DateKind::Date, span: whole(end), value: None })),
                Tails::Unit if !unit.ends_with('m') => {
                    let value = value.and_then(|value| value::duration(value, unit));
                    return Some(Fact::Date(Date { kind: DateKind::Duration, span: whole(end), value }));
                }
                Tails::HalfUnit => {
                    let value = value.and_then(|value| value::duration(value.plus_half()?, unit));
                    return Some(Fact::Date(Date { kind: DateKind::Duration, span: whole(end), value }));
                }
                Tails::Oclock => return Some(Fact::Date(Date { kind: DateKind::Time, span: whole(end), value: None })),
                _ => {}
            }
        }
        quantities::read(text, kind, number, self.near_before()).map(Fact::Quantity)
    }

    fn near_before(&self) -> &str {
        if self.before.end() + 1 >= self.word.span().start() { self.before.of(self.text) } else { "" }
    }
}
