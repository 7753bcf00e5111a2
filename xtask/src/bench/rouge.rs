//! ROUGE as PyPI's rouge-score 0.1.2 computes it, with its stemmer on: F1 of shared words, of shared word pairs, and of
//! the longest common subsequences of sentence lines (Lin, 2004, "ROUGE: A package for automatic evaluation of
//! summaries", section 3.2). Cost: linear for the first two, reference length times summary length for the third.

use super::porter;
use std::collections::{BTreeSet, HashMap};

/// ROUGE-1, ROUGE-2 and ROUGE-Lsum, each 0 to 1.
pub(super) type Scores = [f64; 3];

/// The best of several references, by the sum of the three scores.
pub(super) fn best(summary: &str, references: &[String]) -> Scores {
    references
        .iter()
        .map(|reference| score(summary, reference))
        .max_by(|a, b| a.iter().sum::<f64>().total_cmp(&b.iter().sum()))
        .unwrap_or_default()
}

/// The first words of a summary, in its lines.
pub(super) fn first_words(summary: &str, budget: usize) -> String {
    let mut left = budget;
    let mut lines = Vec::new();
    for line in summary.lines() {
        let words: Vec<&str> = line.split_whitespace().take(left).collect();
        left -= words.len();
        if !words.is_empty() {
            lines.push(words.join(" "));
        }
    }
    lines.join("\n")
}

fn score(summary: &str, reference: &str) -> Scores {
    let (summary_lines, reference_lines) = (lines_of(summary), lines_of(reference));
    let (summary_words, reference_words) = (summary_lines.concat(), reference_lines.concat());
    [
        shared_runs(&summary_words, &reference_words, 1),
        shared_runs(&summary_words, &reference_words, 2),
        common_subsequences(&summary_lines, &reference_lines),
    ]
}

fn lines_of(text: &str) -> Vec<Vec<String>> {
    text.split('\n').filter(|line| !line.is_empty()).map(words_of).collect()
}

fn words_of(line: &str) -> Vec<String> {
    line.to_lowercase()
        .split(|letter: char| !letter.is_ascii_lowercase() && !letter.is_ascii_digit())
        .filter(|word| !word.is_empty())
        .map(|word| if word.len() > 3 { porter::stem(word) } else { word.to_owned() })
        .collect()
}

fn counts(words: &[String], length: usize) -> HashMap<&[String], usize> {
    let mut counts = HashMap::new();
    for run in words.windows(length) {
        *counts.entry(run).or_insert(0) += 1;
    }
    counts
}

fn shared_runs(summary: &[String], reference: &[String], length: usize) -> f64 {
    let (ours, theirs) = (counts(summary, length), counts(reference, length));
    let shared = theirs.iter().map(|(run, count)| *count.min(ours.get(run).unwrap_or(&0))).sum();
    f1(shared, ours.into_values().sum(), theirs.into_values().sum())
}

fn common_subsequences(summary: &[Vec<String>], reference: &[Vec<String>]) -> f64 {
    let (ours, theirs) = (summary.concat(), reference.concat());
    let (mut left_ours, mut left_theirs) = (counts(&ours, 1), counts(&theirs, 1));
    let mut hits = 0;
    for line in reference {
        let covered: BTreeSet<usize> = summary.iter().flat_map(|other| common_indices(line, other)).collect();
        for index in covered {
            // Each word counts once, however many lines share it: as in release 1.5.5, not as in the paper.
            let word = &line[index..=index];
            let both = (left_ours.get_mut(word), left_theirs.get_mut(word));
            if let (Some(a @ 1..), Some(b @ 1..)) = both {
                *a -= 1;
                *b -= 1;
                hits += 1;
            }
        }
    }
    f1(hits, ours.len(), theirs.len())
}

/// The places in `line` of one longest common subsequence with `other`, the one that rouge-score reads out.
fn common_indices(line: &[String], other: &[String]) -> Vec<usize> {
    let mut table = vec![vec![0_u32; other.len() + 1]; line.len() + 1];
    for (i, a) in line.iter().enumerate() {
        for (j, b) in other.iter().enumerate() {
            table[i + 1][j + 1] = if a == b { table[i][j] + 1 } else { table[i][j + 1].max(table[i + 1][j]) };
        }
    }
    let (mut i, mut j) = (line.len(), other.len());
    let mut indices = Vec::new();
    while i > 0 && j > 0 {
        if line[i - 1] == other[j - 1] {
            indices.push(i - 1);
            i -= 1;
            j -= 1;
        } else if table[i][j - 1] > table[i - 1][j] {
            j -= 1;
        } else {
            i -= 1;
        }
    }
    indices
}

#[expect(clippy::cast_precision_loss, reason = "word counts are far below 2^52")]
fn f1(shared: usize, ours: usize, theirs: usize) -> f64 {
    if shared == 0 {
        return 0.0;
    }
    2.0 * shared as f64 / (ours + theirs) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Figures of rouge-score 0.1.2 on the same two texts.
    #[test]
    fn agrees_with_rouge_score() {
        let summary = "The quick brown foxes jumped over lazy dogs.\nNobody was hurt, officials said.";
        let reference = "Officials said nobody was hurting.\nQuick foxes jump over the laziest dogs in 2019.";
        let expected = [0.814_814_8, 0.4, 0.592_592_6];
        for (got, wanted) in score(summary, reference).iter().zip(expected) {
            assert!((got - wanted).abs() < 1e-6, "{got} {wanted}");
        }
    }

    #[test]
    fn cuts_to_words_and_keeps_lines() {
        assert_eq!(first_words("a b c\nd e f", 4), "a b c\nd");
        assert_eq!(first_words("a b", 4), "a b");
    }
}
