//! Reasons: what moved a sentence, told truly.
//!
//! Source: Robnik-Šikonja and Kononenko, 2008, "Explaining Classifications For Individual Instances": the difference that
//! a feature makes is that to the prediction without knowledge of it. Here a group of signals is set to what it is in
//! the middle of the text, its median, and the logit falls by what the group is worth. Cost: O(trees) a sentence.
//! Where we differ: trees are asked for one group at a time, each tree for the groups that it asks about.

use super::signals::{COUNT, Signal};

/// Signals that mean the same to a reader.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Group {
    /// Where it stands.
    Place,
    /// How much of what others say it says.
    Topic,
    /// It is like the headings.
    Headings,
    /// It brings figures.
    Numbers,
    /// It brings names.
    Names,
    /// How long it is, and how it is written: nothing that a reader asks about.
    Manner,
}

impl Group {
    /// Those that are told as reasons.
    pub(crate) const TOLD: [Self; 5] = [Self::Place, Self::Topic, Self::Headings, Self::Numbers, Self::Names];

    /// The group of each signal, by its number.
    pub(crate) fn of(number: usize) -> Self {
        GROUPS.get(number).copied().unwrap_or(Self::Manner)
    }
}

static GROUPS: [Group; COUNT] = groups();

const fn groups() -> [Group; COUNT] {
    let mut groups = [Group::Manner; COUNT];
    let mut number = 0;
    while number < COUNT {
        groups[number] = if number <= Signal::Paragraph as usize {
            Group::Place
        } else if number == Signal::Headings as usize {
            Group::Headings
        } else if number >= Signal::MeanSpread as usize && number <= Signal::Novelty as usize {
            Group::Topic
        } else if number == Signal::Numbers as usize || number == Signal::NumberShare as usize {
            Group::Numbers
        } else if number >= Signal::Capitals as usize && number <= Signal::OpensWithName as usize {
            Group::Names
        } else {
            Group::Manner
        };
        number += 1;
    }
    groups
}
