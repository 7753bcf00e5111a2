//! The same few words again and again, without a stop: navigation, or the head of every page. Cost: O(bytes) of
//! short blocks.

use super::Page;
use crate::document::interner::{Interner, hash};
use crate::kinds::ReasonCode;

/// Most words of such a line, and how often it has to come.
const MOST_WORDS: usize = 8;
const LEAST_REPEATS: u32 = 3;
/// Bytes from one to the next, some pages: parts of a book have their chapters numbered alike.
const FARTHEST: usize = 8_000;

pub(super) fn mark(page: &mut Page<'_>) {
    let mut repeats = Repeats::new();
    for number in 0..page.blocks.len() {
        if page.is_open(number) && page.glances[number].words <= MOST_WORDS {
            repeats.add(page.content(number), page.blocks[number].span.start(), number);
        }
    }
    let often: Vec<usize> = repeats.often().collect();
    for number in often {
        page.set(number, ReasonCode::Repeated);
    }
}

/// Counts blocks of the same words.
struct Repeats<'t> {
    interner: Interner,
    known: Vec<Known<'t>>,
    blocks: Vec<(usize, u32)>,
}

struct Known<'t> {
    words: &'t str,
    count: u32,
    /// Byte where they came last.
    last: usize,
}

impl<'t> Repeats<'t> {
    fn new() -> Self {
        Self { interner: Interner::new(), known: Vec::new(), blocks: Vec::new() }
    }

    fn add(&mut self, words: &'t str, at: usize, number: usize) {
        if words.ends_with(['.', '!', '?', '"', '”', '…']) || !words.contains(char::is_alphabetic) {
            return;
        }
        let known = &self.known;
        let (which, is_new) =
            self.interner.number_of(hash(words.as_bytes()), |which| known[which as usize].words == words);
        if is_new {
            self.known.push(Known { words, count: 0, last: at });
        }
        let known = &mut self.known[which as usize];
        known.count += u32::from(at - known.last <= FARTHEST);
        known.last = at;
        self.blocks.push((number, which));
    }

    /// Numbers of the blocks whose words come often.
    fn often(&self) -> impl Iterator<Item = usize> {
        let is_often = |which: u32| self.known[which as usize].count >= LEAST_REPEATS;
        self.blocks.iter().filter(move |&&(_, which)| is_often(which)).map(|&(number, _)| number)
    }
}
