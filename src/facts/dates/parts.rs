//! Longer and shorter than a year: decades, centuries, quarters, halves, seasons, holidays, and what an ordinal counts.
//!
//! Cost: O(1).

use super::dated::YEARS;
use super::parse::{Found, Parser};
use super::value::{Day, Unit, Year};

impl Parser<'_> {
    /// `1990s`, `the ’90s`.
    pub(super) fn decade(&mut self, first: usize) -> Option<Found> {
        let quote = usize::from(matches!(self.token(first).mark, '\'' | '’'));
        let token = self.token(first + quote);
        let (number, length) = token.digits.filter(|&(number, _)| number % 10 == 0)?;
        let apostrophe = usize::from(matches!(self.token(first + quote + 1).mark, '\'' | '’'));
        let end = first + quote + 1 + apostrophe;
        let plural = self.token(end);
        if !self.word(end).eq_ignore_ascii_case("s") || plural.gap || (quote > 0 && token.gap) {
            return None;
        }
        let day = match length {
            // "the 1900s" are ten years or a hundred.
            4 if YEARS.contains(&number) => {
                if number % 100 == 0 {
                    Day::Open
                } else {
                    Day::Digits { digits: number / 10, open: 1 }
                }
            }
            2 if quote > 0 => Day::Open,
            _ => return None,
        };
        Some(Found::date(day, first, end + 1))
    }

    /// What an ordinal opens: `third quarter of 2023`, `21st century`, `first week of 2021`, `15th day of next month`.
    pub(super) fn ordinal(&mut self, first: usize) -> Option<Found> {
        let (number, end) = self.ordinal_number(first)?;
        let at = end + usize::from(self.token(end).is_dash());
        let at = self.skip(at, 'F');
        let is_fiscal = at > end && self.is(at - 1, 'F');
        if self.is(at, 'A') || self.token(at).class('u') == Some("Q") {
            let (is_half, last) = (self.is(at, 'A'), number == 99);
            let (year, next) = self.year_behind(at + 1);
            let month = if is_half { 39 + number } else { 32 + number };
            let is_part = (1..=if is_half { 2 } else { 4 }).contains(&number) && !is_fiscal;
            if last || (is_half && year == Year::Open && !self.is_after('l')) || !self.language.is_english() && is_half
            {
                return None;
            }
            let day = if is_part && year != Year::Open { Day::Calendar { year, month, day: 0 } } else { Day::Open };
            return Some(Found::date(day, first, next));
        }
        if self.token(at).class('u') == Some("C") {
            // "20th Century Fox".
            let next = self.token(at + 1);
            if self.token(at).is_capital && next.is_capital && next.gap && self.language.is_english() {
                return None;
            }
            let day = if number == 99 { Day::Open } else { Day::Digits { digits: number - 1, open: 2 } };
            return (number != 99 || self.is(at + 1, 'O')).then(|| Found::date(day, first, at + 1));
        }
        let unit = self.unit(at, 'u');
        let is_weekday = self.is(at, 'w');
        // "first Monday evening of next month".
        let mut of = at + 1 + usize::from(is_weekday && self.is(at + 1, 'p'));
        if is_weekday && let Some(clock) = self.clock_range(of, false) {
            of = clock.end;
        }
        if unit.is_none() && !is_weekday || !self.is(of, 'O') {
            return None;
        }
        let next = self.skip_article(of + 1);
        let whole = self.dated(of + 1).or_else(|| self.related(next)).or_else(|| self.year(next))?;
        let day = match (unit, whole.point()?.day) {
            (Some(Unit::Week), Day::Calendar { year, month: 0, .. }) if number <= 53 => Day::Week { year, number },
            (Some(Unit::Month), Day::Calendar { year, month: 0, .. }) if number <= 12 => {
                Day::Calendar { year, month: number, day: 0 }
            }
            _ => Day::Open,
        };
        Some(Found::date(day, first, whole.end))
    }

    /// `XIXe siècle`, `XIX secolo`.
    pub(super) fn roman_first(&mut self, first: usize) -> Option<Found> {
        let word = self.word(first);
        let century = roman(word.trim_end_matches(['e', 'è', 'm']))?;
        let is_century = self.token(first + 1).class('u') == Some("C") && !self.language.is_english();
        is_century.then(|| Found::date(Day::Digits { digits: century - 1, open: 2 }, first, first + 2))
    }

    /// `siglo XIX`.
    pub(super) fn roman_century(&mut self, first: usize) -> Option<Found> {
        if self.token(first).class('u') != Some("C") {
            return None;
        }
        let century = roman(self.word(first + 1))?;
        Some(Found::date(Day::Digits { digits: century - 1, open: 2 }, first, first + 2))
    }

    /// `2019 Q1`, `2019-H2`.
    pub(super) fn part_of_year(&mut self, first: usize) -> Option<Found> {
        let year = Year::Known(self.year_number(first)?);
        let at = first + 1 + usize::from(self.token(first + 1).is_dash());
        let month =
            coded(self.word(at)).filter(|_| self.token(at + 1).digits.is_some_and(|(_, length)| length == 1))?;
        let number = self.token(at + 1).digits?.0;
        Some(Found::date(Day::Calendar { year, month: month + number, day: 0 }, first, at + 2))
    }

    /// `Q1 2019`, `Q3`.
    pub(super) fn coded_quarter(&mut self, first: usize) -> Option<Found> {
        let base = coded(self.word(first))?;
        let digit = self.token(first + 1);
        let (number, _) =
            digit.digits.filter(|&(number, length)| length == 1 && !digit.gap && (1..=4).contains(&number))?;
        let (year, end) = self.year_behind(first + 2);
        let is_half = base == 39;
        if is_half && (year == Year::Open || number > 2) {
            return None;
        }
        let day = if year == Year::Open { Day::Open } else { Day::Calendar { year, month: base + number, day: 0 } };
        Some(Found::date(day, first, end))
    }

    /// `spring 2021`, `the winter of 1947`, `in summer`.
    pub(super) fn season(&mut self, at: usize, first: usize) -> Option<Found> {
        let month = self.number(at, 's')?;
        let (year, end) = self.year_behind(at + 1);
        if year != Year::Open {
            return Some(Found::date(Day::Calendar { year, month, day: 0 }, at, end));
        }
        let is_placed = if first == 0 {
            self.is_after('l') || (at > first && !self.language.is_english())
        } else {
            self.is(first - 1, 'l')
        };
        // "began to fall", "rise and fall".
        let is_verb = first == 0 && (self.is_after('t') || self.is_after('T')) && self.language.is_english();
        let counts = is_placed && !is_verb && !self.is(at + 1, 'O');
        counts.then(|| Found::date(Day::Calendar { year: Year::Open, month, day: 0 }, at, at + 1))
    }

    /// `Christmas`, `Easter 2018`.
    pub(super) fn holiday(&mut self, first: usize) -> Option<Found> {
        let (date, end) = match self.number(first, 'h') {
            Some(date) => (date, first + 1 + usize::from(self.token(first + 1).is('w'))),
            None => (self.number(first, 'D').filter(|_| self.token(first + 1).class('u') == Some("D"))?, first + 2),
        };
        let is_exact = end == first + 1 || self.is(first, 'D');
        let (year, end) = self.year_behind(end);
        if !self.token(first).is_capital && year == Year::Open && self.is(first, 'h') {
            return None;
        }
        let is_fixed = date > 0 && is_exact;
        let day = if is_fixed { Day::Calendar { year, month: date / 100, day: date % 100 } } else { Day::Open };
        Some(Found::date(day, first, end))
    }
}

/// What is before the first quarter or half in EDTF's numbers.
fn coded(word: &str) -> Option<i32> {
    match word {
        "Q" | "q" => Some(32),
        "H" => Some(39),
        _ => None,
    }
}

/// Centuries in Roman numerals.
fn roman(word: &str) -> Option<i32> {
    let value = |letter| {
        Some(match letter {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            _ => return None,
        })
    };
    let letters: Option<Vec<i32>> = word.chars().take(6).map(value).collect();
    let letters = letters.filter(|letters| letters.len() == word.len() && !letters.is_empty())?;
    let next = letters.iter().skip(1).chain([&0]);
    Some(letters.iter().zip(next).map(|(one, next)| if one < next { -one } else { *one }).sum())
}
