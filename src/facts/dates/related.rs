//! Times that hang on the day a text is written: `yesterday`, `last week`, `the past two years`, `now`.
//!
//! 1. `last`, `this`, `next` stand before a unit, a weekday, a month, a season, a part of the day; in Romance languages also behind.
//! 2. With a number between they are a duration, as in TIMEX3: `the past two weeks`.
//! 3. `the year`, `the month` count after a preposition.
//! 4. Four digits are a year from 1000 to 2099 when nothing is counted by them; below 1900 only after a preposition.
//!
//! Cost: O(1), and what the quantities cost for a bare year.

use super::parse::{Found, Parser};
use super::tokens::{Classes, letters};
use super::value::{Day, Point, Unit, Value, Year};
use super::weekdays::nearest_weekday;
use crate::facts::patterns::{Expression, Numbers, Tails};
use crate::facts::quantities;
use crate::kinds::{DateKind, QuantityKind};
use crate::text::Span;

/// The last year that a number alone is read as.
const LAST_YEAR: i32 = 2099;
/// From here on a number alone is mostly a year.
const SURE_YEAR: i32 = 1900;

impl Parser<'_> {
    pub(super) fn related(&mut self, first: usize) -> Option<Found> {
        let token = self.token(first);
        if let Some(day) = token.class('d') {
            // "la mañana", "jeden Morgen": the part of the day.
            if token.is('p') && (first == 0 && self.is_after('g') || first > 0 && self.is(first - 1, 'g')) {
                return None;
            }
            let kind = if day == "N" { DateKind::Time } else { DateKind::Date };
            let by = day.parse().unwrap_or(0);
            let found = Found::date(Day::Shift { unit: Unit::Day, by }, first, first + 1);
            return Some(Found { kind, ..found });
        }
        // "at the moment", "at present".
        if token.is('I') {
            let at = self.skip(first + 1, 'g');
            let end = at + 1 + usize::from(self.word(at + 1) == "time");
            let counts = self.is(at, 'X') && !self.is(end, 'O');
            return counts.then(|| Found::date(Day::Shift { unit: Unit::Day, by: 0 }, first, end));
        }
        if token.is('Z') {
            let is_placed = if first == 0 { self.is_after('g') || self.is_after('O') } else { self.is(first - 1, 'g') };
            return is_placed.then(|| Found::open(DateKind::Date, first, first + 1));
        }
        if token.is('R') {
            return self
                .is(first + 1, 'x')
                .then(|| Found::date(Day::Shift { unit: Unit::Day, by: 0 }, first, first + 2));
        }
        if token.is('x') {
            return Some(Found::date(Day::Shift { unit: Unit::Day, by: 0 }, first, first + 1));
        }
        if token.is('v') {
            return Some(Found::open(DateKind::Date, first, first + 1));
        }
        if token.is('r') {
            return self.led(first);
        }
        // "later in the year", "earlier in the day".
        if token.is('a') && self.is(first + 1, 'O') && self.is(first + 2, 'g') {
            if self.is(first + 3, 'p') {
                return Some(Found::open(DateKind::Time, first, first + 4));
            }
            let unit = self.unit(first + 3, 'u').filter(|unit| !unit.is_of_clock() && !self.is(first + 4, 'O'))?;
            return Some(Found::date(Day::Shift { unit, by: 0 }, first, first + 4));
        }
        // "earlier this month", "later that".
        if token.is('a') && self.is(first + 1, 'r') {
            let found = self.led(first + 1)?;
            return Some(Found { start: first, ..found });
        }
        // "5 upcoming years", "les trois derniers mois": the word stands behind the number.
        if token.digits.is_some() || token.is('n') {
            let (number, end) = self.counted(first)?;
            self.number(end, 'r')?;
            let unit = self.unit(end + 1, 'U')?;
            let value = number.map_or(Value::Open, |number| Value::Period(number, unit));
            return Some(Found { kind: DateKind::Duration, value, start: first, end: end + 2 });
        }
        if token.is('g') {
            return self.after_article(first);
        }
        let after = self.token(first + 2);
        if let Some(part) = token.class('O').and(after.class('p').or_else(|| after.class('P'))) {
            // "in the morning".
            let counts = self.is(first + 1, 'g') && !part.is_empty() && self.language.is_english();
            let counts = counts && self.word(first).eq_ignore_ascii_case("in");
            return counts.then(|| Found::open(DateKind::Time, first, first + 3));
        }
        self.unit_first(first)
    }

    /// `the last week of`, `the year`, `la semaine dernière`, `les trois derniers mois`.
    fn after_article(&mut self, first: usize) -> Option<Found> {
        let next = self.token(first + 1);
        if next.classes.is_empty() {
            return None;
        }
        if next.is('r') || next.is('n') {
            return self.related(first + 1);
        }
        if let Some(found) = self.unit_first(first + 1) {
            return Some(found);
        }
        // "the week of May 4", "the week commencing May 4", "the week starting on May 4".
        let opens = if matches!(self.word(first + 2), "beginning" | "commencing" | "starting") {
            let on = first + 3;
            Some(on + usize::from(self.word(on) == "on"))
        } else {
            self.is(first + 2, 'O').then_some(first + 3)
        };
        if let (Some("W" | "K"), Some(day)) = (next.class('u'), opens) {
            let at = self.skip_article(day);
            let whole = self.dated(at).or_else(|| self.dated(day)).filter(|date| date.start > 0);
            if let Some(end) = whole.map(|date| date.end).or_else(|| self.day_of_month(at)) {
                return Some(Found::date(Day::Open, first, end));
            }
        }
        if self.token(first + 1).is('Z') {
            return Some(Found::open(DateKind::Date, first, first + 2));
        }
        // An article before an expression of its own: read on from there.
        if next.is('w') && !self.language.is_english() {
            return self.dated(first + 1);
        }
        let unit = self.unit(first + 1, 'u').filter(|_| self.token(first).class('g') == Some(""))?;
        // "the day before", "the day after tomorrow".
        if unit == Unit::Day
            && let Some(by) = self.number(first + 2, 'k')
            && matches!(self.word(first + 2), "before" | "after")
        {
            if let Some(base) = self.number(first + 3, 'd') {
                return Some(Found::date(Day::From { unit, by, base }, first, first + 4));
            }
            let next = self.token(first + 3);
            return (next.mark != '\0' || next.end == next.start)
                .then(|| Found::open(DateKind::Date, first, first + 3));
        }
        let is_for = first == 0 && matches!(self.before, "for" | "of");
        if is_for
            && matches!(unit, Unit::Day | Unit::Fortnight | Unit::Hour)
            && self.language.is_english()
            && !self.is(first + 2, 'O')
        {
            let next = self.token(first + 2);
            let is_last = next.mark != '\0' || next.end == next.start;
            return is_last.then(|| {
                if unit == Unit::Day {
                    Found::date(Day::Shift { unit, by: 0 }, first, first + 2)
                } else {
                    Found::open(DateKind::Duration, first, first + 2)
                }
            });
        }
        let is_placed = if first == 0 { self.is_after('l') } else { self.is(first - 1, 'l') };
        let is_known =
            matches!(unit, Unit::Month | Unit::Year | Unit::Quarter | Unit::Week | Unit::Decade | Unit::Weekend);
        let counts = is_placed && is_known && self.language.is_english() && !self.is(first + 2, 'O');
        counts.then(|| Found::date(Day::Shift { unit, by: 0 }, first, first + 2))
    }

    /// What `last`, `this`, `next` open.
    fn led(&mut self, first: usize) -> Option<Found> {
        let by = self.number(first, 'r')?;
        // "It will last three weeks": a verb.
        let is_verb = first == 0
            && self.word(0) == "last"
            && !['g', 'O', 'k', 'l'].iter().any(|&letter| self.is_after(letter))
            && (self.is(1, 'n') || self.token(1).digits.is_some() || self.is(1, 'g'));
        if is_verb {
            return None;
        }
        if by == 9 {
            let unit = self.unit(first + 1, 'u').filter(|unit| !unit.is_of_clock())?;
            return (unit != Unit::Century).then(|| Found::open(DateKind::Date, first, first + 2));
        }
        let weekday_by = by;
        let by = by.signum();
        // "this past Wednesday", "this upcoming Friday".
        if by == 0 && self.is(first + 1, 'r') {
            let found = self.led(first + 1)?;
            return Some(Found { start: first, ..found });
        }
        let at = first + 1;
        let next = self.token(at);
        if next.digits.is_some() && self.is_mark(at + 1, '/') {
            let found = self.dated(at)?;
            return Some(Found { start: first, ..found });
        }
        let date = |day, end| Some(Found::date(day, first, end));
        if let Some(number) = next.number('w') {
            let found = self.dated(at)?;
            if found.end > at + 1 {
                return Some(Found { start: first, ..found });
            }
            return date(nearest_weekday(number, weekday_by), at + 1);
        }
        let year = if by == 0 { Year::Shift(0) } else { Year::Nearest(by) };
        if let Some((month, end, is_sure)) = self.month(at).filter(|month| month.2 || next.is_capital) {
            let found = self.dated(at).filter(|found| is_sure && found.end > end);
            return match found {
                Some(found) => Some(Found { start: first, ..found }),
                None => date(Day::Calendar { year, month, day: 0 }, end),
            };
        }
        if let Some(month) = next.number('s') {
            return date(Day::Calendar { year, month, day: 0 }, at + 1);
        }
        if next.is('p') {
            let day = Day::Shift { unit: Unit::Day, by };
            return Some(Found { kind: DateKind::Time, ..Found::date(day, first, at + 1) });
        }
        if next.is('h') {
            return date(Day::Open, at + 1);
        }
        let unit_at = self.skip(at, 'F');
        if let Some(unit) = self.unit(unit_at, 'u') {
            let is_plain = unit_at == at;
            let is_night = self.word(unit_at).eq_ignore_ascii_case("night");
            // "the next day" is that of the story.
            let is_of_story = unit == Unit::Day && by != 0 && self.language.is_english() && !is_night;
            let is_same = unit == Unit::Second;
            if is_same {
                return None;
            }
            if unit.is_of_clock() {
                return Some(Found::open(DateKind::Time, first, unit_at + 1));
            }
            let day = if is_of_story || !is_plain { Day::Open } else { Day::Shift { unit, by } };
            // "next week Wednesday".
            if unit == Unit::Week
                && let Some(number) = self.number(unit_at + 1, 'w')
            {
                return date(Day::Weekday { number, week: Some(by), is_ahead: false }, unit_at + 2);
            }
            let kind = if is_night { DateKind::Time } else { DateKind::Date };
            return Some(Found { kind, ..Found::date(day, first, unit_at + 1) });
        }
        // "the past two weeks", "the last few days", "next couple of months".
        let few = self.skip(at, 'g');
        if self.is(few, 'c') {
            let unit = self.skip(few + 1, 'O');
            self.unit(unit, 'U')?;
            return Some(Found::open(DateKind::Duration, first, unit + 1));
        }
        let plural = self.unit(at, 'U');
        if plural.is_some() {
            return Some(Found::open(DateKind::Duration, first, at + 1));
        }
        let length = self.length(at).filter(|length| length.kind == DateKind::Duration)?;
        Some(Found { start: first, ..length })
    }

    /// `semaine dernière`, `año pasado`, `settimana scorsa`, `mois prochain`, `été dernier`.
    fn unit_first(&mut self, first: usize) -> Option<Found> {
        if self.language.is_english() {
            return None;
        }
        let by = self.number(first + 1, 'r').filter(|by| *by != 0)?;
        let end = first + 2;
        if let Some(unit) = self.unit(first, 'u').filter(|unit| !unit.is_of_clock()) {
            return Some(Found::date(Day::Shift { unit, by }, first, end));
        }
        if let Some(month) = self.number(first, 's').or_else(|| self.number(first, 'm')) {
            return Some(Found::date(Day::Calendar { year: Year::Nearest(by), month, day: 0 }, first, end));
        }
        self.is(first, 'p').then(|| Found::open(DateKind::Time, first, end))
    }

    /// Rule 4.
    pub(super) fn year(&mut self, first: usize) -> Option<Found> {
        let year = self.year_number(first)?;
        let span = {
            let token = self.token(first);
            Span::new(token.start, token.end)
        };
        let text = self.text;
        let (next, after) = (self.token(first + 1), self.token(first + 2));
        let is_letter = next.mark == '\0' && next.end > next.start && !next.gap;
        let end = self.token(first + 3);
        let is_last = end.gap || end.end == end.start || matches!(end.mark, ',' | '.' | ')' | ';');
        let is_short_range = matches!(next.mark, '-' | '–' | '/')
            && !next.gap
            && !after.gap
            && is_last
            && after.digits.is_some_and(|(last, length)| length == 2 && last > year % 100);
        let goes_on = match next.mark {
            _ if next.gap => false,
            '%' | '$' => true,
            // "2000-meter" and "2019-2020-86".
            _ if is_short_range => false,
            '-' if after.digits.is_some() => self.year_number(first + 2).is_none(),
            '-' => after.end > after.start && !after.gap && after.mark == '\0' && !after.is('m'),
            '.' | ',' | '/' | ':' => after.digits.is_some() && !after.gap,
            _ => false,
        };
        let (before, classes) = self.word_before(first);
        let is_signed =
            text.get(..span.start()).unwrap_or_default().trim_end().ends_with(['$', '€', '£', '¥', '#', '+']);
        let is_counted = ["no", "page", "room", "flight", "number", "top", "about", "nearly", "than"]
            .iter()
            .any(|word| before.eq_ignore_ascii_case(word))
            || Tails::at(text, span.end()).is_some_and(|tail| {
                matches!(tail.0, Tails::Percent | Tails::Unit | Tails::Ago | Tails::Age | Tails::Temperature)
            })
            || next.gap && (next.is('u') || next.is('U'));
        if is_letter || goes_on || is_signed || is_counted || year > LAST_YEAR {
            return None;
        }
        let is_placed = classes.has_any(const { letters(b"lgekftTYr") });
        // "of 1800 men": a plural after it is what is counted.
        let word = text.get(span.end()..)?.strip_prefix(' ').unwrap_or_default();
        let word = word.split(|character: char| !character.is_alphabetic()).next()?;
        let is_plural = word.ends_with('s') && word.len() > 3 && !word.ends_with("ss")
            || ["men", "women", "people", "children", "feet"].contains(&word);
        let is_amount = is_plural && word.starts_with(char::is_lowercase) && next.classes.is_empty();
        let is_article = classes.value('g') == Some("");
        let counts = if year >= SURE_YEAR {
            let quantity = quantities::read(text, Numbers::Digits, span, "");
            (!is_amount || is_article || is_placed && year != 2000)
                && quantity.is_none_or(|quantity| quantity.kind == QuantityKind::Count)
        } else {
            is_placed && !is_amount && !["to", "for", "a"].iter().any(|word| before.eq_ignore_ascii_case(word))
        };
        // "2014-18": the last two digits of a later year.
        let short = after.digits.filter(|&(last, length)| length == 2 && !after.gap && last > year % 100);
        if let Some((last, _)) = short.filter(|_| is_short_range) {
            let point = |year| Point { day: Day::year(Year::Known(year)), clock: None };
            let value = Value::Between(point(year), point(year - year % 100 + last));
            return Some(Found { kind: DateKind::Date, value, start: first, end: first + 3 });
        }
        counts.then(|| Found::date(Day::year(Year::Known(year)), first, first + 1))
    }

    /// The word before the token, and what it may be.
    fn word_before(&mut self, first: usize) -> (&str, Classes) {
        match first.checked_sub(1) {
            Some(last) => {
                let classes = self.token(last).classes;
                (self.word(last), classes)
            }
            None => (self.before, self.before_classes),
        }
    }
}
