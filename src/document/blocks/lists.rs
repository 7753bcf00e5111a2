//! Lists: how deep an item lies, and which numbers count. Cost: O(blocks).

use super::Block;
use crate::kinds::BlockKind;

/// Deepest level that is told.
const DEEPEST: usize = 6;
/// Items apart between which numbers are held to go on: an item may have paragraphs of its own.
const REACH: usize = 8;

/// The indents of the items that enclose a place.
#[derive(Default)]
pub(super) struct Nesting(Vec<u16>);

impl Nesting {
    /// The level of an item, from 1, given the columns before it.
    pub(super) fn level_of(&mut self, indent: u16) -> u8 {
        // An item belongs to the one before it that is at least two columns less indented.
        while self.0.last().is_some_and(|&outer| indent < outer + 2) {
            self.0.pop();
        }
        self.0.push(indent);
        u8::try_from(self.0.len().min(DEEPEST)).unwrap_or(1)
    }

    /// Whether a line with so much space before it is still within the list.
    pub(super) fn holds(&self, indent: u16) -> bool {
        self.0.first().is_some_and(|&outer| indent >= outer + 2)
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}

/// A number opens an item only where another counts on: `3. Mai` is a date. `numbers` are the blocks concerned, in
/// order, each with its number; those that stand alone become paragraphs.
pub(super) fn settle(blocks: &mut [Block], numbers: &[(usize, u16)]) {
    let counts_on = |one: &(usize, u16), other: &(usize, u16)| other.1 == one.1 + 1 && other.0 - one.0 <= REACH;
    for (at, number) in numbers.iter().enumerate() {
        let follows = at > 0 && counts_on(&numbers[at - 1], number);
        let leads = numbers.get(at + 1).is_some_and(|next| counts_on(number, next));
        if !follows
            && !leads
            && let Some(block) = blocks.get_mut(number.0)
        {
            *block = Block::new(BlockKind::Paragraph, block.span, block.span);
        }
    }
}
