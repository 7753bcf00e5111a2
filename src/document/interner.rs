//! A table from strings to small numbers, in the order they first came.
//!
//! Open addressing with linear probing (Knuth, "The Art of Computer Programming", vol. 3, 6.4,
//! algorithm L) over 32-bit hashes; the strings stay where they are and the caller compares. It is our
//! own because the strings are slices of one text: a general map would copy or borrow each. Nothing
//! iterates over the slots, so the hash never reaches a result. Cost: O(1) a look-up, 11 to 21 bytes an entry.

pub(crate) use crate::text::hash;

/// Numbers handed out so far, found by hash and the caller's comparison.
pub(crate) struct Interner {
    slots: Box<[Slot]>,
    /// How many numbers are handed out.
    count: u32,
}

/// The hash of an entry beside its number, so that one look tells both.
#[derive(Clone, Copy, Default)]
struct Slot {
    hash: u32,
    /// One more than the number; 0 where the slot is free.
    after: u32,
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
        Self { slots: vec![Slot::default(); FIRST_SLOTS].into(), count: 0 }
    }

    /// The number of the entry with this hash for which `is_same` holds, or a new one; and whether it
    /// is new.
    #[inline]
    pub(crate) fn number_of(&mut self, hash: u32, is_same: impl Fn(u32) -> bool) -> (u32, bool) {
        match self.look_up(hash, is_same) {
            Ok(number) => (number, false),
            Err(slot) => (self.insert(hash, slot), true),
        }
    }

    /// The number of the entry with this hash for which `is_same` holds.
    pub(crate) fn find(&self, hash: u32, is_same: impl Fn(u32) -> bool) -> Option<u32> {
        self.look_up(hash, is_same).ok()
    }

    /// The number of an entry, or the free slot where it would be.
    #[inline]
    fn look_up(&self, hash: u32, is_same: impl Fn(u32) -> bool) -> Result<u32, usize> {
        let slots: &[Slot] = &self.slots;
        let mask = slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = slots[at];
            let Some(number) = slot.after.checked_sub(1) else { return Err(at) };
            if slot.hash == hash && is_same(number) {
                return Ok(number);
            }
            at = (at + 1) & mask;
        }
    }

    fn insert(&mut self, hash: u32, slot: usize) -> u32 {
        let number = self.count;
        self.count += 1;
        self.slots[slot] = Slot { hash, after: self.count };
        if self.count as usize * 4 > self.slots.len() * 3 {
            self.grow();
        }
        number
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        let mut slots = vec![Slot::default(); mask + 1].into_boxed_slice();
        for slot in self.slots.iter().filter(|slot| slot.after > 0) {
            let mut at = slot.hash as usize & mask;
            while slots[at].after > 0 {
                at = (at + 1) & mask;
            }
            slots[at] = *slot;
        }
        self.slots = slots;
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
