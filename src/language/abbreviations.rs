//! Abbreviations: what the full stop after a word may mean.

use super::list::{WordList, list_of, lists_of};

/// The list of a primary subtag; an empty one where there is none. Where the script has no abbreviations of its own,
/// those in a text are English.
pub(super) fn of(primary: &str) -> &'static WordList {
    let primary = if matches!(primary, "ja" | "ko" | "th" | "zh") { "en" } else { primary };
    list_of(&LISTS, primary)
}

lists_of!("abbreviations.txt":
    "ar" "bg" "cs" "da" "de" "el" "en" "es" "fa" "fi" "fr" "hi" "hr" "hu" "hy" "it" "kk" "nl" "no" "pl" "pt" "ro" "ru" "sk" "sv" "tr" "uk"
);

/// How an abbreviation behaves before what follows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Abbreviation {
    /// Stands before a name (`Dr.`): never ends a sentence, with a capital; may without.
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_abbreviation_has_a_class() {
        for (tag, list) in &LISTS {
            for (entry, class) in list.entries() {
                assert!(Abbreviation::named(class).is_some(), "{tag}: {entry} has no class");
            }
        }
    }
}
