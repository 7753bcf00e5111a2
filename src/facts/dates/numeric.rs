//! Dates in digits: `2024-06-18`, `18/06/2024`, `18.06.24`, `5/12`.
//!
//! Rule 2 of `dated.rs`. Cost: O(1).

use super::dated::YEARS;
use super::days::exists;
use super::parse::{Found, Parser};
use super::value::{Day, Year};

impl Parser<'_> {
    /// `2024-06-18`, `18/06/2024`, `18.06.24`, `5/12`.
    pub(super) fn numeric(&mut self, first: usize) -> Option<Found> {
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
}
