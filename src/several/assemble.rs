//! The report over several sources: what is in each is written down as of one text, then numbered through.
//!
//! Invariant: as that of [`crate::assemble`]; what it reports was found and ordered by the layers below.

use super::facts::{self, Entry};
use super::{Choice, Sources};
use crate::assemble::{Cut, Writer, narrow, reading_seconds};
use crate::facts::{Facts, Name as FoundName};
use crate::kinds::ReasonCode;
use crate::options::Options;
use crate::report::{
    BlockReport, Contact, DateFact, Headline, Name, Phrase, Pick, Quantity, Quote, Reason, Report, SentenceColumns,
    Stats,
};
use crate::text::Span;

pub(super) fn assemble(sources: &Sources<'_>, options: &Options, choice: &Choice<'_>) -> Report {
    let best = choice.salience.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let chosen = by_source(sources, choice.chosen.iter().copied());
    let pinned = by_source(sources, options.pin.iter().map(|&sentence| sentence as usize));
    let own_options: Vec<Options> = pinned
        .iter()
        .map(|pinned| Options { pin: pinned.iter().map(|&sentence| narrow(sentence)).collect(), ..options.clone() })
        .collect();
    let cut = |source: usize| Cut {
        chosen: &chosen[source],
        salience: &choice.salience[sources.ranges[source].clone()],
        focus: &choice.focus[source],
    };
    let cuts: Vec<Cut<'_>> = (0..sources.readers.len()).map(cut).collect();
    let writer = |(source, cut)| Writer { reader: &sources.readers[source], options: &own_options[source], cut, best };
    let writers = cuts.iter().enumerate().map(writer).collect();
    Assembly { sources, options, choice, writers }.report()
}

/// Sentences by their source, numbered as in that source alone.
fn by_source(sources: &Sources<'_>, sentences: impl Iterator<Item = usize>) -> Vec<Vec<usize>> {
    let mut each = vec![Vec::new(); sources.readers.len()];
    for sentence in sentences {
        let (source, number) = sources.place(sentence);
        each[source].push(number);
    }
    each
}

struct Assembly<'a> {
    sources: &'a Sources<'a>,
    options: &'a Options,
    choice: &'a Choice<'a>,
    /// One a source.
    writers: Vec<Writer<'a>>,
}

