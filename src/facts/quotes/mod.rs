//! Who said what: direct speech and its speaker.
//!
//! `marks` pairs the quotation marks, `speaker` finds the subject of a verb of speech beside a quote,
//! `phrase` its words. Here:
//! 1. A quote has three words or more, or a verb of speech right beside it; a phrase of capitalised words without
//!    punctuation is a title and needs the verb.
//! 2. Quotes of a paragraph without a speaker of their own get that of the one before, else of the one after.
//! 3. A paragraph left open, the next beginning with a mark, goes on: both have one speaker.
//! 4. `he` and `she` stand for the speaker of the quote before, or for whom the sentences just before make plain;
//!    else the pronoun is the speaker.
//!
//! Cost: O(marks + words beside them); each look is bounded by [`speaker::REACH`] words.

mod marks;
mod phrase;
mod speaker;
#[cfg(test)]
mod tests;

use crate::document::{Document, Shape};
use crate::text::Span;

/// One piece of direct speech.
#[derive(Clone, Debug)]
pub(crate) struct Quote {
    /// The words said, without the quotation marks.
    pub(crate) span: Span,
    /// The words that name the speaker, where the text makes it plain.
    pub(crate) speaker: Option<Span>,
}

/// The fewest words that make a quote without a verb beside it.
const LEAST_WORDS: usize = 3;

pub(crate) fn find(text: &str, document: &Document) -> Vec<Quote> {
    let marked = marks::find(text, document);
    let mut found: Vec<Quote> = Vec::new();
    let mut blocks: Vec<u32> = Vec::new();
    let mut goes_on = Vec::new();
    for (number, quote) in marked.iter().enumerate() {
        let until = marked.get(number + 1).map_or(text.len(), |next| next.outer.start());
        let since = number.checked_sub(1).and_then(|last| marked.get(last)).map_or(0, |last| last.outer.end());
        let said = speaker::of(text, document, quote.outer, since, until);
        if !counts(text, document, quote.inner, said.as_ref()) {
            continue;
        }
        let speaker = said.map(|said| resolved(text, document, said.speaker, &found, quote.outer));
        found.push(Quote { span: quote.inner, speaker });
        blocks.push(quote.block);
        goes_on.push(quote.goes_on);
    }
    share(&mut found, &blocks, &goes_on);
    found
}

/// Rule 1.
fn counts(text: &str, document: &Document, inner: Span, said: Option<&speaker::Said>) -> bool {
    if said.is_some_and(|said| said.is_beside) {
        return !inner.is_empty();
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
    let is_title = lower == 0 && long > 0 && count < 12 && !inner.of(text).ends_with(['.', ',', '!', '?', '…']);
    count >= LEAST_WORDS && !is_title
}

/// Rules 2 and 3.
fn share(found: &mut [Quote], blocks: &[u32], goes_on: &[bool]) {
    for number in 1..found.len() {
        if found[number].speaker.is_none() && (blocks[number] == blocks[number - 1] || goes_on[number - 1]) {
            found[number].speaker = found[number - 1].speaker;
        }
    }
    for number in (1..found.len()).rev() {
        if found[number - 1].speaker.is_none() && (blocks[number] == blocks[number - 1] || goes_on[number - 1]) {
            found[number - 1].speaker = found[number].speaker;
        }
    }
}

/// Rule 4.
fn resolved(text: &str, document: &Document, speaker: Span, found: &[Quote], quote: Span) -> Span {
    let is_he = ["he", "she"].iter().any(|pronoun| speaker.of(text).eq_ignore_ascii_case(pronoun));
    if !is_he {
        return speaker;
    }
    let is_name = |span: &Span| span.of(text).starts_with(char::is_uppercase) && !phrase::is_pronoun(span.of(text));
    // The quote before, if it is of this paragraph or the one above.
    let block = |byte| {
        document
            .sentence_at(byte)
            .and_then(|number| document.sentences.get(number))
            .map_or(0, |sentence| sentence.block)
    };
    let last = found
        .last()
        .filter(|last| block(last.span.start()) + 1 >= block(quote.start()))
        .and_then(|last| last.speaker)
        .filter(is_name);
    let plain = speaker::plain_before(text, document, quote.start());
    match (last, plain) {
        (Some(last), Some(plain)) => last.max(plain),
        (last, plain) => last.or(plain).unwrap_or(speaker),
    }
}
