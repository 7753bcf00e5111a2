//! Centrality: a sentence matters that says what other sentences say.
//!
//! Sources: Erkan and Radev, 2004, "LexRank: Graph-based Lexical Centrality as Salience in Text
//! Summarization", the continuous form; Zheng and Lapata, 2019, "Sentence Centrality Revisited for Unsupervised
//! Summarization" (`PacSum`: similarity to what follows counts apart from that to what comes before). With X the term
//! matrix, rows of length 1, the similarities are `S = X Xᵀ - diag`, and the rank is the stationary distribution of
//! `p <- JUMP / N + (1 - JUMP) (D⁻¹ S)ᵀ p`, D the row sums of S.
//! Cost: O(non-zeros of X) a step, O(terms + sentences) memory.
//! Where we differ:
//! 1. The graph is never made: `S q = X (Xᵀ q) - diag q`, two sparse passes a step. The ranks are the
//!    same (`tests` hold them against the dense matrix). Sums over what follows and what comes before are one pass more.
//! 2. A sentence like no other passes its rank to all, as a dangling page of `PageRank`.
//! 3. The result is divided by its largest value, so that texts of any length compare.
//! 4. Similarities are of terms (tf-idf), not of embeddings.

use super::{Columns, Reading, Signal};
use crate::score::{Matrix, weights};

pub(super) fn read(reading: &Reading<'_>, columns: &mut Columns) {
    read_ranks(reading, columns);
    read_directions(reading, columns);
}

#[inline(never)]
fn read_ranks(reading: &Reading<'_>, columns: &mut Columns) {
    let ranks = of(reading.matrix);
    let ranks: Vec<f64> = reading.sentences.iter().map(|&sentence| ranks[sentence]).collect();
    columns.set_relative(Signal::LexRank, &ranks);
    columns.set_rank(Signal::LexRankRank, &ranks);
    for row in 0..ranks.len() {
        let before = row.checked_sub(1).map_or(0.0, |before| ranks[before]);
        let after = ranks.get(row + 1).copied().unwrap_or_default();
        columns.set_share(Signal::LexRankAround, row, f64::midpoint(before, after));
    }
}

/// Similarity to all sentences before, and to all after.
#[inline(never)]
fn read_directions(reading: &Reading<'_>, columns: &mut Columns) {
    let count = reading.sentences.len();
    let mut all = vec![0.0; reading.matrix.columns()].into_boxed_slice();
    for row in 0..count {
        reading.terms_of(row).for_each(|(term, weight)| all[term] += weight);
    }
    let centroid = all.iter().map(|weight| weight * weight).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
    let mut before = vec![0.0; all.len()].into_boxed_slice();
    let (mut degrees, mut forward, mut backward, mut nearness) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for row in 0..count {
        let (mut own, mut to_all, mut to_before) = (0.0, 0.0, 0.0);
        for (term, weight) in reading.terms_of(row) {
            own += weight * weight;
            to_all += weight * all[term];
            to_before += weight * before[term];
            before[term] += weight;
        }
        let degree = (to_all - own).max(0.0);
        let to_after = (degree - to_before).max(0.0);
        columns.set_share(Signal::ForwardPart, row, to_after / degree.max(f64::MIN_POSITIVE));
        degrees.push(degree / count as f64);
        forward.push(to_after / count as f64);
        backward.push(to_before / count as f64);
        nearness.push(to_all / centroid);
    }
    let directions = [
        (&degrees, Signal::Degree, Signal::DegreeShare),
        (&forward, Signal::Forward, Signal::ForwardShare),
        (&backward, Signal::Backward, Signal::BackwardShare),
    ];
    for (values, signal, share) in directions {
        for (row, value) in values.iter().enumerate() {
            columns.set_share(signal, row, 4.0 * value);
        }
        columns.set_relative(share, values);
    }
    for (row, &value) in nearness.iter().enumerate() {
        columns.set_share(Signal::Centroid, row, value);
    }
    columns.set_rank(Signal::CentroidRank, &nearness);
    let lead = &nearness[..count.min(LEAD)];
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    columns.set_all(Signal::TextLead, 100.0 * mean(lead) / mean(&nearness).max(f64::MIN_POSITIVE));
    columns.set_all(Signal::TextRedundancy, 255.0 * 4.0 * (centroid / count as f64) * (centroid / count as f64));
}

