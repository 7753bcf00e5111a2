//! The facts of several sources, put into one order.
//!
//! 1. Each source has its own entry of a name or a phrase, because mentions are places in one text. The entries of one
//!    name stand together, by source.
//! 2. Their weight is the mean of what it weighs in each source, 0 where a source does not have it: what several speak
//!    of comes before what one speaks of often.
//! 3. Names are one if they are written with the same words; a single word that is part of one fuller name, or of
//!    several, is the one that weighs most, the earlier of two.
//! 4. Phrases are one if their words have the same terms.
//! 5. What has no weight keeps its place. Where a source says in a near-duplicate of another's sentence what that says,
//!    in the same words, it is told once; another figure is told.
//! 6. Where there is too much of it, each source has as many entries as the others, as far as it has them: a long
//!    source must not crowd out the rest.
//!
//! Cost: O(facts), and O(words of names).

use crate::document::{Document, Interner, hash};
use crate::facts::{Facts, Name};
use crate::order::heaviest_first;
use crate::reader::Reader;
use crate::text::Span;

/// One entry of a list: a source, the fact's number there, and its weight over all sources.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) source: usize,
    pub(super) number: usize,
    pub(super) weight: f64,
}

/// What is one over all sources: its key, its weight there, and its entries.
struct Group {
    key: String,
    weight: f64,
    entries: Vec<Entry>,
}

/// Things that are the same where they have the same key.
struct Groups {
    interner: Interner,
    groups: Vec<Group>,
}

impl Groups {
    fn new() -> Self {
        Self { interner: Interner::new(), groups: Vec::new() }
    }

    fn add(&mut self, key: String, entry: Entry) {
        let groups = &self.groups;
        let (number, is_new) =
            self.interner.number_of(hash(key.as_bytes()), |number| groups[number as usize].key == key);
        if is_new {
            self.groups.push(Group { key, weight: 0.0, entries: Vec::new() });
        }
        let group = &mut self.groups[number as usize];
        group.weight += entry.weight;
        group.entries.push(entry);
    }

    /// A single word goes with the heaviest of the fuller names that have it.
    fn join_short_forms(&mut self) {
        let mut words = Interner::new();
        // For each word of a fuller name, the heaviest group that has it.
        let mut fullest: Vec<(&str, usize)> = Vec::new();
        for (number, group) in self.groups.iter().enumerate().filter(|(_, group)| group.key.contains(' ')) {
            for word in group.key.split(' ') {
                let (slot, is_new) = words.number_of(hash(word.as_bytes()), |slot| fullest[slot as usize].0 == word);
                if is_new {
                    fullest.push((word, number));
                } else if group.weight > self.groups[fullest[slot as usize].1].weight {
                    fullest[slot as usize].1 = number;
                }
            }
        }
        let fuller_of = |group: &Group| {
            let slot = words.find(hash(group.key.as_bytes()), |slot| fullest[slot as usize].0 == group.key)?;
            Some(fullest[slot as usize].1)
        };
        let moves: Vec<Option<usize>> = self.groups.iter().map(fuller_of).collect();
        for (number, fuller) in moves.into_iter().enumerate() {
            let Some(fuller) = fuller else { continue };
            let short = std::mem::take(&mut self.groups[number].entries);
            self.groups[fuller].weight += std::mem::take(&mut self.groups[number].weight);
            self.groups[fuller].entries.extend(short);
            self.groups[fuller].entries.sort_unstable_by_key(|entry| (entry.source, entry.number));
        }
    }

    /// All entries, those of the heaviest group first.
    fn ranked(self, sources: usize) -> Vec<Entry> {
        let share = |weight: f64| weight / sources.max(1) as f64;
        let order = heaviest_first(self.groups.iter().map(|group| (share(group.weight) * MILLION) as usize));
        let entries = |number: usize| {
            let weight = share(self.groups[number].weight);
            self.groups[number].entries.iter().map(move |&entry| Entry { weight, ..entry })
        };
        order.flat_map(entries).collect()
    }
}

/// Weights are compared as whole numbers.
const MILLION: f64 = 1e6;

