//! The files of `seeds/names`: `src/facts/names/model.rs` and `lists.rs` say what is in them.

use super::crf::{LARGEST, Model, WIDTH};
use crate::command::root;
use anyhow::{Context, Result};
use nutgraf::bench::names::{FEATURE_BITS, LISTS, Lists, list_key};
use std::fs;
use std::path::PathBuf;

/// The lists of `seeds/en`, in the order of the library.
const NAMES: [&str; LISTS] =
    ["places", "organisations", "organisation-words", "first-names", "family-names", "not-names", "roles"];
/// A distance of so much goes on with the next byte.
const GOES_ON: u8 = u8::MAX;

/// Writes the model, in whole units.
pub(super) fn model(model: &Model) -> Result<()> {
    let units = |weight: f32| (weight / model.unit).round();
    let mut features: Vec<(u32, [u8; WIDTH])> = Vec::new();
    for feature in model.features() {
        let weights = model.weights(feature).copied().unwrap_or_default();
        let weights = weights.map(|weight| small(units(weight).clamp(-LARGEST, LARGEST)));
        if weights != [0; WIDTH] {
            features.push((feature >> (u32::BITS - FEATURE_BITS), weights.map(|weight| (weight + 8).cast_unsigned())));
        }
    }
    features.dedup_by_key(|feature| feature.0);
    let mut bytes = u16::try_from(features.len())?.to_le_bytes().to_vec();
    bytes.extend(model.transitions.iter().flatten().map(|&added| small(units(added)).cast_unsigned()));
    distances(features.iter().map(|feature| feature.0), &mut bytes)?;
    for column in 0..WIDTH {
        let half = |feature: Option<&(u32, [u8; WIDTH])>| feature.map_or(8, |feature| feature.1[column]);
        bytes.extend(features.chunks(2).map(|pair| half(pair.first()) << 4 | half(pair.get(1))));
    }
    fs::write(file("weights.bin")?, bytes)?;
    Ok(())
}

/// Writes the lists; gives them as the library reads them.
pub(super) fn lists() -> Result<Lists> {
    let mut bytes = Vec::new();
    for name in NAMES {
        let source = root().join(format!("seeds/en/{name}.txt"));
        let text = fs::read_to_string(&source).with_context(|| source.display().to_string())?;
        let mut keys: Vec<u32> = text.lines().filter(|line| !line.starts_with('#')).map(list_key).collect();
        keys.sort_unstable();
        keys.dedup();
        bytes.extend(u16::try_from(keys.len())?.to_le_bytes());
        distances(keys.into_iter(), &mut bytes)?;
    }
    fs::write(file("lists.bin")?, &bytes)?;
    Ok(Lists::read(&bytes))
}

/// Numbers in order, as what each is more than the one before.
fn distances(numbers: impl Iterator<Item = u32>, bytes: &mut Vec<u8>) -> Result<()> {
    let mut last = 0;
    for number in numbers {
        let mut distance = number - last;
        last = number;
        while distance >= u32::from(GOES_ON) {
            bytes.push(GOES_ON);
            distance -= u32::from(GOES_ON);
        }
        bytes.push(u8::try_from(distance)?);
    }
    Ok(())
}

#[expect(clippy::cast_possible_truncation, reason = "casts from floats saturate, as is meant")]
fn small(units: f32) -> i8 {
    units as i8
}

fn file(name: &str) -> Result<PathBuf> {
    let folder = root().join("seeds/names");
    fs::create_dir_all(&folder)?;
    Ok(folder.join(name))
}
