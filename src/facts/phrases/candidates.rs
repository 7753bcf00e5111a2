//! What may be a phrase: runs of words with a topic, as rules 1, 2, 7 and 8 have them.
//!
//! Cost: O(words), and O(log names) a run.

use super::super::names::Names;
use crate::document::{Document, Sentence, Shape, TermId, Word};
use crate::order::lightest_first;
use crate::text::Span;
use std::ops::Range;

/// Longest phrase, in words.
const MOST_WORDS: usize = 4;
/// Longest phrase without spaces, in pieces.
const MOST_PIECES: usize = 8;

/// Words that only verbs follow.
const VERBS_FOLLOW: [&str; 24] = [
    "to", "will", "would", "can", "could", "may", "might", "must", "should", "not", "we", "We", "he", "He", "she",
    "She", "they", "They", "I", "who", "which", "you", "cannot", "it",
];

/// The longest of them, in bytes.
const LONGEST_BEFORE: usize = "should".len();

/// Words that tie names to others.
const TIES: [&str; 9] = ["of", "de", "del", "della", "des", "di", "do", "du", "von"];

pub(super) struct Candidates<'a> {
    text: &'a str,
    document: &'a Document,
    words: &'a [Word],
    /// How often each term comes.
    counts: &'a [u32],
    is_english: bool,
    /// Of each spelling, whether in small letters it is no part of a noun's phrase, wherever it stands: a verb, an adverb, or
    /// a word that any text has.
    never: Box<[bool]>,
    /// Of each spelling, whether only verbs follow it.
    before_verbs: Box<[bool]>,
    /// Each mention of a name, in order, and whether it is a person's.
    mentions: Vec<(Span, bool)>,
    /// The first that does not end before the run that was looked at last.
    near: usize,
}

impl<'a> Candidates<'a> {
    #[inline(never)]
    pub(super) fn new(text: &'a str, document: &'a Document, counts: &'a [u32], names: &Names) -> Self {
        let mut mentions: Vec<(Span, bool)> = Vec::new();
        for (names, is_person) in [(&names.people, true), (&names.organisations, false), (&names.places, false)] {
            mentions.extend(names.iter().flat_map(|name| &name.mentions).map(|&mention| (mention, is_person)));
        }
        let order = lightest_first(mentions.iter().map(|(mention, _): &(Span, bool)| mention.start()));
        let mentions = order.map(|number| mentions[number]).collect();
        let language = document.language;
        let is_english = language.is_english();
        let is_never = |word: &str| is_english && (word.ends_with("ly") || language.is_no_phrase(word));
        let never = document.terms.spellings().map(|spelling| is_never(spelling.of(text))).collect();
        let is_before_verbs = |spelling: Span| {
            is_english && spelling.len() <= LONGEST_BEFORE && VERBS_FOLLOW.contains(&spelling.of(text))
        };
        let before_verbs = document.terms.spellings().map(is_before_verbs).collect();
        Self { text, document, words: &document.words, counts, is_english, never, before_verbs, mentions, near: 0 }
    }

    /// The candidates of a sentence: the words whose terms make them, and the words to show. Sentences are asked for in order.
    #[inline(never)]
    pub(super) fn of(&mut self, sentence: &Sentence, mut add: impl FnMut(&[Word], &[Word])) {
        let words = self.words;
        let range = sentence.word_range();
        let mut first = range.start;
        for at in range.clone() {
            // Nearly half of all words: one without a topic is in no run, and the run before has ended.
            if words[at].shape() != Shape::Unspaced && !self.is_content(words[at]) {
                first = at + 1;
                continue;
            }
            let is_apart = words[at].shape() == Shape::Lower && self.is_no_noun(range.start, at);
            let ends = is_apart || at + 1 == range.end || !self.goes_on(at);
            if ends {
                let run = first..if is_apart { at } else { at + 1 };
                if let Some((content, run)) = self.phrase(run) {
                    add(content, run);
                }
                first = at + 1;
            }
        }
    }

