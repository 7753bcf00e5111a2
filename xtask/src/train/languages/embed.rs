//! The model itself: each n-gram has a few small whole numbers, a text their sums, each class a weight for each sum.
//!
//! Source: Joulin, Grave, Bojanowski & Mikolov, 2017, "Bag of Tricks for Efficient Text Classification", without averages;
//! the rounding: Bengio, Léonard & Courville, 2013, "Estimating or Propagating Gradients Through Stochastic Neurons"
//! (straight through: scores are of the rounded numbers, steps are taken on those behind them).
//! Cost: snippets times n-grams times numbers.

use super::corpus::{Class, Dice};
use super::features::{Counts, Vocabulary};
use super::{Prior, gain, softmax, step};

/// What an n-gram's number can be: -LIMIT to LIMIT.
const LIMIT: f32 = 7.0;
/// A class's weight can be as much.
const LARGEST_WEIGHT: f32 = 63.0;
/// Passes before and after the rounding begins, and the rates they begin with.
const EPOCHS: u64 = 8;
const ROUNDED_EPOCHS: u64 = 24;
const RATE: f32 = 0.1;
const ROUNDED_RATE: f32 = 0.1;
/// What is kept, as the rounding begins, of the squares that the rate is slowed by.
const MEMORY: f32 = 0.1;
/// Where the random numbers lie that training begins with.
const FIRST_NUMBERS: f64 = 0.2;
const FIRST_WEIGHTS: f64 = 2.0;

/// Rounds of rotations; the matrices are small and need fewer.
const SWEEPS: usize = 20;

pub(super) struct Model {
    pub(super) vocabulary: Vocabulary,
    /// Numbers an n-gram has.
    pub(super) width: usize,
    pub(super) classes: usize,
    numbers: Vec<f32>,
    number_squares: Vec<f32>,
    weights: Vec<f32>,
    weight_squares: Vec<f32>,
    /// What numbers are rounded to whole multiples of; nothing while they are not.
    unit: Option<f32>,
}

/// Trains a model: `coarseness` is its unit in multiples of the numbers' root mean square.
pub(super) fn train(
    classes: &[&Class],
    prior: &Prior,
    snippets: usize,
    vocabulary: Vocabulary,
    width: usize,
    coarseness: f32,
) -> Model {
    let mut dice = Dice::new(5);
    let (rows, count) = (vocabulary.keys.len(), classes.len());
    let mut random = |length: usize, spread: f64| -> Vec<f32> {
        #[expect(clippy::cast_possible_truncation, reason = "random numbers")]
        (0..length).map(|_| ((dice.unit() - 0.5) * spread) as f32).collect()
    };
    let mut model = Model {
        width,
        classes: count,
        numbers: random(rows * width, FIRST_NUMBERS),
        number_squares: vec![0.0; rows * width],
        weights: random(count * width, FIRST_WEIGHTS),
        weight_squares: vec![0.0; count * width],
        vocabulary,
        unit: None,
    };
    for epoch in 0..EPOCHS {
        let left = 1.0 - 0.9 * share(epoch, EPOCHS);
        model.epoch(classes, prior, snippets, 1000 + epoch, RATE * left);
    }
    model.align();
    let mean = model.root_mean_square();
    model.unit = Some(coarseness * mean);
    for epoch in 0..ROUNDED_EPOCHS {
        let left = 1.0 - share(epoch, ROUNDED_EPOCHS);
        model.epoch(classes, prior, snippets, 2000 + epoch, ROUNDED_RATE * (left * left).max(0.01));
        if epoch < ROUNDED_EPOCHS / 2 {
            model.rescale(mean);
        }
    }
    model
}

#[expect(clippy::cast_precision_loss, reason = "epochs are few")]
fn share(part: u64, whole: u64) -> f32 {
    part as f32 / whole as f32
}

