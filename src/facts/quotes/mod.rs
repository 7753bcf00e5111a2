//! Who said what: direct speech and its speaker.
//!
//! `marks` pairs the quotation marks, `speaker` finds the subject of a verb of speech beside a quote,
//! `phrase` its words, `sharing` has rules 2 to 4. Here:
//! 1. A quote has three words or more and reads as a clause (a function word, a stop at its end, seven words), or it has
//!    a verb of speech in its sentence; a phrase of capitalised words without
//!    punctuation is a title and needs the verb right beside it. What is "so-called" or "known as" is no quote.
//! 2. Quotes of a paragraph without a speaker of their own get that of the one before, else of the one after; so does
//!    a paragraph that opens with a quote, from the paragraph above, unless that closes with one: then it is an answer.
//! 3. A paragraph left open, the next beginning with a mark, goes on: both have one speaker.
//! 4. `he` and `she` stand for the speaker of the quote before, or for whom the sentences just before make plain;
//!    else the pronoun is the speaker.
//!
//! Cost: O(marks + words beside them); each look is bounded by [`speaker::REACH`] words.
//!
//! What a word may be beside a quote stands in `seeds/<tag>/quoting.txt`, for six languages. On 198 quotes of 53 articles
//! labelled by hand before the rules were run (`tests/facts/README.md`) nine in ten have the right speaker.

mod marks;
mod phrase;
mod sharing;
mod speaker;
#[cfg(test)]
mod tests;

use super::Name;
use crate::document::{Document, Shape};
use crate::order::lightest_first;
use crate::text::Span;

/// One piece of direct speech.
#[derive(Clone, Debug)]
pub(crate) struct Quote {
    /// The words said, without the quotation marks.
    pub(crate) span: Span,
    /// The words that name the speaker, where the text makes it plain.
    pub(crate) speaker: Option<Span>,
    /// The speaker's fullest name, where it is somebody with a name.
    pub(crate) name: Option<Span>,
}

/// The fewest words that make a quote without a verb beside it.
const LEAST_WORDS: usize = 3;

/// The quotes of a text, and who of these people and organisations said them.
#[inline(never)]
pub(crate) fn find(text: &str, document: &Document, people: &[Name], organisations: &[Name]) -> Vec<Quote> {
    let mentions: Vec<Span> = people.iter().flat_map(|name| name.mentions.iter().copied()).collect();
    let order = lightest_first(mentions.iter().map(|mention| mention.start()));
    let mentions: Vec<Span> = order.map(|number| mentions[number]).collect();
    let mut found = attribute(text, document, &mentions);
    name(text, document, &mut found, people, organisations);
    found
}

#[inline(never)]
fn attribute(text: &str, document: &Document, people: &[Span]) -> Vec<Quote> {
    let marked = marks::find(text, document);
    let mut found: Vec<Quote> = Vec::new();
    let mut blocks: Vec<u32> = Vec::new();
    let mut goes_on = Vec::new();
    // How many sentences begin before or where was looked last, and how many did where the last quote's words begin.
    let (mut begun, mut of_last) = (0, 0);
    for (number, quote) in marked.iter().enumerate() {
        let until = marked.get(number + 1).map_or(text.len(), |next| next.outer.start());
        let since = number.checked_sub(1).and_then(|last| marked.get(last)).map_or(0, |last| last.outer.end());
        let mut begun_by = |byte: usize| {
            let behind = document.sentences.iter().skip(begun);
            begun += behind.take_while(|sentence| sentence.span.start() <= byte).count();
            begun
        };
        let of_quote = begun_by(quote.outer.start());
        let is_one_sentence = of_quote == of_last && of_last > 0;
        // The sentence of the quote and those behind it.
        let sentences = of_quote.checked_sub(1).and_then(|first| document.sentences.get(first..)).unwrap_or_default();
        let said = speaker::of(text, document, sentences, quote.outer, since, until);
        let of_words = begun_by(quote.inner.start());
        let goes_with = found.last().filter(|_| is_one_sentence);
        let is_said = said.is_some() || goes_with.is_some_and(|last| last.speaker.is_some());
        let is_beside = said.as_ref().is_some_and(|said| said.is_beside);
        if !counts(text, document, quote, is_said, is_beside) {
            continue;
        }
        let speaker = said
            .map(|said| sharing::resolved(text, document, people, said.speaker, &found, quote.outer))
            .or_else(|| speaker::named_before(text, document, sentences, people, since, quote.outer.start()))
            .or_else(|| goes_with.and_then(|last| last.speaker));
        found.push(Quote { span: quote.inner, speaker, name: None });
        of_last = of_words;
        blocks.push(quote.block);
        goes_on.push(quote.goes_on);
    }
    sharing::share(document, &mut found, &blocks, &goes_on);
    sharing::carry(text, document, people, &mut found, &blocks);
    found
}

