//! Near-duplicates: sentences that say the same in nearly the same words, as reports from one agency do.
//!
//! Source: Bayardo, Ma and Srikant, 2007, "Scaling Up All Pairs Similarity Search" (prefixes). Rules:
//! 1. Two sentences are near-duplicates if the product of their rows is at least [`ALIKE`].
//! 2. With the terms of every row in one order, the rarest first, a row's prefix is the least that leaves a rest
//!    shorter than [`ALIKE`]: two rows whose product reaches it share a term of both prefixes.
//! 3. A sentence joins the group whose first one is most like it, the earlier of two; else it begins a group.
//!
//! Cost: O(non-zeros · [`MOST_POSTED`] · terms of a sentence); in practice a prefix is two or three rare terms.
//! Where we differ: only the first of a group is looked up, and of those only the first [`MOST_POSTED`] with a term, so
//! that hostile texts cost no more than others. What that misses is taken for something new.

use crate::score::Matrix;

/// Product of two rows from which they are near-duplicates.
const ALIKE: f64 = 0.7;
/// Most groups looked at for a term.
const MOST_POSTED: usize = 32;

/// For each row, the first row of its group: itself where it is like none before.
pub(super) fn groups(matrix: &Matrix) -> Vec<u32> {
    let mut groups = Groups {
        matrix,
        posted: Vec::new(),
        weights: vec![0.0; matrix.columns()],
        seen: vec![u32::MAX; matrix.rows()],
    };
    groups.posted.resize_with(matrix.columns(), Vec::new);
    let mut all = Vec::with_capacity(matrix.rows());
    for row in 0..matrix.rows() {
        let group = groups.add(row) as u32;
        all.push(group);
    }
    all
}

struct Groups<'m> {
    matrix: &'m Matrix,
    /// For each term, the first rows of groups that have it in their prefix.
    posted: Vec<Vec<u32>>,
    /// The weights of the row that is being added.
    weights: Vec<f64>,
    /// For each row, the last one it was compared with.
    seen: Vec<u32>,
}

impl Groups<'_> {
    fn add(&mut self, row: usize) -> usize {
        for (term, weight) in self.matrix.row(row) {
            self.weights[term] = weight;
        }
        let prefix = self.prefix(row);
        let found = self.most_alike(row, &prefix);
        for (term, _) in self.matrix.row(row) {
            self.weights[term] = 0.0;
        }
        if let Some(first) = found {
            return first;
        }
        for term in prefix {
            if self.posted[term].len() < MOST_POSTED {
                self.posted[term].push(row as u32);
            }
        }
        row
    }

    /// The rarest terms of a row: without them its length is less than [`ALIKE`].
    fn prefix(&self, row: usize) -> Vec<usize> {
        let mut terms: Vec<u64> = Vec::new();
        let mut rest = 0.0;
        for (term, weight) in self.matrix.row(row) {
            terms.push(u64::from(self.matrix.sentences_with(term)) << 32 | term as u64);
            rest += weight * weight;
        }
        terms.sort_unstable();
        let mut prefix = Vec::new();
        for key in terms {
            if rest < ALIKE * ALIKE {
                break;
            }
            let term = key as u32 as usize;
            rest -= self.weights[term] * self.weights[term];
            prefix.push(term);
        }
        prefix
    }

    fn most_alike(&mut self, row: usize, prefix: &[usize]) -> Option<usize> {
        let mut found = None;
        let mut most = ALIKE;
        for &first in prefix.iter().flat_map(|&term| &self.posted[term]) {
            if self.seen[first as usize] == row as u32 {
                continue;
            }
            self.seen[first as usize] = row as u32;
            let product: f64 = self.matrix.row(first as usize).map(|(term, weight)| weight * self.weights[term]).sum();
            let is_better = product >= most && found.is_none_or(|other| product > most || first < other);
            if is_better {
                (found, most) = (Some(first), product);
            }
        }
        found.map(|first| first as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::language::Language;

    /// Groups by comparing each sentence with every group's first.
    fn dense(matrix: &Matrix) -> Vec<u32> {
        let product = |one: usize, other: usize| -> f64 {
            let weight = |term| matrix.row(other).find(|&(other, _)| other == term).map_or(0.0, |(_, weight)| weight);
            matrix.row(one).map(|(term, own)| own * weight(term)).sum()
        };
        let mut groups: Vec<u32> = Vec::new();
        for row in 0..matrix.rows() {
            let firsts = (0..row).filter(|&other| groups[other] as usize == other);
            let alike = firsts.map(|other| (other, product(row, other))).filter(|&(_, product)| product >= ALIKE);
            let best = alike.reduce(|best, next| if next.1 > best.1 { next } else { best });
            groups.push(best.map_or(row, |(first, _)| first) as u32);
        }
        groups
    }

    #[test]
    fn prefixes_miss_nothing() {
        let text = "Divers found a crack in the eastern gate of the dam on Tuesday. A crack was found in the eastern gate on \
                    Tuesday by divers. The dam was built in 1931. The dam was built in 1932. Divers went down. On Tuesday \
                    divers found a crack in the western gate of the dam. It was found. The gate of the dam holds. Nobody was hurt.";
        let matrix = Matrix::new(&Document::read(text, &[], Language::of_tag("en")));
        let groups = groups(&matrix);
        assert_eq!(groups, dense(&matrix));
        assert_eq!(groups[1], 0);
        assert_eq!(groups[3], 3, "another year is another thing");
    }
}
