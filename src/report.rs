//! What the outside world sees: the report, in UTF-16 code units and integers.
//!
//! Invariant: the only types that are serialised, and the only ones that know UTF-16. Everything here
//! is data; [`crate::assemble`] fills it in. Field names in JSON and JavaScript are in camel case.
//! The TypeScript declarations are made from these types. In a report over several sources every span counts from the
//! start of its own source, which `source` names; `sentences` and `blocks` hold those of all sources, one after the other.

use serde::Serialize;
#[cfg(javascript)]
use tsify::Tsify;

use crate::kinds::{BlockKind, ContactKind, DateKind, QuantityKind, ReasonCode};

/// A half-open range of UTF-16 code units: `text.slice(start, end)` in JavaScript is the text meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Utf16Span {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// What a text says, and where it says so.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[cfg_attr(javascript, tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Version of the report's shape.
    #[cfg_attr(javascript, tsify(type = "1"))]
    pub version: u32,
    /// The language the text was read in.
    pub language: LanguageReport,
    /// Counts, and the time that reading takes.
    pub stats: Stats,
    /// Whether the text has any word of the focus; null where none was asked for.
    pub focus_matched: Option<bool>,
    /// One sentence cut down to its core.
    pub headline: Option<Headline>,
    /// The sentences chosen, in the order of the text.
    pub summary: Vec<Pick>,
    /// Every sentence, as columns of equal length.
    pub sentences: SentenceColumns,
    /// Every block of the text, in order.
    pub blocks: Vec<BlockReport>,
    /// Phrases that the text is about, best first.
    pub phrases: Vec<Phrase>,
    /// People, those the text speaks of most first.
    pub people: Vec<Name>,
    /// Organisations, those the text speaks of most first.
    pub organisations: Vec<Name>,
    /// Places, those the text speaks of most first.
    pub places: Vec<Name>,
    /// Dates, times, durations and sets of them, in the order of the text.
    pub dates: Vec<DateFact>,
    /// Amounts of all kinds, in the order of the text.
    pub quantities: Vec<Quantity>,
    /// Direct speech, in the order of the text.
    pub quotes: Vec<Quote>,
    /// Ways to reach somebody, in the order of the text.
    pub contacts: Vec<Contact>,
}

/// The summary of a text alone: what a [`Report`] of it has of these names.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[cfg_attr(javascript, tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// Version of the report's shape.
    #[cfg_attr(javascript, tsify(type = "1"))]
    pub version: u32,
    /// The language the text was read in.
    pub language: LanguageReport,
    /// Counts, and the time that reading takes.
    pub stats: Stats,
    /// Whether the text has any word of the focus; null where none was asked for.
    pub focus_matched: Option<bool>,
    /// The sentences chosen, in the order of the text, each of them whole.
    pub summary: Vec<Pick>,
    /// Every sentence, as columns of equal length.
    pub sentences: SentenceColumns,
}

/// A language, and how it was settled.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LanguageReport {
    /// BCP 47 tag; `und` when unknown.
    pub code: String,
    /// How sure, 0 to 1000.
    pub confidence: u16,
    /// Whether it was found from the text rather than given.
    pub detected: bool,
}

/// Counts of the text and of the summary.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Stats {
    /// Length of the text in UTF-16 code units.
    pub characters: u32,
    /// Words; a hyphenated word counts as one.
    pub words: u32,
    /// Sentences.
    pub sentences: u32,
    /// Paragraphs, list items and quoted blocks; no headings, no boilerplate.
    pub paragraphs: u32,
    /// Seconds that silent reading of the text takes.
    pub reading_seconds: u32,
    /// Words of the summary.
    pub summary_words: u32,
    /// Seconds that silent reading of the summary takes.
    pub summary_reading_seconds: u32,
}

/// Words of one sentence, in order, some left out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Headline {
    /// The spans' texts, joined.
    pub text: String,
    /// Where its words stand.
    pub spans: Vec<Utf16Span>,
    /// Index of its source, in a report over several.
    #[cfg_attr(javascript, tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<u32>,
}

/// One sentence of the summary.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[cfg_attr(javascript, tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Pick {
    /// The spans' texts, joined: the whole sentence, unless tightened.
    pub text: String,
    /// The whole sentence.
    pub span: Utf16Span,
    /// What of it is kept.
    pub spans: Vec<Utf16Span>,
    /// Its index among the sentences.
    pub sentence: u32,
    /// In which place it was chosen, from 1.
    pub rank: u32,
    /// How much it matters, 0 to 1000.
    pub score: u16,
    /// Why it was chosen, the strongest reason first.
    pub reasons: Vec<Reason>,
    /// Index of its source, in a report over several.
    #[cfg_attr(javascript, tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<u32>,
}

