//! How much each sentence matters.
//!
//! [`signals`] say what can be seen of a sentence, a byte each; [`model`] makes of them how probably a summary has it.
//!
//! Invariant: nothing here chooses; nothing here knows options, focus apart, or reports.

mod focus;
mod matrix;
mod model;
mod reasons;
pub(crate) mod signals;
pub(crate) mod weights;

pub(crate) use focus::leaning;
pub(crate) use matrix::Matrix;
pub(crate) use reasons::Group;

use crate::document::Document;
use crate::order::heaviest_first;
use signals::{COUNT, Columns, Genre, Reading, Signal};

/// The signals of every sentence of one text, and their sum.
pub(crate) struct Scores {
    /// Numbers of the sentences that may be quoted: the rows of `columns`.
    rows: Vec<usize>,
    columns: Columns,
    genre: Genre,
    /// The median of each signal.
    medians: Vec<u8>,
    /// For each sentence, the one before it that it needs to be understood.
    pub(crate) needs: Vec<Option<usize>>,
    /// How probably a summary has each sentence, 0 to 1; 0 for those that no summary may quote.
    pub(crate) salience: Vec<f64>,
    /// Indices of the terms that most sentences speak of, most first.
    pub(crate) main_terms: Vec<usize>,
}

impl Scores {
    pub(crate) fn new(text: &str, document: &Document, matrix: &Matrix) -> Self {
        let reading = Reading::new(text, document, matrix);
        let columns = reading.columns();
        let rows = reading.sentences().to_vec();
        let genre = Genre::of(&columns);
        let mut salience = vec![0.0; document.sentences.len()];
        for (row, logit) in model::logits(&columns, genre, &reading.cues()).into_iter().enumerate() {
            salience[rows[row]] = model::probability(logit) * brevity(reading.words(row));
        }
        let needs = needs(&rows, &columns, document.sentences.len());
        let medians = (0..COUNT).map(|number| median(columns.numbered(number))).collect();
        Self { rows, columns, genre, medians, needs, salience, main_terms: main_terms(text, document, matrix) }
    }

    /// Whether a sentence has what a group is about: to lack figures can speak for it, too, and is no reason to tell.
    pub(crate) fn shows(&self, sentence: usize, group: Group) -> bool {
        let Ok(row) = self.rows.binary_search(&sentence) else { return false };
        let has = |signal: Signal| self.columns.of(signal)[row] > 0;
        match group {
            Group::Place => self.columns.of(Signal::FromStart)[row] < EARLY || self.is_at_an_end(row),
            Group::Topic => has(Signal::Repeated),
            Group::Headings => has(Signal::Headings),
            Group::Numbers => has(Signal::Numbers),
            Group::Names => has(Signal::Capitals) || has(Signal::AllCapitals),
            Group::Manner => false,
        }
    }

    /// Whether it stands in the last quarter of the text.
    pub(crate) fn is_late(&self, sentence: usize) -> bool {
        let row = self.rows.binary_search(&sentence);
        row.is_ok_and(|row| {
            self.columns.of(Signal::FromStart)[row] >= EARLY && self.columns.of(Signal::Place)[row] >= LAST_QUARTER
        })
    }

    fn is_at_an_end(&self, row: usize) -> bool {
        !(FIRST_QUARTER..LAST_QUARTER).contains(&self.columns.of(Signal::Place)[row])
    }

    /// What each group of signals is worth to a sentence, in logits, in the order of [`Group::TOLD`].
    pub(crate) fn worth(&self, sentence: usize) -> [f64; Group::TOLD.len()] {
        match self.rows.binary_search(&sentence) {
            Ok(row) => model::worth(&self.columns, &self.medians, row, self.genre),
            Err(_) => [0.0; Group::TOLD.len()],
        }
    }
}

/// Sentences that are early in any text.
const EARLY: u8 = 3;
/// Where the first quarter of a text ends, in 255ths.
const FIRST_QUARTER: u8 = 64;
/// Where the last begins.
const LAST_QUARTER: u8 = 191;

/// What is left of the value of a sentence that goes on and on: a summary of three such is none.
fn brevity(words: usize) -> f64 {
    (weights::LONG_SENTENCE / words.max(1) as f64).min(1.0)
}

/// The sentence right before each that opens with a word pointing back or with a connective.
#[inline(never)]
fn needs(rows: &[usize], columns: &Columns, sentences: usize) -> Vec<Option<usize>> {
    let mut needs = vec![None; sentences];
    let openings = columns.of(Signal::OpensBack).iter().zip(columns.of(Signal::OpensLinked));
    for (place, (&back, &linked)) in openings.enumerate().skip(1) {
        let is_next = rows[place - 1] + 1 == rows[place];
        needs[rows[place]] = (is_next && (back > 0 || linked > 0)).then(|| rows[place - 1]);
    }
    needs
}

/// The value in the middle: half of the others are no larger.
fn median(values: &[u8]) -> u8 {
    let mut counts = [0_usize; 256];
    for &value in values {
        counts[usize::from(value)] += 1;
    }
    let mut seen = 0;
    let is_middle = |&count: &usize| {
        seen += count;
        2 * seen >= values.len()
    };
    counts.iter().position(is_middle).map_or(0, |value| value as u8)
}

/// The terms that most sentences speak of, numbers left out, ties to the earlier term.
#[inline(never)]
fn main_terms(text: &str, document: &Document, matrix: &Matrix) -> Vec<usize> {
    let is_word = |term: usize| !document.terms.first(term).of(text).starts_with(char::is_numeric);
    heaviest_first((0..document.terms.len()).map(|term| matrix.sentences_with(term) as usize))
        .take_while(|&term| matrix.sentences_with(term) > 1)
        .filter(|&term| is_word(term))
        .take(weights::MAIN_TERMS)
        .collect()
}
