//! How much: money, per cent, measures, ages, ordinals, counts.
//!
//! The walk in `dates/scan.rs` finds the numbers; here is what stands before and after one, and what it makes
//! of it. In this order:
//! 1. An age (`42-year-old`, `aged 42`), a per cent, a temperature: by the expressions of `[tails]`.
//! 2. Money: a currency sign or code before the digits, or a sign, code or name of a currency after the
//!    number. `$` alone is USD and `£` GBP, `€` EUR, as an English text means them unless it says
//!    otherwise (`A$`, `HK$`); `¥` and names that several countries use (francs, pesos) have no unit.
//! 3. A measure: a unit of `seeds/en/units.txt` after the number.
//! 4. An ordinal: `first` and `second` only after a word that determines them ("the", "his"), as both are
//!    adverbs and one a unit of time; never after a number ("two third").
//! 5. A count: a number with a word in lower case after it, unless that is a function word. Numbers alone
//!    are labels as often as they are counts.
//!
//! A range ("5-10 km") has no value. Cost: O(log list) a number.

pub(super) mod decimal;
pub(super) mod numbers;
#[cfg(test)]
mod tests;
mod units;

#[cfg(test)]
use crate::document::Document;
use crate::facts::patterns::{Expression, Numbers, Tails};
use crate::facts::quantities::decimal::Decimal;
use crate::kinds::QuantityKind;
use crate::text::Span;

/// One quantity.
#[derive(Clone, Debug)]
pub(crate) struct Quantity {
    pub(crate) kind: QuantityKind,
    pub(crate) span: Span,
    /// Its number, where the text settles it.
    pub(crate) value: Option<f64>,
    /// Its unit or ISO 4217 currency, where it has one.
    pub(crate) unit: Option<String>,
}

impl Quantity {
    fn new(kind: QuantityKind, span: Span, number: &str, unit: Option<&str>) -> Self {
        Self { kind, span, value: numbers::value(number).map(Decimal::value), unit: unit.map(str::to_owned) }
    }
}

#[cfg(test)]
pub(crate) fn find(text: &str, document: &Document) -> Vec<Quantity> {
    super::dates::scan(text, document, &super::contacts::find(text, document)).quantities
}

/// The quantity that the number at `number` is part of. `before` is the word before it.
pub(super) fn read(text: &str, kind: Numbers, number: Span, before: &str) -> Option<Quantity> {
    let digits = number.of(text);
    if kind == Numbers::Ordinal {
        return ordinal(digits, before).then(|| Quantity::new(QuantityKind::Ordinal, number, digits, None));
    }
    if let Some((tail, end)) = Tails::at(text, number.end()) {
        let span = Span::new(number.start(), end);
        match tail {
            Tails::Age => {
                return Some(Quantity::new(
                    QuantityKind::Age,
                    span,
                    digits,
                    units::of_age(Span::new(number.end(), end).of(text)),
                ));
            }
            Tails::Percent => return Some(Quantity::new(QuantityKind::Percent, span, digits, Some("%"))),
            Tails::Temperature => {
                let unit = units::of_temperature(Span::new(number.end(), end).of(text));
                return Some(Quantity::new(QuantityKind::Measure, span, digits, Some(unit)));
            }
            _ => {}
        }
    }
    money_before(text, number)
        .or_else(|| money_after(text, number))
        .or_else(|| measure(text, number))
        .or_else(|| count(text, kind, number))
}

/// `aged 42`: the number after the word. `lead` is that word.
pub(super) fn age(text: &str, lead: Span, number: Span) -> Option<Quantity> {
    let quantity = Quantity::new(QuantityKind::Age, lead.hull(number), number.of(text), Some("year"));
    quantity.value.filter(|age| (0.0..=120.0).contains(age))?;
    Some(quantity)
}

