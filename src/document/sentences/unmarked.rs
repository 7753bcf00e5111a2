//! Sentences that end without a mark (rule 16 of [`super::judge`]).

use crate::language::{Capitals, Colon};

use super::judge::{Judge, LONGEST_PHRASE};
use super::marks::{char_at, char_before, is_dash, is_pictograph, is_quote, skip_space};
use super::stop::{Form, Next, smiley, word_at};
use super::words::Folded;

/// Shortest word in lower case that may end a sentence without a mark, in letters: articles, prepositions and
/// conjunctions are shorter.
const LONG_WORD: usize = 4;
/// Longest label that a colon parts from its text, in bytes.
const LONGEST_LABEL: usize = 120;

impl Judge<'_> {
    /// Whether a sentence ends with an address or a time stamp that no mark follows: before another one,
    /// or a word with a capital.
    pub(super) fn ends_after_address(&self, end: usize, next: usize) -> bool {
        if next == end {
            return false;
        }
        let next = Next::read(self.text, next);
        if next.is_after_dash {
            return false;
        }
        let is_date = next.form == Form::Digit
            && next.word.len() <= 2
            && char_at(self.text, next.start + next.word.len()) == Some('/');
        is_date || next.form == Form::Capital || matches!(next.word, "http" | "https" | "www")
    }

    /// Whether a sentence begins at the capital at `at` though no mark ends the one before, as after a headline that
    /// lost its line: a word that often opens a sentence, and in lower case what follows it, since a title has capitals
    /// on its other words too. After a short word ("à La Haye") it is a name. English has capitals on short words too,
    /// and on the pronoun "I".
    pub(super) fn begins_unmarked(&self, at: usize) -> bool {
        if self.language.punctuation().capitals == Capitals::Titles {
            return false;
        }
        let bytes = self.text.as_bytes();
        let Some([before, b' ', _, second]) = at.checked_sub(2).and_then(|start| bytes.get(start..at + 2)) else {
            return false;
        };
        if !(second.is_ascii_lowercase() || *second == b' ') || !(before.is_ascii_alphabetic() || *before >= 0x80) {
            return false;
        }
        let word = word_at(self.text, at);
        let is_spaced = bytes.get(at + word.len()) == Some(&b' ');
        let following = word_at(self.text, at + word.len() + 1);
        let is_followed = following.starts_with(char::is_lowercase) && following.chars().nth(1).is_some();
        // Single letters are names as well (vitamina A), but not these.
        if !is_spaced || !is_followed || (word.len() == 1 && !matches!(word, "O" | "E" | "Y")) {
            return false;
        }
        let last = self.word_before(at - 1);
        let is_short = last.starts_with(char::is_lowercase) && last.chars().count() < LONG_WORD;
        !last.is_empty() && !is_short && self.language.is_starter(&Folded::new(word))
    }

    /// Whether the sentence ends at a semicolon, or at a colon in some languages: before a capital that begins one, as
    /// where the items of a list run on.
    pub(super) fn ends_before_opener(&self, after: usize, next: usize) -> bool {
        let next_word = Next::read(self.text, next);
        next > after
            && next_word.form == Form::Capital
            && next_word.opener.is_none()
            && !self.language.is_english()
            && self.language.is_starter(&Folded::new(next_word.word))
            && !self.is_initial(&next_word)
    }

    /// Whether the sentence ends at a colon before `next`.
    pub(super) fn ends_at_colon(&self, block: usize, colon: usize, next: usize) -> bool {
        match self.language.punctuation().colon {
            Colon::Joins | Colon::Ends => false,
            Colon::EndsBeforeCapital => self.ends_before_opener(colon + 1, next),
            Colon::PartsLabel => {
                let first = Next::read(self.text, next);
                self.start == block
                    && colon - block <= LONGEST_LABEL
                    && next > colon + 1
                    && first.form == Form::Caseless
                    && first.opener.is_none()
            }
        }
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
    /// `after`, is broken off by a dash before the mark (`"If you please, sir--" The Rabbit started`), or after it
    /// and before the answer (`"If you please" -- "Hush!"`).
    pub(super) fn end_of_broken_speech(&self, quote: usize, after: usize) -> Option<(usize, usize)> {
        let before = char_before(self.text, quote).filter(|_| quote > self.start)?;
        let start = skip_space(self.text, after);
        if start == after {
            return None;
        }
        let next = Next::read(self.text, start);
        if next.form != Form::Capital {
            return None;
        }
        if is_dash(before) {
            return Some((after, start));
        }
        let mut end = start;
        while let Some(dash) = char_at(self.text, end).filter(|&character| is_dash(character)) {
            end += dash.len_utf8();
        }
        let is_spaced = char_at(self.text, end).is_some_and(char::is_whitespace);
        let is_broken = before.is_alphabetic() && is_spaced;
        (is_broken && next.opener.is_some_and(is_quote)).then(|| (end, skip_space(self.text, end)))
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
