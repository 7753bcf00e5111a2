//! Boilerplate: how lines open that belong to a site, a mail program or a publisher and not to the text.

use super::WordList;

static ENGLISH: Openings = Openings::new(include_str!("../../seeds/en/boilerplate.txt"));
static FRENCH: Openings = Openings::new(include_str!("../../seeds/fr/boilerplate.txt"));
static DUTCH: Openings = Openings::new(include_str!("../../seeds/nl/boilerplate.txt"));
static GERMAN: Openings = Openings::new(include_str!("../../seeds/de/boilerplate.txt"));
static ITALIAN: Openings = Openings::new(include_str!("../../seeds/it/boilerplate.txt"));
static PORTUGUESE: Openings = Openings::new(include_str!("../../seeds/pt/boilerplate.txt"));
static SPANISH: Openings = Openings::new(include_str!("../../seeds/es/boilerplate.txt"));

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
    /// A bit for each hash of the first bytes of an entry.
    starts: [u64; BITS / 64],
}

/// Bits of the glance, and first bytes looked at: at most one in twenty words that open sentences passes.
const BITS: usize = 4096;
const FIRST_BYTES: usize = 5;

impl Openings {
    const fn new(source: &'static str) -> Self {
        let bytes = source.as_bytes();
        let mut starts = [0; BITS / 64];
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] != b'#' {
                let bit = bit_of(bytes, at);
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
        let bit = bit_of(line.as_bytes(), 0);
        self.starts[bit / 64] & (1 << (bit % 64)) != 0
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

/// The bit of the bytes from a place on, up to the end of the first word.
const fn bit_of(bytes: &[u8], at: usize) -> usize {
    let mut hash = 0_usize;
    let mut offset = 0;
    while offset < FIRST_BYTES && at + offset < bytes.len() {
        let byte = bytes[at + offset];
        // An entry ends in a tab or a line end where a line goes on: only words are looked at.
        if !(byte.is_ascii_alphanumeric() || byte >= 128) {
            break;
        }
        hash = (hash * 31 + byte as usize) % (BITS * 8);
        offset += 1;
    }
    hash % BITS
}
