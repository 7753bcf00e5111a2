//! A sentence as clauses: its words with their roles, the segments between its marks, and its verbs.
//!
//! There is no parser. A closed list says what each function word may do (`seeds/<tag>/clauses.txt`); in English the
//! verbs are told by it and by form, elsewhere auxiliaries alone are known:
//! 1. A finite verb for certain: an auxiliary, an irregular past, a verb of saying; a word right after a pronoun that is
//!    a subject, or "who". None follows an article, a preposition or "to".
//! 2. Perhaps one: a word in -ed; a word in -s behind a name or a relative pronoun and before an article, a preposition
//!    or a number; one that disagrees in -s with the noun before it and has an article behind it.
//! 3. Verbs side by side, adverbs between them, are one: "has not been seen".
//! 4. A relative pronoun, a subordinator or a verb of saying takes the next verb as its own clause's; what is left over
//!    is a main verb. A mark closes what was opened before it.
//!
//! Cost: O(words).

use std::ops::Range;

use super::marks::{Kind, Mark, Marks};
use crate::document::{Document, Sentence, Shape};
use crate::language::{Language, Roles};
use crate::text::Span;

/// One word outside brackets; the default is none.
#[derive(Clone, Copy, Default)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) roles: Roles,
    /// Whether it and the token before count as one word.
    pub(super) is_tied: bool,
    pub(super) is_quoted: bool,
    /// Whether a mark stands before it.
    pub(super) is_parted: bool,
    pub(super) verb: Verb,
}

/// How surely a word is a finite verb.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub(super) enum Verb {
    #[default]
    No,
    Perhaps,
    Surely,
}

/// Words between two marks.
#[derive(Clone, Copy)]
pub(super) struct Segment {
    pub(super) first: usize,
    /// One past the last.
    pub(super) last: usize,
    /// The mark before it: what parts it from the segment before. The first has the sentence's start.
    pub(super) mark: Span,
    pub(super) kind: Kind,
    /// The roles of its first word.
    pub(super) opening: Roles,
}

impl Segment {
    pub(super) fn range(self) -> Range<usize> {
        self.first..self.last
    }

    pub(super) fn len(self) -> usize {
        self.last - self.first
    }
}

pub(super) struct Clauses<'t> {
    pub(super) text: &'t str,
    pub(super) span: Span,
    pub(super) is_english: bool,
    /// Whether a list says what its words do.
    pub(super) is_known: bool,
    pub(super) tokens: Vec<Token>,
    pub(super) segments: Vec<Segment>,
    /// What stands in brackets.
    pub(super) asides: Vec<Span>,
    /// Where the stop is that ends the sentence; its end where there is none.
    pub(super) stop: Span,
}

/// A word no phrase can end with.
pub(super) const OPEN_END: Roles = Roles::AUXILIARY
    .or(Roles::BE)
    .or(Roles::COORDINATOR)
    .or(Roles::ARTICLE)
    .or(Roles::PREPOSITION)
    .or(Roles::UNFINISHED)
    .or(Roles::RELATIVE)
    .or(Roles::SUBORDINATOR)
    .or(Roles::SUBJECT)
    .or(Roles::TRUTH)
    .or(Roles::CONNECTIVE);

/// What opens a clause of its own.
pub(super) const OPENERS: Roles = Roles::RELATIVE.or(Roles::SUBORDINATOR);

/// What may follow a verb rather than a noun in the plural.
const OBJECT: Roles = Roles::ARTICLE
    .or(Roles::UNFINISHED)
    .or(Roles::PREPOSITION)
    .or(Roles::SUBORDINATOR)
    .or(Roles::TRUTH)
    .or(Roles::NAME);

