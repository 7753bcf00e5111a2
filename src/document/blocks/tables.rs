//! Tables: rows of cells parted by pipes, tabs or aligned columns of space. Each row is a block, so that no sentence
//! runs through two. Cost: O(bytes) of lines that may be rows, which are short.

use super::lines::Line;
use super::marks::Mark;

/// Longer lines are no rows of a table, in bytes.
const LONGEST_ROW: usize = 1_000;
/// Columns of a line in which aligned cells are looked for.
const COLUMNS: usize = 128;
/// Fewer rows prove no alignment.
const LEAST_ALIGNED: usize = 3;

/// How many of these lines, from the first on, are rows of one table, or how many are certainly none.
pub(super) fn rows(text: &str, lines: &[Line]) -> Result<usize, usize> {
    let Some(first) = lines.first().and_then(|line| cells(text, line)) else {
        return Err(1);
    };
    match first {
        Cells::Boxed => Ok(1),
        Cells::Pipes(count) => pipe_rows(text, lines, count),
        Cells::Tabs(count) => {
            let rows = 1 + follow(lines).take_while(|line| matches!(cells(text, line), Some(Cells::Tabs(_)))).count();
            if rows > 1 || count > 1 { Ok(rows) } else { Err(1) }
        }
        Cells::Spaces => aligned_rows(text, lines),
    }
}

/// What parts the cells of a line.
#[derive(Clone, Copy, PartialEq)]
enum Cells {
    /// `| a | b |`
    Boxed,
    Pipes(usize),
    Tabs(usize),
    Spaces,
}

fn cells(text: &str, line: &Line) -> Option<Cells> {
    let bytes = text.as_bytes().get(line.span.start()..line.span.end())?;
    if bytes.len() > LONGEST_ROW || bytes.len() < 3 || !matches!(line.mark, Mark::None | Mark::Number(_)) {
        return None;
    }
    let has_spaces = || bytes.len() <= COLUMNS * 2 && bytes.windows(2).any(|pair| pair == b"  ");
    // Nearly all lines have neither.
    if memchr::memchr3(b'|', b'\t', b'\t', bytes).is_none() {
        return has_spaces().then_some(Cells::Spaces);
    }
    let pipes = memchr::memchr_iter(b'|', bytes).count();
    if pipes >= 2 && bytes.starts_with(b"|") && bytes.ends_with(b"|") {
        return Some(Cells::Boxed);
    }
    if pipes > 0 {
        return Some(Cells::Pipes(pipes));
    }
    Some(Cells::Tabs(memchr::memchr_iter(b'\t', bytes).count()))
}

/// The lines that may be further rows.
fn follow(lines: &[Line]) -> impl Iterator<Item = &Line> {
    let depth = lines.first().map_or(0, |line| line.depth);
    lines.iter().skip(1).take_while(move |line| !line.is.after_blank && line.depth == depth)
}

/// Rows of cells parted by pipes, without any at the ends: a rule below the first tells, or three rows of as many cells.
fn pipe_rows(text: &str, lines: &[Line], count: usize) -> Result<usize, usize> {
    let pipes = |line: &Line| match cells(text, line) {
        Some(Cells::Pipes(pipes)) => pipes,
        _ => 0,
    };
    if follow(lines).next().is_some_and(|line| is_rule(line.span.of(text))) {
        return Ok(2 + follow(lines).skip(1).take_while(|line| pipes(line) > 0).count());
    }
    let rows = 1 + follow(lines).take_while(|line| pipes(line) == count).count();
    if rows >= LEAST_ALIGNED { Ok(rows) } else { Err(1) }
}

/// `---|:--:`
fn is_rule(line: &str) -> bool {
    line.len() <= LONGEST_ROW
        && line.contains('|')
        && line.contains('-')
        && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'+'))
}

/// Rows whose cells begin, or end, in the same column behind a gap of two spaces or more.
fn aligned_rows(text: &str, lines: &[Line]) -> Result<usize, usize> {
    let Some(mut common) = lines.first().and_then(|line| Gaps::of(text, line)) else {
        return Err(1);
    };
    let (mut rows, mut wide) = (1, usize::from(common.is_wide));
    for line in follow(lines) {
        let Some(gaps) = Gaps::of(text, line).filter(|_| matches!(cells(text, line), Some(Cells::Spaces))) else {
            break;
        };
        let both = Gaps { starts: common.starts & gaps.starts, ends: common.ends & gaps.ends, is_wide: false };
        if both.starts == 0 && both.ends == 0 {
            break;
        }
        common = both;
        rows += 1;
        wide += usize::from(gaps.is_wide);
    }
    // Justified text has gaps of two spaces everywhere, and some are aligned by chance.
    let is_aligned = rows >= LEAST_ALIGNED && wide * 2 >= rows;
    // What breaks the alignment may begin one of its own.
    if is_aligned { Ok(rows) } else { Err(rows.saturating_sub(1).max(1)) }
}

/// The columns where cells begin and end, a bit each.
struct Gaps {
    starts: u128,
    ends: u128,
    /// Whether a gap is three spaces wide.
    is_wide: bool,
}

impl Gaps {
    fn of(text: &str, line: &Line) -> Option<Self> {
        let mut gaps = Self { starts: 0, ends: 0, is_wide: false };
        let mut column = usize::from(line.indent);
        let (mut spaces, mut last) = (0, ' ');
        for character in line.span.of(text).chars() {
            if column >= COLUMNS {
                break;
            }
            if character == ' ' {
                spaces += 1;
            } else {
                // Typists put two spaces between sentences.
                let is_gap = spaces > 2 || (spaces == 2 && !matches!(last, '.' | '!' | '?' | ':' | '"' | '”'));
                if is_gap {
                    gaps.starts |= 1 << column;
                    gaps.ends |= 1 << (column - spaces);
                    gaps.is_wide |= spaces > 2;
                }
                spaces = 0;
                last = character;
            }
            column += 1;
        }
        if gaps.starts == 0 {
            return None;
        }
        if column < COLUMNS {
            gaps.ends |= 1 << column;
        }
        Some(gaps)
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines;
    use super::*;
    use crate::text::Span;

    fn rows_of(text: &str) -> usize {
        rows(text, &lines::read(text, Span::new(0, text.len()))).unwrap_or(0)
    }

    #[test]
    fn what_parts_cells() {
        assert_eq!(rows_of("| a | b |\n|---|---|\n| 1 | 2 |"), 1, "each by itself");
        assert_eq!(rows_of("a | b\n--|--\n1 | 2\nNo row."), 3);
        assert_eq!(rows_of("Home | News | Sport\nA text follows here."), 0);
        assert_eq!(rows_of("Year\tBirds\n2023\t17\n2024\t21\nNo row"), 3);
        assert_eq!(rows_of("a\tb"), 0);
    }

    #[test]
    fn columns_of_space() {
        assert_eq!(rows_of("Name      Height  Year\nEiger       3967  1858\nMönch       4107  1857\nText."), 3);
        assert_eq!(rows_of("He came.  She went.  They\nsaw it.  No one knew why.\nIt ended.  So it goes."), 0);
    }
}
