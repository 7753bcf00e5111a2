//! Mails: their heads, who is quoted, signatures. Cost: O(blocks).
//!
//! 1. Two lines or more like `From: …` are a head; its subject is a heading.
//! 2. A short line with a figure and a colon at its end introduces the quote that follows.
//! 3. `--` opens a signature: what follows it up to a quote, another head or the end, if all of it is short.

use super::Page;
use super::openings::Manner;
use crate::kinds::{BlockKind, ReasonCode};

/// Fewest lines of a head, most words of one line.
const LEAST_LINES: usize = 2;
const MOST_LINE_WORDS: usize = 40;
/// Most words of a line that says who wrote what is quoted below.
const MOST_ATTRIBUTION_WORDS: usize = 20;
/// Most blocks of a signature, and most words of one.
const MOST_SIGNATURE: usize = 12;
const MOST_SIGNATURE_WORDS: usize = 14;

/// Marks what belongs to mails; says which blocks are their subjects.
pub(super) fn mark(page: &mut Page<'_>) -> Vec<usize> {
    let mut subjects = Vec::new();
    let mut at = 0;
    while at < page.blocks.len() {
        let lines = (at..page.blocks.len()).take_while(|&number| is_head(page, number)).count();
        if lines >= LEAST_LINES {
            for number in at..at + lines {
                if is_subject(page, number) {
                    subjects.push(number);
                    page.reasons[number] = None;
                } else {
                    page.reasons[number] = Some(ReasonCode::MailHeader);
                }
            }
        }
        if is_attribution(page, at) {
            page.set(at, ReasonCode::MailHeader);
        }
        if page.content(at) == "--" {
            mark_signature(page, at);
        }
        at += lines.max(1);
    }
    subjects
}

fn is_subject(page: &Page<'_>, number: usize) -> bool {
    matches!(page.glances[number].manner, Some((Manner::Subject { .. }, _)))
}

fn is_head(page: &Page<'_>, number: usize) -> bool {
    let glance = page.glances[number];
    let is_known = matches!(glance.manner, Some((Manner::Header | Manner::Subject { .. }, _)));
    page.is_open(number) && glance.words <= MOST_LINE_WORDS && is_known
}

fn is_attribution(page: &Page<'_>, number: usize) -> bool {
    let content = page.content(number);
    page.kind(number) == BlockKind::Paragraph
        && page.glances[number].words <= MOST_ATTRIBUTION_WORDS
        && content.ends_with([':', '：'])
        && content.bytes().any(|byte| byte.is_ascii_digit())
        && page.blocks.get(number + 1).is_some_and(|next| next.kind == BlockKind::Quote)
}

fn mark_signature(page: &mut Page<'_>, number: usize) {
    let first = number + 1;
    let most = (first + MOST_SIGNATURE).min(page.blocks.len());
    let is_short = |number: usize| page.is_open(number) && page.glances[number].words <= MOST_SIGNATURE_WORDS;
    let end = first + (first..most).take_while(|&number| is_short(number) && !page.is_marked(number)).count();
    let is_closed = page.blocks.get(end).is_none_or(|block| block.kind == BlockKind::Quote) || page.is_marked(end);
    let end = if is_closed { end } else { first };
    let reason = if is_closed { ReasonCode::Signature } else { ReasonCode::Separator };
    for number in number..end {
        page.set(number, reason);
    }
}
