//! Reading once, cutting as often as one likes.

use std::borrow::Cow;

use crate::assemble::{Most, report};
use crate::facts::Facts;
use crate::language::Language;
use crate::options::{Error, Options};
use crate::ranked::{KnownBlock, Ranked};
use crate::report::{LanguageReport, Report};

/// A text that has been read: sentences, terms, scores and facts. Every summary of it is then only a
/// matter of choosing.
///
/// ```
/// use nutgraf::{Length, Options, Reader};
///
/// let reader = Reader::new("The whale is white. Ahab hunts the whale. It rains.", None)?;
/// let one = Options { length: Length::Sentences(1), ..Options::default() };
/// assert_eq!(reader.summarize(&one)?.summary.len(), 1);
/// assert_eq!(reader.summarize(&Options::default())?.summary.len(), 3);
/// # Ok::<(), nutgraf::Error>(())
/// ```
pub struct Reader<'t> {
    pub(crate) ranked: Ranked<'t>,
    pub(crate) facts: Facts,
}

impl<'t> Reader<'t> {
    /// Reads a text. `language` is its BCP 47 tag; found from the text where there is none.
    ///
    /// # Errors
    ///
    /// [`Error`] where the tag is none, or the text longer than [`MAX_BYTES`](crate::MAX_BYTES).
    pub fn new(text: impl Into<Cow<'t, str>>, language: Option<&str>) -> Result<Self, Error> {
        Self::with_blocks(text, &[], language)
    }

    /// Reads a text whose blocks, or some of them, the caller knows. They have to be in order and
    /// disjoint; one that is not is left out, and text outside them is read as plain text.
    ///
    /// # Errors
    ///
    /// As [`Reader::new`].
    pub fn with_blocks(
        text: impl Into<Cow<'t, str>>,
        known: &[KnownBlock],
        language: Option<&str>,
    ) -> Result<Self, Error> {
        let (ranked, facts) = Ranked::new(text.into(), known, language, Facts::find)?;
        Ok(Self { ranked, facts })
    }

    /// Reads a text of at most [`MAX_BYTES`](crate::MAX_BYTES) in a language that is settled.
    pub(crate) fn read(text: Cow<'t, str>, known: &[KnownBlock], reading: Language, language: LanguageReport) -> Self {
        let (ranked, facts) = Ranked::read(text, known, reading, language, Facts::find);
        Self { ranked, facts }
    }

    /// A report as the options ask for it. [`Options::language`] was settled when the text was read
    /// and is not looked at again.
    ///
    /// # Errors
    ///
    /// [`Error`] where an option is out of its range.
    pub fn summarize(&self, options: &Options) -> Result<Report, Error> {
        let choice = self.ranked.choose(options)?;
        Ok(report(self, options, &choice.cut(), Most::of(options)))
    }
}