impl<'t> Clauses<'t> {
    pub(super) fn new(text: &'t str, document: &Document, sentence: &Sentence, marks: Marks) -> Self {
        let (language, span) = (document.language, sentence.span);
        let mut tokens: Vec<Token> = Vec::with_capacity(marks.words.len());
        for &(word, is_quoted) in &marks.words {
            let span = word.span();
            // A capital inside a sentence is a name's, "May" or "Will", but not behind a dateline or a quotation mark.
            let last = tokens.last().map_or(sentence.span.start(), |last| last.span.end());
            let opens = tokens.is_empty() || Span::new(last, span.start()).of(text).contains(OPENINGS);
            let is_plain = opens || word.shape() == Shape::Lower || span.len() == 1;
            let known = if is_plain { language.roles(&language.fold(span.of(text))) } else { Roles::default() };
            let roles = known.or(form(span.of(text), word.shape(), known, tokens.is_empty()));
            tokens.push(Token { span, roles, is_tied: word.is_tied(), is_quoted, ..Token::default() });
        }
        let segments = segments(&marks.partings, &mut tokens, span);
        let stop = stop(text, Span::new(tokens.last().map_or(span.start(), |last| last.span.end()), span.end()));
        let (is_english, is_known) = (language.is_english(), language.has_roles());
        let mut clauses =
            Self { text, span, is_english, is_known, tokens, segments, asides: asides(marks.asides, span, text), stop };
        for at in 0..clauses.tokens.len() {
            clauses.tokens[at].verb = clauses.verb(language, at);
            if clauses.is_noun_like(at) {
                let roles = &mut clauses.tokens[at].roles;
                *roles = roles.or(Roles::NOUN);
            }
        }
        clauses
    }

    /// The token, or nothing in particular outside the sentence.
    pub(super) fn token(&self, at: usize) -> Token {
        self.tokens.get(at).copied().unwrap_or_default()
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        self.token(at).span.of(self.text)
    }

    pub(super) fn roles(&self, at: usize) -> Roles {
        self.token(at).roles
    }

    /// Whether any token of the range has one of the roles.
    pub(super) fn any(&self, range: Range<usize>, roles: Roles) -> bool {
        self.tokens.get(range).unwrap_or_default().iter().any(|token| token.roles.has(roles))
    }

    /// Rules 1 and 2.
    fn verb(&self, language: Language, at: usize) -> Verb {
        let (token, word) = (self.tokens[at], self.word(at));
        let roles = token.roles;
        if !self.is_english {
            // `a` in French, but not `à`, which is folded to it.
            let is_verb = roles.has(Roles::AUXILIARY) && (word.len() != 2 || word.is_ascii());
            return if is_verb { Verb::Surely } else { Verb::No };
        }
        let last = self.token(at.wrapping_sub(1));
        let before = if token.is_parted { Roles::default() } else { last.roles };
        if self.is_to(at.wrapping_sub(1)) || before.has(Roles::ARTICLE) && !before.has(Roles::UNFINISHED) {
            return Verb::No;
        }
        if roles.has(Roles::AUXILIARY) || roles.has(Roles::SUBJECT) && self.is_contracted(at) {
            return Verb::Surely;
        }
        let is_governed = before.has(Roles::PREPOSITION) && !before.has(Roles::SUBORDINATOR);
        if roles.has(Roles::NAME) || token.is_tied || is_governed {
            return Verb::No;
        }
        if roles.has(Roles::VERB.or(Roles::SAYING)) || !roles.has(OPEN_END) && language.is_speech_verb(word) {
            return Verb::Surely;
        }
        if roles.has(PLAIN) {
            return Verb::No;
        }
        let is_subject = before.has(Roles::SUBJECT) || matches!(last.span.of(self.text), "who" | "which");
        if is_subject && !token.is_parted {
            return Verb::Surely;
        }
        let is_past = roles.has(Roles::PAST) && !before.has(Roles::BE);
        if is_past || self.is_present(at) { Verb::Perhaps } else { Verb::No }
    }

