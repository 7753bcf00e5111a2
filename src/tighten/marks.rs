//! The marks of a sentence: what stands in brackets or quotation marks, and where commas and dashes part it.
//!
//! 1. A round or square bracket with a space before it (or a square one with a digit in it) is an aside; one that is
//!    glued to a word, `person(s)` or `(un)likely`, is part of it.
//! 2. A dash has spaces around it, or is `—` or `--`: `1932–1945` is none.
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
    let mut reading = Reading::default();
    if reading.run(text, span, words, true) {
        return Some(reading.found);
    }
    let is_single = matches!(reading.quote, '\'' | '’');
    let mut again = Reading::default();
    (is_single && again.run(text, span, words, false)).then_some(again.found)
}

/// Longest prefix in brackets, in bytes.
const LONGEST_PREFIX: usize = 8;
/// No quotation is open.
const NONE: char = '\0';

#[derive(Default)]
struct Reading {
    found: Marks,
    /// What closes the quotation that is open, or [`NONE`].
    quote: char,
    /// The space before each open bracket that is an aside's; nothing for one glued to a word.
    brackets: Vec<Option<Span>>,
    /// How many of them are asides.
    depth: usize,
}

/// A mark with what stands beside it: a space outside the sentence.
struct Place<'t> {
    before: char,
    mark: char,
    after: char,
    /// Where the mark begins.
    at: usize,
    /// The same without the space before it.
    trimmed: usize,
    /// The text from the mark on.
    rest: &'t str,
}

impl Reading {
    /// Reads to the end; whether everything paired.
    fn run(&mut self, text: &str, span: Span, words: &[Word], with_singles: bool) -> bool {
        let (mut next, mut before) = (0, ' ');
        let (mut at, mut trimmed) = (span.start(), span.start());
        while at < span.end() {
            if let Some(word) = words.get(next).filter(|word| word.span().start() <= at) {
                if self.depth == 0 {
                    self.found.words.push((*word, self.quote != NONE));
                }
                next += 1;
                at = word.span().end().max(at);
                trimmed = at;
                before = 'a';
                continue;
            }
            let rest = Span::new(at, span.end()).of(text);
            let mut characters = rest.chars();
            let Some(mark) = characters.next() else { return false };
            let after = characters.next().unwrap_or(' ');
            if !self.mark(&Place { before, mark, after, at, trimmed, rest }, with_singles) {
                return false;
            }
            at += mark.len_utf8();
            before = mark;
            if !mark.is_whitespace() {
                trimmed = at;
            }
        }
        self.quote == NONE && self.brackets.is_empty()
    }

    /// Whether the mark pairs.
    fn mark(&mut self, place: &Place<'_>, with_singles: bool) -> bool {
        match place.mark {
            '(' | '[' | '（' | '【' => self.open(place),
            ')' | ']' | '）' | '】' => return self.close(place),
            ',' | '，' | '،' => self.part(Kind::Comma, place),
            ';' | '；' | '؛' => self.part(Kind::Stop, place),
            ':' | '：' if !place.after.is_alphanumeric() => self.part(Kind::Stop, place),
            '—' | '–' | '-' if is_dash(place) => self.part(Kind::Dash, place),
            '"' | '“' | '”' | '„' | '«' | '»' | '\'' | '‘' | '’' | '「' | '」' => {
                return self.quotation(place, with_singles);
            }
            _ => {}
        }
        true
    }

    fn part(&mut self, kind: Kind, place: &Place<'_>) {
        if self.depth > 0 || self.quote != NONE {
            return;
        }
        let span = Span::new(place.trimmed, place.at + place.mark.len_utf8());
        let word = self.found.words.len();
        // Marks with nothing between them are one.
        match self.found.partings.last_mut().filter(|last| last.word == word) {
            Some(last) => *last = Mark { kind, span: last.span.hull(span), word },
            None => self.found.partings.push(Mark { kind, span, word }),
        }
    }

    /// Rule 1.
    fn open(&mut self, place: &Place<'_>) {
        let is_glued = place.before.is_alphanumeric() && place.mark != '（';
        let is_citation = place.mark == '[' && place.after.is_ascii_digit();
        let close = place.rest.bytes().take(LONGEST_PREFIX).position(|byte| byte == b')');
        let is_prefix =
            close.is_some_and(|close| place.rest.as_bytes().get(close + 1).is_some_and(u8::is_ascii_lowercase));
        let is_aside = self.quote == NONE && !is_prefix && (!is_glued || is_citation);
        self.brackets.push(is_aside.then(|| Span::new(place.trimmed, place.at)));
        self.depth += usize::from(is_aside);
    }

    fn close(&mut self, place: &Place<'_>) -> bool {
        let Some(open) = self.brackets.pop() else { return false };
        if let Some(space) = open {
            self.depth -= 1;
            if self.depth == 0 {
                // The space stays where the next word follows at once.
                let start = if place.after.is_alphanumeric() { space.end() } else { space.start() };
                self.found.asides.push(Span::new(start, place.at + place.mark.len_utf8()));
            }
        }
        true
    }

    fn quotation(&mut self, place: &Place<'_>, with_singles: bool) -> bool {
        let &Place { before, mark, after, .. } = place;
        if self.quote != NONE {
            let is_close = mark == self.quote || self.quote == '”' && mark == '“' && !after.is_alphanumeric();
            if is_close && !(matches!(mark, '\'' | '’') && after.is_alphanumeric()) {
                self.quote = NONE;
            }
            return true;
        }
        self.quote = match mark {
            '"' if before.is_alphanumeric() && !after.is_alphanumeric() => return false,
            '"' => '"',
            '“' => '”',
            '„' if place.rest.contains('”') => '”',
            '„' => '“',
            '«' => '»',
            '»' if place.rest.contains('«') => '«',
            '「' => '」',
            '”' | '»' | '」' => return false,
            '\'' if with_singles && after.is_alphanumeric() && !before.is_alphanumeric() => '\'',
            '‘' if with_singles && after.is_alphanumeric() && !before.is_alphanumeric() => '’',
            _ => NONE,
        };
        true
    }
}

/// Rule 2.
fn is_dash(place: &Place<'_>) -> bool {
    let is_double = place.mark == '-' && (place.before == '-' || place.after == '-');
    let is_spaced = place.before.is_whitespace() && place.after.is_whitespace();
    place.mark == '—' || is_double || is_spaced
}
