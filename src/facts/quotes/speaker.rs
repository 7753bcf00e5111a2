//! The subject of the verb of speech beside a quote.
//!
//! After the quote first, then before it, within its sentence:
//! 1. `"…," said X`: the words after the verb. `"…," X said`: those before it. `X said: "…"`, `X told Y that "…"`,
//!    `according to X`: the last verb before the quote.
//! 2. X is a run of capitalised words (with "of", "de" and the like inside), without article and title; where a noun
//!    governs it ("a spokesman for the Kremlin said") the noun's phrase; a pronoun; else the noun with its phrase
//!    ("the minister", "police").
//! 3. What stands between commas before the verb is passed over: `X, a doctor in Y, said`.
//! 4. `X: "…"`: a name right before the colon, where no verb is found.
//! 5. After "and" or "but" a verb has the subject of the verb of speech before it.
//!
//! The verbs are in `seeds/<tag>/speech-verbs.txt`, the other words in `quoting.txt`, by way of the language. Cost: O([`REACH`]) words a quote.

use super::phrase::{Row, is_pronoun};
use crate::document::{Document, Sentence, Shape, Word};
use crate::language::Capitals;
use crate::text::Span;

/// How many words beside a quote are looked at.
pub(super) const REACH: usize = 30;

/// A speaker, and how near.
pub(super) struct Said {
    pub(super) speaker: Span,
    /// Whether the verb stands right beside the quote: then a single word can be a quote.
    pub(super) is_beside: bool,
}

/// Who says the quote at `quote`, which begins in the first of these sentences, those behind it following; nothing before
/// `since` or from `until` on is looked at.
pub(super) fn of(
    text: &str,
    document: &Document,
    sentences: &[Sentence],
    quote: Span,
    since: usize,
    until: usize,
) -> Option<Said> {
    let first = sentences.first()?;
    let before = Row::within(text, document, &sentences[..1], first.span.start().max(since), quote.start());
    let of_quote = 1 + sentences.iter().skip(1).take_while(|next| next.span.start() < quote.end()).count();
    let (last, next) = (&sentences[of_quote - 1], sentences.get(of_quote));
    // A sentence may end with the quote and the verb still follow: `"Why?" he asked.`
    let end = if last.span.end() <= quote.end() { follower(text, next, quote.end()) } else { last.span.end() };
    let sentences = &sentences[of_quote - 1..sentences.len().min(of_quote + 1)];
    let after = Row::within(text, document, sentences, quote.end(), end.min(until));
    // A quotation that no mark parts from what follows is a part of that clause: its subject, perhaps.
    let inside = text.get(quote.start()..quote.end()).unwrap_or_default().trim_end_matches(is_closing);
    let beyond = text.get(quote.end()..).unwrap_or_default();
    let is_parted = inside.ends_with([',', '.', '!', '?', '…', '-', '—', '–']) || beyond.starts_with([',', '.']);
    if let Some(subject) = after.according() {
        return Some(Said { speaker: subject, is_beside: true });
    }
    if let Some((subject, distance)) = after.first_said().filter(|_| is_parted || after.begins_with_verb()) {
        return Some(Said { speaker: subject, is_beside: distance < 4 });
    }
    if let Some((subject, distance)) = before.last_said() {
        return Some(Said { speaker: subject, is_beside: distance < 3 });
    }
    before.named(quote.start()).map(|speaker| Said { speaker, is_beside: true })
}

fn is_closing(mark: char) -> bool {
    matches!(mark, '"' | '\'' | '”' | '“' | '’' | '»' | '›' | '」' | '』') || mark.is_whitespace()
}

/// The end of the next sentence where that begins right after the quote with a small letter, or with any after `!”`, `?”` or
/// `,”`; else the quote's end.
fn follower(text: &str, next: Option<&Sentence>, end: usize) -> usize {
    let said = text.get(..end).unwrap_or_default();
    let goes_on = said
        .char_indices()
        .next_back()
        .is_some_and(|(mark, _)| said.get(..mark).is_some_and(|said| said.ends_with(['!', '?', ','])));
    next.map(|next| next.span)
        .filter(|span| span.start() <= end + 2 && (goes_on || span.of(text).starts_with(char::is_lowercase)))
        .map_or(end, Span::end)
}

