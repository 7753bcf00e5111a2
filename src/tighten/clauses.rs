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

/// One word outside brackets.
#[derive(Clone, Copy)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) shape: Shape,
    pub(super) roles: Roles,
    /// Whether it and the token before count as one word.
    pub(super) is_tied: bool,
    pub(super) is_quoted: bool,
    /// Whether a mark stands before it.
    pub(super) is_parted: bool,
    pub(super) verb: Verb,
}

impl Token {
    /// Whether it is written as names and numbers are.
    pub(super) fn is_name(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::AllCapitals | Shape::Number)
    }
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
}

impl Segment {
    pub(super) fn range(self) -> Range<usize> {
        self.first..self.last
    }

    /// The roles of its first word.
    pub(super) fn opening(self, clauses: &Clauses<'_>) -> Roles {
        clauses.roles(self.first)
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

const STOPS: [char; 7] = ['.', '!', '?', '…', '。', '！', '？'];

impl<'t> Clauses<'t> {
    pub(super) fn new(text: &'t str, document: &Document, sentence: &Sentence, marks: Marks) -> Self {
        let language = document.language;
        let mut tokens: Vec<Token> = Vec::with_capacity(marks.words.len());
        for (number, &(word, is_quoted)) in marks.words.iter().enumerate() {
            let span = word.span();
            // A capital inside a sentence is a name's: "May", "Will".
            let is_plain = word.shape == Shape::Lower || number == 0 || span.len() == 1;
            let roles = if is_plain { roles(language, text, span) } else { Roles::default() };
            tokens.push(Token {
                span,
                shape: word.shape,
                roles,
                is_tied: word.is_tied,
                is_quoted,
                is_parted: false,
                verb: Verb::No,
            });
        }
        let end = tokens.last().map_or(sentence.span.start(), |last| last.span.end());
        let tail = Span::new(end, sentence.span.end());
        let stop = tail.of(text).rfind(STOPS).map_or(Span::new(tail.end(), tail.end()), |at| {
            let length = Span::new(end + at, tail.end()).of(text).chars().next().map_or(0, char::len_utf8);
            Span::new(end + at, end + at + length)
        });
        let segments = segments(&marks.partings, &mut tokens, sentence.span);
        let (span, is_english, is_known) = (sentence.span, language.is_english(), language.has_roles());
        let asides = asides(marks.asides, span, text);
        let mut clauses = Self { text, span, is_english, is_known, tokens, segments, asides, stop };
        for at in 0..clauses.tokens.len() {
            clauses.tokens[at].verb = clauses.verb(language, at);
        }
        clauses
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    pub(super) fn roles(&self, at: usize) -> Roles {
        self.tokens.get(at).map_or(Roles::default(), |token| token.roles)
    }

    fn shape(&self, at: usize) -> Shape {
        self.tokens.get(at).map_or(Shape::Unspaced, |token| token.shape)
    }

    /// Rules 1 and 2.
    fn verb(&self, language: Language, at: usize) -> Verb {
        let (token, word) = (self.tokens[at], self.word(at));
        let before = if at > 0 && !token.is_parted { self.roles(at - 1) } else { Roles::default() };
        if !self.is_english {
            // `a` in French, but not `à`, which is folded to it.
            let is_verb = token.roles.has(Roles::AUXILIARY) && (word.len() == 1) == (word.chars().count() == 1);
            return if is_verb { Verb::Surely } else { Verb::No };
        }
        let is_to = at > 0 && self.word(at - 1) == "to";
        if is_to || before.has(Roles::ARTICLE) && !before.has(Roles::UNFINISHED) {
            return Verb::No;
        }
        if token.roles.has(Roles::AUXILIARY) || word.ends_with("n't") || word.ends_with("n’t") {
            return Verb::Surely;
        }
        if token.roles.has(Roles::SUBJECT) && self.is_contracted(at) {
            return Verb::Surely;
        }
        if token.shape != Shape::Lower
            || token.is_tied
            || before.has(Roles::PREPOSITION) && !before.has(Roles::SUBORDINATOR)
        {
            return Verb::No;
        }
        if token.roles.has(Roles::VERB.or(Roles::SAYING)) || token.roles.is_empty() && language.is_speech_verb(word) {
            return Verb::Surely;
        }
        if !token.roles.is_empty() {
            return Verb::No;
        }
        let is_subject = before.has(Roles::SUBJECT) || at > 0 && matches!(self.word(at - 1), "who" | "which");
        if is_subject && !self.is_adverb(at) {
            return Verb::Surely;
        }
        let is_past = word.len() > 3 && word.ends_with("ed") && !before.has(Roles::BE);
        if is_past || self.is_present(at) { Verb::Perhaps } else { Verb::No }
    }

    /// A present form with what may be its subject before it and its object behind it.
    fn is_present(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let ends_in_s = |at: usize| {
            let word = self.word(at);
            word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
        };
        let is_noun = |at: usize| self.shape(at) == Shape::Lower && self.is_noun_like(at) && self.roles(at).is_empty();
        let is_name = matches!(self.shape(before), Shape::Capital | Shape::AllCapitals);
        let is_plain_object = self.roles(at + 1).has(Roles::ARTICLE) || self.shape(at + 1) == Shape::Number;
        if !ends_in_s(at) {
            return is_noun(before) && ends_in_s(before) && is_noun(at) && self.roles(at + 1).has(Roles::ARTICLE);
        }
        // `Boston schools in` is no verb, `who lives in` is.
        let is_name = is_name && !self.roles(at + 1).has(Roles::PREPOSITION);
        let follows =
            is_name || self.tokens[at].is_parted || self.roles(before).has(Roles::RELATIVE.or(Roles::CONNECTIVE));
        follows && self.opens_object(at + 1) || is_noun(before) && !ends_in_s(before) && is_plain_object
    }

    /// Whether the word may follow a verb rather than a noun in the plural.
    pub(super) fn opens_object(&self, at: usize) -> bool {
        let roles =
            Roles::ARTICLE.or(Roles::UNFINISHED).or(Roles::PREPOSITION).or(Roles::SUBORDINATOR).or(Roles::TRUTH);
        let is_joined = self.tokens.get(at).is_some_and(|token| !token.is_parted);
        is_joined && (self.roles(at).has(roles) || self.tokens[at].is_name())
    }

    /// Whether a verb hangs on the pronoun: `it's`, `he’ll`.
    fn is_contracted(&self, at: usize) -> bool {
        let word = self.tokens[at].span;
        word.of(self.text).contains(['\'', '’'])
            || Span::new(word.end(), self.span.end()).of(self.text).starts_with(['\'', '’'])
    }

    pub(super) fn is_adverb(&self, at: usize) -> bool {
        let word = self.word(at);
        let roles = self.roles(at);
        (word.len() > 4 && word.ends_with("ly") && self.shape(at) == Shape::Lower && !roles.has(Roles::MISLEADING))
            || roles.has(Roles::CONNECTIVE.or(Roles::TIME))
            || matches!(word, "not" | "never" | "also" | "still" | "already" | "just" | "even" | "only")
    }

    /// A participle in -ing.
    pub(super) fn is_participle(&self, at: usize) -> bool {
        let word = self.word(at);
        word.len() > 4
            && word.ends_with("ing")
            && (self.shape(at) == Shape::Lower || at == 0)
            && !self.roles(at).has(Roles::MISLEADING)
    }

    /// Rules 3 and 4: how sure the surest main verb among the tokens is.
    pub(super) fn main_verb(&self, tokens: impl Iterator<Item = usize>) -> Verb {
        self.main_verbs(tokens, Roles::RELATIVE.or(Roles::SUBORDINATOR))
    }

    /// The same where these roles open a clause of their own.
    pub(super) fn main_verbs(&self, tokens: impl Iterator<Item = usize>, openers: Roles) -> Verb {
        let mut surest = Verb::No;
        let (mut opened, mut is_same) = (0_usize, false);
        for at in tokens {
            let token = self.tokens[at];
            if token.is_parted {
                (opened, is_same) = (0, false);
            }
            // `such as` opens nothing; a pronoun behind a verb opens what was said or thought.
            let is_phrase = at > 0 && self.roles(at - 1).has(Roles::UNFINISHED) && self.word(at) == "as";
            let is_content = token.roles.has(Roles::SUBJECT) && is_same;
            // In German a relative pronoun is an article elsewhere.
            let is_article = token.roles.has(Roles::UNFINISHED) && token.roles.has(Roles::RELATIVE) && !token.is_parted;
            let is_subject = token.roles.has(Roles::SUBJECT) && token.is_parted;
            if token.roles.has(openers) && !is_phrase && !is_article && !is_subject || is_content {
                (opened, is_same) = (1, false);
            }
            if token.verb == Verb::No {
                is_same &= self.is_adverb(at) || token.roles.has(Roles::BE.or(Roles::PARTICIPLE));
                continue;
            }
            if !is_same {
                if opened > 0 {
                    opened -= 1;
                } else {
                    surest = surest.max(token.verb);
                }
            }
            is_same = true;
            if token.roles.has(Roles::SAYING) {
                opened = 1;
            }
        }
        surest
    }

    /// How sure it is that the segment begins with a finite verb, adverbs apart.
    pub(super) fn opening_verb(&self, segment: Segment) -> Verb {
        segment.range().find(|&at| !self.is_adverb(at)).map_or(Verb::No, |at| self.tokens[at].verb)
    }

    /// Number of the segment that the token stands in.
    pub(super) fn segment_of(&self, token: usize) -> usize {
        self.segments.partition_point(|segment| segment.first <= token).saturating_sub(1)
    }

    /// Whether a noun's phrase may end with the word.
    pub(super) fn is_noun_like(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let is_lower = token.shape == Shape::Lower;
        let is_participle = is_lower && self.word(at).ends_with("ed") && !token.roles.has(Roles::MISLEADING);
        // `to go`, `will go`
        let before = at.checked_sub(1);
        let is_infinitive = is_lower
            && before.is_some_and(|before| {
                let roles = self.roles(before);
                self.word(before) == "to" || roles.has(Roles::AUXILIARY) && !roles.has(Roles::BE)
            });
        token.verb == Verb::No
            && !token.roles.has(OPEN_END.or(Roles::PARTICIPLE))
            && !is_participle
            && !is_infinitive
            && !self.is_participle(at)
            && !self.is_adverb(at)
    }
}

/// An aside that opens the sentence goes with the space behind it.
fn asides(mut asides: Vec<Span>, sentence: Span, text: &str) -> Vec<Span> {
    if let Some(first) = asides.first_mut().filter(|first| first.start() == sentence.start()) {
        let rest = Span::new(first.end(), sentence.end());
        *first = first.hull(Span::new(first.start(), rest.trimmed(text).start()));
    }
    asides
}

fn roles(language: Language, text: &str, span: Span) -> Roles {
    language.roles(&language.fold(span.of(text)))
}

fn segments(marks: &[Mark], tokens: &mut [Token], sentence: Span) -> Vec<Segment> {
    let start = Mark { kind: Kind::Stop, span: Span::new(sentence.start(), sentence.start()), word: 0 };
    let inner = marks.iter().filter(|mark| mark.word < tokens.len());
    let marks: Vec<Mark> = std::iter::once(start).chain(inner.copied()).collect();
    let mut segments = Vec::with_capacity(marks.len());
    for (number, mark) in marks.iter().enumerate() {
        let last = marks.get(number + 1).map_or(tokens.len(), |next| next.word);
        segments.push(Segment { first: mark.word, last, mark: mark.span, kind: mark.kind });
        if let Some(first) = tokens.get_mut(mark.word) {
            first.is_parted = number > 0;
        }
    }
    segments
}
