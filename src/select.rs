//! Which sentences make the summary.
//!
//! Source: Carbonell and Goldstein, 1998, "The Use of MMR, Diversity-Based Reranking for Reordering
//! Documents and Producing Summaries"; the greedy step made lazy after Minoux, 1978, "Accelerated
//! greedy algorithms for maximizing submodular set functions". Value of a sentence at each step:
//! `salience * (1 - REDUNDANCY * said)`, where `said` is the share of its row (squared weights) in terms
//! that the summary already has. Cost: O(sentences log sentences + recomputed rows).
//! Where we differ:
//! 1. Redundancy is measured against the whole summary rather than its most similar sentence: two
//!    picks that together say a third make it redundant, and its value only ever falls, which is what
//!    allows the lazy step.
//! 2. A sentence too long for what is left of the words is passed over, so a shorter one may follow.
//!
//! Invariant: indices in, indices out; nothing here reads the text. Ties go to the earlier sentence.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::score::{Matrix, weights};

/// How much a summary may take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Budget {
    pub(crate) sentences: usize,
    pub(crate) words: usize,
}

/// What to choose from: one entry a sentence.
pub(crate) struct Candidates<'a> {
    /// What each is worth by itself; 0 for those that cannot be chosen.
    pub(crate) salience: &'a [f64],
    pub(crate) words: &'a [usize],
    pub(crate) matrix: &'a Matrix,
}

/// The chosen sentences, best first: `pinned` ones in any case, then as the budget allows; at least
/// one where any can be chosen.
pub(crate) fn select(candidates: &Candidates<'_>, budget: Budget, pinned: &[usize], omitted: &[usize]) -> Vec<usize> {
    let mut chosen = Chosen::new(candidates, budget);
    let mut is_settled = vec![false; candidates.salience.len()];
    for &sentence in pinned {
        if !is_settled[sentence] {
            chosen.add(sentence);
        }
        is_settled[sentence] = true;
    }
    for &sentence in omitted {
        is_settled[sentence] = true;
    }
    let mut queue: BinaryHeap<Entry> = (0..candidates.salience.len())
        .filter(|&sentence| candidates.salience[sentence] > 0.0)
        .filter(|&sentence| !is_settled[sentence])
        .map(|sentence| Entry { value: chosen.value(sentence), sentence, seen: chosen.picks.len() })
        .collect();
    while let Some(entry) = queue.pop() {
        if !chosen.is_empty() && chosen.is_full() {
            break;
        }
        if !chosen.is_empty() && !chosen.has_room_for(entry.sentence) {
            continue;
        }
        if entry.seen < chosen.picks.len() {
            let value = chosen.value(entry.sentence);
            queue.push(Entry { value, seen: chosen.picks.len(), ..entry });
            continue;
        }
        chosen.add(entry.sentence);
    }
    chosen.picks
}

/// A sentence in the queue with the value it had after `seen` picks: at most that now.
struct Entry {
    value: f64,
    sentence: usize,
    seen: usize,
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.total_cmp(&other.value).then(other.sentence.cmp(&self.sentence))
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Entry {}

/// The summary so far.
struct Chosen<'a> {
    candidates: &'a Candidates<'a>,
    budget: Budget,
    picks: Vec<usize>,
    words: usize,
    /// Whether the summary has each term.
    is_said: Vec<bool>,
}

impl<'a> Chosen<'a> {
    fn new(candidates: &'a Candidates<'a>, budget: Budget) -> Self {
        let is_said = vec![false; candidates.matrix.columns()];
        Self { candidates, budget, picks: Vec::new(), words: 0, is_said }
    }

    fn is_empty(&self) -> bool {
        self.picks.is_empty()
    }

    fn is_full(&self) -> bool {
        self.picks.len() >= self.budget.sentences || self.words >= self.budget.words
    }

    fn has_room_for(&self, sentence: usize) -> bool {
        self.words + self.candidates.words[sentence] <= self.budget.words
    }

    fn value(&self, sentence: usize) -> f64 {
        let said: f64 = self
            .candidates
            .matrix
            .row(sentence)
            .filter(|&(term, _)| self.is_said[term])
            .map(|(_, weight)| weight * weight)
            .sum();
        self.candidates.salience[sentence] * (1.0 - weights::REDUNDANCY * said)
    }

    fn add(&mut self, sentence: usize) {
        self.picks.push(sentence);
        self.words += self.candidates.words[sentence];
        for (term, _) in self.candidates.matrix.row(sentence) {
            self.is_said[term] = true;
        }
    }
}
