//! What the targets share: bytes become a text and options, and a report is checked.
//!
//! The first byte says how the others are read: as the text itself, so that a corpus of texts is one of inputs, or as
//! orders to a writer that knows which pieces matter.

#[path = "../../support/sound.rs"]
mod sound;
#[path = "../../support/texts.rs"]
mod texts;

use nutgraf::{Length, Options, Report};

/// Longer texts find no more and take longer. In bytes.
const LONGEST: usize = 8_000;
/// Those with lists of their own, and one without.
const LANGUAGES: [&str; 12] = ["en", "de", "fr", "es", "it", "pt", "el", "ar", "ja", "th", "ko", "tlh"];

/// What a target does with bytes: those that ask, and the text.
pub fn split(bytes: &[u8]) -> Option<(&[u8; 8], String)> {
    let (asked, rest) = bytes.split_first_chunk::<8>()?;
    let (kind, rest) = rest.split_first()?;
    let text = if *kind < b' ' { texts::text_of(rest, LONGEST) } else { String::from_utf8_lossy(rest).into_owned() };
    Some((asked, text))
}

/// Any options that are in range.
pub fn options(asked: &[u8; 8]) -> Options {
    let [length, amount, language, tighten, headline, facts, focus, pins] = *asked;
    let amount = u32::from(amount) + 1;
    Options {
        length: match length % 3 {
            0 => Length::Sentences(amount),
            1 => Length::Words(amount),
            _ => Length::Ratio(f64::from(amount) / 256.0),
        },
        language: LANGUAGES.get(usize::from(language) % 24).map(|&tag| tag.to_owned()),
        tighten: tighten % 2 == 1,
        headline_words: u32::from(headline) + 1,
        max_facts: u32::from(facts),
        focus: ["", "bridge", "Ann Lee Rome", "das Ende"][usize::from(focus) % 4].to_owned(),
        reference_date: (pins % 2 == 1).then(|| "2024-06-18".to_owned()),
        ..Options::default()
    }
}

/// Whatever every report over one text keeps.
pub fn check(text: &str, report: &Report, options: &Options) {
    sound::check(text, report, options);
}

/// What of it holds whatever was pinned.
pub fn check_slices(text: &str, report: &Report) {
    sound::check_slices(text, report);
}

/// What of it holds of several texts together.
pub fn check_budget(report: &Report, options: &Options) {
    sound::check_budget(report, options);
}
