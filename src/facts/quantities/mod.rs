//! How much: money, per cent, measures, ages, ordinals, counts.
//!
//! The walk in `dates/scan.rs` finds the numbers; here is what stands before and after one, and what it makes
//! of it. In this order:
//! 1. An age (`42-year-old`, `aged 42`), a per cent, a temperature: by the expressions of `[tails]`.
//! 2. Money: a currency sign or code before the digits, or a sign, code or name of a currency after the
//!    number. `$` alone is USD and `£` GBP, `€` EUR, as an English text means them unless it says
//!    otherwise (`A$`, `HK$`); `¥` and names that several countries use (francs, pesos) have no unit.
//!    So are a plural scale ("millions of dollars", without a value), and a name that no list has behind a capitalised
//!    word ("Mexican pesos", without a unit). Cents after a sum are part of it. What qualifies a sum ("about", "more
//!    than") and what it is paid for ("a share") stand outside, as in the guidelines of MUC-7 (Chinchor, 1997).
//! 3. A measure: a unit of `seeds/en/units.txt` after the number.
//! 4. An ordinal: `first` and `second` only after a word that determines them ("the", "his"), as both are
//!    adverbs and one a unit of time; never after a number ("two third").
//! 5. A count: a number in words, or one that is grouped or scaled; bare digits where a word in lower case follows that
//!    is no function word, unless they are a score or go on with a name. Digits alone are labels as often as counts.
//!    Digits between commas behind a name (`Smith, 42,`) are an age.
//! 6. Two numbers that share a unit ("five to ten dollars") are one quantity.
//!
//! A range ("5-10 km") has no value. Cost: O(log list) a number.
//!
//! Digits, scales, currencies and per cent are read by their form in English, German, French, Spanish, Portuguese and
//! Italian alike; only whether `1.234` groups or parts decimals hangs on the text's language. Ages are known in the six by
//! how they are told, numbers in words in English alone. `cargo xtask bench facts quantities` measures them.

pub(super) mod decimal;
pub(super) mod numbers;
pub(super) mod signs;
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

/// Reads the values again for a text in a language that writes a comma before decimals.
pub(super) fn with_comma_decimals(text: &str, quantities: &mut [Quantity]) {
    for quantity in quantities.iter_mut().filter(|quantity| quantity.value.is_some()) {
        let words = quantity.span.of(text);
        let Some(first) = words.find(|character: char| character.is_ascii_digit()) else { continue };
        let rest = words.get(first..).unwrap_or_default();
        if let Some((Numbers::Digits, end)) = Numbers::at(rest, 0) {
            let number = rest.get(..end).unwrap_or_default();
            let value = numbers::value_in(number, true).map(Decimal::value);
            quantity.value = if words.starts_with(['-', '−']) { value.map(|value| -value) } else { value };
        }
    }
}

/// The quantity that the number at `number` is part of. `before` is the word before it.
pub(super) fn read(text: &str, kind: Numbers, number: Span, before: &str) -> Option<Quantity> {
    let digits = number.of(text);
    if kind == Numbers::Ordinal {
        return ordinal(digits, before).then(|| Quantity::new(QuantityKind::Ordinal, number, digits, None));
    }
    if let Some(whole) = counted_ordinal(text, number) {
        return Some(Quantity::new(QuantityKind::Ordinal, whole, whole.of(text), None));
    }
    tail(text, number)
        .or_else(|| money_before(text, number))
        .or_else(|| money_after(text, number))
        .or_else(|| measure(text, number))
        .or_else(|| metres(text, number))
        .or_else(|| range(text, number))
        .or_else(|| count(text, kind, number))
}

/// Rule 1.
fn tail(text: &str, number: Span) -> Option<Quantity> {
    let (tail, end) = Tails::at(text, number.end())?;
    let words = Span::new(number.end(), end).of(text);
    let (kind, unit) = match tail {
        Tails::Age => (QuantityKind::Age, units::of_age(words)),
        Tails::Percent => (QuantityKind::Percent, Some("%")),
        Tails::Temperature => (QuantityKind::Measure, Some(units::of_temperature(words))),
        _ => return None,
    };
    Some(Quantity::new(kind, Span::new(number.start(), end), number.of(text), unit))
}

