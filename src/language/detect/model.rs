//! The model: `seeds/languages/`, as `cargo xtask train languages` wrote it.
//!
//! Each n-gram has a few small whole numbers; a text's are their sums, and a class's score is the sum of these times its
//! weights: all whole numbers, the same everywhere. Source: as in `xtask/src/train/languages/embed.rs`. Laid out once, at first
//! use; cost of a text: its n-grams times the numbers of each.
//!
//! Each of 2 450 n-grams has up to 24 whole numbers of -7 to 7. Tried and left, at the same size: sparse weights for each
//! n-gram and language (3 points lower on 50 characters), n-grams hashed instead of listed (2 points lower), a rectified
//! layer (no better).

use super::grams::{self, LETTER_BITS};
use super::script::{SHARED, Script};
use crate::language::list::words_of;
use std::ops::Range;
use std::sync::OnceLock;

const NGRAMS: &str = include_str!("../../../seeds/languages/ngrams.front");
const CLASSES: &str = words_of!("languages/classes.txt");
const WEIGHTS: &[u8] = include_bytes!("../../../seeds/languages/weights.bin");

/// Places in the table of n-grams: a power of two, and twice the n-grams at least.
const PLACES: usize = 1 << PLACE_BITS;
const PLACE_BITS: u32 = 13;
/// Knuth's multiplier: the golden ratio of 2^64.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
/// The most numbers that an n-gram has.
const WIDEST: usize = 24;
/// What the numbers are counted from, so that none is below 0.
const MIDDLE: u8 = 8;
/// The same for eight.
const MIDDLES: u64 = MIDDLE as u64 * 0x0101_0101_0101_0101;
/// The bytes at even places.
const EVEN: u64 = 0x00FF_00FF_00FF_00FF;
/// N-grams whose numbers, 15 at most, can be added in 16 bits.
const MOST_WAITING: u32 = 0xFFFF / 15;
/// The least margin, in thousandths, that confidence was measured at; each further one is twice the one before.
const FIRST_MARGIN: f64 = 250.0;

/// The model of every script.
pub(super) struct Model {
    /// N-grams by hash, 0 where there is none, and the place of each among the numbers.
    keys: Box<[u64]>,
    places: Box<[u16]>,
    /// Each n-gram's, a byte each and [`MIDDLE`] for none.
    numbers: Vec<[u64; WIDEST / 8]>,
    scripts: Vec<ScriptModel>,
}

struct ScriptModel {
    width: usize,
    tags: Vec<&'static str>,
    /// The places of its n-grams.
    places: Range<usize>,
    weights: Vec<i8>,
    points: f64,
    confidence: Vec<f64>,
}

/// What was found in a text.
#[derive(Clone, Copy)]
pub(super) struct Sums {
    numbers: [i32; WIDEST],
    /// N-grams found.
    pub(super) found: u32,
}

/// The best language of a script.
pub(super) struct Guess {
    pub(super) tag: &'static str,
    /// Expected to be right so often in 1000.
    pub(super) confidence: u16,
}

impl Sums {
    pub(super) const NONE: Self = Self { numbers: [0; WIDEST], found: 0 };

    /// Adds the lanes of so many n-grams, and empties them.
    fn take(&mut self, lanes: &mut [[u64; 2]; WIDEST / 8], waiting: &mut u32) {
        let numbers = self.numbers.iter_mut().enumerate();
        for (at, sum) in numbers {
            let lane = lanes[at / 8][at % 2] >> (at % 8 / 2 * 16) & 0xFFFF;
            *sum += lane as i32 - i32::from(MIDDLE) * waiting.cast_signed();
        }
        self.found += *waiting;
        (*lanes, *waiting) = ([[0; 2]; WIDEST / 8], 0);
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.found += other.found;
        self.numbers.iter_mut().zip(other.numbers).for_each(|(sum, more)| *sum += more);
    }
}

/// The model, laid out at the first call.
pub(super) fn get() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(Model::read)
}

/// The languages of a script's model.
pub(super) fn tags() -> impl Iterator<Item = &'static str> {
    CLASSES.lines().filter_map(|line| line.split('\t').nth(2)).flat_map(|tags| tags.split(' '))
}

