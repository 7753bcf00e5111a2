//! Word lists: files of `seeds/`, one entry a line, sorted, comments that begin with `#` at the top.
//!
//! A list is searched where it lies: nothing is parsed or allocated, at start or later. An index of first
//! bytes, made when the crate is compiled, leaves a handful of lines to halve. Cost: O(log lines).

use std::cmp::Ordering;

/// A list of words, or of words with a value behind a tab.
pub(crate) struct WordList {
    source: &'static str,
    /// Where the lines begin whose first byte is this or a later one; the last entry ends the list.
    starts: [u16; FIRST_BYTES + 1],
}

/// First bytes told apart: ASCII, and all others as one.
const FIRST_BYTES: usize = 129;

impl WordList {
    /// `source` is a whole file of less than 64 kB; a test checks its order, which the search relies on.
    pub(crate) const fn new(source: &'static str) -> Self {
        let bytes = source.as_bytes();
        let mut starts = [0; FIRST_BYTES + 1];
        let (mut at, mut next) = (0, 0);
        while at < bytes.len() {
            let first = if bytes[at] < 128 { bytes[at] as usize } else { 128 };
            while bytes[at] != b'#' && next <= first {
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
        let bytes = self.source.as_bytes();
        let first = usize::from(*word.as_bytes().first()?).min(128);
        let (mut low, mut high) = (usize::from(self.starts[first]), usize::from(self.starts[first + 1]));
        while low < high {
            // Lines are a few bytes long: plain loops find their ends sooner than a search made for long texts.
            let middle = low + (high - low) / 2;
            let start = bytes[low..middle].iter().rposition(|&byte| byte == b'\n').map_or(low, |at| low + at + 1);
            let known = start
                + bytes[start..high].iter().position(|byte| matches!(byte, b'\n' | b'\t')).unwrap_or(high - start);
            let end = known + bytes[known..high].iter().position(|&byte| byte == b'\n').unwrap_or(high - known);
            match bytes[start..known].cmp(word.as_bytes()) {
                Ordering::Less => low = end + 1,
                Ordering::Greater => high = start,
                Ordering::Equal => return self.source.get((known + 1).min(end)..end),
            }
        }
        None
    }

    /// Every word with its value, in order.
    #[cfg(test)]
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.source.lines().filter(|line| !line.starts_with('#')).map(entry)
    }
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
}