    fn slice(&self, at: usize) -> &'a str {
        self.words[at].span().of(self.text)
    }

    /// What stands between word `at` and the next.
    fn gap(&self, at: usize) -> &'a [u8] {
        let words = self.words;
        self.text.as_bytes().get(words[at].span().end()..words[at + 1].span().start()).unwrap_or_default()
    }

    /// Whether the word after word `at` is of the same run.
    fn goes_on(&self, at: usize) -> bool {
        let (one, other) = (&self.words[at], &self.words[at + 1]);
        match (one.shape() == Shape::Unspaced, other.shape() == Shape::Unspaced) {
            (false, false) => self.is_content(*one) && self.is_content(*other) && matches!(self.gap(at), b" " | b"-"),
            (true, true) => {
                self.document.is_pair(*one, *other)
                    && self.document.terms.of(*one).index().is_some_and(|term| self.counts[term] > 1)
            }
            _ => false,
        }
    }

    /// Whether a word is no part of a noun's phrase.
    fn is_no_noun(&self, start: usize, at: usize) -> bool {
        let is = |known: &[bool], at: usize| self.words[at].spelling().is_some_and(|spelling| known[spelling]);
        is(&self.never, at) || at > start && is(&self.before_verbs, at - 1)
    }

    /// A run as a phrase, if it is one.
    #[inline(never)]
    fn phrase(&mut self, mut run: Range<usize>) -> Option<(&'a [Word], &'a [Word])> {
        let words = self.words;
        // Most runs are a word without a topic.
        if run.is_empty() || !self.is_content(words[run.start]) {
            return None;
        }
        // Participles at its end.
        while self.is_english
            && !run.is_empty()
            && words[run.end - 1].shape() == Shape::Lower
            && self.slice(run.end - 1).ends_with("ed")
        {
            run.end -= 1;
        }
        // The last piece of a run without spaces has its part in the term of the one before it.
        let (content, most) = match &words[run.clone()] {
            [pieces @ .., last] if last.shape() == Shape::Unspaced => (pieces, MOST_PIECES),
            words => (words, MOST_WORDS),
        };
        let is_phrase = run.len() <= most && !content.is_empty() && content.iter().all(|word| self.is_content(*word));
        (is_phrase && !self.is_cut(&run)).then(|| (content, &words[run]))
    }

    /// Rule 7.
    fn is_cut(&mut self, run: &Range<usize>) -> bool {
        let words = self.words;
        let span = words[run.start].span().hull(words[run.end - 1].span());
        let behind = self.mentions.iter().skip(self.near);
        self.near += behind.take_while(|(mention, _)| mention.end() <= span.start()).count();
        let near = self.mentions.iter().skip(self.near).take_while(|(mention, _)| mention.start() < span.end());
        let mut cut = false;
        for &(mention, is_person) in near {
            // The stop of an abbreviation is part of the name alone.
            if mention.start() == span.start() && mention.of(self.text).trim_end_matches('.').len() == span.len() {
                return false;
            }
            cut |= is_person || mention.hull(span) != span;
        }
        cut || self.is_tied(run)
    }

    /// Whether all words have capitals, and others with capitals are tied to them.
    fn is_tied(&self, run: &Range<usize>) -> bool {
        let words = self.words;
        let is_name = |at: usize| words.get(at).is_some_and(|word| word.is_capitalised());
        let ties = |at: usize| TIES.contains(&self.slice(at)) && self.gap(at - 1) == b" " && self.gap(at) == b" ";
        run.clone().all(is_name)
            && (run.start > 1 && is_name(run.start - 2) && ties(run.start - 1) || is_name(run.end + 1) && ties(run.end))
    }

    fn is_content(&self, word: Word) -> bool {
        word.shape() != Shape::Number && self.document.terms.of(word) != TermId::NONE
    }
}