impl Model {
    /// Turns numbers and weights, scores staying as they are, so that rounding does least: the same error in any of an
    /// n-gram's numbers then shifts scores as far, and the numbers are as far from independent of each other as can be, which
    /// leaves the later ones small (transform coding: Goyal, 2001, "Theoretical Foundations of Transform Coding").
    fn align(&mut self) {
        let (roots, axes) = eigen(&products(&self.weights, self.width), self.width);
        let roots: Vec<f32> = roots.iter().map(|value| value.max(1e-12).sqrt()).collect();
        let scaled = |power: fn(f32) -> f32| -> Vec<f32> {
            axes.iter().enumerate().map(|(at, value)| value * power(roots[at % self.width])).collect()
        };
        let (there, back) = (scaled(|root| root), scaled(f32::recip));
        self.numbers = times(&self.numbers, &there, self.width);
        self.weights = times(&self.weights, &back, self.width);
        let (_, axes) = eigen(&products(&self.numbers, self.width), self.width);
        self.numbers = times(&self.numbers, &axes, self.width);
        self.weights = times(&self.weights, &axes, self.width);
        for squares in self.number_squares.chunks_mut(self.width).chain(self.weight_squares.chunks_mut(self.width)) {
            let kept = mean(squares) * MEMORY;
            squares.fill(kept);
        }
    }

    fn rounded(&self, number: f32) -> f32 {
        self.unit.map_or(number, |unit| (number / unit).round().clamp(-LIMIT, LIMIT) * unit)
    }

    fn epoch(&mut self, classes: &[&Class], prior: &Prior, snippets: usize, seed: u64, rate: f32) {
        let (mut dice, mut counts) = (Dice::new(seed), Counts::new());
        let (mut sums, mut scores, mut back) = (vec![0.0; self.width], vec![0.0; self.classes], vec![0.0; self.width]);
        let mut right = 0;
        for _ in 0..snippets {
            let truth = prior.draw(&mut dice);
            self.vocabulary.count(classes[truth].snippet(&mut dice), &mut counts);
            if counts.is_empty() {
                continue;
            }
            let gain = gain(&counts);
            self.sum(&counts, gain, &mut sums);
            self.score(&sums, &mut scores);
            right += usize::from(best_two(&scores).0 == truth);
            softmax(&mut scores);
            scores[truth] -= 1.0;
            back.fill(0.0);
            let by_class = self.weights.chunks_mut(self.width).zip(self.weight_squares.chunks_mut(self.width));
            for ((weights, squares), &score) in by_class.zip(&scores) {
                for ((weight, square), (sum, back)) in weights.iter_mut().zip(squares).zip(sums.iter().zip(&mut back)) {
                    *back += score * *weight;
                    step(weight, square, score * sum, rate);
                }
            }
            for &(row, count) in &counts {
                let range = row * self.width..(row + 1) * self.width;
                let parameters = self.numbers[range.clone()].iter_mut().zip(&mut self.number_squares[range]);
                for ((number, square), back) in parameters.zip(&back) {
                    step(number, square, back * count * gain, rate);
                }
            }
        }
        eprint!(" {:.1}", 100.0 * share(right as u64, snippets as u64));
    }

    fn sum(&self, counts: &Counts, gain: f32, sums: &mut [f32]) {
        sums.fill(0.0);
        for &(row, count) in counts {
            let numbers = &self.numbers[row * self.width..][..self.width];
            sums.iter_mut().zip(numbers).for_each(|(sum, &number)| *sum += count * self.rounded(number));
        }
        for sum in sums {
            *sum *= gain;
        }
    }

    fn score(&self, sums: &[f32], scores: &mut [f32]) {
        for (score, weights) in scores.iter_mut().zip(self.weights.chunks(self.width)) {
            *score = weights.iter().zip(sums).map(|(weight, sum)| weight * sum).sum();
        }
    }

    fn root_mean_square(&self) -> f32 {
        mean(&self.numbers.iter().map(|number| number * number).collect::<Vec<f32>>()).sqrt()
    }

    /// Brings the numbers back to the size that the unit was chosen for, the weights making up for it: they would grow,
    /// and take more room in the download.
    fn rescale(&mut self, mean: f32) {
        let factor = mean / self.root_mean_square();
        self.numbers.iter_mut().for_each(|number| *number *= factor);
        self.number_squares.iter_mut().for_each(|square| *square /= factor * factor);
        self.weights.iter_mut().for_each(|weight| *weight /= factor);
        self.weight_squares.iter_mut().for_each(|square| *square *= factor * factor);
    }

