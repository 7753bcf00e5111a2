//! The summary: the sentences chosen, why, and what there is to say of all of them.

use crate::document::{Sentence, Shape, Word};
use crate::kinds::ReasonCode;
use crate::options::Options;
use crate::order::heaviest_first;
use crate::ranked::Ranked;
use crate::report::{Pick, Reason, SentenceColumns, Stats, Summary, Utf16Span};
use crate::score::{Group, weights};
use crate::text::Span;

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
}

/// What scores are shares of.
pub(crate) fn best_of(salience: &[f64]) -> f64 {
    salience.iter().copied().fold(f64::MIN_POSITIVE, f64::max)
}

/// A summary and nothing else: every pick is a whole sentence.
pub(crate) fn summary(ranked: &Ranked<'_>, options: &Options, cut: &Cut<'_>) -> Summary {
    Writer { ranked, options, cut }.summary(|sentence| vec![sentence.span])
}

/// Writes down what was found.
pub(super) struct Writer<'a> {
    pub(super) ranked: &'a Ranked<'a>,
    pub(super) options: &'a Options,
    pub(super) cut: &'a Cut<'a>,
}

impl Writer<'_> {
    /// The summary, `kept` telling what of a sentence a pick has.
    pub(super) fn summary(&self, kept: impl Fn(&Sentence) -> Vec<Span>) -> Summary {
        Summary {
            version: 1,
            language: self.ranked.language.clone(),
            stats: self.stats(),
            focus_matched: (!self.options.focus.trim().is_empty()).then_some(!self.cut.focus.is_empty()),
            summary: self.picks(kept),
            sentences: self.sentences(),
        }
    }

    pub(super) fn text(&self, span: Span) -> String {
        span.of(&self.ranked.text).to_owned()
    }

    pub(super) fn span(&self, span: Span) -> Utf16Span {
        self.ranked.utf16.span(&self.ranked.text, span)
    }

    pub(super) fn spans(&self, spans: &[Span]) -> Vec<Utf16Span> {
        spans.iter().map(|&span| self.span(span)).collect()
    }

    pub(super) fn joined(&self, spans: &[Span]) -> String {
        spans.iter().map(|span| span.of(&self.ranked.text)).collect()
    }

    fn stats(&self) -> Stats {
        let words: usize = self.ranked.words.iter().sum();
        let summary_words: usize = self.cut.chosen.iter().map(|&sentence| self.ranked.words[sentence]).sum();
        let blocks = &self.ranked.document.blocks;
        Stats {
            characters: self.ranked.utf16.length(),
            words: narrow(words),
            sentences: narrow(self.ranked.document.sentences.len()),
            paragraphs: narrow(blocks.iter().filter(|block| block.is_quotable()).count()),
            reading_seconds: reading_seconds(words),
            summary_words: narrow(summary_words),
            summary_reading_seconds: reading_seconds(summary_words),
        }
    }

    /// The sentences chosen, in the order of the text.
    fn picks(&self, kept: impl Fn(&Sentence) -> Vec<Span>) -> Vec<Pick> {
        let mut keys: Vec<u64> =
            (1..).zip(self.cut.chosen).map(|(rank, &sentence)| ((sentence as u64) << 32) | rank).collect();
        keys.sort_unstable();
        keys.iter().map(|key| self.pick((key >> 32) as usize, *key as u32, &kept)).collect()
    }

    fn pick(&self, number: usize, rank: u32, kept: &impl Fn(&Sentence) -> Vec<Span>) -> Pick {
        let sentence = self.sentence(number);
        let spans = kept(sentence);
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

    pub(super) fn sentence(&self, number: usize) -> &Sentence {
        &self.ranked.document.sentences[number]
    }

    /// What moved a sentence: the reader's wish, then what it is worth to the model, strongest first.
    fn reasons(&self, number: usize) -> Vec<Reason> {
        let scores = &self.ranked.scores;
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
        let terms = if group == Group::Topic { self.named(number, &self.ranked.scores.main_terms) } else { Vec::new() };
        let code = match group {
            Group::Topic if terms.len() >= 2 => ReasonCode::NamesMainTerms,
            Group::Topic => return Reason { code: ReasonCode::Central, terms: Vec::new() },
            Group::Place if self.ranked.scores.is_late(number) => ReasonCode::Closing,
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
        let document = &self.ranked.document;
        let words = document.words_of(self.sentence(sentence));
        let wanted = |word: Word| document.terms.of(word).index().filter(|term| terms.contains(term));
        let is_run = |one: Word, other: Word| {
            let gap = Span::new(one.span().end(), other.span().start());
            let is_name = one.shape() == Shape::Capital && other.shape() == Shape::Capital;
            let is_near = if is_name { gap.of(&self.ranked.text) == " " } else { document.is_pair(one, other) };
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
        for (sentence, salience) in self.ranked.document.sentences.iter().zip(self.cut.salience) {
            let span = self.span(sentence.span);
            columns.starts.push(span.start);
            columns.ends.push(span.end);
            columns.blocks.push(sentence.block);
            columns.scores.push(thousandths(salience / self.cut.best));
        }
        columns
    }
}

/// How long silent reading takes.
pub(crate) fn reading_seconds(words: usize) -> u32 {
    narrow((words * 60).div_ceil(WORDS_PER_MINUTE))
}

/// A share of 1 as a whole number of thousandths.
pub(super) fn thousandths(share: f64) -> u16 {
    (share * 1000.0).round() as u16
}

pub(crate) fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
