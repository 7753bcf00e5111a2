//! Hard wrapping: which line breaks part paragraphs, and which only the rows of one.
//!
//! A text may have both, so each run of lines without a blank line or a mark between them is judged alone, and
//! where it is too short to tell, by the runs near it. In rows that a program filled,
//! 1. the first word of a row had no room left in the row before (Knuth and Plass, 1981, "Breaking Paragraphs
//!    into Lines", call this first-fit);
//! 2. rows end in the middle of sentences, and so begin in lower case.
//!
//! Lines that are paragraphs do neither. Verse begins its lines as it likes, but breaks them off at commas. Within a wrapped run a row with room left ends its paragraph. In any run a
//! line goes on after a hyphen, or after a comma. Cost: O(lines).

use super::lines::{Line, TOO_WIDE};
use super::marks::Mark;

/// Columns of the narrowest rows that people wrap to; shorter lines prove nothing.
const NARROWEST: u16 = 25;
/// Runs on either side in which a short run looks for its like.
const REACH: usize = 12;
/// A run of fewer line breaks with hardly a long line proves nothing.
const FEW_BREAKS: usize = 8;
/// A first word of more columns than this, an address perhaps, says nothing about the room before it.
const LONGEST_WORD: u16 = 25;

/// What a run was found to be.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Verdict {
    /// Rows, filled up to so many columns.
    Wrapped(u16),
    /// Lines of verse, which belong together.
    Verse,
    /// Each line stands for itself.
    Lines,
    /// Too few lines to tell.
    Unsure,
}

/// Lines that follow each other at one depth of quoting, the first of which may have a mark.
struct Run {
    first: u32,
    end: u32,
    verdict: Verdict,
}

/// Tells each line whether the next goes on with its paragraph.
#[inline(never)]
pub(super) fn join(text: &str, lines: &mut [Line]) {
    let mut runs = Vec::new();
    let mut first = 0;
    while first < lines.len() {
        let end = first
            + 1
            + lines[first + 1..]
                .iter()
                .zip(&lines[first..])
                .take_while(|(next, line)| follows(text, line, next))
                .count();
        if end - first > 1 {
            let verdict = judge(&lines[first..end]);
            runs.push(Run { first: super::narrow(first), end: super::narrow(end), verdict });
        }
        first = end;
    }
    for number in 0..runs.len() {
        let Run { first, end, verdict } = runs[number];
        let width = match verdict {
            Verdict::Wrapped(width) => Some(width),
            Verdict::Lines | Verdict::Verse => None,
            Verdict::Unsure => neighbour(&runs, number),
        };
        let run = &mut lines[first as usize..end as usize];
        let is_wide = |width: u16| run.iter().any(|line| line.end_column() >= width / 3 * 2);
        let verdict = width.filter(|&width| is_wide(width)).map_or(verdict, Verdict::Wrapped);
        if verdict == Verdict::Verse {
            if let Some((_, before)) = run.split_last_mut() {
                for line in before {
                    line.joins_next = true;
                }
            }
            continue;
        }
        for row in 1..run.len() {
            let (before, after) = run.split_at_mut(row);
            if let ([.., line], [next, ..]) = (before, after) {
                line.joins_next = joins(text, line, next, width, verdict);
            }
        }
    }
}

/// Whether the next line is of the same run.
fn follows(text: &str, line: &Line, next: &Line) -> bool {
    let may_go_on = matches!(line.mark, Mark::None | Mark::Bullet | Mark::Number(_));
    may_go_on
        && is_plain(line, next)
        && !(next.is.labelled && (line.is.ended || line.is.suspended))
        && !next.is.after_blank
        && next.depth == line.depth
        && (line.columns < TOO_WIDE || is_plainly_one(text, line, next))
        && !next.span.is_empty()
        && !line.span.is_empty()
}

/// Whether the next line has no mark, or one that is none here: within a paragraph a row may begin with a number.
fn is_plain(line: &Line, next: &Line) -> bool {
    match (line.mark, next.mark) {
        (_, Mark::None) => true,
        (Mark::None, Mark::Number(number)) => number != 1 && !line.is.ended && line.columns >= NARROWEST,
        _ => false,
    }
}

