//! Names: people, organisations and places, each with all its mentions.
//!
//! 1. A candidate is a run of capitalised words ([`runs`]).
//! 2. A small trained model says which of its words are names, and of what ([`tagger`], over [`features`] and [`model`]).
//! 3. Titles are no part of a name, particles and legal forms are ([`borders`]).
//! 4. The rest of the text settles what its forms have in common ([`evidence`]), and what acronyms stand for ([`aliases`]).
//! 5. What stands before and behind a name is a role or says what it is ([`roles`], [`definitions`]).
//! 6. A person's short forms (`Putin`, `Mr Putin`, `Kim`) go to the fullest one that has the word ([`people`]); those of
//!    organisations and places to the one written with the same words ([`by_form`]).
//!
//! Cost: O(words), and O(bearers) for each short form.
//!
//! A word has 33 features, hashed to 19 bits; 3 500 of them have weights, whole numbers of -7 to 7. Seven lists (places,
//! organisations and their words, first and family names, peoples, roles) are shipped as hashes of 17 bits, a byte and a
//! quarter an entry. Weights cost 9.5 kB of brotli, lists 4.7, and all together 20 kB more than the rules and lists that
//! were there before. `cargo xtask train names` trains the model, `cargo xtask bench facts names` measures all of it.

mod aliases;
mod borders;
mod by_form;
mod definitions;
mod evidence;
mod features;
mod lists;
mod model;
mod people;
mod roles;
mod runs;
mod tagger;

use super::acronyms::Acronym;
use crate::document::{Document, Word, hash};
use crate::language::Capitals;
use crate::order::heaviest_first;
use crate::text::Span;
use aliases::Alias;
use borders::{Borders, ROLE};
use by_form::ByForm;
pub(crate) use definitions::of_phrase;
use runs::Run;
use std::ops::Range;
use tagger::{Kind, Mention, Tagger};

/// Taken from every kind of name at every word, in points of the model, where the text is not in the language that the
/// model learnt; and where every noun has a capital. So seven in ten of the names found are right in six
/// languages (`WikiNEuRal`, development part), as many as by shape alone, and nearly three times as many are found.
const FOREIGN: i32 = 1;
const NOUNS: i32 = 4;

/// Words of a title and a name that are taken for such without more, at most.
const MOST_TITLED: usize = 4;

/// Somebody or something with a name.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// The fullest form.
    pub(crate) fullest: Span,
    /// What the text says a person is.
    pub(crate) role: Option<Span>,
    /// What the text says an organisation or a place is.
    pub(crate) gloss: Option<Span>,
    /// How much the text is about them, 0 to 1.
    pub(crate) weight: f64,
    /// Every place they are named, in order.
    pub(crate) mentions: Vec<Span>,
}

/// The names of a text by kind, those it speaks of most first.
pub(crate) struct Names {
    pub(crate) people: Vec<Name>,
    pub(crate) organisations: Vec<Name>,
    pub(crate) places: Vec<Name>,
}

/// The names of a text; `acronyms` are those whose long forms it gives.
#[inline(never)]
pub(crate) fn find(text: &str, document: &Document, acronyms: &[Acronym]) -> Names {
    let runs = runs::find(text, document);
    let seen = features::Seen::new(text, document, lists::Lists::get());
    let mut found = tagged(text, document, &runs, &seen);
    let aliases = aliases::find(text, document, &runs, &mut found, acronyms);
    let mut forms = evidence::Forms::of(&seen, &found);
    for alias in &aliases {
        if let Some(kind) = forms.kind(&alias.long) {
            forms.add(&alias.short, kind);
        }
    }
    let mentions = forms.mentions(document, &runs, found);
    let mut names = gather(text, document, &runs, &mentions, &aliases);
    rank(&mut names);
    names
}

