//! Parts: the chapters of a book, the sections of a report, the articles of one paste.
//!
//! Position and coverage mean something within a part: the first sentence of a chapter opens it, and a summary of a
//! book that quotes one chapter alone is none. Rules, each tried on the whole text first:
//! 1. Lines of dashes or stars part it; a pasted article seldom has any, several of them do.
//! 2. Else headings do, of the highest level down to which there are at least two. A heading that no mark gives a
//!    level is below all that have one.
//! 3. A part with fewer than [`LEAST`] sentences that may be quoted goes with the one behind it, the last with the
//!    one before. Marks that leave nearly all in one part ([`MOST_IN_ONE`]) divide nothing.
//! 4. A part of more than [`LONG`] sentences is divided again in the same way, and where no mark divides it into even
//!    slices, at the bounds of blocks as far as there are any.
//! 5. Where that makes more than [`MOST`], neighbours go together until all are about as long.
//!
//! Cost: O(sentences + blocks) a level of division, of which there are O(log sentences).

use std::ops::Range;

use super::{Block, Document, Sentence};
use crate::kinds::{BlockKind, ReasonCode};

/// Sentences that may be quoted, of the smallest part: what is shorter has no course of its own.
const LEAST: u32 = 5;
/// Sentences from which a part is divided again: some twenty pages, a long chapter.
const LONG: u32 = 300;
/// Sentences of a slice, where no mark divides a long part.
const SLICE: u32 = 150;
/// Most parts: a summary of a page has about as many sentences.
const MOST: u32 = 32;
/// Share of the sentences, in tenths, that one part may have for marks to divide at all.
const MOST_IN_ONE: u32 = 9;
/// The level of headings without one: below Markdown's six.
const UNMARKED: u8 = 7;

/// The parts of a text, as ranges of its sentences: at least one, in order, together all sentences.
pub(crate) fn parts(document: &Document) -> Vec<Range<usize>> {
    let outline = Outline::new(document);
    let mut parts = Vec::new();
    outline.divide(0..document.sentences.len(), &mut parts);
    outline.even(parts)
}

/// What divides a text.
struct Outline<'d> {
    sentences: &'d [Sentence],
    blocks: &'d [Block],
    /// Sentences before each that may be quoted, and at the end all of them.
    before: Vec<u32>,
}

/// What may stand between two parts.
#[derive(Clone, Copy)]
enum Mark {
    Separator,
    /// A heading of this level or a higher one.
    Heading(u8),
}

impl Mark {
    const ALL: [Self; 8] = [
        Self::Separator,
        Self::Heading(1),
        Self::Heading(2),
        Self::Heading(3),
        Self::Heading(4),
        Self::Heading(5),
        Self::Heading(6),
        Self::Heading(UNMARKED),
    ];

    fn is(self, block: &Block) -> bool {
        match self {
            Self::Separator => block.reason == Some(ReasonCode::Separator),
            Self::Heading(level) => block.kind == BlockKind::Heading && block.level.unwrap_or(UNMARKED) <= level,
        }
    }
}

impl<'d> Outline<'d> {
    fn new(document: &'d Document) -> Self {
        let mut before = vec![0];
        let mut count = 0;
        for sentence in &document.sentences {
            count += u32::from(document.block_of(sentence).is_quotable());
            before.push(count);
        }
        Self { sentences: &document.sentences, blocks: &document.blocks, before }
    }

    /// How many sentences of a range may be quoted.
    fn count(&self, range: &Range<usize>) -> u32 {
        self.before[range.end] - self.before[range.start]
    }

    fn divide(&self, range: Range<usize>, parts: &mut Vec<Range<usize>>) {
        let pieces = Mark::ALL.into_iter().find_map(|mark| self.divided_by(mark, &range));
        let Some(pieces) = pieces else {
            return self.slice(range, parts);
        };
        for piece in pieces {
            if self.count(&piece) > LONG {
                self.divide(piece, parts);
            } else {
                parts.push(piece);
            }
        }
    }

    /// The pieces between marks; nothing where these marks do not divide.
    fn divided_by(&self, mark: Mark, range: &Range<usize>) -> Option<Vec<Range<usize>>> {
        let (first, last) = (self.sentences.get(range.start)?, self.sentences.get(range.end - 1)?);
        let blocks = first.block as usize..last.block as usize + 1;
        let marks = blocks.filter(|&block| mark.is(&self.blocks[block]));
        let starts: Vec<usize> =
            marks.map(|block| self.sentences.partition_point(|sentence| (sentence.block as usize) < block)).collect();
        // A title alone heads everything.
        if starts.len() < 2 && matches!(mark, Mark::Heading(_)) {
            return None;
        }
        let pieces = self.joined(range, starts.into_iter());
        let largest = pieces.iter().map(|piece| self.count(piece)).max()?;
        (pieces.len() > 1 && largest * 10 <= self.count(range) * MOST_IN_ONE).then_some(pieces)
    }

