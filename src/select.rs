//! Which sentences make the summary.
//!
//! Source: Carbonell and Goldstein, 1998, "The Use of MMR, Diversity-Based Reranking for Reordering
//! Documents and Producing Summaries"; the greedy step made lazy after Minoux, 1978, "Accelerated
//! greedy algorithms for maximizing submodular set functions". Value of a sentence at each step:
//! `salience * (1 - REDUNDANCY * said) / (1 + COVERAGE * told)`, where `said` is the share of its row (squared weights)
//! in terms that the summary already has, and `told` counts the picks from its part of a long text (Lin and Bilmes, 2011,
//! "A Class of Submodular Functions for Document Summarization": a reward for diversity that falls within a part).
//! Cost: O(sentences log sentences + recomputed rows).
//! Where we differ:
//! 1. Redundancy is measured against the whole summary rather than its most similar sentence: two
//!    picks that together say a third make it redundant, and its value only ever falls, which is what
//!    allows the lazy step.
//! 2. A sentence too long for what is left of the words is passed over, so a shorter one may follow, unless little is
//!    left: then what is worse would only fill up.
//! 3. A sentence that needs the one before it (`He said`, `However`) brings it where both are worth their places, and
//!    else stands for less ([`weights::ALONE`]); it is worth all of itself again once the other is chosen.
//! 4. A sentence that the summary has word for word is not chosen again, however little else there is.
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
    /// The sentence that each needs before it to be understood.
    pub(crate) needs: &'a [Option<usize>],
    /// The part of the text that each stands in.
    pub(crate) parts: &'a [u32],
    /// Whether two are the same, word for word.
    pub(crate) is_copy: &'a dyn Fn(usize, usize) -> bool,
}

/// The chosen sentences, best first: `pinned` ones in any case, then as the budget allows; at least
/// one where any can be chosen.
pub(crate) fn select(candidates: &Candidates<'_>, budget: Budget, pinned: &[usize], omitted: &[usize]) -> Vec<usize> {
    let mut chosen = Chosen::new(candidates, budget);
    for &sentence in omitted {
        chosen.is_settled[sentence] = true;
    }
    for &sentence in pinned {
        if !chosen.is_picked[sentence] {
            chosen.add(sentence);
        }
    }
    let open = |&sentence: &usize| chosen.is_open(sentence);
    let mut entries = Vec::with_capacity(candidates.salience.len());
    entries.extend((0..candidates.salience.len()).filter(open).map(|sentence| chosen.entry(sentence)));
    let mut queue = BinaryHeap::from(entries);
    let mut shortest_left = None;
    while let Some(entry) = queue.pop() {
        if !chosen.is_empty() && chosen.is_full() {
            break;
        }
        if chosen.is_settled[entry.sentence] {
            continue;
        }
        if !chosen.has_room_for(&[entry.sentence]) {
            if chosen.is_nearly_full() {
                break;
            }
            shortest_left = chosen.shorter(shortest_left, entry.sentence);
            continue;
        }
        if entry.seen < chosen.picks.len() {
            if !chosen.has_copy_of(entry.sentence) {
                queue.push(chosen.entry(entry.sentence));
            }
            continue;
        }
        match chosen.missing(entry.sentence) {
            Some(_) if entry.is_alone => chosen.add(entry.sentence),
            Some(needed) => {
                let next = queue.peek().map_or(0.0, |next| next.value);
                if chosen.is_better_together(needed, entry.sentence, next) {
                    chosen.add(needed);
                    chosen.add(entry.sentence);
                } else {
                    queue.push(Entry { value: entry.value * weights::ALONE, is_alone: true, ..entry });
                }
            }
            None => {
                chosen.add(entry.sentence);
                queue.extend(chosen.understood_by(entry.sentence));
            }
        }
    }
    if chosen.is_empty() {
        // Every sentence is longer than the words allowed: the shortest comes nearest.
        chosen.picks.extend(shortest_left);
    }
    chosen.picks
}

