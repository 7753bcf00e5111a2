//! What an expression of time means, and its ISO 8601 or EDTF (ISO 8601-2, 2019), where that is settled.
//!
//! The reading keeps the meaning; each cut words it, with a day to reckon from or without.
//! 1. Nothing is guessed: a date without its year has `XXXX`, one that no calendar has (31 February) has no value, and what
//!    is relative has none without a day to reckon from.
//! 2. A bare weekday or `last`, `next` month is the nearest on that side; a bare weekday looks back, as reports do, unless the
//!    sentence has "will" before it.
//! 3. `three weeks ago` is a day, `three years ago` a year: as precise as its unit.
//! 4. A part of a day has no place in EDTF: `this morning` is the day.
//! 5. An open side is EDTF's `..`: `since 2019` is `2019/..`; what is after a time or before it counts as the same.
//!
//! Cost: O(1).

use super::days::{Civil, exists};
use crate::facts::quantities::decimal::Decimal;

/// Units of time, by their letters in the lists.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Weekend,
}

impl Unit {
    pub(super) fn of(letter: &str) -> Option<Self> {
        Some(match letter.trim_end_matches(['+', '!']) {
            "S" => Self::Second,
            "M" => Self::Minute,
            "H" => Self::Hour,
            "D" => Self::Day,
            "W" => Self::Week,
            "F" => Self::Fortnight,
            "O" => Self::Month,
            "Q" => Self::Quarter,
            "Y" => Self::Year,
            "E" => Self::Decade,
            "C" => Self::Century,
            "K" => Self::Weekend,
            _ => return None,
        })
    }

    /// As days or months.
    fn span(self) -> (i32, i32) {
        match self {
            Self::Second | Self::Minute | Self::Hour => (0, 0),
            Self::Day => (1, 0),
            Self::Week | Self::Weekend => (7, 0),
            Self::Fortnight => (14, 0),
            Self::Month => (0, 1),
            Self::Quarter => (0, 3),
            Self::Year => (0, 12),
            Self::Decade => (0, 120),
            Self::Century => (0, 1200),
        }
    }

    /// What of it ISO 8601 counts: a letter, and how many.
    fn period(self) -> Option<(&'static str, u64)> {
        Some(match self {
            Self::Second => ("S", 1),
            Self::Minute | Self::Month => ("M", 1),
            Self::Hour => ("H", 1),
            Self::Day => ("D", 1),
            Self::Week => ("W", 1),
            Self::Fortnight => ("W", 2),
            Self::Quarter => ("M", 3),
            Self::Year => ("Y", 1),
            Self::Decade => ("Y", 10),
            Self::Century => ("Y", 100),
            Self::Weekend => return None,
        })
    }

    pub(super) fn is_of_clock(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }
}

/// A year as a text gives it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Year {
    Open,
    Known(i32),
    /// So many years from that of the reference.
    Shift(i32),
    /// The nearest that makes the date lie behind (-1) or ahead (1).
    Nearest(i32),
}

/// A day, or what is larger.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Day {
    /// A time of any day.
    Unsaid,
    /// It means something that EDTF cannot say, or that nothing settles.
    Open,
    /// 0 where it has no month or day; from 21 on a month is a season, quarter or half as EDTF numbers them.
    Calendar {
        year: Year,
        month: i32,
        day: i32,
    },
    /// The first digits of years, and how many follow: `199X`, `19XX`.
    Digits {
        digits: i32,
        open: usize,
    },
    Week {
        year: Year,
        number: i32,
    },
    /// Of the week so many from that of the reference, or, without one, the nearest.
    Weekday {
        number: i32,
        week: Option<i32>,
        is_ahead: bool,
    },
    /// The unit so many from that of the reference: `last week`.
    Shift {
        unit: Unit,
        by: i32,
    },
    /// So long from the reference, or from so many days after it: `two weeks ago`, `two days before yesterday`.
    From {
        unit: Unit,
        by: i32,
        base: i32,
    },
}

impl Day {
    pub(super) fn year(year: Year) -> Self {
        Self::Calendar { year, month: 0, day: 0 }
    }

    fn write(self, reference: Option<Civil>) -> Option<String> {
        match self {
            Self::Unsaid | Self::Open => None,
            Self::Calendar { year, month, day } => calendar(year, month, day, reference),
            Self::Digits { digits, open } => Some(format!("{digits:0width$}{}", "XX".get(..open)?, width = 4 - open)),
            Self::Week { year, number } => {
                let year = settle(year, 1, 0, reference).filter(|year| *year > 0)?;
                Some(format!("{year:04}-W{number:02}"))
            }
            Self::Weekday { number, week, is_ahead } => {
                let reference = reference?;
                let ahead = number - reference.weekday();
                let days = match week {
                    Some(week) => ahead + 7 * week,
                    None if is_ahead => ahead.rem_euclid(7),
                    None => -(-ahead).rem_euclid(7),
                };
                Some(write_day(reference.plus_days(days)))
            }
            Self::Shift { unit, by } => shifted(reference?, unit, by),
            Self::From { unit, by, base } => {
                let (days, months) = unit.span();
                if unit.is_of_clock() {
                    return None;
                }
                let there = reference?
                    .plus_days(base)
                    .plus_days(days.saturating_mul(by))
                    .plus_months(months.saturating_mul(by));
                Some(match unit {
                    _ if base != 0 || months == 0 => write_day(there),
                    Unit::Month | Unit::Quarter => format!("{:04}-{:02}", there.year, there.month),
                    _ => format!("{:04}", there.year),
                })
            }
        }
    }
}