/// `one hundred and twenty-fifth`: an ordinal that goes on from a number of three digits or more.
fn counted_ordinal(text: &str, number: Span) -> Option<Span> {
    let rest = text.get(number.end()..)?;
    let gap = if rest.starts_with(" and ") { 5 } else { 1 };
    rest.strip_prefix([' ', '-'])?;
    let (kind, end) = Numbers::at(text, number.end() + gap)?;
    let is_large = || numbers::value(number.of(text)).is_some_and(|number| number.value() >= 100.0);
    let whole = Span::new(number.start(), end);
    let is_word = Span::new(number.end() + gap, end).of(text).ends_with("th");
    let is_scale = is_word && whole.of(text).ends_with("illionth");
    (kind == Numbers::Ordinal && (is_scale || is_large())).then_some(whole)
}

/// `five to ten dollars`, `10 or 15 per cent`: two numbers that share a unit.
fn range(text: &str, number: Span) -> Option<Quantity> {
    let rest = text.get(number.end()..)?;
    let gap = [" to ", " or ", "- to "].into_iter().find(|gap| rest.starts_with(gap))?.len();
    let start = number.end() + gap;
    let (_, end) = Numbers::at(text, start).filter(|found| found.0 != Numbers::Ordinal)?;
    let second = Span::new(start, end);
    let found = tail(text, second).or_else(|| money_after(text, second)).or_else(|| measure(text, second))?;
    Some(Quantity { span: number.hull(found.span), value: None, ..found })
}

/// `Smith, 42,`: a number by itself between commas behind a name, `before` being its last word.
pub(super) fn age_behind(text: &str, before: Span, number: Span) -> Option<Quantity> {
    let digits = number.of(text);
    let name = before.of(text);
    let is_name = name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
    let gap = text.get(before.end()..number.start())?;
    let rest = text.get(number.end()..)?.strip_prefix(',')?;
    let is_apart = gap == ", "
        && rest.starts_with([' ', '\n', '”', '"'])
        && !rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let is_age = digits.len() <= 3 && digits.parse().is_ok_and(|age: u32| (1..=OLDEST).contains(&age));
    (is_name && is_apart && is_age).then(|| Quantity::new(QuantityKind::Age, number, digits, Some("year")))
}

/// Nobody was ever older, in years.
const OLDEST: u32 = 122;

/// `aged 42`: the number after the word. `lead` is that word.
pub(super) fn age(text: &str, lead: Span, number: Span) -> Option<Quantity> {
    let quantity = Quantity::new(QuantityKind::Age, lead.hull(number), number.of(text), Some("year"));
    quantity.value.filter(|age| (0.0..=120.0).contains(age))?;
    Some(quantity)
}

/// `$5`, `US$ 5 million`, `EUR 125`.
fn money_before(text: &str, number: Span) -> Option<Quantity> {
    let head = text.get(..number.start())?;
    let near = head.strip_suffix([' ', '\u{a0}', '\u{202f}']).unwrap_or(head);
    let (start, unit) = match near.chars().next_back() {
        Some(sign) if units::is_sign(sign) => {
            let sign_start = near.len() - sign.len_utf8();
            let before = near.get(..sign_start)?;
            let start = letters_before(before);
            let with_letters =
                Some(start).filter(|_| sign == '$').and_then(|start| units::of_dollar(before.get(start..)?));
            // "hk $ 10": letters apart from the sign are two at least, and "us" is a pronoun.
            let apart = || {
                let before = before.strip_suffix(' ').filter(|_| sign == '$')?;
                let start = letters_before(before);
                let letters = before.get(start..).filter(|letters| letters.len() > 1 && *letters != "us")?;
                Some((start, units::of_dollar(letters)?))
            };
            match with_letters {
                Some(unit) => (start, unit),
                None => apart().unwrap_or((sign_start, units::of_sign(sign))),
            }
        }
        _ => {
            let near = near.strip_suffix('.').unwrap_or(near);
            let start = letters_before(near);
            (start, units::of_code(near.get(start..)?)?)
        }
    };
    let span = Span::new(start, number.end());
    Some(Quantity::new(QuantityKind::Money, span, number.of(text), Some(unit).filter(|unit| *unit != "-")))
}

