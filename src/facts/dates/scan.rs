//! The walk over the text's words that finds dates and quantities, each word belonging to one fact at most.
//!
//! At a word that can begin an expression of time, which its class says (looked up once a distinct spelling), that is read;
//! then the expressions of `[numbers]` are tried. Rules:
//! 1. Words of contacts are left out; after a fact the walk goes on behind it.
//! 2. A number tied to letters before it (`COVID-19`, `Boeing-737`) is part of a name.
//!
//! Cost: O(words); each word is tried twice at most, and an expression has a few tokens.

use super::Date;
use super::parse::Parser;
use super::tokens::{Classes, letters, look_up, token};
use crate::document::{Document, Shape, Word};
use crate::facts::contacts::Contact;
use crate::facts::patterns::{Expression, Numbers};
use crate::facts::quantities::{self, Quantity};
use crate::language::WordList;
use crate::text::Span;

/// What the walk finds, in the order of the text.
#[derive(Default)]
pub(crate) struct Amounts {
    pub(crate) dates: Vec<Date>,
    pub(crate) quantities: Vec<Quantity>,
}

pub(super) enum Fact {
    Date(Date),
    Quantity(Quantity),
}

/// Classes that begin no expression, and those that need more than themselves.
const INNER: u64 = letters(b"lLJNiCMztT");
const OPENING: u64 = letters(b"gObkfVIcAejRrnoaqQSFYX");
/// Classes behind an opening word that go on with an expression, though they begin none.
const TAIL: u64 = letters(b"CMNT");

/// Classes of months, weekdays and holidays: what stands behind one is no age.
const DAYS: u64 = letters(b"hmw");

/// What a spelling can do at the beginning of an expression.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Role {
    /// It is no word of time.
    None,
    Inner,
    /// It opens one if a word of time or a number follows.
    Opening,
    Whole,
}

impl Role {
    fn of(classes: Classes) -> Self {
        if classes.is_empty() {
            return Self::None;
        }
        if classes.has_other(INNER | OPENING) {
            return Self::Whole;
        }
        if classes.has_any(OPENING) { Self::Opening } else { Self::Inner }
    }
}

/// What a spelling tells.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
struct Seen {
    classes: Classes,
    role: Role,
    has_apostrophe: bool,
    /// Whether an age may stand behind it.
    opens_age: bool,
    /// Whether it may begin a number.
    opens_number: bool,
    /// Whether it may begin an expression though no list has it.
    is_code: bool,
}

impl Seen {
    fn of(word: &str, classes: Classes, is_english: bool) -> Self {
        Self {
            classes,
            role: Role::of(classes),
            has_apostrophe: word.contains('\'') || !word.is_ascii() && word.contains('’'),
            opens_age: matches!(word, "aged" | "age" | "Aged" | "Age" | "âgé" | "âgée" | "âgés" | "âgées"),
            opens_number: Numbers::may_begin(word),
            is_code: is_code(word, is_english),
        }
    }

    /// What it tells at once.
    fn hint(&self, word: &str) -> Hint {
        let begins_more = self.opens_age || self.opens_number || self.is_code || self.classes.has('J');
        if begins_more || self.has_apostrophe || !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return Hint::Other;
        }
        match self.role {
            Role::None => Hint::Plain,
            Role::Inner => Hint::Inner,
            Role::Opening => Hint::Opening,
            Role::Whole => Hint::Other,
        }
    }
}

/// What tells of nearly all words that no fact begins with them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hint {
    /// None does, and it is in no expression.
    Plain,
    /// None does.
    Inner,
    /// None does if the next word is plain.
    Opening,
    Other,
}

/// Whether a short word is a quarter, a half (`Q3`, `H1`) or, where centuries are written so, a Roman numeral (`IVe`).
fn is_code(word: &str, is_english: bool) -> bool {
    match word.as_bytes() {
        long if long.len() > if is_english { 2 } else { 7 } => false,
        [b'Q' | b'q' | b'H', second, ..] => second.is_ascii_digit(),
        [b'I' | b'V' | b'X', rest @ ..] => !is_english && rest.iter().all(|byte| b"IVXem\xC3\xA8".contains(byte)),
        _ => false,
    }
}

/// Whether what begins with this byte may make one word of those on both its sides: `-`, `'`, `’`.
fn may_join(byte: u8) -> bool {
    matches!(byte, b'-' | b'\'' | 0xE2)
}

/// What all spellings of a text tell, by their numbers.
struct Spellings<'t> {
    text: &'t str,
    calendar: &'static WordList,
    is_english: bool,
    seen: Box<[Seen]>,
    hints: Box<[Hint]>,
}

