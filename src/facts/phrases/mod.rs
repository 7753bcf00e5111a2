//! Key phrases: what the text is about, in its own words.
//!
//! Source: Rose, Engel, Cramer and Cowley, 2010, "Automatic Keyword Extraction from Individual
//! Documents" (RAKE): candidates are the runs of words between stop words and punctuation; and Florescu and Caragea, 2017,
//! "`PositionRank`: An Unsupervised Approach to Keyphrase Extraction from Scholarly Documents": a word weighs the more, the
//! earlier it comes. Cost: O(words), and O(phrases) for each one chosen.
//! Where we differ:
//! 1. Numbers end a run; a run of more than four words is no phrase.
//! 2. In English so do verbs, adverbs and words that any text has (`seeds/en/not-in-phrases.txt`), and what follows a word
//!    that only verbs follow; a participle ends no phrase. There is no tagger.
//! 3. A phrase is its stems: `weapon` and `weapons` are one, written as it first comes.
//! 4. A word weighs the sum over its places; a phrase the sum of its words, times how often it comes itself, less for each
//!    word more than a sum is worth. There is no graph: neighbours gained nothing that places do not give.
//! 5. A phrase within a better one, or around it, is left out.
//! 6. In languages other than English, where verbs are not known, a phrase comes twice at least.
//! 7. What cuts a name is no phrase: a part of one (`East` of `Far East`), a person's name with more beside it, and words with
//!    capitals that `of` ties to others (`State Affairs` of `Chairman of State Affairs`), unless they are a name.
//! 8. In scripts that write no spaces a phrase is a run of pieces whose pairs all come again, as those within words
//!    do and those between words seldom.
//!
//! The numbers were set by F1 at ten on the open halves of Inspec, SemEval-2017, `KPCrowd` and French Wikinews
//! (`cargo xtask bench facts phrases`). The runs are found in `candidates.rs`.
//!
//! F1 of the best ten: Inspec 28, SemEval-2017 28, `KPCrowd` 15; the same runs without the list of verbs 2 to 3 points
//! lower.

mod candidates;

use super::names::Names;
use crate::document::{Document, Interner, TermId, Word, hash};
use crate::order::heaviest_first;
use crate::text::Span;
use candidates::Candidates;

/// Most phrases of a text.
const MOST_PHRASES: usize = 20;
/// What a place of a word weighs, anywhere, and more in the first sentence; in the sentence of this number half as much more.
const PLACE: u64 = 10;
const EARLY: u64 = 1000;
const HALF_AT: u64 = 3;
/// A phrase that comes more often than this weighs no more.
const MOST_COUNTED: u32 = 8;
/// Words added to a phrase's own before its sum is divided by them: 0 would be the mean of its words, many the sum.
const ADDED_WORDS: usize = 2;
/// What a word alone loses against a phrase of more, in tenths.
const ALONE: u64 = 11;

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
#[inline(never)]
pub(crate) fn find(text: &str, document: &Document, names: &Names) -> Vec<Phrase> {
    let (counts, weights) = places(document);
    let mut candidates = Candidates::new(text, document, &counts, names);
    // Only where verbs are known is a run that comes once sure enough to be no fragment.
    let least = if document.language.is_english() { 1 } else { 2 };
    let mut found = Found::new(document.terms.len(), least);
    for sentence in document.sentences.iter().filter(|sentence| document.block_of(sentence).is_quotable()) {
        candidates.of(sentence, |content, run| found.add(document, content, run));
    }
    found.best(&weights)
}

/// How often each term comes, and what it weighs: the sum over its places.
#[inline(never)]
fn places(document: &Document) -> (Box<[u32]>, Box<[u64]>) {
    let terms = document.terms.len();
    let (mut counts, mut weights) = (vec![0; terms].into_boxed_slice(), vec![0; terms].into_boxed_slice());
    for (number, sentence) in (0_u64..).zip(&document.sentences) {
        let place = PLACE + EARLY * HALF_AT / (HALF_AT + number);
        for term in document.terms.among(document.words_of(sentence)) {
            counts[term] += 1;
            weights[term] += place;
        }
    }
    (counts, weights)
}

struct Found {
    /// For each term one more than the number of the phrase that is this term alone, as most are; 0 where there is none.
    alone: Box<[u32]>,
    /// Phrases of several words, and the number of each.
    interner: Interner,
    several: Vec<u32>,
    /// The terms of every phrase, one after the other, and where each phrase's end.
    terms: Vec<TermId>,
    ends: Vec<u32>,
    /// How often each comes.
    counts: Vec<u32>,
    /// Where a phrase stands, in order, and which.
    places: Vec<(u32, Span)>,
    /// The bytes that are hashed.
    key: Vec<u8>,
    /// How often a phrase comes at least.
    least: u32,
}

