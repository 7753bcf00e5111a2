//! The table of the browser tests: which test passed in which engine.

use crate::command::target_folder;
use anyhow::Result;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// Where the browser tests leave a line for each run of a test: engine, version, test, whether it passed, seconds.
pub fn tally() -> PathBuf {
    target_folder().join("xtask/engines.tsv")
}

/// Forgets earlier runs.
pub fn forget() {
    // There may be none.
    let _ = fs::remove_file(tally());
}

/// Prints a row for each test and a column for each engine: seconds, or that it failed.
pub fn print() -> Result<()> {
    let tally = fs::read_to_string(tally())?;
    let mut engines: Vec<String> = Vec::new();
    let mut tests: BTreeMap<&str, BTreeMap<String, Cell>> = BTreeMap::new();
    for line in tally.lines() {
        let [engine, version, test, has_passed, seconds] = line.split('\t').collect::<Vec<_>>()[..] else {
            continue;
        };
        let engine = format!("{engine} {version}");
        if !engines.contains(&engine) {
            engines.push(engine.clone());
        }
        let cell = tests.entry(test).or_default().entry(engine).or_default();
        cell.has_failed |= has_passed != "true";
        cell.seconds += seconds.parse::<f32>().unwrap_or(0.0);
    }
    engines.sort();
    print_row("seconds", engines.iter().map(String::clone));
    for (test, cells) in &tests {
        print_row(test, engines.iter().map(|engine| cells.get(engine).map_or("-".to_owned(), Cell::show)));
    }
    Ok(())
}

fn print_row(name: &str, cells: impl Iterator<Item = String>) {
    print!("{name:<60}");
    for cell in cells {
        print!("{cell:>24}");
    }
    println!();
}

/// What one test came to in one engine, perhaps in several runs.
#[derive(Default)]
struct Cell {
    has_failed: bool,
    seconds: f32,
}

impl Cell {
    fn show(&self) -> String {
        if self.has_failed { "FAILED".to_owned() } else { format!("{:.1}", self.seconds) }
    }
}
