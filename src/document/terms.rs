//! Terms: what words have in common once case and endings are taken off.
//!
//! A word's form is looked up once a distinct spelling; only a new spelling is folded, tested against
//! the stop words and stemmed ([`Language`]). Cost: O(1) a word, O(length) a distinct spelling.

use super::interner::{Interner, hash};
use super::words::{self, Word};
use crate::language::Language;
use crate::text::Span;

/// Index of a term in [`Terms`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct TermId(u32);

impl TermId {
    /// A word that carries no topic of its own.
    pub(crate) const NONE: Self = Self(u32::MAX);

    /// Its place in a vector with one entry a term; nothing for [`TermId::NONE`].
    pub(crate) fn index(self) -> Option<usize> {
        (self != Self::NONE).then_some(self.0 as usize)
    }
}

/// No elided word is longer, in bytes (`lorsqu`, `quaranta`).
const LONGEST_ELIDED: usize = 10;

/// Every term of one text.
pub(crate) struct Terms {
    language: Language,
    spellings: Interner,
    /// For each distinct spelling where it stands first, and its term.
    firsts: Vec<Span>,
    meanings: Vec<TermId>,
    stems: Interner,
    entries: Vec<Term>,
    /// The stems' letters, one after the other.
    letters: String,
}

/// One term.
struct Term {
    /// Where its stem ends in [`Terms::letters`]; it begins where that of the term before ends.
    end: u32,
    /// Number of the spelling that it has first in the text.
    first: u32,
}

impl Terms {
    pub(crate) fn new(language: Language) -> Self {
        Self {
            language,
            spellings: Interner::new(),
            firsts: Vec::new(),
            meanings: Vec::new(),
            stems: Interner::new(),
            entries: Vec::new(),
            letters: String::new(),
        }
    }

    /// Gives back what only new words need.
    pub(super) fn settle(&mut self) {
        (self.spellings, self.stems) = (Interner::new(), Interner::new());
    }

    /// Number of distinct terms.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Where a word of this term stands first in the text.
    pub(crate) fn first(&self, index: usize) -> Span {
        self.firsts[self.entries[index].first as usize]
    }

    /// Where each distinct spelling stands first, by its number.
    pub(crate) fn spellings(&self) -> impl Iterator<Item = Span> {
        self.firsts.iter().copied()
    }

    /// What a word means to the scores: [`TermId::NONE`] for a stop word.
    #[inline]
    pub(crate) fn of(&self, word: Word) -> TermId {
        self.meanings.get(word.known()).copied().unwrap_or(TermId::NONE)
    }

    /// The terms of words that have one.
    pub(crate) fn among(&self, words: &[Word]) -> impl Iterator<Item = usize> {
        words.iter().filter_map(|word| self.of(*word).index())
    }

    /// The number of the spelling of the word at `span`, a new one where it is the first of its kind.
    #[inline]
    pub(super) fn spelled(&mut self, text: &str, span: Span) -> u32 {
        self.known_or(text, span, |terms, folded| terms.language.is_stop_word(folded))
    }

    /// The number of two pieces of a script that writes no spaces. A function character makes their term none.
    pub(super) fn paired(&mut self, text: &str, span: Span) -> u32 {
        self.known_or(text, span, |terms, folded| {
            let mut pieces = folded.char_indices();
            let is_function = |(at, piece): (usize, char)| {
                folded.get(at..at + piece.len_utf8()).is_some_and(|piece| terms.language.is_stop_word(piece))
            };
            terms.language.is_stop_word(folded) || pieces.any(is_function)
        })
    }

    /// Whether the word at `span` is one that the apostrophe behind it ties to the next.
    pub(super) fn is_elided(&self, text: &str, span: Span) -> bool {
        span.len() <= LONGEST_ELIDED && self.language.is_elided(&self.language.fold(span.of(text)))
    }

