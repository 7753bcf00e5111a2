//! The same few words again and again, without a stop: navigation, or the head of every page. Cost: O(bytes) of
//! short blocks.

use super::Page;
use crate::document::interner::{Interner, hash};
use crate::kinds::ReasonCode;

/// Most words of such a line, and how often it has to come.
const MOST_WORDS: usize = 8;
const LEAST_REPEATS: u32 = 3;

pub(super) fn mark(page: &mut Page<'_>) {
    let mut repeats = Repeats::new();
    for number in 0..page.blocks.len() {
        if page.is_open(number) && page.glances[number].words <= MOST_WORDS {
            repeats.add(page.content(number), number);
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
    texts: Vec<&'t str>,
    counts: Vec<u32>,
    blocks: Vec<(usize, u32)>,
}

impl<'t> Repeats<'t> {
    fn new() -> Self {
        Self { interner: Interner::new(), texts: Vec::new(), counts: Vec::new(), blocks: Vec::new() }
    }

    fn add(&mut self, content: &'t str, number: usize) {
        if content.ends_with(['.', '!', '?', '"', '”', '…']) || !content.contains(char::is_alphabetic) {
            return;
        }
        let texts = &self.texts;
        let (which, is_new) =
            self.interner.number_of(hash(content.as_bytes()), |which| texts[which as usize] == content);
        if is_new {
            self.texts.push(content);
            self.counts.push(0);
        }
        self.counts[which as usize] += 1;
        self.blocks.push((number, which));
    }

    /// Numbers of the blocks whose words come often.
    fn often(&self) -> impl Iterator<Item = usize> {
        self.blocks
            .iter()
            .filter(|&&(_, which)| self.counts[which as usize] >= LEAST_REPEATS)
            .map(|&(number, _)| number)
    }
}
