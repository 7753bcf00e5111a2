//! Runs: stretches of a sentence that may hold names. What in them is one, the tagger says.
//!
//! 1. A run begins and ends with a capitalised word. In a sentence without small letters every word counts as one.
//! 2. Only white space, a hyphen, `&`, `/`, a possessive or the stop of an abbreviation (`Gen. Duarte`, `J. K.`) parts
//!    its words.
//! 3. Numbers and up to [`MOST_LINKS`] small words of names (`of the`, `van der`, `and`) may stand between capitalised
//!    words; numbers may also end it (`Channel 4`).
//! 4. After [`MOST_WORDS`] words another run begins: what is told of a run takes 72 bytes a word.
//!
//! Cost: O(words).

use crate::document::{Document, Shape, Word};
use crate::kinds::BlockKind;
use crate::text::Span;
use std::ops::Range;

/// Small words in a row inside a name, at most.
const MOST_LINKS: usize = 2;
/// Words of a run, about: more than any sentence has that is no list.
const MOST_WORDS: usize = 256;

/// Words `first..last` of the document, all in one sentence.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) first: usize,
    pub(super) last: usize,
    /// Words of its sentence.
    pub(super) sentence: Range<usize>,
    /// Whether the sentence has no small letters, so that capitals tell nothing.
    pub(super) is_shouted: bool,
}

#[inline(never)]
pub(super) fn find(text: &str, document: &Document) -> Vec<Run> {
    let mut runs = Vec::new();
    for sentence in &document.sentences {
        let block = document.block_of(sentence);
        if block.is_quotable() || matches!(block.kind, BlockKind::Heading | BlockKind::Table) {
            find_in(text, &document.words, sentence.word_range(), &mut runs);
        }
    }
    runs
}

fn find_in(text: &str, words: &[Word], sentence: Range<usize>, runs: &mut Vec<Run>) {
    let is_shouted = !words[sentence.clone()].iter().any(|word| word.shape() == Shape::Lower);
    let mut at = sentence.start;
    while at < sentence.end {
        if !words[at].is_capitalised() {
            at += 1;
            continue;
        }
        let first = at;
        at += 1;
        while at - first < MOST_WORDS
            && let Some(next) = next_of(text, &words[..sentence.end], at)
        {
            at = next;
        }
        runs.push(Run { first, last: at, sentence: sentence.clone(), is_shouted });
    }
}

/// Where a run goes on that has come to word `at`; nothing where it ends.
fn next_of(text: &str, words: &[Word], at: usize) -> Option<usize> {
    if !joins(text, words, at) {
        return None;
    }
    if words[at].is_capitalised() || words[at].shape() == Shape::Number {
        return Some(at + 1);
    }
    let behind = (at..words.len().min(at + MOST_LINKS))
        .take_while(|&at| words[at].shape() == Shape::Lower && is_link(words[at].span().of(text)))
        .count()
        + at;
    let is_joined = behind > at && (at + 1..=behind).all(|at| joins(text, words, at));
    (is_joined && words[behind].is_capitalised()).then_some(behind + 1)
}

/// Whether what stands between word `at` and the one before may stand within a name.
pub(super) fn joins(text: &str, words: &[Word], at: usize) -> bool {
    let Some(next) = words.get(at) else { return false };
    let last = words[at - 1].span();
    match gap_kind(Span::new(last.end(), next.span().start()).of(text)) {
        Gap::Space | Gap::Hyphen | Gap::And | Gap::Possessive | Gap::Slash => true,
        Gap::Stop => takes_stop(last.of(text)),
        Gap::Other(_) => false,
    }
}

/// What stands between two words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Gap {
    Space,
    Hyphen,
    And,
    Possessive,
    Slash,
    Stop,
    /// Anything else, by its first mark.
    Other(u8),
}

impl Gap {
    pub(super) fn code(self) -> u32 {
        match self {
            Self::Space => 0,
            Self::Hyphen => 1,
            Self::And => 2,
            Self::Possessive => 3,
            Self::Slash => 4,
            Self::Stop => 5,
            Self::Other(mark) => u32::from(mark) + 8,
        }
    }
}

pub(super) fn gap_kind(gap: &str) -> Gap {
    match gap {
        " " => Gap::Space,
        "-" => Gap::Hyphen,
        "&" | " & " => Gap::And,
        "'s " | "’s " | "' " | "’ " => Gap::Possessive,
        "/" => Gap::Slash,
        ". " | "." => Gap::Stop,
        _ => {
            let mark = gap.trim_start();
            // A wrapped line parts words like a space; columns of a table do not.
            let is_wrap = mark.is_empty() && (gap.contains('\n') || gap.chars().count() == 1);
            if is_wrap { Gap::Space } else { Gap::Other(mark.bytes().next().unwrap_or(0)) }
        }
    }
}

/// Whether a stop behind the word may belong to it: an initial, an acronym, a short word with a capital.
fn takes_stop(word: &str) -> bool {
    word.len() <= 5 && !word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Small words that people's names begin with.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "bin" | "da" | "de" | "del" | "den" | "der" | "di" | "du" | "el" | "ibn" | "ter" | "ul" | "van" | "von"
    )
}

/// Small words inside names.
fn is_link(word: &str) -> bool {
    matches!(
        word,
        "of" | "the"
            | "for"
            | "and"
            | "de"
            | "la"
            | "le"
            | "les"
            | "des"
            | "du"
            | "del"
            | "della"
            | "di"
            | "da"
            | "do"
            | "dos"
            | "das"
            | "van"
            | "von"
            | "der"
            | "den"
            | "ter"
            | "ten"
            | "zu"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "ul"
            | "y"
            | "e"
            | "et"
            | "und"
            | "d"
    )
}