/// Where up to five letters at the end of a text begin, stops between them included.
fn letters_before(text: &str) -> usize {
    let letters = text.bytes().rev().take(5).take_while(|byte| byte.is_ascii_alphabetic() || *byte == b'.').count();
    let start = text.len() - letters;
    start + text.bytes().skip(start).take_while(|byte| *byte == b'.').count()
}

/// `5 €`, `125 USD`, `two hundred dollars`, `48 million yen`.
fn money_after(text: &str, number: Span) -> Option<Quantity> {
    let rest = text.get(number.end()..)?;
    // "six millions d'euros": behind a plural that no number leads only English goes on with "of".
    if !numbers::is_counted(number.of(text)) && number.of(text).ends_with('s') && !rest.starts_with(" of ") {
        return None;
    }
    let near = rest.strip_prefix([' ', '\u{a0}', '\u{202f}']).unwrap_or(rest);
    let sign = near.chars().next().filter(|sign| units::is_sign(*sign));
    let gap = rest.len() - near.len();
    let (length, unit) = if let Some(sign) = sign {
        // "10 $30": the sign belongs to what follows.
        let follows = near.get(sign.len_utf8()..)?.trim_start().starts_with(|next: char| next.is_ascii_digit());
        (gap + sign.len_utf8(), Some(units::of_sign(sign)).filter(|_| !follows)?)
    } else {
        units::currency(rest).or_else(|| sterling(number.of(text), rest))?
    };
    // "a million-dollar house": the article is the house's.
    let is_article =
        rest.starts_with('-') && number.of(text).get(..2).is_some_and(|head| head.eq_ignore_ascii_case("a "));
    let span = Span::new(number.start() + if is_article { 2 } else { 0 }, number.end() + length);
    let unit = Some(unit).filter(|unit| *unit != "-");
    Some(with_cents(text, Quantity::new(QuantityKind::Money, span, number.of(text), unit), number))
}

/// Millions of pounds are money unless something is weighed in them.
fn sterling(number: &str, rest: &str) -> Option<(usize, &'static str)> {
    let is_large = number.to_ascii_lowercase().contains("illion");
    let name = [" pounds", "-pound", " of pounds"].into_iter().find(|name| rest.starts_with(name))?;
    let after = rest.get(name.len()..)?;
    (is_large && !after.starts_with(" of ")).then_some((name.len(), "GBP"))
}

/// `thirteen dollars and forty-five cents` is one sum.
fn with_cents(text: &str, sum: Quantity, number: Span) -> Quantity {
    let whole = || {
        let rest = text.get(sum.span.end()..)?;
        let gap = [" and ", " "].into_iter().find(|gap| rest.starts_with(gap))?.len();
        let start = sum.span.end() + gap;
        let (_, end) = Numbers::at(text, start).filter(|found| found.0 != Numbers::Ordinal)?;
        let (length, unit) = units::currency(text.get(end..)?)?;
        let cents = numbers::value(Span::new(start, end).of(text))?.value();
        let is_part = matches!(unit, "cent" | "penny") && !matches!(sum.unit.as_deref(), Some("cent" | "penny"));
        let value = numbers::value(number.of(text))?.plus_hundredths(cents as u64).filter(|_| is_part)?.value();
        Some((Span::new(sum.span.start(), end + length), value))
    };
    match whole() {
        Some((span, value)) => Quantity { span, value: Some(value), ..sum },
        None => sum,
    }
}

fn measure(text: &str, number: Span) -> Option<Quantity> {
    let (length, unit) = units::measure(text.get(number.end()..)?)?;
    let span = Span::new(number.start(), number.end() + length);
    let feet = Quantity::new(QuantityKind::Measure, span, number.of(text), Some(unit));
    Some(if unit == "ft" { with_inches(text, feet) } else { feet })
}

/// `5 feet 2 inches` is one length.
fn with_inches(text: &str, feet: Quantity) -> Quantity {
    let whole = || {
        let rest = text.get(feet.span.end()..)?;
        let gap = [" and ", ", ", " "].into_iter().find(|gap| rest.starts_with(gap))?.len();
        let (_, end) = Numbers::at(text, feet.span.end() + gap).filter(|found| found.0 != Numbers::Ordinal)?;
        let (length, _) = units::measure(text.get(end..)?).filter(|(_, unit)| *unit == "in")?;
        let inches = numbers::value(Span::new(feet.span.end() + gap, end).of(text))?.value();
        let value = (feet.value? * 12.0 + inches) / 12.0;
        Some((Span::new(feet.span.start(), end + length), value))
    };
    match whole() {
        Some((span, value)) => Quantity { span, value: Some(value), ..feet },
        None => feet,
    }
}

