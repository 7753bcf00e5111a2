//! The model: `seeds/names/weights.bin`, as `cargo xtask train names` wrote it.
//!
//! First how many features it knows, in two bytes; then what a label adds behind another; then the features' hashes in
//! order, each as its distance from the one before; then their weights, two a byte, a column after the other. All are
//! whole numbers, so that sums are the same everywhere. Laid out once, at first use.

use super::lists::{read_count, read_keys};
use std::sync::OnceLock;

static WEIGHTS: &[u8] = include_bytes!("../../../seeds/names/weights.bin");

/// Labels of a word: no name; then for a person, an organisation and a place, the first word and a further one.
pub(super) const LABELS: usize = 7;
/// What a feature says: a person, an organisation, a place; a further word.
pub(super) const WIDTH: usize = 4;
/// Bits of a feature's hash that are kept: one unknown feature in a hundred is taken for a known one.
pub(super) const BITS: u32 = 19;
/// Bits of the place of a feature's weights. A hash and a place fill a word.
const PLACE_BITS: u32 = u32::BITS - BITS;
/// Places in the table of features: a power of two, and twice the features at least.
const SLOTS: usize = 1 << PLACE_BITS;

pub(super) struct Model {
    /// What a label adds behind another, or where a run begins.
    pub(super) transitions: [[i32; LABELS]; LABELS + 1],
    /// A table by the first bits of the hash, with linear probing: the hash, then one more than the place of its weights; 0
    /// where there is none.
    features: Box<[u32]>,
    weights: Box<[[i8; WIDTH]]>,
}

/// The model, laid out at the first call.
pub(super) fn get() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| Model::read(WEIGHTS))
}

impl Model {
    fn read(bytes: &[u8]) -> Self {
        let mut bytes = bytes.iter().copied();
        let count = read_count(&mut bytes);
        let mut transitions = [[0; LABELS]; LABELS + 1];
        transitions.iter_mut().flatten().for_each(|added| *added = i32::from(bytes.next().unwrap_or(0).cast_signed()));
        let mut features = vec![0; SLOTS].into_boxed_slice();
        let mut place = 0;
        read_keys(&mut bytes, count, |key| {
            place += 1;
            let mut slot = first_slot(key);
            while features[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            features[slot] = key << PLACE_BITS | place;
        });
        let mut weights = vec![[0; WIDTH]; count].into_boxed_slice();
        for column in 0..WIDTH {
            for pair in weights.chunks_mut(2) {
                let both = bytes.next().unwrap_or(0x88);
                for (feature, half) in pair.iter_mut().zip([both >> 4, both & 15]) {
                    feature[column] = half.cast_signed() - 8;
                }
            }
        }
        Self { transitions, features, weights }
    }

    /// The weights of a feature; nothing where it is unknown.
    #[inline]
    pub(super) fn weights(&self, feature: u32) -> Option<[i8; WIDTH]> {
        let key = feature >> (u32::BITS - BITS);
        let mut slot = first_slot(key);
        loop {
            let entry = self.features[slot];
            if entry == 0 {
                return None;
            }
            if entry >> PLACE_BITS == key {
                return Some(self.weights[entry as usize % SLOTS - 1]);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

fn first_slot(key: u32) -> usize {
    (key >> (BITS - PLACE_BITS)) as usize % SLOTS
}
