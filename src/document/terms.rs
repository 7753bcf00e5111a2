//! Terms: what words have in common once case and endings are taken off.
//!
//! A word's form is looked up once a distinct spelling; only a new spelling is folded, tested against
//! the stop words and stemmed. Stems: Porter, 2001, "Snowball" (English), by the crate
//! `rust-stemmers`. Cost: O(1) a word, O(length) a distinct spelling.

use super::interner::{Interner, hash};
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

/// Every term of one text.
pub(crate) struct Terms {
    language: Language,
    spellings: Interner,
    /// For each distinct spelling: where it stands first, and its term.
    known: Vec<(Span, TermId)>,
    stems: Interner,
    entries: Vec<Term>,
    /// The stems' letters, one after the other.
    letters: String,
}

/// One term.
struct Term {
    /// Its stem in [`Terms::letters`].
    stem: Span,
    /// Where a word of this term stands first in the text.
    first: Span,
}

impl Terms {
    pub(crate) fn new(language: Language) -> Self {
        Self {
            language,
            spellings: Interner::new(),
            known: Vec::new(),
            stems: Interner::new(),
            entries: Vec::new(),
            letters: String::new(),
        }
    }

    /// Number of distinct terms.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Where a word of this term stands first in the text.
    pub(crate) fn first(&self, index: usize) -> Span {
        self.entries[index].first
    }

    /// The term of the word at `span`, a new one where it is the first of its kind.
    #[inline]
    pub(super) fn term_of(&mut self, text: &str, span: Span) -> TermId {
        let bytes = &text.as_bytes()[span.start()..span.end()];
        let known = &self.known;
        let (number, is_new) = self.spellings.number_of(hash(bytes), |number| {
            let other = known[number as usize].0;
            &text.as_bytes()[other.start()..other.end()] == bytes
        });
        if !is_new {
            return self.known[number as usize].1;
        }
        let term = self.term_of_new(span.of(text), span);
        self.known.push((span, term));
        term
    }

    /// The term that a word from elsewhere, a reader's focus say, has in this text.
    pub(crate) fn find(&self, word: &str) -> Option<usize> {
        let folded = fold(word);
        let stem = self.language.stem(&folded);
        self.stems.find(hash(stem.as_bytes()), |n| self.stem(n) == stem).map(|n| n as usize)
    }

    fn term_of_new(&mut self, word: &str, span: Span) -> TermId {
        let folded = fold(word);
        if self.language.is_stop_word(&folded) {
            return TermId::NONE;
        }
        let stem = self.language.stem(&folded);
        let (number, is_new) = self
            .stems
            .number_of(hash(stem.as_bytes()), |number| self.entries[number as usize].stem.of(&self.letters) == stem);
        if is_new {
            let start = self.letters.len();
            self.letters.push_str(&stem);
            self.entries.push(Term { stem: Span::new(start, self.letters.len()), first: span });
        }
        TermId(number)
    }

    fn stem(&self, number: u32) -> &str {
        self.entries[number as usize].stem.of(&self.letters)
    }
}

/// Lower case, and the typewriter's apostrophe for the printer's.
fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.to_lowercase().replace('’', "'")
}
