//! Reads one expression of time: its parts are in `dated`, `related`, `clock` and `lengths`, here they are put together.
//!
//! The grammar is that of the word order in six languages at once: which word may stand where is said by classes
//! ([`super::tokens`]), so that a language is a list. Conventions, after TIMEX3 (Pustejovsky and others, 2003, "`TimeML`") and the
//! specifications of Recognizers-Text, where these agree; where they differ:
//! 1. A preposition that only places an expression in the sentence is no part of it (`on Monday`, `for 24 years`), as in TIMEX3.
//! 2. One that changes which time is meant is (`since 2019`, `by Friday`, `in two weeks`), and both ends of a range are one
//!    expression with their words (`from 2010 to 2014`), as in Recognizers-Text: the reader looks for when, not for a date in it.
//! 3. The article stays out before `last`, `this`, `next` and a weekday, and in before numbers and units (`the 1990s`).
//!
//! Cost: O(1): an expression has a few tokens, each looked up once.

use super::lengths::reckoned;
use super::tokens::{Classes, Token, token};
use super::value::{Day, Point, Unit, Value, Year};
use crate::kinds::DateKind;
use crate::language::Language;
use crate::text::Span;

/// An expression, or part of one: which tokens, and what they mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) kind: DateKind,
    pub(super) value: Value,
    /// Its first token, and the one behind its last.
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Found {
    pub(super) fn date(day: Day, start: usize, end: usize) -> Self {
        Self { kind: DateKind::Date, value: Value::day(day), start, end }
    }

    pub(super) fn open(kind: DateKind, start: usize, end: usize) -> Self {
        Self { kind, value: Value::Open, start, end }
    }

    pub(super) fn point(&self) -> Option<Point> {
        match self.value {
            Value::Point(point) => Some(point),
            _ => None,
        }
    }
}

/// The most tokens of an expression.
const MOST: usize = 24;

/// The place that is read at.
pub(super) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) language: Language,
    /// The word before, if it is near.
    pub(super) before: &'t str,
    /// What it may be.
    pub(super) before_classes: Classes,
    /// Whether the sentence speaks of what will be.
    pub(super) is_ahead: bool,
    start: usize,
    tokens: Vec<Token>,
}

impl<'t> Parser<'t> {
    pub(super) fn new(text: &'t str, language: Language) -> Self {
        Self {
            text,
            language,
            before: "",
            before_classes: Classes::default(),
            is_ahead: false,
            start: 0,
            tokens: Vec::with_capacity(MOST),
        }
    }

    pub(super) fn place(&mut self, start: usize, before: &'t str, before_classes: Classes, is_ahead: bool) {
        self.tokens.clear();
        (self.start, self.before, self.before_classes, self.is_ahead) = (start, before, before_classes, is_ahead);
    }

    /// The token of this number, counted from the place.
    pub(super) fn token(&mut self, number: usize) -> Token {
        *self.look(number)
    }

    /// The same where it is.
    #[inline(never)]
    fn look(&mut self, number: usize) -> &Token {
        // All behind the last are alike.
        let number = number.min(MOST);
        while self.tokens.len() <= number {
            let at = self.tokens.last().map_or(self.start, |last| last.end);
            let next = if self.tokens.len() < MOST {
                token(self.text, at, self.language.calendar())
            } else {
                Token { start: at, end: at, ..Token::default() }
            };
            self.tokens.push(next);
        }
        let tokens: &[Token] = &self.tokens;
        &tokens[number]
    }

