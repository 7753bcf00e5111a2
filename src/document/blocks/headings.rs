//! Headings without a mark: short lines without a stop that something longer follows. Cost: O(blocks).

use super::Block;
use super::lines::ends_with_stop;
use crate::kinds::BlockKind;

/// Most columns of a line that may be a heading, and of the text's first.
const LONGEST: usize = 90;
const LONGEST_TITLE: usize = 120;
/// Most columns of a heading in capitals, which may end with a stop.
const LONGEST_IN_CAPITALS: usize = 60;
/// Blocks in which what a heading heads is looked for: headings of a section stand below those of a chapter.
const REACH: usize = 3;

/// Whether a line may be a heading. `is_first`: the text begins with it; `is_alone`: between blank lines.
pub(super) fn may_be(line: &str, is_first: bool, is_alone: bool) -> bool {
    let most = if is_first { LONGEST_TITLE } else { LONGEST };
    // Four bytes a character at most.
    if line.len() > most * 4 || line.chars().count() > most || !line.contains(char::is_alphabetic) {
        return false;
    }
    if is_alone && (is_capitals(line) || is_roman(line) || is_numbered(line)) {
        return true;
    }
    !line.ends_with([',', ';', ':', '-', '—'])
        && !ends_with_stop(line)
        && line.chars().next().is_some_and(|first| !first.is_lowercase() && first != '"' && first != '“')
}

/// `CHAPTER I.`
fn is_capitals(line: &str) -> bool {
    line.chars().count() <= LONGEST_IN_CAPITALS
        && !line.contains(char::is_lowercase)
        && line.chars().filter(|character| character.is_uppercase()).count() >= 4
        && !line.ends_with(['!', ',', '"', '”'])
}

/// `CHAPTER 1. A Bosom Friend.`, a chapter with its number and title; the words of a title are capitals but for short ones.
fn is_numbered(line: &str) -> bool {
    let mut words = line.split(' ');
    let is_label = |word: &str| word.chars().count() >= 4 && word.chars().all(char::is_uppercase);
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()) || is_roman(word);
    let is_titled = |word: &str| word.chars().count() < 4 || !word.starts_with(char::is_lowercase);
    line.chars().count() <= LONGEST_IN_CAPITALS
        && words.next().is_some_and(is_label)
        && words.next().is_some_and(|word| is_number(word.trim_end_matches(['.', ':'])))
        && words.all(is_titled)
}

/// `XIV.`, the number of a chapter.
fn is_roman(line: &str) -> bool {
    let number = line.trim_end_matches('.');
    number.len() <= 8 && !number.is_empty() && number.bytes().all(|byte| b"IVXLC".contains(&byte))
}

/// A heading heads something: one that nothing longer follows is a paragraph after all, and so are
/// short lines in a row (an address, a poem, a list without marks).
pub(super) fn settle(text: &str, blocks: &mut [Block]) {
    let title = blocks.iter().position(|block| block.kind != BlockKind::Boilerplate);
    for number in 0..blocks.len() {
        let is_guess = blocks[number].is_guess && blocks[number].kind == BlockKind::Heading;
        if is_guess && !heads(text, &blocks[number..], title == Some(number)) {
            blocks[number].kind = BlockKind::Paragraph;
        }
    }
}

/// A title may have a short line below it, the kicker or a greeting, before the text begins.
fn heads(text: &str, blocks: &[Block], is_title: bool) -> bool {
    let Some((heading, after)) = blocks.split_first() else {
        return false;
    };
    let below = after.iter().filter(|block| block.kind != BlockKind::Boilerplate).take(REACH);
    let mut text_below = below.filter(|block| block.kind != BlockKind::Heading).take(if is_title { REACH } else { 1 });
    text_below.any(|block| match block.kind {
        BlockKind::ListItem | BlockKind::Table | BlockKind::Code | BlockKind::Quote => true,
        _ => block.span.len() > heading.span.len() || ends_with_stop(block.span.of(text)),
    })
}
