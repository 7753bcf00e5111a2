//! What words do in a clause: the closed classes that a sentence is cut by.
//!
//! The lists have a letter for each role of a word; the head of the English one explains them.

use super::list::{WordList, lists_of, numbered};

/// The list of a language by its number in [`super::GRAMMARS`]; an empty one where there is none.
pub(super) fn of(grammar: usize) -> &'static WordList {
    numbered(&LISTS, grammar)
}

lists_of!("clauses.txt": "de" "es" "fr" "it" "pt" "en");

/// The roles that a word can have: a set of letters.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Roles(u32);

impl Roles {
    pub(crate) const AUXILIARY: Self = Self::of(b"a");
    pub(crate) const BE: Self = Self::of(b"b");
    pub(crate) const COORDINATOR: Self = Self::of(b"c");
    pub(crate) const ARTICLE: Self = Self::of(b"d");
    pub(crate) const BEFORE_NUMBER: Self = Self::of(b"f");
    pub(crate) const ADVERB: Self = Self::of(b"h");
    pub(crate) const SETTING: Self = Self::of(b"i");
    pub(crate) const SUPERLATIVE: Self = Self::of(b"j");
    pub(crate) const CONNECTIVE: Self = Self::of(b"k");
    pub(crate) const UNIT: Self = Self::of(b"l");
    pub(crate) const SUBJECT: Self = Self::of(b"n");
    pub(crate) const MISLEADING: Self = Self::of(b"o");
    pub(crate) const PREPOSITION: Self = Self::of(b"p");
    pub(crate) const UNFINISHED: Self = Self::of(b"q");
    pub(crate) const RELATIVE: Self = Self::of(b"r");
    pub(crate) const SAYING: Self = Self::of(b"s");
    pub(crate) const TIME: Self = Self::of(b"t");
    pub(crate) const SUBORDINATOR: Self = Self::of(b"u");
    pub(crate) const VERB: Self = Self::of(b"v");
    pub(crate) const PARTICIPLE: Self = Self::of(b"w");
    pub(crate) const TRUTH: Self = Self::of(b"x");
    pub(crate) const TIME_ALONE: Self = Self::of(b"y");
    // By form, not from a list.
    pub(crate) const PAST: Self = Self::of(b"e");
    pub(crate) const GERUND: Self = Self::of(b"g");
    pub(crate) const NAME: Self = Self::of(b"m");
    pub(crate) const NOUN: Self = Self::of(b"z");

    /// The set that a list writes as these letters.
    pub(super) const fn of(letters: &[u8]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < letters.len() {
            set |= 1 << (letters[at] & 31);
            at += 1;
        }
        Self(set)
    }

    /// Both sets together.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has any role of the other.
    pub(crate) fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn every_entry_has_roles_and_is_folded() {
        for (tag, list) in &LISTS {
            let language = Language::of_tag(tag);
            for (word, roles) in list.entries() {
                assert_eq!(language.fold(word), word, "{tag}: no word is folded to this");
                assert!(!roles.is_empty() && roles.bytes().all(|role| role.is_ascii_lowercase()), "{tag}: {word}");
                assert_eq!(language.roles(word), Roles::of(roles.as_bytes()));
            }
        }
    }
}
