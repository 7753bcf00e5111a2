//! The phrases that name a speaker: runs of capitalised words, and nouns with what belongs to them.
//!
//! Rule 2 of `speaker.rs`. A phrase is looked for from its first word or back from its last. Cost: O(words of it).

use crate::document::{Document, Sentence, Shape, Word};
use crate::language::Language;
use crate::text::Span;

/// Some words in a row.
#[derive(Clone, Copy)]
pub(super) struct Row<'text> {
    pub(super) text: &'text str,
    pub(super) language: Language,
    pub(super) words: &'text [Word],
    /// Where they begin.
    pub(super) from: usize,
}

impl<'text> Row<'text> {
    /// The words that begin from `start` to `end`, all of them in these sentences.
    pub(super) fn within(
        text: &'text str,
        document: &'text Document,
        sentences: &[Sentence],
        start: usize,
        end: usize,
    ) -> Self {
        let first = sentences.first().map_or(0, |sentence| sentence.word_range().start);
        let last = sentences.last().map_or(first, |sentence| sentence.word_range().end);
        let words = document.words.get(first..last).unwrap_or_default();
        let from = words.partition_point(|word| word.span().start() < start);
        let words = words.get(from..).unwrap_or_default();
        let count = words.partition_point(|word| word.span().start() < end);
        Self { text, language: document.language, words: words.get(..count).unwrap_or_default(), from: start }
    }

