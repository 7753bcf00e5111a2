//! Weekdays, with the date behind them or the week they are of.
//!
//! Cost: O(1).

use super::parse::{Found, Parser};
use super::value::{Day, Point, Year};

impl Parser<'_> {
    /// `Monday`, `Monday, June 3, 2024`, `Friday the 26th`, `Tuesday of next week`, `lundi dernier`.
    pub(super) fn weekday(&mut self, first: usize) -> Option<Found> {
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
