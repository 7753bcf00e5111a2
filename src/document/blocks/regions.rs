//! Regions: several lines of which the first and the last tell what all of them are. Front matter, comments, fenced
//! and indented code. Cost: O(lines), since what never closes is looked for once.

use super::lines::Line;
use super::marks::Mark;
use crate::kinds::{BlockKind, ReasonCode};

/// Most lines of front matter.
const MOST_FRONT_MATTER: usize = 100;
/// Columns from which an indented line may be code.
const CODE_INDENT: u16 = 4;

/// Lines taken together: how many, and what they are.
pub(super) struct Region {
    pub(super) lines: usize,
    pub(super) kind: BlockKind,
    pub(super) reason: Option<ReasonCode>,
}

impl Region {
    fn code(lines: usize) -> Self {
        Self { lines, kind: BlockKind::Code, reason: None }
    }

    fn metadata(lines: usize) -> Self {
        Self { lines, kind: BlockKind::Boilerplate, reason: Some(ReasonCode::Metadata) }
    }
}

/// Finds regions, and remembers what has no end further on.
#[derive(Default)]
pub(super) struct Regions {
    is_unclosed: [bool; 2],
    is_comment_unclosed: bool,
}

impl Regions {
    /// The region that begins with the line `at`. `is_start` says that the text begins there, `is_item` that a list does
    /// not end before it, whose paragraphs are indented too.
    pub(super) fn at(
        &mut self,
        text: &str,
        lines: &[Line],
        at: usize,
        is_start: bool,
        is_item: bool,
    ) -> Option<Region> {
        let rest = &lines[at..];
        let line = rest.first()?;
        if is_start && let Some(lines) = front_matter(text, rest) {
            return Some(Region::metadata(lines));
        }
        if let Mark::Fence { is_tilde, .. } = line.mark {
            return self.fenced(rest, is_tilde).map(Region::code);
        }
        if line.span.of(text).starts_with("<!--") {
            return self.comment(text, rest).map(Region::metadata);
        }
        if line.indent >= CODE_INDENT && !is_item && line.depth == 0 {
            return indented_code(text, rest).map(Region::code);
        }
        None
    }

    fn fenced(&mut self, lines: &[Line], opens_with_tilde: bool) -> Option<usize> {
        let is_unclosed = &mut self.is_unclosed[usize::from(opens_with_tilde)];
        if *is_unclosed {
            return None;
        }
        let closes =
            |line: &Line| matches!(line.mark, Mark::Fence { is_tilde, is_bare: true } if is_tilde == opens_with_tilde);
        let last = lines.iter().skip(1).position(closes);
        *is_unclosed = last.is_none();
        last.map(|last| last + 2)
    }

    fn comment(&mut self, text: &str, lines: &[Line]) -> Option<usize> {
        if self.is_comment_unclosed {
            return None;
        }
        let last = lines.iter().position(|line| line.span.of(text).ends_with("-->"));
        self.is_comment_unclosed = last.is_none();
        last.map(|last| last + 1)
    }
}

/// `---`, lines of `key: value`, `---`.
fn front_matter(text: &str, lines: &[Line]) -> Option<usize> {
    let fence = lines.first().map(|line| line.span.of(text)).filter(|line| ["---", "+++"].contains(line))?;
    let last = lines.iter().skip(1).take(MOST_FRONT_MATTER).position(|line| line.span.of(text) == fence)? + 1;
    let is_data = |line: &Line| {
        let slice = line.span.of(text);
        let key = slice.split([':', '=']).next().unwrap_or_default();
        let is_pair = key.len() < slice.len() && !key.trim_end().contains([' ', '.']);
        is_pair || line.indent > 0 || slice.starts_with(['-', '#', '[', ']', '{', '}'])
    };
    lines[1..last].iter().all(is_data).then_some(last + 1)
}

/// Indented lines, most of which have the signs of a program: verse and centred titles are indented too.
fn indented_code(text: &str, lines: &[Line]) -> Option<usize> {
    let count = lines.iter().take_while(|line| line.indent >= CODE_INDENT && line.depth == 0).count();
    let code = lines[..count].iter().filter(|line| is_code(line.span.of(text))).count();
    (code * 2 >= count).then_some(count)
}

fn is_code(line: &str) -> bool {
    let signs = line.bytes().take(200).filter(|byte| b"{}=;<>[]_$&|\\()".contains(byte)).count();
    signs >= 2 || line.ends_with(['{', '}', ';']) || line.starts_with(['$', '@', '#'])
}
