//! The subject of the verb of speech beside a quote.
//!
//! After the quote first, then before it, within its sentence:
//! 1. `"…," said X`: the words after the verb. `"…," X said`: those before it. `X said: "…"`, `X told Y that "…"`,
//!    `according to X`: the last verb before the quote.
//! 2. X is a run of capitalised words (with "of", "de" and the like inside), without article and title; where a noun
//!    governs it ("a spokesman for the Kremlin said") the noun's phrase; a pronoun; else the noun with its phrase
//!    ("the minister", "police").
//! 3. What stands between commas before the verb is passed over: `X, a doctor in Y, said`.
//! 4. After "and" or "but" a verb has the subject of the verb of speech before it, else what the sentence begins with.
//! 5. Of a name with a title or a trade before it the name is the speaker ("the presenter Gary Lineker"); what the
//!    text calls by name is known from [`super::named`].
//! 6. `X: "…"` without a verb, as of interviews and match reports.
//! 7. In the passive nobody speaks but whom "by" names: `was described as "…" by the court`.
//!
//! The verbs are in `seeds/en/speech-verbs.txt`, by way of the language. Cost: O([`REACH`]) words a quote.

use super::named::Mention;
use super::phrase::{Reading, Row, is_auxiliary, is_preposition, is_pronoun};
use crate::document::{Shape, Word};
use crate::text::Span;

/// How many words beside a quote are looked at.
pub(super) const REACH: usize = 30;

/// How many words may stand before the colon of a quote that has no verb, and before a sentence's theme.
const NEAR_LABEL: usize = 10;

/// A speaker, and how near.
pub(super) struct Said {
    pub(super) speaker: Span,
    /// Whether the verb stands right beside the quote: then a single word can be a quote.
    pub(super) is_beside: bool,
}

/// Who says the quote at `quote`; nothing before `since` or from `until` on is looked at.
pub(super) fn of(reading: Reading<'_>, quote: Span, since: usize, until: usize) -> Option<Said> {
    let document = reading.document;
    let sentence = |byte| {
        document.sentence_at(byte).and_then(|number| document.sentences.get(number)).map(|sentence| sentence.span)
    };
    let last = sentence(quote.end().saturating_sub(1))?;
    // A sentence may end with the quote and the verb still follow: `"Why?" he asked.`
    let end = if last.end() <= quote.end() { follower(reading, quote.end()) } else { last.end() };
    let after = Row::within(reading, quote.end(), end.min(until));
    let first = sentence(quote.start())?;
    let before = Row::within(reading, first.start().max(since), quote.start());
    if let Some((subject, distance)) = after.first_said() {
        return Some(Said { speaker: subject, is_beside: distance < 4 });
    }
    if let Some((subject, distance)) = before.last_said() {
        return Some(Said { speaker: subject, is_beside: distance < 3 });
    }
    before.label(quote.start()).map(|speaker| Said { speaker, is_beside: true })
}

/// The end of the sentence that begins right after the quote with a small letter, or with any after `!”`, `?”` or
/// `,”`; else the quote's end.
fn follower(reading: Reading<'_>, end: usize) -> usize {
    let Reading { text, document, .. } = reading;
    let next = document.sentences.partition_point(|sentence| sentence.span.start() < end);
    let span = document.sentences.get(next).map(|sentence| sentence.span);
    let said = text.get(..end).unwrap_or_default();
    let goes_on = said
        .char_indices()
        .next_back()
        .is_some_and(|(mark, _)| said.get(..mark).is_some_and(|said| said.ends_with(['!', '?', ','])));
    span.filter(|span| span.start() <= end + 2 && (goes_on || span.of(text).starts_with(char::is_lowercase)))
        .map_or(end, Span::end)
}

/// The person that the sentences just before `byte` make plain: whoever speaks in one of the last three, or whom the last
/// begins with.
pub(super) fn plain_before(reading: Reading<'_>, byte: usize) -> Option<Span> {
    let number = reading.document.sentence_at(byte)?;
    (1..=3).find_map(|back| {
        let head = head(reading, number.checked_sub(back)?)?;
        let speaks = head.speaks().filter(|subject| is_person(reading, *subject));
        speaks.or_else(|| head.theme().filter(|theme| back == 1 && is_person(reading, *theme)))
    })
}

