//! Byte offsets to UTF-16 offsets and back.
//!
//! One pass counts the text in strides of [`STRIDE`] bytes; a look-up then counts at most one stride.
//! Cost: building O(bytes), a look-up O(STRIDE); 4 bytes of table a stride, none at all for ASCII.

use super::Span;
use crate::report::Utf16Span;

/// Bytes between two entries of the table: a sixteenth of the text in memory, a cache line to count.
const STRIDE: usize = 64;

/// Where each byte offset of one text lies in UTF-16 code units.
pub(crate) struct Utf16Index {
    /// UTF-16 code units before byte `i * STRIDE`; empty where bytes and code units agree throughout.
    before: Vec<u32>,
    /// Length of the whole text in UTF-16 code units.
    length: u32,
}

impl Utf16Index {
    pub(crate) fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        if bytes.is_ascii() {
            return Self { before: Vec::new(), length: narrow(bytes.len()) };
        }
        let mut units = 0;
        let mut before = Vec::with_capacity(bytes.len() / STRIDE + 1);
        for stride in bytes.chunks(STRIDE) {
            before.push(units);
            units += units_in(stride);
        }
        Self { before, length: units }
    }

    /// Length of the text in UTF-16 code units.
    pub(crate) fn length(&self) -> u32 {
        self.length
    }

    /// The span in UTF-16 code units. `text` is the one the index was made from.
    pub(crate) fn span(&self, text: &str, span: Span) -> Utf16Span {
        Utf16Span { start: self.offset(text, span.start()), end: self.offset(text, span.end()) }
    }

    fn offset(&self, text: &str, byte: usize) -> u32 {
        let bytes = text.as_bytes();
        if byte >= bytes.len() {
            return self.length;
        }
        let Some(&before) = self.before.get(byte / STRIDE) else {
            return narrow(byte);
        };
        let stride = byte - byte % STRIDE;
        before + units_in(&bytes[stride..byte])
    }

    /// The byte offset of a UTF-16 offset; one inside a surrogate pair gives the pair's start, one
    /// beyond the text its end.
    pub(crate) fn byte(&self, text: &str, units: u32) -> usize {
        if units >= self.length {
            return text.len();
        }
        if self.before.is_empty() {
            return units as usize;
        }
        let stride = self.before.partition_point(|&before| before <= units).saturating_sub(1);
        let mut left = units - self.before[stride];
        let mut byte = stride * STRIDE;
        // A stride may begin inside a character: its units were counted at its first byte.
        while !text.is_char_boundary(byte) {
            byte += 1;
        }
        for character in text.get(byte..).unwrap_or_default().chars() {
            let width = u32::from(character > '\u{ffff}') + 1;
            if left < width {
                break;
            }
            left -= width;
            byte += character.len_utf8();
        }
        byte
    }
}

/// UTF-16 code units of the characters that begin in `bytes`: one for each first byte, one more for
/// each first byte of a four-byte sequence.
fn units_in(bytes: &[u8]) -> u32 {
    let (eights, rest) = bytes.as_chunks::<8>();
    let of_rest = rest.iter().map(|&byte| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0));
    eights.iter().map(|eight| units_in_eight(u64::from_le_bytes(*eight))).sum::<u32>() + of_rest.sum::<u32>()
}

/// The same of eight bytes at once: the highest bit of each byte of a word says what it is.
fn units_in_eight(bytes: u64) -> u32 {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let (second, third, fourth) = (bytes << 1, bytes << 2, bytes << 3);
    let goes_on = bytes & !second & HIGH;
    let is_long = bytes & second & third & fourth & HIGH;
    8 - goes_on.count_ones() + is_long.count_ones()
}

fn narrow(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character bound of the text, the slow and obvious way.
    fn check(text: &str) {
        let index = Utf16Index::new(text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let units = narrow(text.get(..byte).unwrap_or_default().encode_utf16().count());
            assert_eq!(index.offset(text, byte), units, "byte {byte} of {text:?}");
            assert_eq!(index.byte(text, units), byte, "unit {units} of {text:?}");
        }
        assert_eq!(index.length() as usize, text.encode_utf16().count());
    }

    #[test]
    fn agrees_with_counting() {
        check("");
        check("plain");
        check("naïve café");
        check("😀 a 😀😀 b");
        check("a\u{ffff}é\u{10000}");
        check(&"日本語 and 😀 ".repeat(40));
        for shift in 0..70 {
            check(&("a".repeat(shift) + "😀é" + &"b".repeat(70)));
        }
    }

    #[test]
    fn inside_a_pair_is_its_start() {
        assert_eq!(Utf16Index::new("a😀").byte("a😀", 2), 1);
    }
}
