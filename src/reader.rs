//! Reading once, cutting as often as one likes.

use std::borrow::Cow;

use crate::assemble::{Cut, Most, assemble, best_of};
use crate::document::{self, Block, Document, word_count};
use crate::facts::Facts;
use crate::kinds::{BlockKind, ReasonCode};
use crate::language::{Detection, Language, detect};
use crate::options::{Error, Length, Options};
use crate::report::{LanguageReport, Report, Utf16Span};
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

/// A text that has been read: sentences, terms, scores and facts. Every summary of it is then only a
/// matter of choosing.
///
/// ```
/// use nutgraf::{Length, Options, Reader};
///
/// let reader = Reader::new("The whale is white. Ahab hunts the whale. It rains.", None)?;
/// let one = Options { length: Length::Sentences(1), ..Options::default() };
/// assert_eq!(reader.summarize(&one)?.summary.len(), 1);
/// assert_eq!(reader.summarize(&Options::default())?.summary.len(), 3);
/// # Ok::<(), nutgraf::Error>(())
/// ```
pub struct Reader<'t> {
    pub(crate) text: Cow<'t, str>,
    pub(crate) utf16: Utf16Index,
    pub(crate) language: LanguageReport,
    pub(crate) document: Document,
    pub(crate) matrix: Matrix,
    pub(crate) scores: Scores,
    pub(crate) facts: Facts,
    /// Words of each sentence, as a reader counts them.
    pub(crate) words: Vec<usize>,
    /// The part of the text that each sentence stands in.
    pub(crate) parts: Vec<u32>,
}

impl<'t> Reader<'t> {
    /// Reads a text. `language` is its BCP 47 tag; found from the text where there is none.
    ///
    /// # Errors
    ///
    /// [`Error`] where the tag is none, or the text longer than [`MAX_BYTES`].
    pub fn new(text: impl Into<Cow<'t, str>>, language: Option<&str>) -> Result<Self, Error> {
        Self::with_blocks(text, &[], language)
    }

    /// Reads a text whose blocks, or some of them, the caller knows. They have to be in order and
    /// disjoint; one that is not is left out, and text outside them is read as plain text.
    ///
    /// # Errors
    ///
    /// As [`Reader::new`].
    pub fn with_blocks(
        text: impl Into<Cow<'t, str>>,
        known: &[KnownBlock],
        language: Option<&str>,
    ) -> Result<Self, Error> {
        let text = text.into();
        if text.len() > MAX_BYTES {
            return Err(Error::TooLong { bytes: text.len() });
        }
        Options { language: language.map(Into::into), ..Options::default() }.check()?;
        let (reading, language) = settle_language(&text, language);
        Ok(Self::read(text, known, reading, language))
    }

    /// Reads a text of at most [`MAX_BYTES`] in a language that is settled.
    pub(crate) fn read(text: Cow<'t, str>, known: &[KnownBlock], reading: Language, language: LanguageReport) -> Self {
        let utf16 = Utf16Index::new(&text);
        let document = Document::read(&text, &blocks_in_bytes(&text, &utf16, known), reading);
        // Facts first: what finding them takes for a while is the most that there is, and scores stay.
        let facts = Facts::find(&text, &document);
        let matrix = Matrix::new(&document);
        let scores = Scores::new(&text, &document, &matrix);
        let words = document.sentences.iter().map(|sentence| word_count(document.words_of(sentence))).collect();
        let parts = parts_of(&document);
        Self { text, utf16, language, document, matrix, scores, facts, words, parts }
    }

    /// A report as the options ask for it. [`Options::language`] was settled when the text was read
    /// and is not looked at again.
    ///
    /// # Errors
    ///
    /// [`Error`] where an option is out of its range.
    pub fn summarize(&self, options: &Options) -> Result<Report, Error> {
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
        let cut = Cut {
            chosen: &chosen,
            salience: &salience,
            focus: &focus,
            best: best_of(&salience),
            source: None,
            most: Most::of(options),
        };
        Ok(assemble(self, options, &cut))
    }

    /// Terms of the text that the focus names, in order.
    pub(crate) fn focus(&self, focus: &str) -> Vec<usize> {
        self.document.terms.shared_with(focus)
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
