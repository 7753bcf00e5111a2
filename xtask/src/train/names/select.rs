//! Which features a model has.

use super::corpus::Document;
use super::crf::Model;
use std::collections::HashMap;

/// How much more a feature is worth that is seen more often, as a power: between a root and in proportion, which were
/// tried and did no better.
const BY_COUNT: f32 = 0.75;

/// Features that words have at least so often.
pub(super) fn seen(documents: &[&Document], fewest: usize) -> Vec<u32> {
    let mut features: Vec<u32> =
        counts(documents).into_iter().filter(|(_, count)| *count >= fewest).map(|(feature, _)| feature).collect();
    features.sort_unstable();
    features
}

/// The features worth most: the squares of their weights, times how often they are seen.
pub(super) fn best(model: &Model, documents: &[&Document], most: usize) -> Vec<u32> {
    let counts = counts(documents);
    #[expect(clippy::cast_precision_loss, reason = "words are counted in hundreds of thousands")]
    let worth = |feature: u32| {
        let squares: f32 =
            model.weights(feature).map_or(0.0, |weights| weights.iter().map(|weight| weight * weight).sum());
        squares * libm::powf(counts.get(&feature).copied().unwrap_or(0) as f32, BY_COUNT)
    };
    let mut ranked: Vec<(f32, u32)> = model.features().into_iter().map(|feature| (worth(feature), feature)).collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    ranked.truncate(most);
    let mut features: Vec<u32> = ranked.into_iter().map(|(_, feature)| feature).collect();
    features.sort_unstable();
    features
}

/// So many times as many.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "thousands")]
pub(super) fn times(count: usize, times: f32) -> usize {
    (count as f32 * times) as usize
}

fn counts(documents: &[&Document]) -> HashMap<u32, usize> {
    let mut counts = HashMap::new();
    for feature in documents.iter().flat_map(|document| &document.runs).flat_map(|run| run.features.iter().flatten()) {
        *counts.entry(*feature).or_default() += 1;
    }
    counts
}