/// Counts of a run's line breaks behind lines that are not short: those end paragraphs, or are headings among them.
#[derive(Default)]
struct Counts {
    all: usize,
    /// No room was left for the first word of the next line: exactly, and with an eighth of the width to spare, as
    /// in proportional type.
    full: usize,
    nearly_full: usize,
    ended: usize,
    /// The next line begins in lower case, or the word is parted.
    lower: usize,
    uncased: usize,
}

fn judge(run: &[Line]) -> Verdict {
    let width = width(run);
    if width < NARROWEST {
        return if run.len() > 3 { Verdict::Lines } else { Verdict::Unsure };
    }
    let mut counts = Counts::default();
    let mut suspended = 0;
    for pair in run.windows(2) {
        let [line, next] = pair else { continue };
        suspended += usize::from(line.is.suspended);
        if line.end_column() < width / 3 * 2 {
            continue;
        }
        counts.all += 1;
        counts.full += usize::from(is_full(line, next, width, 0));
        counts.nearly_full += usize::from(is_full(line, next, width, width / 8));
        counts.ended += usize::from(line.is.ended);
        counts.lower += usize::from(next.is.lower || line.is.hyphenated);
        counts.uncased += usize::from(next.is.uncased);
    }
    let breaks = run.len() - 1;
    match breaks {
        _ if counts.all * 3 >= breaks && counts.are_of_rows() => Verdict::Wrapped(width),
        ..3 => Verdict::Unsure,
        ..FEW_BREAKS if counts.all < 3 => Verdict::Unsure,
        _ if suspended * 3 >= breaks => Verdict::Verse,
        _ => Verdict::Lines,
    }
}

impl Counts {
    fn are_of_rows(&self) -> bool {
        let Self { all, full, nearly_full, ended, lower, uncased } = *self;
        let is_broken_off = ended * 2 <= all;
        let is_filled = full * 4 >= all * 3 && (all >= 4 || (lower > 0 && all >= 2) || (uncased == all && all >= 2));
        let is_loosely_filled = nearly_full * 2 >= all && lower * 10 >= all * 3 && all >= 2;
        is_broken_off && (is_filled || is_loosely_filled)
    }
}

/// The width that rows were filled to: the widest row's, but for one in ten that may stand out.
fn width(run: &[Line]) -> u16 {
    /// Runs of fewer lines have no tenth.
    const FEW: usize = 10;
    if run.len() < FEW {
        return run.iter().map(Line::end_column).filter(|&end| end < TOO_WIDE).max().unwrap_or(0);
    }
    let mut with_end = [0_u32; TOO_WIDE as usize];
    for line in run {
        if let Some(count) = with_end.get_mut(usize::from(line.end_column())) {
            *count += 1;
        }
    }
    let mut above = 0;
    let most = run.len() as u32 / 10;
    let wide = with_end.iter().rposition(|&count| {
        above += count;
        above > most
    });
    wide.and_then(|wide| u16::try_from(wide).ok()).unwrap_or(0)
}

/// Whether the row had no room for the next row's first word, give or take `slack` columns.
fn is_full(line: &Line, next: &Line, width: u16, slack: u16) -> bool {
    let word = u16::from(next.first_word).min(next.columns);
    if word > LONGEST_WORD {
        return line.end_column() + LONGEST_WORD > width;
    }
    line.end_column() + 1 + word + slack > width
}

/// The width of a wrapped run nearby.
fn neighbour(runs: &[Run], number: usize) -> Option<u16> {
    let width = |run: &Run| match run.verdict {
        Verdict::Wrapped(width) => Some(width),
        _ => None,
    };
    let before = runs[..number].iter().rev().take(REACH).find_map(width);
    before.or_else(|| runs[number + 1..].iter().take(REACH).find_map(width))
}

