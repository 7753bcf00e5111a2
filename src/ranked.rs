//! A text that has been read and ranked: all that choosing its sentences takes.

use std::borrow::Cow;

use crate::assemble::{Cut, best_of, summary};
use crate::document::{self, Block, Document, word_count};
use crate::kinds::{BlockKind, ReasonCode};
use crate::language::{Detection, Language, detect};
use crate::options::{Error, Length, Options};
use crate::report::{LanguageReport, Summary, Utf16Span};
use crate::score::{Matrix, Scores, leaning, weights};
use crate::select::{Budget, Candidates, select};
use crate::text::{Span, Utf16Index};

/// Longest text that is read: 100 MB of UTF-8.
pub const MAX_BYTES: usize = 100_000_000;

/// A block that the caller knows, from the page a text was taken from, say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct KnownBlock {
    /// Its place in UTF-16 code units.
    pub span: Utf16Span,
    /// What it is.
    pub kind: BlockKind,
    /// 1 to 6: the level of a heading, how deep an item or a quote lies.
    pub level: Option<u8>,
}

/// A text with its sentences and what each is worth.
pub(crate) struct Ranked<'t> {
    pub(crate) text: Cow<'t, str>,
    pub(crate) utf16: Utf16Index,
    pub(crate) language: LanguageReport,
    pub(crate) document: Document,
    pub(crate) matrix: Matrix,
    pub(crate) scores: Scores,
    /// Words of each sentence, as a reader counts them.
    pub(crate) words: Vec<usize>,
    /// The part of the text that each sentence stands in.
    pub(crate) parts: Vec<u32>,
}

/// One choice of sentences.
pub(crate) struct Choice<'r> {
    /// Sentences, best first.
    chosen: Vec<usize>,
    salience: Cow<'r, [f64]>,
    /// Terms of the text that the focus names.
    focus: Vec<usize>,
}

impl<'t> Ranked<'t> {
    /// Reads a text in the language of a BCP 47 tag; in the one that it is in where there is none. Gives beside it what `find`
    /// finds in the text.
    pub(crate) fn new<F>(
        text: Cow<'t, str>,
        known: &[KnownBlock],
        language: Option<&str>,
        find: impl FnOnce(&str, &Document) -> F,
    ) -> Result<(Self, F), Error> {
        if text.len() > MAX_BYTES {
            return Err(Error::TooLong { bytes: text.len() });
        }
        Options { language: language.map(Into::into), ..Options::default() }.check()?;
        let (reading, language) = settle_language(&text, language);
        Ok(Self::read(text, known, reading, language, find))
    }

    /// Reads a text of at most [`MAX_BYTES`] in a language that is settled.
    pub(crate) fn read<F>(
        text: Cow<'t, str>,
        known: &[KnownBlock],
        reading: Language,
        language: LanguageReport,
        find: impl FnOnce(&str, &Document) -> F,
    ) -> (Self, F) {
        let utf16 = Utf16Index::new(&text);
        let document = Document::read(&text, &blocks_in_bytes(&text, &utf16, known), reading);
        // First: what finding takes for a while is the most that there is, and scores stay.
        let found = find(&text, &document);
        let matrix = Matrix::new(&document);
        let scores = Scores::new(&text, &document, &matrix);
        let words = document.sentences.iter().map(|sentence| word_count(document.words_of(sentence))).collect();
        let parts = parts_of(&document);
        (Self { text, utf16, language, document, matrix, scores, words, parts }, found)
    }

    /// A summary and nothing else, as the options ask for it.
    pub(crate) fn summarize(&self, options: &Options) -> Result<Summary, Error> {
        Ok(summary(self, options, &self.choose(options)?.cut()))
    }

    /// The sentences that the options ask for. [`Options::language`] is not looked at.
    pub(crate) fn choose(&self, options: &Options) -> Result<Choice<'_>, Error> {
        options.check()?;
        options.check_indices(self.document.sentences.len())?;
        let focus = self.focus(&options.focus);
        let salience = leaning(&self.scores.salience, &self.matrix, &focus);
        let text_of = |sentence: usize| self.document.sentences[sentence].span.of(&self.text);
        let candidates = Candidates {
            salience: &salience,
            words: &self.words,
            matrix: &self.matrix,
            needs: &self.scores.needs,
            parts: &self.parts,
            is_copy: &|one, other| text_of(one) == text_of(other),
        };
        let budget = budget(options.length, &self.words);
        let chosen = select(&candidates, budget, &as_indices(&options.pin), &as_indices(&options.omit));
        Ok(Choice { chosen, salience, focus })
    }

    /// Terms of the text that the focus names, in order.
    pub(crate) fn focus(&self, focus: &str) -> Vec<usize> {
        self.document.terms.shared_with(focus)
    }
}

impl Choice<'_> {
    /// It, as the choice from a text that is the only one.
    pub(crate) fn cut(&self) -> Cut<'_> {
        Cut {
            chosen: &self.chosen,
            salience: &self.salience,
            focus: &self.focus,
            best: best_of(&self.salience),
            source: None,
        }
    }
}

/// The part of the text that each sentence stands in. A text that is neither [long](weights::LONG) nor parted by rules,
/// as several articles in one paste are, is one part.
fn parts_of(document: &Document) -> Vec<u32> {
    let sentences = document.sentences.len();
    let is_rule = |block: &Block| block.reason == Some(ReasonCode::Separator);
    if sentences < weights::LONG && !document.blocks.iter().any(is_rule) {
        return vec![0; sentences];
    }
    (0..).zip(document::parts(document)).flat_map(|(part, range)| range.map(move |_| part)).collect()
}

/// What a length comes to, of sentences with so many words.
pub(crate) fn budget(length: Length, words: &[usize]) -> Budget {
    let (sentences, words) = match length {
        Length::Sentences(sentences) => (sentences as usize, usize::MAX),
        Length::Words(words) => (usize::MAX, words as usize),
        Length::Ratio(ratio) => (usize::MAX, (ratio * words.iter().sum::<usize>() as f64) as usize),
    };
    Budget { sentences, words }
}

fn settle_language(text: &str, tag: Option<&str>) -> (Language, LanguageReport) {
    if let Some(tag) = tag {
        let report = LanguageReport { code: tag.into(), confidence: 1000, detected: false };
        return (Language::of_tag(tag), report);
    }
    let Detection { language, code, confidence } = detect(text);
    (language, LanguageReport { code: code.into(), confidence, detected: true })
}

fn blocks_in_bytes(text: &str, utf16: &Utf16Index, known: &[KnownBlock]) -> Vec<Block> {
    let mut from = 0;
    let mut blocks = Vec::with_capacity(known.len());
    for block in known {
        let span = Span::new(utf16.byte(text, block.span.start), utf16.byte(text, block.span.end));
        if span.start() < from {
            continue;
        }
        from = span.end();
        blocks.push(Block { level: block.level, ..Block::new(block.kind, span, span) });
    }
    blocks
}

pub(crate) fn as_indices(indices: &[u32]) -> Vec<usize> {
    indices.iter().map(|&index| index as usize).collect()
}
