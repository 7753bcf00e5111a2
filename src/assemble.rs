//! From spans and scores to the report: the one place where bytes become UTF-16 and floats integers.
//!
//! Invariant: it orders and words nothing anew; what it reports was found by the layers below.

use crate::document::{Block, Sentence, Shape, Word};
use crate::facts;
use crate::kinds::ReasonCode;
use crate::options::Options;
use crate::reader::Reader;
use crate::report::{
    BlockReport, Contact, DateFact, Headline, Name, Phrase, Pick, Quantity, Quote, Reason, Report, SentenceColumns,
    Speaker, Stats, TextSpan, Utf16Span,
};
use crate::score::weights;
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
}

pub(crate) fn assemble(reader: &Reader<'_>, options: &Options, cut: &Cut<'_>) -> Report {
    let best = cut.salience.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let writer = Writer { reader, options, cut, best };
    let facts = &reader.facts;
    Report {
        version: 1,
        language: reader.language.clone(),
        stats: writer.stats(),
        focus_matched: (!options.focus.trim().is_empty()).then_some(!cut.focus.is_empty()),
        headline: writer.headline(),
        summary: writer.summary(),
        sentences: writer.sentences(),
        blocks: reader.document.blocks.iter().map(|block| writer.block(block)).collect(),
        phrases: writer.list(&facts.phrases, |phrase| writer.phrase(phrase)),
        people: writer.list(&facts.people, |name| writer.name(name)),
        organisations: writer.list(&facts.organisations, |name| writer.name(name)),
        places: writer.list(&facts.places, |name| writer.name(name)),
        dates: writer.list(&facts.dates, |date| DateFact {
            kind: date.kind,
            text: writer.text(date.span),
            span: writer.span(date.span),
            value: date.value.clone(),
        }),
        quantities: writer.list(&facts.quantities, |quantity| Quantity {
            kind: quantity.kind,
            text: writer.text(quantity.span),
            span: writer.span(quantity.span),
            value: quantity.value,
            unit: quantity.unit.clone(),
        }),
        quotes: writer.list(&facts.quotes, |quote| Quote {
            text: writer.text(quote.span),
            span: writer.span(quote.span),
            speaker: quote.speaker.map(|span| Speaker { name: writer.text(span), span: writer.span(span) }),
        }),
        contacts: writer.list(&facts.contacts, |contact| Contact {
            kind: contact.kind,
            text: writer.text(contact.span),
            span: writer.span(contact.span),
            href: contact.href.clone(),
        }),
    }
}