/// The year, 0 where it is open; nothing where it hangs on a day to reckon from and there is none.
fn settle(year: Year, month: i32, day: i32, reference: Option<Civil>) -> Option<i32> {
    Some(match year {
        Year::Open => 0,
        Year::Known(year) => year,
        Year::Shift(by) => reference?.year.saturating_add(by),
        Year::Nearest(side) => {
            let reference = reference?;
            let this = (reference.month, if day == 0 { 0 } else { reference.day });
            let is_there = if side < 0 { (month, day) < this } else { (month, day) > this };
            if is_there { reference.year } else { reference.year + side }
        }
    })
}

fn calendar(year: Year, month: i32, day: i32, reference: Option<Civil>) -> Option<String> {
    // Seasons are not months: their nearest is that of the month in their middle.
    let compared = if (21..=24).contains(&month) { (month - 20) * 3 + 1 } else { month };
    let year = Some(settle(year, compared, day, reference)?).filter(|year| *year > 0);
    if day > 0 && month > 0 && !exists(year, month, day) {
        return None;
    }
    let year = year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"));
    Some(match (month, day) {
        (0, 0) => year,
        (0, day) => format!("{year}-XX-{day:02}"),
        (month, 0) => format!("{year}-{month:02}"),
        (month, day) => format!("{year}-{month:02}-{day:02}"),
    })
}

fn write_day(day: Civil) -> String {
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
}

fn shifted(reference: Civil, unit: Unit, by: i32) -> Option<String> {
    let (days, months) = unit.span();
    let there = reference.plus_days(days.saturating_mul(by)).plus_months(months.saturating_mul(by));
    let Civil { year, month, .. } = there;
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Fortnight => return None,
        Unit::Day => write_day(there),
        Unit::Week => {
            let (year, week) = there.week();
            format!("{year:04}-W{week:02}")
        }
        Unit::Weekend => {
            let saturday = there.plus_days(6 - there.weekday());
            format!("{}/{}", write_day(saturday), write_day(saturday.plus_days(1)))
        }
        Unit::Month => format!("{year:04}-{month:02}"),
        Unit::Quarter => format!("{year:04}-{}", 33 + (month - 1) / 3),
        Unit::Year => format!("{year:04}"),
        Unit::Decade => format!("{:03}X", year / 10),
        Unit::Century => format!("{:02}XX", year / 100),
    })
}

/// A time of day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Clock {
    pub(super) hour: i32,
    pub(super) minute: i32,
    pub(super) second: Option<i32>,
    pub(super) is_utc: bool,
    /// Whether the half of the day is said.
    pub(super) is_of_half: bool,
    /// Whether it may be of either half of the day, so that it has no value: `six o'clock`.
    pub(super) is_open: bool,
}

impl Clock {
    fn write(self) -> Option<String> {
        let second = self.second.map(|second| format!(":{second:02}")).unwrap_or_default();
        let zone = if self.is_utc { "Z" } else { "" };
        (!self.is_open && self.hour <= 24).then(|| format!("T{:02}:{:02}{second}{zone}", self.hour, self.minute))
    }
}

/// A day, a time of day, or both.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Point {
    pub(super) day: Day,
    pub(super) clock: Option<Clock>,
}

impl Point {
    fn write(self, reference: Option<Civil>) -> Option<String> {
        let clock = self.clock.map(Clock::write);
        if self.day == Day::Unsaid {
            return clock?;
        }
        let mut value = self.day.write(reference)?;
        if let Some(clock) = clock {
            value.push_str(&clock?);
        }
        Some(value)
    }
}

/// What an expression of time means.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value {
    /// Nothing that can be written.
    Open,
    Point(Point),
    Between(Point, Point),
    Since(Point),
    Until(Point),
    /// A duration; the period of what is done again and again.
    Period(Decimal, Unit),
}

impl Value {
    pub(super) fn day(day: Day) -> Self {
        Self::Point(Point { day, clock: None })
    }

    /// In ISO 8601 or EDTF, `reference` being the day to reckon from.
    pub(crate) fn write(&self, reference: Option<Civil>) -> Option<String> {
        match *self {
            Self::Open => None,
            Self::Point(point) => point.write(reference),
            Self::Between(from, to) => {
                let (from, to) = (from.write(reference)?, to.write(reference)?);
                // What ends before it begins belongs to two years, or is a slip.
                let is_ordered = from < to || from.starts_with('T');
                is_ordered.then(|| format!("{from}/{to}"))
            }
            Self::Since(point) => Some(format!("{}/..", point.write(reference)?)),
            Self::Until(point) => Some(format!("../{}", point.write(reference)?)),
            Self::Period(number, unit) => {
                let (letter, factor) = unit.period()?;
                let time = if unit.is_of_clock() { "T" } else { "" };
                Some(format!("P{time}{}{letter}", number.times(factor)?))
            }
        }
    }
}
