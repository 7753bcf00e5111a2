//! What the tagger sees of a word: hashes of its form, its ends, its shape and its surroundings.
//!
//! A feature is a number of 32 bits, made of the kind of feature and of what was seen. Cost: O(1) a word.

use super::lists::{self, Lists};
use super::runs::{Run, gap_kind};
use crate::document::{Document, Shape, Word, hash};
use crate::text::Span;
use std::ops::Range;

/// Features of a word.
pub(super) const COUNT: usize = 33;

/// Beyond the sentence.
const OUTSIDE: u32 = 1;

/// What is known of every word of a text.
pub(super) struct Seen<'a> {
    text: &'a str,
    words: &'a [Word],
    lists: &'a Lists,
    /// The hash of each spelling in lower case.
    spellings: Box<[u32]>,
    /// Forms that the text has in lower case, as bits of a table.
    lower: Box<[u64]>,
}

/// Room for what is known of the words of one run, taken once.
#[derive(Default)]
pub(super) struct Room {
    lowered: String,
    /// The forms of its words and of those around.
    forms: Vec<u32>,
    listed: Vec<u16>,
}

/// Words before and behind a run that are looked at.
const AROUND: usize = 2;

impl<'a> Seen<'a> {
    pub(super) fn new(text: &'a str, document: &'a Document, lists: &'a Lists) -> Self {
        let words = &document.words;
        let mut lowered = String::new();
        let spellings = document.terms.spellings().map(|spelling| form_of(spelling.of(text), &mut lowered)).collect();
        let lower = vec![0; (words.len() / 8).next_power_of_two().max(16)].into_boxed_slice();
        let mut seen = Self { text, words, lists, spellings, lower };
        for word in words.iter().filter(|word| word.shape() == Shape::Lower) {
            let bit = seen.form(*word) as usize % (seen.lower.len() * 64);
            seen.lower[bit / 64] |= 1 << (bit % 64);
        }
        seen
    }

    /// The hash of a word in lower case.
    fn form(&self, word: Word) -> u32 {
        match word.spelling() {
            Some(spelling) => self.spellings[spelling],
            None => form_of(word.span().of(self.text), &mut String::new()),
        }
    }

    /// The hashes of words in lower case.
    pub(super) fn forms(&self, words: &Range<usize>) -> impl Iterator<Item = u32> {
        self.words[words.clone()].iter().map(|word| self.form(*word))
    }

    pub(super) fn is_seen_lower(&self, at: usize) -> bool {
        let bit = self.form(self.words[at]) as usize % (self.lower.len() * 64);
        self.lower[bit / 64] >> (bit % 64) & 1 == 1
    }

    /// Whether the word is the name of a people.
    pub(super) fn is_of_people(&self, at: usize) -> bool {
        self.lists.has(lists::PEOPLES, self.form(self.words[at]))
    }

    /// Whether the word is one of those that names of organisations have.
    pub(super) fn is_of_organisations(&self, at: usize) -> bool {
        self.lists.has(lists::ORGANISATION_WORDS, self.form(self.words[at]))
    }

    /// Whether the word is a first name.
    pub(super) fn is_first_name(&self, at: usize) -> bool {
        self.lists.has(lists::FIRST_NAMES, self.form(self.words[at]))
    }

    /// Whether the words are on the list of places.
    pub(super) fn is_place(&self, words: &Range<usize>) -> bool {
        let only = if words.len() == 1 { self.forms(words).next() } else { None };
        self.lists.has(lists::PLACES, only.unwrap_or_else(|| phrase(self.forms(words))))
    }