    /// A present form with what may be its subject before it and its object behind it.
    fn is_present(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let ends_in_s = |at: usize| {
            let word = self.word(at);
            word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
        };
        let (token, last, next) = (self.tokens[at], self.tokens[before], self.token(at + 1));
        let is_noun = last.roles.has(Roles::NOUN) && !last.roles.has(Roles::NAME);
        if !ends_in_s(at) {
            let is_bare = !token.roles.has(Roles::PAST.or(Roles::GERUND));
            return is_noun && is_bare && ends_in_s(before) && next.roles.has(Roles::ARTICLE);
        }
        let is_number = next.span.of(self.text).starts_with(|first: char| first.is_ascii_digit());
        // `Boston schools in` is no verb, `who lives in` is.
        let is_name = last.roles.has(Roles::NAME) && !next.roles.has(Roles::PREPOSITION);
        let follows = is_name || token.is_parted || last.roles.has(Roles::RELATIVE.or(Roles::CONNECTIVE));
        follows && !next.is_parted && next.roles.has(OBJECT)
            || is_noun && !ends_in_s(before) && (next.roles.has(Roles::ARTICLE) || is_number)
    }

    /// Whether the word may follow a verb rather than a noun in the plural.
    pub(super) fn opens_object(&self, at: usize) -> bool {
        let token = self.token(at);
        !token.is_parted && token.roles.has(OBJECT)
    }

    /// Whether a verb hangs on the pronoun: `it's`, `he’ll`.
    fn is_contracted(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 1).map_or(self.span.end(), |next| next.span.start());
        Span::new(self.tokens[at].span.start(), next).of(self.text).contains(APOSTROPHES)
    }

    pub(super) fn is_to(&self, at: usize) -> bool {
        self.word(at) == "to"
    }

    /// Rules 3 and 4: how sure the surest main verb among the tokens is.
    pub(super) fn main_verb(&self, range: Range<usize>) -> Verb {
        self.main_verbs(&mut { range }, OPENERS)
    }

    /// The same for any tokens, where these roles open a clause of their own.
    pub(super) fn main_verbs(&self, tokens: &mut dyn Iterator<Item = usize>, openers: Roles) -> Verb {
        let mut surest = Verb::No;
        let (mut is_opened, mut is_same) = (false, false);
        for at in tokens {
            let token = self.tokens[at];
            let roles = token.roles;
            if token.is_parted {
                (is_opened, is_same) = (false, false);
            }
            // `such as` opens nothing; in German a relative pronoun is an article elsewhere.
            let is_phrase = self.word(at) == "as" && self.roles(at.wrapping_sub(1)).has(Roles::UNFINISHED);
            let is_article = roles.has(Roles::UNFINISHED) && roles.has(Roles::RELATIVE) && !token.is_parted;
            let is_subject = roles.has(Roles::SUBJECT);
            let is_other = is_phrase || is_article || is_subject && token.is_parted;
            let opens = roles.has(openers) && !is_other;
            // A pronoun behind a verb opens what was said or thought.
            if opens || is_subject && is_same {
                (is_opened, is_same) = (true, false);
            }
            if token.verb == Verb::No {
                is_same &= roles.has(Roles::ADVERB.or(Roles::BE).or(Roles::PARTICIPLE));
                continue;
            }
            if !is_same && !is_opened {
                surest = surest.max(token.verb);
            }
            is_opened &= is_same;
            is_same = true;
            is_opened |= roles.has(Roles::SAYING);
        }
        surest
    }

    /// How sure it is that the segment begins with a finite verb, adverbs apart.
    pub(super) fn opening_verb(&self, segment: Segment) -> Verb {
        let first = segment.range().find(|&at| !self.tokens[at].roles.has(Roles::ADVERB));
        first.map_or(Verb::No, |at| self.tokens[at].verb)
    }

    /// Number of the segment that the token stands in.
    pub(super) fn segment_of(&self, token: usize) -> usize {
        self.segments.partition_point(|segment| segment.first <= token).saturating_sub(1)
    }

    /// The tokens that the cuts leave.
    pub(super) fn kept(&self, cuts: &[Span]) -> Vec<usize> {
        let mut kept = Vec::with_capacity(self.tokens.len());
        for (at, token) in self.tokens.iter().enumerate() {
            if !cuts.iter().any(|cut| cut.overlaps(token.span)) {
                kept.push(at);
            }
        }
        kept
    }

    /// Whether a noun's phrase may end with the word.
    fn is_noun_like(&self, at: usize) -> bool {
        let token = self.tokens[at];
        let is_name = token.roles.has(Roles::NAME);
        // `to go`, `will often go`
        let before = (0..at).rev().map(|at| self.roles(at)).find(|roles| !roles.has(Roles::ADVERB)).unwrap_or_default();
        let is_infinitive = self.is_to(at.wrapping_sub(1)) || before.has(Roles::AUXILIARY) && !before.has(Roles::BE);
        let barred = OPEN_END.or(Roles::PARTICIPLE).or(Roles::PAST).or(Roles::GERUND).or(Roles::ADVERB);
        token.verb == Verb::No && !token.roles.has(barred) && (is_name || !is_infinitive)
    }
}

