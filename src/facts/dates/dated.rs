//! Dates of the calendar: days, months, years, decades, centuries, quarters, seasons, holidays.
//!
//! 1. A month alone counts where its name is nothing else, or after a preposition; so does an abbreviation. `May` and `March`
//!    need a capital and a preposition.
//! 2. `18/06/2024` has a value where one order alone makes a date, or both the same; with stops, and in languages other than
//!    English, the day comes first. Two numbers (`5/12`) are a date only after a preposition or a weekday.
//! 3. Two digits leave the century of a year open, so that it has no value.
//!
//! Cost: O(1).

use super::days::exists;
use super::parse::{Found, Parser};
use super::value::{Day, Point, Value, Year};
use crate::kinds::DateKind;

/// Years that four digits may be.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=2099;

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
    fn day_number(&mut self, at: usize) -> Option<(i32, usize)> {
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
    fn year_behind(&mut self, end: usize) -> (Year, usize) {
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
    fn month_first(&mut self, first: usize) -> Option<Found> {
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
    fn day_first(&mut self, first: usize) -> Option<Found> {
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

    /// `2024-06-18`, `18/06/2024`, `18.06.24`, `5/12`.
    fn numeric(&mut self, first: usize) -> Option<Found> {
        let (one, long) = self.token(first).digits?;
        let sign = self.token(first + 1);
        if !matches!(sign.mark, '/' | '-' | '.') || sign.gap || long > 4 {
            return None;
        }
        let part = |parser: &mut Self, at: usize| parser.token(at).digits.filter(|_| !parser.token(at).gap);
        // 2019-aug-01, 05-Aug-2016 read the month by its name.
        if self.is(first + 2, 'm') && long == 4 && self.is_mark(first + 3, sign.mark) {
            let (month, day) = (self.number_of_month(first + 2)?, part(self, first + 4)?.0);
            return Some(Found::date(Day::Calendar { year: Year::Known(one), month, day }, first, first + 5));
        }
        let (two, length) = part(self, first + 2)?;
        if length > 2 {
            return None;
        }
        let is_three = self.is_mark(first + 3, sign.mark) && !self.token(first + 3).gap;
        let third = if is_three { part(self, first + 4) } else { None };
        let Some((three, last)) = third else {
            let is_placed = if first == 0 { self.is_after('l') && !self.is_after('n') } else { true };
            let is_date = sign.mark == '/'
                && long <= 2
                && is_placed
                && one.max(two) <= 31
                && one.min(two) <= 12
                && one.min(two) > 0;
            let (year, end) = self.year_behind(first + 3);
            return (is_date && self.is_free(first + 2))
                .then(|| Found::date(self.ordered(year, one, two, '/'), first, end));
        };
        if !self.is_free(first + 4) {
            return None;
        }
        let is_plausible = |day: i32, month: i32| day.max(month) <= 31 && day.min(month) <= 12 && day.min(month) > 0;
        let day = match (long, last) {
            (4, 1 | 2) if YEARS.contains(&one) && is_plausible(two, three) => {
                Day::Calendar { year: Year::Known(one), month: two, day: three }
            }
            (1 | 2, 4) if YEARS.contains(&three) && is_plausible(one, two) => {
                self.ordered(Year::Known(three), one, two, sign.mark)
            }
            (1 | 2, 2) if is_plausible(one, two) => Day::Open,
            _ => return None,
        };
        // 2024-06-18T10:30.
        Some(Found::date(day, first, first + 5))
    }

    fn number_of_month(&mut self, at: usize) -> Option<i32> {
        self.token(at).class('m')?.trim_end_matches('!').parse().ok()
    }

    /// Whether the digits end here: no more of them, and no letter.
    fn is_free(&mut self, at: usize) -> bool {
        let (next, after) = (self.token(at + 1), self.token(at + 2));
        let is_letter = next.mark == '\0' && next.end > next.start && !next.gap;
        let goes_on = matches!(next.mark, '-' | '/' | '.' | ',') && !next.gap && after.digits.is_some() && !after.gap;
        !is_letter && (!goes_on || next.mark == '-')
    }

    /// Day and month in the order that they are in.
    fn ordered(&self, year: Year, one: i32, two: i32, sign: char) -> Day {
        let known = if let Year::Known(year) = year { Some(year) } else { None };
        let date = |day, month| exists(known, month, day).then_some(Day::Calendar { year, month, day });
        match (date(one, two), date(two, one)) {
            (Some(day), _) if sign == '.' || !self.language.is_english() => day,
            (Some(day), Some(other)) => {
                if day == other {
                    day
                } else {
                    Day::Open
                }
            }
            (day, other) => day.or(other).unwrap_or(Day::Open),
        }
    }

    /// `1990s`, `the ’90s`.
    fn decade(&mut self, first: usize) -> Option<Found> {
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
    fn ordinal(&mut self, first: usize) -> Option<Found> {
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
            (Some(super::value::Unit::Week), Day::Calendar { year, month: 0, .. }) if number <= 53 => {
                Day::Week { year, number }
            }
            (Some(super::value::Unit::Month), Day::Calendar { year, month: 0, .. }) if number <= 12 => {
                Day::Calendar { year, month: number, day: 0 }
            }
            _ => Day::Open,
        };
        Some(Found::date(day, first, whole.end))
    }

    /// `XIXe siècle`, `XIX secolo`.
    fn roman_first(&mut self, first: usize) -> Option<Found> {
        let word = self.word(first);
        let century = roman(word.trim_end_matches(['e', 'è', 'm']))?;
        let is_century = self.token(first + 1).class('u') == Some("C") && !self.language.is_english();
        is_century.then(|| Found::date(Day::Digits { digits: century - 1, open: 2 }, first, first + 2))
    }

    /// `siglo XIX`.
    fn roman_century(&mut self, first: usize) -> Option<Found> {
        if self.token(first).class('u') != Some("C") {
            return None;
        }
        let century = roman(self.word(first + 1))?;
        Some(Found::date(Day::Digits { digits: century - 1, open: 2 }, first, first + 2))
    }

    /// `2019 Q1`, `2019-H2`.
    fn part_of_year(&mut self, first: usize) -> Option<Found> {
        let year = Year::Known(self.year_number(first)?);
        let at = first + 1 + usize::from(self.token(first + 1).is_dash());
        let month =
            coded(self.word(at)).filter(|_| self.token(at + 1).digits.is_some_and(|(_, length)| length == 1))?;
        let number = self.token(at + 1).digits?.0;
        Some(Found::date(Day::Calendar { year, month: month + number, day: 0 }, first, at + 2))
    }

    /// `Q1 2019`, `Q3`.
    fn coded_quarter(&mut self, first: usize) -> Option<Found> {
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
    fn season(&mut self, at: usize, first: usize) -> Option<Found> {
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
    fn holiday(&mut self, first: usize) -> Option<Found> {
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

    /// `Monday`, `Monday, June 3, 2024`, `Friday the 26th`, `Tuesday of next week`, `lundi dernier`.
    fn weekday(&mut self, first: usize) -> Option<Found> {
        let token = self.token(first);
        let class = token.class('w')?;
        let number = class.trim_end_matches('!').parse().ok()?;
        let is_short = class.ends_with('!');
        let stop = self.token(first + 1);
        let has_stop = is_short && stop.mark == '.' && !stop.gap;
        let end = first + 1 + usize::from(has_stop);
        let at = end + usize::from(self.is_mark(end, ',') || self.is_mark(end, '-'));
        let at = self.skip(at, 'g');
        let date = self
            .month(at)
            .and_then(|_| self.month_first(at))
            .or_else(|| self.numeric(at))
            .or_else(|| self.day_first(at))
            .filter(|date| !matches!(date.point(), Some(Point { day: Day::Calendar { day: 0, .. }, .. })));
        if let Some(date) = date {
            return Some(Found { start: first, ..date });
        }
        if let Some((day, next)) =
            self.day_number(at).filter(|&(_, next)| (next > at + 1 || self.is(at, 'o')) && !self.is(next, 'm'))
        {
            return Some(Found::date(Day::Calendar { year: Year::Open, month: 0, day }, first, next));
        }
        // "Monday 21".
        if let Some((day, next)) = self.day_number(at).filter(|&(_, next)| next == at + 1 && at == end) {
            let after = self.token(next);
            let beyond = self.token(next + 1);
            let is_last =
                matches!(after.mark, ',' | '.' | '!' | '?' | ';' | ')') && (beyond.digits.is_none() || beyond.gap);
            if is_last || after.end == after.start {
                return Some(Found::date(Day::Calendar { year: Year::Open, month: 0, day }, first, next));
            }
        }
        let is_placed = if first == 0 { self.is_after('l') } else { true };
        if is_short && !(token.is_capital && (has_stop || is_placed)) {
            return None;
        }
        let day = |week, is_ahead| Day::Weekday { number, week, is_ahead };
        // "of next week", "next week", "dernier".
        let of = self.skip(end, 'O');
        if let (Some(by), Some("W")) = (self.number(of, 'r'), self.token(of + 1).class('u')) {
            return Some(Found::date(day(Some(by), false), first, of + 2));
        }
        if let Some(by) = self.number(end, 'r').filter(|by| *by != 0 && !self.language.is_english()) {
            return Some(Found::date(nearest_weekday(number, by), first, end + 1));
        }
        let is_ahead = self.is_ahead;
        Some(Found::date(day(None, is_ahead), first, end))
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

/// The weekday before the reference's week or after it.
pub(super) fn nearest_weekday(number: i32, by: i32) -> Day {
    match by {
        0 => Day::Weekday { number, week: Some(0), is_ahead: false },
        -1 => Day::Weekday { number, week: None, is_ahead: false },
        2 => Day::Weekday { number, week: None, is_ahead: true },
        by if by < 0 => Day::Weekday { number, week: Some(-1), is_ahead: false },
        by => Day::Weekday { number, week: Some(by), is_ahead: true },
    }
}

/// A day, or the first and last of several.
fn days(month: i32, day: i32, last: Option<i32>, year: Year, start: usize, end: usize) -> Found {
    let date = |day| Day::Calendar { year, month, day };
    let Some(last) = last else { return Found::date(date(day), start, end) };
    let point = |day| Point { day: date(day), clock: None };
    Found { kind: DateKind::Date, value: Value::Between(point(day), point(last)), start, end }
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
