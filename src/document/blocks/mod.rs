//! Blocks: paragraphs, headings, list items, quotes, code and tables of a plain text or of Markdown.
//!
//! Rules, in the order they are tried; two passes over the lines ([`lines`]), O(bytes):
//! 1. Lines between two that say so are one block: fenced code, comments, front matter ([`regions`]).
//! 2. A row of a table is a block ([`tables`]).
//! 3. A line that opens with a mark is a block of the mark's kind ([`marks`]), with the lines indented below it.
//! 4. A line of nothing but `=` or `-` makes the line before it a heading, and is a separator elsewhere.
//! 5. Any other line is a paragraph, with those after it that are rows of the same ([`wrapping`]).
//! 6. A short line without a stop that something longer follows is a heading ([`headings`]).
//!
//! Inline marks of Markdown stay where they are: a block is a slice of the text.
//!
//! Invariant: blocks are in order, disjoint, and cover every character that is not white space.
//!
//! Line breaks of a pasted text may mean anything, so they are measured: each run of lines is judged alone, and by its
//! neighbours where it is short. Markdown is read by the same rules: `pulldown-cmark` 0.13 without default features would
//! add 65.7 kB of brotli (69.7 kB against 4.0 kB for a module that only counts lines, both built for size), a third of all
//! we ship, for the same blocks. HTML is parsed by the browser, which has a parser already.

mod headings;
mod lines;
mod lists;
mod marks;
mod regions;
mod tables;
mod wrapping;

use super::narrow;
use crate::kinds::{BlockKind, ReasonCode};
use crate::text::Span;
use lines::Line;
pub(super) use lines::ends_with_stop;
use lists::Nesting;
use marks::Mark;
use regions::Regions;

/// One block.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// All of it, the marker included, without white space at its ends.
    pub(crate) span: Span,
    /// What is to be read of it: the span without its marker.
    pub(crate) content: Span,
    pub(crate) kind: BlockKind,
    /// 1 to 6, of a heading whose marker tells, and of list items and quotes by how deep they lie.
    pub(crate) level: Option<u8>,
    /// Set where the kind is [`BlockKind::Boilerplate`].
    pub(crate) reason: Option<ReasonCode>,
    /// A heading by its looks alone: [`settle_headings`] decides.
    pub(crate) is_guess: bool,
}

impl Block {
    pub(crate) fn new(kind: BlockKind, span: Span, content: Span) -> Self {
        Self { span, content, kind, level: None, reason: None, is_guess: false }
    }

    /// Whether a summary may quote it.
    pub(crate) fn is_quotable(&self) -> bool {
        matches!(self.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote)
    }

    /// Sets it aside.
    pub(super) fn set_aside(&mut self, reason: ReasonCode) {
        self.kind = BlockKind::Boilerplate;
        self.level = None;
        self.reason = Some(reason);
    }
}

/// The blocks of a text. `known` are those that the caller knows, in order and disjoint; what lies
/// between them is read as plain text.
pub(super) fn read(text: &str, known: &[Block]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut from = 0;
    for block in known {
        read_plain(text, Span::new(from, block.span.start()), &mut blocks);
        let span = block.span.trimmed(text);
        if !span.is_empty() {
            let is_boilerplate = block.kind == BlockKind::Boilerplate;
            let reason = is_boilerplate.then_some(ReasonCode::SetApart);
            blocks.push(Block { span, content: span, reason, ..block.clone() });
        }
        from = block.span.end();
    }
    read_plain(text, Span::new(from, text.len()), &mut blocks);
    blocks
}

fn read_plain(text: &str, within: Span, blocks: &mut Vec<Block>) {
    let mut lines = lines::read(text, within);
    wrapping::join(text, &mut lines);
    let first = blocks.len();
    let mut reader = PlainReader {
        text,
        lines: &lines,
        blocks,
        first,
        nesting: Nesting::default(),
        numbers: Vec::new(),
        regions: Regions::default(),
        no_table_before: 0,
    };
    let mut at = 0;
    while at < lines.len() {
        at += reader.read_at(at);
    }
    let numbers = reader.numbers;
    lists::settle(&mut blocks[first..], &numbers);
}

/// Decides about headings that were guessed, once it is known what is boilerplate: a headline heads what stands below
/// the byline and the date.
pub(super) fn settle_headings(text: &str, blocks: &mut [Block]) {
    headings::settle(text, blocks);
}

/// Reads lines into blocks.
struct PlainReader<'a> {
    text: &'a str,
    lines: &'a [Line],
    blocks: &'a mut Vec<Block>,
    /// The first of the blocks read here.
    first: usize,
    nesting: Nesting,
    /// Numbered items: which block from the first on, and the number.
    numbers: Vec<(usize, u16)>,
    regions: Regions,
    /// Lines before this one are known to begin no table.
    no_table_before: usize,
}

