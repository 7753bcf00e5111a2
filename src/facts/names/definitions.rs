//! What the text says beside a name that its bearer is.
//!
//! 1. Behind it, between marks: `, an expert on North Korea at Kookmin University,`, `(a bank in Seoul)`; for a person with
//!    a role in it, which needs no article then: `, director of the mint,`.
//! 2. Before it, where it stands between commas itself: `North Korea's state news agency, KCNA,`, `Kim's father, Kim
//!    Jong Il,`. The words begin behind an article or with whose they are.
//! 3. Behind it: `is a think tank in Seoul`, unless the name belongs to what stands before it (`the mayor of Riga is a`).
//!
//! Cost: O(words), at most [`MOST_BEHIND`].

use super::roles::{Around, hull, is_article, is_role};
use super::runs::{Gap, Run, gap_kind};
use crate::document::{Document, Shape};
use crate::text::Span;
use std::ops::Range;

/// Words of a role or gloss behind a name, and before one, at most.
const MOST_BEHIND: usize = 14;
const MOST_NOUNS: usize = 5;

/// What the text says that a phrase is, where a sentence begins with it.
pub(crate) fn of_phrase(text: &str, document: &Document, phrase: Span) -> Option<Span> {
    let sentence = document.sentences.get(document.sentence_at(phrase.start())?)?.word_range();
    let words = &document.words;
    let at = |byte| words.partition_point(|word| word.span().start() < byte);
    let name = at(phrase.start())..at(phrase.end());
    let run = Run { first: name.start, last: name.end, sentence, is_shouted: false };
    let around = Around { text, document, run: &run, name };
    let first = around.run.sentence.start;
    let opens = around.name.start == first || around.name.start == first + 1 && is_article(around.word(first));
    if opens { around.is_a(|_| true) } else { None }
}