/// What each run says by itself.
#[inline(never)]
fn tagged(text: &str, document: &Document, runs: &[Run], seen: &features::Seen<'_>) -> Vec<Mention> {
    let borders = Borders { text, document };
    let mut tagger = Tagger::new(model::get(), seen, reserve(document));
    let mut found = Vec::new();
    for (number, run) in runs.iter().enumerate() {
        let before = found.len();
        tagger.tag(run, number, &mut found);
        if let (true, Some(words)) = (found.len() == before, titled(text, document, run)) {
            found.push(Mention { words, run: number, kind: Kind::Person, scores: [ROLE, 0, 0] });
        }
        borders.take_legal_form(run, number, before, &mut found);
        for at in (before..found.len()).rev() {
            if let Some(bearer) = borders.part_bearer(seen, &mut found[at]) {
                found.insert(at, bearer);
            }
        }
    }
    for mention in &mut found {
        let run = &runs[mention.run];
        borders.leave_title(mention);
        let around = roles::Around { text, document, run, name: mention.words.clone() };
        if around.has_role_before() {
            mention.scores[0] += ROLE;
        }
        borders.take_particles(run, mention);
    }
    found
}

fn reserve(document: &Document) -> i32 {
    match document.language.punctuation().capitals {
        _ if document.language.is_english() => 0,
        Capitals::Nouns => NOUNS,
        Capitals::Titles | Capitals::Names => FOREIGN,
    }
}

/// The words behind a title, with nothing else in the run (`Gen. Duarte`): a name even where the tagger sees none.
fn titled(text: &str, document: &Document, run: &Run) -> Option<Range<usize>> {
    let title = document.words[run.first].span();
    let has_stop = text.as_bytes().get(title.end()) == Some(&b'.');
    let is_title = roles::is_honorific(title.of(text)) || has_stop && roles::is_role(title.of(text));
    let is_short = (2..=MOST_TITLED).contains(&(run.last - run.first));
    (is_title && is_short).then_some(run.first + 1..run.last)
}

#[inline(never)]
fn gather(text: &str, document: &Document, runs: &[Run], mentions: &[Mention], aliases: &[Alias]) -> Names {
    let mut people = people::People::new(text);
    let mut others = [ByForm::new(text, document), ByForm::new(text, document)];
    for alias in aliases {
        for names in &mut others {
            names.add_alias(alias);
        }
    }
    for mention in mentions {
        let words = mention.words.clone();
        let span = span_of(text, &document.words[words.clone()]);
        let around = roles::Around { text, document, run: &runs[mention.run], name: words };
        match mention.kind {
            Kind::Person => people.add(span, around.role()),
            Kind::Organisation => others[0].add(span, || around.gloss()),
            Kind::Place => others[1].add(span, || around.gloss()),
        }
    }
    let [organisations, places] = others;
    let is_people = |front: &str| lists::Lists::get().has(lists::PEOPLES, hash(front.as_bytes()));
    Names { people: people.settle(), organisations: organisations.settle(|_| true), places: places.settle(is_people) }
}

/// Where a name stands, with the stop that belongs to its last word (`U.S.`, `Inc.`).
fn span_of(text: &str, words: &[Word]) -> Span {
    let span = roles::hull(words);
    let last = words.last().map_or("", |word| word.span().of(text));
    let takes_stop = last.contains('.') || matches!(last, "Bros" | "Co" | "Corp" | "Inc" | "Jr" | "Ltd" | "Sr");
    let has_stop = text.as_bytes().get(span.end()) == Some(&b'.');
    if takes_stop && has_stop { Span::new(span.start(), span.end() + 1) } else { span }
}

/// Weighs every name by its mentions, against the one with the most, and orders each list.
#[inline(never)]
fn rank(names: &mut Names) {
    let lists = [&mut names.people, &mut names.organisations, &mut names.places];
    let most = lists.iter().flat_map(|list| list.iter()).map(|name| name.mentions.len()).max().unwrap_or(1);
    for list in lists {
        *list = heaviest_first(list.iter().map(|name| name.mentions.len()))
            .map(|number| Name { weight: list[number].mentions.len() as f64 / most as f64, ..list[number].clone() })
            .collect();
    }
}

#[cfg(feature = "bench")]
pub mod training;

#[cfg(test)]
mod tests;
