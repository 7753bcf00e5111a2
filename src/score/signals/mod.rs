//! Signals: what can be seen of a sentence that tells whether a summary should have it.
//!
//! A signal is one byte for each sentence that may be quoted; each file has the signals of one idea and names where it
//! comes from. Bytes, because the trees of [`super::model`] ask only whether a value is above another, and because a
//! whole number is the same everywhere.
//!
//! Invariant: a signal is a function of the document alone; nothing here knows a weight.

mod centrality;
mod frequency;
mod genre;
mod length;
mod names;
mod numbers;
mod opening;
mod persons;
mod position;
mod punctuation;
mod similarity;
mod vocabulary;

pub(crate) use genre::Genre;

use super::Matrix;
use crate::document::{Document, Sentence, Word, word_count};
use vocabulary::Vocabulary;

/// Names the signals once: as an enum, and as words for the tables that training writes.
macro_rules! signals {
    ($($(#[$doc:meta])* $name:ident $word:literal)*) => {
        /// One kind of signal.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub(crate) enum Signal { $($(#[$doc])* $name),* }

        /// Their names, in the order of their numbers.
        pub(crate) const NAMES: &[&str] = &[$($word),*];
    };
}

signals! {
    /// Sentences before it.
    FromStart "from-start"
    /// Sentences after it.
    FromEnd "from-end"
    /// Share of the sentences that stand before it.
    Place "place"
    /// Words before it, in fours.
    WordsBefore "words-before"
    /// Sentences before it in its paragraph.
    InParagraph "in-paragraph"
    /// Sentences of its paragraph.
    ParagraphLength "paragraph-length"
    /// Paragraphs before its own.
    Paragraph "paragraph"
    /// Whether it is an item of a list.
    IsItem "is-item"
    /// Words.
    Words "words"
    /// Words that are terms.
    Terms "terms"
    /// Bytes a word, in eighths.
    WordLength "word-length"
    /// Words against the mean of all sentences, in 64ths.
    RelativeLength "relative-length"
    /// Share of the sentences that are longer.
    LengthRank "length-rank"
    /// How much it lacks of eight words.
    Shortness "shortness"
    /// Words of the sentence before it.
    LengthBefore "length-before"
    /// Share of its words that are no terms.
    StopWords "stop-words"
    /// Mean share of sentences that have its terms, doubled.
    MeanSpread "mean-spread"
    /// Sum of these shares, in 64ths.
    SumSpread "sum-spread"
    /// Largest of them.
    MostSpread "most-spread"
    /// `MeanSpread` against the largest of all sentences.
    MeanSpreadShare "mean-spread-share"
    /// `SumSpread` against the largest.
    SumSpreadShare "sum-spread-share"
    /// Mean share of its terms in all words that are terms, in 32nds of a per cent.
    MeanFrequency "mean-frequency"
    /// Mean count of its terms against that of the most frequent.
    RelativeFrequency "relative-frequency"
    /// Share of the sentences with a larger mean frequency.
    FrequencyRank "frequency-rank"
    /// Share of its terms that other sentences have.
    Repeated "repeated"
    /// How many of the ten most spread terms it has, times 25.
    MainTerms "main-terms"
    /// Rank of LexRank, against the largest.
    LexRank "lexrank"
    /// Share of the sentences with a larger one.
    LexRankRank "lexrank-rank"
    /// LexRank of both neighbours together, halved.
    LexRankAround "lexrank-around"
    /// Mean similarity to the others, times 4.
    Degree "degree"
    /// The same against the largest.
    DegreeShare "degree-share"
    /// Mean similarity to those after it (over all), times 4.
    Forward "forward"
    /// The same against the largest.
    ForwardShare "forward-share"
    /// Mean similarity to those before it (over all), times 4.
    Backward "backward"
    /// The same against the largest.
    BackwardShare "backward-share"
    /// Share of the similarity that goes forward.
    ForwardPart "forward-part"
    /// Similarity to the centroid.
    Centroid "centroid"
    /// Share of the sentences nearer to it.
    CentroidRank "centroid-rank"
    /// Similarity to the first sentence.
    First "first"
    /// Mean similarity to the first three, itself left out.
    Lead "lead"
    /// Similarity to the last sentence.
    Last "last"
    /// Similarity to the headings together.
    Headings "headings"
    /// Similarity to the sentence before it.
    Before "before"
    /// Similarity to the sentence after it.
    After "after"
    /// How much of it (squared weights) is in terms that came nowhere before.
    Novelty "novelty"
    /// Numbers, in sixteens.
    Numbers "numbers"
    /// Share of its words that are numbers.
    NumberShare "number-share"
    /// Capitalised words behind the first, in eights.
    Capitals "capitals"
    /// Their share of the words.
    CapitalShare "capital-share"
    /// Words in capitals, in sixteens.
    AllCapitals "all-capitals"
    /// Capitalised terms that came nowhere before, in sixteens.
    NewNames "new-names"
    /// Whether it opens with a capitalised term.
    OpensWithName "opens-with-name"
    /// Quotation marks, in sixteens.
    Quotes "quotes"
    /// Whether it opens with one.
    OpensQuoted "opens-quoted"
    /// Whether it asks.
    Question "question"
    /// Whether it exclaims.
    Exclamation "exclamation"
    /// Commas, in sixteens.
    Commas "commas"
    /// Colons, in sixteens.
    Colons "colons"
    /// Opening brackets, in sixteens.
    Brackets "brackets"
    /// Whether it begins with who speaks.
    SpeakerLabel "speaker-label"
    /// Words of the first person, in sixteens.
    FirstPerson "first-person"
    /// Their share.
    FirstPersonShare "first-person-share"
    /// Words of the second person, in sixteens.
    SecondPerson "second-person"
    /// Their share.
    SecondPersonShare "second-person-share"
    /// Verbs of saying, in sixteens.
    Speech "speech"
    /// Their share.
    SpeechShare "speech-share"
    /// Whether it opens with a word that points back.
    OpensBack "opens-back"
    /// Whether it opens with a connective.
    OpensLinked "opens-linked"
    /// Whether it opens in lower case.
    OpensLower "opens-lower"
    /// Whether the next sentence points back, to this one probably.
    PointedAt "pointed-at"
    /// Sentences of the text, up to 255.
    TextSentences "text-sentences"
    /// Words of the text, in eights.
    TextWords "text-words"
    /// Words a sentence, in sixths.
    TextMeanLength "text-mean-length"
    /// Share of the sentences with quotation marks.
    TextQuotes "text-quotes"
    /// Share of those with the first person.
    TextFirstPerson "text-first-person"
    /// Share of those with the second person.
    TextSecondPerson "text-second-person"
    /// Share of questions.
    TextQuestions "text-questions"
    /// Numbers a sentence, halved.
    TextNumbers "text-numbers"
    /// Share of sentences that begin with who speaks.
    TextLabels "text-labels"
    /// Mean similarity of two sentences, times 4.
    TextRedundancy "text-redundancy"
    /// Nearness of the first three to the centroid against that of all, in hundredths.
    TextLead "text-lead"
    /// Sentences a paragraph, in eighths.
    TextParagraphs "text-paragraphs"
    /// Largest share of sentences that have one and the same term.
    TextTopic "text-topic"
}

/// Number of signals.
pub(crate) const COUNT: usize = NAMES.len();

/// From this number on a signal is the same for all sentences of a text.
pub(crate) const FIRST_OF_TEXT: usize = Signal::TextSentences as usize;

/// The signals of every sentence that may be quoted, signal by signal.
pub(crate) struct Columns {
    bytes: Box<[u8]>,
    rows: usize,
    /// Those that are the same for all.
    of_text: [u8; COUNT - FIRST_OF_TEXT],
}

impl Columns {
    /// The values of one signal.
    pub(crate) fn of(&self, signal: Signal) -> &[u8] {
        self.numbered(signal as usize)
    }

    /// The values of the signal with this number: one, where it is the same for all.
    pub(crate) fn numbered(&self, number: usize) -> &[u8] {
        if let Some(of_text) = number.checked_sub(FIRST_OF_TEXT) {
            return std::slice::from_ref(&self.of_text[of_text]);
        }
        self.bytes.get(number * self.rows..(number + 1) * self.rows).unwrap_or_default()
    }

    /// The value that the signal with this number has in a row.
    pub(crate) fn at(&self, number: usize, row: usize) -> u8 {
        self.numbered(number)[if number < FIRST_OF_TEXT { row } else { 0 }]
    }

    /// Sets a value, rounded and held within a byte.
    #[expect(clippy::inline_always, reason = "seventy for each sentence: calls took 2 per cent of all reading")]
    #[inline(always)]
    fn set(&mut self, signal: Signal, row: usize, value: f64) {
        self.bytes[signal as usize * self.rows + row] = (value + 0.5) as u8;
    }

    /// Sets a value that is a share of 1.
    fn set_share(&mut self, signal: Signal, row: usize, share: f64) {
        self.set(signal, row, 255.0 * share);
    }

    fn set_flag(&mut self, signal: Signal, row: usize, holds: bool) {
        self.set(signal, row, if holds { 255.0 } else { 0.0 });
    }

    /// Sets a count, and what it is of a sentence's words.
    fn set_count(&mut self, count: Signal, share: Signal, row: usize, value: usize, words: usize) {
        self.set(count, row, 16.0 * value as f64);
        self.set_share(share, row, value as f64 / words.max(1) as f64);
    }

    /// Sets each value against the largest of all.
    fn set_relative(&mut self, signal: Signal, values: &[f64]) {
        let largest = values.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        for (row, value) in values.iter().enumerate() {
            self.set_share(signal, row, value / largest);
        }
    }

    /// Sets for each value which share of all is larger, ties to the earlier.
    fn set_rank(&mut self, signal: Signal, values: &[f64]) {
        let largest = values.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        // A millionth of the largest is as fine as a rank needs to be told.
        let weights = values.iter().map(|value| (value / largest * 1e6) as usize);
        for (place, row) in crate::order::heaviest_first(weights).enumerate() {
            self.set_share(signal, row, place as f64 / values.len() as f64);
        }
    }

    /// Sets one value for all sentences.
    fn set_all(&mut self, signal: Signal, value: f64) {
        self.of_text[signal as usize - FIRST_OF_TEXT] = (value + 0.5) as u8;
    }

    /// Share of the sentences where a signal is above 0.
    fn share(&self, signal: Signal) -> f64 {
        let above = self.of(signal).iter().filter(|&&value| value > 0).count();
        above as f64 / self.rows.max(1) as f64
    }
}

/// What the signals are read from.
pub(crate) struct Reading<'a> {
    text: &'a str,
    document: &'a Document,
    matrix: &'a Matrix,
    /// The sentences that may be quoted: their numbers in the document.
    sentences: Vec<usize>,
    /// Words of each, as a reader counts them.
    words: Vec<usize>,
    vocabulary: Vocabulary,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(text: &'a str, document: &'a Document, matrix: &'a Matrix) -> Self {
        let all = document.sentences.iter().enumerate();
        let sentences: Vec<usize> =
            all.filter(|(_, sentence)| document.block_of(sentence).is_quotable()).map(|(number, _)| number).collect();
        let words =
            sentences.iter().map(|&number| word_count(document.words_of(&document.sentences[number]))).collect();
        Self { text, document, matrix, sentences, words, vocabulary: Vocabulary::of(text, document) }
    }

    /// Numbers in the document of the sentences that have signals.
    pub(crate) fn sentences(&self) -> &[usize] {
        &self.sentences
    }

    /// Every signal of every sentence.
    pub(crate) fn columns(&self) -> Columns {
        let rows = self.sentences.len();
        let mut columns = Columns { bytes: vec![0; FIRST_OF_TEXT * rows].into(), rows, of_text: [0; _] };
        if rows == 0 {
            return columns;
        }
        position::read(self, &mut columns);
        length::read(self, &mut columns);
        frequency::read(self, &mut columns);
        centrality::read(self, &mut columns);
        similarity::read(self, &mut columns);
        numbers::read(self, &mut columns);
        names::read(self, &mut columns);
        punctuation::read(self, &mut columns);
        persons::read(self, &mut columns);
        opening::read(self, &mut columns);
        genre::read(self, &mut columns);
        columns
    }

    /// The sum of each sentence's cue words, a word counted once a sentence.
    pub(crate) fn cues(&self) -> Vec<i32> {
        // For each spelling, one more than the last sentence that has it: a long sentence must not be searched for each word.
        let mut last = vec![0; self.vocabulary.spellings()];
        let mut cue_of = |row: usize, word: Word| {
            let spelling = word.spelling()?;
            (std::mem::replace(&mut last[spelling], row + 1) != row + 1)
                .then(|| i32::from(self.vocabulary.cue(spelling)))
        };
        self.rows().map(|(row, words)| words.iter().filter_map(|word| cue_of(row, *word)).sum()).collect()
    }

    /// Words of a sentence, as a reader counts them.
    pub(crate) fn words(&self, row: usize) -> usize {
        self.words[row]
    }

    fn sentence(&self, row: usize) -> &'a Sentence {
        &self.document.sentences[self.sentences[row]]
    }

    fn words_of(&self, row: usize) -> &'a [Word] {
        self.document.words_of(self.sentence(row))
    }

    fn rows(&self) -> impl Iterator<Item = (usize, &'a [Word])> {
        (0..self.sentences.len()).map(|row| (row, self.words_of(row)))
    }

    fn terms_of(&self, row: usize) -> impl Iterator<Item = (usize, f64)> {
        self.matrix.row(self.sentences[row])
    }
}