/// The entries of a list of names. `list` takes it from the facts of one source.
pub(super) fn names(readers: &[Reader<'_>], list: fn(&Facts) -> &[Name], has_short_forms: bool) -> Vec<Entry> {
    let mut groups = Groups::new();
    for (source, reader) in readers.iter().enumerate() {
        for (number, name) in list(&reader.facts).iter().enumerate() {
            let words = name.fullest.of(&reader.text).split_whitespace();
            let key = words.map(|word| reader.document.language.fold(word)).collect::<Vec<_>>().join(" ");
            groups.add(key, Entry { source, number, weight: name.weight });
        }
    }
    if has_short_forms {
        groups.join_short_forms();
    }
    groups.ranked(readers.len())
}

/// The entries of the phrases.
pub(super) fn phrases(readers: &[Reader<'_>]) -> Vec<Entry> {
    let mut groups = Groups::new();
    for (source, reader) in readers.iter().enumerate() {
        for (number, phrase) in reader.facts.phrases.iter().enumerate() {
            let key = phrase.spans.first().map(|&span| stems_within(&reader.document, span)).unwrap_or_default();
            groups.add(key, Entry { source, number, weight: phrase.weight });
        }
    }
    groups.ranked(readers.len())
}

fn stems_within(document: &Document, span: Span) -> String {
    let first = document.words.partition_point(|word| word.span().start() < span.start());
    let words = document.words[first..].iter().take_while(|word| word.span().end() <= span.end());
    let stems = words.filter_map(|word| word.term.index()).map(|term| document.terms.stem(term));
    stems.collect::<Vec<_>>().join(" ")
}

/// Which facts of a list are told: for each source, their numbers. `span` is the place of a fact, `group` the first
/// near-duplicate of a sentence of a source.
pub(super) fn told<F>(
    readers: &[Reader<'_>],
    list: fn(&Facts) -> &[F],
    span: fn(&F) -> Span,
    group: impl Fn(usize, usize) -> u32,
    most: usize,
) -> Vec<Vec<usize>> {
    let mut seen = Interner::new();
    // The sentence said first, the words there, and the source that has them.
    let mut firsts: Vec<(u32, &str, usize)> = Vec::new();
    let mut told = Vec::with_capacity(readers.len());
    for (source, reader) in readers.iter().enumerate() {
        let mut is_new = |fact: &F| {
            let span = span(fact);
            let words = span.of(&reader.text);
            let group = group(source, reader.document.sentence_at(span.start()).unwrap_or(0));
            let is_same = |number: u32| (firsts[number as usize].0, firsts[number as usize].1) == (group, words);
            let (number, is_new) = seen.number_of(hash(words.as_bytes()) ^ group, is_same);
            if is_new {
                firsts.push((group, words, source));
            }
            firsts[number as usize].2 == source
        };
        let facts = list(&reader.facts).iter().enumerate();
        told.push(facts.filter(|(_, fact)| is_new(fact)).map(|(number, _)| number).collect::<Vec<_>>());
    }
    let lengths: Vec<usize> = told.iter().map(Vec::len).collect();
    told.iter_mut().zip(shares(&lengths, most)).for_each(|(told, share)| told.truncate(share));
    told
}

/// How many entries each source may have of `most`, having so many.
fn shares(lengths: &[usize], most: usize) -> Vec<usize> {
    let mut shares = vec![0; lengths.len()];
    let mut left = most;
    loop {
        let open = shares.iter().zip(lengths).filter(|(share, length)| share < length).count();
        if open == 0 || left == 0 {
            return shares;
        }
        let each = (left / open).max(1);
        for (share, length) in shares.iter_mut().zip(lengths) {
            let more = each.min(length - *share).min(left);
            *share += more;
            left -= more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_even_as_far_as_they_go() {
        for (lengths, most, expected) in [
            (&[60, 60, 60][..], 50, &[17, 17, 16][..]),
            (&[2, 60, 60], 50, &[2, 24, 24]),
            (&[1, 1], 50, &[1, 1]),
            (&[5, 5, 5], 2, &[1, 1, 0]),
            (&[5, 0], 0, &[0, 0]),
            (&[], 50, &[]),
        ] {
            assert_eq!(shares(lengths, most), expected, "{lengths:?}");
        }
    }
}
