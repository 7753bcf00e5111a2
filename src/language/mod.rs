//! Languages: what the reading needs to know of each. Word data lies in `seeds/<tag>/`, once; each file here has
//! one kind of data, with a row for each language that has it.
//!
//! Invariant: nothing here knows a document.

mod abbreviations;
mod boilerplate;
mod calendar;
mod clauses;
mod cues;
mod detect;
mod discourse;
mod english;
mod finals;
mod fold;
pub(crate) mod list;
mod punctuation;
mod quoting;
mod speech_verbs;
mod starters;
mod stems;
mod stop_words;

pub(crate) use abbreviations::Abbreviation;
pub(crate) use boilerplate::{HASHED_BYTES, Openings};
pub(crate) use clauses::Roles;
pub use detect::languages;
pub(crate) use detect::{Detection, detect};
pub(crate) use list::{WordList, words_of};
pub(crate) use punctuation::{Capitals, Colon, Endings, Numbers, Punctuation, Semicolon, Spaces};

use fold::Folding;
use std::borrow::Cow;

/// A language that a text can be read in: what is known of it, looked up once. Where nothing is known of a
/// language, the rules that hold in most read it.
#[derive(Clone, Copy)]
pub(crate) struct Language {
    is_english: bool,
    punctuation: &'static Punctuation,
    abbreviations: &'static WordList,
    starters: &'static WordList,
    finals: &'static WordList,
    folding: Folding,
    stop_words: &'static WordList,
    endings: stems::Endings,
    boilerplate: [&'static Openings; 2],
    discourse: Option<&'static WordList>,
    /// Its number in [`GRAMMARS`]; as many as there are where it is none of them.
    grammar: usize,
}

/// Languages whose dates, quotes and clauses are read, which takes lists of what words may be. English, which has some of these
/// lists for other purposes too, is the last. The lists are not in [`Language`]: a module that finds no facts has none of them.
const GRAMMARS: [&str; 6] = ["de", "es", "fr", "it", "pt", "en"];

impl Language {
    /// How a text of this BCP 47 tag is read: its primary subtag decides.
    pub(crate) fn of_tag(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        // Two tags of a language, or close enough to be read alike.
        let primary = match primary.as_str() {
            "bs" => "hr",
            "fil" => "tl",
            "nb" | "nn" => "no",
            known => known,
        };
        Self {
            is_english: primary == "en",
            punctuation: punctuation::of(primary),
            abbreviations: abbreviations::of(primary),
            starters: starters::of(primary),
            finals: finals::of(primary),
            folding: Folding::of(primary),
            stop_words: stop_words::of(primary),
            endings: stems::Endings::of(primary),
            boilerplate: boilerplate::of(primary),
            discourse: discourse::of(primary),
            grammar: GRAMMARS.iter().position(|known| *known == primary).unwrap_or(GRAMMARS.len()),
        }
    }

    /// Whether it is English, which has rules of its own.
    pub(crate) fn is_english(self) -> bool {
        self.is_english
    }

    /// The word in the spelling that lists and stems are in: lower case, and what [`fold`] says.
    pub(crate) fn fold(self, word: &str) -> Cow<'_, str> {
        self.folding.fold(word)
    }

