//! Key phrases: what the text is about, in its own words.
//!
//! Source: Rose, Engel, Cramer and Cowley, 2010, "Automatic Keyword Extraction from Individual
//! Documents" (RAKE): candidates are the runs of words between stop words and punctuation; and Florescu and Caragea, 2017,
//! "`PositionRank`: An Unsupervised Approach to Keyphrase Extraction from Scholarly Documents": a word weighs the more, the
//! earlier it comes. Cost: O(words), and O(phrases) for each one chosen.
//! Where we differ:
//! 1. Numbers end a run; a run longer than [`MOST_WORDS`] is no phrase.
//! 2. In English so do verbs, adverbs and words that any text has (`seeds/en/not-in-phrases.txt`), and what follows a word
//!    that only verbs follow; a participle ends no phrase. There is no tagger.
//! 3. A phrase is its stems: `weapon` and `weapons` are one, written as it first comes.
//! 4. A word weighs the sum over its places; a phrase the sum of its words, times how often it comes itself, less for each
//!    word more than a sum is worth. There is no graph: neighbours gained nothing that places do not give.
//! 5. A phrase within a better one, or around it, is left out.
//! 6. In languages other than English, where verbs are not known, a phrase comes twice at least.
//! 7. In scripts that write no spaces a phrase is a run of pieces whose pairs all come again, as those within words
//!    do and those between words seldom.
//!
//! The numbers were set by F1 at ten on the open halves of Inspec, SemEval-2017, `KPCrowd` and French Wikinews
//! (`cargo xtask bench facts phrases`).

use crate::document::{Document, Interner, Sentence, Shape, TermId, Word, hash};
use crate::language::Language;
use crate::order::heaviest_first;
use crate::text::Span;

/// Longest phrase, in words.
const MOST_WORDS: usize = 4;
/// Longest phrase without spaces, in pieces.
const MOST_PIECES: usize = 8;
/// Most phrases of a text.
const MOST_PHRASES: usize = 20;
/// What a place of a word weighs, anywhere, and more in the first sentence; in the sentence of this number half as much more.
const PLACE: u64 = 10;
const EARLY: u64 = 1000;
const HALF_AT: u64 = 3;
/// A phrase that comes more often than this weighs no more.
const MOST_COUNTED: usize = 8;
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
pub(crate) fn find(text: &str, document: &Document) -> Vec<Phrase> {
    let mut counts = vec![0_u32; document.terms.len()];
    document.words.iter().filter_map(|word| word.term.index()).for_each(|term| counts[term] += 1);
    // Only where verbs are known is a run that comes once sure enough to be no fragment.
    let least = if document.language.is_english() { 1 } else { 2 };
    let mut found = Found { interner: Interner::new(), terms: Vec::new(), spans: Vec::new(), key: Vec::new(), least };
    let never: Vec<bool> =
        document.terms.spellings().map(|spelling| is_never_in_phrases(spelling.of(text), document.language)).collect();
    for sentence in document.sentences.iter().filter(|sentence| document.block_of(sentence).is_quotable()) {
        found.add_from(text, document, sentence, &counts, &never);
    }
    found.best(&weights(document))
}

/// What each term weighs: the sum over its places.
fn weights(document: &Document) -> Vec<u64> {
    let mut weights = vec![0; document.terms.len()];
    for (number, sentence) in (0_u64..).zip(&document.sentences) {
        let place = PLACE + EARLY * HALF_AT / (HALF_AT + number);
        for term in document.words_of(sentence).iter().filter_map(|word| word.term.index()) {
            weights[term] += place;
        }
    }
    weights
}

/// Whether a word in small letters is no part of a noun's phrase, wherever it stands: a verb, an adverb, or one that any text
/// has.
fn is_never_in_phrases(word: &str, language: Language) -> bool {
    language.is_english() && (word.ends_with("ly") || language.is_no_phrase(word))
}