/// An aside that opens the sentence goes with the space behind it.
fn asides(mut asides: Vec<Span>, sentence: Span, text: &str) -> Vec<Span> {
    if let Some(first) = asides.first_mut().filter(|first| first.start() == sentence.start()) {
        let rest = Span::new(first.end(), sentence.end());
        *first = Span::new(first.start(), rest.trimmed(text).start());
    }
    asides
}

/// Roles that make a word no verb by form.
const PLAIN: Roles =
    OPEN_END.or(Roles::ADVERB).or(Roles::PARTICIPLE).or(Roles::MISLEADING).or(Roles::UNIT).or(Roles::TIME_ALONE);

/// Marks that a capital may follow which is no name's.
const OPENINGS: [char; 5] = [')', '-', '—', '"', '“'];
const APOSTROPHES: [char; 2] = ['\'', '’'];

/// What the word's form says: a name, a past in -ed, a gerund, an adverb in -ly.
fn form(word: &str, shape: Shape, known: Roles, is_first: bool) -> Roles {
    let is_misleading = known.has(Roles::MISLEADING);
    if matches!(shape, Shape::Capital | Shape::AllCapitals | Shape::Number) {
        let is_gerund = is_first && !is_misleading && word.len() > 4 && word.ends_with("ing");
        return if is_gerund { Roles::NAME.or(Roles::GERUND) } else { Roles::NAME };
    }
    if is_misleading {
        return Roles::default();
    }
    match word.len() {
        4.. if word.ends_with("ed") => Roles::PAST,
        4.. if word.ends_with("n't") || word.ends_with("n’t") => Roles::AUXILIARY,
        5.. if word.ends_with("ing") => Roles::GERUND,
        5.. if word.ends_with("ly") => Roles::ADVERB,
        6.. if word.ends_with("est") => Roles::SUPERLATIVE,
        _ => Roles::default(),
    }
}

/// The last mark in `tail` that can end a sentence.
fn stop(text: &str, tail: Span) -> Span {
    let mut stop = Span::new(tail.end(), tail.end());
    for (at, mark) in tail.of(text).char_indices() {
        if matches!(mark, '.' | '!' | '?' | '…' | '。' | '！' | '？') {
            stop = Span::new(tail.start() + at, tail.start() + at + mark.len_utf8());
        }
    }
    stop
}

fn segments(partings: &[Mark], tokens: &mut [Token], sentence: Span) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::with_capacity(partings.len() + 1);
    let mut open = Mark { kind: Kind::Stop, span: Span::new(sentence.start(), sentence.start()), word: 0 };
    for &mark in partings {
        if mark.word < tokens.len() {
            tokens[mark.word].is_parted = true;
            segments.push(segment(open, mark.word, tokens));
            open = mark;
        }
    }
    segments.push(segment(open, tokens.len(), tokens));
    segments
}

fn segment(open: Mark, last: usize, tokens: &[Token]) -> Segment {
    let opening = tokens.get(open.word).map_or(Roles::default(), |first| first.roles);
    Segment { first: open.word, last, mark: open.span, kind: open.kind, opening }
}
