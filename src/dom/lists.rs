//! The names of elements by what they mean, out of the module that the page has them in (`www/elements.js`), so that each
//! list stands once. They are found while the crate is compiled: a list that is missing there is an error here.

/// Between these each list stands, behind its name.
const QUOTE: &str = "`";

/// A copy, so that the rest of the file is not shipped.
macro_rules! list {
    ($name:literal) => {{
        const FOUND: &[u8] = found(include_bytes!("../../www/elements.js"), $name);
        const COPY: [u8; FOUND.len()] = copied(FOUND);
        text(&COPY)
    }};
}

pub(super) const UNREAD: &str = list!("const UNREAD = ");
pub(super) const ABOUT: &str = list!("const ABOUT = ");
pub(super) const BESIDE: &str = list!("const BESIDE = ");
pub(super) const BLOCKS: &str = list!("const BLOCKS = ");
pub(super) const LAYOUT: &str = list!("const LAYOUT = ");

const fn found(file: &'static [u8], name: &str) -> &'static [u8] {
    let opened = after(after(file, name), QUOTE);
    let length = opened.len() - after(opened, QUOTE).len() - QUOTE.len();
    opened.split_at(length).0
}

/// What follows these words. Where they are not, splitting fails in the end.
const fn after(mut text: &'static [u8], words: &str) -> &'static [u8] {
    while !begins(text, words.as_bytes()) {
        text = text.split_at(1).1;
    }
    text.split_at(words.len()).1
}

const fn begins(text: &[u8], words: &[u8]) -> bool {
    let mut at = 0;
    while at < words.len() {
        if at == text.len() || text[at] != words[at] {
            return false;
        }
        at += 1;
    }
    true
}

const fn copied<const LENGTH: usize>(bytes: &[u8]) -> [u8; LENGTH] {
    let mut copy = [0; LENGTH];
    copy.copy_from_slice(bytes);
    copy
}

#[expect(clippy::panic, reason = "it would be a fault of the compiler")]
const fn text(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!(),
    }
}
