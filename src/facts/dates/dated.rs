//! Dates of the calendar: days, months and years; `numeric.rs` has those in digits, `parts.rs` decades, seasons and the like,
//! `weekdays.rs` weekdays.
//!
//! 1. A month alone counts where its name is nothing else, or after a preposition; so does an abbreviation. `May` and `March`
//!    need a capital and a preposition.
//! 2. `18/06/2024` has a value where one order alone makes a date, or both the same; with stops, and in languages other than
//!    English, the day comes first. Two numbers (`5/12`) are a date only after a preposition or a weekday.
//! 3. Two digits leave the century of a year open, so that it has no value.
//!
//! Cost: O(1).

use super::parse::{Found, Parser};
use super::value::{Day, Point, Value, Year};
use crate::kinds::DateKind;

/// Years that four digits may be.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1000..=2099;

impl Parser<'_> {
    /// A date that does not hang on the day it is written, but for its year.
    pub(super) fn dated(&mut self, first: usize) -> Option<Found> {
        let token = self.token(first);
        if token.digits.is_some() {
            return self
                .numeric(first)
                .or_else(|| self.day_first(first))
                .or_else(|| self.decade(first))
                .or_else(|| self.ordinal(first))
                .or_else(|| self.part_of_year(first));
        }
        if matches!(token.mark, '\'' | '’') {
            return self.decade(first);
        }
        if token.classes.is_empty() {
            return self.coded_quarter(first).or_else(|| self.roman_first(first));
        }
        if token.is('m') {
            return self.month_first(first);
        }
        if token.is('w') {
            return self.weekday(first);
        }
        if token.is('h') || token.is('D') {
            return self.holiday(first);
        }
        // "week 27 of last year".
        if token.class('u') == Some("W")
            && let Some((number, _)) =
                self.token(first + 1).digits.filter(|&(number, length)| length <= 2 && (1..=53).contains(&number))
        {
            let (year, end) = self.year_behind(first + 2);
            let is_week = !self.is(end, 'u') && !self.is(end, 'U');
            return is_week.then(|| Found::date(Day::Week { year, number }, first, end));
        }
        if token.is('s') {
            return self.season(first, first);
        }
        if token.is('Y') || token.is('F') {
            let at = self.skip(first, 'F');
            let at = self.skip(at, 'Y');
            let at = self.skip(at, 'O');
            let year = self.year_number(at)?;
            let is_plain = !token.is('F') || self.word(first).eq_ignore_ascii_case("calendar");
            let day = if is_plain { Day::year(Year::Known(year)) } else { Day::Open };
            return Some(Found::date(day, first, at + 1));
        }
        if token.is('g') {
            let next = self.token(first + 1);
            if next.digits.is_none() && next.classes.is_empty() && next.mark == '\0' {
                return None;
            }
            let whole = |found: Found| Found { start: first, ..found };
            if next.is('Y') || next.is('F') || next.class('u') == Some("W") && self.token(first + 2).digits.is_some() {
                return self.dated(first + 1).map(whole);
            }
            // "on the 18th".
            let is_placed = first == 0 && self.before.eq_ignore_ascii_case("on");
            if is_placed && let Some((day, end)) = self.day_number(first + 1).filter(|&(_, end)| end > first + 2) {
                let next = self.token(end);
                let is_last = !next.is_dash() && next.mark != '\0' || next.end == next.start;
                if is_last {
                    return Some(Found::date(Day::Calendar { year: Year::Open, month: 0, day }, first, end));
                }
            }
            return self
                .day_first(first + 1)
                .or_else(|| self.decade(first + 1))
                .or_else(|| self.ordinal(first + 1))
                .or_else(|| self.season(first + 1, first))
                .map(whole)
                .or_else(|| self.early(first + 1).map(whole));
        }
        self.early(first)
            .or_else(|| self.day_first(first))
            .or_else(|| self.ordinal(first))
            .or_else(|| self.roman_century(first))
    }

    /// The year of four digits at `at`.
    pub(super) fn year_number(&mut self, at: usize) -> Option<i32> {
        let token = self.token(at);
        let (year, _) = token.digits.filter(|&(year, length)| length == 4 && YEARS.contains(&year))?;
        let (next, after) = (self.token(at + 1), self.token(at + 2));
        // "1,200", "2019.5": more digits make another number of it.
        let goes_on = matches!(next.mark, ',' | '.') && !next.gap && after.digits.is_some() && !after.gap;
        (!goes_on && (next.gap || next.classes.is_empty() || next.mark != '\0' || next.end == next.start))
            .then_some(year)
    }

    /// The month at `at`, where it ends, and whether its name is nothing else.
    pub(super) fn month(&mut self, at: usize) -> Option<(i32, usize, bool)> {
        let token = self.token(at);
        let class = token.class('m')?;
        let month = class.trim_end_matches('!').parse().ok()?;
        let is_sure = !class.ends_with('!');
        let stop = self.token(at + 1);
        let is_short = token.end - token.start <= "sept".len();
        // The stop of a sentence's end is not the month's.
        let goes_on = {
            let next = self.token(at + 2);
            next.end > next.start && !next.is_capital
        };
        let end = at + 1 + usize::from(!is_sure && is_short && stop.mark == '.' && !stop.gap && month != 5 && goes_on);
        Some((month, end, is_sure))
    }

    /// The day of a month at `at` and where it ends: `18`, `18th`, `1er`, `twenty-first`, `3.`.
    pub(super) fn day_number(&mut self, at: usize) -> Option<(i32, usize)> {
        let token = self.token(at);
        let (day, end) = match token.digits {
            Some((day, length)) if length <= 2 => {
                let next = self.token(at + 1);
                let is_ended = !next.gap && next.is('i')
                    || next.mark == '.' && !next.gap && {
                        let after = self.token(at + 2);
                        after.is('m') || after.is('t') || after.is_dash()
                    };
                (day, at + 1 + usize::from(is_ended))
            }
            Some(_) => return None,
            None => self.ordinal_number(at)?,
        };
        let next = self.token(end);
        let is_glued = !next.gap && next.mark == '\0' && next.end > next.start && !next.is('m');
        ((1..=31).contains(&day) && !is_glued).then_some((day, end))
    }

    /// Where a day of the month ends that has an ending of its own: `18th`.
    pub(super) fn day_of_month(&mut self, at: usize) -> Option<usize> {
        self.day_number(at).filter(|&(_, end)| end > at + 1).map(|(_, end)| end)
    }

    /// An ordinal in words or digits, and where it ends.
    pub(super) fn ordinal_number(&mut self, at: usize) -> Option<(i32, usize)> {
        let token = self.token(at);
        if let Some((number, _)) = token.digits {
            let next = self.token(at + 1);
            let is_ended = !next.gap && (next.is('i') || next.mark == '.');
            return is_ended.then_some((number, at + 2));
        }
        if let Some(number) = token.number('o') {
            return Some((number, at + 1));
        }
        let tens = token.number('n').filter(|tens| (20..100).contains(tens))?;
        let next = at + 1 + usize::from(self.token(at + 1).is_dash());
        let ones = self.number(next, 'o').filter(|ones| *ones < 10)?;
        Some((tens + ones, next + 1))
    }

    /// The year behind a month or a day: `, 2024`, ` of 2020`, ` 2019`, `-2016`.
    pub(super) fn year_behind(&mut self, end: usize) -> (Year, usize) {
        let mark = self.token(end);
        let at = end + usize::from(matches!(mark.mark, ',' | '-' | '/') || mark.is('O'));
        if let Some(year) = self.year_number(at) {
            return (Year::Known(year), at + 1);
        }
        // "of this year", "of last year".
        if mark.is('O') || mark.is('r') {
            if mark.is('O') && self.is(at, 'g') && self.token(at + 1).class('u') == Some("Y") {
                return (Year::Shift(0), at + 2);
            }
            let at = self.skip(at, 'g');
            if let (Some(by), Some("Y")) = (self.number(at, 'r'), self.token(at + 1).class('u')) {
                return (Year::Shift(by), at + 2);
            }
        }
        (Year::Open, end)
    }

    /// `June 18-19, 2024`, `June 2024`, `June`.
    pub(super) fn month_first(&mut self, first: usize) -> Option<Found> {
        let (month, end, is_sure) = self.month(first)?;
        let token = self.token(first);
        let is_named = is_sure || token.is_capital;
        let article = self.skip(end, 'g');
        if let Some((day, next)) = self.day_number(article).filter(|_| self.language.is_english() || article == end) {
            let last = self.second_day(next);
            let end = last.map_or(next, |last| last.1);
            let (year, end) = self.year_behind(end);
            let is_clock = self.is_mark(next, ':') || self.is(next, 'M');
            if (is_named || !matches!(month, 3 | 5)) && !is_clock {
                return Some(days(month, day, last.map(|last| last.0), year, first, end));
            }
        }
        let (year, next) = self.year_behind(end);
        if year != Year::Open && (is_named || month != 5) {
            return Some(Found::date(Day::Calendar { year, month, day: 0 }, first, next));
        }
        let is_placed = if first == 0 {
            self.is_after('l')
        } else {
            self.is(first - 1, 'l')
                || self.is(first - 1, 't')
                || self.is(first - 1, 'g')
                || self.token(first - 1).is_dash()
        };
        let is_range = self.token(end).is_dash() && self.is(end + 1, 'm');
        let counts = is_sure
            || is_range && token.is_capital
            || (token.is_capital && is_placed)
            || (end > first + 1 && token.is_capital);
        counts.then(|| Found::date(Day::Calendar { year: Year::Open, month, day: 0 }, first, end))
    }

    /// The last day of `18-19`, `18 to 19`, and where it ends.
    fn second_day(&mut self, at: usize) -> Option<(i32, usize)> {
        let between = self.token(at);
        if !(between.is_dash() || between.is('t')) {
            return None;
        }
        let next = self.skip(at + 1, 'g');
        let (day, end) = self.day_number(next)?;
        // "June 18-June 20", "June 18 to 20 July", "June 5 - 10:30".
        let after = self.token(end);
        let is_other = after.is('m') || after.mark == ':' || after.is('M') || after.is('u') || after.is('U');
        (!is_other).then_some((day, end))
    }

    /// `18 June 2024`, `the 18th of June`, `18-19 June`, `3. Oktober`.
    pub(super) fn day_first(&mut self, first: usize) -> Option<Found> {
        let (day, next) = self.day_number(first)?;
        let between = self.token(next);
        let (last, end) = if between.is_dash() || between.is('t') {
            let second = self.skip_article(next + 1);
            match self.day_number(second) {
                Some((last, end)) if self.is(end, 'm') || (self.is(end, 'O') && self.is(end + 1, 'm')) => {
                    (Some(last), end)
                }
                _ => (None, next),
            }
        } else {
            (None, next)
        };
        let at = end + usize::from(self.is(end, 'O') || self.is_mark(end, '-') || self.is_mark(end, '/'));
        let month_at = self.skip(at, 'O');
        let (month, end, _) = self.month(month_at)?;
        // "the second may be", "P5+1 may".
        if matches!(month, 3 | 5) && !self.token(month_at).is_capital && self.language.is_english() {
            return None;
        }
        let (year, end) = self.year_behind(end);
        Some(days(month, day, last, year, first, end))
    }

    /// `early 1990s`, `end of 2000`, `the beginning of May`, `Anfang März`, `fin 2019`.
    pub(super) fn early(&mut self, first: usize) -> Option<Found> {
        let part = self.number(first, 'e')?;
        let at = first + 1 + usize::from(self.token(first + 1).is_dash());
        if part >= 10 && (!self.is(at, 'O') || self.word(at).eq_ignore_ascii_case("in")) {
            return None;
        }
        let at = self.skip(at, 'O');
        let next = self.skip_article(at);
        let found = self
            .dated(at)
            .or_else(|| self.dated(next))
            .or_else(|| self.related(next))
            .or_else(|| self.year(next))
            .or_else(|| self.part_now(next, part >= 10))?;
        Some(Found { start: first, ..found })
    }

    /// `morning` in `early morning`, `year` in `the end of the year`.
    fn part_now(&mut self, at: usize, has_of: bool) -> Option<Found> {
        if self.is(at, 'p') {
            return Some(Found::open(DateKind::Time, at, at + 1));
        }
        let unit = self.unit(at, 'u').filter(|unit| !unit.is_of_clock() && (has_of || self.is(at - 1, 'g')))?;
        Some(Found::date(Day::Shift { unit, by: 0 }, at, at + 1))
    }
}

/// A day, or the first and last of several.
fn days(month: i32, day: i32, last: Option<i32>, year: Year, start: usize, end: usize) -> Found {
    let date = |day| Day::Calendar { year, month, day };
    let Some(last) = last else { return Found::date(date(day), start, end) };
    let point = |day| Point { day: date(day), clock: None };
    Found { kind: DateKind::Date, value: Value::Between(point(day), point(last)), start, end }
}
