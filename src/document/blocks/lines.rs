//! Lines: where they begin and end, and what can be told of each alone.
//!
//! One pass, O(bytes); nothing is allocated for a line but its entry. Blank lines have none: the line after
//! them remembers. What ends a line: `\n`, `\r\n`, `\r`, a form feed, and rarely U+000B, U+0085, U+2028 or U+2029.

use super::marks::{Mark, mark_of};
use crate::text::Span;

/// A line with something in it.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// What it says: without white space at its ends and without the `>` of quotes before it.
    pub(super) span: Span,
    /// Where it begins, quote marks included.
    pub(super) start: u32,
    /// Bytes of its marker, if it has one, with the space behind.
    pub(super) marker: u16,
    /// Columns of white space before it, inside a quote behind the last `>`.
    pub(super) indent: u16,
    /// Its characters; [`TOO_WIDE`] where they are too many for a row of a paragraph.
    pub(super) columns: u16,
    /// Characters of its first word, up to 255.
    pub(super) first_word: u8,
    /// How many `>` stand before it.
    pub(super) depth: u8,
    pub(super) mark: Mark,
    /// What its first and last characters say.
    pub(super) is: Looks,
    /// Whether the next line goes on with the same paragraph; set by `wrapping.rs`.
    pub(super) joins_next: bool,
}

/// What a line looks like at its ends.
#[derive(Clone, Copy, Default, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one observation of the same glance")]
pub(super) struct Looks {
    /// A blank line stands before it, or nothing.
    pub(super) after_blank: bool,
    /// It ends as a sentence does, closing marks aside.
    pub(super) ended: bool,
    /// It ends with a comma or a semicolon.
    pub(super) suspended: bool,
    /// It ends with a hyphen behind a letter.
    pub(super) hyphenated: bool,
    /// It begins with a lower-case letter.
    pub(super) lower: bool,
    /// It begins with the name of who speaks, and a colon.
    pub(super) labelled: bool,
    /// It begins with a letter of a script without case.
    pub(super) uncased: bool,
    /// One space is left at its end, as rows keep it that were broken where the space stood. Two are a mark of Markdown.
    pub(super) spaced: bool,
    /// It begins with a stop that belongs to the line before.
    pub(super) stopped: bool,
}

/// More columns than a row of a wrapped paragraph has.
pub(super) const TOO_WIDE: u16 = 131;
/// Longer lines are not looked at for columns: four bytes a character at most.
const TOO_LONG: usize = TOO_WIDE as usize * 4;

impl Line {
    /// Its last column.
    pub(super) fn end_column(&self) -> u16 {
        self.indent.saturating_add(self.columns)
    }

    /// All of it, quote marks included.
    pub(super) fn whole(&self) -> Span {
        Span::new(self.start as usize, self.span.end())
    }

    /// What is to be read of it: without its marker.
    pub(super) fn content(&self, text: &str) -> Span {
        let content = Span::new(self.span.start() + usize::from(self.marker), self.span.end()).trimmed(text);
        if content.is_empty() { self.span } else { content }
    }
}

/// The lines of a part of the text.
#[inline(never)]
pub(super) fn read(text: &str, within: Span) -> Vec<Line> {
    let has_rare = has_rare_ends(within.of(text));
    let mut lines = Vec::new();
    let mut after_blank = true;
    let mut at = within.start();
    let mut common = at;
    while at < within.end() {
        if at >= common {
            let rest = text.as_bytes().get(at..within.end()).unwrap_or_default();
            common = at + memchr::memchr3(b'\n', b'\r', b'\x0c', rest).unwrap_or(rest.len());
        }
        let (mut end, mut next) = (common, common + 1);
        if has_rare && let Some(rare) = rare_end(text, Span::new(at, end)) {
            (end, next) = rare;
        } else {
            common = next;
        }
        let bytes = text.as_bytes();
        if next < within.end() && bytes.get(end) == Some(&b'\r') && bytes.get(next) == Some(&b'\n') {
            next += 1;
            common = next;
        }
        match line(text, Span::new(at, end), after_blank) {
            Some(line) => {
                lines.push(line);
                after_blank = false;
            }
            // A new page is no new paragraph.
            None => after_blank |= bytes.get(end) != Some(&b'\x0c'),
        }
        after_blank |= text.get(end..next) == Some("\u{2029}");
        at = next;
    }
    lines
}

fn line(text: &str, whole: Span, after_blank: bool) -> Option<Line> {
    let trimmed = whole.trimmed(text);
    if trimmed.is_empty() {
        return None;
    }
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (trimmed.start(), 0_u8);
    let mut behind = whole.start();
    while at < trimmed.end() && (bytes[at] == b'>' || (depth > 0 && matches!(bytes[at], b' ' | b'\t'))) {
        if bytes[at] == b'>' {
            depth = depth.saturating_add(1);
            // One space behind a quote mark belongs to it.
            behind = at + 1 + usize::from(bytes.get(at + 1) == Some(&b' '));
        }
        at += 1;
    }
    let span = Span::new(at, trimmed.end()).trimmed(text);
    let slice = span.of(text);
    let (mark, marker) = mark_of(slice);
    let columns = if slice.len() > TOO_LONG { usize::MAX } else { slice.chars().count() };
    let first_word = slice.bytes().take(255).position(|byte| byte == b' ').unwrap_or(slice.len());
    Some(Line {
        span,
        start: super::narrow(trimmed.start()),
        marker,
        indent: width_of(bytes.get(behind..span.start()).unwrap_or_default()),
        columns: u16::try_from(columns).unwrap_or(TOO_WIDE).min(TOO_WIDE),
        first_word: u8::try_from(first_word).unwrap_or(u8::MAX),
        depth,
        mark,
        is: Looks { spaced: bytes.get(trimmed.end()..whole.end()) == Some(b" "), ..looks(slice, after_blank) },
        joins_next: false,
    })
}

