//! When: dates, times of day, durations, sets ("every Monday").
//!
//! `scan` walks the words, `calendar` judges what the expressions of `patterns.txt` match there, `join` puts parts
//! together, `value` says what a date means. A relative date ("yesterday") has no value, as no date to reckon from is given yet.

mod calendar;
mod join;
mod scan;
#[cfg(test)]
pub(in crate::facts) mod tests;
mod value;

pub(super) use scan::{Amounts, scan};

#[cfg(test)]
use crate::document::Document;
use crate::kinds::DateKind;
use crate::text::Span;

/// One expression of time.
#[derive(Clone, Debug)]
pub(crate) struct Date {
    pub(crate) kind: DateKind,
    pub(crate) span: Span,
    /// ISO 8601 or EDTF, where the text settles it.
    pub(crate) value: Option<String>,
}

#[cfg(test)]
pub(crate) fn find(text: &str, document: &Document) -> Vec<Date> {
    scan(text, document, &super::contacts::find(text, document)).dates
}
