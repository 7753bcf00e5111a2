//! Tightening: fewer words of the same sentence, by deletion only.
//!
//! Source: Dorr, Zajic and Schwartz, 2003, "Hedge Trimmer: A Parse-and-Trim Approach to Headline
//! Generation", its order of cuts without its parser: what is bracketed goes first, then what follows
//! the first clauses, then trailing prepositional phrases. Cost: O(words of the headline), O(length of the
//! sentence) for asides.
//!
//! Invariant: spans in order, each a part of the sentence; every word shown is a word of the source.

use crate::document::{Document, Sentence, Word};
use crate::text::Span;

/// Fewer words than this make no headline.
const LEAST_HEADLINE_WORDS: usize = 4;

/// What of a sentence is kept: all of it but bracketed asides.
pub(crate) fn sentence(text: &str, sentence: &Sentence) -> Vec<Span> {
    without_asides(text, sentence.span)
}

/// The sentence's core in at most `most` words, without its stop; nothing where no sound cut fits.
pub(crate) fn headline(text: &str, document: &Document, sentence: &Sentence, most: usize) -> Option<Vec<Span>> {
    let words = document.words_of(sentence);
    let fitting = fitting(words, most);
    let least = LEAST_HEADLINE_WORDS.min(most);
    let end = if fitting == words.len() {
        sentence.span.start() + sentence.span.of(text).trim_end_matches(STOPS).len()
    } else {
        let cuts = |is_cut: &dyn Fn(usize) -> bool| (least..=fitting).rev().find(|&at| is_cut(at));
        let behind_clause = |at: usize| parts_clauses(gap(text, words, at));
        let before_phrase = |at: usize| document.language.is_preposition(words[at].span().of(text));
        words[cuts(&behind_clause).or_else(|| cuts(&before_phrase))? - 1].span().end()
    };
    let spans = without_asides(text, Span::new(sentence.span.start(), end));
    (!spans.is_empty()).then_some(spans)
}

/// What a headline does without at its end.
const STOPS: [char; 8] = ['.', '!', '…', '。', '”', '"', '’', ' '];

/// How many of the first words make at most `most` as a reader counts them.
fn fitting(words: &[Word], most: usize) -> usize {
    let mut counted = 0;
    words
        .iter()
        .position(|word| {
            counted += usize::from(!word.is_tied);
            counted > most
        })
        .unwrap_or(words.len())
}

/// What stands between word `at` and the one before it.
fn gap<'t>(text: &'t str, words: &[Word], at: usize) -> &'t str {
    Span::new(words[at - 1].span().end(), words[at].span().start()).of(text)
}

fn parts_clauses(gap: &str) -> bool {
    gap.contains([',', ';', ':', '—', '–']) || gap.contains(" - ") || gap.contains("--")
}

/// The span without what stands in brackets, and without the space before it.
fn without_asides(text: &str, span: Span) -> Vec<Span> {
    let mut spans = Vec::new();
    let (mut from, mut depth) = (span.start(), 0_usize);
    for (offset, character) in span.of(text).char_indices() {
        let at = span.start() + offset;
        match character {
            '(' | '[' => {
                if depth == 0 {
                    let kept = Span::new(from, at);
                    let kept_text = kept.of(text).trim_end();
                    spans.push(Span::new(from, from + kept_text.len()));
                }
                depth += 1;
            }
            ')' | ']' if depth > 0 => {
                depth -= 1;
                from = at + 1;
            }
            _ => {}
        }
    }
    if depth > 0 {
        // A bracket that never closes is no aside.
        return vec![span];
    }
    spans.push(Span::new(from, span.end()));
    spans.retain(|span| !span.is_empty());
    spans
}
