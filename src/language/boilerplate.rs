//! Boilerplate: how lines open that belong to a site, a mail program or a publisher and not to the text.

use super::{WordList, words_of};

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
    /// A bit for each hash of an entry's first two words, or of its one.
    starts: [u64; BITS / 64],
}

/// Bits of the glance.
const BITS: usize = 2048;
/// First bytes that are hashed.
pub(crate) const HASHED_BYTES: usize = 16;

impl Openings {
    const fn new(source: &'static str) -> Self {
        let bytes = source.as_bytes();
        let mut starts = [0; BITS / 64];
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] != b'#' {
                let [one, two] = bits_of(bytes, at);
                let bit = if two == NONE { one } else { two };
                starts[bit / 64] |= 1 << (bit % 64);
            }
            while at < bytes.len() && bytes[at] != b'\n' {
                at += 1;
            }
            at += 1;
        }
        Self { list: WordList::new(source), starts }
    }

    /// Whether an entry may begin as this line does, which is in lower case.
    pub(crate) fn may_open(&self, line: &str) -> bool {
        let is_set = |bit: usize| bit != NONE && self.starts[bit / 64] & (1 << (bit % 64)) != 0;
        bits_of(line.as_bytes(), 0).into_iter().any(is_set)
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

/// The bits of the first word from a place on, and of the first two.
const fn bits_of(bytes: &[u8], at: usize) -> [usize; 2] {
    let mut bits = [NONE; 2];
    let (mut hash, mut offset, mut words) = (0_u32, 0, 0);
    while words < 2 {
        let byte = if offset < HASHED_BYTES && at + offset < bytes.len() { bytes[at + offset] } else { b'\n' };
        if byte.is_ascii_alphanumeric() || byte >= 128 {
            hash = (hash ^ byte as u32).wrapping_mul(0x0100_0193);
            offset += 1;
            continue;
        }
        let goes_on = byte == b' ' && at + offset + 1 < bytes.len() && {
            let next = bytes[at + offset + 1];
            next.is_ascii_alphanumeric() || next >= 128
        };
        bits[words] = (hash >> 16 ^ hash) as usize % BITS;
        if !goes_on || offset + 1 >= HASHED_BYTES {
            return bits;
        }
        hash = (hash ^ b' ' as u32).wrapping_mul(0x0100_0193);
        offset += 1;
        words += 1;
    }
    bits
}
