//! One place where a sentence may end: the marks, what closes after them, what comes next.

use crate::language::Language;

use super::marks::{
    Mark, char_at, char_before, is_closer, is_dash, is_opener, is_pictograph, is_quote, is_superscript, mark,
    may_close, skip_space,
};

/// Longest note mark in brackets: `[citation needed]`.
const LONGEST_NOTE: usize = 20;
/// Opening marks skipped before the next word; a sentence has seldom more than two.
const MOST_OPENERS: usize = 6;
/// Longest next word looked at, in bytes.
pub(super) const LONGEST_WORD: usize = 32;

/// Marks that may end a sentence, with what follows them.
#[derive(Debug)]
pub(super) struct Stop {
    /// First byte of the first mark.
    pub(super) start: usize,
    /// One past all that belongs to the sentence if it ends here.
    pub(super) end: usize,
    /// First byte after that which is not white space.
    pub(super) next: usize,
    /// The surest of the marks.
    pub(super) mark: Mark,
    /// Full stops among the marks; `…` counts as three.
    pub(super) dots: usize,
    /// What closes after the first marks.
    pub(super) closing: Closing,
    /// Whether marks stand after closing ones, as in `(so Inc.).`
    pub(super) is_doubled: bool,
    /// The first stop, where three spaced ones follow it: `end. . . .`
    pub(super) before_omission: Option<usize>,
}

/// What closes after the marks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Closing {
    Nothing,
    /// A bracket or the like.
    Bracket,
    /// A quotation mark, perhaps with brackets.
    Quote,
}

impl Stop {
    /// Reads the marks at `start`, if there are any, of a block whose `quotes` are counted.
    pub(super) fn read(text: &str, quotes: &mut Quotes, start: usize, language: Language) -> Option<Self> {
        let mut stop = Self {
            start,
            end: start,
            next: start,
            mark: Mark::Stop,
            dots: 0,
            closing: Closing::Nothing,
            is_doubled: false,
            before_omission: None,
        };
        stop.read_marks(text, language);
        if stop.end == start {
            return None;
        }
        stop.read_spaced_dots(text);
        stop.read_closers(text, quotes, language);
        stop.read_pictographs(text);
        stop.next = skip_space(text, stop.end);
        Some(stop)
    }

    /// Whether anything closes after the marks.
    pub(super) fn closes(&self) -> bool {
        self.closing != Closing::Nothing
    }

    /// Whether white space follows.
    pub(super) fn is_spaced(&self) -> bool {
        self.next > self.end
    }

    fn read_marks(&mut self, text: &str, language: Language) {
        while let Some(character) = char_at(text, self.end) {
            let Some(mark) = mark(character, language) else {
                return;
            };
            self.mark = self.mark.max(mark);
            self.dots += match mark {
                Mark::Stop => 1,
                Mark::Ellipsis => 3,
                Mark::Strong | Mark::Sure => 0,
            };
            self.end += character.len_utf8();
        }
    }

    /// `. . .`: each further stop stands alone after one space.
    fn read_spaced_dots(&mut self, text: &str) {
        if self.dots != 1 || self.mark != Mark::Stop {
            return;
        }
        let first = self.end;
        while let Some(space) = char_at(text, self.end).filter(|&space| space == ' ' || space == '\u{A0}') {
            let dot = self.end + space.len_utf8();
            let stands_alone = |after: Option<char>| after.is_none_or(|after| after != '.' && !after.is_alphanumeric());
            if char_at(text, dot) != Some('.') || !stands_alone(char_at(text, dot + 1)) {
                break;
            }
            self.dots += 1;
            self.end = dot + 1;
        }
        let is_attached = char_before(text, self.start).is_some_and(|before| !before.is_whitespace());
        if self.dots == 4 && is_attached {
            self.before_omission = Some(first);
        }
    }

    fn read_closers(&mut self, text: &str, quotes: &mut Quotes, language: Language) {
        loop {
            let Some(character) = char_at(text, self.end) else {
                return;
            };
            let after = self.end + character.len_utf8();
            if is_closer(character)
                || (may_close(character) && char_at(text, after).is_none_or(|after| !after.is_alphanumeric()))
            {
                self.closing = self.closing.max(if is_quote(character) { Closing::Quote } else { Closing::Bracket });
                self.end = after;
            } else if mark(character, language).is_some() {
                self.is_doubled = true;
                self.read_marks(text, language);
            } else if is_superscript(character) {
                self.end = after;
            } else if let Some(note) = note(text, self.end) {
                self.end = note;
            } else if character.is_whitespace() {
                let Some(closer) = closer_after_space(text, quotes, self.end) else {
                    return;
                };
                self.closing = self.closing.max(Closing::Bracket);
                self.end = closer;
            } else {
                return;
            }
        }
    }

    /// Pictographs and smileys after the marks belong to the sentence that the marks end.
    fn read_pictographs(&mut self, text: &str) {
        loop {
            let at = skip_space(text, self.end);
            let width = match char_at(text, at) {
                Some(character) if is_pictograph(character) => character.len_utf8(),
                Some(':' | ';') => match smiley(text, at) {
                    Some(width) => width,
                    None => return,
                },
                _ => return,
            };
            self.end = at + width;
        }
    }