    /// The word, already folded, without its endings.
    pub(crate) fn stem(self, folded: &str) -> Cow<'_, str> {
        self.endings.stem(folded)
    }

    /// Whether the word, already folded, carries no topic of its own.
    pub(crate) fn is_stop_word(self, folded: &str) -> bool {
        self.stop_words.has(folded)
    }

    /// Whether the word, already folded, is one that an apostrophe ties to the next: the `l` of `l'été`.
    pub(crate) fn is_elided(self, folded: &str) -> bool {
        self.stop_words.has_with(folded, '\'')
    }

    /// What kind of abbreviation the word is, in lower case and without its last full stop.
    pub(crate) fn abbreviation(self, folded: &str) -> Option<Abbreviation> {
        self.abbreviations.get(folded).and_then(Abbreviation::named)
    }

    /// How lines open that are not part of a text: in this language, and in English.
    pub(crate) fn boilerplate(self) -> [&'static Openings; 2] {
        self.boilerplate
    }

    /// What the word, already folded, may do in a clause; nothing where no list has it.
    pub(crate) fn roles(self, folded: &str) -> Roles {
        clauses::of(self.grammar).get(folded).map_or(Roles::default(), |letters| Roles::of(letters.as_bytes()))
    }

    /// Whether it is known what its words may do in a clause.
    pub(crate) fn has_roles(self) -> bool {
        !clauses::of(self.grammar).is_empty()
    }

    /// How it marks the ends of sentences, where it differs from most.
    pub(crate) fn punctuation(self) -> &'static Punctuation {
        self.punctuation
    }

    /// Whether abbreviations of it are known, so that any other word is probably none.
    pub(crate) fn has_abbreviations(self) -> bool {
        !self.abbreviations.is_empty()
    }

    /// Whether the word ends as words do that close a sentence.
    pub(crate) fn is_final(self, word: &str) -> bool {
        finals::closes(self.finals, word)
    }

    /// Whether the word, in lower case, often opens a sentence and seldom a name. Where a language has no list of
    /// them, its stop words serve: nearly the same classes.
    pub(crate) fn is_starter(self, folded: &str) -> bool {
        if self.starters.is_empty() { self.is_stop_word(folded) } else { self.starters.has(folded) }
    }

    /// Whether the word, in lower case, opens a prepositional phrase.
    pub(crate) fn is_preposition(self, folded: &str) -> bool {
        self.is_english && english::is_preposition(folded)
    }

    /// Whether the word, in lower case, is the name of a day, a month or a time zone.
    pub(crate) fn is_calendar_word(self, folded: &str) -> bool {
        self.is_english && calendar::ENGLISH.get(folded).is_some_and(|classes| classes.starts_with(['m', 'w', 'z']))
    }

    /// Its words of time, with what each may be.
    pub(crate) fn calendar(self) -> &'static WordList {
        calendar::of(self.grammar)
    }

    /// The class of a function word, already folded: `b` points back, `l` links, `1` and `2` are persons.
    pub(crate) fn discourse(self, folded: &str) -> Option<&'static str> {
        self.discourse?.get(folded)
    }

    /// How much the word, already folded, speaks for a sentence, in the units of the ranking model.
    pub(crate) fn cue(self, folded: &str) -> i8 {
        if self.is_english { cues::weight(folded) } else { 0 }
    }

    /// Whether the word, in lower case, is a verb of saying.
    pub(crate) fn is_no_phrase(self, folded: &str) -> bool {
        self.is_english && (english::is_no_phrase(folded) || english::is_speech_verb(folded))
    }

    /// Whether the word, in lower case, is an English verb of speech: the ranking learnt no others.
    pub(crate) fn is_speech_verb(self, word: &str) -> bool {
        self.is_english && english::is_speech_verb(word)
    }

    /// Whether the word, in lower case, is a verb of speech in this language.
    pub(crate) fn says(self, word: &str) -> bool {
        self.is_speech_verb(word) || speech_verbs::of(self.grammar).has(word)
    }

    /// Whether that verb is a participle, which says nothing without an auxiliary.
    pub(crate) fn is_participle(self, verb: &str) -> bool {
        speech_verbs::of(self.grammar).get(verb) == Some("p")
    }

    /// What the word may be beside a quote: letters that the head of `seeds/en/quoting.txt` explains.
    pub(crate) fn quoting(self, word: &str) -> &'static str {
        let quoting = quoting::of(self.grammar);
        let is_plain = word.bytes().all(|byte| byte.is_ascii_lowercase());
        let known = if !is_plain && word.contains(char::is_uppercase) {
            quoting.get(&word.to_lowercase())
        } else {
            quoting.get(word)
        };
        known.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_the_order_of_the_numbers() {
        let all: [&[(&str, WordList)]; 4] = [&calendar::LISTS, &clauses::LISTS, &quoting::LISTS, &speech_verbs::LISTS];
        for lists in all {
            let tags: Vec<&str> = lists.iter().map(|(tag, _)| *tag).collect();
            assert!(tags.len() + 1 >= GRAMMARS.len() && GRAMMARS.starts_with(&tags), "{tags:?}");
        }
    }
}
