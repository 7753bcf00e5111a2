//! Names: people, organisations and places, each with all its mentions.
//!
//! 1. A candidate is a run of capitalised words ([`runs`]).
//! 2. A small trained model says which of its words are names, and of what ([`tagger`], over [`features`] and [`model`]).
//! 3. The rest of the text settles what its forms have in common ([`evidence`]), and what acronyms stand for ([`aliases`]).
//! 4. Titles are no part of a person's name; what they say is a role ([`roles`]).
//! 5. A person's short forms (`Putin`, `Mr Putin`, `Kim`) go to the fullest one that has the word ([`people`]).
//!
//! Cost: O(words), and O(bearers) for each short form.

mod aliases;
mod evidence;
mod features;
mod lists;
mod model;
mod people;
mod roles;
mod runs;
mod tagger;

use crate::document::{Document, Interner, Word, hash};
use crate::language::Capitals;
use crate::order::heaviest_first;
use crate::text::Span;
use aliases::Alias;
use runs::Run;
use std::ops::Range;
use tagger::{Kind, Mention, Tagger};

/// Taken from every kind of name at every word, in points of the model, where the text is not in the language that the
/// model learnt; and where every noun has a capital. So seven in ten of the names found are right in six
/// languages (`WikiNEuRal`, development part), as many as by shape alone, and nearly three times as many are found.
const FOREIGN: i32 = 1;
const NOUNS: i32 = 4;

/// How much a role right before a name speaks for a person, in points of the model.
const ROLE: i32 = 10;

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

pub(crate) fn find(text: &str, document: &Document) -> Names {
    let runs = runs::find(text, document);
    let seen = features::Seen::new(text, document, &runs, lists::Lists::get());
    let mut tagger = Tagger::new(model::get(), &seen, reserve(document));
    let mut found = Vec::new();
    for (number, run) in runs.iter().enumerate() {
        let before = found.len();
        tagger.tag(run, number, &mut found);
        if let (true, Some(words)) = (found.len() == before, titled(text, document, run)) {
            found.push(Mention { words, run: number, kind: Kind::Person, scores: [ROLE, 0, 0] });
        }
    }
    for mention in &mut found {
        leave_title(text, document, mention);
        let around = roles::Around { text, document, run: &runs[mention.run], name: mention.words.clone() };
        if around.has_role_before() {
            mention.scores[0] += ROLE;
        }
    }
    let mut forms = evidence::Forms::of(&seen, &found);
    let aliases = aliases::find(text, document, &found);
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

fn reserve(document: &Document) -> i32 {
    match document.language.punctuation().capitals {
        _ if document.language.is_english() => 0,
        Capitals::Nouns => NOUNS,
        Capitals::Titles | Capitals::Names => FOREIGN,
    }
}

/// Rule 4. A minister's department is the title's last word (`Secretary of State Maria Jones`), and an article no part of
/// what it stands before.
fn leave_title(text: &str, document: &Document, mention: &mut Mention) {
    let word = |at: usize| document.words.get(at).map_or("", |word| word.span().of(text));
    let start = mention.words.start;
    let is_minister = start > 1 && word(start - 1) == "of" && roles::is_role(word(start - 2));
    if mention.words.len() > 1 && is_minister && roles::is_department(word(start)) {
        mention.words.start += 1;
        mention.kind = Kind::Person;
        mention.scores[0] += ROLE;
        return;
    }
    let kind = mention.kind;
    let is_left = |word: &str| {
        roles::is_honorific(word)
            || kind == Kind::Person && roles::is_role(word)
            || kind != Kind::Place && roles::is_article(word)
    };
    while mention.words.len() > 1 && is_left(word(mention.words.start)) {
        mention.words.start += 1;
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
    let [organisations, places] = others.map(ByForm::settle);
    Names { people: people.settle(), organisations, places }
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
fn rank(names: &mut Names) {
    let lists = [&mut names.people, &mut names.organisations, &mut names.places];
    let most = lists.iter().flat_map(|list| list.iter()).map(|name| name.mentions.len()).max().unwrap_or(1);
    for list in lists {
        *list = heaviest_first(list.iter().map(|name| name.mentions.len()))
            .map(|number| Name { weight: list[number].mentions.len() as f64 / most as f64, ..list[number].clone() })
            .collect();
    }
}

/// A company's name without what the law calls it, so that `Apple` and `Apple Inc.` are one.
fn without_legal_form(name: &str) -> &str {
    match name.rsplit_once(' ') {
        Some((rest, form)) if is_legal_form(form.trim_end_matches('.')) => rest,
        _ => name,
    }
}

fn is_legal_form(word: &str) -> bool {
    matches!(word, "AG" | "Co" | "Corp" | "GmbH" | "Inc" | "LLC" | "Ltd" | "NV" | "PLC" | "Plc" | "SA" | "plc")
}

/// Names that are the same where they are written the same but for a company's legal form, or where one is the other's
/// acronym.
struct ByForm<'a> {
    text: &'a str,
    document: &'a Document,
    forms: Interner,
    /// For each form: where it stands first, and the number of its name.
    known: Vec<(Span, usize)>,
    names: Vec<Name>,
}

impl<'a> ByForm<'a> {
    fn new(text: &'a str, document: &'a Document) -> Self {
        Self { text, document, forms: Interner::new(), known: Vec::new(), names: Vec::new() }
    }

    /// The number of the name that has this form, `name` where none has; and of the form.
    fn number(&mut self, form: Span, name: usize) -> (usize, usize) {
        let (text, known) = (self.text, &self.known);
        let slice = without_legal_form(form.of(text));
        let is_same = |number: u32| without_legal_form(known[number as usize].0.of(text)) == slice;
        let (number, is_new) = self.forms.number_of(hash(slice.as_bytes()), is_same);
        if is_new {
            self.known.push((form, name));
        }
        (self.known[number as usize].1, number as usize)
    }

    /// The number of the name that has this form, a new one where none has.
    fn name(&mut self, form: Span) -> usize {
        let (name, _) = self.number(form, self.names.len());
        if name == self.names.len() {
            self.names.push(Name { fullest: form, role: None, gloss: None, weight: 0.0, mentions: Vec::new() });
        }
        let fullest = &mut self.names[name].fullest;
        if form.of(self.text).len() > fullest.of(self.text).len() {
            *fullest = form;
        }
        name
    }

    fn add_alias(&mut self, alias: &Alias) {
        let words = &self.document.words;
        let [short, long] = [&alias.short, &alias.long].map(|range| span_of(self.text, &words[range.clone()]));
        let name = self.name(long);
        let (_, form) = self.number(short, name);
        self.known[form].1 = name;
    }

    fn add(&mut self, span: Span, gloss: impl FnOnce() -> Option<Span>) {
        let number = self.name(span);
        let name = &mut self.names[number];
        name.mentions.push(span);
        name.gloss = name.gloss.or_else(gloss);
    }

    fn settle(self) -> Vec<Name> {
        self.names.into_iter().filter(|name| !name.mentions.is_empty()).collect()
    }
}

#[cfg(feature = "bench")]
pub mod training;

#[cfg(test)]
mod tests;