    /// The pieces of a range that begin at `starts`, those that are too small with their neighbours.
    fn joined(&self, range: &Range<usize>, starts: impl Iterator<Item = usize>) -> Vec<Range<usize>> {
        let mut pieces: Vec<Range<usize>> = Vec::new();
        let mut from = range.start;
        for start in starts {
            if start > from && self.count(&(from..start)) >= LEAST {
                pieces.push(from..start);
                from = start;
            }
        }
        match pieces.last_mut() {
            Some(last) if self.count(&(from..range.end)) < LEAST => last.end = range.end,
            _ => pieces.push(from..range.end),
        }
        pieces
    }

    /// A part without marks: whole, or in even slices where it is long.
    fn slice(&self, range: Range<usize>, parts: &mut Vec<Range<usize>>) {
        let count = self.count(&range);
        if count <= LONG {
            return parts.push(range);
        }
        let slices = count.div_ceil(SLICE).min(MOST);
        let starts = (1..slices).map(|slice| {
            let goal = self.before[range.start] + (u64::from(count) * u64::from(slice) / u64::from(slices)) as u32;
            let sentence = self.before.partition_point(|&before| before <= goal) - 1;
            self.block_start(sentence, count / slices / 2)
        });
        parts.extend(self.joined(&range, starts));
    }

    /// The first sentence of the block, if that is at most so many sentences away.
    fn block_start(&self, sentence: usize, most: u32) -> usize {
        let block = self.sentences[sentence].block;
        let start = self.sentences.partition_point(|other| other.block < block);
        if self.count(&(start..sentence)) <= most { start } else { sentence }
    }

    /// At most [`MOST`] parts, neighbours put together where there are more.
    fn even(&self, parts: Vec<Range<usize>>) -> Vec<Range<usize>> {
        if parts.len() <= MOST as usize {
            return parts;
        }
        let all = u64::from(self.before[self.sentences.len()]).max(1);
        // A part belongs where its middle lies.
        let place = |part: &Range<usize>| {
            let middle = u64::from(self.before[part.start] + self.count(part) / 2);
            (middle * u64::from(MOST) / all).min(u64::from(MOST) - 1)
        };
        let together = |parts: &[Range<usize>]| parts[0].start..parts[parts.len() - 1].end;
        parts.chunk_by(|one, next| place(one) == place(next)).map(together).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    /// A text by its outline: `h2` is a heading of level 2, `h` one without a mark, `-` a line of dashes, a number a
    /// paragraph of so many sentences.
    fn text_of(outline: &str) -> String {
        // What comes again and again is navigation, so no title does.
        let block = |(number, piece): (usize, &str)| match (piece.strip_prefix('h'), piece) {
            (Some(""), _) => format!("Title of Chapter {number}\n\n"),
            (Some(level), _) => format!("{} Title {number}\n\n", "#".repeat(level.parse().unwrap_or_default())),
            (_, "-") => "---\n\n".into(),
            (_, count) => "Whales swim in the sea. ".repeat(count.parse().unwrap_or_default()) + "\n\n",
        };
        outline.split(' ').enumerate().map(block).collect()
    }

    /// How many sentences that may be quoted each part has.
    fn sizes_of(text: &str) -> Vec<u32> {
        let document = Document::read(text, &[], Language::of_tag("en"));
        let parts = parts(&document);
        assert_eq!(parts.first().map(|part| part.start), Some(0));
        assert_eq!(parts.last().map(|part| part.end), Some(document.sentences.len()));
        assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start));
        let outline = Outline::new(&document);
        parts.iter().map(|part| outline.count(part)).collect()
    }

    #[test]
    fn parts_of_outlines() {
        let cases = include_str!("../../tests/parts.txt").lines().filter(|line| !line.starts_with('#'));
        let mut wrong = Vec::new();
        for case in cases {
            let (outline, expected) = case.split_once('\t').unwrap_or_default();
            let got = sizes_of(&text_of(outline)).iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
            if got != expected {
                wrong.push(format!("{outline}\t{got}"));
            }
        }
        assert!(wrong.is_empty(), "other parts:\n{}", wrong.join("\n"));
    }

    #[test]
    fn a_book_has_some_tens_of_parts_of_about_one_length() {
        let chapters = "h 40 h 120 h 4 h 15 ".repeat(60);
        let sizes = sizes_of(&text_of(chapters.trim_end()));
        assert!((MOST / 2..=MOST).contains(&(sizes.len() as u32)), "{sizes:?}");
        let mean = sizes.iter().sum::<u32>() / sizes.len() as u32;
        assert!(sizes.iter().all(|&size| size > mean / 2 && size < mean * 2), "{sizes:?}");
    }
}
