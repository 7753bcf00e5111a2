//! ROUGE as PyPI's rouge-score 0.1.2 computes it: F1 of shared words, of shared word pairs, and of the longest common
//! subsequences of sentence lines (Lin, 2004, "ROUGE: A package for automatic evaluation of summaries", section 3.2).
//! Words are numbers from the start (`vocabulary.rs`), so that many summaries of one text cost little.
//! Cost: a sort of the words for the first two, reference length times summary length for the third.
//!
//! `oracle.rs` finds the sentences that score best, for the bound of what choosing can reach and for labels to learn from.

mod oracle;
mod porter;
mod vocabulary;

pub(crate) use oracle::oracle;
pub(crate) use porter::stem;
pub(crate) use vocabulary::{Tokens, Vocabulary};

use std::collections::HashMap;

/// ROUGE-1, ROUGE-2 and ROUGE-Lsum, each 0 to 1.
pub(crate) type Scores = [f64; 3];

/// The words of one line, as a [`Vocabulary`] numbers them.
pub(crate) type Line = Vec<u32>;

/// A summary or a reference, ready to be compared.
pub(crate) struct Text {
    lines: Vec<Line>,
    /// Sorted, and so are the pairs; a pair may stand across two lines.
    words: Vec<Gram>,
    pairs: Vec<Gram>,
}

/// A word, or a pair of words with the first in the high half.
type Gram = u64;

impl Text {
    pub(crate) fn new(lines: Vec<Line>) -> Self {
        let all = lines.concat();
        Self { words: sorted(words(&all)), pairs: sorted(pairs(&all)), lines }
    }
}

/// The best of several references, by the sum of the three scores.
pub(crate) fn best(summary: &Text, references: &[Text]) -> Scores {
    references
        .iter()
        .map(|reference| score(summary, reference))
        .max_by(|a, b| a.iter().sum::<f64>().total_cmp(&b.iter().sum()))
        .unwrap_or_default()
}

/// The first words of a summary, in its lines.
pub(crate) fn first_words(summary: &str, budget: usize) -> String {
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

fn score(summary: &Text, reference: &Text) -> Scores {
    let runs = |ours: &[Gram], theirs: &[Gram]| f1(shared(ours, theirs), ours.len(), theirs.len());
    [
        runs(&summary.words, &reference.words),
        runs(&summary.pairs, &reference.pairs),
        f1(covered(summary, reference), summary.words.len(), reference.words.len()),
    ]
}

fn words(line: &[u32]) -> impl Iterator<Item = Gram> {
    line.iter().copied().map(Gram::from)
}

fn pairs(line: &[u32]) -> impl Iterator<Item = Gram> {
    line.windows(2).map(|pair| Gram::from(pair[0]) << 32 | Gram::from(pair[1]))
}

fn sorted(grams: impl Iterator<Item = Gram>) -> Vec<Gram> {
    let mut grams: Vec<Gram> = grams.collect();
    grams.sort_unstable();
    grams
}

/// How many of each side's have one to match on the other; both are sorted.
fn shared(ours: &[Gram], theirs: &[Gram]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while i < ours.len() && j < theirs.len() {
        let (a, b) = (ours[i], theirs[j]);
        i += usize::from(a <= b);
        j += usize::from(b <= a);
        count += usize::from(a == b);
    }
    count
}

/// How many of the reference's words lie on a longest common subsequence of their line with a line of the summary.
fn covered(summary: &Text, reference: &Text) -> usize {
    let (mut left_ours, mut left_theirs) = (counts(&summary.lines), counts(&reference.lines));
    let mut table = Vec::new();
    let mut hits = 0;
    for line in &reference.lines {
        let mut is_common = vec![false; line.len()];
        for other in &summary.lines {
            mark_common(line, other, &mut table, &mut is_common);
        }
        for (word, _) in line.iter().zip(is_common).filter(|(_, is_common)| *is_common) {
            // Each word counts once, however many lines share it: as in release 1.5.5, not as in the paper.
            if let (Some(a @ 1..), Some(b @ 1..)) = (left_ours.get_mut(word), left_theirs.get_mut(word)) {
                *a -= 1;
                *b -= 1;
                hits += 1;
            }
        }
    }
    hits
}

fn counts(lines: &[Line]) -> HashMap<u32, usize> {
    let mut counts = HashMap::new();
    for word in lines.iter().flatten() {
        *counts.entry(*word).or_insert(0) += 1;
    }
    counts
}

/// Marks the places in `line` of one longest common subsequence with `other`, the one that rouge-score reads out.
/// `table` is room to work in.
fn mark_common(line: &[u32], other: &[u32], table: &mut Vec<u32>, is_common: &mut [bool]) {
    let width = other.len() + 1;
    table.clear();
    table.resize((line.len() + 1) * width, 0);
    for (i, a) in line.iter().enumerate() {
        let (above, row) = table[i * width..(i + 2) * width].split_at_mut(width);
        for (j, b) in other.iter().enumerate() {
            row[j + 1] = if a == b { above[j] + 1 } else { above[j + 1].max(row[j]) };
        }
    }
    let (mut i, mut j) = (line.len(), other.len());
    while i > 0 && j > 0 {
        if line[i - 1] == other[j - 1] {
            is_common[i - 1] = true;
            i -= 1;
            j -= 1;
        } else if table[i * width + j - 1] > table[(i - 1) * width + j] {
            j -= 1;
        } else {
            i -= 1;
        }
    }
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
        let mut vocabulary = Vocabulary::new(Tokens::English);
        let summary = vocabulary.text("The quick brown foxes jumped over lazy dogs.\nNobody was hurt, officials said.");
        let reference =
            vocabulary.text("Officials said nobody was hurting.\nQuick foxes jump over the laziest dogs in 2019.");
        let expected = [0.814_814_8, 0.4, 0.592_592_6];
        for (got, wanted) in score(&summary, &reference).iter().zip(expected) {
            assert!((got - wanted).abs() < 1e-6, "{got} {wanted}");
        }
    }

    #[test]
    fn cuts_to_words_and_keeps_lines() {
        assert_eq!(first_words("a b c\nd e f", 4), "a b c\nd");
        assert_eq!(first_words("a b", 4), "a b");
    }
}