    /// A note's number that lost its height when the text was copied: `end.11 12 Then`.
    pub(super) fn note_without_height(&self, text: &str) -> Option<usize> {
        let mut at = self.end;
        let mut digits = 0;
        while let Some(character) = char_at(text, at) {
            match character {
                '0'..='9' => digits += 1,
                ',' | '-' | '–' if digits > 0 => digits = 0,
                ' ' if digits > 0 => {
                    digits = 0;
                    if !char_at(text, at + 1).is_some_and(|next| next.is_ascii_digit()) {
                        let next = char_at(text, skip_space(text, at))?;
                        return (next.is_uppercase() || is_opener(next)).then_some(at);
                    }
                }
                _ => return None,
            }
            if digits > 3 || at - self.end > LONGEST_NOTE {
                return None;
            }
            at += character.len_utf8();
        }
        None
    }
}

/// The end of `[12]`, `[a]` or `[citation needed]` at a byte.
fn note(text: &str, at: usize) -> Option<usize> {
    if char_at(text, at) != Some('[') {
        return None;
    }
    let window = text.as_bytes().get(at + 1..)?;
    let length = window.iter().take(LONGEST_NOTE).position(|&byte| byte == b']')?;
    let inside = window.get(..length)?;
    let is_number = |byte: &u8| byte.is_ascii_digit() || !byte.is_ascii() || matches!(byte, b',' | b'-' | b' ');
    let is_note = length == 1 || inside.iter().all(is_number) || inside.ends_with(b"needed") || inside == b"...";
    is_note.then_some(at + 1 + length + 1)
}

/// The end of a closing mark that stands after white space: a bracket can only close, a note in figures
/// belongs to what it follows, and a quotation mark between two spaces closes what is open, if anything is.
fn closer_after_space(text: &str, quotes: &mut Quotes, at: usize) -> Option<usize> {
    let at = skip_space(text, at);
    let character = char_at(text, at)?;
    let after = at + character.len_utf8();
    let is_guillemet =
        matches!(character, '»' | '›') && char_at(text, after).is_none_or(|after| !after.is_alphanumeric());
    if is_closer(character) || is_guillemet {
        return Some(after);
    }
    if character == '['
        && char_at(text, after).is_some_and(|first| first.is_ascii_digit() || matches!(first, '.' | '…'))
    {
        return note(text, at);
    }
    let is_alone = char_at(text, after).is_none_or(char::is_whitespace);
    (character == '"' && is_alone && quotes.are_open_at(text, at)).then_some(after)
}

/// The straight quotation marks of a block: which of them open and which close shows in their number alone.
pub(super) struct Quotes {
    counted: usize,
    is_open: bool,
}

impl Quotes {
    /// None are counted yet of the block that begins at `start`.
    pub(super) fn new(start: usize) -> Self {
        Self { counted: start, is_open: false }
    }

    /// Whether one is open at a byte. Asked in the order of the text, it counts each mark once.
    fn are_open_at(&mut self, text: &str, at: usize) -> bool {
        let more = text.as_bytes().get(self.counted..at).unwrap_or_default();
        self.is_open = more.iter().fold(self.is_open, |is_open, &byte| is_open != (byte == b'"'));
        self.counted = self.counted.max(at);
        self.is_open
    }
}

/// Bytes of the smiley at a byte: eyes, perhaps a nose, a mouth.
pub(super) fn smiley(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(at..)?;
    let nose = usize::from(bytes.get(1) == Some(&b'-'));
    let is_mouth = matches!(bytes.get(1 + nose), Some(b')' | b'(' | b'D' | b'P' | b'/' | b'|'));
    let ends = bytes.get(2 + nose).is_none_or(|byte| !byte.is_ascii_alphanumeric() && *byte != b'/');
    (matches!(bytes.first(), Some(b':' | b';')) && is_mouth && ends).then_some(2 + nose)
}

/// What the first word after a stop looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    Capital,
    Lower,
    Digit,
    /// A letter of a script without capitals.
    Caseless,
    /// Something else than a word.
    Other(char),
    /// Nothing.
    End,
}

/// The first word after a stop, past what opens before it.
#[derive(Debug)]
pub(super) struct Next<'a> {
    pub(super) form: Form,
    /// The word, up to the first character that is neither letter nor digit.
    pub(super) word: &'a str,
    /// Where the word begins.
    pub(super) start: usize,
    pub(super) is_after_dash: bool,
    /// The first of the marks that open before it.
    pub(super) opener: Option<char>,
}

impl<'a> Next<'a> {
    pub(super) fn read(text: &'a str, at: usize) -> Self {
        let mut next = Self { form: Form::End, word: "", start: at, is_after_dash: false, opener: None };
        for _ in 0..MOST_OPENERS {
            match char_at(text, next.start) {
                Some(character) if is_opener(character) => {
                    next.opener = next.opener.or(Some(character));
                    next.start += character.len_utf8();
                }
                Some(character) if is_dash(character) => {
                    next.is_after_dash = true;
                    next.start = skip_space(text, next.start + character.len_utf8());
                }
                _ => break,
            }
        }
        let Some(first) = char_at(text, next.start) else {
            return next;
        };
        next.form = match first {
            '$' | '£' | '€' => Form::Digit,
            _ if first.is_uppercase() => Form::Capital,
            _ if first.is_lowercase() => Form::Lower,
            _ if first.is_numeric() => Form::Digit,
            _ if first.is_alphabetic() => Form::Caseless,
            _ => Form::Other(first),
        };
        next.word = word_at(text, next.start);
        next
    }
}

/// The letters and digits at a byte, as many as [`LONGEST_WORD`] bytes hold.
pub(super) fn word_at(text: &str, start: usize) -> &str {
    let mut end = start;
    while let Some(character) = char_at(text, end).filter(|character| character.is_alphanumeric()) {
        if end + character.len_utf8() - start > LONGEST_WORD {
            break;
        }
        end += character.len_utf8();
    }
    text.get(start..end).unwrap_or_default()
}
