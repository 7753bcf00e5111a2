//! Speakers of quotes beside which none is named: rules 2 to 4 of the folder.
//!
//! Cost: O(quotes), and a bounded look at the sentences before each.

use super::{Quote, speaker};
use crate::document::Document;
use crate::text::Span;

/// Bytes of a quotation mark and a space.
const LONGEST_MARK: usize = 4;

/// Rules 2 and 3.
pub(super) fn share(document: &Document, found: &mut [Quote], blocks: &[u32], goes_on: &[bool]) {
    for number in 1..found.len() {
        if found[number].speaker.is_none() && go_together(document, found, blocks, goes_on, number) {
            found[number].speaker = found[number - 1].speaker;
        }
    }
    for number in (1..found.len()).rev() {
        if found[number - 1].speaker.is_none() && go_together(document, found, blocks, goes_on, number) {
            found[number - 1].speaker = found[number].speaker;
        }
    }
}

/// Whether a quote goes with the one before. In English every verb of speech is known, nearly; where a text is in another
/// language, what stands between may name somebody else, so no sentence may.
fn go_together(document: &Document, found: &[Quote], blocks: &[u32], goes_on: &[bool], number: usize) -> bool {
    let sentence = |byte| document.sentence_at(byte).unwrap_or(0);
    let [last, next] = [&found[number - 1], &found[number]].map(|quote| quote.span);
    let is_near = document.language.is_english() || sentence(next.start()) <= sentence(last.end()) + 1;
    goes_on[number - 1] || blocks[number] == blocks[number - 1] && is_near
}

/// The second half of rule 2: a paragraph that opens with a quote and names nobody.
pub(super) fn carry(text: &str, document: &Document, people: &[Span], found: &mut [Quote], blocks: &[u32]) {
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
pub(super) fn resolved(
    text: &str,
    document: &Document,
    people: &[Span],
    speaker: Span,
    found: &[Quote],
    quote: Span,
) -> Span {
    let is_he = document.language.quoting(speaker.of(text)).contains('h');
    if !is_he {
        return speaker;
    }
    let is_name = |span: &Span| speaker::is_name(text, document, people, *span);
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
