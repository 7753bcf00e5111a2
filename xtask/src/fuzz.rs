//! `cargo xtask fuzz [SECONDS [TARGET …]]`: runs the targets of `tests/fuzz/`, two at a time, each for so long, and prints
//! what they have seen.
//!
//! The counters that libFuzzer reads are a pass of LLVM, which the compiler has that builds everything else: neither a nightly
//! one nor cargo-fuzz is needed. No sanitizer is used, since none of the code is unsafe; debug assertions and checks of overflow are on.
//!
//! A corpus begins with texts of the tests, word lists and random orders (`tests/fuzz/src/lib.rs` reads both), and is kept
//! from run to run below the build's folder, where an input that breaks something is kept, too.

use crate::command::{self, cargo, output_of, root, target_folder};
use crate::corpus::collect;
use crate::dice::Dice;
use anyhow::{Context, Error, Result, anyhow, ensure};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// By what each adds to the one before it.
const TARGETS: [&str; 7] = ["segment", "blocks", "utf16", "facts", "tighten", "summarize", "several"];
const SECONDS: u32 = 60;
const AT_ONCE: usize = 2;
/// Folders of texts to begin with.
const TEXTS: [&str; 6] = ["tests/golden", "tests/hostile", "tests/blocks", "tests/sentences", "tests/tighten", "seeds"];
/// Longer inputs find no more and take longer. In bytes.
const LONGEST: usize = 4_000;
/// Inputs that are orders, and their most bytes.
const ORDERS: usize = 300;
const MOST_ORDERS: usize = 200;
/// Edges that are counted, comparisons that are looked into.
const COUNTERS: &str = "-Cpasses=sancov-module -Ccodegen-units=1 -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Runs what the command line names: seconds a target, then targets; each has a default.
pub fn run(arguments: &[&str]) -> Result<()> {
    let (seconds, named) = match arguments {
        [] => (SECONDS, &[][..]),
        [seconds, named @ ..] => (seconds.parse().context("expected seconds")?, named),
    };
    let chosen = if named.is_empty() { &TARGETS[..] } else { named };
    ensure!(chosen.iter().all(|target| TARGETS.contains(target)), "the targets are {}", TARGETS.join(", "));
    let programs = build()?;
    let seeds = write_seeds()?;
    println!("{:<10} {:>12} {:>8} {:>8}", "target", "executions", "edges", "corpus");
    for pair in chosen.chunks(AT_ONCE) {
        thread::scope(|scope| {
            let started = pair.iter().map(|target| (target, scope.spawn(|| fuzz(&programs, target, seconds, &seeds))));
            // Collected first, so that all have started before one is waited for.
            let started = started.collect::<Vec<_>>();
            started.into_iter().try_for_each(|(target, running)| {
                let seen = running.join().map_err(|_| anyhow!("the thread that ran {target} ended early"))??;
                println!("{target:<10} {:>12} {:>8} {:>8}", seen.executions, seen.edges, seen.corpus);
                Ok::<_, Error>(())
            })
        })?;
    }
    Ok(())
}

fn folder() -> PathBuf {
    target_folder().join("xtask/fuzz")
}

/// Gives the folder of the programs.
fn build() -> Result<PathBuf> {
    let about = output_of(Command::new("rustc").arg("-vV").current_dir(root())).context("no rustc")?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?;
    let programs = folder().join("build");
    // A target that is named is one that build scripts are not compiled for: they are not counted.
    let mut fuzzers =
        cargo(&["build", "--release", "--quiet", "--manifest-path", "tests/fuzz/Cargo.toml", "--target", host]);
    command::run(fuzzers.env("RUSTFLAGS", COUNTERS).env("CARGO_TARGET_DIR", &programs))?;
    Ok(programs.join(host).join("release"))
}

/// Inputs to begin with: eight bytes that options are made of, one that says what follows, and that.
fn write_seeds() -> Result<PathBuf> {
    let seeds = folder().join("seeds");
    if seeds.exists() {
        fs::remove_dir_all(&seeds)?;
    }
    fs::create_dir_all(&seeds)?;
    let mut dice = Dice::new(1);
    let mut files = Vec::new();
    TEXTS.iter().try_for_each(|texts| collect(&root().join(texts), &mut files))?;
    for (number, file) in files.iter().enumerate() {
        let text = fs::read(file)?;
        let mut input = dice.bytes(8);
        input.push(b' ');
        input.extend(text.iter().take(LONGEST));
        fs::write(seeds.join(format!("text-{number}")), input)?;
    }
    for number in 0..ORDERS {
        let mut input = dice.bytes(8);
        input.push(0);
        let length = 1 + dice.below(MOST_ORDERS);
        input.extend(dice.bytes(length));
        fs::write(seeds.join(format!("orders-{number}")), input)?;
    }
    Ok(seeds)
}

/// What libFuzzer tells of a run.
#[derive(Debug, Default, PartialEq, Eq)]
struct Seen {
    executions: u64,
    edges: u64,
    corpus: u64,
}

impl Seen {
    /// `#16384 NEW    cov: 14157 ft: 61597 corp: 924/368Kb …`, and at the end `stat::number_of_executed_units: 20000`.
    fn hear(&mut self, line: &str) {
        let number = |name: &str| {
            let rest = line.split_once(name)?.1.trim_start();
            rest.split(|character: char| !character.is_ascii_digit()).next()?.parse().ok()
        };
        self.edges = number(" cov: ").unwrap_or(self.edges);
        self.corpus = number(" corp: ").unwrap_or(self.corpus);
        self.executions = number("stat::number_of_executed_units:").unwrap_or(self.executions);
    }
}

fn fuzz(programs: &Path, target: &str, seconds: u32, seeds: &Path) -> Result<Seen> {
    let [corpus, broken] = ["corpus", "broken"].map(|name| folder().join(name).join(target));
    fs::create_dir_all(&corpus)?;
    fs::create_dir_all(&broken)?;
    let mut fuzzer = Command::new(programs.join(target));
    fuzzer
        .arg(&corpus)
        .arg(seeds)
        .arg(format!("-artifact_prefix={}/", broken.display()))
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-max_len={LONGEST}"))
        .args(["-timeout=30", "-print_final_stats=1"])
        .stdin(Stdio::null())
        .stderr(Stdio::piped());
    let mut child = fuzzer.spawn().with_context(|| format!("cannot start {target}"))?;
    let (mut seen, mut last) = (Seen::default(), Vec::new());
    for line in BufReader::new(child.stderr.take().context("no output")?).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        seen.hear(&line);
        // What it broke at is told once, between lines that tell how it goes on.
        if !line.starts_with('#') {
            last.push(line);
        }
    }
    ensure!(child.wait()?.success(), "{target} broke:\n{}", last.join("\n"));
    Ok(seen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_a_fuzzer_tells() {
        let mut seen = Seen::default();
        seen.hear("#1591\tNEW    cov: 14157 ft: 61599 corp: 925/369Kb lim: 3509 exec/s: 25 rss: 42Mb");
        seen.hear("INFO: 100 files found");
        seen.hear("stat::number_of_executed_units: 2000");
        assert_eq!(seen, Seen { executions: 2000, edges: 14157, corpus: 925 });
    }
}
