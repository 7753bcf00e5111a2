//! Puts the text together as CSS does, and writes down where it was taken from.

use js_sys::Array;
use web_sys::Node;

use super::elements::Context;
use crate::KnownBlock;
use crate::kinds::BlockKind;
use crate::report::Utf16Span;

#[derive(Default)]
pub(super) struct Writer {
    pub(super) text: String,
    pub(super) blocks: Vec<KnownBlock>,
    pub(super) nodes: Array,
    /// Three numbers a run, as `Article.places` has them.
    pub(super) places: Vec<u32>,
    /// Two numbers a part that is to be kept.
    pub(super) pins: Vec<u32>,
    /// The length of `text` in UTF-16.
    length: u32,
    is_open: bool,
    /// White space that counts only if something follows.
    space: String,
}

impl Writer {
    /// The length so far, in UTF-16.
    pub(super) fn length(&self) -> u32 {
        self.length
    }

    /// What was written since is to be kept.
    pub(super) fn pin(&mut self, start: u32) {
        self.pins.extend([start, self.length]);
    }

    /// Writes a text node.
    pub(super) fn write(&mut self, node: &Node, context: Context) {
        let Some(value) = node.node_value() else { return };
        let mut number = None;
        let mut offset = 0;
        for character in value.chars() {
            if matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                self.write_space(character, context);
            } else {
                let number = *number.get_or_insert_with(|| self.nodes.push(node) - 1);
                self.begin(context);
                self.place(number, offset);
                self.push(character);
            }
            offset += character.len_utf16() as u32;
        }
    }

    /// A sign that the page shows and has no text node for.
    pub(super) fn put_sign(&mut self, sign: char, context: Context) {
        self.begin(context);
        self.push(sign);
    }

    /// Two in a row end a paragraph.
    pub(super) fn break_line(&mut self, context: Context) {
        if context.is_pre {
            self.space.push('\n');
        } else if self.space == "\n" {
            self.end_block();
        } else if self.is_open {
            "\n".clone_into(&mut self.space);
        }
    }

    /// Parts the cells of a row.
    pub(super) fn write_tab(&mut self) {
        if self.is_open {
            "\t".clone_into(&mut self.space);
        }
    }

    pub(super) fn end_block(&mut self) {
        self.space.clear();
        if !std::mem::take(&mut self.is_open) {
            return;
        }
        if let Some(block) = self.blocks.last_mut() {
            block.span.end = self.length;
        }
    }

    fn write_space(&mut self, character: char, context: Context) {
        if context.is_pre {
            self.space.push(character);
        } else if self.space.is_empty() {
            self.space.push(' ');
        }
    }

    /// Makes ready for a character of a block that is open or begins with it.
    fn begin(&mut self, Context { kind, level, is_pre }: Context) {
        let mut space = std::mem::take(&mut self.space);
        if self.is_open {
            self.push_all(&space);
            return;
        }
        self.push_all(self.gap(kind));
        let span = Utf16Span { start: self.length, end: self.length };
        self.blocks.push(KnownBlock { span, kind, level });
        self.is_open = true;
        if is_pre {
            // Code keeps what its first line is indented by.
            let lines = space.rfind('\n').map_or(0, |at| at + 1);
            self.push_all(&space.split_off(lines));
        }
    }

    /// Items and rows stand close together.
    fn gap(&self, kind: BlockKind) -> &'static str {
        match self.blocks.last() {
            None => "",
            Some(before) if before.kind == kind && matches!(kind, BlockKind::ListItem | BlockKind::Table) => "\n",
            Some(_) => "\n\n",
        }
    }

    /// The next character stands here. A run goes on as long as both places grow alike.
    fn place(&mut self, node: u32, offset: u32) {
        if let &[.., text, last, start] = &*self.places
            && last == node
            && self.length - text == offset - start
        {
            return;
        }
        self.places.extend([self.length, node, offset]);
    }

    fn push(&mut self, character: char) {
        self.text.push(character);
        self.length += character.len_utf16() as u32;
    }

    /// White space: as many units as bytes.
    fn push_all(&mut self, space: &str) {
        self.text.push_str(space);
        self.length += space.len() as u32;
    }
}
