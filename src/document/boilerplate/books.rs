//! Books of Project Gutenberg: what stands before `*** START OF …` and behind `*** END OF …` is about the file.
//! Cost: O(blocks).

use super::Page;
use crate::kinds::ReasonCode;

/// A head that is longer than this, in bytes, is no head.
const LONGEST_HEAD: usize = 20_000;

/// What a line says of where the book is.
#[derive(PartialEq)]
enum Bound {
    Start,
    End,
}

pub(super) fn mark(page: &mut Page<'_>) {
    // Where the licence began: before the text, and again behind each book.
    let mut licence = Some(0);
    let mut has_bound = false;
    for number in 0..page.blocks.len() {
        match bound(page.content(number)) {
            Some(Bound::Start) => {
                let head = page.blocks[number].span.start();
                let first = licence.filter(|_| has_bound || head <= LONGEST_HEAD).unwrap_or(number);
                set_all(page, first..number + 1);
                licence = None;
            }
            Some(Bound::End) => {
                set_all(page, number..number + 1);
                licence = Some(number);
            }
            None => continue,
        }
        has_bound = true;
    }
    if let Some(first) = licence.filter(|_| has_bound) {
        set_all(page, first..page.blocks.len());
    }
}

fn set_all(page: &mut Page<'_>, blocks: std::ops::Range<usize>) {
    page.reasons[blocks].fill(Some(ReasonCode::Licence));
}

fn bound(content: &str) -> Option<Bound> {
    let line = content.strip_prefix("***")?.trim_start();
    if !line.contains("GUTENBERG") && !line.contains("Gutenberg") {
        return None;
    }
    if line.starts_with("START") {
        return Some(Bound::Start);
    }
    line.starts_with("END").then_some(Bound::End)
}