impl PlainReader<'_> {
    /// Reads the block that begins with a line, and says how many lines it took.
    fn read_at(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        let is_item = self.nesting.holds(line.indent);
        if !is_item && !matches!(line.mark, Mark::Bullet | Mark::Number(_)) {
            self.nesting.clear();
        }
        let is_start = at == 0 && line.start == 0;
        if let Some(region) = self.regions.at(self.text, self.lines, at, is_start, is_item) {
            let span = self.hull(at, region.lines);
            self.blocks.push(Block { reason: region.reason, ..Block::new(region.kind, span, span) });
            return region.lines;
        }
        if let Some(rows) = self.table_rows(at) {
            for row in &self.lines[at..at + rows] {
                self.blocks.push(Block::new(BlockKind::Table, row.whole(), row.span));
            }
            return rows;
        }
        match line.mark {
            Mark::Heading(level) if line.depth == 0 => self.marked_heading(line, level),
            Mark::Rule(_) => self.set_aside(line, ReasonCode::Separator),
            Mark::Definition => self.set_aside(line, ReasonCode::Metadata),
            _ if line.span.is_empty() => self.bare_quote(line),
            _ if line.depth > 0 => return self.quote(at),
            Mark::Bullet | Mark::Number(_) => return self.item(at),
            _ => return self.paragraph(at),
        }
        1
    }

    fn hull(&self, at: usize, lines: usize) -> Span {
        self.lines[at].whole().hull(self.lines[at + lines - 1].whole())
    }

    fn set_aside(&mut self, line: &Line, reason: ReasonCode) {
        let mut block = Block::new(BlockKind::Boilerplate, line.whole(), line.span);
        block.set_aside(reason);
        self.blocks.push(block);
    }

    fn table_rows(&mut self, at: usize) -> Option<usize> {
        if at < self.no_table_before {
            return None;
        }
        match tables::rows(self.text, &self.lines[at..]) {
            Ok(rows) => Some(rows),
            Err(none) => {
                self.no_table_before = at + none;
                None
            }
        }
    }

    fn marked_heading(&mut self, line: &Line, level: u8) {
        let content = line.content(self.text);
        // Markdown allows the marks to be closed as they were opened.
        let words = content.of(self.text).trim_end_matches('#').trim_end();
        let content =
            if words.is_empty() { content } else { Span::new(content.start(), content.start() + words.len()) };
        self.blocks.push(Block { level: Some(level), ..Block::new(BlockKind::Heading, line.span, content) });
    }

    /// A quote mark with nothing behind it parts paragraphs of a quote, and belongs to the one before.
    fn bare_quote(&mut self, line: &Line) {
        match self.blocks.last_mut() {
            Some(block) if block.kind == BlockKind::Quote && !line.is.after_blank => {
                block.span = block.span.hull(line.whole());
            }
            _ => self.blocks.push(Block::new(BlockKind::Quote, line.whole(), line.span)),
        }
    }

    fn quote(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        let rows = self.joined_rows(at);
        let content = Span::new(line.content(self.text).start(), self.lines[at + rows - 1].span.end());
        let quote = Block::new(BlockKind::Quote, self.hull(at, rows), content);
        self.blocks.push(Block { level: Some(line.depth.min(6)), ..quote });
        rows
    }

    /// An item, its rows, and the lines indented below it.
    fn item(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        let mut rows = self.joined_rows(at);
        let is_below = |next: &&Line| {
            // One column may be a slip.
            let is_deeper = next.indent > line.indent + u16::from(!next.is.lower);
            !next.is.after_blank && next.depth == 0 && next.mark == Mark::None && is_deeper
        };
        loop {
            let below = self.lines[at + rows..].iter().take_while(is_below).count();
            if below == 0 {
                break;
            }
            rows += below;
            rows += self.joined_rows(at + rows - 1) - 1;
        }
        let content = Span::new(line.content(self.text).start(), self.lines[at + rows - 1].span.end());
        let level = self.nesting.level_of(line.indent);
        if let Mark::Number(number) = line.mark {
            self.numbers.push((self.blocks.len() - self.first, number));
        }
        let item = Block::new(BlockKind::ListItem, self.hull(at, rows), content);
        self.blocks.push(Block { level: Some(level), ..item });
        rows
    }

    fn paragraph(&mut self, at: usize) -> usize {
        let rows = self.joined_rows(at);
        let span = self.hull(at, rows);
        let line = &self.lines[at];
        let next = self.lines.get(at + rows);
        if rows == 1
            && let Some(underline) = next.filter(|next| next.depth == 0 && !next.is.after_blank)
            && let Mark::Rule(sign @ (b'=' | b'-')) = underline.mark
            && headings::may_be(line.span.of(self.text), true, true)
        {
            let level = if sign == b'=' { 1 } else { 2 };
            let heading = Block::new(BlockKind::Heading, span.hull(underline.span), span);
            self.blocks.push(Block { level: Some(level), ..heading });
            return 2;
        }
        let is_alone = line.is.after_blank && next.is_none_or(|next| next.is.after_blank);
        let is_first = self.blocks.len() == self.first && at == 0;
        let is_heading = rows == 1 && headings::may_be(line.span.of(self.text), is_first, is_alone);
        let kind = if is_heading { BlockKind::Heading } else { BlockKind::Paragraph };
        self.blocks.push(Block { is_guess: is_heading, ..Block::new(kind, span, span) });
        rows
    }

    /// How many lines are rows of the same paragraph as this one, from it on.
    fn joined_rows(&self, at: usize) -> usize {
        let lines = self.lines[at..].iter().take_while(|line| line.joins_next).count();
        (lines + 1).min(self.lines.len() - at)
    }
}

#[cfg(test)]
mod tests;
