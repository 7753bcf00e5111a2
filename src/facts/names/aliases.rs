//! Acronyms with their long forms.
//!
//! `Korean Central News Agency (KCNA)`, `KCNA (Korean Central News Agency)`, `…, or KCNA`: where the letters begin words of
//! the long form, in order, the first its first. Source: Schwartz and Hearst, 2003, "A Simple Algorithm for Identifying
//! Abbreviation Definitions in Biomedical Text"; theirs finds where the long form begins, ours has been found as a name.
//! Cost: O(names).

use super::tagger::{Kind, Mention};
use crate::document::{Document, Shape, Word};
use crate::text::Span;
use std::ops::Range;

/// Letters of an acronym.
const LETTERS: Range<usize> = 2..9;

/// Two forms of one name.
pub(super) struct Alias {
    pub(super) short: Range<usize>,
    pub(super) long: Range<usize>,
}

pub(super) fn find(text: &str, document: &Document, mentions: &[Mention]) -> Vec<Alias> {
    let words = &document.words;
    let mut aliases = Vec::new();
    for (number, mention) in mentions.iter().enumerate().filter(|(_, mention)| mention.kind != Kind::Person) {
        let Some(other) = told_behind(text, words, mention.words.end) else { continue };
        let is_short = |range: &Range<usize>| range.len() == 1 && is_acronym(text, &words[range.start]);
        let given = other..other + 1;
        if mention.words.len() > 1 && is_short(&given) {
            if spells(text, words, other, &mention.words) {
                aliases.push(Alias { short: given, long: mention.words.clone() });
            }
        } else if is_short(&mention.words) {
            // In the order of the text, so the next name.
            let long = mentions.get(number + 1).filter(|long| long.words.start == other && long.words.len() > 1);
            if let Some(long) = long.filter(|long| spells(text, words, mention.words.start, &long.words)) {
                aliases.push(Alias { short: mention.words.clone(), long: long.words.clone() });
            }
        }
    }
    aliases
}

/// The word that another form begins with, told right before word `at`: in brackets, or behind `, or`.
fn told_behind(text: &str, words: &[Word], at: usize) -> Option<usize> {
    let gap = |at: usize| {
        Some(Span::new(words.get(at.checked_sub(1)?)?.span().end(), words.get(at)?.span().start()).of(text))
    };
    match gap(at)? {
        " (" => Some(at),
        ", " | " " if words.get(at)?.span().of(text) == "or" && gap(at + 1)? == " " => {
            let skips = usize::from(words.get(at + 1)?.span().of(text) == "the");
            Some(at + 1 + skips)
        }
        _ => None,
    }
    .filter(|&at| at < words.len())
}

fn is_acronym(text: &str, word: &Word) -> bool {
    let slice = word.span().of(text);
    word.shape == Shape::AllCapitals
        && LETTERS.contains(&slice.len())
        && slice.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'.')
}

/// Whether the letters of word `short` begin words of the long form.
fn spells(text: &str, words: &[Word], short: usize, long: &Range<usize>) -> bool {
    let letters = words[short].span().of(text).bytes().filter(u8::is_ascii_uppercase);
    let mut initials =
        words[long.clone()].iter().map(|word| word.span().of(text).bytes().next().unwrap_or(0).to_ascii_uppercase());
    for (number, letter) in letters.enumerate() {
        let found = initials.position(|initial| initial == letter);
        if found.is_none() || number == 0 && found != Some(0) {
            return false;
        }
    }
    true
}
