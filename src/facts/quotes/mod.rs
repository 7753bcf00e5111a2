//! Who said what: direct speech and its speaker.
//!
//! `marks` pairs the quotation marks, `speaker` finds the subject of a verb of speech beside a quote,
//! `phrase` its words, `named` whether that is somebody with a name. Here:
//! 1. A quote has three words or more, or a speaker in its sentence; a phrase of capitalised words without
//!    punctuation is a title and needs the verb right beside it.
//! 2. Quotes of a paragraph without a speaker of their own get that of the one before, else of the one after.
//! 3. A paragraph left open, the next beginning with a mark, goes on: both have one speaker.
//! 4. `he` and `she` stand for the speaker of the quote before, or for whom the sentences just before make plain;
//!    else the pronoun is the speaker.
//! 5. A paragraph that is nothing but quotes goes on with the speaker of the paragraph before, if what is said in both is
//!    longer than talk; else it is of whoever speaks in the sentence before.
//!
//! Rule 5 follows the news, where a speaker's further paragraphs go unattributed (O'Keefe, Pareti, Curran, Koprinska and
//! Honnibal, 2012, "A Sequence Labelling Approach to Quote Attribution", find as much); in novels speakers take turns.
//!
//! Cost: O(marks + words beside them); each look is bounded by [`speaker::REACH`] words.

mod marks;
mod named;
mod phrase;
mod speaker;
#[cfg(test)]
mod tests;

use crate::document::{Document, Shape};
use crate::facts::names::Names;
use crate::text::Span;
use marks::Marked;
use named::Named;
use phrase::Reading;

/// One piece of direct speech.
#[derive(Clone, Debug)]
pub(crate) struct Quote {
    /// The words said, without the quotation marks.
    pub(crate) span: Span,
    /// Who says them, where the text makes it plain.
    pub(crate) speaker: Option<Speaker>,
}

/// Who says something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Speaker {
    /// The words that say so.
    pub(crate) span: Span,
    /// The fullest form of the name, else the same words.
    pub(crate) name: Span,
}

/// The fewest words that make a quote without a verb beside it.
const LEAST_WORDS: usize = 3;

/// How many sentences further on a quote of the same paragraph has the same speaker, at most: some texts are one paragraph.
const FAR: usize = 2;

/// The fewest bytes of two paragraphs of which the second has no speaker of its own, for it to go on with the first:
/// what is shorter may be talk, where speakers take turns.
const LONGER_THAN_TALK: usize = 40;

pub(crate) fn find(text: &str, document: &Document, names: &Names) -> Vec<Quote> {
    let named = Named::new(names);
    let reading = Reading { text, document, named: &named };
    let marked = marks::find(text, document);
    let mut found: Vec<Said<'_>> = Vec::new();
    for (number, quote) in marked.iter().enumerate() {
        let until = marked.get(number + 1).map_or(text.len(), |next| next.outer.start());
        let since = number.checked_sub(1).and_then(|last| marked.get(last)).map_or(0, |last| last.outer.end());
        let said = speaker::of(reading, quote.outer, since, until);
        if !counts(text, document, quote.inner, said.as_ref()) {
            continue;
        }
        let speaker = said.map(|said| resolved(reading, said.speaker, &found, quote.outer));
        found.push(Said { quote, speaker });
    }
    share(document, &mut found);
    go_on(reading, &mut found);
    let speaker = |span| Speaker { span, name: named.of_phrase(text, span).map_or(span, |mention| mention.fullest) };
    found.iter().map(|said| Quote { span: said.quote.inner, speaker: said.speaker.map(speaker) }).collect()
}

/// A quote with the words that name its speaker.
struct Said<'m> {
    quote: &'m Marked,
    speaker: Option<Span>,
}

impl Said<'_> {
    /// Whether this one belongs with the one before it.
    fn is_one_with(&self, last: &Self, document: &Document) -> bool {
        last.quote.goes_on || self.quote.block == last.quote.block && self.sentences_after(last, document) <= FAR
    }

    /// How many sentences further it begins than the one before it ends.
    fn sentences_after(&self, last: &Self, document: &Document) -> usize {
        let sentence = |byte| document.sentence_at(byte).unwrap_or_default();
        sentence(self.quote.outer.start()).saturating_sub(sentence(last.quote.inner.end().saturating_sub(1)))
    }
}

