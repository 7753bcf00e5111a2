//! Date lines: nothing but when it was written, or how long it takes to read. Cost: O(bytes) of short lines.
//!
//! A date alone belongs to the site only near the top of a text that has hardly another: a diary is headed by dates.

use super::{Page, bare};
use crate::kinds::ReasonCode;
use crate::language::Language;

/// Blocks from the first in which a date alone is one of the site's.
const TOP: usize = 8;
/// More dates alone make a diary.
const MOST_ALONE: usize = 2;
/// Most words of a date line.
const MOST_WORDS: usize = 14;
/// What stands in date lines beside dates, in English; only lines with a word of the first row are date lines anywhere.
const TELLING: [&str; 16] = [
    "date",
    "updated",
    "published",
    "posted",
    "ago",
    "read",
    "min",
    "mins",
    "minute",
    "minutes",
    "comments",
    "comment",
    "last",
    "modified",
    "shares",
    "views",
];
const OTHER: [&str; 14] =
    ["am", "pm", "at", "on", "a.m", "p.m", "hour", "hours", "day", "days", "edt", "uhr", "the", "week"];
/// Short names of months and days.
const SHORT: [&str; 24] = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri", "sat", "sun", "aest", "cest",
];

/// What a line about dates is.
#[derive(PartialEq)]
enum DateLine {
    Telling,
    Alone,
}

pub(super) fn mark(page: &mut Page<'_>) {
    let mut alone = Vec::new();
    for number in 0..page.blocks.len() {
        if page.is_marked(number) || !page.is_open(number) || page.glances[number].words > MOST_WORDS {
            continue;
        }
        match date_line(page.content(number), page.language) {
            Some(DateLine::Telling) => page.set(number, ReasonCode::DateLine),
            Some(DateLine::Alone) => alone.push(number),
            None => {}
        }
    }
    if alone.len() <= MOST_ALONE {
        for number in alone.into_iter().filter(|&number| number < TOP) {
            page.set(number, ReasonCode::DateLine);
        }
    }
}

fn date_line(content: &str, language: Language) -> Option<DateLine> {
    // Every date has a figure, and most lines have none.
    if !content.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // A year alone is a heading.
    let (mut is_telling, mut has_date) = (false, has_date(content) && !is_year(content));
    for token in content.split(|letter: char| letter.is_whitespace() || "·•|,()–—/".contains(letter)) {
        let token = bare(token);
        if token.is_empty() || is_figure(token) {
            continue;
        }
        let folded = token.to_lowercase();
        let is_month = language.is_calendar_word(&folded) || SHORT.contains(&folded.as_str());
        let tells = TELLING.contains(&folded.as_str());
        if !is_month && !tells && !OTHER.contains(&folded.as_str()) {
            return None;
        }
        is_telling |= tells;
        has_date |= is_month || matches!(folded.as_str(), "ago" | "read");
    }
    match (is_telling, has_date) {
        (true, true) => Some(DateLine::Telling),
        (false, true) => Some(DateLine::Alone),
        _ => None,
    }
}

/// `3`, `3rd`, `08:15`, `18h30`, `10.15am`
fn is_figure(token: &str) -> bool {
    token.starts_with(|letter: char| letter.is_ascii_digit())
        && token.len() <= 10
        && token.bytes().filter(u8::is_ascii_alphabetic).count() <= 2
}

/// Whether a day or a time of day stands there in figures.
pub(super) fn has_date(content: &str) -> bool {
    let mut tokens = content.split(|letter: char| letter.is_whitespace() || ",()".contains(letter));
    tokens.any(|token| {
        let figures = token.bytes().filter(u8::is_ascii_digit).count();
        is_year(token) || (figures >= 2 && token.len() <= 10 && token.contains(['.', ':', '/', '-', 'h']))
    })
}

/// A year since printing began.
pub(super) fn is_year(token: &str) -> bool {
    let token = bare(token);
    token.len() == 4 && matches!(token.parse(), Ok(1500..=2100))
}
