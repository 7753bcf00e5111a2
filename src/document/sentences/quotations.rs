//! Stops inside quotations whose sentence goes on after them.

use super::judge::Judge;
use super::marks::{char_at, char_before, skip_space};
use super::stop::{Next, Stop};

/// Furthest look for the other end of a quotation or a title, in bytes.
const LONGEST_QUOTATION: usize = 400;

impl Judge<'_> {
    /// Whether the stop stands inside something whose sentence goes on after it.
    pub(super) fn is_held(&self, stop: &Stop, next: &Next<'_>) -> bool {
        self.is_in_title(stop)
            || (next.is_after_dash && self.is_open(stop.start, '«', '»'))
            || (!stop.closes() && self.is_in_continued_quotation(stop))
    }

    /// Whether the mark is part of a title: `《走吧！张老师》`.
    fn is_in_title(&self, stop: &Stop) -> bool {
        !stop.is_spaced()
            && !stop.closes()
            && !self.text.as_bytes()[stop.start].is_ascii()
            && self.is_open(stop.start, '《', '》')
    }

    /// Whether a bracket is open at a byte of the sentence.
    fn is_open(&self, at: usize, opener: char, closer: char) -> bool {
        let start = self.text.floor_char_boundary(at.saturating_sub(LONGEST_QUOTATION)).max(self.start);
        let before = self.text.get(start..at).unwrap_or_default();
        let last = before.rfind([opener, closer]);
        last.is_some_and(|last| before.get(last..).is_some_and(|rest| rest.starts_with(opener)))
    }

    /// Whether the sentence opens with a quotation that closes after the stop without a mark of its own, and goes on
    /// with its source in brackets, or in lower case: `"Uno. Due" (Rossi).`, `„Jedna. Dve,“ povedal.` English
    /// treebanks end a sentence there.
    fn is_in_continued_quotation(&self, stop: &Stop) -> bool {
        if self.language.is_english() {
            return false;
        }
        let closer = match char_at(self.text, self.start) {
            Some('"') => '"',
            Some('„') => '“',
            Some('“') => '”',
            Some('«') => '»',
            Some('»') => '«',
            _ => return false,
        };
        if stop.start - self.start > LONGEST_QUOTATION {
            return false;
        }
        let inside = self.text.get(self.start + closer.len_utf8()..stop.start).unwrap_or_default();
        let most = self.text.floor_char_boundary(stop.end + LONGEST_QUOTATION);
        let after = self.text.get(stop.end..most).unwrap_or_default();
        let Some(end) = after.find(closer).filter(|_| !inside.contains(closer)) else {
            return false;
        };
        let end = stop.end + end;
        // After a space it opens another quotation.
        if char_before(self.text, end).is_none_or(char::is_whitespace) {
            return false;
        }
        let has_mark = char_before(self.text, end).is_some_and(|last| matches!(last, '.' | '!' | '?' | '…'));
        let rest = skip_space(self.text, end + closer.len_utf8());
        match char_at(self.text, rest) {
            Some(next) => !has_mark && (next == '(' || next.is_lowercase()),
            None => false,
        }
    }
}
