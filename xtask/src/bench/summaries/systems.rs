//! What is compared, and at which lengths.

use super::Document;
use crate::dice::Dice;
use crate::rouge::{Vocabulary, first_words, oracle};
use anyhow::{Result, anyhow};
use nutgraf::{Options, Reader, Report};

/// Ours, the first sentences, random ones, and the ones that score best.
pub(super) const SYSTEMS: [&str; 4] = ["ours", "lead", "random", "oracle"];

/// How long a summary may be.
#[derive(Clone, Copy)]
pub(super) enum Length {
    Sentences(usize),
    /// Of words a third more is asked for, and then cut: whole sentences alone would leave some of them unused.
    Words(usize),
    /// As many words as the first reference has; 1.3 times as many are asked for, and then cut.
    Reference,
}

pub(super) const LENGTHS: [Length; 4] =
    [Length::Sentences(3), Length::Words(60), Length::Words(100), Length::Reference];

impl Length {
    pub(super) fn name(self) -> String {
        match self {
            Self::Sentences(count) => format!("{count} sentences"),
            Self::Words(count) => format!("{count} words"),
            Self::Reference => "reference length".into(),
        }
    }

    /// The sentences or words that a summary of this document may have.
    fn budget(self, document: &Document) -> usize {
        match self {
            Self::Sentences(count) | Self::Words(count) => count,
            Self::Reference => {
                document.references.first().map_or(0, |reference| reference.split_whitespace().count()).max(1)
            }
        }
    }

    fn asked(self, document: &Document) -> Result<nutgraf::Length> {
        let budget = self.budget(document);
        Ok(match self {
            Self::Sentences(_) => nutgraf::Length::Sentences(budget.try_into()?),
            Self::Words(_) => nutgraf::Length::Words((budget * 4).div_ceil(3).try_into()?),
            Self::Reference => nutgraf::Length::Words((budget * 13).div_ceil(10).try_into()?),
        })
    }

    /// A summary as it is scored.
    pub(super) fn cut(self, summary: &str, document: &Document) -> String {
        match self {
            Self::Sentences(_) => summary.into(),
            Self::Words(_) | Self::Reference => first_words(summary, self.budget(document)),
        }
    }

    /// What each of these sentences takes of a budget.
    fn costs(self, sentences: &[String]) -> Vec<usize> {
        match self {
            Self::Sentences(_) => vec![1; sentences.len()],
            Self::Words(_) | Self::Reference => {
                sentences.iter().map(|sentence| sentence.split_whitespace().count()).collect()
            }
        }
    }
}

/// All that is said of one document, one sentence a line.
pub(super) struct Summaries {
    /// The whole text, cut into the sentences that all systems choose from.
    pub(super) sentences: Vec<String>,
    /// By length and system, as the system gives them, before they are cut.
    pub(super) by_length: [[String; SYSTEMS.len()]; LENGTHS.len()],
}

impl Summaries {
    pub(super) fn of(document: &Document, vocabulary: &mut Vocabulary) -> Result<Self> {
        let reader = Reader::new(document.text.as_str(), None).map_err(|error| anyhow!("{error}"))?;
        let mut reports = Vec::new();
        for length in LENGTHS {
            let options = Options { length: length.asked(document)?, ..Options::default() };
            reports.push(reader.summarize(&options).map_err(|error| anyhow!("{error}"))?);
        }
        let sentences = reports.first().map_or_else(Vec::new, |report| sentences_of(report, &document.text));
        let lines: Vec<_> = sentences.iter().map(|sentence| vocabulary.line(sentence)).collect();
        let references: Vec<_> = document.references.iter().map(|reference| vocabulary.text(reference)).collect();
        let lead: Vec<usize> = (0..sentences.len()).collect();
        let random = shuffled(sentences.len(), &document.id);
        let by_length = std::array::from_fn(|index| {
            let (length, budget) = (LENGTHS[index], LENGTHS[index].budget(document));
            let costs = length.costs(&sentences);
            let ours: Vec<String> = reports[index].summary.iter().map(|pick| line(&pick.text)).collect();
            [
                ours.join("\n"),
                in_order(&sentences, filled(&lead, &costs, budget)),
                in_order(&sentences, filled(&random, &costs, budget)),
                // Best first, so that the cut takes what is worth least.
                joined(&sentences, &oracle(&lines, &costs, budget, &references)),
            ]
        });
        Ok(Self { sentences, by_length })
    }
}

/// The text of each sentence, on one line. Offsets in a report count UTF-16 code units.
fn sentences_of(report: &Report, text: &str) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let columns = &report.sentences;
    let spans = columns.starts.iter().zip(&columns.ends);
    spans
        .filter_map(|(&start, &end)| units.get(start as usize..end as usize))
        .map(|units| line(&String::from_utf16_lossy(units)))
        .collect()
}

/// A sentence that was wrapped over several lines on one.
fn line(sentence: &str) -> String {
    sentence.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first of these until the budget is used up, the last one past it.
fn filled(order: &[usize], costs: &[usize], budget: usize) -> Vec<usize> {
    let mut used = 0;
    let is_wanted = |sentence: &&usize| {
        let has_room = used < budget;
        used += costs[**sentence];
        has_room
    };
    order.iter().take_while(is_wanted).copied().collect()
}

/// The summary of these sentences, in the order of the text.
fn in_order(sentences: &[String], mut chosen: Vec<usize>) -> String {
    chosen.sort_unstable();
    joined(sentences, &chosen)
}

fn joined(sentences: &[String], chosen: &[usize]) -> String {
    chosen.iter().map(|&sentence| sentences[sentence].as_str()).collect::<Vec<_>>().join("\n")
}

/// A random order that is the document's own in every run: Fisher and Yates' shuffle.
fn shuffled(count: usize, id: &str) -> Vec<usize> {
    let seed = id.bytes().fold(1_u64, |seed, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let mut dice = Dice::new(seed);
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        order.swap(last, dice.below(last + 1));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_asked_for_in_excess_and_cut() -> Result<()> {
        let line = r#"{"id": "a", "lang": "en", "text": "", "references": ["one two three four", "five"]}"#;
        let document: Document = serde_json::from_str(line)?;
        assert_eq!(Length::Words(60).asked(&document)?, nutgraf::Length::Words(80));
        assert_eq!(Length::Words(100).asked(&document)?, nutgraf::Length::Words(134));
        assert_eq!(Length::Reference.asked(&document)?, nutgraf::Length::Words(6));
        assert_eq!(Length::Reference.cut("six five four\nthree two one", &document), "six five four\nthree");
        Ok(())
    }

    #[test]
    fn a_budget_is_filled_up() {
        assert_eq!(filled(&[2, 0, 1], &[3, 4, 5], 6), [2, 0]);
        assert_eq!(filled(&[2, 0, 1], &[1; 3], 2), [2, 0]);
        assert_eq!(filled(&[], &[], 2), [0; 0]);
    }

    #[test]
    fn each_document_has_its_own_random_order() {
        let mut order = shuffled(100, "a");
        assert_eq!(order, shuffled(100, "a"));
        assert_ne!(order, shuffled(100, "b"));
        order.sort_unstable();
        assert_eq!(order, (0..100).collect::<Vec<_>>());
    }
}