/// Sentences that make the lead.
pub(super) const LEAD: usize = 3;

/// One value a sentence, 0 to 1; 0 where the row is empty.
fn of(matrix: &Matrix) -> Vec<f64> {
    let graph = Similarities::new(matrix);
    let nodes = graph.is_node.iter().filter(|&&is_node| is_node).count();
    if nodes == 0 {
        return vec![0.0; matrix.rows()];
    }
    let mut rank: Vec<f64> = graph.is_node.iter().map(|&is_node| f64::from(u8::from(is_node)) / nodes as f64).collect();
    for _ in 0..weights::MOST_STEPS {
        let (next, change) = graph.step(&rank, nodes as f64);
        rank = next;
        if change < weights::CONVERGED {
            break;
        }
    }
    let largest = rank.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    for value in &mut rank {
        *value /= largest;
    }
    rank
}

/// The similarities of all pairs of sentences, as a product that is never multiplied out.
struct Similarities<'m> {
    matrix: &'m Matrix,
    /// Similarity of each sentence to itself: 1, but for rounding; 0 where the row is empty.
    own: Vec<f64>,
    /// Sum of each row without its own entry; 0 for a sentence like no other.
    sums: Vec<f64>,
    is_node: Vec<bool>,
}

impl<'m> Similarities<'m> {
    /// A row sum below this is rounding, not similarity.
    const NOTHING: f64 = 1e-6;

    fn new(matrix: &'m Matrix) -> Self {
        let rows = 0..matrix.rows();
        let own: Vec<f64> = rows.clone().map(|row| matrix.row(row).map(|(_, weight)| weight * weight).sum()).collect();
        let mut similarities =
            Self { matrix, is_node: own.iter().map(|&own| own > 0.0).collect(), own, sums: Vec::new() };
        similarities.sums = similarities.times(&vec![1.0; rows.len()]);
        similarities.sums.iter_mut().filter(|sum| **sum < Self::NOTHING).for_each(|sum| *sum = 0.0);
        similarities
    }

    /// One step of the power iteration, and how much it changed.
    fn step(&self, rank: &[f64], nodes: f64) -> (Vec<f64>, f64) {
        let mut dangling = 0.0;
        let mut share = vec![0.0; rank.len()];
        for (row, &value) in rank.iter().enumerate() {
            if self.sums[row] > 0.0 {
                share[row] = value / self.sums[row];
            } else {
                dangling += value;
            }
        }
        let base = (weights::JUMP + (1.0 - weights::JUMP) * dangling) / nodes;
        let mut next = self.times(&share);
        let mut change = 0.0;
        for (row, value) in next.iter_mut().enumerate() {
            *value = if self.is_node[row] { base + (1.0 - weights::JUMP) * *value } else { 0.0 };
            change += (*value - rank[row]).abs();
        }
        (next, change)
    }