/// Whether the word at `start` stands behind one that only verbs follow.
fn follows_before_verbs(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default().trim_end();
    // None of these words is longer, so no more of what stands before is looked at.
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric();
    let length = before.bytes().rev().take(LONGEST_BEFORE_VERBS + 1).take_while(is_letter).count();
    let Some((rest, word)) = before.split_at_checked(before.len() - length) else { return false };
    VERBS_FOLLOW.contains(&word) && !rest.ends_with(char::is_alphanumeric)
}

/// Bytes of the longest of [`VERBS_FOLLOW`].
const LONGEST_BEFORE_VERBS: usize = 6;

/// Words that only verbs follow.
const VERBS_FOLLOW: [&str; 24] = [
    "to", "will", "would", "can", "could", "may", "might", "must", "should", "not", "we", "We", "he", "He", "she",
    "She", "they", "They", "I", "who", "which", "you", "cannot", "it",
];

/// A run without the participles at its end.
fn noun_like<'w>(text: &str, document: &Document, mut run: &'w [Word]) -> &'w [Word] {
    while document.language.is_english()
        && let [rest @ .., last] = run
        && last.shape == Shape::Lower
        && last.span().of(text).ends_with("ed")
    {
        run = rest;
    }
    run
}

struct Found {
    interner: Interner,
    terms: Vec<Vec<TermId>>,
    spans: Vec<Vec<Span>>,
    /// The bytes that are hashed.
    key: Vec<u8>,
    /// How often a phrase comes at least.
    least: usize,
}

impl Found {
    /// `counts` says how often each term comes, `never` which spellings are in no phrase.
    fn add_from(&mut self, text: &str, document: &Document, sentence: &Sentence, counts: &[u32], never: &[bool]) {
        let words = document.words_of(sentence);
        let goes_on = |one: &Word, other: &Word| {
            let gap = Span::new(one.span().end(), other.span().start()).of(text);
            match (one.shape == Shape::Unspaced, other.shape == Shape::Unspaced) {
                (false, false) => is_content(one) && is_content(other) && matches!(gap, " " | "-"),
                (true, true) => document.is_pair(one, other) && one.term.index().is_some_and(|term| counts[term] > 1),
                _ => false,
            }
        };
        let is_english = document.language.is_english();
        let is_apart = |word: &Word| {
            word.shape == Shape::Lower
                && (word.spelling().is_some_and(|spelling| never[spelling])
                    || is_english && follows_before_verbs(text, word.span().start()))
        };
        let runs = words.chunk_by(goes_on).flat_map(|run| run.split(is_apart)).filter(|run| !run.is_empty());
        for run in runs {
            let run = if run[0].shape == Shape::Unspaced { run } else { noun_like(text, document, run) };
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
        let terms = || content.iter().map(|word| word.term);
        self.key.clear();
        self.key.extend(terms().filter_map(TermId::index).flat_map(usize::to_le_bytes));
        let known = &self.terms;
        let is_same = |number: u32| known[number as usize].iter().copied().eq(terms());
        let (number, is_new) = self.interner.number_of(hash(&self.key), is_same);
        if is_new {
            self.terms.push(terms().collect());
            self.spans.push(Vec::new());
        }
        let span = run[0].span().hull(run[run.len() - 1].span());
        self.spans[number as usize].push(span);
    }

    /// `terms` says what each term weighs.
    fn best(self, terms: &[u64]) -> Vec<Phrase> {
        let weight = |number: usize| {
            let (count, words) = (self.spans[number].len(), self.terms[number].len());
            if count < self.least {
                return 0;
            }
            let sum: u64 = self.terms[number].iter().filter_map(|term| term.index()).map(|term| terms[term]).sum();
            let often = sum * count.min(MOST_COUNTED) as u64 * 10 / (words + ADDED_WORDS) as u64;
            let weight = if words == 1 { often / ALONE } else { often / 10 };
            weight.min(u64::from(u32::MAX)) as usize
        };
        let ranked = heaviest_first((0..self.spans.len()).map(weight)).take_while(|&number| weight(number) > 0);
        let mut chosen: Vec<usize> = Vec::new();
        for number in ranked {
            let is_within =
                |one: usize, other: usize| self.terms[one].iter().all(|term| self.terms[other].contains(term));
            if !chosen.iter().any(|&other| is_within(number, other) || is_within(other, number)) {
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
