//! The names of elements by what they mean, out of the module that the page has them in (`www/elements.js`), so that each
//! list stands once. They are found while the crate is compiled: a list that is missing there is an error here.

/// Between these each list stands, behind its name.
const QUOTE: &str = "`";
const FILE: &str = include_str!("../../www/elements.js");

pub(super) const UNREAD: &str = list("const UNREAD = ");
pub(super) const ABOUT: &str = list("const ABOUT = ");
pub(super) const BESIDE: &str = list("const BESIDE = ");
pub(super) const BLOCKS: &str = list("const BLOCKS = ");
pub(super) const LAYOUT: &str = list("const LAYOUT = ");

#[expect(clippy::panic, reason = "it would be a fault of the compiler")]
const fn list(name: &str) -> &'static str {
    let opened = after(after(FILE.as_bytes(), name), QUOTE);
    let length = opened.len() - after(opened, QUOTE).len() - QUOTE.len();
    match std::str::from_utf8(opened.split_at(length).0) {
        Ok(names) => names,
        Err(_) => panic!(),
    }
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
