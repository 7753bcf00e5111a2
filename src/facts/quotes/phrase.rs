//! The phrases that name a speaker: runs of capitalised words, and nouns with what belongs to them.
//!
//! Rule 2 of `speaker.rs`. A phrase is looked for from its first word or back from its last. Cost: O(words of it).

use crate::document::{Document, Shape, Word};
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
    pub(super) fn within(text: &'text str, document: &'text Document, start: usize, end: usize) -> Self {
        let from = document.words.partition_point(|word| word.span().start() < start);
        let to = document.words.partition_point(|word| word.span().start() < end);
        Self {
            text,
            language: document.language,
            words: document.words.get(from..to.max(from)).unwrap_or_default(),
            from: start,
        }
    }

    pub(super) fn word(&self, number: usize) -> &'text str {
        self.words.get(number).map_or("", |word| word.span().of(self.text))
    }

    /// Whether the word is a verb of speech; with a capital it is a name.
    pub(super) fn says(&self, number: usize) -> bool {
        let puts_it = || self.word(number) == "put" && self.word(number + 1) == "it";
        self.shape(number) == Some(Shape::Lower) && (self.language.is_speech_verb(self.word(number)) || puts_it())
    }

    pub(super) fn shape(&self, number: usize) -> Option<Shape> {
        self.words.get(number).map(|word| word.shape)
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
            while first < last
                && (is_article(self.word(first)) || is_title(self.word(first)) || is_function_word(self.word(first)))
            {
                first += 1;
            }
            if is_function_word(self.word(first)) {
                return None;
            }
            let governor = self.before_article(first).filter(|at| is_preposition(self.word(*at)));
            if governor.is_none_or(|at| at == 0) {
                return Some(self.span(first, last));
            }
        } else if is_function_word(self.word(last)) || self.shape(last) == Some(Shape::Number) {
            return None;
        }
        // A noun's phrase: back to its article, not over punctuation or another verb of speech.
        for start in (last.saturating_sub(9)..=last).rev() {
            if is_determiner(self.word(start)) && start < last && !self.is_inside(start, last) {
                return Some(self.words.get(start + 1)?.span().hull(end));
            }
            if self.gap(start).contains([',', ';', ':', '.', '(', ')', '"', '”', '“']) || self.says(start) {
                let start = if is_determiner(self.word(start)) && start < last { start + 1 } else { start };
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
        last - start < 9 && start > 1 && matches!(self.word(start - 1), "of" | "for" | "at" | "from" | "on" | "in")
    }

    /// The place before the article that may stand before `first`.
    pub(super) fn before_article(&self, first: usize) -> Option<usize> {
        let before = first.checked_sub(1)?;
        if is_article(self.word(before)) { before.checked_sub(1) } else { Some(before) }
    }

    /// The phrase that begins with the word `first`, and the word after it.
    pub(super) fn phrase_from(&self, mut first: usize) -> Option<(Span, usize)> {
        if self.gap(first).contains([',', ':', '.', ';']) {
            return None;
        }
        if is_pronoun(self.word(first)) {
            return Some((self.words.get(first)?.span(), first + 1));
        }
        while is_determiner(self.word(first)) || is_title(self.word(first)) {
            first += 1;
        }
        if self.is_capital(first) {
            return Some(self.run_from(first));
        }
        if first >= self.words.len() || is_function_word(self.word(first)) || self.shape(first) == Some(Shape::Number) {
            return None;
        }
        let mut end = first;
        let mut is_governed = false;
        while end - first < 6
            && end < self.words.len()
            && !(end > first && self.gap(end).chars().any(|character| !character.is_whitespace() && character != '-'))
        {
            let word = self.word(end);
            if self.is_capital(end) && !is_governed {
                return Some(self.run_from(end));
            }
            if end > first && is_function_word(word) && !matches!(word, "of" | "for" | "at" | "from" | "the") {
                break;
            }
            is_governed |= is_preposition(word);
            end += 1;
        }
        while end > first + 1 && is_function_word(self.word(end - 1)) {
            end -= 1;
        }
        Some((self.span(first, end - 1), end))
    }

    /// The run of capitalised words from `first` on, and the word after it.
    pub(super) fn run_from(&self, mut first: usize) -> (Span, usize) {
        while is_title(self.word(first)) && self.is_capital(first + 1) {
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
        let joins = |number: usize| {
            matches!(self.word(number), "of" | "de" | "van" | "von" | "der" | "al" | "bin" | "da" | "la" | "and")
        };
        let gap = self.gap(number);
        let is_near =
            matches!(gap, " " | "\n" | "-" | ". " | "\u{a0}") && (gap != ". " || self.word(number - 1).len() <= 3);
        let is_part = |number: usize| {
            self.is_capital(number)
                || (joins(number)
                    && self.word(number) != "and"
                    && number > 0
                    && self.is_capital(number - 1)
                    && self.is_capital(number + 1))
        };
        is_near && is_part(number) && is_part(number - 1)
    }

    pub(super) fn is_capital(&self, number: usize) -> bool {
        matches!(self.shape(number), Some(Shape::Capital | Shape::AllCapitals))
    }

    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        match (self.words.get(first), self.words.get(last)) {
            (Some(first), Some(last)) => first.span().hull(last.span()),
            _ => Span::default(),
        }
    }
}

fn is_article(word: &str) -> bool {
    ["the", "a", "an"].iter().any(|article| word.eq_ignore_ascii_case(article))
}

fn is_determiner(word: &str) -> bool {
    is_article(word)
        || ["his", "her", "its", "their", "our", "my", "one", "another", "this", "that"]
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known))
}

fn is_title(word: &str) -> bool {
    matches!(
        word,
        "Mr" | "Mrs"
            | "Ms"
            | "Miss"
            | "Dr"
            | "Prof"
            | "Sir"
            | "Lord"
            | "Lady"
            | "Dame"
            | "President"
            | "Professor"
            | "Rev"
    )
}

fn is_preposition(word: &str) -> bool {
    matches!(word, "of" | "for" | "at" | "from" | "in" | "with" | "on" | "by" | "to")
}

/// What may stand between a subject and its verb.
pub(super) fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "has"
            | "had"
            | "have"
            | "also"
            | "then"
            | "later"
            | "who"
            | "again"
            | "once"
            | "still"
            | "just"
            | "even"
            | "himself"
            | "herself"
            | "is"
            | "was"
            | "were"
            | "would"
    ) && word != "who"
        || (word.len() > 4 && word.ends_with("ly") && word.starts_with(char::is_lowercase))
}

/// Words that begin a sentence or a clause and name nobody.
pub(super) fn is_function_word(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "a", "about", "after", "all", "also", "although", "an", "and", "as", "at", "because", "before", "but", "by",
        "despite", "during", "even", "for", "from", "had", "has", "have", "he", "her", "his", "how", "however", "i",
        "if", "in", "is", "it", "its", "last", "later", "many", "more", "most", "no", "not", "now", "of", "on", "one",
        "or", "our", "she", "since", "so", "some", "that", "the", "their", "then", "there", "these", "they", "this",
        "those", "to", "under", "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "with",
        "yet", "you",
    ];
    let letters = || word.bytes().map(|letter| letter.to_ascii_lowercase());
    WORDS.binary_search_by(|known| known.bytes().cmp(letters())).is_ok()
}

pub(super) fn is_pronoun(word: &str) -> bool {
    ["he", "she", "they", "i", "we"].iter().any(|pronoun| word.eq_ignore_ascii_case(pronoun))
}