impl Assembly<'_> {
    fn report(&self) -> Report {
        let names = |list: fn(&Facts) -> &[FoundName], has_short_forms| {
            let entries = facts::names(&self.sources.readers, list, has_short_forms);
            self.list(&entries, |writer, entry| {
                let found = &list(&writer.reader.facts)[entry.number];
                let source = Some(narrow(entry.source));
                Name { source, ..writer.name(&FoundName { weight: entry.weight, ..found.clone() }) }
            })
        };
        let phrases = facts::phrases(&self.sources.readers);
        Report {
            version: 1,
            language: self.sources.language.clone(),
            stats: self.stats(),
            focus_matched: (!self.options.focus.trim().is_empty())
                .then(|| self.choice.focus.iter().any(|terms| !terms.is_empty())),
            headline: self.headline(),
            summary: self.summary(),
            sentences: self.sentences(),
            blocks: self.blocks(),
            phrases: self.list(&phrases, |writer, entry| {
                let found = &writer.reader.facts.phrases[entry.number];
                let phrase = crate::facts::Phrase { weight: entry.weight, ..found.clone() };
                Phrase { source: Some(narrow(entry.source)), ..writer.phrase(&phrase) }
            }),
            people: names(|facts| &facts.people, true),
            organisations: names(|facts| &facts.organisations, false),
            places: names(|facts| &facts.places, false),
            dates: self.in_order(
                |facts| &facts.dates,
                |fact| fact.span,
                |writer, date, source| DateFact { source, ..writer.date(date) },
            ),
            quantities: self.in_order(
                |facts| &facts.quantities,
                |fact| fact.span,
                |writer, quantity, source| Quantity { source, ..writer.quantity(quantity) },
            ),
            quotes: self.in_order(
                |facts| &facts.quotes,
                |fact| fact.span,
                |writer, quote, source| Quote { source, ..writer.quote(quote) },
            ),
            contacts: self.in_order(
                |facts| &facts.contacts,
                |fact| fact.span,
                |writer, contact, source| Contact { source, ..writer.contact(contact) },
            ),
        }
    }

    fn stats(&self) -> Stats {
        let each: Vec<Stats> = self.writers.iter().map(Writer::stats).collect();
        let sum = |count: fn(&Stats) -> u32| each.iter().map(count).sum::<u32>();
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

    /// Of the sentence chosen first.
    fn headline(&self) -> Option<Headline> {
        let (source, _) = self.sources.place(*self.choice.chosen.first()?);
        Some(Headline { source: Some(narrow(source)), ..self.writers[source].headline()? })
    }

    fn summary(&self) -> Vec<Pick> {
        let mut ranked: Vec<u64> =
            (1..).zip(self.choice.chosen).map(|(rank, &sentence)| ((sentence as u64) << 32) | rank).collect();
        ranked.sort_unstable();
        ranked.iter().map(|key| self.pick((key >> 32) as usize, *key as u32)).collect()
    }

    fn pick(&self, sentence: usize, rank: u32) -> Pick {
        let (source, number) = self.sources.place(sentence);
        let mut pick = self.writers[source].pick(number, rank);
        if self.sources.agreement[sentence].is_shared {
            pick.reasons.retain(|reason| reason.code != ReasonCode::BestOfRest);
            let is_asked = |reason: &Reason| matches!(reason.code, ReasonCode::Pinned | ReasonCode::Focus);
            let at = pick.reasons.iter().take_while(|reason| is_asked(reason)).count();
            pick.reasons.insert(at, Reason { code: ReasonCode::SeveralSources, terms: Vec::new() });
        }
        Pick { sentence: narrow(sentence), source: Some(narrow(source)), ..pick }
    }

    fn sentences(&self) -> SentenceColumns {
        let mut all = SentenceColumns::default();
        let mut sources = Vec::with_capacity(self.choice.salience.len());
        let mut blocks = 0;
        for (source, writer) in self.writers.iter().enumerate() {
            let columns = writer.sentences();
            sources.resize(sources.len() + columns.starts.len(), narrow(source));
            all.starts.extend(columns.starts);
            all.ends.extend(columns.ends);
            all.blocks.extend(columns.blocks.iter().map(|block| block + blocks));
            all.scores.extend(columns.scores);
            blocks += narrow(writer.reader.document.blocks.len());
        }
        SentenceColumns { sources: Some(sources), ..all }
    }

    fn blocks(&self) -> Vec<BlockReport> {
        let blocks_of = |(source, writer): (usize, &'_ Writer<'_>)| {
            let block = |block| BlockReport { source: Some(narrow(source)), ..writer.block(block) };
            writer.reader.document.blocks.iter().map(block).collect::<Vec<_>>()
        };
        self.writers.iter().enumerate().flat_map(blocks_of).collect()
    }

    /// As many of the entries as the options allow.
    fn list<R>(&self, entries: &[Entry], report: impl Fn(&Writer<'_>, &Entry) -> R) -> Vec<R> {
        let entries = entries.iter().take(self.options.max_facts as usize);
        entries.map(|entry| report(&self.writers[entry.source], entry)).collect()
    }

    /// As many of the facts as the options allow, by source and place.
    fn in_order<F, R>(
        &self,
        list: fn(&Facts) -> &[F],
        span: fn(&F) -> Span,
        report: impl Fn(&Writer<'_>, &F, Option<u32>) -> R,
    ) -> Vec<R> {
        let Sources { readers, ranges, groups, .. } = self.sources;
        let group = |source: usize, number: usize| groups[ranges[source].start + number];
        let told = facts::told(readers, list, span, group, self.options.max_facts as usize);
        let mut reports = Vec::new();
        for (source, (writer, told)) in self.writers.iter().zip(told).enumerate() {
            let facts = list(&writer.reader.facts);
            reports.extend(told.iter().map(|&number| report(writer, &facts[number], Some(narrow(source)))));
        }
        reports
    }
}
