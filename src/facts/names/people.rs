//! People: every form of a name goes to who bears it.

use std::collections::BTreeMap;

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
        let mut names: Vec<Name> = Vec::new();
        let mut by_form: BTreeMap<&str, usize> = BTreeMap::new();
        // Full names first, so that a short form finds its bearer wherever that stands.
        for form in self.forms.iter().filter(|form| form.is_sure) {
            let slice = form.span.of(self.text);
            if words_of(slice) > 1 && !by_form.contains_key(slice) {
                by_form.insert(slice, names.len());
                names.push(Name { fullest: form.span, role: None, weight: 0.0, mentions: Vec::new() });
            }
        }
        let by_word = self.bearers(&names);
        for form in &self.forms {
            let slice = form.span.of(self.text);
            let bearer = by_form.get(slice).copied().or_else(|| {
                let bearers = by_word.get(slice)?;
                bearers.iter().copied().max_by_key(|&bearer| (names[bearer].mentions.len(), std::cmp::Reverse(bearer)))
            });
            let bearer = match bearer {
                Some(bearer) => bearer,
                None if form.is_sure => {
                    by_form.insert(slice, names.len());
                    names.push(Name { fullest: form.span, role: None, weight: 0.0, mentions: Vec::new() });
                    names.len() - 1
                }
                None => continue,
            };
            names[bearer].mentions.push(form.span);
            names[bearer].role = names[bearer].role.or(form.role);
        }
        names
    }

    /// For each first and last word of a full name, who bears it.
    fn bearers(&self, names: &[Name]) -> BTreeMap<&'t str, Vec<usize>> {
        let mut bearers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (number, name) in names.iter().enumerate() {
            let mut words = name.fullest.of(self.text).split(' ');
            let ends = [words.next(), words.next_back()];
            for word in ends.into_iter().flatten() {
                bearers.entry(word).or_default().push(number);
            }
        }
        bearers
    }
}

fn words_of(form: &str) -> usize {
    form.split(' ').count()
}
