//! Words of scripts that write no spaces: the pieces, and terms of two pieces each.
//!
//! Source: Nie, Gao, Zhang and Zhou, 2000, "On the Use of Words and N-grams for Chinese Information Retrieval": pairs
//! of neighbouring characters find as much as words from a dictionary. Cost: O(bytes), one look-up a piece.
//! 1. A run is what stands together in one script: where Han meets kana, words meet too.
//! 2. The term of a piece is the pair of it and the next one of its run; the last has none, but where it is alone.
//! 3. Hiragana writes endings and particles: it has no terms.
//! 4. A pair with a function character in it (an entry of one character in `stop.txt`) is no term.

use super::letters::{self, Kind, Script};
use super::{Shape, UNKNOWN, Word};
use crate::document::terms::Terms;
use crate::text::Span;

/// Appends the pieces of the run that begins at `start`; where it ends.
pub(super) fn read(text: &str, start: usize, script: Script, terms: &mut Terms, words: &mut Vec<Word>) -> usize {
    let first = words.len();
    let mut at = start;
    while matches!(letters::at(text, at), Some((_, Kind::Unspaced(same))) if same == script) {
        let end = letters::end_of_cluster(text, at);
        let is_half = script == Script::SouthEastAsian && (words.len() - first) % 2 == 1;
        words.push(Word::new(Span::new(at, end), Shape::Unspaced, is_half, UNKNOWN));
        at = end;
    }
    if script == Script::Hiragana {
        return at;
    }
    let run = &mut words[first..];
    if let [alone] = run {
        *alone = alone.known_as(terms.spelled(text, alone.span()));
    }
    for piece in 1..run.len() {
        let pair = terms.paired(text, run[piece - 1].span().hull(run[piece].span()));
        run[piece - 1] = run[piece - 1].known_as(pair);
    }
    at
}