    /// Numbers of the terms that a text from elsewhere, a reader's focus say, has in common with this one, in order.
    pub(crate) fn shared_with(&self, text: &str) -> Vec<usize> {
        let (mut other, mut words) = (Self::new(self.language), Vec::new());
        words::read(text, Span::new(0, text.len()), &mut other, &mut words);
        // Most terms have a length that no word of a short text has: they need not be looked up.
        let lengths = (0..other.len()).fold(0_u64, |lengths, number| lengths | length_bit(other.stem(number)));
        if lengths == 0 {
            return Vec::new();
        }
        let has = |stem: &str| {
            let is_same = |number: u32| other.stem(number as usize) == stem;
            lengths & length_bit(stem) != 0 && other.stems.find(hash(stem.as_bytes()), is_same).is_some()
        };
        (0..self.len()).filter(|&number| has(self.stem(number))).collect()
    }

    #[inline]
    fn known_or(&mut self, text: &str, span: Span, is_empty: impl Fn(&Self, &str) -> bool) -> u32 {
        let bytes = &text.as_bytes()[span.start()..span.end()];
        let firsts: &[Span] = &self.firsts;
        let (number, is_new) = self.spellings.number_of(hash(bytes), |number| {
            let other = firsts[number as usize];
            &text.as_bytes()[other.start()..other.end()] == bytes
        });
        if !is_new {
            return number;
        }
        let folded = self.language.fold(span.of(text));
        let term =
            if folded.is_empty() || is_empty(self, &folded) { TermId::NONE } else { self.term_of_new(&folded, number) };
        self.firsts.push(span);
        self.meanings.push(term);
        number
    }

    fn term_of_new(&mut self, folded: &str, first: u32) -> TermId {
        let stem = self.language.stem(folded);
        let (entries, letters) = (&*self.entries, &*self.letters);
        let is_same = |number: u32| stem_of(entries, letters, number as usize) == stem;
        let (number, is_new) = self.stems.number_of(hash(stem.as_bytes()), is_same);
        if is_new {
            self.letters.push_str(&stem);
            self.entries.push(Term { end: super::narrow(self.letters.len()), first });
        }
        TermId(number)
    }

    /// What all words of a term have in common.
    pub(crate) fn stem(&self, index: usize) -> &str {
        stem_of(&self.entries, &self.letters, index)
    }
}

/// One bit that stems of the same length share.
fn length_bit(stem: &str) -> u64 {
    1 << (stem.len() % 64)
}

fn stem_of<'l>(entries: &[Term], letters: &'l str, index: usize) -> &'l str {
    let start = index.checked_sub(1).map_or(0, |last| entries[last].end as usize);
    letters.get(start..entries[index].end as usize).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The terms of a text, in its order; `-` for a word that has none.
    fn terms_of(tag: &str, text: &str) -> String {
        let (mut terms, mut words) = (Terms::new(Language::of_tag(tag)), Vec::new());
        words::read(text, Span::new(0, text.len()), &mut terms, &mut words);
        let stem = |&word: &Word| terms.of(word).index().map_or("-", |term| terms.stem(term));
        words.iter().map(stem).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn terms_of_every_language() {
        let cases = include_str!("../../tests/words/cases.txt").lines().filter(|line| !line.starts_with('#'));
        let mut wrong = Vec::new();
        for case in cases {
            let columns: Vec<&str> = case.split('\t').collect();
            assert_eq!(columns.len(), 3, "no case: {case}");
            let (tag, text, expected) = (columns[0], columns[1], columns[2]);
            let got = terms_of(tag, text);
            if got != expected {
                wrong.push(format!("{tag}\t{text}\t{got}"));
            }
        }
        assert!(wrong.is_empty(), "other terms:\n{}", wrong.join("\n"));
    }

    #[test]
    fn shared_terms() {
        let (mut terms, mut words) = (Terms::new(Language::of_tag("zh")), Vec::new());
        let text = "朝鲜半岛的局势 Missiles";
        words::read(text, Span::new(0, text.len()), &mut terms, &mut words);
        let shared =
            |focus| terms.shared_with(focus).into_iter().map(|term| terms.first(term).of(text)).collect::<Vec<_>>();
        assert_eq!(shared("朝鲜半岛"), ["朝鲜", "鲜半", "半岛"]);
        assert_eq!(shared("missiles, 日本"), ["Missiles"]);
    }
}
