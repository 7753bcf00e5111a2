//! What a number in digits or words is worth.
//!
//! Reads what the expressions of `[numbers]` match. Cost: O(length).

use super::decimal::Decimal;

/// The value of a number in digits or words; nothing for a range, or where the words make no number.
pub(in crate::facts) fn value(number: &str) -> Option<Decimal> {
    let (digits, scale) = split_digits(number);
    if digits.is_empty() {
        return in_words(number);
    }
    if digits.contains(['-', '–', '—', '$', '€', '£']) {
        return None;
    }
    let digits: String = digits.chars().filter(|character| *character != ',').collect();
    Decimal::read(&digits, exponent(scale)?)
}

/// The digits with what joins them, and the word of scale after them.
fn split_digits(number: &str) -> (&str, &str) {
    let end = number.rfind(|character: char| character.is_ascii_digit()).map_or(0, |last| last + 1);
    number.split_at_checked(end).unwrap_or_default()
}

fn exponent(scale: &str) -> Option<u32> {
    let scale = scale.trim_matches(|character: char| !character.is_ascii_alphabetic());
    Some(match scale.to_ascii_lowercase().as_str() {
        "" | "st" | "nd" | "rd" | "th" => 0,
        "hundred" => 2,
        "thousand" | "k" => 3,
        "million" | "mn" | "m" => 6,
        "billion" | "bn" | "b" => 9,
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
    let (mut sum, mut group, mut is_half) = (0_u64, 0_u64, false);
    let mut last = u64::MAX;
    let words = words.to_ascii_lowercase();
    for word in words.split(|character: char| !character.is_ascii_alphabetic()).filter(|word| !word.is_empty()) {
        let plain = match word {
            "and" => continue,
            "half" => {
                is_half = true;
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
            "billion" => sum = sum.checked_add(group.max(1).checked_mul(1_000_000_000)?)?,
            "trillion" => sum = sum.checked_add(group.max(1).checked_mul(1_000_000_000_000)?)?,
            _ => return None,
        }
        if !matches!(word, "dozen" | "hundred" | "hundredth") {
            group = 0;
        }
    }
    let whole = Decimal::whole(sum.checked_add(group)?);
    if is_half { whole.half() } else { Some(whole) }
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
