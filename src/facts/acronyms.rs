//! Acronyms with their long forms.
//!
//! Source: Schwartz and Hearst, 2003, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text".
//! Cost: O(words), with a bounded look back from each short form. Where we differ:
//! 1. A short form has two capitals or more, two to ten characters, and stands in brackets behind the long form (`Korean
//!    Central News Agency (KCNA)`), before it (`NATO (North Atlantic Treaty Organization)`), or after a comma or an "or"
//!    (`…, or KCNA`, `…, KCNA,`, `KCNA, the Korean Central News Agency,`).
//! 2. First the letters are looked for where words begin, function words counting or not: `Department of Defense`, DOD,
//!    but `National Aeronautics and Space Administration`, NASA. The first letter begins a word of content.
//! 3. Only within brackets, and only then, a letter may stand inside a word, as theirs always may: half of the letters
//!    must begin words, and one word of content at most may have no letter. A single word spelled by its letters
//!    (`Bundesnachrichtendienst (BND)`) is a long form, unless it is in capitals: a dateline.
//! 4. A long form is on one line and without punctuation inside.

use crate::document::{Document, Sentence, Shape, Word};
use crate::text::Span;
use std::ops::Range;

/// Characters of a short form.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=10;
/// Words that a long form may have beyond the letters of the short one.
const FURTHER_WORDS: usize = 5;
/// A long form with no more letters than this many for each of the short one is not worth one.
const LETTERS_EACH: usize = 3;
/// Words longer than this, in bytes, are no part of a long form.
const LONGEST_WORD: usize = 40;
/// Letters that must begin words where no brackets show what is meant.
const FEWEST_BARE: usize = 3;

/// A short form and the long one that the text gives for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Acronym {
    pub(crate) short: Span,
    pub(crate) long: Span,
}

/// Every pair, in the order of the text.
#[inline(never)]
pub(crate) fn find(text: &str, document: &Document) -> Vec<Acronym> {
    let mut found = Vec::new();
    let spellings: Box<[bool]> = document.terms.spellings().map(|first| is_short(first.of(text))).collect();
    let may_be_short = |word: Word| {
        matches!(word.shape(), Shape::Capital | Shape::AllCapitals | Shape::Lower)
            && word.spelling().map_or_else(|| is_short(word.span().of(text)), |spelling| spellings[spelling])
    };
    for sentence in document.sentences.iter().filter(|sentence| document.block_of(sentence).is_quotable()) {
        let reader = Reader { text, document, sentence };
        let words: &[Word] = &document.words;
        for at in sentence.word_range().filter(|&at| may_be_short(words[at])) {
            if let Some(long) = reader.long_form(at) {
                let long = words[long.start].span().hull(words[long.end - 1].span());
                found.push(Acronym { short: words[at].span(), long });
            }
        }
    }
    found
}

/// Rule 1, but for the place.
fn is_short(word: &str) -> bool {
    // Nearly all words.
    if word.len() > 2 * LETTERS.end() || word.bytes().skip(1).all(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    word.chars().filter(|c| c.is_uppercase()).nth(1).is_some() && LETTERS.contains(&word.chars().count())
}

struct Reader<'a> {
    text: &'a str,
    document: &'a Document,
    sentence: &'a Sentence,
}