/// The keys of the n-grams, in order. Each is written as the number of letters that it shares with the one before, then its
/// others.
#[inline(never)]
fn keys() -> Vec<u64> {
    let mut keys = Vec::new();
    // Of the last one: the key of its first letters, by how many they are.
    let (mut fronts, mut length) = ([0; grams::LONGEST as usize + 1], 0);
    for character in NGRAMS.chars() {
        if let Some(shared) = character.to_digit(10) {
            if length > 0 {
                keys.push(fronts[length]);
            }
            length = shared as usize;
        } else if length + 1 < fronts.len() {
            fronts[length + 1] = fronts[length] << LETTER_BITS | grams::written(character);
            length += 1;
        }
    }
    keys.push(fronts[length]);
    keys
}

/// Eight numbers of half a byte, from the one of this number on, as the bytes of a word.
#[inline(never)]
fn eight(packed: &[u8], first: usize) -> u64 {
    const LOW: u64 = 0x000F_000F_000F_000F;
    let bytes = packed.get(first / 2..).and_then(<[u8]>::first_chunk).copied().unwrap_or_default();
    let halves = (u64::from_be_bytes(bytes) << (first % 2 * 4) >> 32) as u32;
    // Four bytes, the first the lowest; then two; then one in each sixteen bits.
    let pairs = u64::from(halves.swap_bytes());
    let pairs = (pairs | pairs << 16) & 0x0000_FFFF_0000_FFFF;
    let pairs = (pairs | pairs << 8) & EVEN;
    pairs >> 4 & LOW | (pairs & LOW) << 8
}

impl Model {
    #[inline(never)]
    fn read() -> Self {
        let mut model = Self {
            keys: vec![0; PLACES].into(),
            places: vec![0; PLACES].into(),
            numbers: Vec::new(),
            scripts: Vec::new(),
        };
        let (keys, mut bytes) = (keys(), WEIGHTS);
        let mut keys = keys.as_slice();
        for (slot, line) in CLASSES.lines().enumerate() {
            let from = model.numbers.len();
            let mut script = ScriptModel::described(line);
            let count = keys.iter().take_while(|&&key| grams::alphabet(key) == slot).count();
            let (own, others) = keys.split_at(count);
            keys = others;
            // The bytes of each word that have a number.
            let kept: [u64; WIDEST / 8] = std::array::from_fn(|at| {
                let lacking = (8 * at + 8).saturating_sub(script.width) as u32;
                u64::MAX.checked_shr(8 * lacking).unwrap_or(0)
            });
            for (number, &key) in own.iter().enumerate() {
                model.insert(key, model.numbers.len());
                let numbers = |at: usize| eight(bytes, number * script.width + 8 * at);
                model.numbers.push(std::array::from_fn(|at| numbers(at) & kept[at] | MIDDLES & !kept[at]));
            }
            let rest = bytes.get((count * script.width).div_ceil(2)..).unwrap_or_default();
            script.places = from..model.numbers.len();
            let (weights, rest) = rest.split_at_checked(script.width * script.tags.len()).unwrap_or_default();
            script.weights = weights.iter().map(|byte| byte.cast_signed()).collect();
            bytes = rest;
            model.scripts.push(script);
        }
        model
    }

    #[inline(never)]
    fn insert(&mut self, key: u64, place: usize) {
        let at = self.find(key);
        self.keys[at] = key;
        self.places[at] = place as u16;
    }

    /// Where the n-gram is, or would be.
    #[expect(clippy::inline_always, reason = "asked five times a letter: a fifth of all calls were this")]
    #[inline(always)]
    fn find(&self, key: u64) -> usize {
        let keys: &[u64] = &self.keys;
        let mut at = (key.wrapping_mul(SPREAD) >> (u64::BITS - PLACE_BITS)) as usize;
        loop {
            let known = keys[at % PLACES];
            if known == 0 || known == key {
                return at % PLACES;
            }
            at += 1;
        }
    }