/// The name that the sentences just before `byte` make plain: that of whoever speaks in one of the last three, or
/// the person that the last begins with.
pub(super) fn plain_before(text: &str, document: &Document, people: &[Span], byte: usize) -> Option<Span> {
    let number = document.sentence_at(byte)?;
    for back in 1..=3 {
        let sentence = document.sentences.get(number.checked_sub(back)?)?;
        let words = document.words.get(sentence.word_range()).unwrap_or_default();
        let head = Row {
            text,
            language: document.language,
            words: words.get(..words.len().min(REACH)).unwrap_or_default(),
            from: sentence.span.start(),
        };
        let is_name = |span: &Span| is_name(text, document, people, *span);
        let said = (0..head.words.len()).find(|word| head.says(*word));
        if let Some(subject) = said.and_then(|verb| head.subject_before(verb)).filter(is_name) {
            return Some(subject);
        }
        if back == 1
            && let Some(person) = first_within(people, sentence.span.start(), sentence.span.end())
            && head.begins_with(person)
        {
            return Some(person);
        }
    }
    None
}

/// Whether the words are somebody's name: where every noun has a capital, only those that the text is known to name.
pub(super) fn is_name(text: &str, document: &Document, people: &[Span], words: Span) -> bool {
    if matches!(document.language.punctuation().capitals, Capitals::Nouns) {
        return first_within(people, words.start(), words.end()).is_some();
    }
    words.of(text).starts_with(char::is_uppercase) && !is_pronoun(document.language, words.of(text))
}

/// Whoever the first of these sentences names before the quote, where a verb of speech stands between them but tells no subject:
/// `X got up and said: "…"`.
pub(super) fn named_before(
    text: &str,
    document: &Document,
    sentences: &[Sentence],
    people: &[Span],
    since: usize,
    quote: usize,
) -> Option<Span> {
    let start = sentences.first()?.span.start().max(since);
    let row = Row::within(text, document, &sentences[..1], start, quote);
    let ends_in_colon = text.get(..quote).is_some_and(|before| before.trim_end().ends_with(':'));
    let is_bare = |word: usize| ends_in_colon || row.may_be(word.wrapping_sub(1), 'c');
    let verb =
        (row.words.len().saturating_sub(REACH)..row.words.len()).find(|&word| row.says(word) && is_bare(word))?;
    first_within(people, start, row.words.get(verb)?.span().start())
}

fn first_within(people: &[Span], start: usize, end: usize) -> Option<Span> {
    let first = people.partition_point(|person| person.start() < start);
    people.get(first).copied().filter(|person| person.end() <= end)
}