    /// The word as written.
    #[inline(never)]
    pub(super) fn word(&mut self, number: usize) -> &'t str {
        let text = self.text;
        let token = self.look(number);
        text.get(token.start..token.end).unwrap_or_default()
    }

    #[inline(never)]
    pub(super) fn is(&mut self, number: usize, letter: char) -> bool {
        self.look(number).is(letter)
    }

    #[inline(never)]
    pub(super) fn number(&mut self, number: usize, letter: char) -> Option<i32> {
        self.look(number).number(letter)
    }

    #[inline(never)]
    pub(super) fn unit(&mut self, number: usize, letter: char) -> Option<Unit> {
        let token = self.look(number);
        let unit = token.class(letter)?;
        // "3h": a letter is a unit only right behind its number.
        (!unit.ends_with('+') || !token.gap).then(|| Unit::of(unit)).flatten()
    }

    /// The number of the token behind this one, if it is of the class, else this one.
    #[inline(never)]
    pub(super) fn skip(&mut self, number: usize, letter: char) -> usize {
        number + usize::from(self.is(number, letter))
    }

    #[inline(never)]
    pub(super) fn is_mark(&mut self, number: usize, mark: char) -> bool {
        self.look(number).mark == mark
    }

    /// Whether the word before is of the class.
    pub(super) fn is_after(&self, letter: char) -> bool {
        self.before_classes.has(letter)
    }

    /// The text of the tokens.
    pub(super) fn span(&mut self, found: &Found) -> Span {
        let start = self.token(found.start).start;
        let end = found.end.checked_sub(1).map_or(start, |last| self.token(last).end);
        Span::new(start, end.max(start))
    }

    /// The expression that begins here.
    pub(super) fn read(&mut self) -> Option<Found> {
        let found = self
            .range()
            .or_else(|| self.in_length())
            .or_else(|| self.bounded())
            .or_else(|| self.around())
            .or_else(|| self.span_at(0))?;
        Some(self.without_article(found))
    }

    /// `from 2010 to 2014`, `between 5 and 6 pm`.
    fn range(&mut self) -> Option<Found> {
        if !self.is(0, 'f') {
            return None;
        }
        let next = self.token(1);
        if next.digits.is_none() && next.classes.is_empty() {
            return None;
        }
        let whole = |found: Found| Found { start: 0, ..found };
        if let Some(clocks) = self.clock_range(1, true) {
            return Some(whole(self.with_day(clocks)));
        }
        let skipped = self.skip(1, 'g');
        if let Some(from) = self.single(1).or_else(|| self.single(skipped)) {
            if matches!(from.value, Value::Between(..)) {
                return Some(whole(from));
            }
            let has_and = self.number(0, 'f') == Some(1);
            if let Some(to) = self.joined(from, has_and) {
                return Some(whole(to));
            }
        }
        // "between 3 and 8 yesterday".
        let hours = self.hours(1)?;
        let dated = self.with_day(hours);
        (dated.end > hours.end).then(|| whole(dated))
    }

    /// `in two weeks`, `vor drei Jahren`: so long from now.
    fn in_length(&mut self) -> Option<Found> {
        let (by, first) = match self.number(0, 'b') {
            Some(by) => (by, 1),
            // "il y a".
            None => (self.number(0, 'B').filter(|_| self.word(1) == "y" && self.word(2) == "a")?, 3),
        };
        // "for the first time in 24 years" is how long, not when.
        if self.before == "time" || self.before == "first" || self.before == "fois" {
            return None;
        }
        let first = self.skip(first, 'O');
        let length = self.length(first).filter(|length| length.kind == DateKind::Duration)?;
        // "in recent days" is a stretch, not so long from now.
        let Value::Period(_, unit) = length.value else { return None };
        // "She ran it in twelve seconds" is how long, too.
        if unit == Unit::Second {
            return None;
        }
        Some(Found { start: 0, ..reckoned(length, by) })
    }

    /// Rule 3 for what a part of a time or a year's name opens: `the end of 2000`, `the year 2008`.
    fn without_article(&mut self, found: Found) -> Found {
        let opens = ['e', 'Y', 'F'].iter().any(|&letter| self.is(1, letter)) && found.end > 2;
        let is_weekday = self.is(1, 'o') && self.is(2, 'w');
        let is_week = self.token(1).class('u') == Some("W") && self.token(2).digits.is_some();
        // "le 18 juin", as "le lundi".
        let is_day = !self.language.is_english() && self.token(1).digits.is_some();
        let is_inner = found.start == 0 && self.is(0, 'g') && (opens || is_weekday || is_week || is_day);
        Found { start: found.start + usize::from(is_inner), ..found }
    }

    /// The side that a bound leaves open, and what stands behind it: `since`, `no later than`, `starting on`.
    fn bound(&mut self, at: usize) -> Option<(i32, usize)> {
        let token = self.token(at);
        if let Some(side) = token.number('k') {
            return Some((side, at + 1));
        }
        if !token.is('V') {
            return None;
        }
        if token.number('V') == Some(2) {
            // "no later than" is before, "as late as", too.
            let side = -self.number(at + 1, 'V')?;
            return matches!(self.word(at + 2), "than" | "as").then_some((side, at + 3));
        }
        let next = self.word(at + 1);
        if next == "than" {
            return Some((token.number('V')?, at + 2));
        }
        let is_start = self.word(at).ends_with("ing");
        is_start.then(|| (1, at + 1 + usize::from(matches!(next, "on" | "from"))))
    }

    /// `around 1 pm`: which time, nothing settles.
    fn around(&mut self) -> Option<Found> {
        let found = if self.is(0, 'j') { self.single(1)? } else { return None };
        let counts = found.point()?.clock.is_some() || matches!(found.point()?.day, Day::Shift { unit: Unit::Day, .. });
        counts.then(|| Found::open(found.kind, 0, found.end))
    }

    /// `since 2019`, `by Friday`.
    fn bounded(&mut self) -> Option<Found> {
        let (side, first) = self.bound(0)?;
        let first = self.skip(first, 'O');
        let found = self.span_at(first)?;
        let point = found.point().filter(|_| matches!(found.kind, DateKind::Date | DateKind::Time))?;
        if matches!(point.day, Day::From { .. }) {
            return None;
        }
        let value = if side > 0 { Value::Since(point) } else { Value::Until(point) };
        Some(Found { value, start: 0, ..found })
    }

    /// One time, or a range of two.
    fn span_at(&mut self, first: usize) -> Option<Found> {
        if let Some(clocks) = self.clock_range(first, false) {
            return Some(self.with_day(clocks));
        }
        let one = self.single(first)?;
        Some(self.joined(one, false).unwrap_or(one))
    }

    /// A range from `from` to what follows.
    fn joined(&mut self, from: Found, has_opener: bool) -> Option<Found> {
        let start = from.point()?;
        let between = self.token(from.end);
        if !(between.is('t') || between.is_dash() || (has_opener && between.is('T'))) {
            return None;
        }
        // "Monday - the": a dash with space is as often the sentence's.
        let next = self.skip_article(from.end + 1);
        let to = self.single(from.end + 1).or_else(|| self.single(next))?;
        let end = to.point()?;
        let value = match (start.day, end.day) {
            (Day::Unsaid, Day::Unsaid) => Value::Between(start, end),
            (Day::Unsaid, _) | (_, Day::Unsaid) if start.clock.is_none() || end.clock.is_none() => return None,
            (Day::Unsaid, day) => Value::Between(Point { day, ..start }, end),
            (day, Day::Unsaid) => Value::Between(start, Point { day, ..end }),
            (
                Day::Calendar { year: Year::Open, month, day },
                Day::Calendar { year: Year::Known(year), month: last, .. },
            ) => {
                let year = Year::Known(year - i32::from(month > last));
                Value::Between(Point { day: Day::Calendar { year, month, day }, ..start }, end)
            }
            _ => Value::Between(start, end),
        };
        let is_plain_dash = between.is_dash() && between.gap;
        let is_like = std::mem::discriminant(&start.day) == std::mem::discriminant(&end.day);
        (!is_plain_dash || is_like).then_some(Found { kind: from.kind, value, start: from.start, end: to.end })
    }

    pub(super) fn skip_article(&mut self, number: usize) -> usize {
        self.skip(number, 'g')
    }

    /// One time: a day with its hour, an hour with its day, a duration, a set.
    pub(super) fn single(&mut self, first: usize) -> Option<Found> {
        if let Some(clock) = self.clock(first) {
            return Some(self.with_day(clock));
        }
        if let Some(set) = self.set(first) {
            // "each Monday at 4 pm".
            let at = self.skip(set.end, 'L');
            let clock = self.clock(at);
            return Some(clock.map_or(set, |clock| Found::open(DateKind::Set, set.start, clock.end)));
        }
        if let Some(date) = self.dated(first).or_else(|| self.related(first)) {
            return Some(self.with_clock(date));
        }
        self.length(first).or_else(|| self.year(first))
    }

    /// `8.30 pm` and ` on Monday`.
    fn with_day(&mut self, clock: Found) -> Found {
        let next = self.token(clock.end);
        if let Some(set) = self.set(clock.end).filter(|_| next.is('q') || next.is('y')) {
            return Found::open(DateKind::Set, clock.start, set.end);
        }
        let first = clock.end + usize::from(next.is('O') || next.is('l'));
        // "8:00 early morning".
        let part = self.skip(clock.end, 'e');
        if self.is(part, 'p') {
            return Found { end: part + 1, ..clock };
        }
        let Some(date) = self.dated(first).or_else(|| self.related(first)) else { return clock };
        let Some(Point { day, clock: None }) = date.point() else { return clock };
        let date = self.with_part(date);
        let on = |point: Point| Point { day, ..point };
        let value = match clock.value {
            Value::Point(point) => Value::Point(on(point)),
            Value::Between(from, to) => Value::Between(on(from), on(to)),
            other => other,
        };
        Found { value, end: date.end, ..clock }
    }

    /// `Monday` and ` morning at 9:30`.
    fn with_clock(&mut self, date: Found) -> Found {
        let Some(Point { day, clock: None }) = date.point() else { return date };
        if day == Day::Open && date.kind == DateKind::Time {
            return date;
        }
        let is_day = match day {
            Day::Shift { unit, .. } => unit == Unit::Day,
            Day::Calendar { day, .. } => day > 0,
            Day::Weekday { .. } => true,
            // Two digits for the year.
            Day::Open => self.token(date.start).digits.is_some(),
            _ => false,
        };
        if !is_day {
            return date;
        }
        let date = self.with_part(date);
        let comma = date.end + usize::from(self.is_mark(date.end, ',') || self.is_mark(date.end, '@'));
        let first = comma + usize::from(self.is(comma, 'L'));
        let is_apart = comma > date.end && first == comma && self.is_mark(date.end, ',');
        if is_apart {
            return date;
        }
        let opened = self.is(comma, 'f');
        let first = if opened { comma + 1 } else { first };
        if let Some((side, at)) = self.bound(comma).filter(|_| !opened) {
            let Some(clock) = self.clock(at) else { return date };
            let Some(point) = clock.point() else { return date };
            let point = Point { day, ..point };
            let value = if side > 0 { Value::Since(point) } else { Value::Until(point) };
            return Found { kind: DateKind::Time, value, end: clock.end, start: date.start };
        }
        let clock = self.clock_range(first, opened).or_else(|| self.clock(first));
        let clock = clock.or_else(|| if opened { self.hours(first) } else { self.hour(first) });
        let Some(clock) = clock else { return date };
        let on = |point: Point| Point { day, ..point };
        let value = match clock.value {
            Value::Point(point) => Value::Point(on(point)),
            Value::Between(from, to) => Value::Between(on(from), on(to)),
            other => other,
        };
        Found { kind: DateKind::Time, value, end: clock.end, start: date.start }
    }

    /// `Monday` and ` morning` or ` in the morning`.
    fn with_part(&mut self, date: Found) -> Found {
        let mut at = date.end;
        if self.is(at, 'O') && self.is(at + 1, 'g') {
            at += 2;
        }
        let at = self.skip(at, 'e');
        let part = self.token(at);
        if part.gap && part.is('p') { Found { kind: DateKind::Time, end: at + 1, ..date } } else { date }
    }
}
