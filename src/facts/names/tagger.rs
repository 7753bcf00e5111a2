//! Which words of a run are names, and of what.
//!
//! Source: Lafferty, `McCallum` and Pereira, 2001, "Conditional Random Fields"; the best labels are found as Viterbi,
//! 1967, does. Where we differ: a feature has one weight for each kind of name and one for a further word, instead of one for
//! each label (no worse, measured, and half the bytes). Cost: O(features) a word.
//!
//! Tried and left: a weight for each of the seven labels (no better for twice the bytes), classes of words learnt
//! from 34 MB of news by exchange (2.5 points better at the same number of features, no better at the same number
//! of bytes), weights made sparse by L1 (5 points worse).

use super::features::{Room, Seen};
use super::model::{LABELS, Model, WIDTH};
use super::runs::Run;
use std::ops::Range;

/// What a name is the name of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Person,
    Organisation,
    Place,
}

/// The kinds, in the order of the model.
pub(super) const KINDS: [Kind; 3] = [Kind::Person, Kind::Organisation, Kind::Place];

/// A name in the text.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// Words of the document.
    pub(super) words: Range<usize>,
    /// The run it stands in.
    pub(super) run: usize,
    pub(super) kind: Kind,
    /// How much its words and those around speak for each kind.
    pub(super) scores: [i32; 3],
}

pub(super) struct Tagger<'a> {
    model: &'static Model,
    seen: &'a Seen<'a>,
    /// Taken from every kind of name at every word.
    reserve: i32,
    room: Room,
    scores: Vec<[i32; WIDTH]>,
    best: Vec<[(i32, u8); LABELS]>,
}

impl<'a> Tagger<'a> {
    pub(super) fn new(model: &'static Model, seen: &'a Seen<'a>, reserve: i32) -> Self {
        Self { model, seen, reserve, room: Room::default(), scores: Vec::new(), best: Vec::new() }
    }

    /// Appends the names of a run.
    #[inline(never)]
    pub(super) fn tag(&mut self, run: &Run, number: usize, mentions: &mut Vec<Mention>) {
        self.scores.clear();
        self.seen.features(run, &mut self.room, |features| {
            let mut sums = self.model.sums(features);
            sums.iter_mut().take(KINDS.len()).for_each(|sum| *sum -= self.reserve);
            self.scores.push(sums);
        });
        let mut label = self.last_label();
        // From the last word to the first; a name ends where one was entered from behind.
        let mut end = None;
        let before = mentions.len();
        for (at, best) in self.best.iter().enumerate().rev() {
            let begins = label % 2 == 1;
            if label != 0 {
                let last = *end.get_or_insert(at + 1);
                if begins {
                    let scores = [0, 1, 2].map(|kind| self.score_as(at..last, kind));
                    let words = run.first + at..run.first + last;
                    mentions.push(Mention { words, run: number, kind: KINDS[label / 2], scores });
                    end = None;
                }
            }
            label = usize::from(best[label].1);
        }
        mentions[before..].reverse();
    }

    /// What words of the run score as one name of a kind, with what that adds where it begins, goes on and ends.
    fn score_as(&self, words: Range<usize>, kind: usize) -> i32 {
        let (first, further) = (1 + 2 * kind, 2 + 2 * kind);
        let transitions = &self.model.transitions;
        let mut sum = transitions[if words.start == 0 { LABELS } else { 0 }][first];
        let mut last = first;
        for at in words.clone() {
            if at > words.start {
                sum += transitions[last][further];
                last = further;
            }
            sum += score(&self.scores[at], last);
        }
        if words.end < self.scores.len() { sum + transitions[last][0] } else { sum }
    }

    /// The best label of the last word; [`Self::best`] leads back from it.
    #[inline(never)]
    fn last_label(&mut self) -> usize {
        self.best.clear();
        let transitions = &self.model.transitions;
        for scores in &self.scores {
            let last = self.best.last();
            let mut row = [(i32::MIN / 2, 0); LABELS];
            for (label, entry) in row.iter_mut().enumerate() {
                let mut best = (i32::MIN, 0);
                let mut offer = |other: usize, sum: i32| {
                    if sum > best.0 {
                        best = (sum, other as u8);
                    }
                };
                match last {
                    Some(last) => {
                        before(label).for_each(|other| offer(other, last[other].0 + transitions[other][label]));
                    }
                    None if label == 0 || label % 2 == 1 => offer(LABELS, transitions[LABELS][label]),
                    None => continue,
                }
                *entry = (best.0 + score(scores, label), best.1);
            }
            self.best.push(row);
        }
        let Some(last) = self.best.last() else { return 0 };
        (0..LABELS).reduce(|best, label| if last[label].0 > last[best].0 { label } else { best }).unwrap_or(0)
    }
}

/// The labels that may stand before one: only the same name goes on.
fn before(label: usize) -> Range<usize> {
    if label == 0 || label % 2 == 1 { 0..LABELS } else { label - 1..label + 1 }
}

#[inline]
fn score(scores: &[i32; WIDTH], label: usize) -> i32 {
    match label {
        0 => 0,
        label if label % 2 == 1 => scores[label / 2],
        label => scores[label / 2 - 1] + scores[WIDTH - 1],
    }
}