impl Row<'_> {
    /// The subject of the first verb of speech after a quote, and how many words stand before verb or subject.
    fn first_said(&self) -> Option<(Span, usize)> {
        for verb in 0..self.words.len().min(REACH) {
            // What follows a full stop is another sentence's.
            if verb > 0 && self.gap(verb).contains([';', ':']) {
                return None;
            }
            if !self.says(verb) {
                continue;
            }
            let group = (0..verb).rev().take_while(|&at| self.is_auxiliary(at)).last().unwrap_or(verb);
            // "… contre 18 la veille, a annoncé le ministre".
            let inverted = group == 0 || !self.language.is_english() && self.gap(group).contains(',');
            let subject = if inverted { self.subject_after(verb) } else { self.subject_before(verb) };
            return subject
                .filter(|subject| inverted || self.begins_with(*subject))
                .map(|subject| (subject, if inverted { 0 } else { verb.saturating_sub(8) }));
        }
        None
    }

    /// Whether they begin with a verb of speech: `"…" said X`.
    fn begins_with_verb(&self) -> bool {
        self.says(0)
    }

    /// `"…", according to X`, right after the quote.
    fn according(&self) -> Option<Span> {
        self.phrase_from(self.source(0)?).map(|phrase| phrase.0)
    }

    /// The word behind `according to`, if that stands at this word.
    fn source(&self, at: usize) -> Option<usize> {
        if self.language.is_english() {
            let is_source = self.word(at).eq_ignore_ascii_case("according") && self.word(at + 1) == "to";
            return is_source.then_some(at + 2);
        }
        self.may_be(at, 's').then_some(at + 1)
    }

    /// Whether the words begin with the subject, article and title apart: else it is the subject of a clause that
    /// goes on after the quote.
    fn begins_with(&self, subject: Span) -> bool {
        self.words.iter().take(3).any(|word| word.span().start() == subject.start())
            || (0..self.words.len())
                .take_while(|&at| self.words[at].span().start() < subject.start())
                .all(|at| self.shape(at) != Some(Shape::Lower) || self.is_before_name(at))
    }

    /// What may stand between a quote and the name of its speaker: `"…", as the engineer X put it`.
    fn is_before_name(&self, at: usize) -> bool {
        self.word(at) == "as" || self.may_be(at, 'a') || !self.is_function_word(at)
    }

    /// The subject of the last verb of speech before a quote, and how many words stand between.
    fn last_said(&self) -> Option<(Span, usize)> {
        let least = self.words.len().saturating_sub(REACH);
        for verb in (least..self.words.len()).rev() {
            let distance = self.words.len() - 1 - verb;
            if let Some(source) = self.source(verb) {
                let (span, _) = self.phrase_from(source)?;
                return Some((span, distance));
            }
            if !self.says(verb) || self.may_be(verb.wrapping_sub(1), 'c') {
                continue;
            }
            // "Am Montag sagte der Minister: …".
            let behind = || if self.language.is_english() { None } else { self.subject_after(verb) };
            if let Some(subject) = self.subject_before(verb).or_else(behind) {
                return Some((subject, distance));
            }
        }
        None
    }

    /// Rule 4.
    fn named(&self, quote: usize) -> Option<Span> {
        let last = self.words.len().checked_sub(1)?;
        let colon = self.text.get(self.words.get(last)?.span().end()..quote)?;
        if colon.trim() != ":" || !self.is_capital(last) {
            return None;
        }
        self.phrase_to(last)
    }

    /// Rule 2 before a verb.
    fn subject_before(&self, verb: usize) -> Option<Span> {
        let mut last = verb.checked_sub(1)?;
        // "X was quoted as saying".
        if self.word(verb) == "saying" && self.word(last) == "as" {
            last = last.checked_sub(2)?;
        }
        while self.is_auxiliary(last) && !self.gap(last + 1).contains(',') {
            last = last.checked_sub(1)?;
        }
        // "A statement on Monday said".
        while self.is_day(last) {
            last = last.checked_sub(1)?;
            if self.may_be(last, 'o') {
                last = last.checked_sub(1)?;
            }
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
            // "Her doctor, Carlo Bava, had told": the name is what the commas enclose.
            let is_name = at - comma <= 4 && (comma..at).all(|word| self.is_capital(word));
            if is_name && self.shape(comma - 1) == Some(Shape::Lower) {
                return Some(self.span(comma, at - 1));
            }
            at = comma;
            skipped += 1;
            if self.shape(at - 1) != Some(Shape::Lower) {
                break;
            }
        }
        let last = at.checked_sub(1)?;
        if self.is_pronoun(last) {
            return self.words.get(last).copied().map(Word::span);
        }
        if self.may_be(last, 'n') {
            return if matches!(self.word(last), "who" | "qui" | "quien" | "quem") { self.who(last) } else { None };
        }
        self.phrase_to(last)
    }

    /// Whether the word is a weekday's or a month's name.
    fn is_day(&self, at: usize) -> bool {
        let classes = self.language.calendar().get(&self.word(at).to_lowercase());
        classes.is_some_and(|classes| classes.starts_with(['m', 'w', 'z']))
    }

    /// `X, who said` and `X, who also said`.
    fn who(&self, who: usize) -> Option<Span> {
        self.phrase_to(who.checked_sub(1)?).filter(|span| span.of(self.text).starts_with(char::is_uppercase))
    }

    /// The speaker after a verb: `said the minister`, `said John Smith, a doctor`.
    fn subject_after(&self, verb: usize) -> Option<Span> {
        let first = verb + 1;
        let told = if self.language.is_english() { first } else { self.behind_told(first) };
        self.phrase_from(told).map(|phrase| phrase.0)
    }

    /// Where what stands at `first` ends that says whom it is told to, or where: `explique à l'AFP le directeur`.
    fn behind_told(&self, first: usize) -> usize {
        let is_small = |at: usize, class| self.shape(at) == Some(Shape::Lower) && self.may_be(at, class);
        let mut at = first;
        while is_small(at, 'o') && (at > first || !self.may_be(at, 'a')) {
            at += 1;
        }
        if at == first {
            return first;
        }
        while is_small(at, 'a') || is_small(at, 'd') {
            at += 1;
        }
        // "À l'AFP Jean Petit": an acronym is a name by itself.
        let is_alone = self.shape(at) != Some(Shape::Capital);
        at += 1;
        while !is_alone && self.gap(at) == " " && self.is_capital(at) {
            at += 1;
        }
        at
    }
}
