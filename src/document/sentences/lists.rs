//! Lists that run on inside a paragraph: `1) one 2) two`, `a. one b. two`, `• one • two`.
//!
//! An item without an end mark ends where the next label of the same list stands, and only there: the
//! label must be the successor of the last one, in the same dress, after white space and before it.

use super::marks::{char_at, char_before, is_bullet, skip_space};

/// Longest number of a list's label, in digits: beyond lie years and amounts.
const LONGEST_NUMBER: usize = 3;

/// Most spaces between the mark of an item and its text.
const MOST_SPACES: usize = 8;

/// The label of a list's item.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Label {
    /// The number, or the place of the letter in the alphabet.
    value: u32,
    is_letter: bool,
    dress: Dress,
    /// Where the label begins and where its dress ends.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// What stands around the number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Dress {
    /// `1.`
    Stop,
    /// `1)`
    Bracket,
    /// `1.)`
    StopBracket,
    /// `(1)`
    Brackets,
}

impl Label {
    /// The label at the start of a sentence.
    pub(super) fn opening(text: &str, start: usize) -> Option<Self> {
        Self::read(text, start)
    }

    /// The label that stands before a block's content, where the block is an item of a list.
    pub(super) fn before(text: &str, content: usize) -> Option<Self> {
        marker_before(text, content).and_then(|start| Self::read(text, start))
    }

    /// Whether a list begins with it.
    pub(super) fn is_first(self) -> bool {
        self.value == if self.is_letter { u32::from(b'a') } else { 1 }
    }

    fn read(text: &str, start: usize) -> Option<Self> {
        let is_open = char_at(text, start) == Some('(');
        let first = start + usize::from(is_open);
        let bytes = text.as_bytes().get(first..)?;
        let digits = bytes.iter().take(LONGEST_NUMBER).take_while(|byte| byte.is_ascii_digit());
        let is_letter = digits.clone().next().is_none();
        let (value, length) = if is_letter {
            (u32::from(*bytes.first().filter(|byte| byte.is_ascii_lowercase())?), 1)
        } else {
            digits.fold((0, 0), |(value, length), &digit| (value * 10 + u32::from(digit - b'0'), length + 1))
        };
        let (dress, width) = match (is_open, bytes.get(length), bytes.get(length + 1)) {
            (true, Some(b')'), _) => (Dress::Brackets, 1),
            (false, Some(b')'), _) => (Dress::Bracket, 1),
            (false, Some(b'.'), Some(b')')) => (Dress::StopBracket, 2),
            (false, Some(b'.'), _) => (Dress::Stop, 1),
            _ => return None,
        };
        let end = first + length + width;
        let is_before_space = char_at(text, end).is_none_or(char::is_whitespace);
        is_before_space.then_some(Self { value, is_letter, dress, start, end })
    }

    /// The next label of this list, if it ends at or around the mark at `at`: its start, where a
    /// sentence begins.
    pub(super) fn successor(self, text: &str, at: usize) -> Option<Self> {
        let length = match self.value + 1 {
            _ if self.is_letter => 1,
            0..=9 => 1,
            10..=99 => 2,
            _ => 3,
        };
        let start = at.checked_sub(length + usize::from(self.dress == Dress::Brackets))?;
        if start <= self.end || !char_before(text, start).is_some_and(char::is_whitespace) {
            return None;
        }
        let next = Self::read(text, start)?;
        let follows = next.value == self.value + 1 && next.is_letter == self.is_letter && next.dress == self.dress;
        // A single letter with a stop is a label only before a capital ("plan b. then"), unless the items have none.
        let has_capital = |label: Self| char_at(text, skip_space(text, label.end)).is_some_and(char::is_uppercase);
        let opens = next.dress != Dress::Stop || has_capital(next) || !has_capital(self);
        (follows && opens).then_some(next)
    }
}

/// Whether a bullet at `at` separates items: the sentence, or the block, began with the same one.
pub(super) fn is_next_bullet(text: &str, sentence: usize, at: usize) -> bool {
    let bullet = char_at(text, at).filter(|&character| is_bullet(character));
    let is_same = |start: Option<usize>| start.and_then(|start| char_at(text, start)) == bullet;
    bullet.is_some()
        && char_before(text, at).is_some_and(char::is_whitespace)
        && (is_same(Some(sentence)) || is_same(marker_before(text, sentence)))
}

/// Where the mark begins that stands before a byte on its line, after white space or at the line's start.
fn marker_before(text: &str, content: usize) -> Option<usize> {
    let before = text.as_bytes().get(..content)?.iter().rev();
    let spaces = before.take(MOST_SPACES).take_while(|&&byte| byte == b' ').count();
    let line = text.get(..content - spaces)?;
    let length = line.bytes().rev().take(LONGEST_NUMBER + 2).take_while(|byte| !byte.is_ascii_whitespace()).count();
    let start = line.len() - length;
    char_before(text, start).is_none_or(char::is_whitespace).then_some(start)
}
