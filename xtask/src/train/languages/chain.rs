//! Words made of n-gram frequencies: a Markov chain of order four that begins and ends words as the text did that was
//! counted (Shannon, 1948, "A Mathematical Theory of Communication", section 3).
//!
//! The table has, for each n-gram of one to five letters inside words, the logarithm of its share among those that begin
//! alike. How often an n-gram begins a word is what is left of its count when those with one more letter in front are
//! taken away; how often it ends one, when those with one more letter behind are.

use super::corpus::Dice;
use anyhow::Result;
use fst::{Map, Streamer};
use std::collections::HashMap;

const ORDER: usize = 4;
const WORDS_A_LINE: usize = 40;
const LONGEST_WORD: usize = 30;
/// Shares below this are what rounding leaves.
const LEAST: f64 = 1e-6;
/// Stands before the letters of a word that is not yet longer than the chain remembers.
const START: char = '^';

type Next = HashMap<String, Vec<(Option<char>, f64)>>;

/// Lines of random words that follow the table.
pub(super) fn lines(table: &[u8], words: usize) -> Result<Vec<String>> {
    let next = transitions(&read(table)?);
    let mut dice = Dice::new(12345);
    let made: Vec<String> = (0..words).map(|_| word(&next, &mut dice)).filter(|word| !word.is_empty()).collect();
    Ok(made.chunks(WORDS_A_LINE).map(|line| line.join(" ")).collect())
}

/// The n-grams by their length, in order, with their shares.
fn read(table: &[u8]) -> Result<Vec<Vec<(String, f64)>>> {
    let map = Map::new(table)?;
    let mut by_length = vec![Vec::new(); ORDER + 2];
    let mut stream = map.stream();
    while let Some((gram, bits)) = stream.next() {
        let gram = String::from_utf8(gram.to_vec())?;
        let length = gram.chars().count();
        if length < by_length.len() {
            by_length[length].push((gram, libm::exp(f64::from_bits(bits))));
        }
    }
    Ok(by_length)
}

fn transitions(by_length: &[Vec<(String, f64)>]) -> Next {
    let mut counts: HashMap<&str, f64> = HashMap::new();
    for (gram, share) in by_length.iter().flatten() {
        let before = counts.get(without_last(gram)).copied().unwrap_or(1.0);
        counts.insert(gram, share * before);
    }
    let mut starts = counts.clone();
    for (gram, _) in by_length.iter().skip(2).flatten() {
        if let Some(start) = starts.get_mut(without_first(gram)) {
            *start -= counts[gram.as_str()];
        }
    }
    let mut next = Next::new();
    for (gram, _) in by_length.iter().take(ORDER + 1).flatten() {
        let count = starts[gram.as_str()].max(0.0);
        next.entry(format!("{START}{}", without_last(gram))).or_default().push((gram.chars().last(), count));
    }
    for (gram, share) in by_length.iter().skip(ORDER + 1).flatten() {
        next.entry(without_last(gram).to_owned()).or_default().push((gram.chars().last(), *share));
    }
    for (gram, _) in by_length.iter().take(ORDER).flatten() {
        end(&mut next, format!("{START}{gram}"), starts[gram.as_str()]);
    }
    for (gram, _) in by_length.iter().skip(ORDER).take(1).flatten() {
        end(&mut next, gram.clone(), 1.0);
    }
    next
}

/// What the letters that may follow leave of `count` ends the word.
fn end(next: &mut Next, state: String, count: f64) {
    let followed: f64 = next.get(&state).map_or(0.0, |letters| letters.iter().map(|letter| letter.1).sum());
    if count - followed > count * LEAST {
        next.entry(state).or_default().push((None, count - followed));
    }
}

fn word(next: &Next, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = Vec::new();
    while letters.len() < LONGEST_WORD {
        let state: String = match letters.len().checked_sub(ORDER) {
            Some(from) => letters[from..].iter().collect(),
            None => std::iter::once(START).chain(letters.iter().copied()).collect(),
        };
        let Some(choices) = next.get(&state) else { break };
        let mut left = dice.unit() * choices.iter().map(|choice| choice.1).sum::<f64>();
        let mut chosen = None;
        for &(letter, weight) in choices {
            chosen = letter;
            left -= weight;
            if left <= 0.0 {
                break;
            }
        }
        let Some(letter) = chosen else { break };
        letters.push(letter);
    }
    letters.into_iter().collect()
}

fn without_last(gram: &str) -> &str {
    gram.char_indices().last().map_or("", |(at, _)| &gram[..at])
}

fn without_first(gram: &str) -> &str {
    gram.chars().next().map_or("", |first| &gram[first.len_utf8()..])
}
