//! People: every form of a name goes to who bears it.

use crate::document::{Interner, hash};
use crate::text::Span;

use super::Name;

/// The people of a text, as they come.
pub(super) struct People<'t> {
    text: &'t str,
    /// Every form that may name a person, in order, and whether it surely does; with the role said there.
    forms: Vec<Form>,
}

struct Form {
    span: Span,
    role: Option<Span>,
    is_sure: bool,
}

impl<'t> People<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, forms: Vec::new() }
    }

    pub(super) fn add(&mut self, span: Span, role: Option<Span>) {
        self.forms.push(Form { span, role, is_sure: true });
    }

    pub(super) fn add_form(&mut self, span: Span) {
        self.forms.push(Form { span, role: None, is_sure: false });
    }

    /// Everybody with all their mentions.
    pub(super) fn settle(self) -> Vec<Name> {
        let mut bearers = Bearers::new(self.text);
        // Full names first, so that a short form finds its bearer wherever that stands.
        for form in self.forms.iter().filter(|form| form.is_sure) {
            if words_of(form.span.of(self.text)) > 1 {
                bearers.add_full(form.span);
            }
        }
        for form in &self.forms {
            let Some(bearer) = bearers.of(form) else {
                continue;
            };
            let name = &mut bearers.names[bearer];
            name.mentions.push(form.span);
            name.role = name.role.or(form.role);
        }
        bearers.names
    }
}

/// Who bears which form.
struct Bearers<'t> {
    text: &'t str,
    forms: Interner,
    /// For each form: where it stands first, and who bears it.
    known: Vec<(Span, Vec<usize>)>,
    names: Vec<Name>,
}

impl<'t> Bearers<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, forms: Interner::new(), known: Vec::new(), names: Vec::new() }
    }

    /// The entry of a form, empty where nobody bears it yet.
    fn entry(&mut self, form: Span) -> &mut Vec<usize> {
        let slice = form.of(self.text);
        let (text, known) = (self.text, &self.known);
        let (number, is_new) =
            self.forms.number_of(hash(slice.as_bytes()), |number| known[number as usize].0.of(text) == slice);
        if is_new {
            self.known.push((form, Vec::new()));
        }
        &mut self.known[number as usize].1
    }

    /// A new name, unless somebody bears just this form.
    fn add(&mut self, form: Span) -> usize {
        let number = self.names.len();
        let entry = self.entry(form);
        if let Some(&bearer) = entry.first() {
            return bearer;
        }
        entry.push(number);
        self.names.push(Name { fullest: form, role: None, weight: 0.0, mentions: Vec::new() });
        number
    }

    /// A full name, found by its first and last words too.
    fn add_full(&mut self, form: Span) {
        let bearer = self.add(form);
        if bearer + 1 < self.names.len() {
            return;
        }
        let slice = form.of(self.text);
        let first = slice.find(' ').unwrap_or(slice.len());
        let last = slice.rfind(' ').map_or(0, |space| space + 1);
        let ends = [Span::new(form.start(), form.start() + first), Span::new(form.start() + last, form.end())];
        for end in ends {
            let entry = self.entry(end);
            if !entry.contains(&bearer) {
                entry.push(bearer);
            }
        }
    }

    /// The bearer named most often so far, the earlier where several are; somebody new where the form
    /// surely names a person.
    fn of(&mut self, form: &Form) -> Option<usize> {
        let bearers = std::mem::take(self.entry(form.span));
        let named = |bearer: usize| self.names[bearer].mentions.len();
        let bearer =
            bearers.iter().copied().reduce(|best, other| if named(other) > named(best) { other } else { best });
        *self.entry(form.span) = bearers;
        bearer.or_else(|| form.is_sure.then(|| self.add(form.span)))
    }
}

fn words_of(form: &str) -> usize {
    form.split(' ').count()
}
