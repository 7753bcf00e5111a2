//! The floor: one pass that cuts an ASCII text into sentences and words, counts words in a table of its own, scores each
//! sentence by the mean count of its words, and takes the best five. No language, no stems, no stop words, no facts, no
//! report: what a summary costs when nothing is done well.

/// Slots of the table: a power of two, more than words that a book has.
const SLOTS: usize = 1 << 18;
/// Sentences that are taken.
const PICKS: usize = 5;

struct Sentence {
    /// Its first word, and one past its last.
    words: (usize, usize),
    start: usize,
}

/// Where the best sentences begin, best first.
pub(super) fn best(text: &str) -> Vec<usize> {
    let mut counts = vec![0_u32; SLOTS.min((text.len() / 2).next_power_of_two().max(64))].into_boxed_slice();
    let mask = counts.len() - 1;
    let mut words: Vec<usize> = Vec::with_capacity(text.len() / 5);
    let mut sentences = Vec::with_capacity(text.len() / 80);
    let (mut hash, mut in_word, mut begin) = (0_u32, false, Sentence { words: (0, 0), start: 0 });
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_alphanumeric() {
            hash = (hash ^ u32::from(byte | 0x20)).wrapping_mul(0x0100_0193);
            in_word = true;
            continue;
        }
        if in_word {
            let slot = (hash ^ hash >> 15) as usize & mask;
            counts[slot] += 1;
            words.push(slot);
            (hash, in_word) = (0, false);
        }
        if matches!(byte, b'.' | b'!' | b'?') && words.len() > begin.words.0 {
            begin.words.1 = words.len();
            let next = Sentence { words: (words.len(), 0), start: at + 1 };
            sentences.push(std::mem::replace(&mut begin, next));
        }
    }
    let score = |sentence: &Sentence| {
        let own = &words[sentence.words.0..sentence.words.1];
        own.iter().map(|&slot| u64::from(counts[slot])).sum::<u64>() * 1024 / own.len() as u64
    };
    let mut best: Vec<(u64, usize)> = Vec::with_capacity(PICKS + 1);
    for sentence in &sentences {
        let score = score(sentence);
        let rank = best.iter().position(|other| score > other.0).unwrap_or(best.len());
        if rank < PICKS {
            best.insert(rank, (score, sentence.start));
            best.truncate(PICKS);
        }
    }
    best.into_iter().map(|(_, start)| start).collect()
}
