//! Position: news says the most important first, a paragraph opens with its topic.
//!
//! Sources: Baxendale, 1958, "Machine-made Index for Technical Literature" (first sentences of paragraphs);
//! Edmundson, 1969, "New Methods in Automatic Extracting" (location method). Cost: O(sentences).
//! Where we differ: places are told as they are, in four measures; training says what each is worth.

use super::{Columns, Reading, Signal};
use crate::kinds::BlockKind;

#[inline(never)]
pub(super) fn read(reading: &Reading<'_>, columns: &mut Columns) {
    let count = reading.sentences.len();
    let mut words_before = 0;
    for row in 0..count {
        columns.set(Signal::FromStart, row, row as f64);
        columns.set(Signal::FromEnd, row, (count - 1 - row) as f64);
        columns.set_share(Signal::Place, row, row as f64 / (count - 1).max(1) as f64);
        columns.set(Signal::WordsBefore, row, words_before as f64 / 4.0);
        words_before += reading.words[row];
    }
    read_paragraphs(reading, columns);
}

fn read_paragraphs(reading: &Reading<'_>, columns: &mut Columns) {
    let rows: Vec<usize> = (0..reading.sentences.len()).collect();
    let is_one = |one: &usize, other: &usize| reading.sentence(*one).block == reading.sentence(*other).block;
    for (number, paragraph) in rows.chunk_by(is_one).enumerate() {
        for (place, &row) in paragraph.iter().enumerate() {
            columns.set(Signal::InParagraph, row, place as f64);
            columns.set(Signal::ParagraphLength, row, paragraph.len() as f64);
            columns.set(Signal::Paragraph, row, number as f64);
            let block = reading.document.block_of(reading.sentence(row));
            columns.set_flag(Signal::IsItem, row, block.kind == BlockKind::ListItem);
        }
    }
}
