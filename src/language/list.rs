//! Word lists: files of `seeds/`, one entry a line, sorted, comments that begin with `#` at the top.
//!
//! A list is searched where it lies: nothing is parsed or allocated, at start or later. Cost: O(log bytes). In
//! lists that are asked for every word of a text an index of first bytes, made when the crate is compiled,
//! leaves a handful of lines to halve.
//!
//! [`words_of!`](words_of) takes a file in without its head, so that the head is not downloaded.

use std::cmp::Ordering;

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

/// A file of the same name in the folders of several languages: a constant table of tags and entries.
macro_rules! lists_of {
    ($file:literal: $($tag:literal)*) => {
        &[$(($tag, crate::language::list::words_of!(concat!($tag, "/", $file)))),*]
    };
}
pub(crate) use lists_of;

/// Tags with the entries that each has.
pub(crate) type Lists = &'static [(&'static str, &'static str)];

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

/// A list of words that is asked now and then: the entries as [`words_of!`] gives them.
#[derive(Clone, Copy, Default)]
pub(crate) struct ShortList(pub(crate) &'static str);

impl ShortList {
    /// The list of a tag; an empty one where there is none.
    pub(crate) fn of(lists: Lists, tag: &str) -> Self {
        lists.iter().find(|(known, _)| *known == tag).map_or(Self::default(), |&(_, entries)| Self(entries))
    }

    /// Whether the list has the word.
    pub(crate) fn has(self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// What stands behind the word, empty where nothing does; nothing where the list lacks it.
    pub(crate) fn get(self, word: &str) -> Option<&'static str> {
        search(self.0, 0, self.0.len(), word.as_bytes())
    }

    /// Whether the list has the word with this mark behind it.
    pub(crate) fn has_with(self, word: &str, mark: u8) -> bool {
        search(self.0, 0, self.0.len(), &[word.as_bytes(), &[mark]].concat()).is_some()
    }

    /// Every entry, in order.
    pub(crate) fn entries(self) -> impl Iterator<Item = &'static str> {
        self.0.lines()
    }
}

/// A list of words, or of words with a value behind a tab, that is asked for every word of a text.
pub(crate) struct WordList {
    source: &'static str,
    /// Where the lines begin whose first byte is this or a later one; the last entry ends the list.
    starts: [u16; FIRST_BYTES + 1],
}

/// First bytes told apart: ASCII, and all others as one.
const FIRST_BYTES: usize = 129;

impl WordList {
    /// `source` has less than 64 kB; a test checks its order, which the search relies on.
    pub(crate) const fn new(source: &'static str) -> Self {
        let bytes = source.as_bytes();
        let mut starts = [0; FIRST_BYTES + 1];
        let (mut at, mut next) = (head(bytes), 0);
        while at < bytes.len() {
            let first = if bytes[at] < 128 { bytes[at] as usize } else { 128 };
            while next <= first {
                starts[next] = at as u16;
                next += 1;
            }
            while at < bytes.len() && bytes[at] != b'\n' {
                at += 1;
            }
            at += 1;
        }
        while next <= FIRST_BYTES {
            starts[next] = bytes.len() as u16;
            next += 1;
        }
        Self { source, starts }
    }

    /// Whether the list has the word.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// What stands behind the word, empty where nothing does; nothing where the list lacks it.
    pub(crate) fn get(&self, word: &str) -> Option<&'static str> {
        let first = usize::from(*word.as_bytes().first()?).min(128);
        search(self.source, usize::from(self.starts[first]), usize::from(self.starts[first + 1]), word.as_bytes())
    }

    /// Every word with its value, in order.
    #[cfg(test)]
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.source.lines().filter(|line| !line.starts_with('#')).map(entry)
    }
}

/// What stands behind a word in the lines of `low..high`.
fn search(source: &'static str, mut low: usize, mut high: usize, word: &[u8]) -> Option<&'static str> {
    let bytes = source.as_bytes();
    // Lines are a few bytes long: plain loops find their ends sooner than a search made for long texts.
    let line_end =
        |from: usize| bytes.iter().skip(from).position(|&byte| byte == b'\n').map_or(bytes.len(), |at| from + at);
    while low < high {
        let middle = low + (high - low) / 2;
        let start = bytes[low..middle].iter().rposition(|&byte| byte == b'\n').map_or(low, |at| low + at + 1);
        // Most words differ in the first bytes. A tab ends the entry, as the line's end does.
        let mut at = start;
        let mut letters = word.iter();
        let order = loop {
            let known = bytes.get(at).filter(|byte| **byte > b'\n');
            let asked = letters.next();
            if asked.is_none() || known != asked {
                break known.cmp(&asked);
            }
            at += 1;
        };
        match order {
            Ordering::Less => low = line_end(at) + 1,
            Ordering::Greater => high = start,
            Ordering::Equal => return source.get((at + 1).min(line_end(at))..line_end(at)),
        }
    }
    None
}

#[cfg(test)]
fn entry(line: &'static str) -> (&'static str, &'static str) {
    line.split_once('\t').unwrap_or((line, ""))
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
    fn short_lists_too() {
        let list = ShortList("ant\nbe-\nbee\nd'\n");
        assert!(list.entries().all(|word| list.has(word)));
        assert!(list.has_with("d", b'\'') && list.has_with("be", b'-') && !list.has_with("bee", b'-'));
        assert!(!list.has("") && !list.has("be") && !list.has("ants") && !ShortList::default().has("a"));
    }

    #[test]
    fn a_head_is_left_out() {
        assert!(words_of!("en/stop.txt").starts_with("'em\n'tis\n"));
        assert_eq!(head(b"# all\n# head\n"), 13);
        assert_eq!(head(b"# all"), 6);
    }
}
