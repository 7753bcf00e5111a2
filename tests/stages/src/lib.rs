//! Stages of the reading as plain exports, for `tests/node/` to time without glue; and beside them what they are measured
//! against: a bare pass over the text, and the crate `lede`.

mod floor;

use nutgraf::bench::{Stage, read_until};
use nutgraf::{Length, Options, Reader};
use std::cell::RefCell;

thread_local! {
    /// The text that is read, as the caller wrote it here.
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    /// The text that was read last.
    static READER: RefCell<Option<Reader<'static>>> = const { RefCell::new(None) };
}

/// Makes room for a text of so many bytes; gives where the caller is to write it.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *const u8 {
    TEXT.with_borrow_mut(|text| {
        text.resize(bytes, b' ');
        text.as_ptr()
    })
}

/// Reads the first bytes of the text as far as the stage of this number.
#[unsafe(no_mangle)]
pub extern "C" fn until(stage: usize, bytes: usize) -> usize {
    with_text(bytes, |text| Stage::ALL.get(stage).map_or(0, |&stage| read_until(text, stage)))
}

/// Reads the first bytes of the text for [`again`]; gives how many have been read.
#[unsafe(no_mangle)]
pub extern "C" fn keep(bytes: usize) -> usize {
    let reader = with_text(bytes, |text| Reader::new(text.to_owned(), None).ok());
    READER.set(reader);
    bytes
}

/// Another summary of what was read last: what a step of a reader takes without the boundary to JavaScript.
#[unsafe(no_mangle)]
pub extern "C" fn again(sentences: u32) -> usize {
    let options = Options { length: Length::Sentences(sentences), ..Options::default() };
    READER.with_borrow(|reader| {
        let report = reader.as_ref().and_then(|reader| reader.summarize(&options).ok());
        report.map_or(0, |report| report.blocks.len())
    })
}

/// The least that a summary takes: see [`floor`].
#[unsafe(no_mangle)]
pub extern "C" fn floor(bytes: usize) -> usize {
    with_text(bytes, |text| floor::best(text).len())
}

/// A summary of five sentences by the crate `lede`, each as long as sentences are.
#[unsafe(no_mangle)]
pub extern "C" fn lede(bytes: usize) -> usize {
    with_text(bytes, |text| lede::summarize(text, 5 * 120, lede::Mode::Default).summary.len())
}

fn with_text<T: Default>(bytes: usize, read: impl FnOnce(&str) -> T) -> T {
    TEXT.with_borrow(|text| {
        text.get(..bytes).and_then(|text| std::str::from_utf8(text).ok()).map(read).unwrap_or_default()
    })
}
