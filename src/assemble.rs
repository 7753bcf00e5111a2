//! From spans and scores to the report: the one place where bytes become UTF-16 and floats integers.
//!
//! Invariant: it orders and words nothing anew; what it reports was found by the layers below.

use crate::document::{Block, Sentence, Shape, Word};
use crate::facts;
use crate::kinds::ReasonCode;
use crate::options::Options;
use crate::order::heaviest_first;
use crate::reader::Reader;
use crate::report::{
    BlockReport, Contact, DateFact, Headline, Name, Phrase, Pick, Quantity, Quote, Reason, Report, SentenceColumns,
    Speaker, Stats, TextSpan, Utf16Span,
};
use crate::score::{Group, weights};
use crate::text::Span;
use crate::tighten;

/// Words a minute of silent reading (Brysbaert, 2019, "How many words do we read per minute?", non-fiction).
const WORDS_PER_MINUTE: usize = 238;

/// One choice from a text.
pub(crate) struct Cut<'a> {
    /// Sentences, best first.
    pub(crate) chosen: &'a [usize],
    pub(crate) salience: &'a [f64],
    /// Terms of the text that the focus names.
    pub(crate) focus: &'a [usize],
    /// The salience of the best sentence, of all sources where there are several.
    pub(crate) best: f64,
    /// Index of the text where it is one of several.
    pub(crate) source: Option<u32>,
    pub(crate) most: Most,
}

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

/// What scores are shares of.
pub(crate) fn best_of(salience: &[f64]) -> f64 {
    salience.iter().copied().fold(f64::MIN_POSITIVE, f64::max)
}