/// `12 m` and `100m` are metres, `5m people` a count.
fn metres(text: &str, number: Span) -> Option<Quantity> {
    let digits = number.of(text).strip_suffix('m')?;
    let plain = digits.strip_suffix(' ').unwrap_or(digits);
    let counts = plain.len() == digits.len() && next_word(text, number).is_some_and(is_noun_like);
    let is_number = plain.ends_with(|last: char| last.is_ascii_digit());
    (is_number && !counts).then(|| Quantity::new(QuantityKind::Measure, number, plain, Some("m")))
}

fn ordinal(word: &str, before: &str) -> bool {
    let is_plain = word.eq_ignore_ascii_case("first") || word.eq_ignore_ascii_case("second");
    let determines = ["the", "his", "her", "its", "their", "our", "my", "your", "a", "this", "that", "'s", "’s"];
    if is_plain {
        let is_unit = word.eq_ignore_ascii_case("second") && before.eq_ignore_ascii_case("a");
        return !is_unit && determines.iter().any(|known| before.eq_ignore_ascii_case(known));
    }
    before.is_empty() || numbers::value(before).is_none()
}

/// Rule 5.
fn count(text: &str, kind: Numbers, number: Span) -> Option<Quantity> {
    let digits = number.of(text);
    let next = next_word(text, number);
    let is_counted = match kind {
        // "one" is a pronoun as often as a number, and a scale alone counts only money.
        // So are the small numbers where nothing counted follows: "the two agreed".
        Numbers::Words => {
            let is_part = next.is_some_and(|word| PARTS.contains(&word));
            let is_large = || numbers::value(digits).is_some_and(|number| number.value() > LARGEST_PRONOUN);
            !is_part
                && numbers::is_counted(digits)
                && (is_large() || next.is_some_and(is_noun_like))
                && !digits.eq_ignore_ascii_case("one")
        }
        // What is grouped or scaled says how many wherever it stands.
        _ if numbers::is_scaled(digits) => numbers::value(digits).is_some(),
        _ => next.is_some_and(is_noun_like) && !digits.contains('/') && !is_score(digits) && !is_label(text, number),
    };
    is_counted.then(|| Quantity::new(QuantityKind::Count, number, digits, None))
}

/// Up to here a number in words stands for what was counted before as often as it counts anew.
const LARGEST_PRONOUN: f64 = 12.0;

/// What a number of makes a part of something: "two thirds".
const PARTS: &[&str] = &["eighths", "fifths", "halves", "quarters", "sixths", "tenths", "thirds"];

/// The word after a number.
fn next_word(text: &str, number: Span) -> Option<&str> {
    let next = text.get(number.end()..)?.strip_prefix([' ', '\n', '\u{a0}', '-'])?;
    next.split(|character: char| !character.is_alphabetic()).next()
}

fn is_noun_like(word: &str) -> bool {
    word.len() > 1 && word.starts_with(char::is_lowercase) && !is_function_word(word)
}

/// `3-0` beside a range, which ascends.
fn is_score(digits: &str) -> bool {
    let Some((first, second)) = digits.split_once(['-', '–']) else { return false };
    let value = |digits: &str| digits.trim().parse::<u32>().ok();
    matches!((value(first), value(second)), (Some(first), Some(second)) if second <= first)
}

/// `Flight 9525`, `the FTSE 100`: the digits go on with a name or a heading's word, which begins no sentence.
fn is_label(text: &str, number: Span) -> bool {
    const HEADINGS: &[&str] =
        &["article", "chapter", "flight", "no", "number", "page", "phase", "room", "section", "version"];
    let Some(head) = text.get(..number.start()).and_then(|head| head.strip_suffix(' ')) else { return false };
    let word = head.rsplit(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
    let before = head.get(..head.len() - word.len()).unwrap_or_default();
    let is_inside = before.trim_end().ends_with(|last: char| last.is_alphanumeric() || matches!(last, '&' | ','));
    HEADINGS.contains(&word) || (is_inside && word.starts_with(char::is_uppercase))
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