/// Who speaks, by a verb of speech, in the sentence that ends before `byte`.
pub(super) fn speaks_before(reading: Reading<'_>, byte: usize) -> Option<Span> {
    let number = reading.document.sentence_at(byte)?.checked_sub(1)?;
    head(reading, number)?.speaks()
}

/// The first words of a sentence.
fn head(reading: Reading<'_>, number: usize) -> Option<Row<'_>> {
    let sentence = reading.document.sentences.get(number)?;
    let row = Row::within(reading, sentence.span.start(), sentence.span.end());
    Some(Row { words: row.words.get(..row.words.len().min(REACH)).unwrap_or_default(), ..row })
}

/// Whether a speaker is somebody with a name.
pub(super) fn is_person(reading: Reading<'_>, speaker: Span) -> bool {
    reading.named.of_phrase(reading.text, speaker).is_some_and(|mention| mention.is_person)
}

impl Row<'_> {
    /// The subject of the first verb of speech.
    fn speaks(&self) -> Option<Span> {
        let verb = (0..self.words.len()).find(|&number| self.says(number))?;
        self.subject_before(verb)
    }

    /// Rule 6: the name right before the colon of a quote, else the person whom the sentence begins with.
    fn label(&self, quote: usize) -> Option<Span> {
        let last = self.words.len().checked_sub(1)?;
        let end = self.words.get(last)?.span().end();
        if self.text.get(end..quote)?.trim_start().strip_prefix(':')?.trim_end() != "" {
            return None;
        }
        let whole = Span::new(self.from, end).trimmed(self.text);
        let mention = self.named.of_phrase(self.text, whole).filter(|_| last < NEAR_LABEL);
        mention.filter(|mention| mention.is_person).map_or_else(|| self.theme(), |mention| Some(mention.span))
    }

    /// What a sentence is about by its first words: a pronoun, or a name that no preposition governs.
    fn theme(&self) -> Option<Span> {
        if is_pronoun(self.word(0)) {
            return self.words.first().map(Word::span);
        }
        let last = self.words.get(..self.words.len().min(NEAR_LABEL))?.last()?;
        let mentions = self.named.between(self.from, last.span().end());
        let is_free = |mention: &&Mention| {
            let at = self.words.partition_point(|word| word.span().start() < mention.span.start());
            let after = self.text.get(mention.span.end()..).unwrap_or_default();
            !(at > 0 && is_preposition(self.word(at - 1))) && !after.starts_with(['\'', '’'])
        };
        mentions.iter().filter(|mention| mention.is_person).find(is_free).map(|mention| mention.span)
    }

    /// The subject of the first verb of speech after a quote, and how many words stand before verb or subject.
    fn first_said(&self) -> Option<(Span, usize)> {
        for verb in 0..self.words.len().min(REACH) {
            // What follows a full stop is another sentence's.
            if verb > 0 && self.gap(verb).contains([';', ':']) {
                return None;
            }
            if verb < 2 && self.word(verb).eq_ignore_ascii_case("according") && self.word(verb + 1) == "to" {
                return self.subject_after(verb + 1).map(|subject| (subject, 0));
            }
            if !self.says(verb) {
                continue;
            }
            let inverted = verb == 0 || (verb == 1 && is_auxiliary(self.word(0)));
            let subject = if inverted { self.subject_after(verb) } else { self.subject_before(verb) };
            return subject
                .filter(|subject| inverted || self.begins_with(*subject))
                .map(|subject| (subject, if inverted { 0 } else { verb.saturating_sub(8) }));
        }
        None
    }

    /// Whether the words begin with the subject, article and title apart: else it is the subject of a clause that
    /// goes on after the quote.
    fn begins_with(&self, subject: Span) -> bool {
        self.words.iter().take(3).any(|word| word.span().start() == subject.start())
            || self
                .words
                .iter()
                .take_while(|word| word.span().start() < subject.start())
                .all(|word| word.shape != Shape::Lower)
    }

    /// The subject of the last verb of speech before a quote, and how many words stand between.
    fn last_said(&self) -> Option<(Span, usize)> {
        let least = self.words.len().saturating_sub(REACH);
        let mut nearest = None;
        for verb in (least..self.words.len()).rev() {
            let distance = self.words.len() - 1 - verb;
            if self.word(verb).eq_ignore_ascii_case("according") && self.word(verb + 1) == "to" {
                return self.subject_after(verb + 1).map(|subject| (subject, distance));
            }
            if self.says(verb) {
                if matches!(self.word(verb.wrapping_sub(1)), "and" | "but") {
                    nearest = nearest.or(Some(distance));
                    continue;
                }
                if let Some(subject) = self.subject_before(verb) {
                    return Some((subject, nearest.unwrap_or(distance)));
                }
            }
        }
        // Rule 4.
        nearest.and_then(|distance| self.theme().map(|subject| (subject, distance)))
    }

    /// Rule 2 before a verb.
    fn subject_before(&self, verb: usize) -> Option<Span> {
        let mut last = verb.checked_sub(1)?;
        let mut is_passive = false;
        while is_auxiliary(self.word(last)) && !self.gap(last + 1).contains(',') {
            is_passive |= matches!(self.word(last), "is" | "was" | "were");
            last = last.checked_sub(1)?;
        }
        if is_passive && self.word(verb) != "quoted" {
            // Rule 7.
            let by = (verb + 1..self.words.len().min(verb + 5)).find(|&at| self.word(at) == "by")?;
            return self.subject_after(by);
        }
        // Rule 3: back over what commas enclose.
        let mut at = last + 1;
        let mut skipped = 0;
        while self.gap(at).contains(',') && skipped < 3 {
            let comma = (at.saturating_sub(REACH)..at)
                .rev()
                .find(|earlier| *earlier > 0 && self.gap(*earlier).contains([',', '.']));
            let Some(comma) = comma else {
                break;
            };
            at = comma;
            skipped += 1;
            if self.shape(at - 1) != Some(Shape::Lower) {
                break;
            }
        }
        let last = at.checked_sub(1)?;
        let word = self.word(last);
        if is_pronoun(word) {
            return self.words.get(last).map(Word::span);
        }
        if matches!(
            word.to_ascii_lowercase().as_str(),
            "who" | "that" | "which" | "it" | "not" | "to" | "and" | "or" | "be" | "been" | "being"
        ) {
            return if word == "who" { self.who(last) } else { None };
        }
        let phrase = self.phrase_to(last).map(|phrase| self.named_in(phrase));
        // `Similarly, the Institute of Art, said`: what the commas enclose is the subject after all.
        let is_name = |phrase: Span| self.named.of_phrase(self.text, phrase).is_some();
        if skipped > 0 && !phrase.is_some_and(is_name) {
            let nearest = self.phrase_to(verb - 1).map(|phrase| self.named_in(phrase));
            return nearest.filter(|phrase| is_name(*phrase)).or(phrase);
        }
        phrase
    }

    /// `X, who said` and `X, who also said`.
    fn who(&self, who: usize) -> Option<Span> {
        self.phrase_to(who.checked_sub(1)?).filter(|span| span.of(self.text).starts_with(char::is_uppercase))
    }

    /// The speaker after a verb: `said the minister`, `said John Smith, a doctor`.
    fn subject_after(&self, verb: usize) -> Option<Span> {
        let (phrase, _) = self.phrase_from(verb + 1)?;
        if is_pronoun(phrase.of(self.text)) {
            return Some(phrase);
        }
        Some(self.person_after(verb + 1).map_or_else(|| self.named_in(phrase), |mention| mention.span))
    }

    /// Rule 5.
    fn named_in(&self, phrase: Span) -> Span {
        self.named.of_phrase(self.text, phrase).map_or(phrase, |mention| mention.span)
    }
}
