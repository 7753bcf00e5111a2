//! Nutgraf reads a text and says what it says: the sentences that carry it, who said what, people,
//! places, dates and figures, each with its place in the text.
//!
//! ```
//! use nutgraf::{Length, Options, summarize};
//!
//! let text = "The council voted on Monday to close the bridge. It is 90 years old. \
//!             Engineers had warned of cracks in the bridge since 2019.";
//! let options = Options { length: Length::Sentences(1), ..Options::default() };
//! let report = summarize(text, &options)?;
//!
//! assert_eq!(report.summary[0].text, "The council voted on Monday to close the bridge.");
//! assert_eq!(report.stats.sentences, 3);
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! Any text gives a report; the only errors are options out of their range. Every offset in a report
//! counts UTF-16 code units, in Rust too, so that a report means the same wherever it was made, and
//! the same text and options give the same report to the bit, natively and in every browser.
//!
//! To cut one text again and again, read it once with a [`Reader`].

mod assemble;
/// Stages of the reading, measured apart.
#[cfg(feature = "bench")]
#[doc(hidden)]
pub mod bench;
mod document;
#[cfg(all(javascript, feature = "reports"))]
mod dom;
mod facts;
mod kinds;
mod language;
mod options;
mod order;
mod ranked;
mod reader;
mod report;
mod score;
mod select;
mod several;
mod text;
mod tighten;
#[cfg(javascript)]
mod wasm;

/// The README's Rust is run with the other examples.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub use kinds::{BlockKind, ContactKind, DateKind, QuantityKind, ReasonCode};
pub use language::languages;
pub use options::{Error, Length, Options};
pub use ranked::{KnownBlock, MAX_BYTES};
pub use reader::Reader;
pub use report::{
    BlockReport, Contact, DateFact, Headline, LanguageReport, Name, Phrase, Pick, Quantity, Quote, Reason, Report,
    SentenceColumns, Speaker, Stats, Summary, TextSpan, Utf16Span,
};
pub use several::Source;

/// Reads a text and reports what it says. Time grows with the length of the text, near-linearly.
///
/// ```
/// let report = nutgraf::summarize("", &nutgraf::Options::default())?;
/// assert!(report.summary.is_empty());
/// # Ok::<(), nutgraf::Error>(())
/// ```
///
/// # Errors
///
/// [`Error`] where an option is out of its range or the text longer than [`MAX_BYTES`].
pub fn summarize(text: &str, options: &Options) -> Result<Report, Error> {
    options.check()?;
    Reader::new(text, options.language.as_deref())?.summarize(options)
}

/// Reads a text and summarizes it, and looks for nothing else: half the time. [`Options::tighten`], [`Options::headline_words`],
/// [`Options::reference_date`] and [`Options::max_facts`] change nothing.
///
/// ```
/// use nutgraf::{Options, summarize, summary};
///
/// let text = "The council voted on Monday to close the bridge. It is 90 years old.";
/// assert_eq!(summary(text, &Options::default())?.summary, summarize(text, &Options::default())?.summary);
/// # Ok::<(), nutgraf::Error>(())
/// ```
///
/// # Errors
///
/// As [`summarize`].
pub fn summary(text: &str, options: &Options) -> Result<Summary, Error> {
    options.check()?;
    ranked::Ranked::new(text.into(), &[], options.language.as_deref(), |_, _| ())?.0.summarize(options)
}

/// Reads several texts and reports what they say together: one summary, in which what several sources say counts more and
/// what they say in nearly the same words comes once.
///
/// Every span counts from the start of its own source, which `source` names in each pick and fact by its index. Sentences,
/// and with them [`Options::pin`] and [`Options::omit`], are numbered through all sources, and so are the blocks.
///
/// ```
/// use nutgraf::{Options, summarize_all};
///
/// let sources = ["The bridge is closed since Monday.", "It rained. The bridge is closed since Monday."];
/// let report = summarize_all(&sources, &Options::default())?;
///
/// let picks: Vec<_> = report.summary.iter().map(|pick| (pick.source, &*pick.text)).collect();
/// assert_eq!(picks, [(Some(0), "The bridge is closed since Monday."), (Some(1), "It rained.")]);
/// # Ok::<(), nutgraf::Error>(())
/// ```
///
/// # Errors
///
/// [`Error`] where an option is out of its range or the texts together are longer than [`MAX_BYTES`].
pub fn summarize_all<'t, S: Copy + Into<Source<'t>>>(sources: &[S], options: &Options) -> Result<Report, Error> {
    let sources: Vec<Source<'t>> = sources.iter().map(|&source| source.into()).collect();
    several::summarize(&sources, options)
}
