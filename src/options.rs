//! What a reader may ask for, and the only errors there are: bad options.

use std::fmt;

/// How long the summary may be: one of the three.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Length {
    /// At most so many sentences, from 1 on.
    Sentences(u32),
    /// At most so many words, from 1 on; a hyphenated word counts as one.
    Words(u32),
    /// At most this share of the text's words: above 0, to 1.
    Ratio(f64),
}

/// What to make of a text. [`Options::default`] is three sentences and nothing else.
///
/// ```
/// use nutgraf::{Length, Options};
///
/// let options = Options { length: Length::Words(60), focus: "arms".into(), ..Options::default() };
/// assert!(options.check().is_ok());
/// ```
#[derive(Clone, PartialEq, Debug)]
pub struct Options {
    /// How long the summary may be.
    pub length: Length,
    /// Words to lean towards; empty for none.
    pub focus: String,
    /// BCP 47 tag of the text's language; found from the text where there is none.
    pub language: Option<String>,
    /// Whether picks are shortened, by deletion only.
    pub tighten: bool,
    /// Most words in the headline, from 1 on.
    pub headline_words: u32,
    /// ISO 8601 date that relative dates are resolved against.
    pub reference_date: Option<String>,
    /// Indices of sentences to keep in the summary.
    pub pin: Vec<u32>,
    /// Indices of sentences to leave out of it.
    pub omit: Vec<u32>,
    /// Most entries of each list of facts.
    pub max_facts: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            length: Length::Sentences(3),
            focus: String::new(),
            language: None,
            tighten: false,
            headline_words: 15,
            reference_date: None,
            pin: Vec::new(),
            omit: Vec::new(),
            max_facts: 50,
        }
    }
}

impl Options {
    /// Checks every option that can be checked without a text.
    ///
    /// # Errors
    ///
    /// [`Error`] names the first option that is out of its range, and the range.
    pub fn check(&self) -> Result<(), Error> {
        match self.length {
            Length::Sentences(0) => return Err(Error::out_of_range("sentences", 0, "a whole number from 1")),
            Length::Words(0) => return Err(Error::out_of_range("words", 0, "a whole number from 1")),
            // Written so that not-a-number fails it too.
            Length::Ratio(ratio) if !(ratio > 0.0 && ratio <= 1.0) => {
                return Err(Error::out_of_range("ratio", shown(ratio), "a number above 0, at most 1"));
            }
            _ => {}
        }
        if self.headline_words == 0 {
            return Err(Error::out_of_range("headlineWords", 0, "a whole number from 1"));
        }
        if let Some(tag) = self.language.as_deref().filter(|tag| !is_language_tag(tag)) {
            return Err(Error::out_of_range("language", quoted(tag), "a BCP 47 language tag such as \"en\""));
        }
        if let Some(date) = self.reference_date.as_deref().filter(|date| !is_iso_date(date)) {
            return Err(Error::out_of_range("referenceDate", quoted(date), "an ISO 8601 date such as \"2024-06-18\""));
        }
        if let Some(both) = self.pin.iter().find(|index| self.omit.contains(index)) {
            return Err(Error::out_of_range("pin", both, "a sentence that omit does not name"));
        }
        Ok(())
    }

    /// Checks the indices against a text of so many sentences.
    pub(crate) fn check_indices(&self, sentences: usize) -> Result<(), Error> {
        for (option, indices) in [("pin", &self.pin), ("omit", &self.omit)] {
            if let Some(index) = indices.iter().find(|&&index| index as usize >= sentences) {
                return Err(Error::out_of_range(
                    option,
                    index,
                    format!("indices of the text's {sentences} sentences, counted from 0"),
                ));
            }
        }
        Ok(())
    }
}

/// Why there is no report. Any text gives one; only options can be wrong, and a text can be too long.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Error {
    /// An option is outside its range.
    OutOfRange {
        /// The option's name, as in JavaScript.
        option: &'static str,
        /// What it was.
        got: String,
        /// What is allowed.
        allowed: String,
    },
    /// The text is longer than [`crate::MAX_BYTES`].
    TooLong {
        /// Its length in bytes of UTF-8.
        bytes: usize,
    },
    /// The sources are together longer than [`crate::MAX_BYTES`].
    SourcesTooLong {
        /// Index of the source with which they are.
        index: usize,
        /// Length of the sources up to it in bytes of UTF-8.
        bytes: usize,
    },
}

