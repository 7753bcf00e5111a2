//! What the text says of who or what bears a name.
//!
//! 1. Before a person: words that end with a role (`Russian President`, `North Korean leader`, `former Prime Minister`)
//!    or with one and what it is of (`Deputy Secretary of State`).
//! 2. Behind a name, between commas: `, an expert on North Korea at Kookmin University,`; for a person with a role in it.
//! 3. Behind a name: `is a think tank in Seoul`.

use super::runs::{Gap, Run, gap_kind, is_capitalised};
use crate::document::{Document, TermId, Word};
use crate::language::{WordList, words_of};
use crate::text::Span;
use std::ops::Range;

/// Words of a role before a name, and of what it is of, at most.
const MOST_BEFORE: usize = 6;
const MOST_OF: usize = 4;
/// Words of a role or gloss behind a name, at most.
const MOST_BEHIND: usize = 14;

static ROLES: WordList = WordList::new(words_of!("en/roles.txt"));

pub(super) fn is_role(word: &str) -> bool {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) { ROLES.has(word) } else { ROLES.has(&word.to_lowercase()) }
}

/// A name among the words of its sentence.
pub(super) struct Around<'a> {
    pub(super) text: &'a str,
    pub(super) document: &'a Document,
    pub(super) run: &'a Run,
    pub(super) name: Range<usize>,
}

impl<'a> Around<'a> {
    /// Whether a role stands right before the name.
    pub(super) fn has_role_before(&self) -> bool {
        let start = self.name.start;
        start > self.run.sentence.start && self.is_near(start) && is_role(self.word(start - 1))
    }

    /// What the text says there of a person.
    pub(super) fn role(&self) -> Option<Span> {
        self.before()
            .or_else(|| self.behind(|words| words.clone().any(|at| is_role(self.word(at)))))
            .or_else(|| self.is_a())
    }

    /// What the text says there of an organisation or a place.
    pub(super) fn gloss(&self) -> Option<Span> {
        let mut opens = self.run.sentence.start..self.name.start;
        let mut is_adverbial = || opens.any(|at| self.document.language.is_preposition(&self.word(at).to_lowercase()));
        let in_commas = self.behind(|words| self.word(words.start) != "the");
        in_commas.filter(|_| !is_adverbial()).or_else(|| self.is_a())
    }

    fn word(&self, at: usize) -> &'a str {
        if self.run.sentence.contains(&at) { self.document.words[at].span().of(self.text) } else { "" }
    }

    /// What stands before word `at` in the sentence.
    fn gap(&self, at: usize) -> &'a str {
        if at <= self.run.sentence.start || at >= self.run.sentence.end {
            return "";
        }
        let words = &self.document.words;
        Span::new(words[at - 1].span().end(), words[at].span().start()).of(self.text)
    }

    fn is_near(&self, at: usize) -> bool {
        matches!(gap_kind(self.gap(at)), Gap::Space | Gap::Hyphen | Gap::Stop)
    }

    /// Rule 1.
    fn before(&self) -> Option<Span> {
        let end = self.name.start;
        let is_core = |role: &usize| {
            is_role(self.word(*role))
                && (*role + 1 == end || self.word(*role + 1) == "of" && self.is_named(*role + 2..end))
                && (*role + 1..=end).all(|at| self.is_near(at))
        };
        let role = (self.run.sentence.start.max(end.saturating_sub(MOST_OF + 1))..end).rev().find(is_core)?;
        let mut first = role;
        while first > self.run.sentence.start
            && self.is_near(first)
            && role - first < MOST_BEFORE
            && self.describes(first - 1)
        {
            first -= 1;
        }
        let said = hull(&self.document.words[first..end]);
        (!is_honorific(said.of(self.text))).then_some(said)
    }

    /// Whether these words are some, and begin with a capital.
    fn is_named(&self, words: Range<usize>) -> bool {
        words.clone().find(|&at| self.word(at) != "the").is_some_and(|at| is_capitalised(&self.document.words[at]))
    }

    /// Whether a word before a role belongs to it.
    fn describes(&self, at: usize) -> bool {
        let word = &self.document.words[at];
        let slice = self.word(at);
        let is_name = is_capitalised(word) && (word.term != TermId::NONE || at > self.run.sentence.start);
        is_name && !is_article(slice)
            || is_role(slice)
            || matches!(
                slice,
                "former"
                    | "prime"
                    | "vice"
                    | "deputy"
                    | "chief"
                    | "foreign"
                    | "defence"
                    | "defense"
                    | "acting"
                    | "senior"
                    | "assistant"
                    | "then"
            )
    }

    /// Rule 2.
    fn behind(&self, is_fit: impl Fn(&Range<usize>) -> bool) -> Option<Span> {
        let first = self.name.end;
        if self.gap(first) != ", " || !is_article(self.word(first)) {
            return None;
        }
        let end = self.end_of_phrase(first)?;
        let words = first..end;
        let closes = self.after(end).starts_with([',', '.', ';', '—', '–']) || self.after(end).starts_with(" —");
        (closes && is_fit(&words)).then(|| hull(&self.document.words[words]))
    }

    /// Rule 3.
    fn is_a(&self) -> Option<Span> {
        let verb = self.name.end;
        let is_said = self.gap(verb) == " " && matches!(self.word(verb), "is" | "was") && self.gap(verb + 1) == " ";
        if !is_said || !matches!(self.word(verb + 1), "a" | "an") {
            return None;
        }
        let end = self.end_of_phrase(verb + 1)?;
        Some(hull(&self.document.words[verb + 1..end]))
    }

    /// Where the words from `first` on end at a mark, or before a clause.
    fn end_of_phrase(&self, first: usize) -> Option<usize> {
        let most = self.run.sentence.end.min(first + MOST_BEHIND + 1);
        let parts = |at: &usize| {
            !matches!(gap_kind(self.gap(*at)), Gap::Space | Gap::Hyphen | Gap::Possessive | Gap::And)
                || matches!(self.word(*at), "who" | "which" | "that" | "whose" | "where")
        };
        let end = (first + 1..most).find(parts).unwrap_or(most);
        (end - first <= MOST_BEHIND && end - first > 1).then_some(end)
    }

    /// What stands behind the word before `end`, up to the next word or the sentence's end.
    fn after(&self, end: usize) -> &'a str {
        let from = self.document.words[end - 1].span().end();
        self.text.get(from..).map_or("", |rest| rest.get(..rest.len().min(4)).unwrap_or(rest))
    }
}

pub(super) fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an" | "the" | "A" | "An" | "The")
}

/// What ministers are of.
pub(super) fn is_department(word: &str) -> bool {
    matches!(
        word,
        "State"
            | "Defense"
            | "Defence"
            | "Treasury"
            | "Interior"
            | "Commerce"
            | "Justice"
            | "Finance"
            | "Health"
            | "Education"
            | "Energy"
            | "Labor"
            | "Labour"
            | "Transportation"
            | "Agriculture"
    )
}

/// Titles that say nothing of what somebody is.
pub(super) fn is_honorific(role: &str) -> bool {
    matches!(role, "Mr" | "Mrs" | "Ms" | "Miss" | "Sir" | "Lady" | "Lord" | "Dr" | "Madam" | "Dame" | "Monsieur")
}

pub(super) fn hull(words: &[Word]) -> Span {
    match words {
        [] => Span::default(),
        [first, .., last] => first.span().hull(last.span()),
        [only] => only.span(),
    }
}
