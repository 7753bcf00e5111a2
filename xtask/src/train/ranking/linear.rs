//! The linear part: a logistic regression with a quadratic penalty, by Newton's method (iteratively reweighted least squares:
//! Nelder and Wedderburn, 1972, "Generalized Linear Models"), each step solved by Cholesky's decomposition.
//!
//! 1. Signals are standardised first, so that the penalty treats them alike; the bias is not held back.
//! 2. The weights are rounded at the end, and the bias refitted by what remains: see [`super::model::Linear`].
//!
//! Cost: sentences times the square of the signals, a step. Sums are in the order of the sentences.

use super::model::{Linear, UNIT};
use super::table::Table;

/// Half the penalty on a squared weight of a standardised signal: what sklearn calls C = 0.1.
const PENALTY: f64 = 10.0;
/// Newton's method doubles the right digits with each.
const STEPS: usize = 9;

/// Trains with these signals alone.
pub(super) fn train(table: &Table, signals: &[usize], weights: &[f64]) -> Linear {
    let scales: Vec<Scale> = signals.iter().map(|&signal| Scale::of(&table.columns[signal])).collect();
    let width = signals.len() + 1;
    let mut solution = vec![0.0; width];
    for _ in 0..STEPS {
        let mut system = System::new(&solution);
        let mut inputs = vec![1.0; width];
        for (row, weight) in weights.iter().enumerate() {
            for ((input, &signal), scale) in inputs.iter_mut().zip(signals).zip(&scales) {
                *input = scale.apply(table.columns[signal][row]);
            }
            system.add(&inputs, &solution, table.is_wanted[row], *weight);
        }
        let step = system.solve();
        solution.iter_mut().zip(step).for_each(|(value, step)| *value -= step);
    }
    rounded(&solution, signals, &scales, table.columns.len())
}

/// How a signal is standardised.
struct Scale {
    mean: f64,
    deviation: f64,
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
impl Scale {
    fn of(column: &[u8]) -> Self {
        let rows = column.len().max(1) as f64;
        let mean = column.iter().map(|&value| f64::from(value)).sum::<f64>() / rows;
        let squares = column.iter().map(|&value| (f64::from(value) - mean) * (f64::from(value) - mean)).sum::<f64>();
        // A signal that is always the same says nothing, and is divided by something all the same.
        Self { mean, deviation: (squares / rows).sqrt().max(1.0) }
    }

    fn apply(&self, value: u8) -> f64 {
        (f64::from(value) - self.mean) / self.deviation
    }
}

/// The gradient and the lower half of the Hessian.
struct System {
    gradient: Vec<f64>,
    hessian: Vec<Vec<f64>>,
}

impl System {
    fn new(solution: &[f64]) -> Self {
        let last = solution.len() - 1;
        let penalty = |index: usize| if index < last { PENALTY } else { 0.0 };
        Self {
            gradient: solution.iter().enumerate().map(|(index, value)| penalty(index) * value).collect(),
            hessian: (0..solution.len())
                .map(|index| (0..=index).map(|other| if other == index { penalty(index) } else { 0.0 }).collect())
                .collect(),
        }
    }

    fn add(&mut self, inputs: &[f64], solution: &[f64], is_wanted: bool, weight: f64) {
        let logit: f64 = inputs.iter().zip(solution).map(|(input, value)| input * value).sum();
        let probability = 1.0 / (1.0 + libm::exp(-logit));
        let slope = weight * (probability - f64::from(u8::from(is_wanted)));
        let curvature = weight * probability * (1.0 - probability);
        for ((gradient, row), input) in self.gradient.iter_mut().zip(&mut self.hessian).zip(inputs) {
            *gradient += slope * input;
            let scaled = curvature * input;
            row.iter_mut().zip(inputs).for_each(|(sum, other)| *sum += scaled * other);
        }
    }

    /// Hessian⁻¹ × gradient.
    fn solve(mut self) -> Vec<f64> {
        let size = self.gradient.len();
        let (lower, mut vector) = (&mut self.hessian, self.gradient);
        for row in 0..size {
            for column in 0..=row {
                let products: f64 = (0..column).map(|inner| lower[row][inner] * lower[column][inner]).sum();
                let rest = lower[row][column] - products;
                lower[row][column] =
                    if row == column { rest.max(f64::MIN_POSITIVE).sqrt() } else { rest / lower[column][column] };
            }
        }
        for row in 0..size {
            let known: f64 = (0..row).map(|inner| lower[row][inner] * vector[inner]).sum();
            vector[row] = (vector[row] - known) / lower[row][row];
        }
        for row in (0..size).rev() {
            let known: f64 = (row + 1..size).map(|inner| lower[inner][row] * vector[inner]).sum();
            vector[row] = (vector[row] - known) / lower[row][row];
        }
        vector
    }
}

/// In units a step of a signal's byte; the bias makes up for what rounding takes at the signals' means.
#[expect(clippy::cast_possible_truncation, reason = "casts from floats saturate")]
fn rounded(solution: &[f64], signals: &[usize], scales: &[Scale], all: usize) -> Linear {
    let mut weights = vec![0; all];
    let mut bias = solution[signals.len()] * UNIT;
    for ((&signal, scale), value) in signals.iter().zip(scales).zip(solution) {
        let weight = (value / scale.deviation * UNIT).round() as i16;
        weights[signal] = weight;
        bias -= f64::from(weight) * scale.mean;
    }
    Linear { bias: bias.round() as i32, weights }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_logit_of_a_share() {
        // Wanted: one in four where the signal is 0, three in four where it is 100.
        let mut table = Table::new(2);
        for index in 0..40_000 {
            let (high, nth) = (index % 2 == 1, index / 2 % 4);
            let is_wanted = if high { nth > 0 } else { nth == 0 };
            table.add(0, &[vec![7, if high { 100 } else { 0 }]], &[is_wanted]);
        }
        let linear = train(&table, &[1], &vec![1.0; table.rows()]);
        let logits = linear.logits(&table.columns);
        let third = libm::log(3.0);
        assert!((f64::from(logits[0]) / UNIT + third).abs() < 0.01, "{linear:?}");
        assert!((f64::from(logits[1]) / UNIT - third).abs() < 0.01, "{linear:?}");
        assert_eq!(linear.weights[0], 0);
    }
}
