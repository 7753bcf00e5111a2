//! Times of day.
//!
//! 1. `10:30`, `8.30 p.m.`, `18h30`, `5 pm`, `1140 a.m.`, `seven p.m.`, `noon`; a zone behind it belongs to it.
//! 2. `six o'clock` may be of either half of the day, `18 Uhr` not; `3 heures` is a time only after `à`, else a duration.
//! 3. `9-10 am`, `5 to 6pm`: the first of two takes the half of the second, or the other where it would come later.
//!
//! Cost: O(1).

use super::parse::{Found, Parser};
use super::value::{Clock, Day, Point, Value};
use crate::kinds::DateKind;

/// The most minutes and seconds.
const MOST: i32 = 59;

impl Parser<'_> {
    /// One time of day.
    pub(super) fn clock(&mut self, first: usize) -> Option<Found> {
        let token = self.token(first);
        if let Some(hour) = token.number('H') {
            return Some(time(clock(hour, 0), first, first + 1));
        }
        let (hour, next) = match token.digits {
            Some((number, 4)) => {
                let (half, end) = self.meridiem(first + 1)?;
                let (hour, minute) = (number / 100, number % 100);
                return (hour <= 12 && minute <= MOST).then(|| self.zoned(halved(hour, minute, half), first, end));
            }
            Some((number, length)) => (number, if length <= 2 { first + 1 } else { return None }),
            None => (token.number('n').filter(|hour| (1..=12).contains(hour))?, first + 1),
        };
        let minute_at = |parser: &mut Self, at: usize| {
            let token = parser.token(at);
            token
                .digits
                .filter(|&(minute, length)| length == 2 && minute <= MOST && !token.gap)
                .map(|(minute, _)| minute)
        };
        let mark = self.token(next);
        let is_tight = !mark.gap && token.digits.is_some() && hour <= 24;
        // 10:30, 10:30:15.
        if is_tight && mark.mark == ':' {
            let minute = minute_at(self, next + 1)?;
            let second = self.is_mark(next + 2, ':').then(|| minute_at(self, next + 3)).flatten();
            let end = if second.is_some() { next + 4 } else { next + 2 };
            let after = self.token(end);
            // "1:30:5", a score of "21:19.5": no time.
            if matches!(after.mark, ':' | '.' | ',')
                && !after.gap
                && self.token(end + 1).digits.is_some()
                && !self.token(end + 1).gap
            {
                return None;
            }
            return Some(self.completed(Clock { second, ..clock(hour, minute) }, first, end));
        }
        // 18h30.
        if is_tight && mark.class('C') == Some("+") {
            let minute = minute_at(self, next + 1);
            let end = next + 1 + usize::from(minute.is_some());
            let follows_hour = self.is_after('L') || (first > 0 && self.is(first - 1, 'L'));
            return (minute.is_some() || follows_hour).then(|| time(clock(hour, minute.unwrap_or(0)), first, end));
        }
        // 8.30 pm, 20.30 Uhr.
        if is_tight
            && mark.mark == '.'
            && let Some(minute) = minute_at(self, next + 1)
        {
            if let Some((half, end)) = self.meridiem(next + 2) {
                return (hour <= 12).then(|| self.zoned(halved(hour, minute, half), first, end));
            }
            return self.is(next + 2, 'C').then(|| time(clock(hour, minute), first, next + 3));
        }
        if let Some((half, end)) = self.meridiem(next) {
            return (hour <= 12).then(|| self.zoned(halved(hour, 0, half), first, end));
        }
        if mark.is('C') && hour <= 24 && mark.class('C') != Some("+") {
            let is_length = mark.is('u') || mark.is('U') || self.language.is_english();
            let is_after = self.is_after('L') || (first > 0 && self.is(first - 1, 'L'));
            let is_open = self.language.is_english();
            if is_length && !is_open && !is_after {
                return None;
            }
            // "20 Uhr 15".
            let minute = self.token(next + 1).digits.filter(|&(minute, length)| length == 2 && minute <= MOST);
            let end = next + 1 + usize::from(minute.is_some() && !is_open);
            let minute = minute.filter(|_| !is_open).map_or(0, |minute| minute.0);
            return Some(self.completed(Clock { is_open, ..clock(hour, minute) }, first, end));
        }
        None
    }

    /// `7 to 9`, where words around make hours of them.
    pub(super) fn hours(&mut self, first: usize) -> Option<Found> {
        let hour = |token: super::tokens::Token| token.digits.filter(|&(hour, length)| length <= 2 && hour <= 24);
        hour(self.token(first))?;
        let between = self.token(first + 1);
        hour(self.token(first + 2)).filter(|_| between.is('t') || between.is('T') || between.is_dash())?;
        Some(Found::open(DateKind::Time, first, first + 3))
    }

    /// `at 8` behind a day, if nothing is counted by it.
    pub(super) fn hour(&mut self, at: usize) -> Option<Found> {
        let token = self.token(at);
        let is_hour = token.digits.is_some_and(|(hour, length)| length <= 2 && (1..=12).contains(&hour));
        let next = self.token(at + 1);
        let is_last = next.mark != '\0' && !next.is_dash() || next.end == next.start;
        let is_dated = is_hour && is_last && at > 0 && (self.is(at - 1, 'I') || self.is(at - 1, 'j'));
        let digits = self.token(at + 2);
        let goes_on = digits.digits.is_some() && !digits.gap;
        (is_dated && !goes_on).then(|| Found::open(DateKind::Time, at, at + 1))
    }

    /// Two times of one day; with `has_opener`, `and` may stand between them.
    pub(super) fn clock_range(&mut self, first: usize, has_opener: bool) -> Option<Found> {
        let whole = self.clock(first);
        let bare = self.token(first).digits.filter(|&(hour, length)| length <= 2 && hour <= 24);
        let next = match (&whole, bare) {
            (Some(whole), _) => whole.end,
            (None, Some(_)) => first + 1,
            _ => return None,
        };
        let between = self.token(next);
        if !(between.is('t') || between.is_dash() || (has_opener && between.is('T'))) {
            return None;
        }
        let to = self.clock(next + 1)?;
        let Value::Point(Point { clock: Some(end), .. }) = to.value else { return None };
        let from = if let Some(Value::Point(Point { clock: Some(from), .. })) = whole.map(|whole| whole.value) {
            let is_late = end.is_of_half && !from.is_of_half && end.hour >= 12 && from.hour + 12 <= end.hour;
            Clock { hour: from.hour + if is_late { 12 } else { 0 }, ..from }
        } else {
            // "9-10 am" begins in the same half, "11-1 pm" in the other.
            let hour = bare?.0;
            let is_late = end.hour >= 12 && hour < 12 && hour + 12 <= end.hour;
            clock(if is_late { hour + 12 } else { hour }, 0)
        };
        let point = |clock| Point { day: Day::Unsaid, clock: Some(clock) };
        Some(Found { kind: DateKind::Time, value: Value::Between(point(from), point(end)), start: first, end: to.end })
    }

    /// Its half of the day, where one follows, and its zone.
    fn completed(&mut self, clock: Clock, first: usize, end: usize) -> Found {
        if let Some((half, end)) = self.meridiem(end) {
            let clock = Clock { hour: of_half(clock.hour, half), is_of_half: true, ..clock };
            return self.zoned(clock, first, end);
        }
        // "18:45 Uhr".
        let is_said = self.is(end, 'C') && self.token(end).gap && !self.language.is_english();
        self.zoned(clock, first, end + usize::from(is_said))
    }

    /// Noon's 12 or midnight's 0, from `am`, `p.m.` or `in the evening`.
    fn meridiem(&mut self, at: usize) -> Option<(i32, usize)> {
        let token = self.token(at);
        if let Some(half) = token.number('M') {
            let is_letter = token.class('M').is_some_and(|class| class.ends_with('+'));
            let (dot, letter) = (self.token(at + 1), self.word(at + 2));
            if is_letter && dot.mark == '.' && letter.eq_ignore_ascii_case("m") {
                let stop = self.token(at + 3);
                return Some((half, at + 3 + usize::from(stop.mark == '.' && !stop.gap)));
            }
            return (!is_letter || !token.gap).then_some((half, at + 1));
        }
        if token.is('O') && self.is(at + 1, 'g') {
            let half = match self.token(at + 2).class('p')? {
                "M" => 0,
                "A" | "E" => 12,
                _ => return None,
            };
            return Some((half, at + 3));
        }
        None
    }

    /// The time, with its zone where one stands at `end`.
    fn zoned(&mut self, clock: Clock, first: usize, end: usize) -> Found {
        let token = self.token(end);
        if !(token.gap && token.is('z') && token.is_capital) {
            return time(clock, first, end);
        }
        let is_utc = matches!(self.word(end), "GMT" | "UTC");
        time(Clock { is_utc, ..clock }, first, end + 1)
    }
}

fn of_half(hour: i32, half: i32) -> i32 {
    if hour <= 12 { hour % 12 + half } else { hour }
}

fn halved(hour: i32, minute: i32, half: i32) -> Clock {
    Clock { is_of_half: true, ..clock(of_half(hour, half), minute) }
}

fn clock(hour: i32, minute: i32) -> Clock {
    Clock { hour, minute, second: None, is_utc: false, is_open: false, is_of_half: false }
}

fn time(clock: Clock, start: usize, end: usize) -> Found {
    Found { kind: DateKind::Time, value: Value::Point(Point { day: Day::Unsaid, clock: Some(clock) }), start, end }
}