impl Found {
    /// `terms` is how many the text has, `least` how often a phrase comes at least.
    fn new(terms: usize, least: u32) -> Self {
        Self {
            alone: vec![0; terms].into(),
            interner: Interner::new(),
            several: Vec::new(),
            terms: Vec::new(),
            ends: Vec::new(),
            counts: Vec::new(),
            places: Vec::new(),
            key: Vec::new(),
            least,
        }
    }

    fn add(&mut self, document: &Document, content: &[Word], run: &[Word]) {
        let number = self.number_of(document, content);
        let counts: &mut [u32] = &mut self.counts;
        counts[number as usize] += 1;
        self.places.push((number, run[0].span().hull(run[run.len() - 1].span())));
    }

    /// The number of the phrase that has these words, a new one where none has.
    fn number_of(&mut self, document: &Document, content: &[Word]) -> u32 {
        let terms = || content.iter().map(|word| document.terms.of(*word));
        let new = self.counts.len() as u32;
        let number = if let &[word] = content
            && let Some(term) = document.terms.of(word).index()
        {
            let after: &mut u32 = &mut self.alone[term];
            *after = if *after == 0 { new + 1 } else { *after };
            *after - 1
        } else {
            self.key.clear();
            self.key.extend(terms().filter_map(TermId::index).flat_map(|term| (term as u32).to_le_bytes()));
            let (known, ends, several) = (&*self.terms, &*self.ends, &*self.several);
            let is_same = |at: u32| slice_of(known, ends, several[at as usize] as usize).iter().copied().eq(terms());
            let (at, is_new) = self.interner.number_of(hash(&self.key), is_same);
            if is_new {
                self.several.push(new);
            }
            self.several[at as usize]
        };
        if number == new {
            self.terms.extend(terms());
            self.ends.push(self.terms.len() as u32);
            self.counts.push(0);
        }
        number
    }

    fn terms(&self, number: usize) -> &[TermId] {
        slice_of(&self.terms, &self.ends, number)
    }

    /// `terms` says what each term weighs.
    #[inline(never)]
    fn best(self, terms: &[u64]) -> Vec<Phrase> {
        let weight = |number: usize| {
            let (count, words) = (self.counts[number], self.terms(number).len());
            if count < self.least {
                return 0;
            }
            let sum: u64 = self.terms(number).iter().filter_map(|term| term.index()).map(|term| terms[term]).sum();
            let often = sum * u64::from(count.min(MOST_COUNTED)) * 10 / (words + ADDED_WORDS) as u64;
            let weight = if words == 1 { often / ALONE } else { often / 10 };
            weight.min(u64::from(u32::MAX)) as usize
        };
        let ranked = heaviest_first((0..self.counts.len()).map(weight)).take_while(|&number| weight(number) > 0);
        let mut chosen: Vec<usize> = Vec::new();
        for number in ranked {
            let is_within =
                |one: usize, other: usize| self.terms(one).iter().all(|term| self.terms(other).contains(term));
            if !chosen.iter().any(|&other| is_within(number, other) || is_within(other, number)) {
                chosen.push(number);
            }
            if chosen.len() == MOST_PHRASES {
                break;
            }
        }
        let heaviest = chosen.first().map_or(1, |&number| weight(number)) as f64;
        let phrase = |&number: &usize| Phrase {
            spans: Vec::with_capacity(self.counts[number] as usize),
            weight: weight(number) as f64 / heaviest,
            gloss: None,
        };
        let mut phrases: Vec<Phrase> = chosen.iter().map(phrase).collect();
        let mut ranks = vec![usize::MAX; self.counts.len()].into_boxed_slice();
        for (rank, &number) in chosen.iter().enumerate() {
            ranks[number] = rank;
        }
        for &(number, span) in &self.places {
            if let Some(phrase) = phrases.get_mut(ranks[number as usize]) {
                phrase.spans.push(span);
            }
        }
        phrases
    }
}

/// The part of a vector of parts that ends where `ends` says.
fn slice_of<'t>(terms: &'t [TermId], ends: &[u32], number: usize) -> &'t [TermId] {
    let start = number.checked_sub(1).map_or(0, |last| ends[last]);
    &terms[start as usize..ends[number] as usize]
}
