//! Key phrases: what the text is about, in its own words.
//!
//! Source: Rose, Engel, Cramer and Cowley, 2010, "Automatic Keyword Extraction from Individual
//! Documents" (RAKE): candidates are the runs of words between stop words and punctuation. Cost: O(words).
//! Where we differ:
//! 1. Numbers end a run; a run longer than [`MOST_WORDS`] is no phrase.
//! 2. A phrase is its stems: `weapon` and `weapons` are one, written as it first comes.
//! 3. A phrase comes at least twice. Its weight is how often, times its number of words; ties go to the
//!    earlier.
//! 4. A phrase whose words a better one has is left out.
//! 5. In scripts that write no spaces a phrase is a run of pieces whose pairs all come again, as those within words
//!    do and those between words seldom.

use crate::document::{Document, Interner, Sentence, Shape, TermId, Word, hash};
use crate::order::heaviest_first;
use crate::text::Span;

/// Longest phrase, in words.
const MOST_WORDS: usize = 4;
/// Longest phrase without spaces, in pieces.
const MOST_PIECES: usize = 8;
/// Most phrases of a text.
const MOST_PHRASES: usize = 12;

/// One phrase.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    /// Where it stands, in order; at least one.
    pub(crate) spans: Vec<Span>,
    /// How much the text is about it, 0 to 1.
    pub(crate) weight: f64,
    /// The long form that the text gives for it.
    pub(crate) gloss: Option<Span>,
}

/// The best phrases, best first.
pub(crate) fn find(text: &str, document: &Document) -> Vec<Phrase> {
    let mut counts = vec![0_u32; document.terms.len()];
    document.words.iter().filter_map(|word| word.term.index()).for_each(|term| counts[term] += 1);
    let mut found = Found { interner: Interner::new(), terms: Vec::new(), spans: Vec::new() };
    for sentence in document.sentences.iter().filter(|sentence| document.block_of(sentence).is_quotable()) {
        found.add_from(text, document, sentence, &counts);
    }
    found.best()
}

struct Found {
    interner: Interner,
    terms: Vec<Vec<TermId>>,
    spans: Vec<Vec<Span>>,
}

impl Found {
    /// `counts` says how often each term comes.
    fn add_from(&mut self, text: &str, document: &Document, sentence: &Sentence, counts: &[u32]) {
        let words = document.words_of(sentence);
        let goes_on = |one: &Word, other: &Word| {
            let gap = Span::new(one.span().end(), other.span().start()).of(text);
            match (one.shape == Shape::Unspaced, other.shape == Shape::Unspaced) {
                (false, false) => is_content(one) && is_content(other) && matches!(gap, " " | "-"),
                (true, true) => document.is_pair(one, other) && one.term.index().is_some_and(|term| counts[term] > 1),
                _ => false,
            }
        };
        for run in words.chunk_by(goes_on) {
            // The last piece of a run without spaces has its part in the term of the one before it.
            let (content, most) = match run {
                [pieces @ .., last] if last.shape == Shape::Unspaced => (pieces, MOST_PIECES),
                words => (words, MOST_WORDS),
            };
            if run.len() <= most && !content.is_empty() && content.iter().all(is_content) {
                self.add(content, run);
            }
        }
    }

    fn add(&mut self, content: &[Word], run: &[Word]) {
        let terms: Vec<TermId> = content.iter().map(|word| word.term).collect();
        let bytes: Vec<u8> = terms.iter().filter_map(|term| term.index()).flat_map(usize::to_le_bytes).collect();
        let known = &self.terms;
        let (number, is_new) = self.interner.number_of(hash(&bytes), |number| known[number as usize] == terms);
        if is_new {
            self.terms.push(terms);
            self.spans.push(Vec::new());
        }
        let span = run[0].span().hull(run[run.len() - 1].span());
        self.spans[number as usize].push(span);
    }

    fn best(self) -> Vec<Phrase> {
        let weight = |number: usize| {
            let count = self.spans[number].len();
            if count > 1 { count * self.terms[number].len() } else { 0 }
        };
        let ranked = heaviest_first((0..self.spans.len()).map(weight)).take_while(|&number| weight(number) > 0);
        let mut chosen: Vec<usize> = Vec::new();
        for number in ranked {
            let has_own_words =
                |&other: &usize| !self.terms[number].iter().any(|term| self.terms[other].contains(term));
            if chosen.iter().all(has_own_words) {
                chosen.push(number);
            }
            if chosen.len() == MOST_PHRASES {
                break;
            }
        }
        let heaviest = chosen.first().map_or(1, |&number| weight(number)) as f64;
        let phrase = |number: usize| Phrase {
            spans: self.spans[number].clone(),
            weight: weight(number) as f64 / heaviest,
            gloss: None,
        };
        chosen.into_iter().map(phrase).collect()
    }
}

fn is_content(word: &Word) -> bool {
    word.term != TermId::NONE && word.shape != Shape::Number
}
