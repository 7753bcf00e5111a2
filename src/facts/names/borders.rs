//! Where a name begins and ends, beyond what the tagger says.
//!
//! 1. Titles are no part of a person's name, articles of nobody's but a place's. A minister's department is the title's
//!    last word (`Secretary of State Maria Jones`).
//! 2. A particle in small letters is part of what it is tied to by a hyphen (`al-Qaeda`), and in English of a person's
//!    name (`van Gogh`), since there it is no word of its own.
//! 3. What the law calls a company is part of its name behind a comma, too (`Enron Net Works, LLC`), and tells that it is one.
//! 4. A first name and one or two words more before `of` are somebody who is of the company, no part of its name
//!    (`Bob Stone of Bee Ltd.`).
//!
//! Cost: O(1) a name.

use super::by_form::is_legal_form;
use super::features::Seen;
use super::roles;
use super::runs::{self, Gap, Run, gap_kind};
use super::tagger::{Kind, Mention};
use crate::document::Document;
use crate::text::Span;
use std::ops::RangeInclusive;

/// How much a role right before a name speaks for a person, and a legal form behind one for a company and for who is of it,
/// in points of the model.
pub(super) const ROLE: i32 = 10;
const LEGAL: i32 = 20;

/// Words before a legal form that are a company's name where the tagger sees none, at most.
const MOST_LEGAL: usize = 4;

/// Words of somebody's name before the company's, at least and at most.
const WORDS_OF_BEARER: RangeInclusive<usize> = 2..=3;

/// Particles in a row, at most.
const MOST_PARTICLES: usize = 2;

/// The words of a document, by number.
pub(super) struct Borders<'a> {
    pub(super) text: &'a str,
    pub(super) document: &'a Document,
}

impl<'a> Borders<'a> {
    fn word(&self, at: usize) -> &'a str {
        self.document.words.get(at).map_or("", |word| word.span().of(self.text))
    }

    /// What stands before word `at`.
    fn gap(&self, at: usize) -> &'a str {
        let words = &self.document.words;
        match (at.checked_sub(1).and_then(|last| words.get(last)), words.get(at)) {
            (Some(last), Some(next)) => Span::new(last.span().end(), next.span().start()).of(self.text),
            _ => "",
        }
    }

    /// Rule 1.
    #[inline(never)]
    pub(super) fn leave_title(&self, mention: &mut Mention) {
        let start = mention.words.start;
        let is_minister = start > 1 && self.word(start - 1) == "of" && roles::is_role(self.word(start - 2));
        if mention.words.len() > 1 && is_minister && roles::is_department(self.word(start)) {
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
        while mention.words.len() > 1 && is_left(self.word(mention.words.start)) {
            mention.words.start += 1;
        }
    }

    /// Rule 2.
    #[inline(never)]
    pub(super) fn take_particles(&self, run: &Run, mention: &mut Mention) {
        for _ in 0..MOST_PARTICLES {
            let start = mention.words.start;
            if start <= run.sentence.start {
                return;
            }
            let particle = self.word(start - 1);
            let is_part = match gap_kind(self.gap(start)) {
                Gap::Hyphen => matches!(particle, "al" | "el" | "ul"),
                Gap::Space if self.document.language.is_english() => {
                    particle == "al" || mention.kind == Kind::Person && runs::is_particle(particle)
                }
                _ => false,
            };
            if !is_part {
                return;
            }
            mention.words.start -= 1;
        }
    }

    /// Rule 3, for the mentions of a run, which begin with number `first` of those found so far.
    #[inline(never)]
    pub(super) fn take_legal_form(&self, run: &Run, number: usize, first: usize, found: &mut Vec<Mention>) {
        // The legal form of the run before is no name of its own.
        if let Some(end) = first.checked_sub(1).and_then(|last| found.get(last)).map(|last| last.words.end)
            && let Some(mention) = found.get_mut(first).filter(|mention| mention.words.start < end)
        {
            mention.words.start = end;
            if mention.words.is_empty() {
                found.remove(first);
            }
        }
        if run.last >= run.sentence.end || self.gap(run.last) != ", " || !is_legal_form(self.word(run.last)) {
            return;
        }
        let start = match found.get(first..).and_then(<[Mention]>::last) {
            Some(last) if last.words.end == run.last => last.words.start,
            Some(last) => last.words.end,
            None => run.first,
        };
        if run.last - start <= MOST_LEGAL {
            found.truncate(found.partition_point(|mention| mention.words.start < start));
            let words = start..run.last + 1;
            found.push(Mention { words, run: number, kind: Kind::Organisation, scores: [0, LEGAL, 0] });
        }
    }

    /// Rule 4: takes the person away from the company, and gives the person.
    #[inline(never)]
    pub(super) fn part_bearer(&self, seen: &Seen<'_>, mention: &mut Mention) -> Option<Mention> {
        let words = mention.words.clone();
        let of = words.clone().find(|&at| self.word(at) == "of")?;
        let is_bearer = mention.kind == Kind::Organisation
            && is_legal_form(self.word(words.end - 1))
            && WORDS_OF_BEARER.contains(&(of - words.start))
            && seen.is_first_name(words.start)
            && !seen.is_of_organisations(of - 1);
        if !is_bearer {
            return None;
        }
        mention.words.start = of + 1;
        Some(Mention { words: words.start..of, kind: Kind::Person, scores: [LEGAL, 0, 0], ..*mention })
    }
}
