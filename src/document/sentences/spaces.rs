//! Sentences that end at a space, in languages that often write no mark (rule 17 of [`super::judge`]).

use crate::language::Spaces;

use super::judge::Judge;
use super::marks::char_at;

/// From this length on a Thai sentence ends at the next space, in bytes; its letters take three.
const LONG_SENTENCE: usize = 360;

impl Judge<'_> {
    /// Whether a sentence ends at the white space from `at` to `next`.
    pub(super) fn ends_at_space(&self, at: usize, next: usize) -> bool {
        let Some(following) = char_at(self.text, next).filter(|_| at > self.start) else {
            return false;
        };
        let is_final = || self.language.is_final(self.text.get(self.start..at).unwrap_or_default());
        match self.language.punctuation().spaces {
            Spaces::PartWords => false,
            Spaces::EndAfterFinals => following.is_alphanumeric() && is_final(),
            // The sign of repetition and figures go with what stands before them.
            Spaces::PartClauses => {
                following.is_alphabetic() && following != 'ๆ' && (at - self.start >= LONG_SENTENCE || is_final())
            }
        }
    }
}
