//! Sentences that end without a mark (rule 14 of [`super::judge`]).

use super::judge::{Judge, LONGEST_PHRASE};
use super::marks::{char_at, char_before, is_dash, is_pictograph, skip_space};
use super::stop::{Form, Next, smiley};
use super::words::Folded;

impl Judge<'_> {
    /// Whether a sentence ends with an address or a time stamp that no mark follows: before another one,
    /// or a word with a capital.
    pub(super) fn ends_after_address(&self, end: usize, next: usize) -> bool {
        if next == end {
            return false;
        }
        let next = Next::read(self.text, next);
        let is_date = next.form == Form::Digit
            && next.word.len() <= 2
            && char_at(self.text, next.start + next.word.len()) == Some('/');
        is_date || next.form == Form::Capital || matches!(next.word, "http" | "https" | "www")
    }

    /// Where the block's first sentence ends if it is a greeting: a name or two before a comma, then a
    /// capital on a word that has none inside a sentence ("Vince, We are").
    pub(super) fn end_of_greeting(&self) -> Option<(usize, usize)> {
        let opening = self.text.as_bytes().get(self.start..)?;
        let length = opening.iter().take(LONGEST_PHRASE).position(|&byte| byte == b',')?;
        let words = opening.get(..length)?.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).count();
        let end = self.start + length + 1;
        let next = Next::read(self.text, skip_space(self.text, end));
        let second = skip_space(self.text, next.start + next.word.len());
        // A title has capitals on its other words too.
        let is_sentence = char_at(self.text, second).is_some_and(char::is_lowercase) && next.word != "I";
        let opens =
            next.form == Form::Capital && next.opener.is_none() && self.language.is_starter(&Folded::new(next.word));
        (words <= 2 && next.start > end && opens && is_sentence).then_some((end, next.start))
    }

    /// Where the sentence ends and the next begins if a quotation, closed by the mark from `quote` to
    /// `after`, is broken off by a dash: `"If you please, sir--" The Rabbit started`.
    pub(super) fn end_of_broken_speech(&self, quote: usize, after: usize) -> Option<(usize, usize)> {
        if quote <= self.start || !char_before(self.text, quote).is_some_and(is_dash) {
            return None;
        }
        let start = skip_space(self.text, after);
        let is_end = start > after && Next::read(self.text, start).form == Form::Capital;
        is_end.then_some((after, start))
    }

    /// Whether a smiley or pictograph ends a sentence that has no mark: before a word that opens one.
    pub(super) fn ends_with_a_smile(&self, at: usize, after: usize, next: usize) -> bool {
        let is_smiley = match char_at(self.text, at) {
            Some(')') => (1..=2).any(|back| at >= self.start + back && smiley(self.text, at - back) == Some(back + 1)),
            Some(character) => is_pictograph(character),
            None => false,
        };
        if !is_smiley || next == after {
            return false;
        }
        let next = Next::read(self.text, next);
        next.form == Form::Capital && self.opens_a_sentence(&next)
    }
}
