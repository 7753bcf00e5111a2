//! The model: `seeds/names/weights.bin`, as `cargo xtask train names` wrote it.
//!
//! First how many features it knows, in two bytes; then what a label adds behind another; then the features' hashes in
//! order, each as its distance from the one before; then their weights, two a byte, a column after the other. All are
//! whole numbers, so that sums are the same everywhere. Laid out once, at first use.

use super::features::COUNT;
use super::lists::{read_count, read_keys};
use std::sync::OnceLock;

static WEIGHTS: &[u8] = include_bytes!("../../../seeds/names/weights.bin");

/// Labels of a word: no name; then for a person, an organisation and a place, the first word and a further one.
pub(super) const LABELS: usize = 7;
/// What a feature says: a person, an organisation, a place; a further word.
pub(super) const WIDTH: usize = 4;
/// Bits of a feature's hash that are kept: one unknown feature in a hundred is taken for a known one.
pub(super) const BITS: u32 = 19;
/// Added to a weight, so that none is below 0.
const MIDDLE: u8 = 8;
/// A feature without weights: 0 in each lane.
const NOTHING: u64 = MIDDLE as u64 * 0x0001_0001_0001_0001;

pub(super) struct Model {
    /// What a label adds behind another, or where a run begins.
    pub(super) transitions: [[i32; LABELS]; LABELS + 1],
    /// A bit for each hash: whether it is known. Most are not, and which cannot be foreseen: to look this up and to count
    /// takes half the time of searching a table.
    known: Box<[u64]>,
    /// How many known ones stand before each 64.
    ranks: Box<[u16]>,
    /// The weights of each, in lanes, behind those of what is unknown.
    weights: Box<[u64]>,
}

/// The model, laid out at the first call.
pub(super) fn get() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| Model::read(WEIGHTS))
}

impl Model {
    #[inline(never)]
    fn read(bytes: &[u8]) -> Self {
        let mut bytes = bytes;
        let count = read_count(&mut bytes);
        let (added, rest) = bytes.split_at_checked(LABELS * (LABELS + 1)).unwrap_or_default();
        bytes = rest;
        let mut transitions = [[0; LABELS]; LABELS + 1];
        for (number, &added) in added.iter().enumerate() {
            transitions[number / LABELS][number % LABELS] = i32::from(added.cast_signed());
        }
        let mut known = vec![0_u64; 1 << (BITS - u64::BITS.ilog2())].into_boxed_slice();
        read_keys(&mut bytes, count, |key| known[(key / u64::BITS) as usize] |= 1 << (key % u64::BITS));
        let mut before = 0;
        let rank = |bits: &u64| {
            let own = bits.count_ones() as u16;
            before += own;
            before - own
        };
        let ranks = known.iter().map(rank).collect();
        let mut weights = vec![0; count + 1].into_boxed_slice();
        weights[0] = NOTHING;
        // Two features a byte, the first one high, column by column.
        let column = count.div_ceil(2);
        for (number, lanes) in weights.iter_mut().skip(1).enumerate() {
            for lane in 0..WIDTH {
                let both = bytes.get(lane * column + number / 2).copied().unwrap_or_default();
                let half = both >> (4 - number % 2 * 4) & 0xF;
                *lanes |= u64::from(half) << (LANE_BITS * lane as u32);
            }
        }
        Self { transitions, known, ranks, weights }
    }

    /// What features say together, each kind of name and a further word.
    pub(super) fn sums(&self, features: &[u32; COUNT]) -> [i32; WIDTH] {
        // No lane runs over into the next.
        const { assert!(COUNT * 0xF <= LANE as usize) };
        let (known, ranks, weights): (&[u64], &[u16], &[u64]) = (&self.known, &self.ranks, &self.weights);
        let mut sums = 0;
        for feature in features {
            let key = feature >> (u32::BITS - BITS);
            let (at, bit) = ((key / u64::BITS) as usize, key % u64::BITS);
            let (is_known, before) = (known[at] >> bit & 1, known[at] & ((1 << bit) - 1));
            sums += weights[is_known as usize * (1 + usize::from(ranks[at]) + before.count_ones() as usize)];
        }
        std::array::from_fn(|lane| {
            (sums >> (LANE_BITS * lane as u32) & LANE) as i32 - i32::from(MIDDLE) * i32::from(COUNT as u16)
        })
    }
}

/// Bits of a lane, and all of them set.
const LANE_BITS: u32 = u64::BITS / WIDTH as u32;
const LANE: u64 = (1 << LANE_BITS) - 1;
