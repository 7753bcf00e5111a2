//! The marks of a sentence: what stands in brackets or quotation marks, and where commas and dashes part it.
//!
//! 1. A round or square bracket with a space before it (or a square one with a digit in it) is an aside; one that is
//!    glued to a word, `person(s)` or `(un)likely`, is part of it.
//! 2. A dash has spaces around it, or is `—` or `--`, and no numbers on both sides: `1932–1945` is none.
//! 3. Commas, semicolons, colons and dashes part a sentence only outside brackets and quotation marks.
//! 4. `'` and `‘` open a quotation only if something closes it: else they are apostrophes.
//! 5. A sentence where brackets or quotation marks do not pair has no marks: the pair may be sentences away, and a
//!    cut could tear it.
//!
//! Cost: one pass, two where rule 4 finds an apostrophe.

use crate::document::Word;
use crate::text::Span;

/// What parts two segments.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Comma,
    Dash,
    /// `;` or `:`.
    Stop,
}

/// A mark between two words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) kind: Kind,
    /// The mark, and the space before it.
    pub(super) span: Span,
    /// Index of the word that follows, among those that are kept.
    pub(super) word: usize,
}

/// What the marks make of a sentence.
#[derive(Default)]
pub(super) struct Marks {
    pub(super) partings: Vec<Mark>,
    /// What stands in brackets, with the space before it.
    pub(super) asides: Vec<Span>,
    /// The words outside asides, and whether each stands in quotation marks.
    pub(super) words: Vec<(Word, bool)>,
}

/// Reads the marks of the sentence at `span` with these words; nothing where they do not pair.
pub(super) fn read(text: &str, span: Span, words: &[Word]) -> Option<Marks> {
    let mut reading = Reading::new(text, span, words, true);
    if reading.run().is_some() {
        return Some(reading.found);
    }
    let is_single = reading.quote.is_some_and(|close| close == '\'' || close == '’');
    let mut again = Reading::new(text, span, words, false);
    (is_single && again.run().is_some()).then_some(again.found)
}

/// Longest prefix in brackets, in characters, brackets counted.
const LONGEST_PREFIX: usize = 8;

/// How far from a dash a number is looked for, in characters.
const REACH: usize = 4;

struct Reading<'a> {
    text: &'a str,
    span: Span,
    words: &'a [Word],
    /// Whether `'` and `‘` may open a quotation.
    with_singles: bool,
    found: Marks,
    /// What closes the quotation that is open.
    quote: Option<char>,
    /// Where each open bracket's aside begins; nothing for one glued to a word.
    brackets: Vec<Option<usize>>,
    /// How many of them are asides.
    depth: usize,
}

impl<'a> Reading<'a> {
    fn new(text: &'a str, span: Span, words: &'a [Word], with_singles: bool) -> Self {
        Self { text, span, words, with_singles, found: Marks::default(), quote: None, brackets: Vec::new(), depth: 0 }
    }

    /// Reads to the end; nothing where something did not pair.
    fn run(&mut self) -> Option<()> {
        let mut words = self.words.iter().peekable();
        let mut at = self.span.start();
        while at < self.span.end() {
            if let Some(word) = words.next_if(|word| word.span().start() <= at) {
                if self.depth == 0 {
                    self.found.words.push((*word, self.quote.is_some()));
                }
                at = word.span().end().max(at);
                continue;
            }
            let character = Span::new(at, self.span.end()).of(self.text).chars().next()?;
            self.mark(character, at)?;
            at += character.len_utf8();
        }
        (self.quote.is_none() && self.brackets.is_empty()).then_some(())
    }

    fn mark(&mut self, character: char, at: usize) -> Option<()> {
        match character {
            '(' | '[' | '（' | '【' => self.open(character, at),
            ')' | ']' | '）' | '】' => return self.close(at + character.len_utf8()),
            ',' | '，' | '،' => self.part(Kind::Comma, character, at),
            ';' | '；' | '؛' => self.part(Kind::Stop, character, at),
            ':' | '：' if !self.after(at, character).is_some_and(char::is_numeric) => {
                self.part(Kind::Stop, character, at);
            }
            '—' | '–' | '-' if self.is_dash(character, at) => self.part(Kind::Dash, character, at),
            '"' | '“' | '”' | '„' | '«' | '»' | '\'' | '‘' | '’' | '「' | '」' => {
                return self.quotation(character, at);
            }
            _ => {}
        }
        Some(())
    }

