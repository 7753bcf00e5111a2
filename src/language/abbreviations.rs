//! Abbreviations: what the full stop after a word may mean.

/// How an abbreviation behaves before what follows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Abbreviation {
    /// Stands before a name (`Dr.`): never ends a sentence. Counts only with a capital.
    Title,
    /// Points at what follows (`e.g.`): never ends a sentence.
    Forward,
    /// Stands before a number (`p. 12`); before anything else an ordinary word.
    Number,
    /// A month or day, which a number may follow. Counts only with a capital.
    Month,
    /// A state or a street (`Calif.`): may end a sentence. Counts only with a capital.
    Place,
    /// May end a sentence (`Inc.`).
    Closing,
    /// Mostly the last word of its clause (`etc.`, `p.m.`).
    Last,
}

impl Abbreviation {
    fn named(class: &str) -> Option<Self> {
        Some(match class {
            "title" => Self::Title,
            "forward" => Self::Forward,
            "number" => Self::Number,
            "month" => Self::Month,
            "place" => Self::Place,
            "closing" => Self::Closing,
            "last" => Self::Last,
            _ => return None,
        })
    }

    /// Whether the word is an abbreviation only where it is written with a capital: `mass`, `sat` and
    /// `col` are words too.
    pub(crate) fn wants_capital(self) -> bool {
        matches!(self, Self::Title | Self::Month | Self::Place)
    }
}

/// The abbreviations of one language: lines of `abbreviation<TAB>class`, sorted.
pub(crate) struct Abbreviations {
    entries: Vec<(&'static str, Abbreviation)>,
}

impl Abbreviations {
    /// `source` is a whole file; a line without a known class counts for nothing, and a test checks that
    /// there is none.
    pub(crate) fn parse(source: &'static str) -> Self {
        let lines = source.lines().filter(|line| !line.starts_with('#'));
        let entry = |line: &'static str| {
            let (word, class) = line.split_once('\t')?;
            Some((word, Abbreviation::named(class)?))
        };
        Self { entries: lines.filter_map(entry).collect() }
    }

    /// The class of a word in lower case and without its last full stop. Cost: O(log entries).
    pub(crate) fn class_of(&self, folded: &str) -> Option<Abbreviation> {
        let found = self.entries.binary_search_by_key(&folded, |&(word, _)| word).ok()?;
        self.entries.get(found).map(|&(_, class)| class)
    }
}
