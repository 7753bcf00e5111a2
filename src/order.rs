//! Orders by weight: what the layers share of sorting.

/// The indices of `weights`, the lightest first, ties to the earlier.
pub(crate) fn lightest_first(weights: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
    heaviest_first(weights.map(|weight| u32::MAX as usize - weight))
}

/// The indices of `weights`, the heaviest first, ties to the earlier.
pub(crate) fn heaviest_first(weights: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
    let mut keys = keys(weights);
    keys.sort_unstable();
    keys.into_iter().rev().map(index)
}

/// Weight and index in one number, more for an earlier index: a total order, so an unstable sort of plain integers will do.
fn keys(weights: impl Iterator<Item = usize>) -> Vec<u64> {
    (0_u32..).zip(weights).map(|(index, weight)| u64::from(weight as u32) << 32 | u64::from(!index)).collect()
}

fn index(key: u64) -> usize {
    !(key as u32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_to_the_earlier() {
        assert_eq!(heaviest_first([1, 5, 0, 5].into_iter()).collect::<Vec<_>>(), [1, 3, 0, 2]);
    }
}