/// Rule 1.
fn counts(text: &str, document: &Document, inner: Span, said: Option<&speaker::Said>) -> bool {
    if said.is_some_and(|said| said.is_beside) {
        return true;
    }
    let from = document.words.partition_point(|word| word.span().start() < inner.start());
    let words =
        document.words.get(from..).unwrap_or_default().iter().take_while(|word| word.span().start() < inner.end());
    let (mut count, mut lower, mut long) = (0, 0, 0);
    for word in words.take(40) {
        count += 1;
        long += usize::from(word.span().len() > 3);
        lower += usize::from(word.span().len() > 3 && word.shape == Shape::Lower);
    }
    // American typesetters put the sentence's own mark inside: `the director of “Half the Road,” a film`.
    let is_said = long < 2 && inner.of(text).ends_with(['.', ',']) || inner.of(text).ends_with(['!', '?', '…']);
    let is_title = lower == 0 && long > 0 && count < 12 && !is_said;
    (count >= LEAST_WORDS || said.is_some()) && !is_title
}

/// Rules 2 and 3.
fn share(document: &Document, found: &mut [Said<'_>]) {
    for number in 1..found.len() {
        if found[number].speaker.is_none() && found[number].is_one_with(&found[number - 1], document) {
            found[number].speaker = found[number - 1].speaker;
        }
    }
    for number in (1..found.len()).rev() {
        if found[number - 1].speaker.is_none() && found[number].is_one_with(&found[number - 1], document) {
            found[number - 1].speaker = found[number].speaker;
        }
    }
}

/// Rule 5.
fn go_on(reading: Reading<'_>, found: &mut [Said<'_>]) {
    for number in 0..found.len() {
        let quote = found[number].quote;
        if found[number].speaker.is_some() || !fills(reading, quote) {
            continue;
        }
        let last = number.checked_sub(1).map(|last| &found[last]);
        let last = last.filter(|last| match last.quote.block {
            block if block == quote.block => found[number].sentences_after(last, reading.document) <= FAR,
            block => block + 1 == quote.block,
        });
        found[number].speaker = match last {
            Some(last) => {
                let is_long = last.quote.inner.len().min(quote.inner.len()) >= LONGER_THAN_TALK;
                last.speaker.filter(|_| is_long)
            }
            None => speaker::speaks_before(reading, quote.outer.start()),
        };
    }
}

/// Whether a quote begins with a sentence, and only white space or the next quote follows it in its last.
fn fills(reading: Reading<'_>, quote: &Marked) -> bool {
    let sentence = |byte| {
        let number = reading.document.sentence_at(byte);
        number.and_then(|number| reading.document.sentences.get(number)).map(|sentence| sentence.span)
    };
    let (Some(first), Some(last)) = (sentence(quote.outer.start()), sentence(quote.inner.end().saturating_sub(1)))
    else {
        return false;
    };
    let rest = reading.text.get(quote.outer.end()..last.end().max(quote.outer.end())).unwrap_or_default();
    first.start() == quote.outer.start() && rest.trim_matches(['.', ' ', '\n']).is_empty()
}

/// Rule 4.
fn resolved(reading: Reading<'_>, speaker: Span, found: &[Said<'_>], quote: Span) -> Span {
    let Reading { text, document, .. } = reading;
    if !["he", "she"].iter().any(|pronoun| speaker.of(text).eq_ignore_ascii_case(pronoun)) {
        return speaker;
    }
    // The quote before, if it is of this paragraph or the one above.
    let block = |byte| {
        document
            .sentence_at(byte)
            .and_then(|number| document.sentences.get(number))
            .map_or(0, |sentence| sentence.block)
    };
    let last = found
        .last()
        .filter(|last| last.quote.block + 1 >= block(quote.start()))
        .and_then(|last| last.speaker)
        .filter(|span| speaker::is_person(reading, *span));
    let plain = speaker::plain_before(reading, quote.start());
    match (last, plain) {
        (Some(last), Some(plain)) => last.max(plain),
        (last, plain) => last.or(plain).unwrap_or(speaker),
    }
}
