//! Stages of the reading as plain exports, for `tests/node/stages.mjs` to time: no glue, no report.

use std::cell::RefCell;

thread_local! {
    /// The text that is read, as the caller wrote it here.
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for a text of so many bytes; gives where the caller is to write it.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *const u8 {
    TEXT.with_borrow_mut(|text| {
        text.resize(bytes, b' ');
        text.as_ptr()
    })
}

/// Reads blocks and sentences of the text; gives how many sentences there are.
#[unsafe(no_mangle)]
pub extern "C" fn segment() -> usize {
    TEXT.with_borrow(|text| nutgraf::bench::sentence_ends(std::str::from_utf8(text).unwrap_or_default(), "en").len())
}

/// Reads the text up to its words and terms; gives how many words there are.
#[unsafe(no_mangle)]
pub extern "C" fn tokenize() -> usize {
    TEXT.with_borrow(|text| nutgraf::bench::tokenize(std::str::from_utf8(text).unwrap_or_default(), "en"))
}

/// Does what `tokenize` does, and ranks the sentences; gives how many there are.
#[unsafe(no_mangle)]
pub extern "C" fn rank() -> usize {
    TEXT.with_borrow(|text| nutgraf::bench::rank(std::str::from_utf8(text).unwrap_or_default(), "en"))
}
