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

use std::ops::Range;

use crate::document::{Document, Interner, hash};
use crate::facts::{Facts, Name, Phrase};
use crate::order::heaviest_first;
use crate::reader::Reader;
use crate::text::Span;

/// The ranked lists over all sources: the source of each entry. Those of one source are in the order of its own list.
#[derive(Default)]
pub(super) struct Orders {
    pub(super) phrases: Vec<u32>,
    pub(super) people: Vec<u32>,
    pub(super) organisations: Vec<u32>,
    pub(super) places: Vec<u32>,
}

/// Weighs and orders the facts of each source by what all say. `ranges` are the sentences of each, `groups` has the
/// first near-duplicate of each sentence.
pub(super) fn merge(readers: &mut [Reader<'_>], ranges: &[Range<usize>], groups: &[u32]) -> Orders {
    if let [reader] = readers {
        let Facts { phrases, people, organisations, places, .. } = &reader.facts;
        let [phrases, people, organisations, places] =
            [phrases.len(), people.len(), organisations.len(), places.len()].map(|length| vec![0; length]);
        return Orders { phrases, people, organisations, places };
    }
    tell_once(readers, ranges, groups);
    Orders {
        phrases: rank_phrases(readers),
        people: rank_names(readers, |facts| &mut facts.people, true),
        organisations: rank_names(readers, |facts| &mut facts.organisations, false),
        places: rank_names(readers, |facts| &mut facts.places, false),
    }
}

fn rank_names(readers: &mut [Reader<'_>], list: fn(&mut Facts) -> &mut Vec<Name>, are_people: bool) -> Vec<u32> {
    let mut groups = Groups { interner: Interner::new(), groups: Vec::new() };
    for (source, reader) in readers.iter_mut().enumerate() {
        for (number, name) in list(&mut reader.facts).iter().enumerate() {
            let mut key = String::new();
            for word in name.fullest.of(&reader.ranked.text).split_whitespace() {
                push_word(&mut key, &reader.ranked.document.language.fold(word));
            }
            groups.add(key, source, number, name.weight);
        }
    }
    if are_people {
        groups.join_short_forms();
    }
    apply(readers, &groups.ranked(), list, |name| &mut name.weight)
}

fn rank_phrases(readers: &mut [Reader<'_>]) -> Vec<u32> {
    let mut groups = Groups { interner: Interner::new(), groups: Vec::new() };
    for (source, reader) in readers.iter().enumerate() {
        for (number, phrase) in reader.facts.phrases.iter().enumerate() {
            let key = phrase.spans.first().map(|&span| stems_within(&reader.ranked.document, span)).unwrap_or_default();
            groups.add(key, source, number, phrase.weight);
        }
    }
    apply(readers, &groups.ranked(), |facts| &mut facts.phrases, |phrase: &mut Phrase| &mut phrase.weight)
}

/// Gives every source its list in the common order, with the common weights; says the source of each entry.
fn apply<F: Clone>(
    readers: &mut [Reader<'_>],
    entries: &[Entry],
    list: fn(&mut Facts) -> &mut Vec<F>,
    weight: fn(&mut F) -> &mut f64,
) -> Vec<u32> {
    let mut ranked: Vec<Vec<F>> = readers.iter().map(|_| Vec::new()).collect();
    let mut order = Vec::with_capacity(entries.len());
    for entry in entries {
        let mut fact = list(&mut readers[entry.source].facts)[entry.number].clone();
        *weight(&mut fact) = entry.weight / readers.len() as f64;
        ranked[entry.source].push(fact);
        order.push(entry.source as u32);
    }
    for (reader, ranked) in readers.iter_mut().zip(ranked) {
        *list(&mut reader.facts) = ranked;
    }
    order
}

fn push_word(key: &mut String, word: &str) {
    if !key.is_empty() {
        key.push(' ');
    }
    key.push_str(word);
}

fn stems_within(document: &Document, span: Span) -> String {
    let mut key = String::new();
    let first = document.words.partition_point(|word| word.span().start() < span.start());
    let last = document.words.partition_point(|word| word.span().end() <= span.end());
    for term in document.terms.among(document.words.get(first..last).unwrap_or_default()) {
        push_word(&mut key, document.terms.stem(term));
    }
    key
}

/// One entry of a list: a source, the fact's number there, and the sum of its weights over all sources.
struct Entry {
    source: usize,
    number: usize,
    weight: f64,
}

/// What is one over all sources.
struct Group {
    key: String,
    weight: f64,
    /// Its entries: source and number, in one number each.
    entries: Vec<u64>,
}

/// Things that are the same where they have the same key.
struct Groups {
    interner: Interner,
    groups: Vec<Group>,
}

impl Groups {
    fn add(&mut self, key: String, source: usize, number: usize, weight: f64) {
        let groups = &self.groups;
        let (group, is_new) = self.interner.number_of(hash(key.as_bytes()), |group| groups[group as usize].key == key);
        if is_new {
            self.groups.push(Group { key, weight: 0.0, entries: Vec::new() });
        }
        let group = &mut self.groups[group as usize];
        group.weight += weight;
        group.entries.push((source as u64) << 32 | number as u64);
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
        let mut moves = Vec::new();
        for (number, group) in self.groups.iter().enumerate() {
            let slot = words.find(hash(group.key.as_bytes()), |slot| fullest[slot as usize].0 == group.key);
            moves.extend(slot.map(|slot| (number, fullest[slot as usize].1)));
        }
        for (short, fuller) in moves {
            let mut entries = std::mem::take(&mut self.groups[short].entries);
            let weight = std::mem::take(&mut self.groups[short].weight);
            let fuller = &mut self.groups[fuller];
            fuller.weight += weight;
            fuller.entries.append(&mut entries);
            fuller.entries.sort_unstable();
        }
    }

    /// All entries, those of the heaviest group first.
    fn ranked(&self) -> Vec<Entry> {
        /// Weights are compared as whole numbers.
        const THOUSAND: f64 = 1e3;
        let mut entries = Vec::new();
        for group in heaviest_first(self.groups.iter().map(|group| (group.weight * THOUSAND) as usize)) {
            let Group { weight, entries: own, .. } = &self.groups[group];
            for key in own {
                entries.push(Entry { source: (key >> 32) as usize, number: *key as u32 as usize, weight: *weight });
            }
        }
        entries
    }
}

/// Leaves out what an earlier source says in the same words of a near-duplicate: dates, quantities and quotes.
fn tell_once(readers: &mut [Reader<'_>], ranges: &[Range<usize>], groups: &[u32]) {
    let mut seen = Interner::new();
    // Where words came first: the first near-duplicate of their sentence, the source, their place there.
    let mut firsts: Vec<(u32, usize, Span)> = Vec::new();
    for (source, range) in ranges.iter().enumerate() {
        let mut are_new = Vec::new();
        for span in spans_of(&readers[source].facts) {
            let words = span.of(&readers[source].ranked.text);
            let sentence = readers[source].ranked.document.sentence_at(span.start()).unwrap_or(0);
            let group = groups[range.start + sentence];
            let (number, is_new) = seen.number_of(hash(words.as_bytes()) ^ group, |number| {
                let (other_group, other, span) = firsts[number as usize];
                other_group == group && span.of(&readers[other].ranked.text) == words
            });
            if is_new {
                firsts.push((group, source, span));
            }
            are_new.push(firsts[number as usize].1 == source);
        }
        let mut are_new = are_new.into_iter();
        let mut is_new = || are_new.next().unwrap_or(true);
        let facts = &mut readers[source].facts;
        facts.dates.retain(|_| is_new());
        facts.quantities.retain(|_| is_new());
        facts.quotes.retain(|_| is_new());
    }
}

/// The places of dates, quantities and quotes, in this order.
fn spans_of(facts: &Facts) -> Vec<Span> {
    let mut spans = Vec::new();
    spans.extend(facts.dates.iter().map(|date| date.span));
    spans.extend(facts.quantities.iter().map(|quantity| quantity.span));
    spans.extend(facts.quotes.iter().map(|quote| quote.span));
    spans
}

/// How many entries each source may have of `most`, having so many.
pub(super) fn shares(lengths: &[usize], most: usize) -> Vec<usize> {
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
