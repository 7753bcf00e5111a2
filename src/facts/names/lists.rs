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
/// Lists with entries of several words, a bit each: the first two.
pub(super) const WITH_PHRASES: u8 = 0b11;
/// The lists of places, of words of organisations, of first names, and of peoples.
pub(super) const PLACES: usize = 0;
pub(super) const ORGANISATION_WORDS: usize = 2;
pub(super) const FIRST_NAMES: usize = 3;
pub(super) const PEOPLES: usize = 5;
/// The list of roles.
pub(super) const ROLES: usize = 6;
/// Words of an entry, at most.
pub(super) const MOST_WORDS: usize = 3;
const BITS: u32 = 17;

/// Every list: for each hash, a bit for each list that has it.
pub(super) struct Lists(Box<[u8]>);

impl Lists {
    /// The lists that are shipped, laid out at the first call.
    pub(super) fn get() -> &'static Self {
        static READ: OnceLock<Lists> = OnceLock::new();
        READ.get_or_init(|| Self::read(LISTS))
    }

    /// Reads what the trainer wrote: for each list how many entries, in two bytes, then their distances.
    #[inline(never)]
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut bytes = bytes;
        let mut lists = vec![0; 1 << BITS];
        for list in 0..COUNT {
            let count = read_count(&mut bytes);
            read_keys(&mut bytes, count, |key| lists[key as usize] |= 1 << list);
        }
        Self(lists.into())
    }

    /// The key of an entry with this hash.
    pub(super) fn key(hash: u32) -> u32 {
        hash >> (32 - BITS)
    }

    /// The lists that have an entry with this hash, a bit each.
    #[inline]
    pub(super) fn of(&self, hash: u32) -> u8 {
        self.0[Self::key(hash) as usize]
    }

    #[inline]
    pub(super) fn has(&self, list: usize, hash: u32) -> bool {
        self.of(hash) >> list & 1 == 1
    }
}

/// How many entries follow, in two bytes.
pub(super) fn read_count(bytes: &mut &[u8]) -> usize {
    let Some((count, rest)) = bytes.split_first_chunk() else { return 0 };
    *bytes = rest;
    usize::from(u16::from_le_bytes(*count))
}

/// Reads `count` numbers in order, each as its distance from the one before; one of 255 goes on with the next byte. A plain
/// loop, as it runs once, before anything is optimized.
pub(super) fn read_keys(bytes: &mut &[u8], count: usize, mut found: impl FnMut(u32)) {
    let (mut key, mut left, mut at) = (0, count, 0);
    while left > 0 && at < bytes.len() {
        let distance = bytes[at];
        key += u32::from(distance);
        at += 1;
        if distance < u8::MAX {
            found(key);
            left -= 1;
        }
    }
    *bytes = bytes.get(at..).unwrap_or_default();
}
