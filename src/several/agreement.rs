//! Agreement: what several sources say matters.
//!
//! Source: the cross-document relations of Radev, Jing, Styś and Tam, 2004, "Centroid-based summarization of multiple
//! documents" (5.3, sentences that the others subsume). Formula: the mean, over the other sources, of the product of a
//! sentence's row with the one most like it there. Cost: O(non-zeros · [`COMMON`]).
//! Where we differ:
//! 1. Near-duplicates ([`super::duplicates`]) are one sentence that stands in several sources: copies of one report
//!    agree with each other wholly, at no cost.
//! 2. A term that more than [`COMMON`] different sentences have tells nothing of what one of them says, and is passed over.

use std::ops::Range;

use crate::score::Matrix;

/// Sentences from which a term is too common to compare them all.
const COMMON: usize = 64;
/// How much a sentence gains that all other sources have, in shares of its salience.
pub(super) const WEIGHT: f64 = 1.0;
/// Product of two rows from which they say the same, if not in the same words.
const SAID: f64 = 0.4;

/// What the other sources say of one sentence.
#[derive(Clone, Copy, Default, PartialEq, Debug)]
pub(super) struct Agreement {
    /// How much it is like what they say, 0 to 1.
    pub(super) value: f64,
    /// Whether any of them says it.
    pub(super) is_shared: bool,
}

/// One entry a sentence. `sources` has the rows of each, `groups` the first near-duplicate of each row.
pub(super) fn of(matrix: &Matrix, sources: &[Range<usize>], groups: &[u32]) -> Vec<Agreement> {
    let mut agreements = vec![Agreement::default(); matrix.rows()];
    if sources.len() < 2 {
        return agreements;
    }
    let members = Members::new(sources, groups);
    let postings = Postings::new(matrix, groups);
    let mut best = Best { of_source: vec![0.0; sources.len()], sources: Vec::new() };
    let mut products = Products { of_row: vec![0.0; matrix.rows()], rows: Vec::new() };
    for row in (0..matrix.rows()).filter(|&row| groups[row] as usize == row) {
        products.fill(matrix, &postings, row);
        for &other in &products.rows {
            let product = products.of_row[other as usize].min(1.0);
            members.of(other as usize).iter().for_each(|&(source, _)| best.raise(source, product));
        }
        let sum: f64 = best.sources.iter().map(|&source| best.of_source[source as usize]).sum();
        let shared = best.sources.iter().filter(|&&source| best.of_source[source as usize] >= SAID).count();
        for &(source, member) in members.of(row) {
            let own = best.of_source[source as usize];
            agreements[member as usize] = Agreement {
                value: (sum - own).max(0.0) / (sources.len() - 1) as f64,
                is_shared: shared > usize::from(own >= SAID),
            };
        }
        products.clear();
        best.clear();
    }
    agreements
}

/// The sentences of each group of near-duplicates, with their sources.
struct Members {
    /// Where each group's members begin, by its first row; one more entry than rows.
    starts: Vec<u32>,
    /// Source and row.
    entries: Vec<(u32, u32)>,
}

impl Members {
    fn new(sources: &[Range<usize>], groups: &[u32]) -> Self {
        let mut starts = vec![0; groups.len() + 1];
        for &group in groups {
            starts[group as usize + 1] += 1;
        }
        for row in 0..groups.len() {
            starts[row + 1] += starts[row];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, 0); groups.len()];
        for (source, rows) in (0..).zip(sources) {
            for row in rows.clone() {
                let place = &mut next[groups[row] as usize];
                entries[*place as usize] = (source, row as u32);
                *place += 1;
            }
        }
        Self { starts, entries }
    }

    fn of(&self, row: usize) -> &[(u32, u32)] {
        &self.entries[self.starts[row] as usize..self.starts[row + 1] as usize]
    }
}

/// For each term that is not too common, the first rows of groups that have it, with its weight there.
struct Postings {
    of_term: Vec<Vec<(u32, f64)>>,
}

