//! How long and how often: `24 years`, `half an hour`, `a few weeks`; `every Monday`, `daily`.
//!
//! 1. `a week`, `a year` count after a preposition or before `ago`, as they are mostly rates.
//! 2. A number with `old` behind its unit is an age, and none of ours.
//! 3. A duration before `ago` is a date, as is one before `from` and a day.
//! 4. ISO 8601 has no sets: the value of one is the period between two, where that is plain.
//!
//! Cost: O(1).

use super::parse::{Found, Parser};
use super::value::{Day, Unit, Value};
use crate::facts::quantities::decimal::Decimal;
use crate::facts::quantities::numbers;
use crate::kinds::DateKind;

impl Parser<'_> {
    /// A duration, or the date that it leads to.
    pub(super) fn length(&mut self, first: usize) -> Option<Found> {
        let length = self.plain_length(first)?;
        let is_lead = self.is(length.end + 1, 'r');
        if let Some(by) = self.number(length.end, 'a').filter(|_| !is_lead) {
            return Some(Found { end: length.end + 1, ..reckoned(length, by) });
        }
        // "three weeks from tomorrow", "two days before yesterday".
        let opener = self.token(length.end);
        let is_counted = length.kind == DateKind::Duration && opener.gap;
        let by = opener.number('k').or_else(|| opener.is('f').then_some(1));
        if let Some(by) = by.filter(|_| self.word(length.end) != "by") {
            let base = self.token(length.end + 1);
            let days = base.number('d').or_else(|| base.is('x').then_some(0));
            if let (Some(days), Value::Period(number, unit)) = (days, length.value) {
                let day = whole(number).filter(|_| !unit.is_of_clock()).map_or(Day::Open, |number| Day::From {
                    unit,
                    by: by.saturating_mul(number),
                    base: days,
                });
                return Some(Found::date(day, first, length.end + 2));
            }
        }
        // "two months after next Friday": nothing is reckoned from a day that is itself open.
        let is_since = self.word(length.end).eq_ignore_ascii_case("since");
        if by.is_some() && is_counted && !is_since {
            let next = length.end + 1;
            let base = self.dated(next).or_else(|| self.related(next));
            let base = base.filter(|base| base.kind == DateKind::Date && base.point().is_some());
            if let Some(base) = base {
                return Some(Found::date(Day::Open, first, base.end));
            }
        }
        Some(length)
    }

    fn plain_length(&mut self, first: usize) -> Option<Found> {
        let length = |value, end| Some(Found { kind: DateKind::Duration, value, start: first, end });
        let token = self.token(first);
        // "half an hour", "eine halbe Stunde".
        let half = if token.is('A') { first } else { self.skip(first, 'g') };
        if self.is(half, 'A') {
            let at = half + 1 + usize::from(self.is(half + 1, 'g'));
            if let Some(unit) = self.unit(at, 'u').filter(|unit| *unit != Unit::Quarter) {
                return length(Value::Period(Decimal::whole(1).half()?, unit), at + 1);
            }
        }
        if token.class('g') == Some("1") && !self.is(first + 1, 'c') {
            let unit = self.unit(first + 1, 'u')?;
            let is_placed =
                if first == 0 { self.is_after('l') } else { self.is(first - 1, 'l') || self.is(first - 1, 'b') };
            let is_second = unit == Unit::Second && self.language.is_english();
            return (!is_second && (is_placed || self.is(first + 2, 'a')))
                .then(|| length(Value::Period(Decimal::whole(1), unit), first + 2))?;
        }
        let few = first + usize::from(token.class('g') == Some("1"));
        if self.is(few, 'c') {
            let next = self.skip(few + 1, 'O');
            self.unit(next, 'U')?;
            // "recent months" are when, "several months" how long.
            let is_when = self.word(few).eq_ignore_ascii_case("recent");
            let kind = if is_when { DateKind::Date } else { DateKind::Duration };
            return Some(Found::open(kind, first, next + 1));
        }
        if let Some(unit) = self.unit(first, 'U')
            && matches!(unit, Unit::Decade | Unit::Century)
        {
            return length(Value::Open, first + 1);
        }
        let (number, next) = self.counted(first)?;
        let dash = next + usize::from(self.token(next).is_dash() && !self.token(next).gap);
        let at = if dash > next { dash } else { self.skip(dash, 'N') };
        let is_business = at > dash && matches!(self.word(dash), "business" | "working");
        let number = number.filter(|_| !is_business);
        let unit = self.unit(at, 'U').or_else(|| self.unit(at, 'u'))?;
        let after = at + 1 + usize::from(self.token(at + 1).is_dash());
        let is_age = |word: &str| matches!(word, "age" | "edad" | "età" | "idade");
        if matches!(self.word(after), "old" | "olds" | "Old" | "alt")
            || (self.is(after, 'O') && is_age(self.word(after + 1)))
        {
            return None;
        }
        if self.is(at + 1, 'T') && self.is(at + 2, 'A') && self.language.is_english() && !self.is(at + 3, 'g') {
            let value = number.and_then(Decimal::plus_half).map_or(Value::Open, |number| Value::Period(number, unit));
            return length(value, at + 3);
        }
        // "a year and a half": the half is the same unit's.
        if self.is(at + 1, 'T') && self.is(at + 2, 'g') && self.is(at + 3, 'A') && self.language.is_english() {
            return length(
                number.and_then(Decimal::plus_half).map_or(Value::Open, |number| Value::Period(number, unit)),
                at + 4,
            );
        }
        length(number.map_or(Value::Open, |number| Value::Period(number, unit)), at + 1)
    }

    /// A number in digits or words, where it is settled, and what stands behind it.
    pub(super) fn counted(&mut self, first: usize) -> Option<(Option<Decimal>, usize)> {
        let token = self.token(first);
        if token.digits.is_some() {
            let mut end = first + 1;
            // 1,200 and 1.5.
            while matches!(self.token(end).mark, ',' | '.')
                && !self.token(end).gap
                && self.token(end + 1).digits.is_some()
                && !self.token(end + 1).gap
            {
                end += 2;
            }
            let mut number = self.value_of(first, end);
            // "5-10 years": two numbers, no value.
            if (self.token(end).is_dash() || self.is(end, 't')) && self.token(end + 1).digits.is_some() {
                (number, end) = (None, end + 2);
            }
            return Some((number, end));
        }
        let mut sum = i64::from(token.number('n')?);
        let mut end = first + 1;
        loop {
            let joint = end + usize::from(self.token(end).is_dash() || (sum >= 100 && self.is(end, 'T')));
            let Some(next) = self.number(joint, 'n') else { break };
            let next = i64::from(next);
            sum = if next >= 100 {
                sum.checked_mul(next)?
            } else if sum % 10 == 0 && next < 10 || sum % 100 == 0 {
                sum + next
            } else {
                break;
            };
            end = joint + 1;
        }
        // "one and a half", "two or three": a half more, or no value.
        if self.is(end, 't') && self.is(end + 1, 'n') && self.unit(end + 2, 'U').is_some() {
            return Some((None, end + 2));
        }
        if self.is(end, 'T') && self.is(end + 1, 'g') && self.is(end + 2, 'A') && !self.is(end + 3, 'g') {
            return Some((Decimal::whole(u64::try_from(sum).ok()?).plus_half(), end + 3));
        }
        Some((Some(Decimal::whole(u64::try_from(sum).ok()?)), end))
    }

    fn value_of(&mut self, first: usize, end: usize) -> Option<Decimal> {
        let (start, end) = (self.token(first).start, self.token(end - 1).end);
        numbers::value(self.text.get(start..end)?)
    }

    /// `every Monday`, `each two weeks`, `daily`, `Mondays`.
    pub(super) fn set(&mut self, first: usize) -> Option<Found> {
        let token = self.token(first);
        let set = |value, end| Some(Found { kind: DateKind::Set, value, start: first, end });
        let one = Decimal::whole(1);
        if let Some(unit) = token.class('y') {
            // "The Daily Dot".
            let next = self.token(first + 1);
            if token.is_capital && next.is_capital && next.mark == '\0' {
                return None;
            }
            return set(Unit::of(unit).map_or(Value::Open, |unit| Value::Period(one, unit)), first + 1);
        }
        if token.is('W') && (token.is_capital || !self.language.is_english()) {
            let end = first + 1;
            return set(Value::Open, end);
        }
        // "once a week".
        if token.is('S') && self.token(first + 1).class('g') == Some("1") && self.unit(first + 2, 'u').is_some() {
            let value = match (self.word(first), self.unit(first + 2, 'u')) {
                ("once" | "Once", Some(unit)) => Value::Period(one, unit),
                _ => Value::Open,
            };
            return set(value, first + 3);
        }
        if token.class('U') == Some("K") && (first > 0 || !self.is_after('g')) {
            return set(Value::Open, first + 1);
        }
        if token.is('P') {
            return set(Value::Open, first + 1);
        }
        if token.is('w') && self.is(first + 1, 'P') {
            return set(Value::Open, first + 2);
        }
        if token.is('Q') {
            let at = self.skip(first + 1, 'g');
            if let Some(unit) = self.unit(at, 'u').filter(|_| self.language.is_english()) {
                return Some(Found {
                    kind: DateKind::Duration,
                    value: Value::Period(one, unit),
                    start: first,
                    end: at + 1,
                });
            }
            let unit = self.unit(at, 'U').filter(|unit| !self.language.is_english() || *unit == Unit::Weekend);
            return match unit {
                Some(unit) => set(Value::Period(one, unit), at + 1),
                None => (self.is(at, 'W') || self.is(at, 'w')).then(|| set(Value::Open, at + 1))?,
            };
        }
        if !token.is('q') {
            return None;
        }
        let next = self.token(first + 1);
        let is_other = next.is('N') && self.word(first + 1).eq_ignore_ascii_case("other");
        let at = self.skip(first + 1, 'N');
        if self.is(at, 'w') || self.is(at, 'p') || self.is(at, 'm') {
            let end = at + 1 + usize::from(self.is(at, 'w') && self.is(at + 1, 'p'));
            return set(Value::Open, end);
        }
        if let Some(unit) = self.unit(at, 'u') {
            let number = if is_other { Decimal::whole(2) } else { one };
            return set(Value::Period(number, unit), at + 1);
        }
        let (number, end) = self.counted(at)?;
        let unit = self.unit(end, 'U')?;
        set(number.map_or(Value::Open, |number| Value::Period(number, unit)), end + 1)
    }
}

/// So long from the day of reference.
pub(super) fn reckoned(length: Found, by: i32) -> Found {
    match length.value {
        Value::Period(number, unit) if !unit.is_of_clock() => match whole(number) {
            Some(number) => {
                let day = Day::From { unit, by: by.saturating_mul(number), base: 0 };
                Found { kind: DateKind::Date, value: Value::day(day), ..length }
            }
            None => Found { kind: DateKind::Date, value: Value::Open, ..length },
        },
        Value::Period(..) => Found { kind: DateKind::Time, value: Value::Open, ..length },
        _ => Found { kind: DateKind::Date, value: Value::Open, ..length },
    }
}

/// The number where it is a whole one, and not too large to count days with.
fn whole(number: Decimal) -> Option<i32> {
    let value = number.value();
    (value.fract().abs() < f64::EPSILON && value < 100_000.0).then_some(value as i32)
}
