//! Who said what: direct speech and its speaker.
//!
//! `marks` pairs the quotation marks, `speaker` finds the subject of a verb of speech beside a quote,
//! `phrase` its words. Here:
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

mod marks;
mod phrase;
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

/// Bytes of a quotation mark and a space.
const LONGEST_MARK: usize = 4;

/// The quotes of a text, and who of these people and organisations said them.
pub(crate) fn find(text: &str, document: &Document, people: &[Name], organisations: &[Name]) -> Vec<Quote> {
    let mentions: Vec<Span> = people.iter().flat_map(|name| name.mentions.iter().copied()).collect();
    let order = lightest_first(mentions.iter().map(|mention| mention.start()));
    let mentions: Vec<Span> = order.map(|number| mentions[number]).collect();
    let mut found = attribute(text, document, &mentions);
    name(&mut found, people, organisations);
    found
}

fn attribute(text: &str, document: &Document, people: &[Span]) -> Vec<Quote> {
    let marked = marks::find(text, document);
    let mut found: Vec<Quote> = Vec::new();
    let mut blocks: Vec<u32> = Vec::new();
    let mut goes_on = Vec::new();
    for (number, quote) in marked.iter().enumerate() {
        let until = marked.get(number + 1).map_or(text.len(), |next| next.outer.start());
        let since = number.checked_sub(1).and_then(|last| marked.get(last)).map_or(0, |last| last.outer.end());
        let said = speaker::of(text, document, quote.outer, since, until);
        let goes_with = found.last().filter(|last| is_one_sentence(document, last.span, quote.outer));
        let is_said = said.is_some() || goes_with.is_some_and(|last| last.speaker.is_some());
        let is_beside = said.as_ref().is_some_and(|said| said.is_beside);
        if !counts(text, document, quote, is_said, is_beside) {
            continue;
        }
        let speaker = said
            .map(|said| resolved(text, document, people, said.speaker, &found, quote.outer))
            .or_else(|| speaker::named_before(text, document, people, since, quote.outer.start()))
            .or_else(|| goes_with.and_then(|last| last.speaker));
        found.push(Quote { span: quote.inner, speaker, name: None });
        blocks.push(quote.block);
        goes_on.push(quote.goes_on);
    }
    share(&mut found, &blocks, &goes_on);
    carry(text, document, people, &mut found, &blocks);
    found
}

/// Gives each speaker the fullest name of the person or the organisation that the mention names.
fn name(quotes: &mut [Quote], people: &[Name], organisations: &[Name]) {
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
        // "A spokesman for the Kremlin" is not the Kremlin: what names an organisation covers the words.
        let of = known.iter().skip(from).take_while(|(span, ..)| span.start() < speaker.end());
        quote.name = of
            .filter(|(span, _, is_person)| {
                (*is_person && span.end() == speaker.end())
                    || (span.start() <= speaker.start() && speaker.end() <= span.end())
            })
            .map(|(_, fullest, _)| *fullest)
            .next();
    }
}

/// Whether two quotes stand in one sentence.
fn is_one_sentence(document: &Document, last: Span, next: Span) -> bool {
    document.sentence_at(last.start()).is_some_and(|sentence| document.sentence_at(next.start()) == Some(sentence))
}

/// What is said of a name before quotation marks.
const NAMING: [&str; 6] = ["so-called", "known as", "dubbed", "nicknamed", "titled", "entitled"];

/// Rule 1.
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
        functions += usize::from(
            phrase::is_function_word(spelling) || document.language.is_stop_word(&document.language.fold(spelling)),
        );
        long += usize::from(word.span().len() > 3);
        lower += usize::from(word.span().len() > 3 && word.shape == Shape::Lower);
    }
    let is_title = lower == 0 && long > 0 && count < 12 && !ends_clause(text, inner);
    let is_sentence = count >= LEAST_WORDS && (count > 2 * LEAST_WORDS || functions > 0 || ends_clause(text, inner));
    (is_said || is_sentence) && !is_title
}

fn ends_clause(text: &str, inner: Span) -> bool {
    inner.of(text).ends_with(['.', ',', '!', '?', '…'])
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

/// The second half of rule 2: a paragraph that opens with a quote and names nobody.
fn carry(text: &str, document: &Document, people: &[Span], found: &mut [Quote], blocks: &[u32]) {
    for number in 0..found.len() {
        if found[number].speaker.is_some() {
            continue;
        }
        let above = number.checked_sub(1);
        let is_same = above.is_some_and(|last| blocks[last] == blocks[number]);
        let start = document.blocks.get(blocks[number] as usize).map_or(0, |block| block.content.start());
        let is_alone = found[number].span.start() <= start + LONGEST_MARK;
        let is_next = above.is_some_and(|last| blocks[last] + 1 == blocks[number]);
        // Where the paragraph above closes with a quote, somebody else answers.
        let is_answer = is_next
            && above.is_some_and(|last| {
                let block = document.blocks.get(blocks[last] as usize);
                block.is_some_and(|block| {
                    let end = found[last].span.end();
                    end < block.content.end() && end + LONGEST_MARK > block.content.end()
                })
            });
        if is_answer {
            continue;
        }
        found[number].speaker = match above {
            Some(last) if is_same || (is_alone && is_next) => found[last].speaker,
            _ if is_alone => speaker::plain_before(text, document, people, found[number].span.start()),
            _ => None,
        };
    }
}

/// Rule 4.
fn resolved(text: &str, document: &Document, people: &[Span], speaker: Span, found: &[Quote], quote: Span) -> Span {
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
    let plain = speaker::plain_before(text, document, people, quote.start());
    match (last, plain) {
        (Some(last), Some(plain)) => last.max(plain),
        (last, plain) => last.or(plain).unwrap_or(speaker),
    }
}