impl Postings {
    fn new(matrix: &Matrix, groups: &[u32]) -> Self {
        let mut of_term: Vec<Vec<(u32, f64)>> = Vec::new();
        of_term.resize_with(matrix.columns(), Vec::new);
        for (row, &group) in (0..).zip(groups) {
            if group != row {
                continue;
            }
            for (term, weight) in matrix.row(row as usize) {
                // One more than is looked at says that it is too common.
                if of_term[term].len() <= COMMON {
                    of_term[term].push((row, weight));
                }
            }
        }
        for rows in &mut of_term {
            if rows.len() > COMMON {
                *rows = Vec::new();
            }
        }
        Self { of_term }
    }
}

/// The products of one row with those that share a term with it.
struct Products {
    of_row: Vec<f64>,
    /// Those that are not 0.
    rows: Vec<u32>,
}

impl Products {
    fn fill(&mut self, matrix: &Matrix, postings: &Postings, row: usize) {
        for (term, weight) in matrix.row(row) {
            for &(other, other_weight) in &postings.of_term[term] {
                let product = &mut self.of_row[other as usize];
                if *product == 0.0 {
                    self.rows.push(other);
                }
                *product += weight * other_weight;
            }
        }
    }

    fn clear(&mut self) {
        self.rows.drain(..).for_each(|row| self.of_row[row as usize] = 0.0);
    }
}

/// The largest product with a row of each source.
struct Best {
    of_source: Vec<f64>,
    /// Those that are not 0.
    sources: Vec<u32>,
}

impl Best {
    fn raise(&mut self, source: u32, product: f64) {
        let best = &mut self.of_source[source as usize];
        if *best == 0.0 && product > 0.0 {
            self.sources.push(source);
        }
        *best = best.max(product);
    }

    fn clear(&mut self) {
        self.sources.drain(..).for_each(|source| self.of_source[source as usize] = 0.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::language::Language;
    use crate::several::duplicates;

    /// Every pair of sentences, the slow and obvious way; no two of them are near-duplicates.
    fn dense(matrix: &Matrix, sources: &[Range<usize>]) -> Vec<f64> {
        let product = |one: usize, other: usize| -> f64 {
            let weight = |term| matrix.row(other).find(|&(other, _)| other == term).map_or(0.0, |(_, weight)| weight);
            matrix.row(one).map(|(term, own)| own * weight(term)).sum()
        };
        let most =
            |row: usize, source: &Range<usize>| source.clone().map(|other| product(row, other)).fold(0.0, f64::max);
        let of = |row: usize| {
            let others = sources.iter().filter(|source| !source.contains(&row));
            others.map(|source| most(row, source)).sum::<f64>() / (sources.len() - 1) as f64
        };
        (0..matrix.rows()).map(of).collect()
    }

    fn matrix_of(text: &str) -> Matrix {
        Matrix::new(&Document::read(text, &[], Language::of_tag("en")))
    }

    #[test]
    fn agrees_with_comparing_all() {
        let matrix = matrix_of(
            "The whale was white. Ahab hunted a whale at sea. Ishmael sailed with Ahab. The sea was calm. \
             Quite another matter. A ship was sunk at sea. Ishmael saw the ship.",
        );
        let sources = [0..2, 2..5, 5..7];
        let groups = duplicates::groups(&matrix);
        assert!((0..7).eq(groups.iter().copied()), "{groups:?}");
        for (got, expected) in of(&matrix, &sources, &groups).iter().zip(dense(&matrix, &sources)) {
            assert!((got.value - expected).abs() < 1e-6, "{got:?} is not {expected}");
        }
    }

    #[test]
    fn copies_agree_wholly() {
        let matrix = matrix_of("The whale was white. The whale was white. Ahab hunted it. The white whale was white.");
        let groups = duplicates::groups(&matrix);
        assert_eq!(groups, [0, 0, 2, 0]);
        let agreement = of(&matrix, &[0..1, 1..3, 3..4], &groups);
        assert!(agreement[0].is_shared && agreement[0].value > 0.999, "{:?}", agreement[0]);
        assert_eq!(agreement[2], Agreement::default());
    }

    #[test]
    fn one_source_agrees_with_nobody() {
        let matrix = matrix_of("The whale was white. The whale was white.");
        let all = 0..matrix.rows();
        assert_eq!(of(&matrix, std::slice::from_ref(&all), &[0, 0]), [Agreement::default(); 2]);
    }
}
