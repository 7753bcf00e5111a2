//! Orders by weight: the one sort that the layers share.

/// The indices of `weights`, the lightest first, ties to the earlier.
pub(crate) fn lightest_first(weights: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
    heaviest_first(weights.map(|weight| u32::MAX as usize - weight))
}

/// The indices of `weights`, the heaviest first, ties to the earlier.
pub(crate) fn heaviest_first(weights: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
    // Weight and index in one number: a total order, so an unstable sort of plain integers will do.
    let mut keys: Vec<u64> =
        (0_u64..).zip(weights).map(|(index, weight)| (u64::from(u32::MAX - weight as u32) << 32) | index).collect();
    keys.sort_unstable();
    keys.into_iter().map(|key| (key & u64::from(u32::MAX)) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_to_the_earlier() {
        assert_eq!(heaviest_first([1, 5, 0, 5].into_iter()).collect::<Vec<_>>(), [1, 3, 0, 2]);
    }
}
