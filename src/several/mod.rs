//! Several texts, one summary.
//!
//! 1. Each source is read by itself: offsets, position, names and boilerplate mean something within one text alone.
//! 2. The terms of all are put together, and with them the rows of all sentences ([`Vocabulary`]).
//! 3. A sentence's salience is that within its source, raised by what the other sources say of it
//!    ([`agreement`]); of near-duplicates one alone can be chosen ([`duplicates`]).
//! 4. One choice is made from all sentences, and told source by source.
//!
//! With one source this is the summary of that source. Cost: near-linear in all the texts together.
//!
//! What is like a sentence in the other sources at most doubles its salience: on 60 clusters of three articles (Vietnamese,
//! the only open set of this kind at hand) a quarter to the double are as good. The share of words that others have, the
//! centroid of the others, and LexRank over all sentences were each tried in its place and gained nothing. All of it costs
//! 15 kB of brotli.
//!
//! A text whose parts are set off by rules stays one source, since splitting it would change what offsets mean;
//! `src/document/parts.rs` tells its parts to the ranking.

mod agreement;
mod assemble;
mod duplicates;
mod facts;
mod languages;
mod vocabulary;

use std::borrow::Cow;
use std::ops::Range;

use crate::document::Document;
use crate::options::{Error, Options};
use crate::order::lightest_first;
use crate::ranked::{KnownBlock, MAX_BYTES, as_indices, budget};
use crate::reader::Reader;
use crate::report::{LanguageReport, Report};
use crate::score::{Matrix, leaning};
use crate::select::{Candidates, select};
use agreement::Agreement;
use facts::Orders;
use languages::Languages;
use vocabulary::Vocabulary;

/// One of several texts: a string, or one whose blocks, or some of them, the caller knows.
///
/// ```
/// use nutgraf::{Source, summarize_all};
///
/// let sources = [Source::from("The bridge is closed."), Source::from("Engineers found cracks in the bridge.")];
/// let report = summarize_all(&sources, &nutgraf::Options::default())?;
/// assert_eq!(report.summary[1].source, Some(1));
/// # Ok::<(), nutgraf::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Source<'t> {
    /// The text.
    pub text: &'t str,
    /// Blocks the caller knows, as [`Reader::with_blocks`] takes them.
    pub blocks: &'t [KnownBlock],
}

impl<'t> From<&'t str> for Source<'t> {
    fn from(text: &'t str) -> Self {
        Self { text, blocks: &[] }
    }
}

impl<'t> From<&'t String> for Source<'t> {
    fn from(text: &'t String) -> Self {
        Self::from(text.as_str())
    }
}

/// How many times as salient as its first one the best of near-duplicates must be to stand for them: who says it first
/// is the likelier source of the others.
const BETTER: f64 = 1.25;

/// Where no sentence of a group may be chosen.
const NO_ROW: u32 = u32::MAX;

/// A report over several sources.
pub(crate) fn summarize(sources: &[Source<'_>], options: &Options) -> Result<Report, Error> {
    options.check()?;
    check_size(sources.iter().map(|source| source.text.len()))?;
    Sources::read(sources, options.language.as_deref()).summarize(options)
}

/// Several texts that have been read. Sentences are numbered through all of them.
struct Sources<'t> {
    readers: Vec<Reader<'t>>,
    language: LanguageReport,
    /// The sentences of each source.
    ranges: Vec<Range<usize>>,
    /// Blocks of the sources before each.
    first_blocks: Vec<usize>,
    vocabulary: Vocabulary,
    matrix: Matrix,
    /// What the other sources say of each sentence.
    agreement: Vec<Agreement>,
    salience: Vec<f64>,
    /// For each sentence, the first of its near-duplicates.
    groups: Vec<u32>,
    orders: Orders,
    /// Words of each sentence.
    words: Vec<usize>,
    /// The sentence of its own source that each needs before it.
    needs: Vec<Option<usize>>,
    /// The part of its source that each stands in, numbered through all sources.
    parts: Vec<u32>,
}

/// One choice from several sources.
struct Choice<'a> {
    /// Sentences, best first.
    chosen: &'a [usize],
    salience: &'a [f64],
    /// Those of them that the caller wants.
    pinned: &'a [usize],
    /// For each source, its own terms that the focus names.
    focus: &'a [Vec<usize>],
}

