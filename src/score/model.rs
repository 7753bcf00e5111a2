//! The model: from the signals of a sentence to how probably a summary has it.
//!
//! Sources: Kupiec, Pedersen and Chen, 1995, "A Trainable Document Summarizer" (learn from summaries that people wrote);
//! Friedman, 2001, "Greedy Function Approximation: A Gradient Boosting Machine"; Prokhorenkova et al., 2018, "`CatBoost`:
//! unbiased boosting with categorical features" (oblivious trees: one question a level). Formula: the logit is a weighted
//! sum of signals, plus the leaves that the sentence falls into, plus its cue words. Cost: O(sentences * trees).
//! Where we differ:
//! 1. The sum holds for texts of any kind. The trees know those they were trained on, so they are heard less in a short
//!    conversation (only long ones were trained on), and in a collection of statements neither they nor cue words are,
//!    nor what depends on the order of sentences, which says nothing there.
//! 2. Whole numbers throughout: the same on every machine.
//!
//! `seeds/ranking/model.bin` has the bias (i32), a weight for each signal (i16), both in 65 536ths of a logit, then the
//! trees: four signals with the border that each is above (two bytes), and sixteen leaves (i8) in 64ths of a logit.
//! `cargo xtask train ranking` writes it; `seeds/ranking/README.md` says from what.
//!
//! Tried and left: trees alone were as good on news and worse on all else; the sum alone is 1.8 ROUGE-1 lower on news;
//! labels averaged over all good summaries were level with greedy-oracle ones, boosted trees of free shape with oblivious
//! ones, which are smaller and faster. The trees lose as little as `CatBoost`'s at the same settings (0.2447 nats a
//! sentence against 0.2452 on documents kept aside). Vectors of 128 bits in WebAssembly find sixteen leaves at once, which takes
//! 3 per cent off a summary; it would shut out every engine from before 2023.

use super::reasons::Group;
use super::signals::{COUNT, Columns, FIRST_OF_TEXT, Genre, Signal};

static MODEL: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/ranking/model.bin"));

/// Questions that a tree asks.
const DEPTH: usize = 4;
const LEAVES: usize = 1 << DEPTH;
/// Bytes of a tree.
const TREE: usize = 2 * DEPTH + LEAVES;
/// Bytes before the trees.
const HEAD: usize = 4 + 2 * COUNT;
/// A logit of 1.
const UNIT: i32 = 1 << 16;
/// A 64th of a logit.
const LEAF: i32 = UNIT / 64;

/// Signals that depend on the order of sentences.
const ORDER: [Signal; 17] = [
    Signal::FromStart,
    Signal::FromEnd,
    Signal::Place,
    Signal::WordsBefore,
    Signal::InParagraph,
    Signal::Paragraph,
    Signal::LengthBefore,
    Signal::LexRankAround,
    Signal::Forward,
    Signal::ForwardShare,
    Signal::Backward,
    Signal::BackwardShare,
    Signal::ForwardPart,
    Signal::First,
    Signal::Lead,
    Signal::Last,
    Signal::Novelty,
];

/// The logit of each sentence, in units of [`UNIT`]. `cues` are the sums of their cue words.
#[inline(never)]
pub(super) fn logits(columns: &Columns, genre: Genre, cues: &[i32]) -> Vec<i32> {
    let of_text = |number: usize| weight(number) * i32::from(columns.at(number, 0));
    let mut logits = vec![bias() + (FIRST_OF_TEXT..COUNT).map(of_text).sum::<i32>(); cues.len()];
    for number in (0..FIRST_OF_TEXT).filter(|&number| weight(number) != 0 && is_heard(number, genre)) {
        let weight = weight(number);
        for (logit, &value) in logits.iter_mut().zip(columns.numbered(number)) {
            *logit += weight * i32::from(value);
        }
    }
    let leaf = leaf_unit(genre);
    if leaf == 0 {
        return logits;
    }
    for (first, logits) in (0..).step_by(BLOCK).zip(logits.chunks_mut(BLOCK)) {
        let values = block(columns, first);
        let mut sums = [[0; LANES]; BLOCK / LANES];
        let sums = &mut sums[..logits.len().div_ceil(LANES)];
        for tree in trees() {
            let questions = tree.questions.map(|(signal, border)| (&values[signal], LOW * u64::from(border)));
            for (word, sums) in sums.iter_mut().enumerate() {
                let mut leaves = 0;
                for (values, borders) in questions.iter().rev() {
                    leaves = leaves << 1 | above(values[word], *borders);
                }
                for sum in sums {
                    *sum += tree.leaf(leaves as usize);
                    leaves >>= 8;
                }
            }
        }
        for (logit, sum) in logits.iter_mut().zip(sums.as_flattened()) {
            *logit += leaf * sum;
        }
    }
    for (logit, cue) in logits.iter_mut().zip(cues) {
        *logit += LEAF * cue;
    }
    logits
}

/// Bytes in a word: so many sentences are asked at once.
const LANES: usize = 8;
/// Sentences that a tree is taken apart for.
const BLOCK: usize = 64;
/// 1 in each byte of a word.
const LOW: u64 = 0x0101_0101_0101_0101;

