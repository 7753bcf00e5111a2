//! Runs of capitalised words: what may be a name.
//!
//! 1. Only a space, a hyphen, or the stop of an initial or a title (`J. K.`, `Gen. Duarte`) parts the words.
//! 2. `of`, `of the` and `for` between two capitalised words belong to the run (`Ministry of Defence`).
//! 3. An article is no part of it, nor is a function word that opens a sentence. A single word that opens one
//!    is a candidate like any other: the word lists and the other names of the text settle it.

use crate::document::{Document, Sentence, Shape, TermId, Word};
use crate::text::Span;

use super::kind;

/// Words `first..last` of the document, all in one sentence.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) first: usize,
    pub(super) last: usize,
    /// Words of its sentence.
    pub(super) sentence: std::ops::Range<usize>,
}

pub(super) fn find(text: &str, document: &Document) -> Vec<Run> {
    let mut runs = Vec::new();
    for sentence in &document.sentences {
        if document.block_of(sentence).is_quotable() && has_lower_case(document.words_of(sentence)) {
            find_in(text, document, sentence, &mut runs);
        }
    }
    runs
}

/// In a line all in capitals they tell nothing.
fn has_lower_case(words: &[Word]) -> bool {
    words.iter().any(|word| word.shape == Shape::Lower)
}

fn find_in(text: &str, document: &Document, sentence: &Sentence, runs: &mut Vec<Run>) {
    let words = &document.words;
    let range = sentence.word_range();
    let mut at = range.start;
    while at < range.end {
        let opens = at == range.start && words[at].term == TermId::NONE;
        if !is_capitalised(&words[at]) || opens || is_article(text, words[at].span()) {
            at += 1;
            continue;
        }
        let first = at;
        at += 1;
        while at < range.end {
            let Some(next) = next_of(text, &words[..range.end], at) else {
                break;
            };
            at = next;
        }
        runs.push(Run { first, last: at, sentence: range.clone() });
    }
}

/// Where the run goes on behind its word `at - 1`; nothing where it ends.
fn next_of(text: &str, words: &[Word], at: usize) -> Option<usize> {
    let is_joined = |at: usize| gap(text, words, at).is_some_and(|gap| gap == " ");
    let last = words[at - 1];
    let gap = gap(text, words, at)?;
    let is_near = gap == " " || gap == "-" || (gap == ". " && takes_stop(last.span().of(text)));
    if is_near && is_capitalised(&words[at]) {
        return Some(at + 1);
    }
    if gap != " " || !matches!(words[at].span().of(text), "of" | "for") {
        return None;
    }
    let skips_the = words.get(at + 1).is_some_and(|word| word.span().of(text) == "the");
    let behind = at + 1 + usize::from(skips_the);
    let is_joined = (at + 1..=behind).all(is_joined);
    (is_joined && words.get(behind).is_some_and(is_capitalised)).then_some(behind + 1)
}

/// What stands between word `at` and the one before it.
fn gap<'t>(text: &'t str, words: &[Word], at: usize) -> Option<&'t str> {
    Some(Span::new(words.get(at - 1)?.span().end(), words.get(at)?.span().start()).of(text))
}

fn takes_stop(word: &str) -> bool {
    word.chars().count() == 1 || kind::is_role(word)
}

/// Not part of a name, even where its bearer writes it so.
fn is_article(text: &str, word: Span) -> bool {
    // `A.` is an initial.
    let stands_free = text.as_bytes().get(word.end()) == Some(&b' ');
    stands_free && matches!(word.of(text), "The" | "A" | "An" | "THE")
}

pub(super) fn is_capitalised(word: &Word) -> bool {
    matches!(word.shape, Shape::Capital | Shape::AllCapitals)
}
