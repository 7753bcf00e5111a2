//! Tokens of an expression of time: words with their classes, digits, marks.
//!
//! What a word may be stands behind it in `seeds/<tag>/calendar.txt`, as a letter and a value; several are parted by spaces:
//!
//! | | | | |
//! | --- | --- | --- | --- |
//! | `m` month | `w` weekday, `W` "Mondays" | `u` unit, `U` its plural | `s` season, as EDTF numbers it |
//! | `d` day from today, `dN` tonight | `p` part of day, `P` plural | `h` holiday, its month and day | `H` hour that is a word |
//! | `n` number | `o` ordinal, 99 for last | `i` ending of an ordinal | `c` few, several |
//! | `r` last -1, this 0, next 1 | `a` ago -1, later 1, behind | `b` the same before, `B` with two more words | `k` since 1, until -1 |
//! | `f` from, `t` to, `T` and | `e` early 1, mid 2, late 3 | `q` every, `Q` all | `y` daily, by its unit |
//! | `g` the, `g1` a | `O` of | `l` what a month, `L` what an hour stands behind | `x` now, `v` recently |
//! | `z` time zone | `M` a.m. 0, p.m. 12 | `C` o'clock | `A` half |
//! | `D` what makes a holiday of "day" | `Z` decade by name | `X` present, `I` at | `S` once |
//! | `j` around | `R` right, before "now" | `r9` the same | `V` opens a bound of several words: later 1, earlier -1, no 2 |
//! | `N` may stand before a unit | `F` fiscal | `Y` year before its number | `J` will |
//!
//! Units: `S` second, `M` minute, `H` hour, `D` day, `W` week, `F` fortnight, `O` month, `Q` quarter, `Y` year, `E` decade, `C` century,
//! `K` weekend. `!` behind a class: a capital tells it; `+`: only right behind digits. Cost: O(log list) a word, read as far as
//! an expression looks.

use crate::language::WordList;

/// What a word may be: its entry in the list, and the letters in it as bits, since nearly all that is asked is whether one is
/// there.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Classes {
    entry: &'static str,
    letters: u64,
}

impl Classes {
    fn new(entry: &'static str) -> Self {
        let (mut letters, mut last) = (0, b' ');
        for byte in entry.bytes() {
            if last == b' ' {
                letters |= bit(byte);
            }
            last = byte;
        }
        Self { entry, letters }
    }

    pub(super) fn is_empty(self) -> bool {
        self.letters == 0
    }

    pub(super) fn has(self, letter: char) -> bool {
        self.letters & bit(letter as u8) != 0
    }

    /// Whether one of these [`letters`] is there.
    pub(super) fn has_any(self, letters: u64) -> bool {
        self.letters & letters != 0
    }

    /// Whether one is there that is none of these.
    pub(super) fn has_other(self, letters: u64) -> bool {
        self.letters & !letters != 0
    }

    /// What stands behind the letter.
    #[inline(never)]
    pub(super) fn value(self, letter: char) -> Option<&'static str> {
        if !self.has(letter) {
            return None;
        }
        self.entry.split(' ').find_map(|class| class.strip_prefix(letter))
    }
}

/// The bits of several letters.
pub(super) const fn letters(letters: &[u8]) -> u64 {
    let (mut bits, mut at) = (0, 0);
    while at < letters.len() {
        bits |= bit(letters[at]);
        at += 1;
    }
    bits
}

/// The 52 letters fit: their low six bits differ.
const fn bit(letter: u8) -> u64 {
    1 << (letter & 63)
}

/// A token, or the end of what can be read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether white space stands before it.
    pub(super) gap: bool,
    pub(super) is_capital: bool,
    /// Value and length of digits.
    pub(super) digits: Option<(i32, usize)>,
    /// What a word may be.
    pub(super) classes: Classes,
    /// The mark that it is, 0 for none.
    pub(super) mark: char,
}

