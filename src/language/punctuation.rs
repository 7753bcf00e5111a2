//! Punctuation: how a language marks the ends of its sentences, where it differs from most.

/// What differs.
#[derive(Debug)]
pub(crate) struct Punctuation {
    pub(crate) semicolon: Semicolon,
    pub(crate) colon: Colon,
    pub(crate) numbers: Numbers,
    pub(crate) capitals: Capitals,
    pub(crate) spaces: Spaces,
    pub(crate) endings: Endings,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Semicolon {
    /// Joins clauses.
    Joins,
    /// Is the question mark (Greek).
    Asks,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Colon {
    /// Joins what it announces.
    Joins,
    /// Ends a sentence before a capital that begins one: what it joins goes on in lower case (Italian).
    EndsBeforeCapital,
    /// Parts a label at the front of a block from its text, where no capital shows that one begins (Arabic).
    PartsLabel,
    /// Is typed for the script's own full stop `։`; the stop itself is a mark inside the sentence (Armenian).
    Ends,
}

/// What a full stop after a number says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Numbers {
    /// The sentence ends.
    End,
    /// The number counts a place: `3. Oktober`.
    Count,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Capitals {
    /// Names have them, and every word of a title (English).
    Titles,
    /// Names have them.
    Names,
    /// Every noun has them (German).
    Nouns,
}

/// Where spaces may end sentences.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Spaces {
    /// They part words.
    PartWords,
    /// After a word that closes sentences, marked or not (Korean).
    EndAfterFinals,
    /// They part clauses, there is no stop: a long sentence ends at one, too (Thai).
    PartClauses,
}

/// What the words of the language end in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Endings {
    Any,
    /// In vowels, nearly all: one that ends in a consonant before a full stop is cut short (Italian).
    Vowels,
}

const MOST: Punctuation = Punctuation {
    semicolon: Semicolon::Joins,
    colon: Colon::Joins,
    numbers: Numbers::End,
    capitals: Capitals::Names,
    spaces: Spaces::PartWords,
    endings: Endings::Any,
};
static COMMON: Punctuation = MOST;
static COUNTING: Punctuation = Punctuation { numbers: Numbers::Count, ..MOST };
static GERMAN: Punctuation = Punctuation { numbers: Numbers::Count, capitals: Capitals::Nouns, ..MOST };
static THAI: Punctuation = Punctuation { spaces: Spaces::PartClauses, ..MOST };

/// Primary subtags, parted by spaces, with what differs.
static LANGUAGES: &[(&str, &Punctuation)] = &[
    ("en", &Punctuation { capitals: Capitals::Titles, ..MOST }),
    ("it", &Punctuation { colon: Colon::EndsBeforeCapital, endings: Endings::Vowels, ..MOST }),
    ("el", &Punctuation { semicolon: Semicolon::Asks, ..MOST }),
    ("hy", &Punctuation { colon: Colon::Ends, ..MOST }),
    ("ar", &Punctuation { colon: Colon::PartsLabel, ..MOST }),
    ("ko", &Punctuation { spaces: Spaces::EndAfterFinals, ..MOST }),
    ("th lo", &THAI),
    ("de lb nds gsw", &GERMAN),
    ("da no fo is fi et lv cs sk sl hr sr bs hu pl tr az eu dsb hsb", &COUNTING),
];

/// The punctuation of a primary subtag.
pub(super) fn of(primary: &str) -> &'static Punctuation {
    let known = LANGUAGES.iter().find(|(tags, _)| tags.split(' ').any(|tag| tag == primary));
    known.map_or(&COMMON, |(_, punctuation)| punctuation)
}