impl Error {
    pub(crate) fn out_of_range(option: &'static str, got: impl fmt::Display, allowed: impl Into<String>) -> Self {
        Self::OutOfRange { option, got: got.to_string(), allowed: allowed.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OutOfRange { option, got, allowed } => {
                write!(f, "option {option} is {got}, allowed: {allowed}")
            }
            Self::TooLong { bytes } => {
                write!(f, "the text has {bytes} bytes, allowed: at most {}", crate::MAX_BYTES)
            }
            Self::SourcesTooLong { index, bytes } => {
                let most = crate::MAX_BYTES;
                write!(f, "the texts up to inputs[{index}] have {bytes} bytes, allowed: at most {most} together")
            }
        }
    }
}

impl std::error::Error for Error {}

fn quoted(value: &str) -> String {
    format!("\"{value}\"")
}

/// A number as messages show it, to three decimals. The standard library's way shows every double exactly,
/// at 15 kB of code that nothing else would use.
pub(crate) fn shown(value: f64) -> String {
    if value.is_nan() {
        return "NaN".into();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    if value.is_infinite() {
        return format!("{sign}Infinity");
    }
    let thousandths = (value.abs() * 1000.0).round() as u64;
    let decimals = format!("{:03}", thousandths % 1000);
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{decimals}", thousandths / 1000)
}

/// The form of BCP 47 (RFC 5646), section 2.1: subtags of one to eight letters and digits, the first
/// of them two to eight letters. Whether a language is registered is not looked at.
fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let is_first =
        |subtag: &str| (2..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
    subtags.next().is_some_and(is_first)
        && subtags
            .all(|subtag| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// `YYYY-MM-DD`, a day that exists; a time of day after a `T` is accepted and left aside.
fn is_iso_date(date: &str) -> bool {
    let day = date.split_once('T').map_or(date, |(day, _)| day);
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return false;
    }
    let number =
        |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u32>().ok()).flatten();
    let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day)) else {
        return false;
    };
    (1..=days_in(year, month)).contains(&day)
}

/// Days of a month in the Gregorian calendar; none where there is no such month.
fn days_in(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(is_leap),
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(options: &Options) -> String {
        options.check().map_or_else(|error| error.to_string(), |()| "fine".into())
    }

    #[test]
    fn each_error_names_its_option() {
        let default = Options::default;
        let cases = [
            (Options { length: Length::Sentences(0), ..default() }, "option sentences is 0"),
            (Options { length: Length::Words(0), ..default() }, "option words is 0"),
            (Options { length: Length::Ratio(f64::NAN), ..default() }, "option ratio is NaN"),
            (Options { length: Length::Ratio(1.5), ..default() }, "option ratio is 1.5"),
            (Options { headline_words: 0, ..default() }, "option headlineWords is 0"),
            (Options { language: Some("e".into()), ..default() }, "option language is \"e\""),
            (
                Options { reference_date: Some("2023-02-29".into()), ..default() },
                "option referenceDate is \"2023-02-29\"",
            ),
            (Options { pin: vec![1], omit: vec![1], ..default() }, "option pin is 1"),
        ];
        for (options, start) in cases {
            assert!(message(&options).starts_with(start), "{}", message(&options));
        }
    }

    #[test]
    fn numbers_are_shown_short() {
        for (value, expected) in [
            (0.0, "0"),
            (-1.0, "-1"),
            (1.5, "1.5"),
            (-0.05, "-0.05"),
            (f64::NEG_INFINITY, "-Infinity"),
            (1e6, "1000000"),
        ] {
            assert_eq!(shown(value), expected);
        }
    }

    #[test]
    fn good_options() {
        for tag in ["en", "pt-BR", "zh-Hant-TW", "und"] {
            assert_eq!(message(&Options { language: Some(tag.into()), ..Options::default() }), "fine");
        }
        for date in ["2024-02-29", "2024-06-18T10:00:00Z"] {
            assert_eq!(message(&Options { reference_date: Some(date.into()), ..Options::default() }), "fine");
        }
    }
}
