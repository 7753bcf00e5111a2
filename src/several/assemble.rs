//! The report over several sources: what is in each is written down as of one text, then numbered through.
//!
//! Invariant: as that of [`crate::assemble`]; what it reports was found and ordered by the layers below.

use std::mem;

use super::{Choice, Sources, facts};
use crate::assemble::{Cut, Most, best_of, narrow, reading_seconds, report as report_of_one};
use crate::facts::Facts;
use crate::kinds::ReasonCode;
use crate::options::Options;
use crate::report::{Pick, Reason, Report, SentenceColumns, Stats};

pub(super) fn assemble(sources: &Sources<'_>, options: &Options, choice: &Choice<'_>) -> Report {
    let parts = parts(sources, choice);
    let most = most(sources, options.max_facts as usize);
    let best = best_of(choice.salience);
    let mut own_options = Options { omit: Vec::new(), ..options.clone() };
    let mut reports = Vec::with_capacity(parts.len());
    for (source, part) in parts.iter().enumerate() {
        own_options.pin.clone_from(&part.pinned);
        let cut = Cut {
            chosen: &part.chosen,
            salience: &choice.salience[sources.ranges[source].clone()],
            focus: &choice.focus[source],
            best,
            source: Some(narrow(source)),
        };
        let mut report = report_of_one(&sources.readers[source], &own_options, &cut, most[source]);
        number_through(sources, source, &part.ranks, &mut report);
        reports.push(report);
    }
    let headline = choice.chosen.first().and_then(|&best| reports[sources.place(best).0].headline.take());
    let is_matched = choice.focus.iter().any(|terms| !terms.is_empty());
    let focus_matched = (!options.focus.trim().is_empty()).then_some(is_matched);
    Report { focus_matched, headline, ..join(sources, reports) }
}

/// What one source has of the choice, its sentences by their numbers there.
#[derive(Default)]
struct Part {
    chosen: Vec<usize>,
    /// In which place each of them was chosen, from 1.
    ranks: Vec<u32>,
    pinned: Vec<u32>,
}

fn parts(sources: &Sources<'_>, choice: &Choice<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    parts.resize_with(sources.readers.len(), Part::default);
    for (rank, &sentence) in (1..).zip(choice.chosen) {
        let (source, number) = sources.place(sentence);
        parts[source].chosen.push(number);
        parts[source].ranks.push(rank);
    }
    for &sentence in choice.pinned {
        let (source, number) = sources.place(sentence);
        parts[source].pinned.push(narrow(number));
    }
    parts
}

type Length = fn(&Facts) -> usize;
type Field = fn(&mut Most) -> &mut usize;

/// What each source may have of the entries of each list.
fn most(sources: &Sources<'_>, all: usize) -> Vec<Most> {
    let Sources { readers, orders, .. } = sources;
    let mut each = vec![Most::default(); readers.len()];
    let ranked: [(&[u32], Field); 4] = [
        (&orders.phrases, |most| &mut most.phrases),
        (&orders.people, |most| &mut most.people),
        (&orders.organisations, |most| &mut most.organisations),
        (&orders.places, |most| &mut most.places),
    ];
    for (order, of) in ranked {
        for &source in order.iter().take(all) {
            *of(&mut each[source as usize]) += 1;
        }
    }
    let in_order: [(Length, Field); 4] = [
        (|facts| facts.dates.len(), |most| &mut most.dates),
        (|facts| facts.quantities.len(), |most| &mut most.quantities),
        (|facts| facts.quotes.len(), |most| &mut most.quotes),
        (|facts| facts.contacts.len(), |most| &mut most.contacts),
    ];
    for (length, of) in in_order {
        let lengths: Vec<usize> = readers.iter().map(|reader| length(&reader.facts)).collect();
        for (most, share) in each.iter_mut().zip(facts::shares(&lengths, all)) {
            *of(most) = share;
        }
    }
    each
}