/// Why a sentence was chosen or a block set aside: a code, worded by whoever shows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// What moved it.
    pub code: ReasonCode,
    /// The terms meant, as the sentence writes them.
    #[cfg_attr(javascript, tsify(optional))]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<String>,
}

/// Every sentence, one entry each in every column.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SentenceColumns {
    /// First code unit of each.
    #[cfg_attr(javascript, tsify(type = "Uint32Array"))]
    pub starts: Vec<u32>,
    /// One past the last code unit of each.
    #[cfg_attr(javascript, tsify(type = "Uint32Array"))]
    pub ends: Vec<u32>,
    /// Index of the block of each.
    #[cfg_attr(javascript, tsify(type = "Uint32Array"))]
    pub blocks: Vec<u32>,
    /// How much each matters, 0 to 1000.
    #[cfg_attr(javascript, tsify(type = "Uint16Array"))]
    pub scores: Vec<u16>,
    /// Index of the source of each, in a report over several.
    #[cfg_attr(javascript, tsify(optional, type = "Uint32Array"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sources: Option<Vec<u32>>,
}

/// One block.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BlockReport {
    /// Its place.
    pub span: Utf16Span,
    /// What it is.
    pub kind: BlockKind,
    /// 1 to 6: the level of a heading where a marker tells, of list items and quotes how deep they lie.
    #[cfg_attr(javascript, tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// Why it was set aside as boilerplate.
    #[cfg_attr(javascript, tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// Index of its source, in a report over several.
    #[cfg_attr(javascript, tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<u32>,
}

/// A phrase the text is about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[cfg_attr(javascript, tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Phrase {
    /// As first written.
    pub text: String,
    /// How much the text is about it, 0 to 1000.
    pub score: u16,
    /// Where it stands, in order.
    pub spans: Vec<Utf16Span>,
    /// Where the text says what it means.
    pub gloss: Option<Utf16Span>,
    /// Index of its source, in a report over several.
    #[cfg_attr(javascript, tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<u32>,
}

/// Somebody or something with a name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[cfg_attr(javascript, tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Name {
    /// The fullest form, as written.
    pub name: String,
    /// What the text says they are.
    pub role: Option<TextSpan>,
    /// Where the text says what it is.
    pub gloss: Option<Utf16Span>,
    /// How much the text is about them, 0 to 1000.
    pub score: u16,
    /// Every place they are named, in order; no pronouns, articles or titles.
    pub mentions: Vec<Utf16Span>,
    /// Index of its source, in a report over several.
    #[cfg_attr(javascript, tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<u32>,
}

/// Words of the text and their place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct TextSpan {
    /// The words.
    pub text: String,
    /// Their place.
    pub span: Utf16Span,
}

/// One expression of time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[cfg_attr(javascript, tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct DateFact {
    /// What it is.
    pub kind: DateKind,
    /// The words.
    pub text: String,
    /// Their place.
    pub span: Utf16Span,
    /// ISO 8601 or EDTF, where the text settles it.
    pub value: Option<String>,
    /// Index of its source, in a report over several.
    #[cfg_attr(javascript, tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<u32>,
}

/// One amount.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[cfg_attr(javascript, tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Quantity {
    /// What it is.
    pub kind: QuantityKind,
    /// The words.
    pub text: String,
    /// Their place.
    pub span: Utf16Span,
    /// The number, where the text settles it.
    pub value: Option<f64>,
    /// Its unit or ISO 4217 currency, where it has one.
    pub unit: Option<String>,
    /// Index of its source, in a report over several.
    #[cfg_attr(javascript, tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<u32>,
}

/// One piece of direct speech.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[cfg_attr(javascript, tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// The words said, without quotation marks.
    pub text: String,
    /// Their place.
    pub span: Utf16Span,
    /// Who said them, where the text makes it plain.
    pub speaker: Option<Speaker>,
    /// Index of its source, in a report over several.
    #[cfg_attr(javascript, tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<u32>,
}

/// Who said something.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Speaker {
    /// The name, or the mention's words where they name nobody.
    pub name: String,
    /// Place of the mention.
    pub span: Utf16Span,
}

/// One way to reach somebody.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[cfg_attr(javascript, tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// What it is.
    pub kind: ContactKind,
    /// As written.
    pub text: String,
    /// Its place.
    pub span: Utf16Span,
    /// Where a click leads: `mailto:`, `tel:`, `http:` or `https:` only.
    pub href: Option<String>,
    /// Index of its source, in a report over several.
    #[cfg_attr(javascript, tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<u32>,
}