/// A sentence in the queue with the value it had after `seen` picks: at most that now.
struct Entry {
    value: f64,
    sentence: usize,
    seen: usize,
    /// Whether it is offered without the sentence that it needs, at a lower value.
    is_alone: bool,
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
    is_picked: Vec<bool>,
    /// Whether nothing is left to decide about a sentence.
    is_settled: Vec<bool>,
    /// Whether the summary has each term.
    is_said: Vec<bool>,
    /// Picks from each part.
    from_part: Vec<u32>,
}

impl<'a> Chosen<'a> {
    fn new(candidates: &'a Candidates<'a>, budget: Budget) -> Self {
        let sentences = candidates.salience.len();
        let parts = candidates.parts.last().map_or(0, |&last| last as usize + 1);
        Self {
            candidates,
            budget,
            picks: Vec::new(),
            words: 0,
            is_picked: vec![false; sentences],
            is_settled: vec![false; sentences],
            is_said: vec![false; candidates.matrix.columns()],
            from_part: vec![0; parts],
        }
    }

    fn is_empty(&self) -> bool {
        self.picks.is_empty()
    }

    fn is_full(&self) -> bool {
        self.picks.len() >= self.budget.sentences || self.words >= self.budget.words
    }

    /// Whether so few words are left that what is worth less than the sentence that is too long is not worth them.
    fn is_nearly_full(&self) -> bool {
        !self.is_empty() && self.words as f64 >= weights::NEARLY_FULL * self.budget.words as f64
    }

    fn has_room_for(&self, sentences: &[usize]) -> bool {
        let words: usize = sentences.iter().map(|&sentence| self.candidates.words[sentence]).sum();
        self.picks.len() + sentences.len() <= self.budget.sentences.max(1) && self.words + words <= self.budget.words
    }

    /// The one with fewer words, the earlier where they are as long.
    fn shorter(&self, known: Option<usize>, sentence: usize) -> Option<usize> {
        let length = |sentence: usize| (self.candidates.words[sentence], sentence);
        known.into_iter().chain([sentence]).min_by_key(|&sentence| length(sentence))
    }

    fn entry(&self, sentence: usize) -> Entry {
        Entry { value: self.value(sentence), sentence, seen: self.picks.len(), is_alone: false }
    }

    /// The sentence that this one needs, where the summary lacks it and may still have it.
    fn missing(&self, sentence: usize) -> Option<usize> {
        self.candidates.needs[sentence].filter(|&needed| !self.is_picked[needed])
    }

    /// Whether a sentence and the one it needs are worth as much, each, as the next best.
    fn is_better_together(&self, needed: usize, sentence: usize, next: f64) -> bool {
        self.is_open(needed)
            && self.has_room_for(&[needed, sentence])
            && f64::midpoint(self.value(needed), self.value(sentence)) >= next
    }

    /// The sentence behind a pick that needed it, at its full value again.
    fn understood_by(&self, pick: usize) -> Option<Entry> {
        let next = pick + 1;
        let needs_pick = self.candidates.needs.get(next).is_some_and(|&needed| needed == Some(pick));
        (needs_pick && self.is_open(next)).then(|| self.entry(next))
    }

    /// Whether a sentence can still be chosen.
    fn is_open(&self, sentence: usize) -> bool {
        !self.is_settled[sentence] && self.candidates.salience[sentence] > 0.0 && !self.has_copy_of(sentence)
    }

    /// Whether the summary has the sentence word for word. Texts are compared only where every term is said already.
    fn has_copy_of(&self, sentence: usize) -> bool {
        let is_said = self.candidates.matrix.row(sentence).all(|(term, _)| self.is_said[term]);
        is_said && self.picks.iter().any(|&pick| (self.candidates.is_copy)(pick, sentence))
    }

    fn value(&self, sentence: usize) -> f64 {
        let row = self.candidates.matrix.row(sentence).filter(|&(term, _)| self.is_said[term]);
        let said: f64 = row.map(|(_, weight)| weight * weight).sum();
        let told = self.from_part.get(self.candidates.parts[sentence] as usize).copied().unwrap_or_default();
        let covered = 1.0 / (1.0 + weights::COVERAGE * f64::from(told));
        self.candidates.salience[sentence] * (1.0 - weights::REDUNDANCY * said) * covered
    }