    /// `S v`.
    fn times(&self, vector: &[f64]) -> Vec<f64> {
        let mut by_term = vec![0.0; self.matrix.columns()].into_boxed_slice();
        for (row, &value) in vector.iter().enumerate() {
            for (term, weight) in self.matrix.row(row) {
                by_term[term] += weight * value;
            }
        }
        vector
            .iter()
            .enumerate()
            .map(|(row, &value)| {
                let product: f64 = self.matrix.row(row).map(|(term, weight)| weight * by_term[term]).sum();
                (product - self.own[row] * value).max(0.0)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::language::Language;

    /// The paper's own way: every similarity, every step.
    fn dense(matrix: &Matrix) -> Vec<f64> {
        let rows: Vec<Vec<f64>> = (0..matrix.rows())
            .map(|row| {
                let mut full = vec![0.0; matrix.columns()];
                matrix.row(row).for_each(|(term, weight)| full[term] = weight);
                full
            })
            .collect();
        let n = rows.len();
        let dot = |i: usize, j: usize| -> f64 { matrix.row(i).map(|(term, weight)| weight * rows[j][term]).sum() };
        let all: Vec<f64> =
            (0..n * n).map(|pair| if pair / n == pair % n { 0.0 } else { dot(pair / n, pair % n) }).collect();
        let similarity = |i: usize, j: usize| all[i * n + j];
        let sums: Vec<f64> = (0..n).map(|i| (0..n).map(|j| similarity(i, j)).sum()).collect();
        let mut rank = vec![1.0 / n as f64; n];
        for _ in 0..40 {
            rank = (0..n)
                .map(|j| {
                    let arriving: f64 = (0..n)
                        .map(|i| if sums[i] > 0.0 { rank[i] * similarity(i, j) / sums[i] } else { rank[i] / n as f64 })
                        .sum();
                    weights::JUMP / n as f64 + (1.0 - weights::JUMP) * arriving
                })
                .collect();
        }
        let largest = rank.iter().copied().fold(0.0, f64::max);
        rank.iter().map(|value| value / largest).collect()
    }

    #[test]
    fn agrees_with_the_dense_matrix() {
        let text = "The whale was white. Ahab hunted the white whale. Ishmael went to sea with Ahab. \
                    The sea was calm. Quite another matter entirely. The white whale sank the ship at sea.";
        let matrix = Matrix::new(&Document::read(text, &[], Language::of_tag("en")));
        for (got, expected) in of(&matrix).iter().zip(dense(&matrix)) {
            assert!((got - expected).abs() < 1e-3, "{got} is not {expected}");
        }
    }

    /// Sentences of words drawn as in a text: a few often, most seldom; the same at every run.
    fn drawn(sentences: usize) -> String {
        let mut state = 1_u64;
        let mut draw = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((state >> 33) % 1_000) as usize
        };
        let mut word = || format!("word{}", draw() * draw() / 500);
        let mut sentence = || (0..9).map(|_| word()).collect::<Vec<_>>().join(" ");
        (0..sentences).flat_map(|_| ["So ".to_owned(), sentence(), ". ".to_owned()]).collect()
    }

    /// The same order of sentences as the dense matrix gives, wherever ranks differ by more than convergence leaves open.
    fn assert_same_order(sentences: usize) {
        let matrix = Matrix::new(&Document::read(&drawn(sentences), &[], Language::of_tag("en")));
        assert_eq!(matrix.rows(), sentences);
        let (ours, theirs) = (of(&matrix), dense(&matrix));
        let by = |ranks: &[f64]| {
            let mut order: Vec<usize> = (0..ranks.len()).collect();
            order.sort_by(|&a, &b| ranks[b].total_cmp(&ranks[a]));
            order
        };
        let (our_order, their_order) = (by(&ours), by(&theirs));
        assert_eq!(our_order[..10], their_order[..10]);
        for (one, other) in our_order.iter().zip(&their_order) {
            assert!((theirs[*one] - theirs[*other]).abs() < 1e-3, "{one} stands where {other} should");
        }
    }

    #[test]
    fn a_thousand_sentences_stand_in_the_order_of_the_dense_matrix() {
        assert_same_order(1_000);
    }

    #[test]
    #[ignore = "ten thousand by ten thousand: half a minute, optimized"]
    fn ten_thousand_do() {
        assert_same_order(10_000);
    }

    #[test]
    fn nothing_to_compare() {
        assert_eq!(of(&Matrix::new(&Document::read("", &[], Language::of_tag("en")))), [0.0; 0]);
        assert_eq!(of(&Matrix::new(&Document::read("Whales swim.", &[], Language::of_tag("en")))), [1.0]);
    }
}
