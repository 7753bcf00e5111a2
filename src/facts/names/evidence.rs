//! What the whole text says of each form of a name.
//!
//! Source: Gale, Church and Yarowsky, 1992, "One Sense per Discourse". Cost: O(words).
//! 1. A form names one kind of thing all through a text: the one that all its mentions together speak for most.
//! 2. A word that is part of somebody's full name in the text names that person where it stands alone, unless all speaks
//!    for something else by more than [`FAMILY`] a mention; and a name of several words is a person's by as much, if its
//!    first or last word alone is.
//! 3. A place behind the name of a people is a place: `Russian Far East`.
//! 4. A form that is a name somewhere, or the first or last word of somebody's, is one wherever it is written with a
//!    capital; where a sentence begins with it, only if the text has it nowhere in small letters.

use super::features::{Seen, phrase};
use super::runs::Run;
use super::tagger::{KINDS, Kind, Mention};
use crate::document::{Document, Interner};
use std::ops::Range;

/// How much more than a person a short form must look like something else, a mention, in points of the model.
const FAMILY: i32 = 8;
/// Words of a form that is looked for again, at most.
const MOST_WORDS: usize = 5;

/// Forms of names, told apart by their words in lower case.
pub(super) struct Forms<'a> {
    seen: &'a Seen<'a>,
    interner: Interner,
    known: Vec<Form>,
}

struct Form {
    /// Where it stands first.
    words: Range<usize>,
    scores: [i32; 3],
    count: i32,
    kind: Kind,
    /// Whether it is a word of somebody's full name, or a full name with a word that is somebody's.
    is_of_person: bool,
}

impl<'a> Forms<'a> {
    #[inline(never)]
    pub(super) fn of(seen: &'a Seen<'a>, mentions: &[Mention]) -> Self {
        let mut forms = Self { seen, interner: Interner::new(), known: Vec::new() };
        for mention in mentions {
            let number = forms.number(&mention.words);
            let form = &mut forms.known[number];
            form.count += 1;
            form.scores.iter_mut().zip(mention.scores).for_each(|(sum, score)| *sum += score);
        }
        forms.settle();
        for number in 0..forms.known.len() {
            let Form { words, kind, .. } = &forms.known[number];
            let (words, is_person) = (words.clone(), *kind == Kind::Person);
            if words.len() < 2 {
                continue;
            }
            for at in [words.start, words.end - 1] {
                let part = at..at + 1;
                if is_person {
                    let part = forms.number(&part);
                    forms.known[part].is_of_person = true;
                } else if forms.kind(&part) == Some(Kind::Person) {
                    forms.known[number].is_of_person = true;
                }
            }
        }
        forms.settle();
        forms.place_lands();
        forms
    }

    /// Rule 3.
    fn place_lands(&mut self) {
        for number in 0..self.known.len() {
            let Form { words, kind, .. } = &self.known[number];
            let rest = words.start + 1..words.end;
            if *kind == Kind::Organisation
                && !rest.is_empty()
                && self.seen.is_of_people(words.start)
                && !self.seen.is_of_organisations(words.end - 1)
                && (self.kind(&rest) == Some(Kind::Place) || self.seen.is_place(&rest))
            {
                self.known[number].kind = Kind::Place;
            }
        }
    }

    fn settle(&mut self) {
        for form in &mut self.known {
            let [person, others @ ..] = form.scores;
            let family = if form.is_of_person { FAMILY * form.count } else { 0 };
            let scores = [person + family, others[0], others[1]];
            let best = (0..3).reduce(|best, kind| if scores[kind] > scores[best] { kind } else { best });
            form.kind = KINDS[best.unwrap_or(0)];
        }
    }

    /// What the form at these words names, where it is known.
    pub(super) fn kind(&self, words: &Range<usize>) -> Option<Kind> {
        self.find(words).map(|number| self.known[number].kind)
    }

    /// Makes the form at these words one of that kind.
    pub(super) fn add(&mut self, words: &Range<usize>, kind: Kind) {
        let number = self.number(words);
        self.known[number].kind = kind;
    }

    fn find(&self, words: &Range<usize>) -> Option<usize> {
        let is_same = |number: u32| is_same(self.seen, &self.known[number as usize].words, words);
        self.interner.find(phrase(self.seen.forms(words)), is_same).map(|number| number as usize)
    }

    fn number(&mut self, words: &Range<usize>) -> usize {
        let (seen, known) = (self.seen, &self.known);
        let is_same = |number: u32| is_same(seen, &known[number as usize].words, words);
        let (number, is_new) = self.interner.number_of(phrase(seen.forms(words)), is_same);
        if is_new {
            let words = words.clone();
            self.known.push(Form { words, scores: [0; 3], count: 0, kind: Kind::Person, is_of_person: false });
        }
        number as usize
    }

    /// Rules 1 and 4: every mention of every form, in order.
    #[inline(never)]
    pub(super) fn mentions(&self, document: &Document, runs: &[Run], tagged: Vec<Mention>) -> Vec<Mention> {
        let mut mentions = Vec::with_capacity(tagged.len());
        let mut tagged = tagged.into_iter().peekable();
        for (number, run) in runs.iter().enumerate() {
            // A legal form may be part of a name that begins in the run before.
            let mut at = mentions.last().map_or(run.first, |last: &Mention| last.words.end.max(run.first));
            while let Some(mut mention) = tagged.next_if(|mention| mention.run == number) {
                self.find_again(document, run, number, at..mention.words.start, &mut mentions);
                at = mention.words.end;
                mention.kind = self.kind(&mention.words).unwrap_or(mention.kind);
                mentions.push(mention);
            }
            self.find_again(document, run, number, at..run.last, &mut mentions);
        }
        mentions
    }

    /// Known forms among words of a run that the tagger passed over, the longest first.
    fn find_again(
        &self,
        document: &Document,
        run: &Run,
        number: usize,
        words: Range<usize>,
        mentions: &mut Vec<Mention>,
    ) {
        let mut at = words.start;
        while at < words.end {
            let is_plain = at == run.sentence.start && self.seen.is_seen_lower(at);
            let is_candidate = document.words[at].is_capitalised() && !is_plain;
            let longest = if is_candidate { words.end.min(at + MOST_WORDS) } else { at };
            let known = (at + 1..=longest).rev().find_map(|end| Some((end, self.kind(&(at..end))?)));
            if let Some((end, kind)) = known {
                mentions.push(Mention { words: at..end, run: number, kind, scores: [0; 3] });
                at = end;
            } else {
                at += 1;
            }
        }
    }
}

/// Whether two rows of words have the same forms.
fn is_same(seen: &Seen<'_>, one: &Range<usize>, other: &Range<usize>) -> bool {
    one.len() == other.len() && seen.forms(one).eq(seen.forms(other))
}