/// `$5`, `US$ 5 million`, `EUR 125`.
fn money_before(text: &str, number: Span) -> Option<Quantity> {
    let head = text.get(..number.start())?;
    let near = head.strip_suffix([' ', '\u{a0}']).unwrap_or(head);
    let letters_end = |text: &str| {
        let letters = text.bytes().rev().take(4).take_while(u8::is_ascii_alphabetic).count();
        text.len() - letters
    };
    let (start, unit) = match near.chars().next_back() {
        Some(sign) if units::is_sign(sign) => {
            let sign_start = near.len() - sign.len_utf8();
            let start = letters_end(near.get(..sign_start)?);
            match units::of_sign(near.get(start..)?) {
                Some(unit) => (start, unit),
                None => (sign_start, units::of_sign(near.get(sign_start..)?)?),
            }
        }
        _ => {
            let start = letters_end(near);
            (start, units::of_code(near.get(start..)?)?)
        }
    };
    let span = Span::new(start, number.end());
    Some(Quantity::new(QuantityKind::Money, span, number.of(text), Some(unit).filter(|unit| *unit != "-")))
}

/// `5 €`, `125 USD`, `two hundred dollars`, `48 million yen`.
fn money_after(text: &str, number: Span) -> Option<Quantity> {
    let rest = text.get(number.end()..)?;
    let near = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
    let sign = near.chars().next().filter(|sign| units::is_sign(*sign));
    let gap = rest.len() - near.len();
    let (length, unit) = if let Some(sign) = sign {
        // "10 $30": the sign belongs to what follows.
        let follows = near.get(sign.len_utf8()..)?.trim_start().starts_with(|next: char| next.is_ascii_digit());
        (sign.len_utf8(), units::of_sign(near.get(..sign.len_utf8())?).filter(|_| !follows)?)
    } else {
        let (phrase, unit) = units::currency(rest)?;
        (phrase - gap, unit)
    };
    let span = Span::new(number.start(), number.end() + gap + length);
    Some(Quantity::new(QuantityKind::Money, span, number.of(text), Some(unit).filter(|unit| *unit != "-")))
}

fn measure(text: &str, number: Span) -> Option<Quantity> {
    let (length, unit) = units::measure(text.get(number.end()..)?)?;
    Some(Quantity::new(
        QuantityKind::Measure,
        Span::new(number.start(), number.end() + length),
        number.of(text),
        Some(unit),
    ))
}

fn ordinal(word: &str, before: &str) -> bool {
    let is_plain = word.eq_ignore_ascii_case("first") || word.eq_ignore_ascii_case("second");
    let determines = ["the", "his", "her", "its", "their", "our", "my", "your", "a", "this", "that", "'s", "’s"];
    if is_plain {
        let is_unit = word.eq_ignore_ascii_case("second") && before.eq_ignore_ascii_case("a");
        return !is_unit && determines.iter().any(|known| before.eq_ignore_ascii_case(known));
    }
    numbers::value(before).is_none()
}

fn count(text: &str, kind: Numbers, number: Span) -> Option<Quantity> {
    let rest = text.get(number.end()..)?;
    let next = rest.strip_prefix([' ', '\n', '\u{a0}', '-'])?;
    let word = next.split(|character: char| !character.is_alphabetic()).next()?;
    let is_noun_like = word.len() > 1 && word.starts_with(char::is_lowercase) && !is_function_word(word);
    let is_number = match kind {
        // "one" is a pronoun as often as a number.
        Numbers::Words => !number.of(text).eq_ignore_ascii_case("one"),
        _ => true,
    };
    (is_noun_like && is_number).then(|| Quantity::new(QuantityKind::Count, number, number.of(text), None))
}

/// Words that go on with the sentence rather than name what is counted.
fn is_function_word(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "after", "and", "are", "as", "at", "be", "before", "but", "by", "for", "from", "had", "has", "have", "he",
        "if", "in", "into", "is", "it", "may", "no", "nor", "not", "of", "on", "or", "over", "per", "she", "so",
        "than", "that", "the", "then", "they", "this", "to", "under", "until", "was", "we", "were", "when", "where",
        "which", "while", "who", "will", "with", "would",
    ];
    WORDS.binary_search(&word).is_ok()
}
