//! Names: people, organisations and places, each with all its mentions.
//!
//! Source: the shape-and-context method of Coates-Stephens, 1992, "The Analysis and Acquisition of Proper
//! Names for the Understanding of Free Text". Cost: O(words), and O(names) for each distinct short form.
//! Rules:
//! 1. A candidate is a run of capitalised words ([`runs`]).
//! 2. What a run names is settled by word lists, by what stands around it ([`kind`]), and by the rest of
//!    the text: a form that a person bears elsewhere names that person here too.
//! 3. A person's short forms (`Putin`, `Mr Putin`, `Kim`) go to the fullest one that has the word; where
//!    several do, to the one named more often so far, then to the earlier.
//! 4. A role is what stands before the name in the same run (`Russian President`) or between commas
//!    behind it (`, an expert on …,`).
//!
//! What cannot be told is left out.

mod kind;
mod people;
mod runs;

use crate::document::{Document, Interner, hash};
use crate::order::heaviest_first;
use crate::text::Span;
use kind::Kind;
use runs::Run;

/// Somebody or something with a name.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// The fullest form.
    pub(crate) fullest: Span,
    /// What the text says they are.
    pub(crate) role: Option<Span>,
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

pub(crate) fn find(text: &str, document: &Document) -> Names {
    let runs = runs::find(text, document);
    let mut people = people::People::new(text);
    let mut organisations = ByForm::new(text);
    let mut places = ByForm::new(text);
    for run in &runs {
        match kind::of(text, document, run) {
            Kind::Person { name, role } => people.add(name, role),
            Kind::MaybePerson(name) => people.add_form(name),
            Kind::Organisation(name) => organisations.add(name),
            Kind::Place(name) => places.add(name),
            Kind::Unknown => {}
        }
    }
    let mut names = Names { people: people.settle(), organisations: organisations.names, places: places.names };
    rank(&mut names);
    names
}

/// Weighs every name by its mentions, against the one with the most, and orders each list.
fn rank(names: &mut Names) {
    let lists = [&mut names.people, &mut names.organisations, &mut names.places];
    let most = lists.iter().flat_map(|list| list.iter()).map(|name| name.mentions.len()).max().unwrap_or(1);
    for list in lists {
        *list = heaviest_first(list.iter().map(|name| name.mentions.len()))
            .map(|number| Name { weight: list[number].mentions.len() as f64 / most as f64, ..list[number].clone() })
            .collect();
    }
}

/// Names that are the same where they are written the same.
struct ByForm<'t> {
    text: &'t str,
    forms: Interner,
    names: Vec<Name>,
}

impl<'t> ByForm<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, forms: Interner::new(), names: Vec::new() }
    }

    fn add(&mut self, form: Span) {
        let slice = form.of(self.text);
        let (text, names) = (self.text, &self.names);
        let is_same = |number: u32| names[number as usize].fullest.of(text) == slice;
        let (number, is_new) = self.forms.number_of(hash(slice.as_bytes()), is_same);
        if is_new {
            self.names.push(Name { fullest: form, role: None, weight: 0.0, mentions: Vec::new() });
        }
        self.names[number as usize].mentions.push(form);
    }
}

#[cfg(test)]
mod tests;
