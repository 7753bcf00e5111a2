//! Marks before and behind a number's digits that change what it is worth.
//!
//! 1. A stop before it, with nothing before that: `.08` is 0.08.
//! 2. A minus before it, or before its currency, where a range cannot be meant: `-5 °C`, `−€3`.
//! 3. A fraction behind it: `2½`.
//!
//! Cost: O(1).

use super::Quantity;
use crate::text::Span;

/// Rules 1 and 2.
pub(in crate::facts) fn with_marks(text: &str, mut quantity: Quantity) -> Quantity {
    if let Some(start) = begins_with(text, quantity.span, &['.']) {
        let digits = quantity.span.of(text).bytes().take_while(u8::is_ascii_digit).count();
        quantity.value =
            quantity.value.filter(|_| digits > 0).map(|value| (0..digits).fold(value, |value, _| value / 10.0));
        quantity.span = Span::new(start, quantity.span.end());
    }
    if let Some(start) = begins_with(text, quantity.span, &['-', '−']) {
        quantity.value = quantity.value.map(|value| -value);
        quantity.span = Span::new(start, quantity.span.end());
    }
    quantity
}

/// Where the mark before the span stands, if nothing does before that which it could join to the number.
fn begins_with(text: &str, span: Span, marks: &[char]) -> Option<usize> {
    let rest = text.get(..span.start())?.strip_suffix(marks)?;
    let is_apart = rest.is_empty() || rest.ends_with(['(', '[', '\n']);
    let is_free =
        rest.strip_suffix([' ', '\u{a0}']).is_some_and(|head| !head.ends_with(|last: char| last.is_ascii_digit()));
    (is_apart || is_free).then_some(rest.len())
}

/// Rule 3: a number without its fraction, and how many hundredths that is.
pub(super) fn fraction(number: &str) -> Option<(&str, u64)> {
    [('½', 50), ('¼', 25), ('¾', 75)]
        .into_iter()
        .find_map(|(mark, hundredths)| Some((number.strip_suffix(mark)?, hundredths)))
        .filter(|(rest, _)| rest.ends_with(|last: char| last.is_ascii_digit()))
}

/// Where a number ends whose digits end at `end`.
pub(in crate::facts) fn end_of(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let mark = rest.chars().next().filter(|mark| matches!(mark, '½' | '¼' | '¾'));
    end + mark.map_or(0, char::len_utf8)
}
