//! What a text is made of: blocks hold sentences, sentences hold words, words have terms.
//!
//! Invariant: everything is a span into the text or an index into a flat vector; nothing here owns a
//! copy of the text, and nothing here judges what matters.

mod blocks;
mod boilerplate;
mod interner;
mod parts;
mod sentences;
mod terms;
mod words;

use std::ops::Range;

pub(crate) use blocks::Block;
pub(crate) use interner::{Interner, hash};
pub(crate) use parts::parts;
pub(crate) use terms::{TermId, Terms};
pub(crate) use words::{Shape, Word, count as word_count};

use crate::language::Language;
use crate::text::Span;

/// A text, taken apart. Blocks, sentences and words are each in the order of the text and disjoint.
pub(crate) struct Document {
    pub(crate) language: Language,
    pub(crate) blocks: Vec<Block>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) words: Vec<Word>,
    pub(crate) terms: Terms,
}

/// One sentence. Its span has no white space at its ends.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub(crate) span: Span,
    /// Index of its block in [`Document::blocks`].
    pub(crate) block: u32,
    /// First and one past the last of its words in [`Document::words`].
    first_word: u32,
    last_word: u32,
}

impl Sentence {
    /// Indices of its words in [`Document::words`].
    pub(crate) fn word_range(&self) -> Range<usize> {
        self.first_word as usize..self.last_word as usize
    }
}

impl Document {
    /// Reads a text. `known` are blocks that the caller knows, in order and disjoint; the text
    /// between them is read as plain text.
    pub(crate) fn read(text: &str, known: &[Block], language: Language) -> Self {
        let blocks = blocks::read(text, known);
        let mut document = Self {
            language,
            blocks,
            sentences: Vec::new(),
            // To grow would take the room twice.
            words: Vec::with_capacity(words::estimate(text)),
            terms: Terms::new(language),
        };
        document.read_sentences(text);
        document.blocks.shrink_to_fit();
        document.sentences.shrink_to_fit();
        document.terms.settle();
        boilerplate::mark(text, &mut document);
        blocks::settle_headings(text, &mut document.blocks);
        document
    }

    /// The words of a sentence.
    pub(crate) fn words_of(&self, sentence: &Sentence) -> &[Word] {
        &self.words[sentence.word_range()]
    }

    /// Whether a word carries no topic of its own.
    pub(crate) fn is_empty(&self, word: Word) -> bool {
        self.terms.of(word) == TermId::NONE
    }

    /// Whether the term of a word is that of it and the next, as in scripts that write no spaces.
    pub(crate) fn is_pair(&self, word: Word, next: Word) -> bool {
        let first = self.terms.of(word).index().map(|term| self.terms.first(term));
        let is_unspaced = word.shape() == Shape::Unspaced && next.shape() == Shape::Unspaced;
        is_unspaced
            && word.span().end() == next.span().start()
            && first.is_some_and(|first| first.len() > word.span().len())
    }

    /// The block a sentence stands in.
    pub(crate) fn block_of(&self, sentence: &Sentence) -> &Block {
        &self.blocks[sentence.block as usize]
    }

    /// Index of the sentence that holds a byte, or of the last one before it.
    pub(crate) fn sentence_at(&self, byte: usize) -> Option<usize> {
        self.sentences.partition_point(|sentence| sentence.span.start() <= byte).checked_sub(1)
    }

    #[inline(never)]
    fn read_sentences(&mut self, text: &str) {
        let mut spans = Vec::new();
        for (number, block) in self.blocks.iter().enumerate() {
            spans.clear();
            sentences::split(text, block.content, self.language, &mut spans);
            for &span in &spans {
                let first_word = narrow(self.words.len());
                words::read(text, span, &mut self.terms, &mut self.words);
                let last_word = narrow(self.words.len());
                self.sentences.push(Sentence { span, block: narrow(number), first_word, last_word });
            }
        }
    }
}

/// The sentences of a text, without words and terms.
#[cfg(feature = "bench")]
pub(crate) fn sentence_spans(text: &str, language: Language) -> Vec<Span> {
    let mut spans = Vec::new();
    for block in blocks::read(text, &[]) {
        sentences::split(text, block.content, language, &mut spans);
    }
    spans
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
