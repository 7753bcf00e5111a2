//! The n-grams that a model knows, and how often a text has each.

use super::corpus::{Class, Dice};
use super::grams;
use super::script::SHARED;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Snippets of each class that n-grams are counted in, and the fewest that a class must have of one.
const SNIPPETS: usize = 3000;
const FEWEST: u32 = 12;

/// A hash of one multiplication: n-grams are numbers already.
#[derive(Default)]
pub(super) struct Multiplied(u64);

impl Hasher for Multiplied {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        let product = (self.0 ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = product ^ (product >> 32);
    }
}

type Table<V> = HashMap<u64, V, BuildHasherDefault<Multiplied>>;

/// N-grams in a text: which row, how often.
pub(super) type Counts = Vec<(usize, f32)>;

#[derive(Default, Clone)]
pub(super) struct Vocabulary {
    pub(super) keys: Vec<u64>,
    rows: Table<usize>,
}

impl Vocabulary {
    pub(super) fn new(keys: Vec<u64>) -> Self {
        let rows = keys.iter().enumerate().map(|(row, &key)| (key, row)).collect();
        Self { keys, rows }
    }

    /// How often the text has each n-gram, by row.
    pub(super) fn count(&self, text: &str, counts: &mut Counts) {
        counts.clear();
        grams::for_each(text, |key| {
            if let Some(&row) = self.rows.get(&key) {
                counts.push((row, 1.0));
            }
        });
        counts.sort_unstable_by_key(|count| count.0);
        counts.dedup_by(|later, first| {
            let is_same = later.0 == first.0;
            first.1 += if is_same { later.1 } else { 0.0 };
            is_same
        });
    }
}

/// The n-grams that tell these classes apart best, at most so many: by the sum over the classes of p log(p / mean p), p
/// being the n-gram's share of a class's. With each its mean share.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "counts are small")]
pub(super) fn telling(classes: &[&Class], most: usize) -> (Vocabulary, Vec<f32>) {
    let mut shares: Table<Vec<f64>> = Table::default();
    let alphabet = SHARED.iter().position(|shared| classes.first().is_some_and(|class| class.script == shared.0));
    let mut dice = Dice::new(1);
    for (index, class) in classes.iter().enumerate() {
        let (mut counts, mut total) = (Table::<u32>::default(), 0.0);
        for _ in 0..SNIPPETS {
            grams::for_each(class.snippet(&mut dice), |key| {
                *counts.entry(key).or_default() += 1;
                total += 1.0;
            });
        }
        counts.into_iter().filter(|&(key, count)| count >= FEWEST && Some(grams::alphabet(key)) == alphabet).for_each(
            |(key, count)| {
                shares.entry(key).or_insert_with(|| vec![0.0; classes.len()])[index] = f64::from(count) / total;
            },
        );
    }
    let mut ranked: Vec<(f64, u64, f32)> = shares
        .into_iter()
        .map(|(key, shares)| {
            let mean = shares.iter().sum::<f64>() / classes.len() as f64;
            let tells = shares.iter().filter(|&&share| share > 0.0).map(|share| share * libm::log(share / mean)).sum();
            (tells, key, mean as f32)
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    ranked.truncate(most);
    ranked.sort_by_key(|entry| entry.1);
    (Vocabulary::new(ranked.iter().map(|entry| entry.1).collect()), ranked.iter().map(|entry| entry.2).collect())
}
