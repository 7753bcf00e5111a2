//! Blocks: paragraphs, headings, list items, quotes, code and tables of a plain text.
//!
//! Rules, in the order they are tried; one pass over the lines, O(bytes):
//! 1. A fence of three back-ticks opens code, the next one closes it.
//! 2. A blank line ends every other block.
//! 3. A line is a block of its own, unless the text is hard-wrapped ([`is_hard_wrapped`]).
//! 4. A line that opens with a marker (`#`, `-`, `•`, `>`, `1.`, `|`) is a block of the marker's kind.
//! 5. A short line without a stop that something longer follows is a heading.
//!
//! Invariant: blocks are in order, disjoint, and cover every character that is not white space.

use crate::kinds::{BlockKind, ReasonCode};
use crate::text::Span;

/// One block.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// All of it, the marker included, without white space at its ends.
    pub(crate) span: Span,
    /// What is to be read of it: the span without its marker.
    pub(crate) content: Span,
    pub(crate) kind: BlockKind,
    /// 1 to 6, of a heading whose marker tells.
    pub(crate) level: Option<u8>,
    /// Set where the kind is [`BlockKind::Boilerplate`].
    pub(crate) reason: Option<ReasonCode>,
}

impl Block {
    pub(crate) fn new(kind: BlockKind, span: Span, content: Span) -> Self {
        Self { span, content, kind, level: None, reason: None }
    }

    /// Whether a summary may quote it.
    pub(crate) fn is_quotable(&self) -> bool {
        matches!(self.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote)
    }
}

/// Most bytes of a line that may be a heading.
const LONGEST_HEADING: usize = 90;

/// The blocks of a text. `known` are those that the caller knows, in order and disjoint; what lies
/// between them is read as plain text.
pub(super) fn read(text: &str, known: &[Block]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut from = 0;
    for block in known {
        read_plain(text, Span::new(from, block.span.start()), &mut blocks);
        let span = block.span.trimmed(text);
        if !span.is_empty() {
            blocks.push(Block { span, content: span, ..block.clone() });
        }
        from = block.span.end();
    }
    read_plain(text, Span::new(from, text.len()), &mut blocks);
    blocks
}

fn read_plain(text: &str, within: Span, blocks: &mut Vec<Block>) {
    let first = blocks.len();
    let lines: Vec<Span> = lines(text, within).collect();
    let wrapped = is_hard_wrapped(text, &lines);
    let mut fence: Option<Span> = None;
    let mut open: Option<Block> = None;
    for (number, &line) in lines.iter().enumerate() {
        let is_fence = line.of(text).starts_with("```");
        if let Some(code) = fence {
            let code = code.hull(line);
            fence = (!is_fence).then_some(code);
            if is_fence {
                blocks.push(Block::new(BlockKind::Code, code.trimmed(text), code.trimmed(text)));
            }
            continue;
        }
        if is_fence || line.is_empty() {
            blocks.extend(open.take());
            fence = is_fence.then_some(line);
            continue;
        }
        let next = lines.get(number + 1).copied().unwrap_or_default();
        let block = classify(text, line, next, wrapped);
        match &mut open {
            Some(before) if wrapped && block.kind == BlockKind::Paragraph && is_continued(before) => {
                before.span = before.span.hull(line);
                before.content = before.content.hull(line);
            }
            _ => blocks.extend(open.replace(block)),
        }
    }
    blocks.extend(open);
    // A fence that never closes is no fence: its text is still text.
    if let Some(code) = fence {
        let code = code.trimmed(text);
        blocks.push(Block::new(BlockKind::Paragraph, code, code));
    }
    settle_headings(text, &mut blocks[first..]);
}

/// Lines without their ends and without white space around them; `\n`, `\r\n` and `\r` part them.
fn lines(text: &str, within: Span) -> impl Iterator<Item = Span> {
    let bytes = &text.as_bytes()[..within.end()];
    let mut at = within.start();
    std::iter::from_fn(move || {
        let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
        let length = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        let line = Span::new(at, at + length);
        at += length + if rest[length..].starts_with(b"\r\n") { 2 } else { 1 };
        Some(line.trimmed(text))
    })
}

/// Whether the lines are the rows of paragraphs rather than paragraphs: they are about equally long,
/// and most of them that another row follows had no room left for its first word.
fn is_hard_wrapped(text: &str, lines: &[Span]) -> bool {
    /// The widest rows that people wrap to, in bytes, and the narrowest.
    const WIDTHS: std::ops::RangeInclusive<usize> = 40..=120;
    let mut with_length = [0_usize; *WIDTHS.end() + 2];
    for line in lines.iter().filter(|line| !line.is_empty()) {
        with_length[line.len().min(WIDTHS.end() + 1)] += 1;
    }
    let all: usize = with_length.iter().sum();
    if all < 3 {
        return false;
    }
    let mut counted = 0;
    // Nine in ten lines are no longer than this.
    let width = with_length.iter().take_while(|&&lines| {
        counted += lines;
        counted <= all * 9 / 10
    });
    let width = width.count();
    if !WIDTHS.contains(&width) {
        return false;
    }
    let (mut rows, mut full, mut ended) = (0_usize, 0_usize, 0_usize);
    for pair in lines.windows(2).filter(|pair| !pair[0].is_empty() && !pair[1].is_empty()) {
        let first_word = pair[1].of(text).split_whitespace().next().unwrap_or_default();
        rows += 1;
        full += usize::from(pair[0].len() + 1 + first_word.len() > width);
        ended += usize::from(ends_with_stop(pair[0].of(text)));
    }
    rows >= 2 && full * 10 >= rows * 6 && ended * 2 <= rows
}

