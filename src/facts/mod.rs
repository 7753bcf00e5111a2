//! What a text states besides its argument: who, where, when, how much, who said it, how to reach them.
//!
//! Invariant: a fact is spans into the text plus what they mean; facts know the document, never the
//! scores or the selection.

mod acronyms;
mod contacts;
mod dates;
mod names;
mod patterns;
mod phrases;
mod quantities;
mod quotes;

pub(crate) use contacts::Contact;
pub(crate) use dates::{Civil, Date};
pub(crate) use names::Name;
#[cfg(feature = "bench")]
pub use names::training as name_training;
pub(crate) use phrases::Phrase;
pub(crate) use quantities::Quantity;
pub(crate) use quotes::Quote;

use crate::document::Document;
use crate::text::Span;
use acronyms::Acronym;

/// Short forms of a text that are looked up, at most: each name asks for all of them.
const MOST_ACRONYMS: usize = 200;

/// The facts of one text: names and phrases by weight, the other lists in the order of the text.
pub(crate) struct Facts {
    pub(crate) phrases: Vec<Phrase>,
    pub(crate) people: Vec<Name>,
    pub(crate) organisations: Vec<Name>,
    pub(crate) places: Vec<Name>,
    pub(crate) dates: Vec<Date>,
    pub(crate) quantities: Vec<Quantity>,
    pub(crate) quotes: Vec<Quote>,
    pub(crate) contacts: Vec<Contact>,
}

impl Facts {
    pub(crate) fn find(text: &str, document: &Document) -> Self {
        let mut acronyms = acronyms::find(text, document);
        acronyms.truncate(MOST_ACRONYMS);
        let names = names::find(text, document, &acronyms);
        let mut phrases = phrases::find(text, document, &names);
        let names::Names { people, mut organisations, mut places } = names;
        for name in organisations.iter_mut().chain(&mut places).filter(|name| name.gloss.is_none()) {
            name.gloss = long_form(text, &acronyms, name.fullest);
        }
        for phrase in &mut phrases {
            let defined = || phrase.spans.iter().find_map(|&span| names::of_phrase(text, document, span));
            phrase.gloss = phrase.spans.first().and_then(|&first| long_form(text, &acronyms, first)).or_else(defined);
        }
        let contacts = contacts::find(text, document);
        // What is part of a contact is no date, and what is part of a date no quantity: one walk finds both.
        let dates::Amounts { dates, mut quantities } = dates::scan(text, document, &contacts);
        if !document.language.is_english() {
            quantities::with_comma_decimals(text, &mut quantities);
        }
        let quotes = quotes::find(text, document, &people, &organisations);
        Self { phrases, people, organisations, places, dates, quantities, quotes, contacts }
    }
}

/// What the text says that a short form stands for.
fn long_form(text: &str, acronyms: &[Acronym], short: Span) -> Option<Span> {
    acronyms.iter().find(|acronym| acronym.short.of(text) == short.of(text)).map(|acronym| acronym.long)
}
