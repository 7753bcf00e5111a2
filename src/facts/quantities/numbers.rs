//! What a number in digits or words is worth.
//!
//! Reads what the expressions of `[numbers]` match. Cost: O(length).

use super::decimal::Decimal;

/// The value of a number in digits or words of an English text; nothing for a range, or where the words make no number.
pub(in crate::facts) fn value(number: &str) -> Option<Decimal> {
    value_in(number, false)
}

/// The same where the text is of a language that has a comma before decimals, as most but English have.
pub(super) fn value_in(number: &str, is_comma_decimal: bool) -> Option<Decimal> {
    if let Some((whole, hundredths)) = super::signs::fraction(number) {
        return value_in(whole, is_comma_decimal)?.plus_hundredths(hundredths);
    }
    let (digits, scale) = split_digits(number);
    if digits.is_empty() {
        return in_words(number);
    }
    if digits.contains(['-', '–', '—', '$', '€', '£']) {
        return None;
    }
    if let Some((over, under)) = digits.split_once('/') {
        return Decimal::ratio(over.parse().ok()?, under.parse().ok()?);
    }
    let scale = scale.split([' ', '\n', '\u{a0}', '\u{202f}']).try_fold(0, |sum, word| Some(sum + exponent(word)?));
    Decimal::read(&with_point(digits, is_comma_decimal), scale?)
}

/// The digits without what groups them, and with a point before the decimals. Of two marks the last is the decimal
/// one; a single one groups if it stands twice, or before three digits where the language groups by it.
fn with_point(digits: &str, is_comma_decimal: bool) -> String {
    let last = digits.rfind(['.', ',']);
    let mark = last.and_then(|at| digits.as_bytes().get(at)).copied().unwrap_or(b'.');
    let (times, other) = (digits.matches(char::from(mark)).count(), if mark == b'.' { ',' } else { '.' });
    let decimals = last.map_or(0, |at| digits.len() - at - 1);
    let is_grouping_mark = (mark == b',') != is_comma_decimal;
    let groups = times > 1 || (decimals == 3 && is_grouping_mark && !digits.contains(other));
    let point = last.filter(|_| !groups);
    let plain = digits.char_indices().filter_map(|(at, character)| match character {
        _ if Some(at) == point => Some('.'),
        '0'..='9' => Some(character),
        _ => None,
    });
    plain.collect()
}

/// Whether words say how many by themselves: "million" and "millions" do not.
pub(super) fn is_counted(words: &str) -> bool {
    let first = words.split([' ', '-', '\n', '\u{a0}']).next().unwrap_or_default().to_ascii_lowercase();
    let first = first.strip_suffix('s').unwrap_or(&first);
    !matches!(first, "ten" | "dozen" | "hundred" | "thousand" | "million" | "billion" | "trillion")
        || words.eq_ignore_ascii_case("ten")
}

/// Whether digits are grouped, or have a word of scale behind them: a letter alone may be a label's.
pub(super) fn is_scaled(number: &str) -> bool {
    let (digits, scale) = split_digits(number);
    digits.contains([',', ' ']) || scale.chars().filter(|character| character.is_alphabetic()).count() > 1
}

/// The digits with what joins them, and the word of scale after them.
fn split_digits(number: &str) -> (&str, &str) {
    let end = number.rfind(|character: char| character.is_ascii_digit()).map_or(0, |last| last + 1);
    number.split_at_checked(end).unwrap_or_default()
}

fn exponent(scale: &str) -> Option<u32> {
    let scale = scale.trim_matches(|character: char| !character.is_alphabetic());
    Some(match scale.to_lowercase().as_str() {
        "" | "st" | "nd" | "rd" | "th" => 0,
        "hundred" => 2,
        "thousand" | "k" => 3,
        "lakh" | "lakhs" => 5,
        "million" | "millions" | "millionen" | "millones" | "millón" | "milione" | "milioni" | "milhão" | "milhões"
        | "mio" | "mn" | "mln" | "m" => 6,
        "crore" | "crores" => 7,
        "billion" | "milliard" | "milliards" | "milliarde" | "milliarden" | "miliardo" | "miliardi" | "bilhão"
        | "bilhões" | "mrd" | "bn" | "b" => 9,
        "trillion" | "tn" => 12,
        _ => return None,
    })
}

const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS: &[&str] = &[
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];
const TENTHS: &[&str] =
    &["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

/// Three counters, as one reads aloud: what is said since the last scale, and the sum of what had one.
fn in_words(words: &str) -> Option<Decimal> {
    let (mut sum, mut group, mut halvings) = (0_u64, 0_u64, 0);
    let mut last = u64::MAX;
    let words = words.to_ascii_lowercase();
    for word in words.split(|character: char| !character.is_ascii_alphabetic()).filter(|word| !word.is_empty()) {
        let plain = match word {
            "and" | "of" => continue,
            "half" => {
                halvings = 1;
                continue;
            }
            "quarter" => {
                halvings = 2;
                continue;
            }
            "a" | "an" => Some(1),
            _ => plain(word),
        };
        if let Some(plain) = plain {
            // "twenty five" goes on, "five twenty" is not one number.
            if last < 20 || (last < 100 && plain >= 10) {
                return None;
            }
            group = group.checked_add(plain)?;
            last = plain;
            continue;
        }
        last = u64::MAX;
        match word {
            "dozen" => group = group.max(1).checked_mul(12)?,
            "hundred" | "hundredth" => group = group.max(1).checked_mul(100)?,
            "thousand" | "thousandth" => sum = sum.checked_add(group.max(1).checked_mul(1_000)?)?,
            "million" | "millionth" => sum = sum.checked_add(group.max(1).checked_mul(1_000_000)?)?,
            "billion" | "billionth" => sum = sum.checked_add(group.max(1).checked_mul(1_000_000_000)?)?,
            "trillion" | "trillionth" => sum = sum.checked_add(group.max(1).checked_mul(1_000_000_000_000)?)?,
            _ => return None,
        }
        if !matches!(word, "dozen" | "hundred" | "hundredth") {
            group = 0;
        }
    }
    (0..halvings).try_fold(Decimal::whole(sum.checked_add(group)?), |number, _| number.half())
}

fn plain(word: &str) -> Option<u64> {
    let below_twenty = [SMALL, ORDINALS].iter().find_map(|list| list.iter().position(|known| *known == word));
    let tens = || [TENS, TENTHS].iter().find_map(|list| list.iter().position(|known| *known == word));
    below_twenty.or_else(|| tens().map(|tens| tens * 10 + 20)).and_then(|value| u64::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_words() {
        for (number, expected) in [
            ("1,200.50", Some(1200.5)),
            ("48.2 million", Some(48_200_000.0)),
            ("3bn", Some(3e9)),
            ("21st", Some(21.0)),
            ("5-10", None),
            ("12,34,567.89", Some(1_234_567.89)),
            ("1.200,50", Some(1200.5)),
            ("3,5 Millionen", Some(3_500_000.0)),
            ("1 234 567", Some(1_234_567.0)),
            ("3 lakh crore", Some(3e12)),
            ("3/4", Some(0.75)),
            ("2½", Some(2.5)),
            ("quarter of a million", Some(250_000.0)),
            ("millions", None),
            ("twenty-five", Some(25.0)),
            ("two hundred and three thousand and four", Some(203_004.0)),
            ("half a million", Some(500_000.0)),
            ("a dozen", Some(12.0)),
            ("nine trillion", Some(9e12)),
            ("five twenty", None),
            ("forty-third", Some(43.0)),
        ] {
            assert_eq!(value(number).map(Decimal::value), expected, "{number}");
        }
    }
}
