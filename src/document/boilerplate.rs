//! Boilerplate: blocks that belong to the site and not to the text.
//!
//! Only evident cases, all of them short blocks ([`MOST_WORDS`]):
//! 1. They open with words that such lines open with (`seeds/en/boilerplate.txt`).
//! 2. A byline: `By` and capitalised words, nothing else.
//! 3. A contact line: an e-mail address in a block without a verb's company, at most a few words.
//! 4. The same few words three times or more, without a stop: navigation.
//!
//! A block is only ever set aside as a whole, and stays visible with its reason. Cost: O(blocks).

use super::blocks::Block;
use super::interner::{Interner, hash};
use super::words;
use super::{Document, Sentence};
use crate::kinds::{BlockKind, ReasonCode};
use crate::language::{WordList, words_of};

/// A longer block is never boilerplate, in words.
const MOST_WORDS: usize = 30;
/// Most words of a byline.
const MOST_BYLINE_WORDS: usize = 8;
/// Most words of a line that is there for its address.
const MOST_CONTACT_WORDS: usize = 8;
/// Most words of a line of navigation, and how often it has to come.
const MOST_REPEATED_WORDS: usize = 6;
const LEAST_REPEATS: u32 = 3;

/// How each kind opens, with its reason.
static OPENINGS: WordList = WordList::new(words_of!("en/boilerplate.txt"));

fn reason_of(name: &str) -> Option<ReasonCode> {
    Some(match name {
        "call-to-action" => ReasonCode::CallToAction,
        "caption" => ReasonCode::Caption,
        "copyright" => ReasonCode::Copyright,
        "read-more" => ReasonCode::ReadMore,
        "share" => ReasonCode::Share,
        "subscribe" => ReasonCode::Subscribe,
        _ => return None,
    })
}

/// Sets aside the blocks of `document` that are boilerplate.
pub(super) fn mark(text: &str, document: &mut Document) {
    let mut repeats = Repeats::new();
    let mut first_sentence = 0;
    let mut found = Vec::new();
    for (number, block) in document.blocks.iter().enumerate() {
        let sentences = document.sentences[first_sentence..]
            .iter()
            .take_while(|sentence| sentence.block as usize == number)
            .count();
        let sentences = first_sentence..first_sentence + sentences;
        first_sentence = sentences.end;
        let words = words_in(document, &document.sentences[sentences]);
        if words > MOST_WORDS || matches!(block.kind, BlockKind::Code | BlockKind::Table) {
            continue;
        }
        if words <= MOST_REPEATED_WORDS {
            repeats.add(text, block, number);
        }
        if let Some(reason) = reason_for(block.content.of(text), words) {
            found.push((number, reason));
        }
    }
    found.extend(repeats.often().map(|number| (number, ReasonCode::Repeated)));
    for (number, reason) in found {
        let block = &mut document.blocks[number];
        block.kind = BlockKind::Boilerplate;
        block.level = None;
        block.reason = Some(reason);
    }
}

fn words_in(document: &Document, sentences: &[Sentence]) -> usize {
    sentences.iter().map(|sentence| words::count(document.words_of(sentence))).sum()
}

fn reason_for(content: &str, words: usize) -> Option<ReasonCode> {
    if words <= MOST_BYLINE_WORDS && is_byline(content) {
        return Some(ReasonCode::Byline);
    }
    let opening: String = content.chars().take(40).flat_map(char::to_lowercase).collect();
    let is_opening = |words: &str| {
        let rest = opening.strip_prefix(words);
        rest.is_some_and(|rest| words.ends_with(':') || !rest.starts_with(char::is_alphanumeric))
    };
    let opened = OPENINGS.entries().find(|(words, _)| is_opening(words)).and_then(|(_, reason)| reason_of(reason));
    let is_contact = words <= MOST_CONTACT_WORDS && content.contains('@') && content.contains('.');
    opened.or(is_contact.then_some(ReasonCode::ContactLine))
}

/// `By Agencies.`, `By Jane Doe and John Roe, Reuters`.
fn is_byline(content: &str) -> bool {
    let Some(names) = content.strip_prefix("By ").or_else(|| content.strip_prefix("BY ")) else {
        return false;
    };
    let mut words = names.split([' ', ',', '|', '/']).filter(|word| !word.is_empty());
    words.all(|word| word == "and" || word == "for" || word.starts_with(char::is_uppercase))
        && !names.trim_end_matches('.').contains('.')
}

/// Counts blocks of the same words.
struct Repeats<'t> {
    interner: Interner,
    texts: Vec<&'t str>,
    counts: Vec<u32>,
    blocks: Vec<(usize, u32)>,
}

impl<'t> Repeats<'t> {
    fn new() -> Self {
        Self { interner: Interner::new(), texts: Vec::new(), counts: Vec::new(), blocks: Vec::new() }
    }

    fn add(&mut self, text: &'t str, block: &Block, number: usize) {
        let content = block.content.of(text);
        if content.ends_with(['.', '!', '?', '"', '”', '…']) || !content.contains(char::is_alphabetic) {
            return;
        }
        let texts = &self.texts;
        let (which, is_new) =
            self.interner.number_of(hash(content.as_bytes()), |which| texts[which as usize] == content);
        if is_new {
            self.texts.push(content);
            self.counts.push(0);
        }
        self.counts[which as usize] += 1;
        self.blocks.push((number, which));
    }

    /// Numbers of the blocks whose words come often.
    fn often(&self) -> impl Iterator<Item = usize> {
        self.blocks
            .iter()
            .filter(|&&(_, which)| self.counts[which as usize] >= LEAST_REPEATS)
            .map(|&(number, _)| number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn reasons(text: &str) -> Vec<Option<ReasonCode>> {
        Document::read(text, &[], Language::of_tag("en")).blocks.iter().map(|block| block.reason).collect()
    }

    #[test]
    fn evident_cases() {
        use ReasonCode::{Byline, CallToAction, Copyright, ReadMore, Repeated};
        assert_eq!(reasons("By Agencies."), [Some(Byline)]);
        assert_eq!(reasons("By Jane Doe and John Roe, Reuters"), [Some(Byline)]);
        assert_eq!(reasons("By noon the rain had stopped."), [None]);
        assert_eq!(reasons("Email your news TIPS to Editor@example.com"), [Some(CallToAction)]);
        assert_eq!(reasons("© 2024 The Example. All rights reserved."), [Some(Copyright)]);
        assert_eq!(reasons("Read more: Ten things to know"), [Some(ReadMore)]);
        assert_eq!(reasons("Readmore is a company that grew."), [None]);
        assert_eq!(reasons("Home\nHome\nHome")[..], [Some(Repeated); 3]);
    }
}