    fn add(&mut self, sentence: usize) {
        self.picks.push(sentence);
        self.words += self.candidates.words[sentence];
        self.is_picked[sentence] = true;
        self.is_settled[sentence] = true;
        if let Some(told) = self.from_part.get_mut(self.candidates.parts[sentence] as usize) {
            *told += 1;
        }
        for (term, _) in self.candidates.matrix.row(sentence) {
            self.is_said[term] = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::language::Language;

    /// Six sentences with no word in common.
    const TEXT: &str = "Whales swim. Ahab hunts. Rain fell yesterday. Bells rang. Ships sank quickly. Nobody slept.";

    fn chosen(salience: [f64; 6], needs: [Option<usize>; 6], parts: [u32; 6], budget: Budget) -> Vec<usize> {
        by_hand(salience, needs, parts, budget, [&[], &[]])
    }

    /// With some pinned and some left out.
    fn by_hand(
        salience: [f64; 6],
        needs: [Option<usize>; 6],
        parts: [u32; 6],
        budget: Budget,
        [pinned, omitted]: [&[usize]; 2],
    ) -> Vec<usize> {
        let matrix = Matrix::new(&Document::read(TEXT, &[], Language::of_tag("en")));
        let words = [2, 2, 3, 2, 3, 2];
        let candidates = Candidates {
            salience: &salience,
            words: &words,
            matrix: &matrix,
            needs: &needs,
            parts: &parts,
            is_copy: &|_, _| false,
        };
        select(&candidates, budget, pinned, omitted)
    }

    const ALIKE: [f64; 6] = [0.5; 6];
    const FREE: [Option<usize>; 6] = [None; 6];
    const ONE_PART: [u32; 6] = [0; 6];
    /// Each its own part: no pick takes from another's value.
    const APART: [u32; 6] = [0, 1, 2, 3, 4, 5];

    fn sentences(sentences: usize) -> Budget {
        Budget { sentences, words: usize::MAX }
    }

    #[test]
    fn the_best_and_of_equals_the_earlier() {
        assert_eq!(chosen(ALIKE, FREE, ONE_PART, sentences(2)), [0, 1]);
        assert_eq!(chosen([0.1, 0.2, 0.3, 0.4, 0.5, 0.0], FREE, ONE_PART, sentences(9)), [4, 3, 2, 1, 0]);
    }

    #[test]
    fn a_sentence_brings_the_one_it_needs_or_loses() {
        let needs = [None, None, None, Some(2), None, None];
        let second_best = [0.1, 0.6, 0.5, 0.9, 0.1, 0.1];
        assert_eq!(chosen(second_best, needs, ONE_PART, sentences(2)), [2, 3], "both are worth more than another");
        assert_eq!(
            chosen([0.1, 0.8, 0.1, 0.9, 0.1, 0.1], needs, ONE_PART, sentences(1)),
            [1],
            "alone it stands for less"
        );
        assert_eq!(
            chosen([0.1, 0.4, 0.1, 0.9, 0.1, 0.1], needs, ONE_PART, sentences(1)),
            [3],
            "but may still be the best"
        );
        assert_eq!(
            chosen([0.1, 0.7, 0.8, 0.75, 0.1, 0.1], needs, ONE_PART, sentences(2)),
            [2, 3],
            "with it, it is whole"
        );
    }

    #[test]
    fn parts_are_covered() {
        let early = [0.9, 0.8, 0.7, 0.5, 0.4, 0.3];
        assert_eq!(chosen(early, FREE, ONE_PART, sentences(3)), [0, 1, 2]);
        assert_eq!(chosen(early, FREE, [0, 0, 0, 1, 1, 2], sentences(3)), [0, 3, 1]);
        let late = [0.5, 0.9, 0.8, 0.1, 0.1, 0.1];
        assert_eq!(chosen(late, FREE, [0, 1, 1, 1, 1, 1], sentences(2)), [1, 0], "the last part, too");
        let mostly_one = [0.9, 0.8, 0.7, 0.25, 0.0, 0.0];
        assert_eq!(chosen(mostly_one, FREE, [0, 0, 0, 1, 1, 2], sentences(3)), [0, 1, 3], "less with each pick");
    }

    #[test]
    fn what_is_pinned_comes_first_and_what_is_left_out_is_not_brought() {
        let best_first = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4];
        assert_eq!(by_hand(best_first, FREE, ONE_PART, sentences(2), [&[5, 5], &[0]]), [5, 1]);
        let needs = [None, None, None, Some(2), None, None];
        let both_good = [0.1, 0.8, 0.8, 0.9, 0.1, 0.1];
        assert_eq!(by_hand(both_good, needs, ONE_PART, sentences(2), [&[], &[2]]), [1, 3]);
        let worthless = [0.1, 0.8, 0.0, 0.9, 0.1, 0.1];
        assert_eq!(by_hand(worthless, needs, ONE_PART, sentences(2), [&[], &[]]), [1, 3]);
        let alone = [0.1, 0.1, 0.0, 0.9, 0.1, 0.1];
        assert_eq!(by_hand(alone, needs, APART, sentences(2), [&[], &[]]), [3, 0], "what is worth nothing");
    }

    #[test]
    fn what_was_offered_alone_is_whole_once_the_other_is_there() {
        let needs = [None, None, None, Some(2), None, None];
        assert_eq!(chosen([0.65, 0.85, 0.7, 0.9, 0.1, 0.1], needs, APART, sentences(3)), [1, 2, 3]);
        let worthless = [0.1, 0.6, 0.5, 0.0, 0.1, 0.1];
        assert_eq!(chosen(worthless, needs, APART, sentences(9)), [1, 2, 0, 4, 5], "if it is worth anything");
    }

    #[test]
    fn what_is_said_already_is_worth_less() {
        let text = "Whales swim deep. Whales swim deep. Ahab hunts.";
        let matrix = Matrix::new(&Document::read(text, &[], Language::of_tag("en")));
        let (words, needs, parts) = ([3, 3, 2], [None; 3], [0; 3]);
        let picks = |other: f64, are_copies: bool, pinned: &[usize]| {
            let salience = [0.9, 0.8, other];
            let candidates = Candidates {
                salience: &salience,
                words: &words,
                matrix: &matrix,
                needs: &needs,
                parts: &parts,
                is_copy: &|_, _| are_copies,
            };
            select(&candidates, sentences(3), pinned, &[])
        };
        let left = 0.8 * (1.0 - weights::REDUNDANCY);
        assert_eq!(picks(left + 0.01, false, &[]), [0, 2, 1]);
        assert_eq!(picks(left - 0.01, false, &[]), [0, 1, 2], "but not nothing");
        assert_eq!(picks(left - 0.01, true, &[]), [0, 2], "unless it is the same");
        assert_eq!(picks(left - 0.01, true, &[1]), [1, 2], "or the same as what is pinned");
    }

    #[test]
    fn words_are_kept_to_and_not_filled_up_with_what_is_worse() {
        let words = |words: usize| Budget { sentences: usize::MAX, words };
        assert_eq!(chosen([0.9, 0.1, 0.8, 0.7, 0.1, 0.1], FREE, ONE_PART, words(4)), [0, 3], "the next that fits");
        assert_eq!(chosen([0.9, 0.8, 0.7, 0.6, 0.1, 0.1], FREE, APART, words(6)), [0, 1, 3], "four of six leave room");
        let enough = [0.9, 0.8, 0.6, 0.7, 0.1, 0.1];
        assert_eq!(chosen(enough, FREE, APART, words(8)), [0, 1, 3], "six of eight are enough");
        assert_eq!(chosen(ALIKE, FREE, ONE_PART, words(1)), [0], "nothing fits: the shortest");
        assert_eq!(chosen([0.1, 0.2, 0.9, 0.1, 0.8, 0.1], FREE, ONE_PART, words(1)), [0], "however little it is worth");
        assert_eq!(
            chosen([0.0, 0.0, 0.9, 0.1, 0.8, 0.0], FREE, ONE_PART, words(1)),
            [3],
            "of those that can be chosen"
        );
    }
}