/// Whether the next line goes on with the paragraph; `width` is that of rows, if lines here are rows.
fn joins(text: &str, line: &Line, next: &Line, width: Option<u16>, verdict: Verdict) -> bool {
    if is_address(next.span.of(text)) {
        return false;
    }
    let is_broken_off = next.is.lower && (line.is.hyphenated || !line.is.ended);
    if is_broken_off && matches!(verdict, Verdict::Wrapped(_)) || is_plainly_one(text, line, next) {
        return true;
    }
    // A quote has less room.
    let narrowest = if line.depth > 0 { NARROWEST / 2 } else { NARROWEST };
    if line.columns < narrowest && width.is_none_or(|width| line.end_column() < width / 2) {
        // A short line is hardly ever broken off: rather is it an item of a list without marks.
        return false;
    }
    if is_broken_off {
        return true;
    }
    let Some(width) = width else {
        return line.is.suspended;
    };
    let is_indented = next.indent >= line.indent + 2 && line.mark == Mark::None && line.is.ended;
    let slack = if line.is.ended { 0 } else { width / 8 };
    let is_filled = is_full(line, next, width, slack) || line.is.suspended;
    let is_too_long = line.is.ended && line.end_column() > width + width / 8;
    is_filled && !is_indented && !is_too_long
}

/// Whether the next line goes on with this one, whatever the lines around them are: a stop that begins a line ends the one
/// before, and where the space was kept that a row was broken at, what is no beginning goes on.
fn is_plainly_one(text: &str, line: &Line, next: &Line) -> bool {
    let is_no_beginning = next.is.lower || next.span.of(text).starts_with('(');
    !line.is.ended && (next.is.stopped || (line.is.spaced && is_no_beginning))
}

/// Whether the line is a web address and nothing else: one of a list of links.
fn is_address(line: &str) -> bool {
    (line.starts_with("http://") || line.starts_with("https://")) && !line.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::super::lines;
    use super::*;
    use crate::text::Span;

    /// The text with a space where rows are joined.
    fn joined(text: &str) -> Vec<String> {
        let mut lines = lines::read(text, Span::new(0, text.len()));
        join(text, &mut lines);
        let mut paragraphs = vec![String::new()];
        for line in &lines {
            if let Some(last) = paragraphs.last_mut() {
                last.push_str(line.span.of(text));
                last.push_str(if line.joins_next { " " } else { "" });
            }
            if !line.joins_next {
                paragraphs.push(String::new());
            }
        }
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        paragraphs
    }

    #[test]
    fn lines_that_are_paragraphs_stay() {
        let text = "The council met on Monday evening in the old hall.\nIt voted to close the bridge until the spring of next year.\nNobody spoke against it.\nThe mayor thanked the engineers.";
        assert_eq!(joined(text).len(), 4);
        assert_eq!(joined("Milk\nBread\nEggs\nCoffee\nSalt").len(), 5);
    }

    #[test]
    fn two_rows_are_told_by_their_case() {
        assert_eq!(joined("The survey is in, and of all the hedges that\nwe walked a third had nests.").len(), 1);
        assert_eq!(joined("The survey is in, as was promised in April\nThe hedges that we walked had nests").len(), 2);
    }

    #[test]
    fn short_runs_go_by_their_neighbours() {
        let text = "There was a lamp that burned each night upon the dyke, and nobody in\nthe village could say who lit it. The oldest of them held that it had\nbeen there before the church, and the parson said that it was gas.\n\nThe people of the village, who had seen it since they were children,\nSunday and weekday alike, thought nothing of it.";
        assert_eq!(joined(text).len(), 2);
    }

    #[test]
    fn a_row_with_room_ends_its_paragraph() {
        let text = "There was a lamp that burned each night upon the dyke, and nobody in\nthe village could say who lit it.\nThe oldest of them held that it had been there before the church, and\nthe parson, who had read more than he believed, said that it was gas\nfrom the mud.";
        assert_eq!(joined(text).len(), 2);
    }

    #[test]
    fn a_space_that_was_left_tells_a_row() {
        assert_eq!(joined("The hall was \nempty by then.").len(), 1);
        assert_eq!(joined("Milk \nBread \nEggs ").len(), 3);
        assert_eq!(joined("It was over  \nand they knew it.").len(), 2, "two spaces break a line in Markdown");
        assert_eq!(joined("The bridge stays closed\n. The ferry runs").len(), 1);
    }

    #[test]
    fn parted_words_are_joined() {
        assert_eq!(joined("We measured twelve roofs and found that other cli-\nmates need other drains.").len(), 1);
    }
}