/// Whether a plain row that follows belongs to this block.
fn is_continued(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote)
}

fn classify(text: &str, line: Span, next: Span, wrapped: bool) -> Block {
    let slice = line.of(text);
    let (kind, marker) = marker(slice);
    let content = Span::new(line.start() + marker, line.end()).trimmed(text);
    if kind == BlockKind::Paragraph {
        let stands_alone = !wrapped || next.is_empty();
        let kind = if stands_alone && may_be_heading(slice) { BlockKind::Heading } else { kind };
        return Block::new(kind, line, line);
    }
    let level = (kind == BlockKind::Heading).then(|| u8::try_from(marker).unwrap_or(6));
    Block { level, ..Block::new(kind, line, if content.is_empty() { line } else { content }) }
}

/// The kind that a line's first characters announce, and how many bytes they take.
fn marker(line: &str) -> (BlockKind, usize) {
    let bytes = line.as_bytes();
    let hashes = bytes.iter().take_while(|&&byte| byte == b'#').count();
    if (1..=6).contains(&hashes) && bytes.get(hashes) == Some(&b' ') {
        return (BlockKind::Heading, hashes);
    }
    if line.starts_with('>') {
        return (BlockKind::Quote, 1);
    }
    if line.starts_with('|') && line.ends_with('|') || line.matches('\t').count() >= 2 {
        return (BlockKind::Table, 0);
    }
    for bullet in ["- ", "* ", "+ ", "• ", "‣ ", "◦ ", "· ", "– "] {
        if line.starts_with(bullet) {
            return (BlockKind::ListItem, bullet.len());
        }
    }
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_numbered = (1..=3).contains(&digits)
        && matches!(bytes.get(digits), Some(b'.' | b')'))
        && bytes.get(digits + 1) == Some(&b' ');
    if is_numbered {
        return (BlockKind::ListItem, digits + 1);
    }
    (BlockKind::Paragraph, 0)
}

fn may_be_heading(line: &str) -> bool {
    line.len() <= LONGEST_HEADING
        && !line.ends_with([',', ';', ':', '-', '—'])
        && !ends_with_stop(line)
        && line.chars().next().is_some_and(|first| !first.is_lowercase() && first != '"' && first != '“')
        && line.chars().any(char::is_alphabetic)
}

/// Whether the last thing in the line, closing marks aside, ends a sentence.
fn ends_with_stop(line: &str) -> bool {
    line.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '؟'])
}

/// A heading heads something: one that no longer block follows is a paragraph after all, and so are
/// three short lines in a row (an address, a poem, a list without marks).
fn settle_headings(text: &str, blocks: &mut [Block]) {
    let is_plain_heading = |block: &Block| block.kind == BlockKind::Heading && block.level.is_none();
    for number in 0..blocks.len() {
        if !is_plain_heading(&blocks[number]) {
            continue;
        }
        let heads =
            blocks[number + 1..].iter().take(2).find(|block| block.kind != BlockKind::Heading).is_some_and(|block| {
                block.span.len() > blocks[number].span.len() || ends_with_stop(block.span.of(text))
            });
        if !heads {
            blocks[number].kind = BlockKind::Paragraph;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockKind::{Code, Heading, ListItem, Paragraph, Quote, Table};

    fn check(text: &str, expected: &[(BlockKind, &str)]) {
        let blocks = read(text, &[]);
        let got: Vec<_> = blocks.iter().map(|block| (block.kind, block.content.of(text))).collect();
        assert_eq!(got, expected, "{text:?}");
    }

    #[test]
    fn a_line_is_a_paragraph() {
        check(
            "One line here.\nAnother line.\r\n\r\nA third.",
            &[(Paragraph, "One line here."), (Paragraph, "Another line."), (Paragraph, "A third.")],
        );
    }

    #[test]
    fn rows_are_joined() {
        let text = "It is a truth universally acknowledged, that a single man\nin possession of a good fortune, must be in want of a wife\nand so on until the row is full and the paragraph can end.\n\nHowever little known the feelings or views of such a man may\nbe on his first entering a neighbourhood.";
        let blocks = read(text, &[]);
        assert_eq!(blocks.len(), 2);
        assert!(blocks[0].content.of(text).ends_with("can end."));
    }

    #[test]
    fn markers() {
        check(
            "# Title\n- one\n2. two\n> said\n| a | b |\nText with a stop.",
            &[
                (Heading, "Title"),
                (ListItem, "one"),
                (ListItem, "two"),
                (Quote, "said"),
                (Table, "| a | b |"),
                (Paragraph, "Text with a stop."),
            ],
        );
    }

    #[test]
    fn headings_head_something() {
        check("CHAPTER I\n\nIt was in July, 1805.", &[(Heading, "CHAPTER I"), (Paragraph, "It was in July, 1805.")]);
        check("Only this", &[(Paragraph, "Only this")]);
    }

    #[test]
    fn fences() {
        check("```\na = 1\n\nb\n```\nAfter.", &[(Code, "```\na = 1\n\nb\n```"), (Paragraph, "After.")]);
        check("```\nnever closed", &[(Paragraph, "```\nnever closed")]);
    }

    #[test]
    fn known_blocks_stand() {
        let text = "Head Body text. Rest";
        let known = Block::new(Heading, Span::new(0, 4), Span::new(0, 4));
        let blocks = read(text, &[known]);
        assert_eq!(blocks[0].kind, Heading);
        assert_eq!(blocks[1].content.of(text), "Body text. Rest");
    }
}
