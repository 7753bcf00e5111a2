//! Genre: what kind of text it is, told to every sentence alike, so that training can say where the lead is a good
//! summary and where it is not.
//!
//! Source: Karlgren and Cutting, 1994, "Recognizing Text Genres with Simple Metrics Using Discriminant Analysis" (counts
//! of persons, of lengths, of marks). Cost: O(sentences).
//! Two kinds are told apart by rule, because no open training data stands for them:
//! 1. A collection of statements on one thing (reviews, answers to a question): [`ONE_TOPIC`] of at least
//!    [`MANY`] sentences have the same term. Their order says nothing.
//! 2. A conversation: most sentences begin with who speaks, or are short and speak of `I` and `you`.

use super::{Columns, Reading, Signal};

/// Share of the sentences, in 255ths, that have the one term of a collection.
const ONE_TOPIC: u8 = 178;
/// Sentences that a collection has at least.
const MANY: u8 = 20;
/// Share of the sentences, in 255ths, that begin with who speaks in a conversation.
const LABELLED: u8 = 77;
/// Mean words of its sentences, in sixths, that a conversation without labels does not exceed.
const SHORT: u8 = 78;
/// Share of its sentences, in 255ths, with a first or second person.
const PERSONAL: u8 = 77;

/// Sentences from which a conversation is long.
const MEETING: u8 = 100;

/// What a text is besides an article.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Genre {
    /// Prose: an article, a paper, a story.
    Prose,
    /// People speak in turns.
    Conversation {
        /// A meeting rather than a few words.
        is_long: bool,
    },
    /// Many statements on one thing.
    Collection,
}

impl Genre {
    pub(crate) fn of(columns: &Columns) -> Self {
        let value = |signal: Signal| columns.of(signal).first().copied().unwrap_or_default();
        if value(Signal::TextTopic) >= ONE_TOPIC && value(Signal::TextSentences) >= MANY {
            return Self::Collection;
        }
        let persons = value(Signal::TextFirstPerson).saturating_add(value(Signal::TextSecondPerson));
        let is_talk =
            value(Signal::TextMeanLength) <= SHORT && persons >= PERSONAL && value(Signal::TextQuotes) < PERSONAL;
        if value(Signal::TextLabels) >= LABELLED || is_talk {
            return Self::Conversation { is_long: value(Signal::TextSentences) >= MEETING };
        }
        Self::Prose
    }
}

pub(super) fn read(reading: &Reading<'_>, columns: &mut Columns) {
    let sentences = reading.sentences.len() as f64;
    let words = reading.words.iter().sum::<usize>() as f64;
    let paragraphs = (1.0 - columns.share(Signal::InParagraph)) * sentences;
    columns.set_all(Signal::TextSentences, sentences);
    columns.set_all(Signal::TextWords, words / 8.0);
    columns.set_all(Signal::TextMeanLength, 6.0 * words / sentences);
    columns.set_all(Signal::TextParagraphs, 8.0 * sentences / paragraphs);
    let shares = [
        (Signal::TextQuotes, Signal::Quotes),
        (Signal::TextFirstPerson, Signal::FirstPerson),
        (Signal::TextSecondPerson, Signal::SecondPerson),
        (Signal::TextQuestions, Signal::Question),
        (Signal::TextLabels, Signal::SpeakerLabel),
    ];
    for (text, sentence) in shares {
        columns.set_all(text, 255.0 * columns.share(sentence));
    }
    let topic = columns.of(Signal::MostSpread).iter().copied().max().unwrap_or_default();
    columns.set_all(Signal::TextTopic, f64::from(topic));
}