/// Gives each speaker the fullest name of the person or the organisation that the mention names.
#[inline(never)]
fn name(text: &str, document: &Document, quotes: &mut [Quote], people: &[Name], organisations: &[Name]) {
    let mut known: Vec<(Span, Span, bool)> = Vec::new();
    for (names, is_person) in [(people, true), (organisations, false)] {
        known.extend(
            names.iter().flat_map(|name| name.mentions.iter().map(move |span| (*span, name.fullest, is_person))),
        );
    }
    // By where they begin; of two that begin together the shorter first.
    for key in [Span::end, Span::start] {
        known = lightest_first(known.iter().map(|(span, ..)| key(*span))).map(|number| known[number]).collect();
    }
    for quote in quotes {
        let Some(speaker) = quote.speaker else { continue };
        let from = known.partition_point(|(span, ..)| span.end() <= speaker.start());
        // "A spokesman for the Kremlin" is not the Kremlin: what names an organisation covers the words; nor is "a friend of
        // Ann Lund" she.
        let is_governed = |person: Span| {
            let before = Span::new(speaker.start(), person.start().max(speaker.start())).of(text);
            let mut words = before.split(|c: char| !c.is_alphabetic());
            words.any(|word| document.language.quoting(word).contains('o'))
        };
        let of = known.iter().skip(from).take_while(|(span, ..)| span.start() < speaker.end());
        quote.name = of
            .filter(|(span, _, is_person)| {
                (*is_person && span.end() == speaker.end() && !is_governed(*span))
                    || (span.start() <= speaker.start() && speaker.end() <= span.end())
            })
            .map(|(_, fullest, _)| *fullest)
            .next();
    }
}

/// What is said of a name before quotation marks.
const NAMING: [&str; 6] = ["so-called", "known as", "dubbed", "nicknamed", "titled", "entitled"];

/// Rule 1.
#[inline(never)]
fn counts(text: &str, document: &Document, quote: &marks::Marked, is_said: bool, is_beside: bool) -> bool {
    let inner = quote.inner;
    let before = text.get(..quote.outer.start()).unwrap_or_default().trim_end();
    if NAMING.iter().any(|word| before.ends_with(word)) {
        return false;
    }
    if is_beside {
        return true;
    }
    let from = document.words.partition_point(|word| word.span().start() < inner.start());
    let words =
        document.words.get(from..).unwrap_or_default().iter().take_while(|word| word.span().start() < inner.end());
    let (mut count, mut lower, mut long, mut functions) = (0, 0, 0, 0);
    for word in words.take(40) {
        count += 1;
        let spelling = word.span().of(text);
        // What has a term is no stop word; the term of a piece is that of two.
        let may_be_stop = word.spelling().is_none() || document.is_empty(*word);
        functions += usize::from(
            may_be_stop && document.language.is_stop_word(&document.language.fold(spelling))
                || phrase::is_function_word(document.language, spelling),
        );
        long += usize::from(word.span().len() > 3);
        lower += usize::from(word.span().len() > 3 && word.shape() == Shape::Lower);
    }
    let is_title = lower == 0 && long > 0 && count < 12 && !ends_clause(text, inner);
    let is_sentence = count >= LEAST_WORDS && (count > 2 * LEAST_WORDS || functions > 0 || ends_clause(text, inner));
    (is_said || is_sentence) && !is_title
}

fn ends_clause(text: &str, inner: Span) -> bool {
    inner.of(text).ends_with(['.', ',', '!', '?', '…'])
}