impl Reader<'_> {
    fn slice(&self, at: usize) -> &str {
        self.document.words[at].span().of(self.text)
    }

    /// What stands before word `at`, from the word or the sentence's beginning before it; and, at the end, behind the last.
    fn gap(&self, at: usize) -> &str {
        let words = self.sentence.word_range();
        let start =
            if at > words.start { self.document.words[at - 1].span().end() } else { self.sentence.span.start() };
        let end = if at < words.end { self.document.words[at].span().start() } else { self.sentence.span.end() };
        Span::new(start, end).of(self.text)
    }

    fn long_form(&self, short: usize) -> Option<Range<usize>> {
        let letters: Vec<char> = self.folded(short).chars().filter(|c| c.is_alphanumeric()).collect();
        let words = self.sentence.word_range();
        let (before, behind) = (self.gap(short), self.gap(short + 1));
        let fuller = |long: Range<usize>| self.is_fuller(&long, &letters).then_some(long);
        if before.starts_with(" (") && closes(behind) {
            let first = self.run_back(short, &letters);
            return self
                .spelled(first..short, &letters, Within::Beginnings)
                .or_else(|| self.spelled(first..short, &letters, Within::Words))
                .and_then(fuller);
        }
        if behind.starts_with(" (") && short + 1 < words.end {
            let long = self.run_on(short + 1, &letters);
            if long.len() > 1 && closes(self.gap(long.end)) {
                let whole = |found: &Range<usize>| found.start == long.start;
                return self
                    .spelled(long.clone(), &letters, Within::Beginnings)
                    .filter(whole)
                    .or_else(|| self.spelled(long.clone(), &letters, Within::Words).filter(whole))
                    .and_then(fuller);
            }
        }
        if letters.len() < FEWEST_BARE {
            return None;
        }
        self.long_before(short, &letters).or_else(|| self.long_behind(short, &letters)).and_then(fuller)
    }

    /// `…, or KCNA`, `…, KCNA,`.
    fn long_before(&self, short: usize, letters: &[char]) -> Option<Range<usize>> {
        let first = self.sentence.word_range().start;
        let mut end = short;
        let skips =
            |at: usize, words: &[&str]| at > first && self.gap(at) == " " && words.contains(&self.slice(at - 1));
        end -= usize::from(skips(end, &["the", "die", "der", "la", "le", "el", "il"]));
        let is_alternative = skips(end, &["or", "oder", "ou", "o", "oppure"]);
        end -= usize::from(is_alternative);
        let parts = matches!(self.gap(end), ", ") || is_alternative && self.gap(end) == " ";
        if end == first || !parts || !(is_alternative || self.gap(short + 1).starts_with(',')) {
            return None;
        }
        let long = self.spelled(self.run_back(end, letters)..end, letters, Within::Beginnings)?;
        self.are_names(&long).then_some(long)
    }

    /// `KCNA, the Korean Central News Agency,`.
    fn long_behind(&self, short: usize, letters: &[char]) -> Option<Range<usize>> {
        if self.gap(short + 1) != ", " {
            return None;
        }
        let long = self.run_on(short + 1, letters);
        if long.is_empty() || !self.gap(long.end).starts_with([',', '.', ')', ';']) {
            return None;
        }
        let spelled = self.spelled(long.clone(), letters, Within::Beginnings)?;
        // Only an article may stand before it.
        let is_whole = spelled.start == long.start || spelled.start == long.start + 1 && self.is_function(long.start);
        (is_whole && self.are_names(&spelled)).then_some(spelled)
    }

    /// The first of the words before `end` that nothing but spaces and hyphens parts.
    fn run_back(&self, end: usize, letters: &[char]) -> usize {
        let earliest = end.saturating_sub(letters.len() * 2).max(end.saturating_sub(letters.len() + FURTHER_WORDS));
        let mut first = end;
        while first > earliest.max(self.sentence.word_range().start) && self.is_part(first - 1) {
            first -= 1;
            if !joins(self.gap(first)) {
                break;
            }
        }
        first
    }

    /// The words from `first` on that nothing but spaces and hyphens parts.
    fn run_on(&self, first: usize, letters: &[char]) -> Range<usize> {
        let last = self.sentence.word_range().end.min(first + letters.len() + FURTHER_WORDS);
        let mut end = first;
        while end < last && self.is_part(end) && (end == first || joins(self.gap(end))) {
            end += 1;
        }
        first..end
    }

    fn is_part(&self, at: usize) -> bool {
        let word = &self.document.words[at];
        word.shape() != Shape::Unspaced && word.span().len() <= LONGEST_WORD
    }

    fn is_function(&self, at: usize) -> bool {
        self.document.is_empty(self.document.words[at])
    }

    fn folded(&self, at: usize) -> String {
        self.document.language.fold(self.slice(at)).into_owned()
    }

    /// Whether every word of content is written as a name.
    fn are_names(&self, long: &Range<usize>) -> bool {
        let is_name = |&word: &Word| self.document.is_empty(word) || word.is_capitalised();
        self.document.words[long.clone()].iter().all(is_name)
    }

    fn is_fuller(&self, long: &Range<usize>, letters: &[char]) -> bool {
        let count: usize = long.clone().map(|at| self.slice(at).chars().count()).sum();
        let is_dateline = long.len() == 1 && self.document.words[long.start].shape() == Shape::AllCapitals;
        count >= letters.len() * LETTERS_EACH && !is_dateline
    }

    /// The last words of `words` that the letters spell.
    fn spelled(&self, words: Range<usize>, letters: &[char], within: Within) -> Option<Range<usize>> {
        let end = words.end;
        let folded: Vec<Part> =
            words.clone().map(|at| Part { letters: self.folded(at), is_function: self.is_function(at) }).collect();
        let first = match within {
            Within::Beginnings => beginnings(&folded, letters).or_else(|| {
                // Plural: `unmanned aerial vehicles (UAVs)`.
                beginnings(&folded, letters.strip_suffix(&['s']).filter(|rest| rest.len() > 1)?)
            }),
            Within::Words => inside(&folded, letters),
        }?;
        Some(words.start + first..end)
    }
}

