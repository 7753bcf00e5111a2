//! What stands before a name and says what its bearer is.
//!
//! 1. Before a person: words that end with a role (`Russian President`, `police union spokesman`, `former Prime Minister`) or
//!    with one and what it is of (`Deputy Secretary of State`).
//! 2. Before a role belong to it: names, with what `of` ties to them (`Ministry of Health spokesman`); nouns in small letters,
//!    where no verb can stand; and whose it is, where that has a name (`Microsoft's research chief`).
//!
//! What stands behind a name is in `definitions.rs`. Cost: O(words of it), which is bounded.

use super::runs::{Gap, Run, gap_kind};
use crate::document::{Document, Shape, Word};
use crate::language::{WordList, words_of};
use crate::text::Span;
use std::ops::Range;

/// Words of a role before a name, and of what it is of, at most.
const MOST_BEFORE: usize = 6;
const MOST_OF: usize = 4;

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
    #[inline(never)]
    pub(super) fn has_role_before(&self) -> bool {
        let start = self.name.start;
        start > self.run.sentence.start && self.is_near(start) && is_role(self.word(start - 1))
    }

    /// What the text says there of a person.
    #[inline(never)]
    pub(super) fn role(&self) -> Option<Span> {
        self.before().or_else(|| self.role_beside())
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        if self.run.sentence.contains(&at) { self.document.words[at].span().of(self.text) } else { "" }
    }

    /// What stands before word `at` in the sentence.
    pub(super) fn gap(&self, at: usize) -> &'a str {
        if at <= self.run.sentence.start || at >= self.run.sentence.end {
            return "";
        }
        let words = &self.document.words;
        Span::new(words[at - 1].span().end(), words[at].span().start()).of(self.text)
    }

    pub(super) fn is_near(&self, at: usize) -> bool {
        matches!(gap_kind(self.gap(at)), Gap::Space | Gap::Hyphen | Gap::Stop)
    }

    /// Rule 1.
    fn before(&self) -> Option<Span> {
        let mut end = self.name.start;
        // What says nothing itself may stand between: `spokeswoman Dr Kate Fielden`.
        while self.is_near(end) && is_honorific(self.word(end.wrapping_sub(1))) {
            end -= 1;
        }
        let is_core = |role: &usize| {
            is_role(self.word(*role))
                && (*role + 1 == end
                    || self.word(*role + 1) == "of" && self.is_named(*role + 2..end) && self.is_capital(end - 1))
                && (*role + 1..=end).all(|at| self.is_near(at))
        };
        let role = (self.run.sentence.start.max(end.saturating_sub(MOST_OF + 1))..end).rev().find(is_core)?;
        Some(hull(&self.document.words[self.first_of(role)..end]))
    }

    /// Rule 2: where the words begin that belong to a role.
    pub(super) fn first_of(&self, role: usize) -> usize {
        let least = role.saturating_sub(MOST_BEFORE).max(self.run.sentence.start);
        let mut first = role;
        while first > least && self.is_near(first) && self.describes(first - 1) {
            first -= 1;
        }
        // A name that goes on before an "of", or "of the"; a sentence may begin with what is none.
        let tie = if self.word(first.wrapping_sub(1)) == "the" { first.wrapping_sub(2) } else { first.wrapping_sub(1) };
        if first < role && tie > least && self.word(tie) == "of" && self.is_capital(first) && self.is_name(tie - 1) {
            first = tie - 1;
            while first > least && self.gap(first) == " " && self.is_name(first - 1) {
                first -= 1;
            }
        }
        // Whose role it is.
        if first > least && gap_kind(self.gap(first)) == Gap::Possessive && self.is_capital(first - 1) {
            first -= 1;
            let is_word = |at: usize| !self.document.is_empty(self.document.words[at]);
            while first > least && self.gap(first) == " " && self.is_capital(first - 1) && is_word(first - 1) {
                first -= 1;
            }
        }
        first
    }

    /// Whether the word has a capital.
    fn is_capital(&self, at: usize) -> bool {
        self.document.words.get(at).is_some_and(|&word| word.is_capitalised())
    }

    /// Whether the word has a capital that a sentence's beginning does not give it.
    fn is_name(&self, at: usize) -> bool {
        self.is_capital(at) && at > self.run.sentence.start && !is_article(self.word(at))
    }

    /// Whether these words are some, and begin with a capital.
    fn is_named(&self, words: Range<usize>) -> bool {
        words.clone().find(|&at| self.word(at) != "the").is_some_and(|at| self.document.words[at].is_capitalised())
    }

    /// Whether a word before a role belongs to it.
    fn describes(&self, at: usize) -> bool {
        let word = &self.document.words[at];
        let slice = self.word(at);
        let is_name = word.is_capitalised() && (!self.document.is_empty(*word) || at > self.run.sentence.start);
        is_name && !is_article(slice) || is_role(slice) || is_rank(slice) || self.is_noun(at)
    }

    /// Whether a word in small letters may be a noun that says more of the one behind it.
    fn is_noun(&self, at: usize) -> bool {
        let word = &self.document.words[at];
        let slice = self.word(at);
        let is_inflected = ["ed", "ing", "ly"].iter().any(|ending| slice.ends_with(ending));
        self.document.language.is_english()
            && word.shape() == Shape::Lower
            && !self.document.is_empty(*word)
            && !is_inflected
            && !self.document.language.is_no_phrase(slice)
            && !self.document.language.is_speech_verb(slice)
            && !(at > self.run.sentence.start && is_verb_next(self.word(at - 1)))
    }
}

/// Words that make a role higher, lower, earlier or later.
fn is_rank(word: &str) -> bool {
    matches!(
        word,
        "acting"
            | "assistant"
            | "chief"
            | "defence"
            | "defense"
            | "deputy"
            | "foreign"
            | "former"
            | "head"
            | "prime"
            | "senior"
            | "then"
            | "vice"
    )
}

/// Words that verbs follow.
fn is_verb_next(word: &str) -> bool {
    matches!(
        word,
        "to" | "will"
            | "would"
            | "can"
            | "could"
            | "may"
            | "might"
            | "must"
            | "should"
            | "not"
            | "he"
            | "she"
            | "it"
            | "they"
            | "who"
            | "which"
            | "that"
            | "we"
            | "I"
            | "you"
    )
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
