//! Word lists: files of `seeds/`, one entry a line, sorted, comments that begin with `#` at the top.
//!
//! A list is shipped as it is written, and laid out at the first look-up as a table of where its entries begin: a few
//! microseconds a list, and only those of the text's language are asked. Cost: O(1) a look-up.
//!
//! [`words_of!`](words_of) takes a file in without its head, so that the head is not downloaded.

use std::sync::OnceLock;

use crate::text::hash;

/// The entries of a file of `seeds/`, without its head: a constant `&'static str`.
macro_rules! words_of {
    ($file:expr) => {{
        const FILE: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/", $file));
        const ENTRIES: &[u8; FILE.len() - crate::language::list::head(FILE)] = &crate::language::list::entries(FILE);
        match std::str::from_utf8(ENTRIES) {
            Ok(entries) => entries,
            Err(_) => "",
        }
    }};
}
pub(crate) use words_of;

/// A file of the same name in the folders of several languages: `LISTS`, a table of tags and lists.
macro_rules! lists_of {
    ($file:literal: $($tag:literal)*) => {
        /// By tag.
        pub(super) static LISTS: [(&str, crate::language::list::WordList); [$($tag),*].len()] = [$((
            $tag,
            crate::language::list::WordList::new(crate::language::list::words_of!(concat!($tag, "/", $file))),
        )),*];
    };
}
pub(crate) use lists_of;

static EMPTY: WordList = WordList::new("");

/// The list of this number; an empty one where there is none.
pub(crate) fn numbered(lists: &'static [(&str, WordList)], number: usize) -> &'static WordList {
    lists.get(number).map_or(&EMPTY, |(_, list)| list)
}

/// The list of a tag; an empty one where there is none.
pub(crate) fn list_of(lists: &'static [(&str, WordList)], tag: &str) -> &'static WordList {
    lists.iter().find(|(known, _)| *known == tag).map_or(&EMPTY, |(_, list)| list)
}

/// Length in bytes of the lines at the top that begin with `#`.
pub(crate) const fn head(file: &[u8]) -> usize {
    let mut at = 0;
    while at < file.len() && file[at] == b'#' {
        while at < file.len() && file[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    at
}

/// What follows the head. A copy: a slice of the file would keep all of it in the module.
pub(crate) const fn entries<const LENGTH: usize>(file: &[u8]) -> [u8; LENGTH] {
    let mut entries = [0; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        entries[at] = file[file.len() - LENGTH + at];
        at += 1;
    }
    entries
}

/// A list of words, or of words with a value behind a tab. For a `static`, since it is laid out once.
pub(crate) struct WordList {
    source: &'static str,
    /// Lines of it, counted when it is compiled.
    lines: usize,
    /// A table by hash, with linear probing: the upper half of the hash and one more than where the entry begins; 0 for
    /// none.
    slots: OnceLock<Box<[u32]>>,
}

impl WordList {
    /// `source` has less than 64 kB.
    pub(crate) const fn new(source: &'static str) -> Self {
        let (bytes, mut lines, mut at) = (source.as_bytes(), 1, 0);
        while at < bytes.len() {
            lines += (bytes[at] == b'\n') as usize;
            at += 1;
        }
        Self { source, lines, slots: OnceLock::new() }
    }

    /// Whether nothing is on it.
    pub(crate) fn is_empty(&self) -> bool {
        self.source.is_empty()
    }

    /// Whether the list has the word.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// Whether the list has the word with this mark behind it.
    pub(crate) fn has_with(&self, word: &str, mark: char) -> bool {
        let mut marked = word.to_owned();
        marked.push(mark);
        self.has(&marked)
    }

    /// What stands behind the word, empty where nothing does; nothing where the list lacks it.
    pub(crate) fn get(&self, word: &str) -> Option<&'static str> {
        let slots = self.slots.get_or_init(|| self.lay_out());
        let mask = slots.len() - 1;
        let hash = hash(word.as_bytes());
        let mut slot = hash as usize & mask;
        loop {
            let entry = slots[slot];
            if entry == 0 {
                return None;
            }
            if entry >> 16 == hash >> 16
                && let Some(value) = self.value_at((entry & 0xFFFF) as usize - 1, word)
            {
                return Some(value);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// What stands behind the word in the entry that begins at `start`; nothing where that is another's.
    fn value_at(&self, start: usize, word: &str) -> Option<&'static str> {
        let behind = self.source.get(start..)?.strip_prefix(word)?;
        match behind.as_bytes().first() {
            None | Some(b'\n') => Some(""),
            Some(b'\t') => behind.get(1..).and_then(|value| value.split('\n').next()),
            Some(_) => None,
        }
    }

    /// Every word with its value, in order.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.source
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split_once('\t').unwrap_or((line, "")))
    }

    /// A function of its own with plain loops: it runs once, before anything is optimized, and is not to be.
    #[inline(never)]
    fn lay_out(&self) -> Box<[u32]> {
        let bytes = self.source.as_bytes();
        let mut slots = vec![0; (2 * self.lines).next_power_of_two()].into_boxed_slice();
        let mask = slots.len() - 1;
        let mut start = head(bytes);
        while start < bytes.len() {
            let mut end = start;
            while end < bytes.len() && !matches!(bytes[end], b'\t' | b'\n') {
                end += 1;
            }
            let hash = hash(&bytes[start..end]);
            let mut slot = hash as usize & mask;
            while slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = hash & !0xFFFF | u32::from(u16::try_from(start + 1).unwrap_or_default());
            while end < bytes.len() && bytes[end] != b'\n' {
                end += 1;
            }
            start = end + 1;
        }
        slots
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_and_nothing_else() {
        let list = WordList::new("# zebras\n'em\nant\tinsect\nbee\ndog\n");
        assert_eq!(list.entries().count(), 4);
        assert!(list.entries().all(|(word, value)| list.get(word) == Some(value)));
        for word in ["", "# zebras", "a", "ants", "cat", "dog\n", "zoo"] {
            assert!(!list.has(word), "{word:?}");
        }
        assert!(!WordList::new("").has("a"));
    }

    #[test]
    fn marks_behind_words() {
        let list = WordList::new("ant\nbe-\nbee\nd'\n");
        assert!(list.has_with("d", '\'') && list.has_with("be", '-') && !list.has_with("bee", '-'));
        assert!(!list.has("") && !list.has("be") && !list.has("ants"));
    }

    #[test]
    fn a_head_is_left_out() {
        assert!(words_of!("en/stop.txt").starts_with("'em\n'tis\n"));
        assert_eq!(head(b"# all\n# head\n"), 13);
        assert_eq!(head(b"# all"), 6);
    }
}