impl<'t> Sources<'t> {
    fn read(sources: &[Source<'t>], language: Option<&str>) -> Self {
        let Languages { each, report } = languages::settle(sources, language);
        let mut readers = Vec::with_capacity(sources.len());
        for (source, &language) in sources.iter().zip(&each) {
            readers.push(Reader::read(Cow::Borrowed(source.text), source.blocks, language, report.clone()));
        }
        Self::ranked(readers, report)
    }

    fn ranked(mut readers: Vec<Reader<'t>>, language: LanguageReport) -> Self {
        let documents: Vec<&Document> = readers.iter().map(|reader| &reader.ranked.document).collect();
        let vocabulary = Vocabulary::of(&documents);
        let matrix = Matrix::joined(&documents, &vocabulary.columns, vocabulary.width);
        let (mut ranges, mut first_blocks) = (Vec::with_capacity(readers.len()), Vec::with_capacity(readers.len()));
        let (mut sentences, mut blocks) = (0, 0);
        for document in &documents {
            ranges.push(sentences..sentences + document.sentences.len());
            first_blocks.push(blocks);
            sentences += document.sentences.len();
            blocks += document.blocks.len();
        }
        let groups = duplicates::groups(&matrix);
        let agreement = agreement::of(&matrix, &ranges, &groups);
        let orders = facts::merge(&mut readers, &ranges, &groups);
        let (mut salience, mut words) = (Vec::with_capacity(sentences), Vec::with_capacity(sentences));
        for reader in &readers {
            salience.extend_from_slice(&reader.ranked.scores.salience);
            words.extend_from_slice(&reader.ranked.words);
        }
        for (salience, agreement) in salience.iter_mut().zip(&agreement) {
            *salience *= 1.0 + agreement::WEIGHT * agreement.value;
        }
        let (mut needs, mut parts) = (Vec::with_capacity(sentences), Vec::with_capacity(sentences));
        for (reader, range) in readers.iter().zip(&ranges) {
            needs.extend(reader.ranked.scores.needs.iter().map(|needed| needed.map(|needed| range.start + needed)));
            // Sources that are short are one part together: which of them to quote, agreement says.
            let is_long = reader.ranked.parts.last().is_some_and(|&last| last > 0);
            let last = parts.last().copied().unwrap_or_default();
            let first = if is_long && !parts.is_empty() { last + 1 } else { last };
            parts.extend(reader.ranked.parts.iter().map(|part| first + part));
        }
        Self {
            readers,
            language,
            ranges,
            first_blocks,
            vocabulary,
            matrix,
            agreement,
            salience,
            groups,
            orders,
            words,
            needs,
            parts,
        }
    }

    fn summarize(&self, options: &Options) -> Result<Report, Error> {
        options.check_indices(self.words.len())?;
        let focus: Vec<Vec<usize>> = self.readers.iter().map(|reader| reader.ranked.focus(&options.focus)).collect();
        let salience = leaning(&self.salience, &self.matrix, &self.common(&focus));
        let (pinned, omitted) = (as_indices(&options.pin), as_indices(&options.omit));
        let said_once = self.said_once(&salience, &pinned, &omitted);
        let candidates = Candidates {
            salience: &said_once,
            words: &self.words,
            matrix: &self.matrix,
            needs: &self.needs,
            parts: &self.parts,
            is_copy: &|one, other| self.text_of(one) == self.text_of(other),
        };
        let chosen = select(&candidates, budget(options.length, &self.words), &pinned, &omitted);
        let choice = Choice { chosen: &chosen, salience: &salience, pinned: &pinned, focus: &focus };
        Ok(assemble::assemble(self, options, &choice))
    }

    /// The source of a sentence, and its number there.
    fn place(&self, sentence: usize) -> (usize, usize) {
        let source = self.ranges.partition_point(|range| range.end <= sentence);
        (source, sentence - self.ranges[source].start)
    }

    fn text_of(&self, sentence: usize) -> &str {
        let (source, number) = self.place(sentence);
        let reader = &self.readers[source];
        reader.ranked.document.sentences[number].span.of(&reader.ranked.text)
    }

    /// The common numbers of each source's own terms, in order.
    fn common(&self, terms: &[Vec<usize>]) -> Vec<usize> {
        let mut numbers = Vec::new();
        for (terms, columns) in terms.iter().zip(&self.vocabulary.columns) {
            for &term in terms {
                numbers.push(columns[term] as usize);
            }
        }
        let mut common: Vec<usize> = lightest_first(numbers.iter().copied()).map(|at| numbers[at]).collect();
        common.dedup();
        common
    }

    /// The saliences with 0 for all but one of near-duplicates: a pinned one stands for them, else the first, unless a
    /// later one is better by [`BETTER`]. Where one is left out, so are the others.
    fn said_once(&self, salience: &[f64], pinned: &[usize], omitted: &[usize]) -> Vec<f64> {
        let mut said_once = salience.to_vec();
        if self.readers.len() < 2 {
            return said_once;
        }
        // By the first of each group, which is its best until there is a better one.
        let mut best = self.groups.clone();
        for (row, &group) in (0..).zip(&self.groups) {
            let best = &mut best[group as usize];
            if salience[row as usize] > salience[*best as usize] * BETTER {
                *best = row;
            }
        }
        for &row in pinned.iter().chain(omitted) {
            best[self.groups[row] as usize] = NO_ROW;
        }
        for (row, salience) in (0..).zip(&mut said_once) {
            if best[self.groups[row as usize] as usize] != row {
                *salience = 0.0;
            }
        }
        said_once
    }
}

/// Whether texts of these lengths may be read. The limit is one for all, because all are held at the same time.
pub(crate) fn check_size(lengths: impl Iterator<Item = usize>) -> Result<(), Error> {
    let mut bytes = 0_usize;
    for (index, length) in lengths.enumerate() {
        bytes = bytes.saturating_add(length);
        if bytes > MAX_BYTES {
            return Err(Error::SourcesTooLong { index, bytes });
        }
    }
    Ok(())
}