    pub(super) fn word(&self, number: usize) -> &'text str {
        self.words.get(number).map_or("", |word| word.span().of(self.text))
    }

    /// Whether the word may be of a class of `seeds/en/quoting.txt`.
    pub(super) fn may_be(&self, number: usize, class: char) -> bool {
        !self.word(number).is_empty() && self.language.quoting(self.word(number)).contains(class)
    }

    fn is_title(&self, number: usize) -> bool {
        self.is_capital(number) && self.may_be(number, 't')
    }

    pub(super) fn is_determiner(&self, number: usize) -> bool {
        self.may_be(number, 'a') || self.may_be(number, 'd')
    }

    pub(super) fn is_function_word(&self, number: usize) -> bool {
        is_function_word(self.language, self.word(number))
    }

    pub(super) fn is_pronoun(&self, number: usize) -> bool {
        self.may_be(number, 'p')
    }

    /// Whether the word may stand between a subject and its verb.
    pub(super) fn is_auxiliary(&self, number: usize) -> bool {
        let word = self.word(number);
        let endings: &[&str] = if self.language.is_english() { &["ly"] } else { &["ment", "mente"] };
        let is_adverb = || word.len() > 4 && endings.iter().any(|ending| word.ends_with(ending));
        self.shape(number) == Some(Shape::Lower) && (self.may_be(number, 'x') || is_adverb())
    }

    /// Whether the word is a verb of speech; with a capital it is a name.
    pub(super) fn says(&self, number: usize) -> bool {
        let word = self.word(number);
        let puts_it = || self.language.is_english() && word == "put" && self.word(number + 1) == "it";
        // "Le défi lancé par" says nothing, "il a lancé" does; an adverb may stand between.
        let is_finite = || {
            let near = number.saturating_sub(3)..number;
            !self.language.is_participle(word) || near.into_iter().any(|at| self.may_be(at, 'x'))
        };
        self.shape(number) == Some(Shape::Lower) && (self.language.says(word) && is_finite() || puts_it())
    }

    pub(super) fn shape(&self, number: usize) -> Option<Shape> {
        self.words.get(number).map(|word| word.shape())
    }

    /// What stands between a word and the one before it.
    pub(super) fn gap(&self, number: usize) -> &'text str {
        let start =
            number.checked_sub(1).and_then(|last| self.words.get(last)).map_or(self.from, |word| word.span().end());
        let end = self.words.get(number).map_or(start, |word| word.span().start());
        self.text.get(start..end).unwrap_or_default()
    }

    /// The phrase that ends with the word `last`.
    pub(super) fn phrase_to(&self, last: usize) -> Option<Span> {
        let end = self.words.get(last)?.span();
        let mut first = last;
        if self.is_capital(last) {
            while first > 0 && self.continues(first) {
                first -= 1;
            }
            while first < last && (self.may_be(first, 'a') || self.is_title(first) || self.is_function_word(first)) {
                first += 1;
            }
            if self.is_function_word(first) {
                return None;
            }
            let governor = self.before_article(first).filter(|at| self.may_be(*at, 'o'));
            if governor.is_none_or(|at| at == 0) {
                return Some(self.span(first, last));
            }
        } else if self.is_function_word(last) || self.shape(last) == Some(Shape::Number) {
            return None;
        }
        // A noun's phrase: back to its article, not over punctuation or another verb of speech.
        for start in (last.saturating_sub(9)..=last).rev() {
            if self.is_determiner(start) && start < last && !self.is_inside(start, last) {
                return Some(self.words.get(start + 1)?.span().hull(end));
            }
            if self.gap(start).contains([',', ';', ':', '.', '(', ')', '"', '”', '“']) || self.says(start) {
                let start = if self.is_determiner(start) && start < last { start + 1 } else { start };
                return Some(self.words.get(start)?.span().hull(end)).filter(|_| last - start < 6);
            }
            if start == 0 {
                return Some(self.span(0, last)).filter(|_| last < 6);
            }
        }
        Some(end)
    }

    /// Whether the article at `start` belongs to a phrase that a preposition governs: "a spokesman for the ministry".
    pub(super) fn is_inside(&self, start: usize, last: usize) -> bool {
        last - start < 9 && start > 1 && self.may_be(start - 1, 'o')
    }

    /// The place before the article that may stand before `first`.
    pub(super) fn before_article(&self, first: usize) -> Option<usize> {
        let before = first.checked_sub(1)?;
        if self.may_be(before, 'a') { before.checked_sub(1) } else { Some(before) }
    }

    /// The phrase that begins with the word `first`, and the word after it.
    pub(super) fn phrase_from(&self, mut first: usize) -> Option<(Span, usize)> {
        if self.gap(first).contains([',', ':', '.', ';']) {
            return None;
        }
        if self.is_pronoun(first) {
            return Some((self.words.get(first)?.span(), first + 1));
        }
        while self.is_determiner(first) || self.is_title(first) {
            first += 1;
        }
        if self.is_capital(first) {
            return Some(self.run_from(first));
        }
        if first >= self.words.len() || self.is_function_word(first) || self.shape(first) == Some(Shape::Number) {
            return None;
        }
        let mut end = first;
        let mut is_governed = false;
        while end - first < 6
            && end < self.words.len()
            && !(end > first
                && self.gap(end).chars().any(|mark| !mark.is_whitespace() && !matches!(mark, '-' | '\'' | '’')))
        {
            if self.is_capital(end) && !is_governed {
                return Some(self.run_from(end));
            }
            if end > first && self.is_function_word(end) && !self.goes_on_with(end) {
                break;
            }
            is_governed |= self.may_be(end, 'o');
            end += 1;
        }
        while end > first + 1 && self.is_function_word(end - 1) {
            end -= 1;
        }
        Some((self.span(first, end - 1), end))
    }

    /// Whether a noun's phrase goes on with a small word.
    fn goes_on_with(&self, number: usize) -> bool {
        if self.language.is_english() {
            return matches!(self.word(number), "of" | "for" | "at" | "from" | "the");
        }
        self.may_be(number, 'j') || self.may_be(number, 'a')
    }

    /// The run of capitalised words from `first` on, and the word after it.
    pub(super) fn run_from(&self, mut first: usize) -> (Span, usize) {
        while self.is_title(first) && self.is_capital(first + 1) {
            first += 1;
        }
        let mut last = first;
        while last + 1 < self.words.len() && self.continues(last + 1) {
            last += 1;
        }
        while last > first && !self.is_capital(last) {
            last -= 1;
        }
        (self.span(first, last), last + 1)
    }

    /// Whether the word goes on with a run of capitals that the word before is part of.
    pub(super) fn continues(&self, number: usize) -> bool {
        let joins = |number: usize| self.shape(number) == Some(Shape::Lower) && self.may_be(number, 'j');
        let gap = self.gap(number);
        let is_near =
            matches!(gap, " " | "\n" | "-" | ". " | "\u{a0}") && (gap != ". " || self.word(number - 1).len() <= 3);
        let is_part = |number: usize| {
            self.is_capital(number)
                || (joins(number) && number > 0 && self.is_capital(number - 1) && self.is_capital(number + 1))
        };
        is_near && is_part(number) && is_part(number - 1)
    }

    pub(super) fn is_capital(&self, number: usize) -> bool {
        self.words.get(number).is_some_and(|word| word.is_capitalised())
    }

    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        match (self.words.get(first), self.words.get(last)) {
            (Some(first), Some(last)) => first.span().hull(last.span()),
            _ => Span::default(),
        }
    }
}

/// Words that begin a sentence or a clause and name nobody.
pub(super) fn is_function_word(language: Language, word: &str) -> bool {
    let classes = language.quoting(word);
    if language.is_english() {
        return classes.contains('f');
    }
    classes.contains(['a', 'c', 'd', 'f', 'n', 'o', 'p', 'x']) || language.is_stop_word(&language.fold(word))
}

pub(super) fn is_pronoun(language: Language, word: &str) -> bool {
    language.quoting(word).contains('p')
}
