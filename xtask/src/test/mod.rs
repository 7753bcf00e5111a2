//! `cargo xtask test`: every check, in an order that fails early, and a last line that counts.
//! A step that fails does not stop the ones after it, unless they need what it makes.

mod counts;
mod dependencies;
mod steps;

use anyhow::Result;
use counts::Counts;
use std::process::ExitCode;
use std::time::Instant;

/// One check: its name, whether it needs `dist/`, and what runs it.
struct Step {
    name: &'static str,
    needs_dist: bool,
    run: fn() -> Result<Counts>,
}

/// Runs every step and prints the counts; with `long` also those that take too long for every change.
pub fn run(long: bool) -> Result<ExitCode> {
    let mut total = Counts::default();
    let mut has_dist = true;
    let mut failures = Vec::new();
    let started = Instant::now();
    let more: &[Step] = if long { &steps::LONG } else { &[] };
    for step in steps::ALL.iter().chain(more) {
        println!("\n== {}", step.name);
        let begun = Instant::now();
        let counts = match (step.needs_dist && !has_dist, step.run) {
            (true, _) => {
                println!("not run: the build failed");
                Counts::failed(1)
            }
            (false, run) => run().unwrap_or_else(|error| {
                println!("failed: {error:#}");
                Counts::failed(1)
            }),
        };
        println!("-- {}: {counts} ({:.1} s)", step.name, begun.elapsed().as_secs_f32());
        if counts.failed > 0 {
            has_dist &= step.name != steps::BUILD;
            failures.push(step.name);
        }
        total = total.plus(counts);
    }
    println!("\nall checks took {:.0} s", started.elapsed().as_secs_f32());
    if !failures.is_empty() {
        println!("failed: {}", failures.join(", "));
    }
    println!("{total}");
    Ok(if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
