//! Boilerplate: blocks that belong to the site, the mail or the book and not to the text.
//!
//! To set aside a part of the text is worse than to leave in a part of the site, so only evident cases:
//! 1. They are what such lines are (`seeds/<tag>/boilerplate.txt`, English and the text's language): [`openings`].
//! 2. Names of who wrote it: [`bylines`]; when it was written: [`dates`].
//! 3. Items of a menu, in a line or below each other: [`menus`]; titles below "Related": [`related`].
//! 4. A picture's credit, an address, a page's number: [`scraps`].
//! 5. Heads, signatures and attributions of mails: [`mail`]; the licence of Project Gutenberg's books: [`books`].
//! 6. The same few words again and again: [`repeats`].
//!
//! A block is only ever set aside as a whole, and stays visible with its reason. Cost: O(blocks) and O(bytes) of short ones.
//!
//! No rule may meet real text: lists say how lines open, and the manner of an entry what else must hold (short, no stop, a
//! date, names alone). The lists of seven languages cost 5.6 kB of brotli, blocks and boilerplate together 21 kB. `cargo
//! xtask bench quality` counts the errors on lines labelled by hand before the rules were made; one half of them has not
//! been looked at since.

mod books;
mod bylines;
mod dates;
mod mail;
mod menus;
mod openings;
mod related;
mod repeats;
mod scraps;

use super::Document;
use super::blocks::{Block, ends_with_stop};
use crate::kinds::{BlockKind, ReasonCode};
use crate::language::Language;
use crate::text::Span;
use openings::Manner;

/// A longer block is hardly ever boilerplate, in words.
const MOST_WORDS: usize = 30;

/// A block as these rules see it.
#[derive(Clone, Copy)]
struct Glance {
    /// Its words, those tied by a hyphen counted apart.
    words: usize,
    /// Its second sentence, where it has two.
    last_sentence: Option<Span>,
    /// Ends as a sentence does.
    is_ended: bool,
    /// How its first words are known, whether or not that suffices.
    manner: Option<(Manner, ReasonCode)>,
}

/// The blocks of a text and what is found of them.
struct Page<'t> {
    text: &'t str,
    blocks: &'t [Block],
    language: Language,
    glances: Vec<Glance>,
    reasons: Vec<Option<ReasonCode>>,
}

impl Page<'_> {
    fn content(&self, number: usize) -> &str {
        self.blocks[number].content.of(self.text)
    }

    fn kind(&self, number: usize) -> BlockKind {
        self.blocks[number].kind
    }

    /// Whether the rules look at a block: code, tables and what others wrote are what they are.
    fn is_open(&self, number: usize) -> bool {
        matches!(self.kind(number), BlockKind::Heading | BlockKind::Paragraph | BlockKind::ListItem)
    }

    fn is_marked(&self, number: usize) -> bool {
        self.reasons[number].is_some() || self.kind(number) == BlockKind::Boilerplate
    }

    fn set(&mut self, number: usize, reason: ReasonCode) {
        self.reasons[number].get_or_insert(reason);
    }
}

/// Sets aside the blocks of `document` that are boilerplate.
#[inline(never)]
pub(super) fn mark(text: &str, document: &mut Document) {
    let glances = glances(text, document);
    let mut page = Page {
        text,
        blocks: &document.blocks,
        language: document.language,
        reasons: vec![None; glances.len()],
        glances,
    };
    for number in 0..page.glances.len() {
        if page.is_open(number)
            && let Some(reason) = reason_alone(&page, number)
        {
            page.set(number, reason);
        }
    }
    dates::mark(&mut page);
    menus::mark(&mut page);
    repeats::mark(&mut page);
    let subjects = mail::mark(&mut page);
    related::mark(&mut page);
    books::mark(&mut page);
    let reasons = page.reasons;
    for (block, reason) in document.blocks.iter_mut().zip(reasons) {
        if block.kind != BlockKind::Boilerplate
            && let Some(reason) = reason
        {
            block.set_aside(reason);
        }
    }
    // What a mail is about heads it.
    for number in subjects {
        document.blocks[number].kind = BlockKind::Heading;
        document.blocks[number].is_guess = false;
    }
}

#[inline(never)]
fn glances(text: &str, document: &Document) -> Vec<Glance> {
    let mut glances = Vec::with_capacity(document.blocks.len());
    let mut opening = String::new();
    let mut sentences = document.sentences.iter().peekable();
    for (number, block) in document.blocks.iter().enumerate() {
        let (mut count, mut words, mut last) = (0, 0, Span::default());
        while let Some(sentence) = sentences.next_if(|sentence| sentence.block as usize == number) {
            count += 1;
            words += sentence.word_range().len();
            last = sentence.span;
        }
        let content = block.content.of(text);
        let is_ended = ends_with_stop(content);
        let is_read = matches!(block.kind, BlockKind::Heading | BlockKind::Paragraph | BlockKind::ListItem);
        let manner = if is_read { openings::find(content, document.language, &mut opening) } else { None };
        glances.push(Glance { words, last_sentence: (count == 2).then_some(last), is_ended, manner });
    }
    glances
}

/// A word without what stands around it.
fn bare(word: &str) -> &str {
    let is_part = |letter: char| letter.is_alphanumeric();
    let start = word.find(is_part).unwrap_or(word.len());
    let end = word.rfind(is_part).map_or(start, |last| word.ceil_char_boundary(last + 1));
    word.get(start..end).unwrap_or_default()
}

/// The reason that a block gives by itself.
#[inline(never)]
fn reason_alone(page: &Page<'_>, number: usize) -> Option<ReasonCode> {
    let glance = page.glances[number];
    let content = page.content(number);
    if let Some((manner, reason)) = glance.manner
        && openings::suffices(manner, content, &glance, page.language)
    {
        return Some(reason);
    }
    if glance.words > MOST_WORDS {
        return None;
    }
    if let Some(reason) = openings::last_sentence(page.text, &glance, page.language) {
        return Some(reason);
    }
    scraps::reason(content, &glance, page.language)
}

#[cfg(test)]
mod tests;
