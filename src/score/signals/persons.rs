//! Persons: who says `I`, who is said `you` to, and what somebody said.
//!
//! Source: Murray, Renals and Carletta, 2005, "Extractive Summarization of Meeting Recordings", for how speech is weighed
//! apart from prose; verbs of speech as in news (Conroy, Schlesinger and O'Leary, 2006, "Topic-Focused Multi-document
//! Summarization Using an Approximate Oracle Score", which drops attributions). Cost: O(words).

use super::vocabulary::Class;
use super::{Columns, Reading, Signal};

#[inline(never)]
pub(super) fn read(reading: &Reading<'_>, columns: &mut Columns) {
    let kinds = [
        (Class::FirstPerson, Signal::FirstPerson, Signal::FirstPersonShare),
        (Class::SecondPerson, Signal::SecondPerson, Signal::SecondPersonShare),
        (Class::Speech, Signal::Speech, Signal::SpeechShare),
    ];
    for (row, words) in reading.rows() {
        let mut found = [0; 3];
        for classes in words.iter().map(|word| reading.vocabulary.classes(*word)).filter(|&classes| classes != 0) {
            found
                .iter_mut()
                .zip(kinds)
                .for_each(|(found, (class, ..))| *found += usize::from(classes & class as u8 != 0));
        }
        for (found, (_, count, share)) in found.into_iter().zip(kinds) {
            columns.set_count(count, share, row, found, words.len());
        }
    }
}
