//! Organisations and places: names that are the same by how they are written.
//!
//! 1. Capitals, hyphens, stops and a company's legal form tell no names apart (`U.S.`, `US`; `Apple`, `Apple Inc.`).
//! 2. A short form and what it stands for are one ([`super::aliases`]).
//! 3. The last words of just one other name, two at least, are its short form: `Security Council` in a text on the
//!    `United Nations Security Council`. A place's only where what goes before is a people (`Russian Far East`).
//!
//! Cost: O(letters), and O(words of it) for each name.

use super::aliases::Alias;
use super::{Name, span_of};
use crate::document::{Document, Interner, hash};
use crate::order::lightest_first;
use crate::text::Span;

/// What the law calls companies.
pub(super) fn is_legal_form(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "AG" | "Co" | "Corp" | "GmbH" | "Inc" | "LLC" | "LLP" | "LP" | "Ltd" | "NV" | "PLC" | "Plc" | "SA" | "plc"
    )
}

/// Words that a short form leaves off, at most.
const MOST_LEFT: usize = 6;

/// The names of a kind, as they come.
pub(super) struct ByForm<'a> {
    text: &'a str,
    document: &'a Document,
    interner: Interner,
    /// The forms, folded, and the number of the name of each.
    forms: Vec<(String, usize)>,
    names: Vec<Name>,
}

impl<'a> ByForm<'a> {
    pub(super) fn new(text: &'a str, document: &'a Document) -> Self {
        Self { text, document, interner: Interner::new(), forms: Vec::new(), names: Vec::new() }
    }

    /// The number of a form; a new one has the name of this number.
    fn form(&mut self, form: Span, name: usize) -> usize {
        let folded = folded(form.of(self.text));
        let forms = &self.forms;
        let is_same = |number: u32| forms[number as usize].0 == folded;
        let (number, is_new) = self.interner.number_of(hash(folded.as_bytes()), is_same);
        if is_new {
            self.forms.push((folded, name));
        }
        number as usize
    }

    /// The number of the name that has this form, a new one where none has.
    fn name(&mut self, form: Span) -> usize {
        let number = self.form(form, self.names.len());
        let name = self.forms[number].1;
        if name == self.names.len() {
            self.names.push(Name { fullest: form, role: None, gloss: None, weight: 0.0, mentions: Vec::new() });
        }
        let fullest = &mut self.names[name].fullest;
        if is_fuller(form.of(self.text), fullest.of(self.text)) {
            *fullest = form;
        }
        name
    }

    /// Rule 2.
    pub(super) fn add_alias(&mut self, alias: &Alias) {
        let words = &self.document.words;
        let [short, long] = [&alias.short, &alias.long].map(|range| span_of(self.text, &words[range.clone()]));
        let name = self.name(long);
        let form = self.form(short, name);
        self.forms[form].1 = name;
    }

    #[inline(never)]
    pub(super) fn add(&mut self, span: Span, gloss: impl FnOnce() -> Option<Span>) {
        let number = self.name(span);
        let name = &mut self.names[number];
        name.mentions.push(span);
        name.gloss = name.gloss.or_else(gloss);
    }

    /// Every name that is mentioned. `may_be_left` says which words a short form may leave off.
    #[inline(never)]
    pub(super) fn settle(mut self, may_be_left: impl Fn(&str) -> bool) -> Vec<Name> {
        let longer = self.longer(may_be_left);
        // Where the mentions of each name have gone: what moves to one that has moved itself moves on with it.
        let mut place: Vec<usize> = (0..longer.len()).collect();
        let mut has_grown = vec![false; longer.len()];
        for (short, long) in longer.iter().enumerate() {
            let &Some(mut long) = long else { continue };
            while place[long] != long {
                long = place[long];
            }
            if long == short {
                continue;
            }
            place[short] = long;
            let moved = std::mem::take(&mut self.names[short].mentions);
            let gloss = self.names[short].gloss;
            let name = &mut self.names[long];
            name.gloss = name.gloss.or(gloss);
            name.mentions.extend(moved);
            has_grown[long] = true;
        }
        for (name, _) in std::iter::zip(&mut self.names, has_grown).filter(|(_, has_grown)| *has_grown) {
            let order = lightest_first(name.mentions.iter().map(|span| span.start()));
            name.mentions = order.map(|at| name.mentions[at]).collect();
        }
        self.names.into_iter().filter(|name| !name.mentions.is_empty()).collect()
    }

    /// Rule 3: for each name the one that it is a short form of.
    #[inline(never)]
    fn longer(&self, may_be_left: impl Fn(&str) -> bool) -> Vec<Option<usize>> {
        let mut longer: Vec<Option<usize>> = vec![None; self.names.len()];
        let mut is_open = vec![true; self.names.len()];
        for (form, name) in &self.forms {
            for (at, _) in form.match_indices(' ').take(MOST_LEFT) {
                let (front, tail) = form.split_at(at);
                let tail = tail.trim_start();
                if !tail.contains(' ') {
                    break;
                }
                let Some(short) = self.known(tail).filter(|short| short != name) else { continue };
                if may_be_left(front) {
                    is_open[short] &= longer[short].is_none_or(|other| other == *name);
                    longer[short] = Some(*name);
                    // What is between is a name of its own, to which the short form belongs.
                    break;
                }
            }
        }
        std::iter::zip(longer, is_open).map(|(longer, is_open)| longer.filter(|_| is_open)).collect()
    }

    fn known(&self, folded: &str) -> Option<usize> {
        let is_same = |number: u32| self.forms[number as usize].0 == folded;
        self.interner.find(hash(folded.as_bytes()), is_same).map(|number| self.forms[number as usize].1)
    }
}

/// Rule 1.
pub(super) fn folded(form: &str) -> String {
    let without = match form.rsplit_once(' ') {
        Some((rest, last)) if is_legal_form(last) => rest.trim_end_matches(','),
        _ => form,
    };
    let mut folded = String::with_capacity(without.len());
    let mut is_apart = false;
    for letter in without.chars().filter(|&letter| letter != '.') {
        if letter == '-' || letter.is_whitespace() {
            is_apart = !folded.is_empty();
            continue;
        }
        if std::mem::take(&mut is_apart) {
            folded.push(' ');
        }
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else {
            folded.extend(letter.to_lowercase());
        }
    }
    folded
}

/// Whether one form says more than another, or as much without shouting.
pub(super) fn is_fuller(form: &str, other: &str) -> bool {
    let is_shouted = |form: &str| !form.contains(char::is_lowercase);
    form.len() > other.len() || form.len() == other.len() && is_shouted(other) && !is_shouted(form)
}
