//! Which words are on which list of names: `seeds/names/lists.bin`, as `cargo xtask train names` wrote it from the lists
//! in `seeds/en`.
//!
//! A list is the hashes of its entries, cut to [`BITS`] and put in order, each as its distance from the one before. So an
//! entry costs little more than a byte of download, a third of what its letters would, and one word in a hundred that no
//! list has is taken for an entry. Source: Bloom, 1970, "Space/Time Trade-offs in Hash Coding with Allowable Errors".

use std::sync::OnceLock;

static LISTS: &[u8] = include_bytes!("../../../seeds/names/lists.bin");

/// The lists, in the order of the file: places, organisations, words of organisations, first names, family names, peoples
/// and the calendar, roles.
pub(super) const COUNT: usize = 7;
/// Lists with entries of several words come first.
pub(super) const WITH_PHRASES: usize = 2;
/// The lists of places, of words of organisations, and of peoples.
pub(super) const PLACES: usize = 0;
pub(super) const ORGANISATION_WORDS: usize = 2;
pub(super) const PEOPLES: usize = 5;
/// The list of roles.
pub(super) const ROLES: usize = 6;
/// Words of an entry, at most.
pub(super) const MOST_WORDS: usize = 3;
const BITS: u32 = 17;
/// Entries that begin with the same so many bits are found by where they begin.
const FIRST_BITS: u32 = 10;

/// Numbers in order, found by their first bits.
pub(super) struct Sorted {
    bits: u32,
    first_bits: u32,
    starts: Vec<u16>,
    keys: Vec<u32>,
}

impl Sorted {
    /// Reads `count` distances; one of 255 goes on with the next byte.
    pub(super) fn read(bytes: &mut impl Iterator<Item = u8>, count: usize, bits: u32, first_bits: u32) -> Self {
        let mut keys = Vec::with_capacity(count);
        let mut key = 0;
        for _ in 0..count {
            loop {
                let distance = bytes.next().unwrap_or(0);
                key += u32::from(distance);
                if distance < u8::MAX {
                    break;
                }
            }
            keys.push(key);
        }
        Self::new(keys, bits, first_bits)
    }

    fn new(keys: Vec<u32>, bits: u32, first_bits: u32) -> Self {
        let start = |first: u32| keys.partition_point(|key| key >> (bits - first_bits) < first) as u16;
        let starts = (0..=1 << first_bits).map(start).collect();
        Self { bits, first_bits, starts, keys }
    }

    /// The place of a hash among the keys.
    #[inline]
    pub(super) fn find(&self, hash: u32) -> Option<usize> {
        let key = hash >> (32 - self.bits);
        let first = (key >> (self.bits - self.first_bits)) as usize;
        let start = usize::from(self.starts[first]);
        let near = self.keys.get(start..usize::from(self.starts[first + 1]))?;
        near.iter().position(|&known| known == key).map(|at| start + at)
    }
}

/// Every list.
pub(super) struct Lists([Sorted; COUNT]);

impl Lists {
    /// The lists that are shipped, laid out at the first call.
    pub(super) fn get() -> &'static Self {
        static READ: OnceLock<Lists> = OnceLock::new();
        READ.get_or_init(|| Self::read(LISTS))
    }

    /// Reads what the trainer wrote: for each list how many entries, in two bytes, then their distances.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut bytes = bytes.iter().copied();
        Self(std::array::from_fn(|_| {
            let count = [0, 8].map(|shift| usize::from(bytes.next().unwrap_or(0)) << shift).iter().sum();
            Sorted::read(&mut bytes, count, BITS, FIRST_BITS)
        }))
    }

    /// The key of an entry with this hash.
    #[cfg(feature = "bench")]
    pub(super) fn key(hash: u32) -> u32 {
        hash >> (32 - BITS)
    }

    #[inline]
    pub(super) fn has(&self, list: usize, hash: u32) -> bool {
        self.0[list].find(hash).is_some()
    }
}