impl Token {
    /// The value of the class, as it is written.
    pub(super) fn class(&self, letter: char) -> Option<&'static str> {
        self.classes.value(letter)
    }

    pub(super) fn is(&self, letter: char) -> bool {
        self.classes.has(letter)
    }

    /// The value of the class as a number.
    #[inline(never)]
    pub(super) fn number(&self, letter: char) -> Option<i32> {
        self.class(letter)?.trim_end_matches(['!', '+']).parse().ok()
    }

    pub(super) fn is_dash(&self) -> bool {
        matches!(self.mark, '-' | '–' | '—' | '~')
    }
}

/// Longest word that is looked up.
const LONGEST: usize = 32;
/// White space between two tokens: more than this parts them.
const WIDEST: usize = 2;

/// The token at or behind `at`; an empty one where a paragraph or the text ends.
pub(super) fn token(text: &str, at: usize, calendar: &WordList) -> Token {
    let mut rest = text.get(at..).unwrap_or_default().chars();
    let (mut start, mut lines, mut first) = (at, 0, rest.next());
    for _ in 0..WIDEST {
        let Some(space) = first.filter(|character| character.is_whitespace()) else { break };
        start += space.len_utf8();
        lines += usize::from(space == '\n');
        first = rest.next();
    }
    let Some(first) = first.filter(|_| lines < 2) else {
        return Token { start: at, end: at, ..Token::default() };
    };
    let rest = text.get(start..).unwrap_or_default();
    let token = Token { start, gap: start > at, is_capital: first.is_uppercase(), ..Token::default() };
    if first.is_ascii_digit() {
        let length = rest.bytes().take(LONGEST).take_while(u8::is_ascii_digit).count();
        let value = rest.get(..length).and_then(|digits| digits.parse().ok()).unwrap_or(i32::MAX);
        return Token { end: start + length, digits: Some((value, length)), ..token };
    }
    if !first.is_alphanumeric() || first.is_numeric() {
        return Token { end: start + first.len_utf8(), mark: first, ..token };
    }
    let is_inner = |character: char| character.is_alphabetic() || matches!(character, 'º' | 'ª');
    let run = |from: usize| {
        let rest = rest.get(from..).unwrap_or_default();
        let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        if rest.as_bytes().get(plain).is_none_or(u8::is_ascii) {
            return from + plain;
        }
        from + rest.find(|character: char| !is_inner(character)).unwrap_or(rest.len())
    };
    let short = run(0);
    // "aujourd'hui", "o'clock", "terça-feira": one word where the list has it.
    let joint = rest.get(short..).and_then(|rest| rest.chars().next()).filter(|mark| matches!(mark, '\'' | '’' | '-'));
    if let Some(mark) = joint {
        let long = run(short + mark.len_utf8());
        let classes = look_up(rest.get(..long).unwrap_or_default(), calendar);
        if long > short + mark.len_utf8() && !classes.is_empty() {
            return Token { end: start + long, classes, ..token };
        }
    }
    let classes = look_up(rest.get(..short).unwrap_or_default(), calendar);
    let word = Token { end: start + short, classes, ..token };
    // "l'été", "d'août", "quest'anno": the apostrophe is the first word's.
    match joint {
        Some(mark) if mark != '-' && classes.has_any(const { letters(b"gOkrA") }) => {
            Token { end: word.end + mark.len_utf8(), ..word }
        }
        _ => word,
    }
}

/// The classes of a word, in any case.
pub(super) fn look_up(word: &str, calendar: &WordList) -> Classes {
    if word.len() > LONGEST {
        return Classes::default();
    }
    let entry = if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        calendar.get(word)
    } else if word.is_ascii() {
        calendar.get(&word.to_ascii_lowercase())
    } else {
        calendar.get(&word.to_lowercase().replace('’', "'"))
    };
    entry.map_or(Classes::default(), Classes::new)
}