    /// Sums the numbers of the text's n-grams, those of this script alone.
    pub(super) fn sum(&self, text: &str, script: Script) -> Sums {
        let mut sums = Sums::NONE;
        let Some(script) = self.of(script) else { return sums };
        let numbers: &[[u64; WIDEST / 8]] = &self.numbers;
        // Four sums a word: the numbers at even places, and those at odd ones.
        let mut lanes = [[0_u64; 2]; WIDEST / 8];
        let mut waiting = 0;
        grams::for_each(text, |key| {
            let at = self.find(key);
            let place = usize::from(self.places[at]);
            if self.keys[at] != key || !script.places.contains(&place) {
                return;
            }
            for ([even, odd], &eight) in lanes.iter_mut().zip(&numbers[place]) {
                *even += eight & EVEN;
                *odd += eight >> 8 & EVEN;
            }
            waiting += 1;
            if waiting == MOST_WAITING {
                sums.take(&mut lanes, &mut waiting);
            }
        });
        sums.take(&mut lanes, &mut waiting);
        sums
    }

    /// The language that scores best, the earlier of two; nothing where no n-gram was found.
    pub(super) fn guess(&self, sums: &Sums, script: Script) -> Option<Guess> {
        let script = self.of(script).filter(|_| sums.found > 0)?;
        let (mut best, mut second, mut tag) = (i32::MIN, i32::MIN, "");
        for (weights, class) in script.weights.chunks(script.width).zip(&script.tags) {
            let score = weights.iter().zip(sums.numbers).map(|(&weight, sum)| i32::from(weight) * sum).sum();
            if score > best {
                (best, second, tag) = (score, best, class);
            } else {
                second = second.max(score);
            }
        }
        Some(Guess { tag, confidence: script.confidence(f64::from(best) - f64::from(second), sums.found) })
    }

    /// Whether every n-gram was read, the table has room, and the weights are those of the classes, to the last byte.
    #[cfg(test)]
    pub(super) fn check(&self) {
        let grams = keys().len();
        assert_eq!(self.keys.iter().filter(|&&key| key != 0).count(), grams);
        assert!(grams * 2 <= PLACES, "{grams}");
        let packed: usize = self.scripts.iter().map(|script| (script.places.len() * script.width).div_ceil(2)).sum();
        let weights: usize = self.scripts.iter().map(|script| script.width * script.tags.len()).sum();
        assert_eq!((self.scripts.len(), packed + weights), (SHARED.len(), WEIGHTS.len()));
        assert!(self.scripts.iter().all(|script| script.weights.len() == script.width * script.tags.len()));
    }

    fn of(&self, script: Script) -> Option<&ScriptModel> {
        self.scripts.get(SHARED.iter().position(|shared| shared.0 == script)?)
    }
}

impl ScriptModel {
    /// From a line of `classes.txt`.
    fn described(line: &'static str) -> Self {
        let mut columns = line.split('\t').skip(1);
        let mut next = || columns.next().unwrap_or_default();
        let width = next().parse().unwrap_or(1).clamp(1, WIDEST);
        let tags = next().split(' ').collect();
        // Whole numbers: reading others would take ten thousand bytes of the standard library.
        let points = f64::from(next().parse::<u32>().unwrap_or(1));
        let confidence = next().split(' ').filter_map(|figure| Some(f64::from(figure.parse::<u16>().ok()?))).collect();
        Self { width, tags, places: 0..0, weights: Vec::new(), points, confidence }
    }

    /// Between the measured margins as the line between their figures; below the first, in proportion.
    fn confidence(&self, difference: f64, found: u32) -> u16 {
        let root = (f64::from(found) + f64::from(grams::RESERVE)).sqrt().sqrt();
        let margin = 1000.0 * 1000.0 * difference / (self.points * root * root * root);
        let (mut low, mut low_figure, mut high) = (0.0, 0.0, FIRST_MARGIN);
        for &figure in &self.confidence {
            if margin < high {
                return (low_figure + (figure - low_figure) * (margin - low) / (high - low)) as u16;
            }
            (low, low_figure, high) = (high, figure, high * 2.0);
        }
        low_figure as u16
    }
}
