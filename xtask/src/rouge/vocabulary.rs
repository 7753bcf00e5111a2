//! The words that ROUGE compares, as numbers: each distinct spelling is cut out, stemmed and looked up once.

use super::{Line, Text, porter};
use std::collections::HashMap;

/// What counts as a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Tokens {
    /// rouge-score's own: runs of `a` to `z` and digits, stemmed from four letters on.
    English,
    /// Runs of letters and digits of any script, not stemmed: rouge-score drops every letter outside `a` to `z`,
    /// and breaks words at them.
    AnyScript,
}

impl Tokens {
    /// Those for a language, by its tag.
    pub(crate) fn of(language: &str) -> Self {
        if language == "en" { Self::English } else { Self::AnyScript }
    }

    fn has(self, letter: char) -> bool {
        match self {
            Self::English => letter.is_ascii_lowercase() || letter.is_ascii_digit(),
            // Python's `\w`.
            Self::AnyScript => letter.is_alphanumeric() || letter == '_',
        }
    }
}

/// Numbers of words. Texts can be compared if one vocabulary made them.
pub(crate) struct Vocabulary {
    tokens: Tokens,
    by_spelling: HashMap<String, u32>,
    by_stem: HashMap<String, u32>,
}

impl Vocabulary {
    pub(crate) fn new(tokens: Tokens) -> Self {
        Self { tokens, by_spelling: HashMap::new(), by_stem: HashMap::new() }
    }

    /// A text with one sentence a line.
    pub(crate) fn text(&mut self, text: &str) -> Text {
        Text::new(text.split('\n').map(|line| self.line(line)).collect())
    }

    pub(crate) fn line(&mut self, line: &str) -> Line {
        let tokens = self.tokens;
        line.to_lowercase()
            .split(|letter| !tokens.has(letter))
            .filter(|word| !word.is_empty())
            .map(|word| self.number(word))
            .collect()
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.by_spelling.get(word) {
            return number;
        }
        let is_stemmed = self.tokens == Tokens::English && word.len() > 3;
        let stem = if is_stemmed { porter::stem(word) } else { word.to_owned() };
        let next = u32::try_from(self.by_stem.len()).unwrap_or(u32::MAX);
        let number = *self.by_stem.entry(stem).or_insert(next);
        self.by_spelling.insert(word.to_owned(), number);
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_a_stem() {
        let mut english = Vocabulary::new(Tokens::English);
        assert_eq!(english.line("Foxes, fox-hunting: FOX's foxés"), [0, 0, 1, 0, 2, 0, 2]);
        let mut any = Vocabulary::new(Tokens::AnyScript);
        assert_eq!(any.line("L'élève, élève; Élèves d’été"), [0, 1, 1, 2, 3, 4]);
    }
}