impl<'t> Spellings<'t> {
    fn of(text: &'t str, document: &Document) -> Self {
        let (calendar, is_english) = (document.language.calendar(), document.language.is_english());
        let tell = |spelling: Span| {
            let word = spelling.of(text);
            let seen = Seen::of(word, look_up(word, calendar), is_english);
            (seen, seen.hint(word))
        };
        let (seen, hints): (Vec<Seen>, Vec<Hint>) = document.terms.spellings().map(tell).unzip();
        Self { text, calendar, is_english, seen: seen.into(), hints: hints.into() }
    }

    /// What tells at once whether a fact begins with a word where it stands; nothing does where a joint may make one word of
    /// it and the next.
    #[inline]
    fn hint(&self, word: Word) -> Hint {
        let Some(spelling) = word.spelling() else { return Hint::Other };
        let (hints, bytes): (&[Hint], _) = (&self.hints, self.text.as_bytes());
        let hint = hints[spelling];
        let is_joined = bytes.get(word.span().end()).copied().is_some_and(may_join);
        if is_joined && hint != Hint::Inner { Hint::Other } else { hint }
    }

    /// What a word tells where it stands.
    fn seen(&self, word: Word) -> Seen {
        let (text, start, end) = (self.text, word.span().start(), word.span().end());
        let known = word.spelling().map(|spelling| self.seen[spelling]);
        let seen = known.unwrap_or_else(|| Seen::of(word.span().of(text), Classes::default(), self.is_english));
        if seen.role != Role::None || word.shape() == Shape::Number {
            return seen;
        }
        let next = text.as_bytes().get(end).copied().unwrap_or_default();
        // "terça-feira", "aujourd'hui", "l'été": of several words.
        let is_joint = may_join(next) || word.shape() == Shape::Lower && seen.has_apostrophe;
        if !is_joint {
            return seen;
        }
        let classes = token(text, start, self.calendar).classes;
        Seen { classes, role: Role::of(classes), ..seen }
    }
}

/// How many words "will" reaches.
const AHEAD: usize = 12;

/// Finds the dates and quantities outside `contacts`.
#[inline(never)]
pub(crate) fn scan(text: &str, document: &Document, contacts: &[Contact]) -> Amounts {
    let mut found = Amounts::default();
    let mut taken = contacts.iter().map(|contact| contact.span).peekable();
    let spellings = Spellings::of(text, document);
    let known = |word: Word| spellings.seen(word);
    // Whether what follows an opening word makes an expression likely: "the last", "in 2019", no "the man".
    let goes_on = |number: usize| {
        let mut next = document.words.iter().skip(number + 1).take(2);
        let Some(first) = next.next() else { return false };
        let Seen { classes, role, .. } = known(*first);
        // An article between them says nothing.
        let is_article = classes.has('g') && role == Role::Opening;
        if first.shape() == Shape::Number || ((role >= Role::Opening || classes.has_any(TAIL)) && !is_article) {
            return true;
        }
        is_article
            && next.next().is_some_and(|word| word.shape() == Shape::Number || known(*word).role >= Role::Opening)
            || text
                .as_bytes()
                .get(document.words[number].span().end())
                .is_some_and(|&mark| matches!(mark, b'\'' | b'-'))
    };
    let mut parser = Parser::new(text, document.language);
    let mut done = 0;
    let mut ahead_until = 0;
    let words: &[Word] = &document.words;
    let mut next = words.first().map_or(Hint::Plain, |first| spellings.hint(*first));
    for (number, word) in words.iter().enumerate() {
        let span = word.span();
        let behind = words.get(number + 1).map_or(Hint::Plain, |next| spellings.hint(*next));
        let hint = std::mem::replace(&mut next, behind);
        if matches!(hint, Hint::Plain | Hint::Inner) || hint == Hint::Opening && behind == Hint::Plain {
            done = done.max(span.start());
            continue;
        }
        while let Some(contact) = taken.next_if(|contact| contact.start() <= span.start()) {
            done = done.max(contact.end());
        }
        let Seen { classes, role, has_apostrophe, opens_age, opens_number, is_code } = known(*word);
        if classes.has('J') {
            ahead_until = number + AHEAD;
        }
        if span.start() < done {
            continue;
        }
        let last = number.checked_sub(1).map(|last| &document.words[last]);
        let before = last.copied().map_or(Span::default(), Word::span);
        let place = Place { text, word, before };
        if place.word.shape() == Shape::Number && place.is_part_of_name() {
            continue;
        }
        let can_begin = match role {
            Role::Whole => true,
            _ if word.shape() == Shape::Number => true,
            Role::Opening => goes_on(number) || has_apostrophe,
            Role::None | Role::Inner => is_code,
        };
        if !can_begin && !opens_age && !opens_number {
            done = span.start();
            continue;
        }
        // What stands before must be near: not the word of the sentence before.
        let near = last.filter(|_| before.end() + 2 >= span.start());
        let near = near.map_or((Span::default(), Classes::default()), |last| (before, known(*last).classes));
        let start = span.start() - usize::from(word.shape() == Shape::Number && is_short_decade(text, span));
        let date = can_begin.then(|| {
            parser.place(start, near.0.of(text), near.1, number < ahead_until);
            parser.read().map(|date| Date { kind: date.kind, span: parser.span(&date), value: date.value })
        });
        let (fact, end) = match date.flatten() {
            Some(date) => (Some(Fact::Date(date)), span.start()),
            None => place.amount(near.1, opens_age),
        };
        let Some(fact) = fact else {
            done = end;
            continue;
        };
        let (Fact::Date(Date { span, .. }) | Fact::Quantity(Quantity { span, .. })) = fact;
        // A fact ends where a word does, and a currency before its number may be part of the last fact already.
        let is_cut = text
            .get(span.end()..)
            .is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && !text.as_bytes()[span.end()].is_ascii());
        if is_cut || span.start() < done || taken.peek().is_some_and(|contact| contact.overlaps(span)) {
            continue;
        }
        done = span.end();
        match fact {
            Fact::Date(date) => found.dates.push(date),
            Fact::Quantity(quantity) => found.quantities.push(quantity),
        }
    }
    found
}

