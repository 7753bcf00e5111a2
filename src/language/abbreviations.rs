//! Abbreviations: what the full stop after a word may mean.

use super::WordList;

static ARABIC: WordList = WordList::new(include_str!("../../seeds/ar/abbreviations.txt"));
static ARMENIAN: WordList = WordList::new(include_str!("../../seeds/hy/abbreviations.txt"));
static BULGARIAN: WordList = WordList::new(include_str!("../../seeds/bg/abbreviations.txt"));
static CROATIAN: WordList = WordList::new(include_str!("../../seeds/hr/abbreviations.txt"));
static CZECH: WordList = WordList::new(include_str!("../../seeds/cs/abbreviations.txt"));
static DANISH: WordList = WordList::new(include_str!("../../seeds/da/abbreviations.txt"));
static DUTCH: WordList = WordList::new(include_str!("../../seeds/nl/abbreviations.txt"));
static ENGLISH: WordList = WordList::new(include_str!("../../seeds/en/abbreviations.txt"));
static FINNISH: WordList = WordList::new(include_str!("../../seeds/fi/abbreviations.txt"));
static FRENCH: WordList = WordList::new(include_str!("../../seeds/fr/abbreviations.txt"));
static GERMAN: WordList = WordList::new(include_str!("../../seeds/de/abbreviations.txt"));
static GREEK: WordList = WordList::new(include_str!("../../seeds/el/abbreviations.txt"));
static HINDI: WordList = WordList::new(include_str!("../../seeds/hi/abbreviations.txt"));
static HUNGARIAN: WordList = WordList::new(include_str!("../../seeds/hu/abbreviations.txt"));
static ITALIAN: WordList = WordList::new(include_str!("../../seeds/it/abbreviations.txt"));
static KAZAKH: WordList = WordList::new(include_str!("../../seeds/kk/abbreviations.txt"));
static MARATHI: WordList = WordList::new(include_str!("../../seeds/mr/abbreviations.txt"));
static NORWEGIAN: WordList = WordList::new(include_str!("../../seeds/no/abbreviations.txt"));
static PERSIAN: WordList = WordList::new(include_str!("../../seeds/fa/abbreviations.txt"));
static POLISH: WordList = WordList::new(include_str!("../../seeds/pl/abbreviations.txt"));
static PORTUGUESE: WordList = WordList::new(include_str!("../../seeds/pt/abbreviations.txt"));
static ROMANIAN: WordList = WordList::new(include_str!("../../seeds/ro/abbreviations.txt"));
static RUSSIAN: WordList = WordList::new(include_str!("../../seeds/ru/abbreviations.txt"));
static SLOVAK: WordList = WordList::new(include_str!("../../seeds/sk/abbreviations.txt"));
static SLOVENIAN: WordList = WordList::new(include_str!("../../seeds/sl/abbreviations.txt"));
static SPANISH: WordList = WordList::new(include_str!("../../seeds/es/abbreviations.txt"));
static SWEDISH: WordList = WordList::new(include_str!("../../seeds/sv/abbreviations.txt"));
static TURKISH: WordList = WordList::new(include_str!("../../seeds/tr/abbreviations.txt"));
static UKRAINIAN: WordList = WordList::new(include_str!("../../seeds/uk/abbreviations.txt"));

/// The list of a primary subtag.
pub(super) fn of(primary: &str) -> Option<&'static WordList> {
    Some(match primary {
        "ar" => &ARABIC,
        "bg" => &BULGARIAN,
        "cs" => &CZECH,
        "da" => &DANISH,
        "de" => &GERMAN,
        "el" => &GREEK,
        "en" => &ENGLISH,
        "es" => &SPANISH,
        "fa" => &PERSIAN,
        "fi" => &FINNISH,
        "fr" => &FRENCH,
        "hi" => &HINDI,
        "hr" => &CROATIAN,
        "hu" => &HUNGARIAN,
        "hy" => &ARMENIAN,
        "it" => &ITALIAN,
        "kk" => &KAZAKH,
        "mr" => &MARATHI,
        "nb" | "nn" | "no" => &NORWEGIAN,
        "nl" => &DUTCH,
        "pl" => &POLISH,
        "pt" => &PORTUGUESE,
        "ro" => &ROMANIAN,
        "ru" => &RUSSIAN,
        "sk" => &SLOVAK,
        "sl" => &SLOVENIAN,
        "sv" => &SWEDISH,
        "tr" => &TURKISH,
        "uk" => &UKRAINIAN,
        _ => return None,
    })
}

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
    /// The class of this name, as the list of a language has it behind each abbreviation.
    pub(crate) fn named(class: &str) -> Option<Self> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_abbreviation_has_a_class() {
        for (word, class) in ENGLISH.entries() {
            assert!(Abbreviation::named(class).is_some(), "{word} has no class");
        }
    }
}
