//! Boilerplate: how lines open that belong to a site, a mail program or a publisher and not to the text.

use super::{WordList, words_of};
use std::sync::OnceLock;

static ENGLISH: Openings = Openings::new(words_of!("en/boilerplate.txt"));
static FRENCH: Openings = Openings::new(words_of!("fr/boilerplate.txt"));
static DUTCH: Openings = Openings::new(words_of!("nl/boilerplate.txt"));
static GERMAN: Openings = Openings::new(words_of!("de/boilerplate.txt"));
static ITALIAN: Openings = Openings::new(words_of!("it/boilerplate.txt"));
static PORTUGUESE: Openings = Openings::new(words_of!("pt/boilerplate.txt"));
static SPANISH: Openings = Openings::new(words_of!("es/boilerplate.txt"));

/// The lists for a text of a primary subtag: its own, and English, whose words are on sites of any language.
pub(super) fn of(primary: &str) -> [&'static Openings; 2] {
    let own = match primary {
        "de" => &GERMAN,
        "es" => &SPANISH,
        "fr" => &FRENCH,
        "it" => &ITALIAN,
        "nl" => &DUTCH,
        "pt" => &PORTUGUESE,
        _ => &ENGLISH,
    };
    [own, &ENGLISH]
}

/// A list of openings, and a glance that tells most lines apart from all of them.
pub(crate) struct Openings {
    list: WordList,
    /// A bit for each hash of an entry's first two words, or of its one. Laid out at first use.
    starts: OnceLock<[u64; BITS / 64]>,
}

/// Bits of the glance.
const BITS: usize = 2048;
/// First bytes that are hashed.
pub(crate) const HASHED_BYTES: usize = 16;

impl Openings {
    const fn new(source: &'static str) -> Self {
        Self { list: WordList::new(source), starts: OnceLock::new() }
    }

    #[inline(never)]
    fn lay_out(&self) -> [u64; BITS / 64] {
        let mut starts = [0; BITS / 64];
        for (entry, _) in self.list.entries() {
            let [one, two] = bits_of(entry.as_bytes());
            let bit = if two == NONE { one } else { two };
            starts[bit / 64] |= 1 << (bit % 64);
        }
        starts
    }

    /// Whether an entry may begin as this line does, which is in lower case.
    pub(crate) fn may_open(&self, line: &str) -> bool {
        let starts = self.starts.get_or_init(|| self.lay_out());
        let is_set = |bit: usize| bit != NONE && starts[bit / 64] & (1 << (bit % 64)) != 0;
        bits_of(line.as_bytes()).into_iter().any(is_set)
    }

    /// The reason and the manner of an entry.
    pub(crate) fn get(&self, words: &str) -> Option<(&'static str, &'static str)> {
        self.list.get(words).map(|value| value.split_once('\t').unwrap_or((value, "")))
    }

    /// Every entry, in order.
    #[cfg(test)]
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.list.entries()
    }
}

/// No bit: there is no second word.
const NONE: usize = usize::MAX;

/// The bits of the first word of a line, and of the first two.
fn bits_of(line: &[u8]) -> [usize; 2] {
    let is_letter = |at: usize| line.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
    let mut bits = [NONE; 2];
    let (mut hash, mut words) = (0_u32, 0);
    for at in 0..=HASHED_BYTES {
        let byte = if at < HASHED_BYTES { line.get(at).copied().unwrap_or(b'\n') } else { b'\n' };
        if !(at < HASHED_BYTES && is_letter(at)) {
            bits[words] = (hash >> 16 ^ hash) as usize % BITS;
            words += 1;
            if words == bits.len() || byte != b' ' || !is_letter(at + 1) || at + 1 >= HASHED_BYTES {
                break;
            }
        }
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    bits
}
