//! Opening: a sentence that opens with `He` or `However` needs the one before it.
//!
//! Source: Paice, 1990, "Constructing Literature Abstracts by Computer" (exophoric sentences). Cost: O(sentences).

use super::vocabulary::Class;
use super::{Columns, Reading, Signal};

#[inline(never)]
pub(super) fn read(reading: &Reading<'_>, columns: &mut Columns) {
    for (row, words) in reading.rows() {
        let opens = |class| words.first().is_some_and(|word| reading.vocabulary.is(*word, class));
        columns.set_flag(Signal::OpensBack, row, opens(Class::Back));
        columns.set_flag(Signal::OpensLinked, row, opens(Class::Link));
        if let Some(before) = row.checked_sub(1) {
            columns.set_flag(Signal::PointedAt, before, opens(Class::Back));
        }
    }
}