/// `’90s`: the apostrophe before it belongs to it.
fn is_short_decade(text: &str, span: Span) -> bool {
    span.of(text).len() == 3
        && span.of(text).ends_with('s')
        && text.get(..span.start()).is_some_and(|head| head.ends_with('\''))
}

/// A word and the one before it.
struct Place<'text> {
    text: &'text str,
    word: &'text Word,
    before: Span,
}

impl Place<'_> {
    /// The quantity that begins at this word; where there is none, from where to look on: words of a number that is
    /// no fact are not tried again.
    #[inline(never)]
    fn amount(&self, before: Classes, opens_age: bool) -> (Option<Fact>, usize) {
        let start = self.word.span().start();
        if let Some(age) = opens_age.then(|| self.age()).flatten() {
            return (Some(Fact::Quantity(age)), start);
        }
        match Numbers::at(self.text, start) {
            Some((kind, end)) => {
                let end = quantities::signs::end_of(self.text, end);
                let number = Span::new(start, end);
                let quantity = quantities::read(self.text, kind, number, self.near_before())
                    .map(|quantity| quantities::signs::with_marks(self.text, quantity))
                    .or_else(|| {
                        quantities::age_behind(self.text, self.before, number).filter(|_| !before.has_any(DAYS))
                    });
                (quantity.map(Fact::Quantity), end)
            }
            None => (None, start),
        }
    }

    /// `aged 42`, `âgée de 42 ans`, at a word that opens one.
    fn age(&self) -> Option<Quantity> {
        let lead = self.word.span();
        let rest = self.text.get(lead.end()..)?;
        if lead.of(self.text).starts_with('â') {
            let start = lead.end() + rest.find(|c: char| c.is_ascii_digit()).filter(|&gap| gap == " de ".len())?;
            let (_, end) = Numbers::at(self.text, start)?;
            let years = self.text.get(end..)?.strip_prefix([' ', '\u{a0}'])?;
            let until = end + 1 + years.strip_prefix("ans").map(|_| "ans".len())?;
            let age = quantities::age(self.text, lead, Span::new(start, end))?;
            return Some(Quantity { span: Span::new(start, until), ..age });
        }
        let start = lead.end() + if rest.starts_with(" of ") { " of ".len() } else { 1 };
        let (_, end) = Numbers::at(self.text, start).filter(|found| found.0 != Numbers::Ordinal)?;
        quantities::age(self.text, lead, Span::new(start, end))
    }

    /// Whether the digits here go on with a name or a label: `COVID-19`, `#5`, `v2.0`, `1.2.3`.
    fn is_part_of_name(&self) -> bool {
        let start = self.word.span().start();
        let head = self.text.as_bytes().get(..start).unwrap_or_default();
        match head {
            [.., before, b'-' | b'/' | b'.' | b',' | b':' | b'_' | b'\''] => {
                before.is_ascii_alphanumeric() && !self.is_prefix_of_year()
            }
            [.., b'#' | b'_' | b'@' | b'/'] => true,
            _ => false,
        }
    }

    /// `mid-2019`, `pre-1990`, `post-2000`.
    fn is_prefix_of_year(&self) -> bool {
        ["mid", "pre", "post", "early", "late"].iter().any(|prefix| self.before_is(prefix))
    }

    fn before_is(&self, word: &str) -> bool {
        // The word before must be near: not that of the sentence before.
        self.before.end() + 2 >= self.word.span().start() && self.before.of(self.text).eq_ignore_ascii_case(word)
    }

    fn near_before(&self) -> &str {
        if self.before.end() + 1 >= self.word.span().start() { self.before.of(self.text) } else { "" }
    }
}
