//! People: every form of a name goes to who bears it.
//!
//! A full name is found by its words at either end, too; where several people share a short form, it goes to the one who
//! was named most often so far, then to the earlier. Cost: O(bearers of the form) a mention.

use crate::document::{Interner, hash};
use crate::text::Span;
use std::ops::Range;

use super::Name;
use super::by_form::{folded, is_fuller};

/// The people of a text, as they come.
pub(super) struct People<'t> {
    text: &'t str,
    /// Every mention, in order, with the role said there.
    mentions: Vec<(Span, Option<Span>)>,
}

impl<'t> People<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, mentions: Vec::new() }
    }

    pub(super) fn add(&mut self, span: Span, role: Option<Span>) {
        self.mentions.push((span, role));
    }

    /// Everybody with all their mentions.
    #[inline(never)]
    pub(super) fn settle(self) -> Vec<Name> {
        let mut bearers = Bearers::new(self.text);
        // Full names first, so that a short form finds its bearer wherever that stands.
        for &(form, _) in &self.mentions {
            if form.of(self.text).contains(char::is_whitespace) {
                bearers.add_full(form);
            }
        }
        for &(form, role) in &self.mentions {
            let bearer = bearers.of(form);
            let name = &mut bearers.names[bearer];
            name.mentions.push(form);
            name.role = name.role.or(role);
        }
        bearers.names.into_iter().filter_map(|name| self.fullest_said(name)).collect()
    }

    /// A name as its own mentions have it: its full form may have gone to somebody whose name has that in it.
    fn fullest_said(&self, name: Name) -> Option<Name> {
        let says_more = |one: Span, other: Span| is_fuller(other.of(self.text), one.of(self.text));
        let fuller = |one, other| if says_more(one, other) { other } else { one };
        let fullest = name.mentions.iter().copied().reduce(fuller)?;
        Some(Name { fullest, ..name })
    }
}

/// Who bears which form.
struct Bearers<'t> {
    text: &'t str,
    forms: Interner,
    /// Each form, folded, and who bears it.
    known: Vec<(String, Vec<usize>)>,
    names: Vec<Name>,
}

impl<'t> Bearers<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, forms: Interner::new(), known: Vec::new(), names: Vec::new() }
    }

    /// The number of a form's entry, which is empty where nobody bears it yet.
    fn entry(&mut self, form: Span) -> usize {
        let folded = folded(form.of(self.text));
        let known = &self.known;
        let (number, is_new) =
            self.forms.number_of(hash(folded.as_bytes()), |number| known[number as usize].0 == folded);
        if is_new {
            self.known.push((folded, Vec::new()));
        }
        number as usize
    }

    /// A new name, unless somebody bears just this form.
    fn add(&mut self, form: Span) -> usize {
        let number = self.names.len();
        let entry = self.entry(form);
        let entry = &mut self.known[entry].1;
        if let Some(&bearer) = entry.first() {
            let fullest = &mut self.names[bearer].fullest;
            if is_fuller(form.of(self.text), fullest.of(self.text)) {
                *fullest = form;
            }
            return bearer;
        }
        entry.push(number);
        self.names.push(Name { fullest: form, role: None, gloss: None, weight: 0.0, mentions: Vec::new() });
        number
    }

    /// A full name, found by its first and its last words too; itself the short form of a fuller one that ends or begins
    /// with it (`Jong Un`, `George W`).
    fn add_full(&mut self, form: Span) {
        let bearer = self.add(form);
        if bearer + 1 < self.names.len() {
            return;
        }
        for part in parts(form.of(self.text)) {
            let part = Span::new(form.start() + part.start, form.start() + part.end);
            let entry = self.entry(part);
            let entry = &mut self.known[entry].1;
            if !entry.contains(&bearer) {
                entry.push(bearer);
            }
        }
    }

    /// The bearer named most often so far, the earlier where several are; somebody new where nobody is known.
    fn of(&mut self, form: Span) -> usize {
        let entry = self.entry(form);
        let named = |bearer: usize| self.names[bearer].mentions.len();
        let bearers = self.known[entry].1.iter().copied();
        let bearer = bearers.reduce(|best, other| if named(other) > named(best) { other } else { best });
        bearer.unwrap_or_else(|| self.add(form))
    }
}

/// The first and the last word of a name, and both with their neighbour where there are more.
fn parts(form: &str) -> impl Iterator<Item = Range<usize>> {
    let spaces: Vec<Range<usize>> =
        form.match_indices(char::is_whitespace).map(|(at, space)| at..at + space.len()).collect();
    let length = form.len();
    let fronts: Vec<_> = spaces.iter().take(2).map(|space| 0..space.start).collect();
    let backs: Vec<_> = spaces.iter().rev().take(2).map(|space| space.end..length).collect();
    fronts.into_iter().chain(backs)
}
