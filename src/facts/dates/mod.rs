//! When: dates, times of day, durations, sets ("every Monday").
//!
//! `scan` walks the words; where one may begin an expression of time, `parse` reads it out of `tokens`, with `dated`
//! (the calendar), `related` (what hangs on the day of writing), `clock` and `lengths`; `value` says what it means, by `days`.
//! A relative date ("yesterday") keeps its meaning until a cut says from which day to reckon.
//!
//! One grammar over words with classes (`seeds/<tag>/calendar.txt`), so that a language is a list of 150 to 310 words. A
//! word's class decides whether it can begin an expression, and most that only open one need a word of time behind them.
//! Against Recognizers-Text (`cargo xtask bench facts dates`): 80 exact F1, 96 % of the values right. Lists cost 4.5 kB of
//! brotli, the grammar 6 kB more than the expressions before it.

mod clock;
mod dated;
mod days;
mod lengths;
mod numeric;
mod parse;
mod parts;
mod related;
mod scan;
#[cfg(test)]
pub(in crate::facts) mod tests;
mod tokens;
mod value;
mod weekdays;

pub(crate) use days::Civil;
pub(super) use scan::{Amounts, scan};

#[cfg(test)]
use crate::document::Document;
use crate::kinds::DateKind;
use crate::text::Span;
use value::Value;

/// One expression of time.
#[derive(Clone, Debug)]
pub(crate) struct Date {
    pub(crate) kind: DateKind,
    pub(crate) span: Span,
    value: Value,
}

impl Date {
    /// ISO 8601 or EDTF, where the text settles it, or the day to reckon from.
    pub(crate) fn value(&self, reference: Option<Civil>) -> Option<String> {
        self.value.write(reference)
    }
}

#[cfg(test)]
pub(crate) fn find(text: &str, document: &Document) -> Vec<Date> {
    scan(text, document, &super::contacts::find(text, document)).dates
}
