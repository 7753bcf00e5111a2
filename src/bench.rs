//! What `cargo xtask bench` measures apart from the rest. Not shipped.

pub use crate::facts::name_training as names;

use crate::document::{Document, sentence_spans};
use crate::facts::Facts;
use crate::language::{Detection, Language, detect};
use crate::options::Options;
use crate::score::signals::Reading;
use crate::score::{Matrix, Scores};

/// Where the sentences of a text end, in bytes: blocks and sentences are read, and nothing else.
pub fn sentence_ends(text: &str, language: &str) -> Vec<usize> {
    sentence_spans(text, Language::of_tag(language)).iter().map(|span| span.end()).collect()
}

/// What the ranking model is trained on: a text's sentences with their signals.
pub struct Signals {
    /// Where each sentence that may be quoted stands, in bytes.
    pub spans: Vec<(usize, usize)>,
    /// The signals of each, a byte each, in the order of [`SIGNALS`].
    pub rows: Vec<Vec<u8>>,
    /// The words of each, folded.
    pub words: Vec<Vec<String>>,
}

/// Names of the signals.
pub const SIGNALS: &[&str] = crate::score::signals::NAMES;

/// Reads the signals of a text.
pub fn signals(text: &str, language: &str) -> Signals {
    let language = Language::of_tag(language);
    let document = Document::read(text, &[], language);
    let matrix = Matrix::new(&document);
    let reading = Reading::new(text, &document, &matrix);
    let columns = reading.columns();
    let sentences = || reading.sentences().iter().map(|&number| &document.sentences[number]);
    let row = |row: usize| (0..SIGNALS.len()).map(|number| columns.at(number, row)).collect();
    Signals {
        spans: sentences().map(|sentence| (sentence.span.start(), sentence.span.end())).collect(),
        rows: (0..reading.sentences().len()).map(row).collect(),
        words: sentences()
            .map(|sentence| {
                document
                    .words_of(sentence)
                    .iter()
                    .map(|word| language.fold(word.span().of(text)).into_owned())
                    .collect()
            })
            .collect(),
    }
}

/// Reads a text up to its words and terms; gives how many words there are.
pub fn tokenize(text: &str, language: &str) -> usize {
    Document::read(text, &[], Language::of_tag(language)).words.len()
}

/// How far [`read_until`] goes. Each stage comes to those before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Stage {
    /// The text's language is found.
    Language,
    /// Blocks and ends of sentences are.
    Sentences,
    /// Words have their terms, and boilerplate is set aside.
    Words,
    /// Sentences are ranked: all that a summary alone needs but the choice.
    Ranking,
    /// Facts are found.
    Facts,
    /// All of it: the choice, and the report.
    Report,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 6] = [Self::Language, Self::Sentences, Self::Words, Self::Ranking, Self::Facts, Self::Report];
}

/// Reads a text as a summary does, as far as a stage, so that the difference of two is what a stage takes and all of them
/// sum up to the whole. Gives a count of what was found.
pub fn read_until(text: &str, stage: Stage) -> usize {
    if stage == Stage::Report {
        return crate::summarize(text, &Options::default()).map_or(0, |report| report.summary.len());
    }
    let Detection { language, confidence, .. } = detect(text);
    match stage {
        Stage::Language => return confidence.into(),
        Stage::Sentences => return sentence_spans(text, language).len(),
        _ => {}
    }
    let document = Document::read(text, &[], language);
    if stage == Stage::Words {
        return document.words.len();
    }
    let matrix = Matrix::new(&document);
    let scores = Scores::new(text, &document, &matrix);
    if stage == Stage::Ranking {
        return scores.salience.len();
    }
    Facts::find(text, &document).dates.len()
}
