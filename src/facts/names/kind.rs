//! What a run of capitalised words names, from word lists and from what stands around it.

use crate::document::{Document, Shape, Word};
use crate::language::{WordList, words_of};
use crate::text::Span;

use super::Run;
use super::runs::is_capitalised;

/// Words of a person's name at most.
const MOST_PERSON_WORDS: usize = 4;
/// Words of a role behind a name at most.
const MOST_ROLE_WORDS: usize = 14;

static ROLES: WordList = WordList::new(words_of!("en/roles.txt"));
static ORGANISATIONS: WordList = WordList::new(words_of!("en/organisation-words.txt"));
static KNOWN: WordList = WordList::new(words_of!("en/organisations.txt"));
static PLACES: WordList = WordList::new(words_of!("en/places.txt"));
static NOT_NAMES: WordList = WordList::new(words_of!("en/not-names.txt"));

/// What a run names.
pub(super) enum Kind {
    Person {
        name: Span,
        role: Option<Span>,
    },
    /// A word that may be somebody's short name, if somebody bears it.
    MaybePerson(Span),
    Organisation(Span),
    Place(Span),
    Unknown,
}

pub(super) fn is_role(word: &str) -> bool {
    ROLES.has(&word.to_lowercase())
}

pub(super) fn of(text: &str, document: &Document, run: &Run) -> Kind {
    let words = &document.words[run.first..run.last];
    let span = hull(words);
    let slice = span.of(text);
    if PLACES.has(slice) {
        return Kind::Place(span);
    }
    if KNOWN.has(slice) {
        return Kind::Organisation(span);
    }
    let (role, name) = split_role(text, words);
    if name.is_empty() {
        return Kind::Unknown;
    }
    let bare = without_leading(text, name);
    if role.is_none() && bare.iter().any(|word| is_organisation(text, word)) {
        return organisation(text, name);
    }
    person(text, document, run, role, name)
}

fn organisation(text: &str, words: &[Word]) -> Kind {
    // `Council` alone is no name; `KCNA` and `Kremlin` are.
    let is_name = words.len() > 1 || words[0].shape == Shape::AllCapitals || KNOWN.has(words[0].span().of(text));
    if is_name { Kind::Organisation(hull(words)) } else { Kind::Unknown }
}

fn is_organisation(text: &str, word: &Word) -> bool {
    let slice = word.span().of(text);
    let is_acronym = word.shape == Shape::AllCapitals
        && (3..=6).contains(&slice.len())
        && slice.bytes().all(|byte| byte.is_ascii_uppercase())
        && !is_no_name(slice);
    is_acronym || ORGANISATIONS.has(&slice.to_lowercase())
}

fn is_no_name(word: &str) -> bool {
    NOT_NAMES.has(&word.to_lowercase())
}

/// The words up to the last role among them, and those behind it; what a role is `of` goes with it
/// (`Secretary of State`).
fn split_role<'w>(text: &str, words: &'w [Word]) -> (Option<Span>, &'w [Word]) {
    let Some(last) = words.iter().rposition(|word| is_role(word.span().of(text))) else {
        return (None, words);
    };
    let mut behind = last + 1;
    if words.get(behind).is_some_and(|word| word.span().of(text) == "of") {
        behind += 2;
        if words.get(behind - 1).is_some_and(|word| word.span().of(text) == "the") {
            behind += 1;
        }
    }
    let behind = behind.min(words.len());
    (Some(hull(&words[..behind])), &words[behind..])
}

/// The words without peoples and the like at the front (`Russian`, `Catholic`).
fn without_leading<'w>(text: &str, words: &'w [Word]) -> &'w [Word] {
    let leading = words.iter().take_while(|word| is_no_name(word.span().of(text))).count();
    &words[leading..]
}