    /// The numbers as whole ones, n-gram after n-gram.
    #[expect(clippy::cast_possible_truncation, reason = "whole numbers up to 7")]
    pub(super) fn whole_numbers(&self) -> Vec<i8> {
        let unit = self.unit.unwrap_or(1.0);
        self.numbers.iter().map(|number| (self.rounded(*number) / unit).round() as i8).collect()
    }

    /// The weights as whole numbers, class after class, and how much of a score one of them times one of the n-grams'
    /// numbers is worth.
    #[expect(clippy::cast_possible_truncation, reason = "whole numbers up to 63")]
    pub(super) fn whole_weights(&self) -> (Vec<i8>, f32) {
        let largest = self.weights.iter().fold(0.0_f32, |largest, weight| largest.max(weight.abs()));
        let unit = largest / LARGEST_WEIGHT;
        let whole = self.weights.iter().map(|weight| (weight / unit).round() as i8).collect();
        (whole, unit * self.unit.unwrap_or(1.0))
    }

    /// The class of a text, and how far its score is above the second's.
    pub(super) fn guess(&self, text: &str) -> (usize, f32) {
        let (mut counts, mut sums, mut scores) = (Counts::new(), vec![0.0; self.width], vec![0.0; self.classes]);
        self.vocabulary.count(text, &mut counts);
        self.sum(&counts, gain(&counts), &mut sums);
        self.score(&sums, &mut scores);
        let (best, second) = best_two(&scores);
        (best, scores[best] - second)
    }
}

/// The class of the best score, and the second-best score.
fn best_two(scores: &[f32]) -> (usize, f32) {
    let best = (0..scores.len()).max_by(|&a, &b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a))).unwrap_or(0);
    let others = scores.iter().enumerate().filter(|&(index, _)| index != best);
    (best, others.map(|(_, &score)| score).fold(f32::MIN, f32::max))
}

#[expect(clippy::cast_precision_loss, reason = "numbers are counted in thousands")]
fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len().max(1) as f32
}

/// The products of a matrix's columns with each other, the matrix given by its rows.
fn products(rows: &[f32], width: usize) -> Vec<f32> {
    let mut products = vec![0.0; width * width];
    for row in rows.chunks(width) {
        for (line, first) in products.chunks_mut(width).zip(row) {
            line.iter_mut().zip(row).for_each(|(product, second)| *product += first * second);
        }
    }
    products
}

/// A matrix times a square one.
fn times(rows: &[f32], square: &[f32], width: usize) -> Vec<f32> {
    let column = |row: &[f32], column: usize| {
        row.iter().zip(square.iter().skip(column).step_by(width)).map(|(a, b)| a * b).sum()
    };
    rows.chunks(width).flat_map(|row| (0..width).map(move |index| column(row, index))).collect()
}

/// Eigenvalues and eigenvectors, in columns, of a symmetric matrix: Jacobi's rotations, until there is nothing to turn.
fn eigen(matrix: &[f32], width: usize) -> (Vec<f32>, Vec<f32>) {
    let mut matrix: Vec<f64> = matrix.iter().map(|&value| f64::from(value)).collect();
    let mut axes: Vec<f64> = (0..width * width).map(|at| f64::from(u8::from(at % (width + 1) == 0))).collect();
    for _ in 0..SWEEPS {
        for p in 0..width {
            for q in p + 1..width {
                let off = matrix[p * width + q];
                if off == 0.0 {
                    continue;
                }
                let theta = (matrix[q * width + q] - matrix[p * width + p]) / (2.0 * off);
                let tangent = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
                let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
                let sine = tangent * cosine;
                for k in 0..width {
                    turn(&mut matrix, (k * width + p, k * width + q), cosine, sine);
                }
                for k in 0..width {
                    turn(&mut matrix, (p * width + k, q * width + k), cosine, sine);
                    turn(&mut axes, (k * width + p, k * width + q), cosine, sine);
                }
            }
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "what is learnt has single precision")]
    let single = |values: Vec<f64>| values.into_iter().map(|value| value as f32).collect::<Vec<f32>>();
    (single((0..width).map(|at| matrix[at * width + at]).collect()), single(axes))
}

fn turn(matrix: &mut [f64], (first, second): (usize, usize), cosine: f64, sine: f64) {
    let (a, b) = (matrix[first], matrix[second]);
    matrix[first] = cosine * a - sine * b;
    matrix[second] = sine * a + cosine * b;
}
