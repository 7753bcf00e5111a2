//! Facts against labelled texts, one kind a file, each beside what others reach on the same data by the same count.

mod contacts;
mod dates;
mod names;
mod phrases;
mod quantities;
mod quotes;

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Prints the table of one kind.
type Measure = fn() -> Result<()>;

const KINDS: [(&str, Measure); 6] = [
    ("names", names::run),
    ("dates", dates::run),
    ("quantities", quantities::run),
    ("quotes", quotes::run),
    ("phrases", phrases::run),
    ("contacts", contacts::run),
];

/// Every kind, or those named.
pub(super) fn run(kinds: &[&str]) -> Result<()> {
    if let Some(unknown) = kinds.iter().find(|&&kind| KINDS.iter().all(|(known, _)| *known != kind)) {
        bail!("no such facts: {unknown}");
    }
    for (kind, measure) in KINDS {
        if kinds.is_empty() || kinds.contains(&kind) {
            measure()?;
        }
    }
    Ok(())
}

/// What was found rightly, what wrongly, and what was missed.
#[derive(Clone, Copy, Default)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Tally {
    /// Counts what a text has against what was found in it.
    fn add<T: Ord>(&mut self, gold: &BTreeSet<T>, got: &BTreeSet<T>) {
        self.right += gold.intersection(got).count();
        self.wrong += got.difference(gold).count();
        self.missed += gold.difference(got).count();
    }

    /// The harmonic mean of precision and recall, of 100.
    fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

/// A share of 100.
#[expect(clippy::cast_precision_loss, reason = "facts are counted in thousands")]
fn share(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

/// The code point at each code unit of UTF-16, and at the end: the sets count in code points, reports in code units.
struct Points(Vec<usize>);

impl Points {
    fn of(text: &str) -> Self {
        let units = text.chars().enumerate().flat_map(|(point, c)| std::iter::repeat_n(point, c.len_utf16()));
        Self(units.chain([text.chars().count()]).collect())
    }

    fn at(&self, unit: u32) -> usize {
        self.0.get(unit as usize).copied().unwrap_or_default()
    }
}

/// The documents of a file of JSON lines, or nothing where the file is not on this machine.
fn documents<T: DeserializeOwned>(file: &Path) -> Result<Option<Vec<T>>> {
    if !file.exists() {
        return Ok(None);
    }
    let lines = fs::read_to_string(file)?;
    lines.lines().map(|line| serde_json::from_str(line).with_context(|| file.display().to_string())).collect()
}