pub(crate) fn assemble(reader: &Reader<'_>, options: &Options, cut: &Cut<'_>) -> Report {
    let writer = Writer { reader, options, cut };
    let (facts, most) = (&reader.facts, cut.most);
    let reference = options.reference_date.as_deref().and_then(facts::Civil::read);
    Report {
        version: 1,
        language: reader.language.clone(),
        stats: writer.stats(),
        focus_matched: (!options.focus.trim().is_empty()).then_some(!cut.focus.is_empty()),
        headline: writer.headline(),
        summary: writer.summary(),
        sentences: writer.sentences(),
        blocks: reader.document.blocks.iter().map(|block| writer.block(block)).collect(),
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

struct Writer<'a> {
    reader: &'a Reader<'a>,
    options: &'a Options,
    cut: &'a Cut<'a>,
}

impl Writer<'_> {
    fn text(&self, span: Span) -> String {
        span.of(&self.reader.text).to_owned()
    }

    fn span(&self, span: Span) -> Utf16Span {
        self.reader.utf16.span(&self.reader.text, span)
    }

    fn spans(&self, spans: &[Span]) -> Vec<Utf16Span> {
        spans.iter().map(|&span| self.span(span)).collect()
    }

    fn joined(&self, spans: &[Span]) -> String {
        spans.iter().map(|span| span.of(&self.reader.text)).collect()
    }

    fn stats(&self) -> Stats {
        let words: usize = self.reader.words.iter().sum();
        let summary_words: usize = self.cut.chosen.iter().map(|&sentence| self.reader.words[sentence]).sum();
        let blocks = &self.reader.document.blocks;
        Stats {
            characters: self.reader.utf16.length(),
            words: narrow(words),
            sentences: narrow(self.reader.document.sentences.len()),
            paragraphs: narrow(blocks.iter().filter(|block| block.is_quotable()).count()),
            reading_seconds: reading_seconds(words),
            summary_words: narrow(summary_words),
            summary_reading_seconds: reading_seconds(summary_words),
        }
    }

    /// Of the best pick that gives one; where none does, of the best sentence that was not picked.
    fn headline(&self) -> Option<Headline> {
        let (reader, cut) = (self.reader, self.cut);
        let from = |sentences: &mut dyn Iterator<Item = usize>| {
            let sentences = sentences.map(|sentence| self.sentence(sentence));
            tighten::headline(&reader.text, &reader.document, sentences, self.options.headline_words as usize)
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

    fn summary(&self) -> Vec<Pick> {
        let mut ranked: Vec<u64> =
            (1..).zip(self.cut.chosen).map(|(rank, &sentence)| ((sentence as u64) << 32) | rank).collect();
        ranked.sort_unstable();
        ranked.iter().map(|key| self.pick((key >> 32) as usize, *key as u32)).collect()
    }

    fn pick(&self, number: usize, rank: u32) -> Pick {
        let sentence = self.sentence(number);
        let reader = self.reader;
        let spans = if self.options.tighten {
            tighten::sentence(&reader.text, &reader.document, sentence)
        } else {
            vec![sentence.span]
        };
        Pick {
            text: self.joined(&spans),
            span: self.span(sentence.span),
            spans: self.spans(&spans),
            sentence: narrow(number),
            rank,
            score: self.score(number),
            reasons: self.reasons(number),
            source: self.cut.source,
        }
    }

    fn sentence(&self, number: usize) -> &Sentence {
        &self.reader.document.sentences[number]
    }

    /// What moved a sentence: the reader's wish, then what it is worth to the model, strongest first.
    fn reasons(&self, number: usize) -> Vec<Reason> {
        let scores = &self.reader.scores;
        let mut reasons = Vec::new();
        if self.options.pin.contains(&narrow(number)) {
            reasons.push(Reason { code: ReasonCode::Pinned, terms: Vec::new() });
        }
        let focus = self.named(number, self.cut.focus);
        if !focus.is_empty() {
            reasons.push(Reason { code: ReasonCode::Focus, terms: focus });
        }
        let worth = scores.worth(number);
        // Ten thousandths of a logit are more than their order needs; what speaks against a sentence is 0.
        let order = heaviest_first(worth.iter().map(|worth| (1e4 * worth) as usize));
        let told = order.filter(|&group| worth[group] >= weights::REASON).map(|group| Group::TOLD[group]);
        for group in told.filter(|&group| scores.shows(number, group)) {
            reasons.push(self.reason(number, group));
        }
        if reasons.is_empty() {
            reasons.push(Reason { code: ReasonCode::BestOfRest, terms: Vec::new() });
        }
        reasons
    }

    fn reason(&self, number: usize, group: Group) -> Reason {
        let terms = if group == Group::Topic { self.named(number, &self.reader.scores.main_terms) } else { Vec::new() };
        let code = match group {
            Group::Topic if terms.len() >= 2 => ReasonCode::NamesMainTerms,
            Group::Topic => return Reason { code: ReasonCode::Central, terms: Vec::new() },
            Group::Place if self.reader.scores.is_late(number) => ReasonCode::Closing,
            Group::Place => ReasonCode::Opening,
            Group::Headings => ReasonCode::Heading,
            Group::Numbers => ReasonCode::Figures,
            Group::Names | Group::Manner => ReasonCode::Names,
        };
        Reason { code, terms }
    }

    /// Those of the terms that the sentence has, as it writes them; capitalised neighbours go together,
    /// so that `North Korea` is one, and so do pieces of a script without spaces. Each term is told once.
    fn named(&self, sentence: usize, terms: &[usize]) -> Vec<String> {
        let document = &self.reader.document;
        let words = document.words_of(self.sentence(sentence));
        let wanted = |word: Word| document.terms.of(word).index().filter(|term| terms.contains(term));
        let is_run = |one: Word, other: Word| {
            let gap = Span::new(one.span().end(), other.span().start());
            let is_name = one.shape() == Shape::Capital && other.shape() == Shape::Capital;
            let is_near = if is_name { gap.of(&self.reader.text) == " " } else { document.is_pair(one, other) };
            is_near && wanted(one).is_some() && wanted(other).is_some()
        };
        let mut told = Vec::new();
        let mut named = Vec::new();
        let mut read = 0;
        for run in words.chunk_by(|&one, &other| is_run(one, other)) {
            read += run.len();
            let new: Vec<usize> =
                run.iter().filter_map(|&word| wanted(word)).filter(|term| !told.contains(term)).collect();
            if new.len() == run.len() {
                let last = &run[run.len() - 1];
                let end = words.get(read).filter(|next| document.is_pair(*last, **next)).unwrap_or(last);
                named.push(self.text(run[0].span().hull(end.span())));
                told.extend(new);
            }
        }
        named
    }

    /// Salience in thousandths of the best sentence's.
    fn score(&self, sentence: usize) -> u16 {
        thousandths(self.cut.salience[sentence] / self.cut.best)
    }

    fn sentences(&self) -> SentenceColumns {
        let mut columns = SentenceColumns::default();
        for (sentence, salience) in self.reader.document.sentences.iter().zip(self.cut.salience) {
            let span = self.span(sentence.span);
            columns.starts.push(span.start);
            columns.ends.push(span.end);
            columns.blocks.push(sentence.block);
            columns.scores.push(thousandths(salience / self.cut.best));
        }
        columns
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

/// How long silent reading takes.
pub(crate) fn reading_seconds(words: usize) -> u32 {
    narrow((words * 60).div_ceil(WORDS_PER_MINUTE))
}

/// A share of 1 as a whole number of thousandths.
fn thousandths(share: f64) -> u16 {
    (share * 1000.0).round() as u16
}

pub(crate) fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
