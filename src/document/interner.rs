//! A table from strings to small numbers, in the order they first came.
//!
//! Open addressing with linear probing (Knuth, "The Art of Computer Programming", vol. 3, 6.4,
//! algorithm L) over 32-bit hashes; the strings stay where they are and the caller compares. It is our
//! own because the strings are slices of one text: a general map would copy or borrow each. Nothing
//! iterates over the slots, so the hash never reaches a result. Cost: O(1) a look-up, 5 to 11 bytes
//! of slots and 4 of hash an entry.

pub(crate) use crate::text::hash;

/// Numbers handed out so far, found by hash and the caller's comparison.
pub(crate) struct Interner {
    /// One more than the number of the entry in this slot; 0 where the slot is free.
    slots: Box<[u32]>,
    hashes: Vec<u32>,
}

/// Slots in a new table; a power of two, as every later size.
const FIRST_SLOTS: usize = 64;

impl Default for Interner {
    fn default() -> Self {
        Self::new()
    }
}

impl Interner {
    pub(crate) fn new() -> Self {
        Self { slots: vec![0; FIRST_SLOTS].into(), hashes: Vec::new() }
    }

    /// The number of the entry with this hash for which `is_same` holds, or a new one; and whether it
    /// is new.
    #[inline]
    pub(crate) fn number_of(&mut self, hash: u32, is_same: impl Fn(u32) -> bool) -> (u32, bool) {
        let hashes: &[u32] = &self.hashes;
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let Some(number) = self.slots[slot].checked_sub(1) else {
                return (self.insert(hash, slot), true);
            };
            if hashes[number as usize] == hash && is_same(number) {
                return (number, false);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The number of the entry with this hash for which `is_same` holds.
    pub(crate) fn find(&self, hash: u32, is_same: impl Fn(u32) -> bool) -> Option<u32> {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let number = self.slots[slot].checked_sub(1)?;
            if self.hashes[number as usize] == hash && is_same(number) {
                return Some(number);
            }
            slot = (slot + 1) & mask;
        }
    }

    fn insert(&mut self, hash: u32, slot: usize) -> u32 {
        let number = super::narrow(self.hashes.len());
        self.hashes.push(hash);
        self.slots[slot] = number + 1;
        if self.hashes.len() * 4 > self.slots.len() * 3 {
            self.grow();
        }
        number
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        // The hashes say it all: the old table makes room for the new one.
        self.slots = Box::default();
        self.slots = vec![0; mask + 1].into();
        for (number, &hash) in (1..).zip(&self.hashes) {
            let mut slot = hash as usize & mask;
            while self.slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            self.slots[slot] = number;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_in_order_and_stay() {
        let words: Vec<String> = (0..5_000).map(|number| format!("word{number}")).collect();
        let mut interner = Interner::new();
        for round in 0..2 {
            for (expected, word) in words.iter().enumerate() {
                let (number, is_new) = interner.number_of(hash(word.as_bytes()), |n| words[n as usize] == *word);
                assert_eq!((number as usize, is_new), (expected, round == 0));
            }
        }
        assert_eq!(interner.find(hash(b"other"), |n| words[n as usize] == "other"), None);
    }
}
