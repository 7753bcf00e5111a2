//! Titles of other texts below "Related" and the like. Cost: O(blocks).

use super::Page;
use super::openings::Manner;
use crate::kinds::ReasonCode;

/// Most titles below one such line, and most words of one.
const MOST_TITLES: usize = 10;
const MOST_WORDS: usize = 14;

pub(super) fn mark(page: &mut Page<'_>) {
    for number in 0..page.blocks.len() {
        if page.reasons[number] == Some(ReasonCode::ReadMore)
            && matches!(page.glances[number].manner, Some((Manner::Whole, _)))
            && !page.glances[number].is_ended
        {
            mark_below(page, number + 1);
        }
    }
}

fn mark_below(page: &mut Page<'_>, first: usize) {
    let is_title = |page: &Page<'_>, number: usize| {
        let glance = page.glances[number];
        page.is_open(number) && !page.is_marked(number) && !glance.is_ended && (2..=MOST_WORDS).contains(&glance.words)
    };
    let most = (first + MOST_TITLES).min(page.blocks.len());
    let end = first + (first..most).take_while(|&number| is_title(page, number)).count();
    // The last line before running text may be its heading.
    let is_heading = end < page.blocks.len() && !page.is_marked(end) && end > first + 1;
    for number in first..end - usize::from(is_heading) {
        page.set(number, ReasonCode::ReadMore);
    }
}
