//! Punctuation: quotes, questions, asides, and who speaks.
//!
//! Source: Kupiec, Pedersen and Chen, 1995, "A Trainable Document Summarizer", for the idea that how a sentence is written tells
//! what it is for; quotes and questions as features in Galley, 2006, "A Skip-Chain Conditional Random Field for Ranking
//! Meeting Utterances by Importance". Cost: O(bytes).
//! A label is what stands before a colon in the first bytes of a sentence: up to three words, the first with a capital
//! or a sign (`Project Manager:`, `#Person1#:`).

use super::{Columns, Reading, Signal};

/// Longest label, in bytes.
const LONGEST_LABEL: usize = 30;
/// Most words of a label.
const LABEL_WORDS: usize = 3;

pub(super) fn read(reading: &Reading<'_>, columns: &mut Columns) {
    for row in 0..reading.sentences.len() {
        let sentence = reading.sentence(row).span.of(reading.text);
        let marks = Marks::of(sentence);
        columns.set(Signal::Quotes, row, 16.0 * f64::from(marks.quotes));
        columns.set(Signal::Commas, row, 16.0 * f64::from(marks.commas));
        columns.set(Signal::Colons, row, 16.0 * f64::from(marks.colons));
        columns.set(Signal::Brackets, row, 16.0 * f64::from(marks.brackets));
        columns.set_flag(Signal::Question, row, marks.questions > 0);
        columns.set_flag(Signal::Exclamation, row, marks.exclamations > 0);
        columns.set_flag(Signal::OpensQuoted, row, sentence.starts_with(OPENING));
        columns.set_flag(Signal::SpeakerLabel, row, marks.colons > 0 && has_label(sentence));
        columns.set_flag(Signal::OpensLower, row, sentence.starts_with(char::is_lowercase));
    }
}

/// Marks that open a quote.
const OPENING: [char; 7] = ['"', '“', '«', '„', '\'', '‘', '`'];

#[derive(Default)]
struct Marks {
    quotes: u32,
    commas: u32,
    colons: u32,
    brackets: u32,
    questions: u32,
    exclamations: u32,
}

impl Marks {
    fn of(sentence: &str) -> Self {
        let mut marks = Self::default();
        for (at, byte) in sentence.bytes().enumerate() {
            match byte {
                b'"' => marks.quotes += 1,
                b',' => marks.commas += 1,
                b':' => marks.colons += 1,
                b'(' => marks.brackets += 1,
                b'?' => marks.questions += 1,
                b'!' => marks.exclamations += 1,
                // What the marks beyond ASCII begin with.
                0xC2 | 0xD8 | 0xE2 | 0xE3 | 0xEF => marks.add(sentence.get(at..).and_then(|rest| rest.chars().next())),
                _ => {}
            }
        }
        marks
    }

    fn add(&mut self, character: Option<char>) {
        match character {
            Some('“' | '”' | '«' | '»' | '„') => self.quotes += 1,
            Some('，' | '、') => self.commas += 1,
            Some('：') => self.colons += 1,
            Some('（') => self.brackets += 1,
            Some('？' | '؟') => self.questions += 1,
            Some('！') => self.exclamations += 1,
            _ => {}
        }
    }
}

fn has_label(sentence: &str) -> bool {
    let opening = sentence.as_bytes();
    let Some(colon) = opening.iter().take(LONGEST_LABEL).position(|&byte| byte == b':') else { return false };
    let Some(label) = sentence.get(..colon) else { return false };
    let ends = opening.get(colon + 1).is_none_or(u8::is_ascii_whitespace);
    ends && label.split_whitespace().count() <= LABEL_WORDS && !label.starts_with(char::is_lowercase)
}