    pub(super) fn gap(&self, at: usize) -> &'a str {
        Span::new(self.words[at - 1].span().end(), self.words[at].span().start()).of(self.text)
    }

    fn gap_code(&self, run: &Run, at: usize) -> u32 {
        if at == run.sentence.start || at >= run.sentence.end { 7 } else { gap_kind(self.gap(at)).code() }
    }

    fn shape(&self, run: &Run, at: usize) -> u32 {
        if !run.sentence.contains(&at) {
            return 31;
        }
        let word = &self.words[at];
        let slice = word.span().of(self.text);
        match word.shape() {
            Shape::Lower => 0,
            Shape::Number if slice.len() == 4 => 1,
            Shape::Number => 2,
            Shape::Unspaced => 3,
            Shape::AllCapitals | Shape::Capital if slice.len() == 1 => 4,
            Shape::AllCapitals | Shape::Capital if slice.contains('.') => 5,
            Shape::AllCapitals | Shape::Capital if run.is_shouted => 6,
            Shape::AllCapitals if slice.bytes().any(|byte| byte.is_ascii_digit()) => 7,
            Shape::AllCapitals => 8 + slice.len().min(6) as u32,
            Shape::Capital if slice.bytes().skip(1).any(|byte| byte.is_ascii_uppercase()) => 15,
            Shape::Capital => 16,
        }
    }

    /// Gives the features of each word of a run, in order.
    #[inline(never)]
    pub(super) fn features(&self, run: &Run, room: &mut Room, mut each: impl FnMut(&[u32; COUNT])) {
        let Room { lowered, forms, listed: marks } = room;
        let from = run.sentence.start.max(run.first.saturating_sub(AROUND));
        forms.clear();
        forms.extend(self.forms(&(from..run.sentence.end.min(run.last + AROUND))));
        let forms: &[u32] = forms;
        look_up(self.lists, &forms[run.first - from..run.last - from], marks);
        let marks: &[u16] = marks;
        // Before the sentence a number wraps around, and so is beyond it, too.
        let form_at =
            |number: usize| forms.get(number.wrapping_sub(from - run.sentence.start)).copied().unwrap_or(OUTSIDE);
        let listed_at = |number: usize| marks.get(number).map_or(u32::from(u16::MAX), |&mark| u32::from(mark));
        let tight = |gap: u32| if gap < 8 { 0 } else { gap };
        let length = marks.len().min(5) as u32;
        let (first, last) = (run.first - run.sentence.start, run.last - run.sentence.start);
        let (form_before, form_behind) = (form_at(first.wrapping_sub(1)), form_at(last));
        let (first_form, last_form) = (form_at(first), form_at(last - 1));
        let (mut before, end) = (self.gap_code(run, run.first), self.gap_code(run, run.last));
        let (first_gap, last_gap) = (tight(before), tight(end));
        // A small word before a run tells much.
        let follows_role = u32::from(self.lists.has(lists::ROLES, form_before));
        let (mut shape_before, mut shape) = (self.shape(run, run.first.wrapping_sub(1)), self.shape(run, run.first));
        for at in run.first..run.last {
            let (number, inside) = (at - run.sentence.start, at - run.first);
            let (opens_run, ends_run) = (inside == 0, at + 1 == run.last);
            let behind = if ends_run { end } else { self.gap_code(run, at + 1) };
            let shape_behind = self.shape(run, at + 1);
            let form = form_at(number);
            let [two_before, one_before] = [2, 1].map(|back| form_at(number.wrapping_sub(back)));
            let [one_behind, two_behind] = [1, 2].map(|on| form_at(number + on));
            let opens = u32::from(number == 0);
            let place = u32::from(opens_run) * 2 + u32::from(ends_run);
            let lower = u32::from(self.is_seen_lower(at));
            let listed = listed_at(inside);
            lower_into(self.words[at].span().of(self.text), lowered);
            let bytes = lowered.as_bytes();
            let front = |count: usize| hash_of(&bytes[..count.min(bytes.len())]);
            let back = |count: usize| hash_of(&bytes[bytes.len().saturating_sub(count)..]);
            each(&mix(&[
                (0, 0),
                (form, 0),
                (one_before, tight(before)),
                (one_behind, tight(behind)),
                (two_before, 0),
                (two_behind, 0),
                (back(3), 0),
                (back(2), 0),
                (front(3), 0),
                (back(4), 0),
                (shape, opens),
                (shape * 32 + shape_before, shape_behind),
                (before, shape),
                (behind, shape),
                (length * 4 + place, 0),
                (if ends_run { OUTSIDE } else { last_form }, 0),
                (if opens_run { OUTSIDE } else { first_form }, 0),
                (lower * 2 + opens, shape),
                (form, one_behind),
                (form_before, first_gap),
                (form_behind, last_gap),
                (form_at(first.wrapping_sub(2)), 0),
                (length * 4 + place, shape * 2 + opens),
                (before * 64 + behind, place),
                (form, one_before),
                (listed, 0),
                (listed, listed_at(inside + 1)),
                (listed, listed_at(inside.wrapping_sub(1))),
                (listed, length * 4 + place),
                (listed, shape * 2 + opens),
                (listed_at(marks.len() - 1), u32::from(ends_run)),
                (listed_at(0), u32::from(opens_run)),
                (follows_role, first_gap),
            ]));
            (before, shape_before, shape) = (behind, shape, shape_behind);
        }
    }
}

