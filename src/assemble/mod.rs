//! From spans and scores to the report: the one place where bytes become UTF-16 and floats integers.
//!
//! Invariant: it orders and words nothing anew; what it reports was found by the layers below.

mod summary;

pub(crate) use summary::{Cut, best_of, narrow, reading_seconds, summary};

use crate::document::Block;
use crate::facts;
use crate::options::Options;
use crate::order::heaviest_first;
use crate::reader::Reader;
use crate::report::{
    BlockReport, Contact, DateFact, Headline, Name, Phrase, Quantity, Quote, Reason, Report, Speaker, Summary, TextSpan,
};
use crate::tighten;
use summary::{Writer, thousandths};

/// Most entries of each list of facts.
#[derive(Clone, Copy, Default)]
pub(crate) struct Most {
    pub(crate) phrases: usize,
    pub(crate) people: usize,
    pub(crate) organisations: usize,
    pub(crate) places: usize,
    pub(crate) dates: usize,
    pub(crate) quantities: usize,
    pub(crate) quotes: usize,
    pub(crate) contacts: usize,
}

impl Most {
    /// As many as the options allow.
    pub(crate) fn of(options: &Options) -> Self {
        let most = options.max_facts as usize;
        Self {
            phrases: most,
            people: most,
            organisations: most,
            places: most,
            dates: most,
            quantities: most,
            quotes: most,
            contacts: most,
        }
    }
}

/// The report of a text, of each list of facts so many entries.
pub(crate) fn report(reader: &Reader<'_>, options: &Options, cut: &Cut<'_>, most: Most) -> Report {
    let Reader { ranked, facts } = reader;
    let writer = Writer { ranked, options, cut };
    let Summary { version, language, stats, focus_matched, summary, sentences } = writer.summary(|sentence| {
        if options.tighten { tighten::sentence(&ranked.text, &ranked.document, sentence) } else { vec![sentence.span] }
    });
    let reference = options.reference_date.as_deref().and_then(facts::Civil::read);
    Report {
        version,
        language,
        stats,
        focus_matched,
        headline: writer.headline(),
        summary,
        sentences,
        blocks: ranked.document.blocks.iter().map(|block| writer.block(block)).collect(),
        phrases: list(&facts.phrases, most.phrases, |phrase| writer.phrase(phrase)),
        people: list(&facts.people, most.people, |name| writer.name(name)),
        organisations: list(&facts.organisations, most.organisations, |name| writer.name(name)),
        places: list(&facts.places, most.places, |name| writer.name(name)),
        dates: list(&facts.dates, most.dates, |date| DateFact {
            kind: date.kind,
            text: writer.text(date.span),
            span: writer.span(date.span),
            value: date.value(reference),
            source: cut.source,
        }),
        quantities: list(&facts.quantities, most.quantities, |quantity| Quantity {
            kind: quantity.kind,
            text: writer.text(quantity.span),
            span: writer.span(quantity.span),
            value: quantity.value,
            unit: quantity.unit.clone(),
            source: cut.source,
        }),
        quotes: list(&facts.quotes, most.quotes, |quote| Quote {
            text: writer.text(quote.span),
            span: writer.span(quote.span),
            speaker: quote
                .speaker
                .map(|span| Speaker { name: writer.text(quote.name.unwrap_or(span)), span: writer.span(span) }),
            source: cut.source,
        }),
        contacts: list(&facts.contacts, most.contacts, |contact| Contact {
            kind: contact.kind,
            text: writer.text(contact.span),
            span: writer.span(contact.span),
            href: contact.href.clone(),
            source: cut.source,
        }),
    }
}

impl Writer<'_> {
    /// Of the best pick that gives one; where none does, of the best sentence that was not picked.
    fn headline(&self) -> Option<Headline> {
        let (ranked, cut) = (self.ranked, self.cut);
        let from = |sentences: &mut dyn Iterator<Item = usize>| {
            let sentences = sentences.map(|sentence| self.sentence(sentence));
            tighten::headline(&ranked.text, &ranked.document, sentences, self.options.headline_words as usize)
        };
        let may_serve = |sentence: &usize| {
            let is_new = !cut.chosen.contains(sentence) && !self.options.omit.contains(&narrow(*sentence));
            is_new && cut.salience[*sentence] > 0.0
        };
        let weights = cut.salience.iter().map(|salience| (salience / cut.best * f64::from(u32::MAX)) as usize);
        let spans = from(&mut cut.chosen.iter().copied())
            .or_else(|| from(&mut heaviest_first(weights).filter(may_serve)))
            .filter(|_| !cut.chosen.is_empty())?;
        Some(Headline { text: self.joined(&spans), spans: self.spans(&spans), source: cut.source })
    }

    fn block(&self, block: &Block) -> BlockReport {
        BlockReport {
            span: self.span(block.span),
            kind: block.kind,
            level: block.level,
            reason: block.reason.map(|code| Reason { code, terms: Vec::new() }),
            source: self.cut.source,
        }
    }

    fn phrase(&self, phrase: &facts::Phrase) -> Phrase {
        Phrase {
            text: phrase.spans.first().map(|&span| self.text(span)).unwrap_or_default(),
            score: thousandths(phrase.weight),
            spans: self.spans(&phrase.spans),
            gloss: phrase.gloss.map(|span| self.span(span)),
            source: self.cut.source,
        }
    }

    fn name(&self, name: &facts::Name) -> Name {
        Name {
            name: self.text(name.fullest),
            role: name.role.map(|span| TextSpan { text: self.text(span), span: self.span(span) }),
            gloss: name.gloss.map(|span| self.span(span)),
            score: thousandths(name.weight),
            mentions: self.spans(&name.mentions),
            source: self.cut.source,
        }
    }
}

/// The first of the facts, as the report has them.
fn list<F, R>(facts: &[F], most: usize, report: impl Fn(&F) -> R) -> Vec<R> {
    facts.iter().take(most).map(report).collect()
}
