//! Tightening: fewer words of the same sentence, by deletion only.
//!
//! [`marks`] finds what stands in brackets and where commas part a sentence, [`clauses`] what its words do, [`cuts`] what
//! can go, [`headline`] how much has to. There is no parser: where a rule is in doubt, nothing is cut.
//!
//! Decisions:
//! 1. Who says it carries truth. A tightened sentence keeps its attribution; a headline drops `, officials said` where it
//!    has to, but never the speaker of words in quotation marks, nor "alleged", "denied", "if", "but", "without".
//! 2. Deletion cannot write a capital. A tightened sentence loses what leads to its subject only if that has a capital
//!    of its own; a headline may begin in lower case.
//! 3. A headline is of the best pick that gives a sound one; one that opens with a pronoun waits for the others.
//! 4. Where no list knows the language, brackets go, and a headline ends at a mark between clauses.
//!
//! Invariant: spans in order, each a part of the sentence; every word shown is a word of the source.

mod clauses;
mod cuts;
mod headline;
mod marks;

use crate::document::{Document, Sentence, Shape};
use crate::language::Roles;
use crate::text::Span;
use clauses::{Clauses, Verb};
use cuts::{Cost, Cut};
use headline::Trim;

/// Longer sentences are not cut: they are lists or tables, and some rules look back over the sentence.
const MOST_WORDS: usize = 200;
/// The same in bytes.
const MOST_BYTES: usize = 4000;
/// Picks that a headline is looked for in.
const MOST_PICKS: usize = 8;
/// Fewer words than this are not left of a tightened sentence.
const LEAST_WORDS: usize = 4;

/// What of a sentence is kept.
pub(crate) fn sentence(text: &str, document: &Document, sentence: &Sentence) -> Vec<Span> {
    let Some(reading) = Reading::new(text, document, sentence) else { return vec![sentence.span] };
    let is_capital = |span: &Span| {
        let first = reading.clauses.tokens.iter().find(|token| token.span.start() >= span.end());
        span.start() > sentence.span.start() || first.is_some_and(|first| first.shape != Shape::Lower)
    };
    let chosen: Vec<Span> = reading
        .cuts
        .iter()
        .filter(|cut| cut.cost <= Cost::Detail)
        .map(|cut| cut.span)
        .filter(is_capital)
        .chain(reading.clauses.asides.iter().copied())
        .collect();
    let is_kept = |at: &usize| !chosen.iter().any(|cut| cut.overlaps(reading.clauses.tokens[*at].span));
    let kept: Vec<usize> = (0..reading.clauses.tokens.len()).filter(is_kept).collect();
    let is_sound = kept.len() >= LEAST_WORDS
        && (!reading.clauses.is_english || reading.clauses.main_verb(kept.into_iter()) > Verb::No);
    without(sentence.span, if is_sound { chosen } else { reading.clauses.asides })
}

/// A core of at most `most` words from the first of the sentences, best first, that has a sound one; nothing
/// where none has.
pub(crate) fn headline<'a>(
    text: &str,
    document: &Document,
    sentences: impl Iterator<Item = &'a Sentence>,
    most: usize,
) -> Option<Vec<Span>> {
    let readings: Vec<Reading<'_>> =
        sentences.take(MOST_PICKS).filter_map(|sentence| Reading::new(text, document, sentence)).collect();
    let opens_with_pronoun = |reading: &&Reading<'_>| reading.opens_with_pronoun();
    let (later, sooner): (Vec<_>, Vec<_>) = readings.iter().partition(opens_with_pronoun);
    sooner.into_iter().chain(later).find_map(|reading| reading.headline(most))
}

/// A sentence with what can go from it.
struct Reading<'t> {
    clauses: Clauses<'t>,
    cuts: Vec<Cut>,
}

impl<'t> Reading<'t> {
    /// Nothing for a sentence whose marks do not pair, or a very long one.
    fn new(text: &'t str, document: &Document, sentence: &Sentence) -> Option<Self> {
        let words = document.words_of(sentence);
        if words.len() > MOST_WORDS || sentence.span.len() > MOST_BYTES {
            return None;
        }
        let marks = marks::read(text, sentence.span, words)?;
        let clauses = Clauses::new(text, document, sentence, marks);
        if clauses.tokens.is_empty() {
            return None;
        }
        let cuts = cuts::find(&clauses);
        Some(Self { clauses, cuts })
    }

    /// `He said`, `This was`: what is meant stands elsewhere.
    fn opens_with_pronoun(&self) -> bool {
        let follows = self.clauses.tokens.get(1).is_some_and(|next| next.verb > Verb::No);
        let roles = self.clauses.roles(0);
        roles.has(Roles::SUBJECT) || follows && roles.has(Roles::UNFINISHED)
    }

    fn headline(&self, most: usize) -> Option<Vec<Span>> {
        if self.clauses.span.of(self.clauses.text).contains("://") {
            return None;
        }
        let mut cuts = Trim { clauses: &self.clauses, cuts: &self.cuts, most }.run()?;
        cuts.extend(&self.clauses.asides);
        let kept = without(self.clauses.span, cuts);
        let stop = self.clauses.stop;
        Some(without_stop(self.clauses.text, kept, stop))
    }
}

/// The span without the cuts.
fn without(span: Span, mut cuts: Vec<Span>) -> Vec<Span> {
    cuts.sort_unstable();
    let mut kept = Vec::new();
    let mut from = span.start();
    for cut in cuts {
        if cut.start() > from {
            kept.push(Span::new(from, cut.start()));
        }
        from = from.max(cut.end());
    }
    kept.push(Span::new(from, span.end()));
    kept.retain(|span| !span.is_empty());
    kept
}

/// The spans without the full stop of the sentence, unless it is an abbreviation's.
fn without_stop(text: &str, mut spans: Vec<Span>, stop: Span) -> Vec<Span> {
    let is_last = spans.last().is_some_and(|last| last.end() == stop.end());
    let before = spans
        .iter()
        .rev()
        .map(|span| Span::new(span.start(), span.end().min(stop.start())).of(text))
        .find(|text| !text.is_empty());
    let is_abbreviation = before.is_some_and(|before| before.rsplit(' ').next().is_some_and(|word| word.contains('.')));
    if is_last && !is_abbreviation && matches!(stop.of(text), "." | "。") {
        let last = spans.pop().map_or(stop, |last| Span::new(last.start(), stop.start()));
        spans.extend((!last.is_empty()).then_some(last));
    }
    spans
}
