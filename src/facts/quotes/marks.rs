//! Pairs quotation marks.
//!
//! One pass over the marks, one open quote at a time; what is marked inside a quote belongs to it.
//! 1. “ ”, « », ‹ ›, 「 」, 『 』, „ “ and „ ” say themselves which end they are. A straight mark opens where space, a
//!    bracket or a dash stands before it and none behind it, and closes otherwise; where nothing is open it opens.
//! 2. ‘ ’ and ' are also apostrophes: they open only before a letter with none before it, and close only where no letter
//!    follows; after `s` and before a small letter one is a possessive. A double mark that opens shows that ' was none.
//! 3. A quote ends with its block. Left open, it goes on if the next block begins with the same mark, and counts all the
//!    same where its mark is no apostrophe.
//!
//! Cost: O(text), one look at each byte that may begin a mark.

use crate::document::Document;
use crate::text::Span;

/// A piece of text in quotation marks.
pub(super) struct Marked {
    /// Without the marks and the space within them.
    pub(super) inner: Span,
    /// With the marks.
    pub(super) outer: Span,
    /// Index of the block it stands in.
    pub(super) block: u32,
    /// Whether it is left open and the next block goes on with it.
    pub(super) goes_on: bool,
}

/// A quote not closed yet.
#[derive(Clone, Copy)]
struct Open {
    mark: char,
    start: usize,
    block: u32,
    block_end: usize,
}

#[inline(never)]
pub(super) fn find(text: &str, document: &Document) -> Vec<Marked> {
    let mut found: Vec<Marked> = Vec::new();
    let mut open: Option<Open> = None;
    let mut sentence = 0;
    for at in candidates(text) {
        let Some(mark) = text.get(at..).and_then(|rest| rest.chars().next()) else {
            continue;
        };
        if !matches!(mark, '"' | '\'' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '‘' | '’' | '「' | '」' | '『' | '』')
        {
            continue;
        }
        let end = at + mark.len_utf8();
        if let Some(begun) = open
            && at >= begun.block_end
        {
            // Rule 3.
            let goes_on =
                mark == begun.mark && text.get(begun.block_end..at).is_some_and(|between| between.trim().is_empty());
            if goes_on || !is_apostrophe(begun.mark) {
                push(&mut found, text, begun, begun.block_end, begun.block_end, goes_on);
            }
            open = None;
        }
        if open.is_some_and(|begun| begun.mark == '\'') && !is_apostrophe(mark) && opens(mark, text, at) {
            open = None;
        }
        match open {
            Some(begun) => {
                if closes(begun.mark, mark, text, at) {
                    push(&mut found, text, begun, at, end, false);
                    open = None;
                } else if begun.mark == mark && matches!(mark, '“' | '«' | '„' | '「') {
                    // The close is missing: the later mark is the likelier one.
                    open = Some(Open { start: at, ..begun });
                }
            }
            None if opens(mark, text, at) || (mark == '"' && begins(text, at)) => {
                while document.sentences.get(sentence).is_some_and(|one| one.span.end() <= at) {
                    sentence += 1;
                }
                let block = document.sentences.get(sentence).map(|one| one.block);
                open = block.and_then(|block| {
                    let block_end = document.blocks.get(block as usize)?.span.end();
                    Some(Open { mark, start: at, block, block_end })
                });
            }
            None => {}
        }
    }
    if let Some(begun) = open.filter(|begun| !is_apostrophe(begun.mark)) {
        push(&mut found, text, begun, begun.block_end, begun.block_end, false);
    }
    found
}

/// Bytes that may begin a mark. The lead bytes of those beyond ASCII are E2 for “ ” ‘ ’ „ ‹ ›, C2 for « », E3 for 「 」 『 』.
fn candidates(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    // Most of eight bytes are none.
    let eights = bytes.chunks(8).enumerate().filter(|(_, eight)| (*eight).try_into().map_or(true, may_have));
    let may_be = |byte: u8| matches!(byte, b'"' | b'\'' | 0xC2 | 0xE2 | 0xE3);
    eights.flat_map(move |(number, eight)| {
        (number * 8..).zip(eight).filter(move |pair| may_be(*pair.1)).map(|pair| pair.0)
    })
}

/// Whether one of eight bytes is a straight mark or beyond ASCII. Source: Warren, 2013, "Hacker's Delight", 6-1.
fn may_have(eight: [u8; 8]) -> bool {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * LOW;
    let bytes = u64::from_le_bytes(eight);
    // The highest bit of a byte that is 0, and perhaps of one behind it.
    let zero = |bytes: u64| bytes.wrapping_sub(LOW) & !bytes;
    let is_mark = |mark: u8| zero(bytes ^ (LOW * u64::from(mark)));
    (bytes | is_mark(b'"') | is_mark(b'\'')) & HIGH != 0
}

fn is_apostrophe(mark: char) -> bool {
    matches!(mark, '\'' | '‘' | '’')
}

fn push(found: &mut Vec<Marked>, text: &str, open: Open, inner_end: usize, end: usize, goes_on: bool) {
    let inner = Span::new(open.start + open.mark.len_utf8(), inner_end).trimmed(text);
    if !inner.is_empty() {
        found.push(Marked { inner, outer: Span::new(open.start, end), block: open.block, goes_on });
    }
}

fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at).and_then(|head| head.chars().next_back())
}

fn after(text: &str, at: usize) -> Option<char> {
    text.get(at..).and_then(|rest| rest.chars().nth(1))
}

/// Whether a letter or a bracket follows the mark, and no figure stands before it: `6"` is a length.
fn begins(text: &str, at: usize) -> bool {
    after(text, at).is_some_and(|after| after.is_alphanumeric() || after == '[')
        && !before(text, at).is_some_and(char::is_alphanumeric)
}

fn opens(mark: char, text: &str, at: usize) -> bool {
    let (before, after) = (before(text, at), after(text, at));
    let begins = after.is_some_and(|after| !after.is_whitespace());
    match mark {
        '“' | '„' | '«' | '‹' | '「' | '『' => true,
        '"' => {
            begins
                && before.is_none_or(|before| {
                    before.is_whitespace() || matches!(before, '(' | '[' | '-' | '–' | '—' | '/' | '‘' | '\'')
                })
        }
        '\'' => {
            after.is_some_and(char::is_alphabetic)
                && before.is_none_or(|before| before.is_whitespace() || matches!(before, '(' | '[' | '–' | '—'))
        }
        '‘' => after.is_some_and(char::is_alphanumeric) && !before.is_some_and(char::is_alphanumeric),
        _ => false,
    }
}

fn closes(open: char, mark: char, text: &str, at: usize) -> bool {
    match (open, mark) {
        ('“' | '„', '”') | ('„', '“') | ('«', '»') | ('‹', '›') | ('「', '」') | ('『', '』') => {
            true
        }
        ('"', '"') => !opens('"', text, at),
        ('‘' | '\'', '’' | '\'') => {
            let follows_letter = after(text, at).is_some_and(char::is_alphanumeric);
            let next = text.get(at + mark.len_utf8()..).and_then(|rest| rest.strip_prefix(' '));
            let is_possessive = before(text, at).is_some_and(|before| before == 's')
                && next.is_some_and(|next| next.starts_with(char::is_lowercase));
            !follows_letter && !is_possessive
        }
        _ => false,
    }
}
