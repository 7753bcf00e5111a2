//! Word lists: files of `seeds/`, one entry a line, sorted, `#` before comments.

/// A list, parsed once.
pub(crate) struct WordList {
    entries: Vec<&'static str>,
}

impl WordList {
    /// `source` is a whole file; its order is what the search relies on, and a test checks it.
    pub(crate) fn parse(source: &'static str) -> Self {
        let entries = source.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
        Self { entries }
    }

    /// Whether the list has the word. Cost: O(log entries).
    pub(crate) fn has(&self, word: &str) -> bool {
        self.entries.binary_search(&word).is_ok()
    }
}