/// Where a letter may stand.
#[derive(Clone, Copy)]
enum Within {
    Beginnings,
    Words,
}

/// A word of what may be a long form.
struct Part {
    letters: String,
    is_function: bool,
}

/// Rule 2: the first of the words whose beginnings the letters are.
fn beginnings(words: &[Part], letters: &[char]) -> Option<usize> {
    let (&letter, rest) = letters.split_last()?;
    let (word, before) = words.split_last()?;
    let begins = word.letters.starts_with(letter);
    if word.is_function {
        let skipped = beginnings(before, letters);
        return if skipped.is_some() || !begins || rest.is_empty() { skipped } else { beginnings(before, rest) };
    }
    match (begins, rest.is_empty()) {
        (false, _) => None,
        (true, true) => Some(before.len()),
        (true, false) => beginnings(before, rest),
    }
}

/// Rule 3: the first of the words that have the letters in order.
fn inside(words: &[Part], letters: &[char]) -> Option<usize> {
    let mut left = letters;
    let (mut begun, mut empty) = (0, 0);
    for (number, word) in words.iter().enumerate().rev() {
        let before = left.len();
        let mut first = usize::MAX;
        for (at, letter) in word.letters.char_indices().rev() {
            // The first letter only begins a word.
            if left.last() == Some(&letter) && (at == 0 || left.len() > 1) {
                left = &left[..left.len() - 1];
                first = at;
            }
        }
        // `statistica` begins with all the letters it gives to ISTAT.
        let own = &letters[left.len()..before];
        let is_front = own.iter().copied().eq(word.letters.chars().take(own.len()));
        begun += if is_front { own.len() } else { usize::from(first == 0) };
        empty += usize::from(left.len() == before && !word.is_function);
        if left.is_empty() {
            let is_alone = number + 1 == words.len();
            let is_sound = is_alone || letters.len() >= FEWEST_BARE && begun * 2 >= letters.len() && empty <= 1;
            return (is_sound && !word.is_function).then_some(number);
        }
    }
    None
}

fn closes(gap: &str) -> bool {
    gap.trim_start_matches(['"', '”', '\'', '’', '»']).starts_with([')', ',', ';'])
}

fn joins(gap: &str) -> bool {
    matches!(gap, " " | "-" | "\u{a0}" | "’" | "'" | "\n" | " & " | ". " | "’s " | "'s " | "’ " | "' ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn the_table() {
        let table = include_str!("../../tests/facts/acronyms.txt");
        let mut wrong = Vec::new();
        for case in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let mut columns = case.split('\t');
            let mut column = || columns.next().unwrap_or_default();
            let (tag, text, expected) = (column(), column(), column());
            let document = Document::read(text, &[], Language::of_tag(tag));
            let found = find(text, &document);
            let show = |pair: &Acronym| format!("{} = {}", pair.short.of(text), pair.long.of(text));
            let found = found.iter().map(show).collect::<Vec<_>>().join("; ");
            if found != expected {
                wrong.push(format!("{text}\n  expected {expected}\n  found    {found}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
