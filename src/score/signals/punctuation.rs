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

#[inline(never)]
pub(super) fn read(reading: &Reading<'_>, columns: &mut Columns) {
    for row in 0..reading.sentences.len() {
        let sentence = reading.sentence(row).span.of(reading.text);
        let marks = Marks::of(sentence);
        columns.set(Signal::Quotes, row, 16.0 * f64::from(marks.count(Mark::Quote)));
        columns.set(Signal::Commas, row, 16.0 * f64::from(marks.count(Mark::Comma)));
        columns.set(Signal::Colons, row, 16.0 * f64::from(marks.count(Mark::Colon)));
        columns.set(Signal::Brackets, row, 16.0 * f64::from(marks.count(Mark::Bracket)));
        columns.set_flag(Signal::Question, row, marks.count(Mark::Question) > 0);
        columns.set_flag(Signal::Exclamation, row, marks.count(Mark::Exclamation) > 0);
        columns.set_flag(Signal::OpensQuoted, row, sentence.starts_with(OPENING));
        columns.set_flag(Signal::SpeakerLabel, row, marks.count(Mark::Colon) > 0 && has_label(sentence));
        columns.set_flag(Signal::OpensLower, row, sentence.starts_with(char::is_lowercase));
    }
}

/// Marks that open a quote.
const OPENING: [char; 7] = ['"', '“', '«', '„', '\'', '‘', '`'];

/// Kinds of marks that are counted.
#[derive(Clone, Copy)]
#[repr(u8)]
enum Mark {
    None,
    Quote,
    Comma,
    Colon,
    Bracket,
    Question,
    Exclamation,
    /// A byte that a mark beyond ASCII may begin with.
    Beyond,
}

/// The kind of mark that a byte is, looked up at every byte of a text.
const MARKS: [Mark; 256] = {
    let mut marks = [Mark::None; 256];
    marks[b'"' as usize] = Mark::Quote;
    marks[b',' as usize] = Mark::Comma;
    marks[b':' as usize] = Mark::Colon;
    marks[b'(' as usize] = Mark::Bracket;
    marks[b'?' as usize] = Mark::Question;
    marks[b'!' as usize] = Mark::Exclamation;
    let (mut at, first) = (0, [0xC2, 0xD8, 0xE2, 0xE3, 0xEF]);
    while at < first.len() {
        marks[first[at]] = Mark::Beyond;
        at += 1;
    }
    marks
};

/// How many marks of each kind there are.
struct Marks([u32; 8]);

impl Marks {
    fn of(sentence: &str) -> Self {
        let mut counts = [0; 8];
        // Nearly all bytes are no marks: to count those, too, would make each wait for the one before.
        for kind in sentence.bytes().map(|byte| MARKS[usize::from(byte)] as usize).filter(|&kind| kind > 0) {
            counts[kind] += 1;
        }
        if counts[Mark::Beyond as usize] > 0 {
            let is_beyond = |byte: u8| matches!(MARKS[usize::from(byte)], Mark::Beyond);
            let places = sentence.bytes().enumerate().filter(|&(_, byte)| is_beyond(byte));
            for character in places.filter_map(|(at, _)| sentence.get(at..)?.chars().next()) {
                counts[mark_beyond(character) as usize] += 1;
            }
        }
        Self(counts)
    }

    fn count(&self, mark: Mark) -> u32 {
        self.0[mark as usize]
    }
}

fn mark_beyond(character: char) -> Mark {
    match character {
        '“' | '”' | '«' | '»' | '„' => Mark::Quote,
        '，' | '、' => Mark::Comma,
        '：' => Mark::Colon,
        '（' => Mark::Bracket,
        '？' | '؟' => Mark::Question,
        '！' => Mark::Exclamation,
        _ => Mark::None,
    }
}

fn has_label(sentence: &str) -> bool {
    let opening = sentence.as_bytes();
    let Some(colon) = opening.iter().take(LONGEST_LABEL).position(|&byte| byte == b':') else { return false };
    let Some(label) = sentence.get(..colon) else { return false };
    let ends = opening.get(colon + 1).is_none_or(u8::is_ascii_whitespace);
    ends && label.split_whitespace().count() <= LABEL_WORDS && !label.starts_with(char::is_lowercase)
}