impl Around<'_> {
    /// What stands beside a person and says what they are.
    pub(super) fn role_beside(&self) -> Option<Span> {
        let has_role = |words: &Range<usize>| words.clone().any(|at| is_role(self.word(at)));
        let is_person = |words: &Range<usize>| has_role(words) || words.clone().any(|at| is_person(self.word(at)));
        self.behind(has_role)
            .or_else(|| self.bare_role())
            .or_else(|| self.reversed(is_role))
            .or_else(|| self.is_a(is_person))
    }

    /// What the text says there of an organisation or a place.
    pub(super) fn gloss(&self) -> Option<Span> {
        let mut opens = self.run.sentence.start..self.name.start;
        let mut is_adverbial = || opens.any(|at| self.document.language.is_preposition(&self.word(at).to_lowercase()));
        let in_marks = self.behind(|words| self.word(words.start) != "the").filter(|_| !is_adverbial());
        in_marks.or_else(|| self.reversed(|_| true)).or_else(|| self.is_a(|_| true))
    }

    /// Rule 1.
    fn behind(&self, is_fit: impl Fn(&Range<usize>) -> bool) -> Option<Span> {
        let first = self.name.end;
        let opens = self.gap(first);
        if !matches!(opens, ", " | " (" | " — " | " – ") || !is_article(self.word(first)) {
            return None;
        }
        let end = self.end_of_phrase(first)?;
        let words = first..end;
        (self.is_closed(opens, end) && is_fit(&words)).then(|| hull(&self.document.words[words]))
    }

    /// Rule 1 without an article: a role, perhaps with nouns before it, and what it is of.
    fn bare_role(&self) -> Option<Span> {
        let first = self.name.end;
        let opens = self.gap(first);
        if !matches!(opens, ", " | " (") {
            return None;
        }
        let most = self.run.sentence.end.min(first + MOST_NOUNS);
        let role = (first..most)
            .take_while(|&at| at == first || self.is_near(at) && self.first_of(at) <= first)
            .find(|&at| is_role(self.word(at)) && self.first_of(at) <= first)?;
        let goes_on = self.gap(role + 1) == " ";
        let end = if goes_on && matches!(self.word(role + 1), "of" | "for" | "at" | "in" | "with" | "on") {
            self.end_of_phrase(first)?
        } else if goes_on {
            return None;
        } else {
            role + 1
        };
        let is_small = !self.document.words[first].is_capitalised() || role > first;
        (is_small && self.is_closed(opens, end)).then(|| hull(&self.document.words[first..end]))
    }

    /// Rule 2.
    fn reversed(&self, is_fit: impl Fn(&str) -> bool) -> Option<Span> {
        let end = self.name.start;
        let closes = self.gap(self.name.end);
        let is_between = self.gap(end) == ", " && (closes.starts_with(", ") || self.name.end == self.run.sentence.end);
        if !is_between || matches!(self.word(self.name.end), "and" | "or") || !is_fit(self.word(end - 1)) {
            return None;
        }
        let is_noun = |at: usize| {
            let word = &self.document.words[at];
            word.shape() == Shape::Lower && !self.document.is_empty(*word)
        };
        let least = self.run.sentence.start.max(end.saturating_sub(MOST_NOUNS));
        let mut first = end;
        while first > least && is_noun(first - 1) && (first == end || self.is_near(first)) {
            first -= 1;
        }
        if first == end || first == self.run.sentence.start {
            return None;
        }
        // Whose it is: a name, or a noun with an article.
        let is_owned = gap_kind(self.gap(first)) == Gap::Possessive;
        let owner = self.first_of(first);
        let first = if is_owned && owner == first { first - 1 } else { owner };
        let before = first.checked_sub(1).filter(|&at| at >= self.run.sentence.start && self.gap(first) == " ");
        let is_definite = before.is_some_and(|at| is_definite(self.word(at)));
        // What a preposition governs may be something else: `in the capital, KCNA, …`; who is somebody's father is not.
        let governor = if is_definite { first.wrapping_sub(2) } else { first.wrapping_sub(1) };
        let is_part = !is_role(self.word(end - 1)) && self.document.language.is_preposition(self.word(governor));
        let is_named = is_owned && self.document.words[first].is_capitalised();
        ((is_definite || is_named) && !is_part).then(|| hull(&self.document.words[first..end]))
    }

    /// Rule 3.
    fn is_a(&self, is_fit: impl Fn(&Range<usize>) -> bool) -> Option<Span> {
        let verb = self.name.end;
        let start = self.name.start;
        let is_said = self.gap(verb) == " " && matches!(self.word(verb), "is" | "was") && self.gap(verb + 1) == " ";
        let is_governed = start > self.run.sentence.start && is_governor(self.word(start - 1));
        if !is_said || is_governed || !matches!(self.word(verb + 1), "a" | "an") {
            return None;
        }
        let end = self.end_of_phrase(verb + 1)?;
        let words = verb + 1..end;
        is_fit(&words).then(|| hull(&self.document.words[words]))
    }

    /// Where the words from `first` on end at a mark, or before a clause.
    fn end_of_phrase(&self, first: usize) -> Option<usize> {
        let most = self.run.sentence.end.min(first + MOST_BEHIND + 1);
        let goes_on = |at: usize| {
            let is_small = self.document.words.get(at).is_some_and(|word| self.document.is_empty(*word));
            let is_verb = self.document.language.is_english() && self.document.language.is_no_phrase(self.word(at));
            is_article(self.word(at)) || !(is_small || is_verb)
        };
        let parts = |at: &usize| {
            !matches!(gap_kind(self.gap(*at)), Gap::Space | Gap::Hyphen | Gap::Possessive | Gap::And)
                || begins_clause(self.word(*at))
                || self.word(*at) == "and" && !goes_on(*at + 1)
        };
        let end = (first + 1..most).find(parts).unwrap_or(most);
        (end - first <= MOST_BEHIND && end - first > 1).then_some(end)
    }

    /// Whether what a mark has opened ends before word `end`.
    fn is_closed(&self, opens: &str, end: usize) -> bool {
        let from = self.document.words[end - 1].span().end();
        let behind = self.text.get(from..).unwrap_or_default();
        match opens {
            " (" => behind.starts_with(')'),
            ", " => {
                behind.starts_with([',', '.', ';', '—', '–']) || behind.starts_with(" —") || behind.starts_with(" –")
            }
            dash => behind.starts_with(dash) || behind.starts_with('.'),
        }
    }
}

/// Words before what is known already.
fn is_definite(word: &str) -> bool {
    matches!(word, "the" | "The" | "his" | "His" | "her" | "Her" | "its" | "Its" | "their" | "Their")
}

/// Words that a clause begins with.
fn begins_clause(word: &str) -> bool {
    matches!(
        word,
        "who"
            | "which"
            | "that"
            | "whose"
            | "where"
            | "when"
            | "while"
            | "because"
            | "but"
            | "after"
            | "before"
            | "since"
    )
}

/// Words that make a name part of what stands before it.
fn is_governor(word: &str) -> bool {
    matches!(word, "of" | "in" | "at" | "from" | "for" | "with" | "and" | "or" | "by" | "near" | "outside")
}

/// Whether a word is what somebody is, by its ending mostly.
fn is_person(word: &str) -> bool {
    let is_long = |ending: &str| word.len() > ending.len() + 2 && word.ends_with(ending);
    word == "member" || ["ist", "ian", "man", "woman"].into_iter().any(is_long)
}
