//! What a date means, in ISO 8601 or EDTF (ISO 8601-2), where the text itself settles it.
//!
//! Each function reads the words of one match. Nothing is guessed: a date without its year has `XXXX`, one
//! that no calendar has (31 February) has no value, and neither has one that leaves day and month open (3/4/2020).
//! Cost: O(length of the match).

use crate::facts::quantities::decimal::Decimal;
use crate::facts::quantities::numbers;

/// Names by their first three letters, which no two share.
const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/// Days of each month, 29 for February: the year may be open.
const LENGTHS: &[u32] = &[31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// A date's parts as they come: words in letters, and numbers.
fn parts(date: &str) -> impl Iterator<Item = &str> {
    date.split(|character: char| !character.is_ascii_alphanumeric()).filter(|part| !part.is_empty())
}

fn month(part: &str) -> Option<u32> {
    let first = part.get(..3)?.to_ascii_lowercase();
    (1..).zip(MONTHS).find_map(|(number, name)| (*name == first).then_some(number))
}

/// The number a part begins with: 18 of `18th`.
fn leading(part: &str) -> Option<u32> {
    let end = part.find(|character: char| !character.is_ascii_digit()).unwrap_or(part.len());
    part.get(..end)?.parse().ok()
}

/// A day of the calendar; the year may be open.
fn day(year: Option<u32>, month: u32, day: u32) -> Option<String> {
    let longest = *LENGTHS.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
    let is_leap = year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    if day == 0 || day > longest || (month == 2 && day == 29 && !is_leap) {
        return None;
    }
    Some(format!("{}-{month:02}-{day:02}", year_or_open(year)))
}

fn year_or_open(year: Option<u32>) -> String {
    year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"))
}

/// `June 18-19, 2024`, `30 June to 2 July`, `Monday, 3 May`: one day or the first and last of several.
pub(super) fn days(date: &str) -> Option<String> {
    let (mut year, mut months, mut days) = (None, Vec::new(), Vec::new());
    for part in parts(date) {
        match leading(part) {
            Some(number) if part.len() == 4 && number >= 1000 => year = Some(number),
            Some(number) => days.push(number),
            None => months.extend(month(part).filter(|_| !is_weekday(part))),
        }
    }
    let (first, last) = (*months.first()?, *months.last()?);
    match days.as_slice() {
        [one] if months.len() == 1 => day(year, first, *one),
        [from, to] if (first, from) < (last, to) => {
            Some(format!("{}/{}", day(year, first, *from)?, day(year, last, *to)?))
        }
        _ => None,
    }
}

/// `mon` would pass for no month, but `Mar` of `Mardi` and the like must not.
fn is_weekday(part: &str) -> bool {
    let lower = part.to_ascii_lowercase();
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().any(|name| lower.starts_with(name))
}

/// `July 2000`, `September`, `June to August 2021`.
pub(super) fn months(date: &str) -> Option<String> {
    let year = parts(date).find_map(|part| leading(part).filter(|year| *year >= 1000));
    let months: Vec<u32> = parts(date).filter(|part| leading(part).is_none()).filter_map(month).collect();
    let name = |month: &u32| format!("{}-{month:02}", year_or_open(year));
    match months.as_slice() {
        [one] => Some(name(one)),
        [from, to] if from < to => Some(format!("{}/{}", name(from), name(to))),
        _ => None,
    }
}

/// `2024-06-18`, with a time or without.
pub(super) fn iso(date: &str) -> Option<String> {
    let (date, time) = date.split_once('T').map_or((date, None), |(date, time)| (date, Some(time)));
    let mut numbers = parts(date).filter_map(leading);
    let date = day(numbers.next(), numbers.next()?, numbers.next()?)?;
    Some(time.map_or_else(|| date.clone(), |time| format!("{date}T{time}")))
}

/// `18/06/2024`: only where one order alone makes a date, or both the same. Two digits leave the century open.
pub(super) fn numeric(date: &str) -> Option<String> {
    let numbers: Vec<(usize, u32)> = parts(date).filter_map(|part| Some((part.len(), leading(part)?))).collect();
    match *numbers.as_slice() {
        [(4, year), (_, month), (_, number)] => day(Some(year), month, number),
        [(_, first), (_, second), (4, year)] => {
            match (day(Some(year), second, first), day(Some(year), first, second)) {
                (Some(one), Some(other)) => (one == other).then_some(one),
                (one, other) => one.or(other),
            }
        }
        _ => None,
    }
}

/// `10:30`, `5 pm`, `9.15 a.m. GMT`.
pub(super) fn time(time: &str) -> Option<String> {
    let lower = time.to_ascii_lowercase();
    match lower.as_str() {
        "midnight" => return Some("T00:00".to_owned()),
        "noon" | "midday" => return Some("T12:00".to_owned()),
        _ => {}
    }
    let clock_end = lower.find(|character: char| !matches!(character, '0'..='9' | ':' | '.')).unwrap_or(lower.len());
    let (clock, rest) = lower.split_at_checked(clock_end)?;
    let mut numbers = clock.split([':', '.']).filter_map(leading);
    let (hour, minute, second) = (numbers.next()?, numbers.next().unwrap_or(0), numbers.next());
    let letters: String = rest.chars().filter(char::is_ascii_alphabetic).collect();
    let hour = match letters.get(..2) {
        Some("am") if hour <= 12 => hour % 12,
        Some("pm") if hour <= 12 => hour % 12 + 12,
        _ => hour,
    };
    if hour > 24 {
        return None;
    }
    let second = second.map(|second| format!(":{second:02}")).unwrap_or_default();
    let zone = if letters.ends_with("gmt") || letters.ends_with("utc") { "Z" } else { "" };
    Some(format!("T{hour:02}:{minute:02}{second}{zone}"))
}

/// `2019`, `2014-2018`, `2014–18`.
pub(super) fn years(years: &str) -> Option<String> {
    let mut parts = parts(years).filter(|part| leading(part).is_some());
    let from = parts.next()?;
    let Some(to) = parts.next() else {
        return Some(from.to_owned());
    };
    let to = if to.len() == 2 { format!("{}{to}", from.get(..2)?) } else { to.to_owned() };
    (*from < *to).then(|| format!("{from}/{to}"))
}

/// `the 1990s` is `199X`; the century of `the ’90s` is open, and so is "the 1900s".
pub(super) fn decade(decade: &str) -> Option<String> {
    let digits: String = decade.chars().filter(char::is_ascii_digit).collect();
    (digits.len() == 4 && !digits.ends_with("00")).then(|| format!("{}X", digits.get(..3).unwrap_or_default()))
}

/// `the 21st century` is `20XX`.
pub(super) fn century(century: &str) -> Option<String> {
    let number =
        parts(century).find_map(|part| leading(part).map(f64::from).or_else(|| Some(numbers::value(part)?.value())))?;
    (1.0..=99.0).contains(&number).then(|| format!("{:02}XX", number as u32 - 1))
}

/// A quarter, half or season of a year: EDTF numbers them 33 to 36, 40 and 41, and 21 to 24.
pub(super) fn part_of_year(part: &str) -> Option<String> {
    let year = parts(part).find_map(|part| leading(part).filter(|year| *year >= 1000))?;
    let lower = part.to_ascii_lowercase();
    if lower.contains("fiscal") {
        return None;
    }
    let seasons = ["spring", "summer", "autumn", "winter"];
    if let Some(season) = (21..).zip(seasons).find_map(|(number, name)| lower.contains(name).then_some(number)) {
        return Some(format!("{year}-{season}"));
    }
    let ordinals = [
        ["first", "1st", "q1", "h1"],
        ["second", "2nd", "q2", "h2"],
        ["third", "3rd", "q3", "h3"],
        ["fourth", "4th", "q4", "h4"],
    ];
    let number = (0_u32..)
        .zip(ordinals)
        .find_map(|(number, names)| names.iter().any(|name| lower.contains(name)).then_some(number))?;
    let is_half = lower.contains("half") || lower.contains("h1") || lower.contains("h2");
    Some(format!("{year}-{}", if is_half { 40 + number } else { 33 + number }))
}

/// `24 years` is `P24Y`; `unit` is the word of time after the number.
pub(super) fn duration(number: Decimal, unit: &str) -> Option<String> {
    let lower = unit.to_ascii_lowercase();
    let word = lower.trim_matches(|character: char| !character.is_ascii_alphabetic());
    let word = word.rsplit(|character: char| !character.is_ascii_alphabetic()).next()?;
    let (time, factor, letter) = match word.strip_suffix('s').unwrap_or(word) {
        "second" | "sec" => ("T", 1, 'S'),
        "minute" | "min" => ("T", 1, 'M'),
        "hour" | "hr" => ("T", 1, 'H'),
        "day" | "night" => ("", 1, 'D'),
        "week" => ("", 1, 'W'),
        "fortnight" => ("", 2, 'W'),
        "month" => ("", 1, 'M'),
        "quarter" => ("", 3, 'M'),
        "year" | "yr" => ("", 1, 'Y'),
        "decade" => ("", 10, 'Y'),
        "century" | "centurie" => ("", 100, 'Y'),
        _ => return None,
    };
    Some(format!("P{time}{}{letter}", number.times(factor)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_days_have_no_value() {
        assert_eq!(days("31 February 2020"), None);
        assert_eq!(days("February 29, 2023"), None);
        assert_eq!(days("February 29, 2024").as_deref(), Some("2024-02-29"));
        assert_eq!(days("29 February").as_deref(), Some("XXXX-02-29"), "some year has it");
        assert_eq!(iso("2024-13-01"), None);
    }

    #[test]
    fn numbers_that_leave_the_order_open_have_no_value() {
        assert_eq!(numeric("03/04/2020"), None);
        assert_eq!(numeric("04/04/2020").as_deref(), Some("2020-04-04"));
        assert_eq!(numeric("18/06/2024").as_deref(), Some("2024-06-18"));
        assert_eq!(numeric("06/18/2024").as_deref(), Some("2024-06-18"));
        assert_eq!(numeric("18/06/24"), None);
    }
}