/// Columns that white space takes: a tab stop is every four.
fn width_of(space: &[u8]) -> u16 {
    space.iter().fold(0_u16, |column, &byte| match byte {
        b'\t' => (column / 4).saturating_add(1).saturating_mul(4),
        _ => column.saturating_add(1),
    })
}

fn looks(slice: &str, after_blank: bool) -> Looks {
    let first = slice.chars().next();
    let bytes = slice.as_bytes();
    let is_hyphen = |at: usize| bytes.get(at) == Some(&b'-');
    Looks {
        after_blank,
        ended: ends_with_stop(slice),
        suspended: slice.ends_with([',', ';', '，', '、', '،']),
        hyphenated: slice.ends_with('\u{ad}')
            || (bytes.len() >= 2
                && is_hyphen(bytes.len() - 1)
                && !is_hyphen(bytes.len() - 2)
                && slice.chars().rev().nth(1).is_some_and(char::is_alphabetic)),
        lower: first.is_some_and(char::is_lowercase),
        labelled: is_labelled(slice),
        uncased: first.is_some_and(|first| first.is_alphabetic() && !first.is_lowercase() && !first.is_uppercase()),
        spaced: false,
        stopped: matches!(
            bytes,
            [b'.' | b',' | b';' | b':' | b'!' | b'?'] | [b'.' | b',' | b';' | b':' | b'!' | b'?', b' ', ..]
        ),
    }
}

/// `Project Manager: …`
fn is_labelled(line: &str) -> bool {
    /// Longest name, in bytes.
    const LONGEST: usize = 32;
    let Some(colon) = memchr::memchr(b':', &line.as_bytes()[..line.len().min(LONGEST)]) else {
        return false;
    };
    let name = line.get(..colon).unwrap_or_default();
    line.as_bytes().get(colon + 1) == Some(&b' ') && name.split(' ').all(|word| word.starts_with(char::is_uppercase))
}

/// Whether the last thing in the line, closing marks aside, ends a sentence.
pub(in crate::document) fn ends_with_stop(line: &str) -> bool {
    line.trim_end_matches(['"', '\'', '”', '’', '»', '“', ')', ']', '」', '』', '）', '*', '_'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔', '։', '።'])
}

/// Ends of lines that hardly any text has, looked for only in those that do.
const RARE_ENDS: [char; 4] = ['\u{b}', '\u{85}', '\u{2028}', '\u{2029}'];

fn has_rare_ends(text: &str) -> bool {
    // Their last bytes are looked for, which few other characters have: a search for characters takes three times as long.
    let bytes = text.as_bytes();
    let is_end = |end: char, last: usize| bytes[..=last].ends_with(end.encode_utf8(&mut [0; 4]).as_bytes());
    let ends_there = |last: usize| RARE_ENDS.iter().any(|&end| is_end(end, last));
    memchr::memchr(b'\x0b', bytes).is_some() || memchr::memchr3_iter(0x85, 0xA8, 0xA9, bytes).any(ends_there)
}

/// Where the line ends and the next begins if a rare end comes first.
fn rare_end(text: &str, line: Span) -> Option<(usize, usize)> {
    let (offset, end) = line.of(text).char_indices().find(|(_, character)| RARE_ENDS.contains(character))?;
    Some((line.start() + offset, line.start() + offset + end.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_of(text: &str) -> Vec<String> {
        let show = |line: &Line| {
            let blank = if line.is.after_blank { "|" } else { "" };
            format!("{blank}{}{}", ">".repeat(line.depth.into()), line.span.of(text))
        };
        read(text, Span::new(0, text.len())).iter().map(show).collect()
    }

    #[test]
    fn what_ends_a_line() {
        assert_eq!(lines_of("a\nb\r\nc\rd\n\ne"), ["|a", "b", "c", "d", "|e"]);
        assert_eq!(lines_of("a\u{2028}b\u{2029}c\u{85}d\u{b}e"), ["|a", "b", "|c", "d", "e"]);
        assert_eq!(lines_of("a\u{b}b"), ["|a", "b"]);
        assert_eq!(lines_of("a\n\u{c}b"), ["|a", "b"]);
    }

    #[test]
    fn quote_marks_are_counted() {
        assert_eq!(lines_of("> a\n> > b\n>>c\n>"), ["|>a", ">>b", ">>c", ">"]);
        let line = &read(">     deep", Span::new(0, 10))[0];
        assert_eq!((line.indent, line.start), (4, 0));
    }
}