/// The signals of a block of rows, those of a signal for eight of them in a word.
fn block(columns: &Columns, first: usize) -> Box<[[u64; BLOCK / LANES]]> {
    let of_signal = |number: usize| {
        if number >= FIRST_OF_TEXT {
            return [LOW * u64::from(columns.at(number, first)); BLOCK / LANES];
        }
        let values = columns.numbered(number).get(first..).unwrap_or_default();
        let mut block = [0; BLOCK / LANES];
        for (word, eight) in block.iter_mut().zip(values.chunks(LANES)) {
            let mut bytes = [0; LANES];
            bytes.iter_mut().zip(eight).for_each(|(byte, value)| *byte = *value);
            *word = u64::from_le_bytes(bytes);
        }
        block
    };
    (0..COUNT).map(of_signal).collect()
}

/// For each of eight bytes, 1 if it is above its border: Warren, 2013, "Hacker's Delight", 2-18, on the bytes of a word.
fn above(values: u64, borders: u64) -> u64 {
    const HIGH: u64 = 0x80 * LOW;
    // Seven bits each are compared by a difference that cannot borrow, the eighth decides before them.
    let low = !((borders | HIGH) - (values & !HIGH));
    let high = values & !borders;
    ((high | !(values ^ borders) & low) & HIGH) >> 7
}

/// What each group of signals is worth to a sentence, in logits: how much it would fall were they what they are in the
/// middle of the text.
#[inline(never)]
pub(super) fn worth(columns: &Columns, medians: &[u8], row: usize, genre: Genre) -> [f64; Group::TOLD.len()] {
    let mut worth = [0; Group::TOLD.len()];
    for number in (0..COUNT).filter(|&number| is_heard(number, genre)) {
        if let Some(sum) = worth.get_mut(Group::of(number) as usize) {
            *sum += weight(number) * (i32::from(columns.at(number, row)) - i32::from(medians[number]));
        }
    }
    let leaf = leaf_unit(genre);
    let values: [u8; COUNT] = std::array::from_fn(|number| columns.at(number, row));
    for tree in trees().filter(|_| leaf != 0) {
        // What the sentence answers, what the middle of the text does, and which questions are of each group: a bit a level.
        let (mut answers, mut usual, mut of_group) = (0, 0, [0; Group::TOLD.len()]);
        for (level, (signal, border)) in tree.questions.into_iter().enumerate() {
            answers |= usize::from(values[signal] > border) << level;
            usual |= usize::from(medians[signal] > border) << level;
            if let Some(questions) = of_group.get_mut(Group::of(signal) as usize) {
                *questions |= 1 << level;
            }
        }
        for (questions, sum) in of_group.into_iter().zip(&mut worth).filter(|(questions, _)| *questions != 0) {
            let without = answers & !questions | usual & questions;
            *sum += leaf * (tree.leaf(answers) - tree.leaf(without));
        }
    }
    worth.map(|sum| f64::from(sum) / f64::from(UNIT))
}

/// Whether the sum counts a signal in a genre.
fn is_heard(number: usize, genre: Genre) -> bool {
    genre != Genre::Collection || ORDER.iter().all(|&signal| signal as usize != number)
}

/// How much a 64th of a logit counts in the leaves of a genre.
fn leaf_unit(genre: Genre) -> i32 {
    match genre {
        Genre::Prose | Genre::Conversation { is_long: true } => LEAF,
        Genre::Conversation { is_long: false } => LEAF / 2,
        Genre::Collection => 0,
    }
}

/// The probability that a logit stands for.
pub(super) fn probability(logit: i32) -> f64 {
    1.0 / (1.0 + libm::exp(-f64::from(logit) / f64::from(UNIT)))
}

/// One oblivious tree.
struct Tree {
    /// Each a signal and the border that its value is above.
    questions: [(usize, u8); DEPTH],
    leaves: &'static [u8; LEAVES],
}

impl Tree {
    /// The leaf that the answers lead to, the first question the lowest bit.
    #[inline]
    fn leaf(&self, answers: usize) -> i32 {
        i32::from(self.leaves[answers % LEAVES].cast_signed())
    }
}

fn trees() -> impl Iterator<Item = Tree> {
    let (trees, _) = MODEL.get(HEAD..).unwrap_or_default().as_chunks::<TREE>();
    trees.iter().filter_map(|bytes| {
        let questions = std::array::from_fn(|level| (usize::from(bytes[2 * level]), bytes[2 * level + 1]));
        Some(Tree { questions, leaves: bytes.last_chunk()? })
    })
}

fn bias() -> i32 {
    MODEL.first_chunk().map_or(0, |bytes| i32::from_le_bytes(*bytes))
}

/// Weight of a signal in the sum.
fn weight(number: usize) -> i32 {
    let bytes = MODEL.get(4 + 2 * number..).and_then(<[u8]>::first_chunk);
    bytes.map_or(0, |bytes| i32::from(i16::from_le_bytes(*bytes)))
}
