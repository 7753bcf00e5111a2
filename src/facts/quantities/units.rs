//! Units and currencies by what the text calls them: the lists of `seeds/en`, looked up by name.

use crate::language::{WordList, words_of};

static CODES: WordList = WordList::new(words_of!("en/currency-codes.txt"));
static CURRENCIES: WordList = WordList::new(words_of!("en/currencies.txt"));
static MEASURES: WordList = WordList::new(words_of!("en/units.txt"));

/// The longest name in any list has no more bytes.
const LONGEST: usize = 24;

pub(super) fn is_sign(sign: char) -> bool {
    matches!(sign, '$' | '¢' | '£' | '¥' | '฿' | '\u{20a0}'..='\u{20c0}')
}

/// The currency of a sign; `-` where it leaves the currency open.
pub(super) fn of_sign(sign: char) -> &'static str {
    match sign {
        '$' => "USD",
        '£' => "GBP",
        '¢' => "cent",
        '€' => "EUR",
        '฿' => "THB",
        '₡' => "CRC",
        '₦' => "NGN",
        '₩' => "KRW",
        '₪' => "ILS",
        '₫' => "VND",
        '₱' => "PHP",
        '₴' => "UAH",
        '₸' => "KZT",
        '₹' => "INR",
        '₺' => "TRY",
        '₽' => "RUB",
        _ => "-",
    }
}

/// The currency of a dollar sign with letters before it: `A$`, `U.S.$`, `usd$`.
pub(super) fn of_dollar(letters: &str) -> Option<&'static str> {
    let letters: String =
        letters.chars().filter(|letter| *letter != '.').map(|letter| letter.to_ascii_uppercase()).collect();
    Some(match letters.as_str() {
        "US" => "USD",
        "A" | "AU" => "AUD",
        "C" | "CA" => "CAD",
        "HK" => "HKD",
        "MX" => "MXN",
        "NT" => "TWD",
        "NZ" => "NZD",
        "R" => "BRL",
        "S" => "SGD",
        _ => return CODES.get(&letters),
    })
}

/// The currency of a code: `USD`.
pub(super) fn of_code(code: &str) -> Option<&'static str> {
    CODES.get(code)
}

/// The name or code of a currency at the start of what follows a number: its end, and the currency or `-`. What parts
/// "millions of dollars", "millions d'euros" and a capitalised word ("New", "Mexican") may stand before it.
pub(super) fn currency(rest: &str) -> Option<(usize, &'static str)> {
    let known = |phrase: &str| CODES.get(phrase).or_else(|| CURRENCIES.get(&phrase.to_lowercase()));
    let near = rest.strip_prefix([' ', '\n', '-', '\u{a0}', '\u{202f}']).unwrap_or(rest);
    let near = near.strip_prefix(". ").unwrap_or(near);
    let near = ["of ", "de ", "di ", "d'", "d’"].iter().find_map(|joint| near.strip_prefix(joint)).unwrap_or(near);
    let gap = rest.len() - near.len();
    if let Some((end, unit)) = longest(near, known) {
        return Some((gap + end, unit));
    }
    // No further than a name goes: a text may have no space at all.
    let space = near.bytes().take(LONGEST).position(|byte| byte == b' ')?;
    let (word, after) = (near.get(..space)?, near.get(space + 1..)?);
    let is_name = word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || c == '.');
    // "20 million Mexican pesos": which pesos no list says.
    let (end, _) = longest(after, known).filter(|_| is_name)?;
    Some((gap + word.len() + 1 + end, "-"))
}

/// The unit at the start of what follows a number: its end, and the unit's symbol.
pub(super) fn measure(rest: &str) -> Option<(usize, &'static str)> {
    longest(rest, |phrase| {
        let lower = || phrase.to_ascii_lowercase();
        MEASURES.get(phrase).or_else(|| MEASURES.get(&lower()).filter(|_| phrase.len() > 2))
    })
}

/// The longest of the phrases that follow a number, up to four words, that `known` knows. One space or
/// hyphen may stand between.
fn longest(rest: &str, known: impl Fn(&str) -> Option<&'static str>) -> Option<(usize, &'static str)> {
    let near = rest.strip_prefix([' ', '\n', '-', '\u{a0}', '\u{202f}']).unwrap_or(rest);
    let gap = rest.len() - near.len();
    if !near.starts_with(char::is_alphabetic) {
        return None;
    }
    let mut best = None;
    let mut words = 0;
    let bytes = near.as_bytes();
    for end in 1..=bytes.len().min(LONGEST) {
        let is_end = bytes.get(end).is_none_or(|byte| !byte.is_ascii_alphanumeric() && byte.is_ascii());
        // "us." is no whole word of "u.s. dollars", but trying it costs little.
        if !is_end || !bytes.get(end - 1).is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii()) {
            continue;
        }
        if let Some(found) = near.get(..end).and_then(&known) {
            best = Some((gap + end, found));
        }
        words += 1;
        let goes_on = bytes.get(end).is_some_and(|byte| matches!(byte, b' ' | b'.' | b'/'));
        if words == 5 || !goes_on {
            break;
        }
    }
    best
}

pub(super) fn of_age(tail: &str) -> Option<&'static str> {
    let lower = tail.to_ascii_lowercase();
    // Other languages tell ages in years alone.
    ["month", "week", "day"].into_iter().find(|unit| lower.contains(unit)).or(Some("year"))
}

pub(super) fn of_temperature(tail: &str) -> &'static str {
    let lower = tail.to_ascii_lowercase();
    let last = lower.trim_end().chars().next_back();
    if lower.contains("fahrenheit") || last == Some('f') {
        "°F"
    } else if lower.contains("celsius") || lower.contains("centigrade") || last == Some('c') {
        "°C"
    } else {
        "°"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short() {
        for list in [&CODES, &CURRENCIES, &MEASURES] {
            assert!(list.entries().all(|(name, _)| name.len() <= LONGEST));
        }
    }

    #[test]
    fn the_longest_name_wins() {
        assert_eq!(measure(" square miles of land"), Some((13, "mi2")));
        assert_eq!(measure("km/h."), Some((4, "km/h")));
        assert_eq!(currency(" us dollars"), Some((11, "USD")));
        assert_eq!(currency(" dollarsign"), None);
    }
}
