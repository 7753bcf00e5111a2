//! The regular expressions, as they run.
//!
//! `patterns.txt` has every expression, written for the crate `regex`; `build.rs` compiles each group of
//! them to the table of a DFA; here is the searcher. A search is anchored at a candidate's first byte, so a
//! forward DFA that gives the match's end is all that is needed: no reverse one, no captures.
//! 1. Of the expressions of a group that match, the first in the file wins; of an expression's matches the
//!    one that `regex` would give (leftmost-first). The tests compare both at every character.
//! 2. A match is at most [`Expression::REACH`] bytes long, so hostile text costs at most that much a candidate.
//! 3. What stands before the candidate is not looked at: expressions end in `\b` but do not begin with it.
//!
//! Cost: most candidates die with the first byte, which has a table of its own, the rest within three; one scan of a state's few
//! transitions a byte. Nothing is built or checked at run time.
//!
//! Groups stay small so that automata add up instead of multiplying: one combined group took 36 kB. Measured with our
//! expressions in Node 20, `wasm-opt -O3`, as brotli added, first call, and warm on 3 kB:
//!
//! | how | brotli | first call | warm |
//! | --- | --- | --- | --- |
//! | `regex`, default features, built lazily | 228.4 kB | 39 ms | 0.02 ms |
//! | `regex`, `std` only, built lazily | 97.9 kB | 89 ms | 7.5 ms |
//! | `regex-lite` | 25.0 kB | 44 ms | 4.4 ms |
//! | sparse DFAs with the searcher of `regex-automata` | 23.5 kB | 4.2 ms | 0.07 ms |
//! | the same DFAs as statics, own searcher: ours | 14.0 kB | 0 ms | 0.05 ms |

#[cfg(test)]
mod expressions;
#[cfg(test)]
mod tests;

include!(concat!(env!("OUT_DIR"), "/patterns.rs"));

/// What stands between the words of one match, by its first byte: a space, a line's end, a no-break space, a hyphen.
const JOINTS: [u8; 4] = *b" \n\xC2-";

/// A DFA: see `build.rs`, which writes it.
pub(super) struct Table {
    begin: &'static [u16; 256],
    classes: &'static [u8; 256],
    first: &'static [u16],
    on: &'static [u8],
    by: &'static [u16],
    matched: &'static [u8],
    matched_at_end: &'static [u8],
}

impl Table {
    /// Where the transition of `state` on `byte` leads; nothing where no match can follow.
    #[inline]
    fn next(&self, state: u16, byte: u8) -> Option<u16> {
        let class = self.classes[usize::from(byte)];
        let range =
            usize::from(*self.first.get(usize::from(state))?)..usize::from(*self.first.get(usize::from(state) + 1)?);
        let found = self.on.get(range.clone())?.iter().position(|on| *on == class)?;
        Some(state.wrapping_add(*self.by.get(range.start + found)?))
    }

    /// Whether something may match where a text has this word, as a whole or as the first of several.
    fn may_begin(&self, word: &[u8]) -> bool {
        let Some((&first, rest)) = word.split_first() else { return false };
        let mut state = self.begin[usize::from(first)];
        if state == 0 {
            return false;
        }
        let matched = |by_state: &[u8], state: u16| by_state.get(usize::from(state)).is_some_and(|&found| found > 0);
        for &byte in rest {
            match self.next(state, byte) {
                None => return false,
                Some(next) if matched(self.matched, next) => return true,
                Some(next) => state = next,
            }
        }
        matched(self.matched_at_end, state) || JOINTS.iter().any(|&joint| self.next(state, joint).is_some())
    }

    /// Which expression matches at `at`, counted from 1, and where its match ends. A match is known one
    /// byte after its end.
    #[inline]
    fn find(&self, bytes: &[u8], at: usize, reach: usize) -> Option<(u8, usize)> {
        let mut state = self.begin[usize::from(*bytes.get(at)?)];
        if state == 0 {
            return None;
        }
        let mut found = None;
        let last = bytes.len().min(at + reach);
        for (end, &byte) in (at + 1..).zip(bytes.get(at + 1..last)?) {
            let Some(next) = self.next(state, byte) else {
                return found;
            };
            state = next;
            match self.matched.get(usize::from(state)) {
                Some(0) | None => {}
                Some(&expression) => found = Some((expression, end)),
            }
        }
        if last < bytes.len() {
            return found;
        }
        match self.matched_at_end.get(usize::from(state)) {
            Some(&expression) if expression > 0 => Some((expression, last)),
            _ => found,
        }
    }
}

/// The expressions of one group; implemented by the enums that the build script writes.
pub(super) trait Expression: Copy + 'static {
    /// In the order of the file.
    const ALL: &'static [Self];
    /// All of them compiled together.
    const TABLE: &'static Table;
    /// The most bytes that a match has; the group's head in the file says it.
    const REACH: usize;

    /// Whether something may match at a word of letters; if not, nothing does.
    fn may_begin(word: &str) -> bool {
        Self::TABLE.may_begin(word.as_bytes())
    }

    /// What matches at `at`, and where the match ends. An empty match is none.
    #[inline]
    fn at(text: &str, at: usize) -> Option<(Self, usize)> {
        let (number, end) = Self::TABLE.find(text.as_bytes(), at, Self::REACH)?;
        let expression = Self::ALL.get(usize::from(number).checked_sub(1)?)?;
        (end > at).then_some((*expression, end))
    }
}
