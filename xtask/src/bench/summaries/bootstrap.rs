//! How sure a mean is: the percentile bootstrap (Efron, 1979, "Bootstrap methods: another look at the jackknife"). Columns
//! are resampled alike, so that a column of differences is compared in pairs. Cost: [`TIMES`] sums of the rows.

use crate::dice::Dice;

/// Resamples, and the places of the 95 % interval's ends among their sorted means.
const TIMES: usize = 1000;
const ENDS: [usize; 2] = [25, 974];
const SEED: u64 = 1;

/// A mean and its 95 % interval.
#[derive(Clone, Copy)]
pub(super) struct Estimate {
    pub(super) mean: f64,
    pub(super) low: f64,
    pub(super) high: f64,
}

/// The mean of each column, estimated from its rows, of which there is one at least.
pub(super) fn estimates<const COLUMNS: usize>(rows: &[[f64; COLUMNS]]) -> [Estimate; COLUMNS] {
    let mut dice = Dice::new(SEED);
    let mut resampled: Vec<[f64; COLUMNS]> =
        (0..TIMES).map(|_| means(rows.len(), (0..rows.len()).map(|_| &rows[dice.below(rows.len())]))).collect();
    let means = means(rows.len(), rows.iter());
    std::array::from_fn(|column| {
        resampled.sort_unstable_by(|a, b| a[column].total_cmp(&b[column]));
        let [low, high] = ENDS.map(|end| resampled[end][column]);
        Estimate { mean: means[column], low, high }
    })
}

#[expect(clippy::cast_precision_loss, reason = "documents are counted in hundreds")]
fn means<'a, const COLUMNS: usize>(count: usize, rows: impl Iterator<Item = &'a [f64; COLUMNS]>) -> [f64; COLUMNS] {
    let mut sums = [0.0; COLUMNS];
    for row in rows {
        sums.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
    }
    sums.map(|sum| sum / count as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_is_as_wide_as_theory_says() {
        // 400 rows, of which half are 1: the mean's standard error is 0.025.
        let rows: Vec<[f64; 2]> = (0..400).map(|row| [f64::from(row % 2), 3.0]).collect();
        let [half, three] = estimates(&rows);
        assert!((half.mean - 0.5).abs() < 1e-12 && (three.low, three.high) == (3.0, 3.0));
        assert!(((half.high - half.low) / 2.0 - 1.96 * 0.025).abs() < 0.005, "{} {}", half.low, half.high);
    }
}
