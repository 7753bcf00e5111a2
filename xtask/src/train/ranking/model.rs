//! The model in whole numbers, as the crate reads it (`src/score/model.rs`).

/// A logit of 1.
pub(super) const UNIT: f64 = 65_536.0;
/// Leaves and cues are counted in these.
pub(super) const LEAF: i32 = 1 << 10;
/// Questions that a tree asks.
pub(super) const DEPTH: usize = 4;
pub(super) const LEAVES: usize = 1 << DEPTH;

/// The weighted sum of signals.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Linear {
    pub(super) bias: i32,
    /// For each signal; 0 for those that are left out.
    pub(super) weights: Vec<i16>,
}

/// An oblivious tree: it asks the same questions whatever the answers were.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Tree {
    /// Each a signal, and the border that its value is above.
    pub(super) questions: [(u8, u8); DEPTH],
    /// By the answers, the first question the lowest bit.
    pub(super) leaves: [i8; LEAVES],
}

impl Linear {
    /// Logits of all sentences, in units.
    pub(super) fn logits(&self, columns: &[Vec<u8>]) -> Vec<i32> {
        let mut logits = vec![self.bias; columns.first().map_or(0, Vec::len)];
        for (column, &weight) in columns.iter().zip(&self.weights).filter(|(_, weight)| **weight != 0) {
            for (logit, &value) in logits.iter_mut().zip(column) {
                *logit += i32::from(weight) * i32::from(value);
            }
        }
        logits
    }
}

impl Tree {
    /// Adds each sentence's leaf to its logit.
    pub(super) fn add_to(&self, logits: &mut [i32], columns: &[Vec<u8>]) {
        let questions = self.questions.map(|(signal, border)| (&columns[usize::from(signal)], border));
        for (row, logit) in logits.iter_mut().enumerate() {
            let leaf =
                questions.iter().rev().fold(0, |leaf, (column, border)| 2 * leaf + usize::from(column[row] > *border));
            *logit += LEAF * i32::from(self.leaves[leaf]);
        }
    }

    /// The same tree with its questions in order: equal questions of many trees lie together, and pack better.
    pub(super) fn in_order(&self) -> Self {
        let mut order: [usize; DEPTH] = std::array::from_fn(|level| level);
        order.sort_by_key(|&level| self.questions[level]);
        let leaf_before =
            |leaf: usize| (0..DEPTH).fold(0, |before, level| before | (leaf >> level & 1) << order[level]);
        Self {
            questions: order.map(|level| self.questions[level]),
            leaves: std::array::from_fn(|leaf| self.leaves[leaf_before(leaf)]),
        }
    }
}

/// The file `model.bin`: the bias, the weights, then each tree's questions and leaves.
pub(super) fn bytes(linear: &Linear, trees: &[Tree]) -> Vec<u8> {
    let mut bytes = linear.bias.to_le_bytes().to_vec();
    bytes.extend(linear.weights.iter().flat_map(|weight| weight.to_le_bytes()));
    let mut trees: Vec<Tree> = trees.iter().map(Tree::in_order).collect();
    // Their sum is the same in any order.
    trees.sort_by_key(|tree| tree.questions);
    for tree in trees {
        bytes.extend(tree.questions.iter().flat_map(|&(signal, border)| [signal, border]));
        bytes.extend(tree.leaves.map(i8::cast_unsigned));
    }
    bytes
}

/// The probability that a logit stands for.
pub(super) fn probability(logit: i32) -> f64 {
    1.0 / (1.0 + libm::exp(-f64::from(logit) / UNIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_in_order_is_the_same_tree() {
        let columns: Vec<Vec<u8>> = (0..4).map(|bit| (0..16).map(|row| row >> bit & 1).collect()).collect();
        let tree = Tree {
            questions: [(2, 0), (0, 0), (3, 0), (1, 0)],
            leaves: [-20, -17, -14, -11, -8, -5, -2, 1, 4, 7, 10, 13, 16, 19, 22, 25],
        };
        let logits = |tree: &Tree| {
            let mut logits = vec![0; 16];
            tree.add_to(&mut logits, &columns);
            logits
        };
        assert_ne!(tree.in_order(), tree);
        assert_eq!(logits(&tree.in_order()), logits(&tree));
    }
}
