//! Keeps which test passed in which engine and how long it took, for the table at the end of `cargo xtask test`.

use crate::engines::Engine;
use std::fs::OpenOptions;
use std::io::Write;
use std::thread;
use std::time::Duration;

/// Adds a line: engine, version, test, whether it passed, seconds, parted by tabs. The name of a test is its thread's.
pub(crate) fn note(engine: Engine, version: &str, has_passed: bool, took: Duration) {
    let test = thread::current().name().unwrap_or("main").to_owned();
    let line = format!("{engine:?}\t{version}\t{test}\t{has_passed}\t{:.1}\n", took.as_secs_f32());
    let file = OpenOptions::new().create(true).append(true).open(xtask::engines::tally());
    // The table is for reading: no test fails for want of it.
    let _ = file.and_then(|mut file| file.write_all(line.as_bytes()));
}