    fn before(&self, at: usize) -> Option<char> {
        Span::new(self.span.start(), at).of(self.text).chars().next_back()
    }

    fn after(&self, at: usize, character: char) -> Option<char> {
        Span::new(at + character.len_utf8(), self.span.end()).of(self.text).chars().next()
    }

    /// Rule 2.
    fn is_dash(&self, character: char, at: usize) -> bool {
        let (before, after) = (self.before(at), self.after(at, character));
        let is_space = |other: Option<char>| other.is_none_or(char::is_whitespace);
        let is_joint = |other: &char| other.is_whitespace() || matches!(other, '-' | '–' | '—');
        let is_number = |side: Option<char>| side.is_some_and(char::is_numeric);
        let sides = (Span::new(self.span.start(), at).of(self.text), Span::new(at, self.span.end()).of(self.text));
        let is_range = is_number(sides.0.chars().rev().take(REACH).find(|other| !is_joint(other)))
            && is_number(sides.1.chars().take(REACH).find(|other| !is_joint(other)));
        let is_double = character == '-' && (before == Some('-') || after == Some('-'));
        !is_range && (character == '—' || is_double || is_space(before) && is_space(after))
    }

    /// The end of what is before `at`, without the space there.
    fn trimmed(&self, at: usize) -> usize {
        self.span.start() + Span::new(self.span.start(), at).of(self.text).trim_end().len()
    }

    fn part(&mut self, kind: Kind, character: char, at: usize) {
        if self.depth > 0 || self.quote.is_some() {
            return;
        }
        let span = Span::new(self.trimmed(at), at + character.len_utf8());
        let word = self.found.words.len();
        // Marks with nothing between them are one.
        match self.found.partings.last_mut().filter(|last| last.word == word) {
            Some(last) => *last = Mark { kind, span: last.span.hull(span), word },
            None => self.found.partings.push(Mark { kind, span, word }),
        }
    }

    /// Rule 1.
    fn open(&mut self, bracket: char, at: usize) {
        let is_glued = self.before(at).is_some_and(char::is_alphanumeric);
        let is_citation = bracket == '[' && self.after(at, bracket).is_some_and(char::is_numeric);
        let prefix = Span::new(at, self.span.end()).of(self.text).chars().take(LONGEST_PREFIX);
        let is_prefix = prefix.skip_while(|&inner| inner != ')').nth(1).is_some_and(char::is_lowercase);
        let is_aside = self.quote.is_none() && !is_prefix && (!is_glued || is_citation || bracket == '（');
        self.brackets.push(is_aside.then(|| self.trimmed(at)));
        self.depth += usize::from(is_aside);
    }

    fn close(&mut self, end: usize) -> Option<()> {
        if let Some(start) = self.brackets.pop()? {
            self.depth -= 1;
            if self.depth == 0 {
                let is_joined = Span::new(end, self.span.end()).of(self.text).starts_with(char::is_alphanumeric);
                let bracket = Span::new(start, end).trimmed(self.text);
                self.found.asides.push(if is_joined { bracket } else { Span::new(start, end) });
            }
        }
        Some(())
    }

    fn quotation(&mut self, mark: char, at: usize) -> Option<()> {
        let is_letter = |other: Option<char>| other.is_some_and(char::is_alphanumeric);
        let (before, after) = (self.before(at), self.after(at, mark));
        if let Some(close) = self.quote {
            let is_close = mark == close || (close == '”' && mark == '“' && !is_letter(after));
            if is_close && !(matches!(mark, '\'' | '’') && is_letter(after)) {
                self.quote = None;
            }
            return Some(());
        }
        self.quote = match mark {
            '"' if is_letter(before) && !is_letter(after) => return None,
            '"' => Some('"'),
            '“' => Some('”'),
            '„' => Some(if self.rest_has(at, '”') { '”' } else { '“' }),
            '«' => Some('»'),
            '»' if self.rest_has(at, '«') => Some('«'),
            '「' => Some('」'),
            '”' | '»' | '」' => return None,
            '\'' | '‘' if self.with_singles && is_letter(after) && !is_letter(before) => {
                Some(if mark == '‘' { '’' } else { '\'' })
            }
            _ => None,
        };
        Some(())
    }

    fn rest_has(&self, at: usize, mark: char) -> bool {
        Span::new(at, self.span.end()).of(self.text).contains(mark)
    }
}