/// Makes the numbers of one source's report those of all, and says which of its picks others say, too.
fn number_through(sources: &Sources<'_>, source: usize, ranks: &[u32], report: &mut Report) {
    let first = sources.ranges[source].start;
    for pick in &mut report.summary {
        if sources.agreement[first + pick.sentence as usize].is_shared {
            add_reason(pick);
        }
        // Its rank among the source's own says which of the chosen it is.
        pick.rank = ranks[pick.rank as usize - 1];
        pick.sentence += narrow(first);
    }
    report.sentences.blocks.iter_mut().for_each(|block| *block += narrow(sources.first_blocks[source]));
}

/// What the caller asked for is the stronger reason.
fn add_reason(pick: &mut Pick) {
    pick.reasons.retain(|reason| reason.code != ReasonCode::BestOfRest);
    let is_asked = |reason: &&Reason| matches!(reason.code, ReasonCode::Pinned | ReasonCode::Focus);
    let at = pick.reasons.iter().take_while(is_asked).count();
    pick.reasons.insert(at, Reason { code: ReasonCode::SeveralSources, terms: Vec::new() });
}

/// The report of all but for what is not a matter of each.
fn join(sources: &Sources<'_>, mut reports: Vec<Report>) -> Report {
    let reports = &mut reports[..];
    let orders = &sources.orders;
    Report {
        version: 1,
        language: sources.language.clone(),
        stats: stats(reports),
        focus_matched: None,
        headline: None,
        summary: one_by_one(reports, |report| &mut report.summary),
        sentences: columns(reports),
        blocks: one_by_one(reports, |report| &mut report.blocks),
        phrases: in_order(reports, |report| &mut report.phrases, &orders.phrases),
        people: in_order(reports, |report| &mut report.people, &orders.people),
        organisations: in_order(reports, |report| &mut report.organisations, &orders.organisations),
        places: in_order(reports, |report| &mut report.places, &orders.places),
        dates: one_by_one(reports, |report| &mut report.dates),
        quantities: one_by_one(reports, |report| &mut report.quantities),
        quotes: one_by_one(reports, |report| &mut report.quotes),
        contacts: one_by_one(reports, |report| &mut report.contacts),
    }
}

fn stats(reports: &[Report]) -> Stats {
    let sum = |count: fn(&Stats) -> u32| reports.iter().map(|report| count(&report.stats)).sum::<u32>();
    let (words, summary_words) = (sum(|stats| stats.words), sum(|stats| stats.summary_words));
    Stats {
        characters: sum(|stats| stats.characters),
        words,
        sentences: sum(|stats| stats.sentences),
        paragraphs: sum(|stats| stats.paragraphs),
        reading_seconds: reading_seconds(words as usize),
        summary_words,
        summary_reading_seconds: reading_seconds(summary_words as usize),
    }
}

fn columns(reports: &mut [Report]) -> SentenceColumns {
    let mut sources: Vec<u32> = Vec::new();
    for (source, report) in (0..).zip(reports.iter()) {
        sources.resize(sources.len() + report.sentences.starts.len(), source);
    }
    SentenceColumns {
        starts: one_by_one(reports, |report| &mut report.sentences.starts),
        ends: one_by_one(reports, |report| &mut report.sentences.ends),
        blocks: one_by_one(reports, |report| &mut report.sentences.blocks),
        scores: one_by_one(reports, |report| &mut report.sentences.scores),
        sources: Some(sources),
    }
}

/// The lists of all sources, one after the other. Not inlined, so that lists of one type share the code.
#[inline(never)]
fn one_by_one<T>(reports: &mut [Report], list: fn(&mut Report) -> &mut Vec<T>) -> Vec<T> {
    let mut all = Vec::new();
    for report in reports {
        all.append(list(report));
    }
    all
}

/// The entries of all sources, `order` being the source of each. What the options leave out is at the lists' ends.
fn in_order<T>(reports: &mut [Report], list: fn(&mut Report) -> &mut Vec<T>, order: &[u32]) -> Vec<T> {
    let mut lists = Vec::with_capacity(reports.len());
    for report in reports {
        lists.push(mem::take(list(report)).into_iter());
    }
    let mut all = Vec::new();
    for &source in order {
        all.extend(lists[source as usize].next());
    }
    all
}
