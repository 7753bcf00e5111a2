//! Which language a text is in.
//!
//! 1. A text is looked at in pieces: the whole of a short one, evenly spread pieces of a long one ([`PIECES`]).
//! 2. Each piece is in the script that most of its letters are in. Most scripts tell the language (`script.rs`).
//! 3. Four do not: there the n-grams of the piece tell it (`grams.rs`), by a model that was trained on open text
//!    (`model.rs`; `cargo xtask train languages`).
//!    Where every second piece is of one language beyond doubt, the others are not read: half of the text is in it.
//! 4. Each piece votes with its letters, and the language with most votes is the text's, the earlier of two. How sure that
//!    is depends on the margin of the pieces that voted for it together, and on their share of the letters.
//!
//! Cost: O(1), the pieces.

mod grams;
mod model;
mod script;

use super::Language;
use model::{Model, Sums};
use script::Script;
use std::cmp::Reverse;

/// Pieces looked at, and how long one is in bytes: from the least to the most. Less than two of the least is one piece.
const PIECES: usize = 6;
const PIECE: usize = 192;
const LONGEST_PIECE: usize = 240;
/// Fewer letters tell nothing.
const LEAST_LETTERS: usize = 3;
/// Of fewer letters, all of them plain, a guess less sure than this is none: any of fifty languages may have the word.
const SHORT: usize = 12;
const LEAST_CONFIDENCE: u16 = 400;
/// A guess less sure than this does not say how a text in plain ASCII is read.
const SURE: u16 = 500;
/// As sure as can be.
const CERTAIN: u16 = 1000;
/// How sure a script is of its one language: a few texts in Hebrew letters are Yiddish, a few in Bengali ones Assamese.
const SCRIPT_CONFIDENCE: u16 = 990;

/// A language found: how the text is read, what to call it, how sure that is.
pub(crate) struct Detection {
    pub(crate) language: Language,
    /// BCP 47; `und` where it is not known.
    pub(crate) code: &'static str,
    /// 0 to 1000: the share of right answers among so sure ones, as measured on short snippets that the model was not
    /// trained with (`xtask/src/train/languages/write.rs`).
    pub(crate) confidence: u16,
}

/// A piece's vote.
struct Vote {
    /// Number of the piece.
    piece: usize,
    tag: &'static str,
    script: Script,
    letters: usize,
    sums: Sums,
}

/// The language of a text.
pub(crate) fn detect(text: &str) -> Detection {
    let (code, confidence) = guess(text).filter(|found| found.1 > 0).unwrap_or(("und", 0));
    // Where it is a guess, the Latin alphabet without accents is read as English all the same, because its abbreviations
    // and stems do less harm than none.
    let is_plain = confidence < SURE && text.get(..text.floor_char_boundary(PIECES * PIECE)).is_some_and(str::is_ascii);
    Detection { language: Language::of_tag(if is_plain { "en" } else { code }), code, confidence }
}

/// The tags (BCP 47) of all languages that a text is told to be in without being asked, sorted.
pub fn languages() -> Vec<&'static str> {
    let mut tags: Vec<&str> = model::tags().chain(script::SINGLE.map(|block| block.2)).collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

fn guess(text: &str) -> Option<(&'static str, u16)> {
    let model = model::get();
    let pieces: Vec<&str> = pieces(text).collect();
    let vote_of = |number: usize| vote(model, number, pieces[number]);
    let step = if pieces.len() == PIECES { 2 } else { 1 };
    let mut votes: Vec<Vote> = (0..pieces.len()).step_by(step).filter_map(vote_of).collect();
    let found = count(text, model, &votes);
    if step == 1 || found.is_some_and(|found| found.1 == CERTAIN) {
        return found;
    }
    votes.extend((1..pieces.len()).step_by(step).filter_map(vote_of));
    count(text, model, &votes)
}

/// The language with most votes, and how sure that is.
fn count(text: &str, model: &Model, votes: &[Vote]) -> Option<(&'static str, u16)> {
    let letters_of = |tag| votes.iter().filter(|vote| vote.tag == tag).map(|vote| vote.letters).sum::<usize>();
    let winner = votes.iter().max_by_key(|vote| (letters_of(vote.tag), Reverse(vote.piece)))?;
    let total: usize = votes.iter().map(|vote| vote.letters).sum();
    if total < LEAST_LETTERS {
        return None;
    }
    let mut sums = Sums::NONE;
    votes.iter().filter(|vote| vote.tag == winner.tag).for_each(|vote| sums.add(&vote.sums));
    let sure = model.guess(&sums, winner.script).map_or(SCRIPT_CONFIDENCE, |guess| guess.confidence);
    let confidence = usize::from(sure) * letters_of(winner.tag) / total;
    let confidence = u16::try_from(confidence).unwrap_or(0);
    let is_anybodys = total < SHORT && confidence < LEAST_CONFIDENCE && text.is_ascii();
    (!is_anybodys).then_some((winner.tag, confidence))
}

fn vote(model: &Model, number: usize, piece: &str) -> Option<Vote> {
    let (script, letters) = script::of_most(grams::prose(piece))?;
    let sums = model.sum(piece, script);
    let tag = script.language().or_else(|| model.guess(&sums, script).map(|guess| guess.tag))?;
    Some(Vote { piece: number, tag, script, letters, sums })
}

/// The pieces of a text, cut at spaces where there are any.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let count = (text.len() / PIECE).clamp(1, PIECES);
    let apart = text.len() / count;
    let length = if count == 1 { apart } else { apart.min(LONGEST_PIECE) };
    (0..count).map(move |index| {
        let start = text.floor_char_boundary(index * apart + (apart - length) / 2);
        let piece = text.get(start..text.ceil_char_boundary(start + length)).unwrap_or_default();
        if count == 1 {
            return piece;
        }
        // What is cut off at the ends would count as words.
        let inner = piece.split_once(char::is_whitespace).map_or(piece, |(_, rest)| rest);
        inner.rsplit_once(char::is_whitespace).map_or(inner, |(rest, _)| rest)
    })
}

#[cfg(test)]
mod tests;