struct Writer<'a> {
    reader: &'a Reader<'a>,
    options: &'a Options,
    cut: &'a Cut<'a>,
    /// The salience of the best sentence.
    best: f64,
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

    /// As many of the facts as the options allow.
    fn list<F, R>(&self, facts: &[F], report: impl Fn(&F) -> R) -> Vec<R> {
        facts.iter().take(self.options.max_facts as usize).map(report).collect()
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
            reading_seconds: narrow((words * 60).div_ceil(WORDS_PER_MINUTE)),
            summary_words: narrow(summary_words),
            summary_reading_seconds: narrow((summary_words * 60).div_ceil(WORDS_PER_MINUTE)),
        }
    }

    fn headline(&self) -> Option<Headline> {
        let best = self.sentence(*self.cut.chosen.first()?);
        let spans =
            tighten::headline(&self.reader.text, &self.reader.document, best, self.options.headline_words as usize)?;
        Some(Headline { text: self.joined(&spans), spans: self.spans(&spans) })
    }

    fn summary(&self) -> Vec<Pick> {
        let mut ranked: Vec<u64> =
            (1..).zip(self.cut.chosen).map(|(rank, &sentence)| ((sentence as u64) << 32) | rank).collect();
        ranked.sort_unstable();
        ranked.iter().map(|key| self.pick((key >> 32) as usize, *key as u32)).collect()
    }

    fn pick(&self, number: usize, rank: u32) -> Pick {
        let sentence = self.sentence(number);
        let spans =
            if self.options.tighten { tighten::sentence(&self.reader.text, sentence) } else { vec![sentence.span] };
        Pick {
            text: self.joined(&spans),
            span: self.span(sentence.span),
            spans: self.spans(&spans),
            sentence: narrow(number),
            rank,
            score: self.score(number),
            reasons: self.reasons(number),
        }
    }

    fn sentence(&self, number: usize) -> &Sentence {
        &self.reader.document.sentences[number]
    }

    /// The signals that moved a sentence most, strongest first.
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
        let opening = weights::POSITION * scores.position[number];
        let central = weights::CENTRALITY * scores.centrality[number];
        let mut signals = [
            (opening, scores.position[number], ReasonCode::Opening),
            (central, scores.centrality[number], ReasonCode::Central),
        ];
        if central > opening {
            signals.swap(0, 1);
        }
        let strong = signals.into_iter().filter(|&(_, value, _)| value >= weights::REASON);
        reasons.extend(strong.map(|(_, _, code)| Reason { code, terms: Vec::new() }));
        let terms = self.named(number, &scores.main_terms);
        if terms.len() >= 2 {
            reasons.push(Reason { code: ReasonCode::NamesMainTerms, terms });
        }
        if reasons.is_empty() {
            reasons.push(Reason { code: ReasonCode::BestOfRest, terms: Vec::new() });
        }
        reasons
    }

    /// Those of the terms that the sentence has, as it writes them; capitalised neighbours go together,
    /// so that `North Korea` is one, and so do pieces of a script without spaces. Each term is told once.
    fn named(&self, sentence: usize, terms: &[usize]) -> Vec<String> {
        let document = &self.reader.document;
        let words = document.words_of(self.sentence(sentence));
        let wanted = |word: &Word| word.term.index().filter(|term| terms.contains(term));
        let is_run = |one: &Word, other: &Word| {
            let gap = Span::new(one.span().end(), other.span().start());
            let is_name = one.shape == Shape::Capital && other.shape == Shape::Capital;
            let is_near = if is_name { gap.of(&self.reader.text) == " " } else { document.is_pair(one, other) };
            is_near && wanted(one).is_some() && wanted(other).is_some()
        };
        let mut told = Vec::new();
        let mut named = Vec::new();
        let mut read = 0;
        for run in words.chunk_by(is_run) {
            read += run.len();
            let new: Vec<usize> = run.iter().filter_map(wanted).filter(|term| !told.contains(term)).collect();
            if new.len() == run.len() {
                let last = &run[run.len() - 1];
                let end = words.get(read).filter(|next| document.is_pair(last, next)).unwrap_or(last);
                named.push(self.text(run[0].span().hull(end.span())));
                told.extend(new);
            }
        }
        named
    }

    /// Salience in thousandths of the best sentence's.
    fn score(&self, sentence: usize) -> u16 {
        thousandths(self.cut.salience[sentence] / self.best)
    }

    fn sentences(&self) -> SentenceColumns {
        let mut columns = SentenceColumns::default();
        for (sentence, salience) in self.reader.document.sentences.iter().zip(self.cut.salience) {
            let span = self.span(sentence.span);
            columns.starts.push(span.start);
            columns.ends.push(span.end);
            columns.blocks.push(sentence.block);
            columns.scores.push(thousandths(salience / self.best));
        }
        columns
    }

    fn block(&self, block: &Block) -> BlockReport {
        BlockReport {
            span: self.span(block.span),
            kind: block.kind,
            level: block.level,
            reason: block.reason.map(|code| Reason { code, terms: Vec::new() }),
        }
    }

    fn phrase(&self, phrase: &facts::Phrase) -> Phrase {
        Phrase {
            text: phrase.spans.first().map(|&span| self.text(span)).unwrap_or_default(),
            score: thousandths(phrase.weight),
            spans: self.spans(&phrase.spans),
            gloss: None,
        }
    }

    fn name(&self, name: &facts::Name) -> Name {
        Name {
            name: self.text(name.fullest),
            role: name.role.map(|span| TextSpan { text: self.text(span), span: self.span(span) }),
            gloss: name.gloss.map(|span| self.span(span)),
            score: thousandths(name.weight),
            mentions: self.spans(&name.mentions),
        }
    }
}

/// A share of 1 as a whole number of thousandths.
fn thousandths(share: f64) -> u16 {
    (share * 1000.0).round() as u16
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