fn person(text: &str, document: &Document, run: &Run, role: Option<Span>, name: &[Word]) -> Kind {
    let is_bearable = name.len() <= MOST_PERSON_WORDS
        && name.iter().all(|word| {
            let slice = word.span().of(text);
            is_capitalised(word) && !is_no_name(slice) && !is_organisation(text, word)
        })
        && !PLACES.has(hull(name).of(text));
    if !is_bearable {
        return Kind::Unknown;
    }
    let span = hull(name);
    let around = Around::new(text, document, run);
    let role = role.filter(|role| !is_honorific(role.of(text)));
    let apposition = around.apposition();
    let before = around.role_before();
    if let Some(role) = role.or(before).or(apposition) {
        return Kind::Person { name: span, role: Some(role) };
    }
    if run.first + name.len() < run.last || around.speaks() {
        // A bare honorific stood before it, or it says something.
        return Kind::Person { name: span, role: None };
    }
    if name.len() >= 2 && around.has_person_sign() {
        return Kind::Person { name: span, role: None };
    }
    Kind::MaybePerson(span)
}

/// Titles that say nothing of what somebody is.
fn is_honorific(role: &str) -> bool {
    matches!(role, "Mr" | "Mrs" | "Ms" | "Miss" | "Sir" | "Lady" | "Lord" | "Dr" | "Madam" | "Dame" | "Monsieur")
}

/// What stands around a run.
struct Around<'a> {
    text: &'a str,
    document: &'a Document,
    words: &'a [Word],
    run: &'a Run,
}

impl<'a> Around<'a> {
    fn new(text: &'a str, document: &'a Document, run: &'a Run) -> Self {
        Self { text, document, words: &document.words, run }
    }

    fn word(&self, at: usize) -> &'a str {
        if self.run.sentence.contains(&at) { self.words[at].span().of(self.text) } else { "" }
    }

    fn gap(&self, before: usize) -> &'a str {
        if before == self.run.sentence.start || !self.run.sentence.contains(&before) {
            return "";
        }
        Span::new(self.words[before - 1].span().end(), self.words[before].span().start()).of(self.text)
    }

    /// `North Korean leader` before `Kim Jong Un`: a role in lower case with the words that describe it.
    fn role_before(&self) -> Option<Span> {
        let role = self.run.first.checked_sub(1)?;
        if self.gap(self.run.first) != " " || !is_role(self.word(role)) {
            return None;
        }
        let mut first = role;
        while first > self.run.sentence.start && matches!(self.gap(first), " " | "-") {
            let word = self.words[first - 1];
            let slice = word.span().of(self.text);
            let describes = is_capitalised(&word) && word.term != crate::document::TermId::NONE
                || matches!(slice, "former" | "prime" | "vice" | "deputy" | "chief" | "foreign" | "defence" | "acting");
            if !describes || role - first >= MOST_PERSON_WORDS {
                break;
            }
            first -= 1;
        }
        Some(hull(&self.words[first..=role]))
    }

    /// `, an expert on North Korea at Kookmin University in Seoul,` behind a name.
    fn apposition(&self) -> Option<Span> {
        let first = self.run.last;
        if self.gap(first) != ", " || !matches!(self.word(first), "a" | "an" | "the") {
            return None;
        }
        let end = (first + 1..self.run.sentence.end).find(|&at| self.gap(at) != " " && self.gap(at) != "-")?;
        let is_closed = self.gap(end).starts_with(',');
        let has_role = (first..end).any(|at| is_role(self.word(at)));
        (is_closed && has_role && end - first <= MOST_ROLE_WORDS).then(|| hull(&self.words[first..end]))
    }

    /// Whether a speech verb stands next to it.
    fn speaks(&self) -> bool {
        let before = self.run.first.checked_sub(1).map_or("", |at| self.word(at));
        let is_object = self.gap(self.run.first) == " ";
        (self.gap(self.run.last) == " " && self.document.language.is_speech_verb(self.word(self.run.last)))
            || (is_object && self.document.language.is_speech_verb(before) && before != "told")
    }

    /// `, who`, an age between commas, a verb of a person's.
    fn has_person_sign(&self) -> bool {
        let next = self.word(self.run.last);
        let is_age = next.len() <= 3 && next.parse::<u8>().is_ok();
        next == "who" || (is_age && matches!(self.gap(self.run.last), ", " | " ("))
    }
}

fn hull(words: &[Word]) -> Span {
    match words {
        [] => Span::default(),
        [first, .., last] => first.span().hull(last.span()),
        [only] => only.span(),
    }
}