/// Of each word of a run: the lists it is on, a bit each, and whether it begins or goes on in an entry of several words.
#[inline(never)]
fn look_up(lists: &Lists, forms: &[u32], listed: &mut Vec<u16>) {
    listed.clear();
    listed.resize(forms.len(), 0);
    let listed: &mut [u16] = listed;
    for at in 0..forms.len() {
        listed[at] |= u16::from(lists.of(forms[at]));
        let mut wanted = lists::WITH_PHRASES;
        // The longest entry of each list.
        for end in (at + 2..=forms.len().min(at + lists::MOST_WORDS)).rev() {
            let found = lists.of(phrase(forms[at..end].iter().copied())) & wanted;
            wanted &= !found;
            for list in (0..lists::COUNT).filter(|list| found >> list & 1 == 1) {
                let mark = 1 << (lists::COUNT + 2 * list);
                listed[at] |= mark;
                listed[at + 1..end].iter_mut().for_each(|listed| *listed |= mark << 1);
            }
        }
    }
}

/// The hash of several words' forms.
pub(super) fn phrase(forms: impl IntoIterator<Item = u32>) -> u32 {
    forms.into_iter().fold(0, |key: u32, form| (key.rotate_left(7) ^ form).wrapping_mul(0x9E37_79B1))
}

/// The hash of an entry of a list.
#[cfg(feature = "bench")]
pub(super) fn hash_of_entry(entry: &str) -> u32 {
    let mut lowered = String::new();
    let forms: Vec<u32> = entry.split([' ', '-']).map(|word| form_of(word, &mut lowered)).collect();
    if let [only] = forms[..] { only } else { phrase(forms) }
}

/// The hash of a word in lower case.
fn form_of(word: &str, lowered: &mut String) -> u32 {
    lower_into(word, lowered);
    hash_of(lowered.as_bytes())
}

#[inline(never)]
fn hash_of(bytes: &[u8]) -> u32 {
    hash(bytes)
}

/// The word in lower case, in place of what `lowered` held.
fn lower_into(word: &str, lowered: &mut String) {
    lowered.clear();
    if word.is_ascii() {
        lowered.push_str(word);
        lowered.make_ascii_lowercase();
    } else {
        lowered.extend(word.chars().flat_map(char::to_lowercase));
    }
}

/// One number of each feature's kind, which is its place, and of what was seen. The high bits are mixed best.
fn mix(seen: &[(u32, u32); COUNT]) -> [u32; COUNT] {
    std::array::from_fn(|kind| {
        let (one, other) = seen[kind];
        let one = u64::from(one ^ (kind as u32).wrapping_mul(0x9E37_79B9));
        let mixed = (one << 32 | u64::from(other)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mixed = (mixed ^ mixed >> 29).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        (mixed >> 32) as u32
    })
}
