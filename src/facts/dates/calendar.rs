//! What a match of `[calendar]` is: a date, a time, the beginning of either, or nothing after all.
//!
//! The rules are numbered in `scan.rs`. Cost: O(1) expressions tried a match.

use super::scan::{Fact, Place};
use super::{Date, value};
use crate::facts::patterns::{Calendar, Expression, Numbers, Tails};
use crate::facts::quantities::decimal::Decimal;
use crate::facts::quantities::{self, numbers};
use crate::kinds::{DateKind, QuantityKind};
use crate::text::Span;

impl Place<'_> {
    #[expect(clippy::too_many_lines, reason = "one arm an expression, in the order of the file")]
    pub(super) fn calendar(&self, expression: Calendar, span: Span) -> Option<Fact> {
        let text = self.text;
        let date = |kind, span: Span, value| Some(Fact::Date(Date { kind, span, value }));
        match expression {
            Calendar::Time | Calendar::TimeMeridiem | Calendar::TimeWord => {
                let span = self.with_tail(span, Tails::Zone).unwrap_or(span);
                date(DateKind::Time, span, value::time(span.of(text)))
            }
            Calendar::IsoDate => date(DateKind::Date, span, value::iso(span.of(text))),
            Calendar::NumericDate => {
                let numbers = span.of(text).split(['/', '-', '.']).filter_map(|part| part.parse::<u32>().ok());
                let is_plausible = numbers.clone().filter(|number| *number <= 31).count() >= 2
                    && numbers.filter(|number| *number <= 12).count() >= 1;
                date(DateKind::Date, span, value::numeric(span.of(text))).filter(|_| is_plausible)
            }
            Calendar::MonthDay | Calendar::DayMonth => {
                let span = self.days(span);
                date(DateKind::Date, span, value::days(span.of(text)))
            }
            Calendar::MonthYear => date(DateKind::Date, span, value::months(span.of(text))),
            Calendar::Month => {
                let joined = self
                    .to(span, &[Calendar::Month, Calendar::MonthYear])
                    .filter(|_| span.of(text).starts_with(char::is_uppercase));
                let is_capital = span.of(text).starts_with(char::is_uppercase);
                let span = joined.unwrap_or(span);
                date(DateKind::Date, span, value::months(span.of(text)))
                    .filter(|_| is_capital && (joined.is_some() || self.after_preposition()))
            }
            Calendar::SetWord => {
                let value = set_value(span.of(text));
                let is_weekday = value.is_none() && !span.of(text).starts_with(char::is_uppercase);
                date(DateKind::Set, span, value).filter(|_| !is_weekday || self.before_is("on"))
            }
            Calendar::Weekday => self.weekday(span),
            Calendar::RelativeDay => {
                let span = self.next(span, " \n\u{a0}", &[Calendar::Part]).unwrap_or(span);
                date(DateKind::Date, span, None)
            }
            Calendar::Quarter => {
                let dated = self.with_tail(span, Tails::OfYear);
                let span = dated.unwrap_or(span);
                let is_half = span.of(text).to_ascii_lowercase().contains("half") || span.len() == 2;
                date(DateKind::Date, span, value::part_of_year(span.of(text))).filter(|_| dated.is_some() || !is_half)
            }
            Calendar::Season => {
                let span = self.with_tail(span, Tails::OfYear)?;
                date(DateKind::Date, span, value::part_of_year(span.of(text)))
            }
            Calendar::Century => date(DateKind::Date, span, value::century(span.of(text))),
            Calendar::Decade => date(DateKind::Date, span, value::decade(span.of(text))),
            Calendar::Years => {
                let value = value::years(span.of(text));
                value.is_some().then_some(())?;
                date(DateKind::Date, span, value)
            }
            Calendar::Year => self.year(span),
            Calendar::Decades => date(DateKind::Duration, span, None),
            Calendar::Part => None,
            Calendar::LeadSet => {
                let set = self
                    .next(span, " ", &[Calendar::Weekday, Calendar::Part])
                    .or_else(|| self.unit_after(span).map(|unit| unit.0))?;
                date(DateKind::Set, set, None)
            }
            Calendar::LeadWhich => self.which(span),
            Calendar::LeadEarly => {
                let parts = [
                    Calendar::Year,
                    Calendar::Years,
                    Calendar::Decade,
                    Calendar::MonthYear,
                    Calendar::Month,
                    Calendar::Century,
                    Calendar::Weekday,
                    Calendar::Quarter,
                ];
                let whole = self.next(span, " -", &parts)?;
                let rest = Span::new(span.end() + 1, whole.end()).of(text);
                let is_plain = span.of(text).eq_ignore_ascii_case("year");
                let value = value::years(rest).filter(|_| is_plain && !rest.ends_with('s'));
                date(DateKind::Date, whole, value)
            }
            Calendar::LeadFew => {
                let whole = self.few_unit(span)?;
                let kind = if whole.1 == Tails::Ago || span.of(text).eq_ignore_ascii_case("recent") {
                    DateKind::Date
                } else {
                    DateKind::Duration
                };
                date(kind, whole.0, None)
            }
            Calendar::LeadOne => {
                let (whole, tail) = self.unit_after(span)?;
                let unit = Span::new(span.end(), whole.end()).of(text);
                match tail {
                    Tails::Ago => date(DateKind::Date, whole, None),
                    _ if self.after_preposition() || span.len() > 2 => {
                        let one = Decimal::whole(1);
                        let number = if span.len() > 2 { one.half()? } else { one };
                        date(DateKind::Duration, whole, value::duration(number, unit))
                    }
                    _ => None,
                }
            }
            Calendar::LeadAge => {
                let start = span.end() + 1;
                let (_, end) = Numbers::at(text, start).filter(|found| found.0 != Numbers::Ordinal)?;
                quantities::age(text, span, Span::new(start, end)).map(Fact::Quantity)
            }
        }
    }

    /// A date goes on to the last day of a range.
    fn days(&self, span: Span) -> Span {
        self.to(span, &[Calendar::MonthDay, Calendar::DayMonth]).unwrap_or(span)
    }

    fn weekday(&self, span: Span) -> Option<Fact> {
        let text = self.text;
        let name = span.of(text);
        let dated = self.next(span, ", ", &[Calendar::MonthDay, Calendar::DayMonth, Calendar::NumericDate]);
        if let Some(whole) = dated {
            let whole = self.days(whole);
            let value = value::days(whole.of(text));
            return Some(Fact::Date(Date { kind: DateKind::Date, span: whole, value }));
        }
        let is_long = name.len() >= "Monday".len();
        let counts = is_long || name.ends_with('.') || self.before_is("on");
        counts.then_some(Fact::Date(Date { kind: DateKind::Date, span, value: None }))
    }

    /// Rule 4.
    fn year(&self, span: Span) -> Option<Fact> {
        let text = self.text;
        let year: u32 = span.of(text).parse().ok()?;
        let rest = text.as_bytes().get(span.end()..).unwrap_or_default();
        let goes_on = match rest {
            [b'.' | b',' | b'-' | b'/' | b':', next, ..] => {
                next.is_ascii_digit() || (rest[0] == b'-' && next.is_ascii_alphabetic())
            }
            [b'%' | b'$', ..] => true,
            _ => false,
        };
        let is_counted = text.get(..span.start())?.trim_end().ends_with(['$', '€', '£', '¥', '#', '+'])
            || ["no", "page", "room", "flight", "number", "top", "about", "nearly", "over", "than"]
                .iter()
                .any(|word| self.before_is(word))
            || Tails::at(text, span.end()).is_some_and(|tail| {
                matches!(tail.0, Tails::Percent | Tails::Unit | Tails::Ago | Tails::Age | Tails::Temperature)
            });
        if goes_on || is_counted || year > 2099 {
            return None;
        }
        let counts = if year >= 1900 {
            let quantity = quantities::read(text, Numbers::Digits, span, "");
            quantity.is_none_or(|quantity| quantity.kind == QuantityKind::Count)
        } else {
            // "of 1800 men": a plural after it is what is counted.
            let next = text
                .get(span.end()..)?
                .strip_prefix(' ')
                .unwrap_or_default()
                .split(|character: char| !character.is_alphabetic())
                .next()?;
            let is_plural =
                next.ends_with('s') && next.len() > 3 || ["men", "women", "people", "children", "feet"].contains(&next);
            let is_counted = is_plural && next.starts_with(char::is_lowercase);
            self.after_preposition() && !(self.before_is("to") || self.before_is("for") || is_counted)
        };
        counts.then(|| Fact::Date(Date { kind: DateKind::Date, span, value: Some(span.of(text).to_owned()) }))
    }

    /// `last week`, `next May`, `the past 24 years`.
    fn which(&self, span: Span) -> Option<Fact> {
        let text = self.text;
        // The article is not part of it.
        let has_article = span.of(text).get(..4).is_some_and(|head| head.eq_ignore_ascii_case("the "));
        let start = if has_article { span.start() + 4 } else { span.start() };
        let lead = Span::new(start, span.end());
        let date = |kind, span, value| Some(Fact::Date(Date { kind, span, value }));
        let word = lead.of(text).to_ascii_lowercase();
        if matches!(word.as_str(), "the" | "earlier" | "later") {
            return None;
        }
        if !matches!(word.as_str(), "current" | "same")
            && let Some(whole) =
                self.next(lead, " \n\u{a0}", &[Calendar::Weekday, Calendar::Month, Calendar::Part, Calendar::Season])
        {
            return date(DateKind::Date, whole, None);
        }
        if let Some((whole, tail)) = self.unit_after(lead) {
            // "the last second", "the next hour": a stretch of time; "the same second": none.
            let unit = Span::new(lead.end(), whole.end()).of(text).trim().to_ascii_lowercase();
            let is_plural = unit.ends_with('s');
            return match tail {
                Tails::Unit if unit == "second" => None,
                _ if whole.of(text).bytes().any(|byte| byte.is_ascii_digit()) || is_plural => {
                    date(DateKind::Duration, whole, self.counted(lead, whole))
                }
                _ => date(DateKind::Date, whole, None),
            };
        }
        let next = lead.end() + 1;
        let (few, end) = Calendar::at(text, next)?;
        if few != Calendar::LeadFew {
            return None;
        }
        let (whole, _) = self.few_unit(Span::new(next, end))?;
        date(DateKind::Duration, lead.hull(whole), None)
    }

    /// The duration in `whole` after the word in `lead`, where it is numbered.
    fn counted(&self, lead: Span, whole: Span) -> Option<String> {
        let start = lead.end() + 1;
        let (_, end) = Numbers::at(self.text, start)?;
        let number = numbers::value(Span::new(start, end).of(self.text))?;
        value::duration(number, Span::new(end, whole.end()).of(self.text))
    }
}

/// ISO 8601 has no sets: the period between two of them.
fn set_value(word: &str) -> Option<String> {
    let value = match word.to_ascii_lowercase().as_str() {
        "hourly" => "PT1H",
        "daily" | "nightly" => "P1D",
        "weekly" => "P1W",
        "monthly" => "P1M",
        "quarterly" => "P3M",
        "yearly" | "annually" => "P1Y",
        _ => return None,
    };
    Some(value.to_owned())
}
