//! `cargo xtask bench speed`: CPU time of a summary of six lengths, ours natively, in Node and in Chromium, beside a naive scorer,
//! others' packages and the floor, a bare pass over the text. Each measurement has a process of its own, so that the first
//! call is really the first, and a time limit. Writes a plot of the rows that ran in Node.
//!
//! How time grows is told by the exponent `e` for which it grows as the length to the power of `e`, and memory as the most that
//! the process had while it worked, beyond what it had before, for each byte of the text.

use super::plot::{self, Series};
use super::{data, stages};
use crate::command::{cargo, name_of, root, run as run_command, target_folder};
use crate::setup;
use anyhow::{Context, Result, anyhow, bail};
use cpu_time::ProcessTime;
use nutgraf::Options;
use serde::{Deserialize, Serialize};
use std::fs;
use std::hint::black_box;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What the measurement of one native length is called on the command line of this program.
pub(super) const NATIVE: &str = "native-";

const LIMIT: Duration = Duration::from_mins(3);
/// Warm calls: at least so many, and more while they fit into the time.
const FEWEST_CALLS: usize = 3;
const MOST_CALLS: usize = 200;
const CALLS_TIME: Duration = Duration::from_secs(2);

/// A text of about a length: the first bytes of a book.
struct Length {
    name: &'static str,
    book: &'static str,
    bytes: u32,
}

const LENGTHS: [Length; 6] = [
    Length { name: "3 kB", book: "moby-30kB.txt", bytes: 3_000 },
    Length { name: "30 kB", book: "moby-30kB.txt", bytes: 30_000 },
    Length { name: "300 kB", book: "moby-300kB.txt", bytes: 300_000 },
    Length { name: "1.2 MB", book: "moby-dick.txt", bytes: 1_200_000 },
    Length { name: "3 MB", book: "war-and-peace-3MB.txt", bytes: 3_000_000 },
    Length { name: "30 MB", book: "fifteen-novels-30MB.txt", bytes: 30_000_000 },
];

/// Where exponents are taken: between 300 kB and 3 MB, and between 3 MB and 30 MB.
const GROWTH: [(usize, usize); 2] = [(2, 4), (4, 5)];
/// Where memory is told.
const MEMORY: [usize; 2] = [4, 5];

/// Those that are measured in Node, by their files in `tests/node/peers/`.
const ENGINES: [(&str, &str); 10] = [
    ("nutgraf, wasm in Node", "nutgraf"),
    ("nutgraf, summary only", "summary-only"),
    ("one bare pass, wasm", "floor"),
    ("naive scorer in Node", "naive"),
    ("lede, wasm in Node", "lede"),
    ("Intl.Segmenter alone", "segmenter"),
    ("node-summarizer", "frequency"),
    ("wink-nlp", "wink"),
    ("compromise, tags alone", "compromise"),
    ("ts-textrank", "textrank"),
];

/// Those that are measured in Chromium, too, by the same files.
const IN_CHROMIUM: [(&str, &str); 3] =
    [("nutgraf, Chromium", "nutgraf"), ("summary only, Chromium", "summary-only"), ("naive scorer, Chromium", "naive")];

/// Where the plot goes.
const PLOT: &str = ".github/speed.svg";

/// What one process prints: milliseconds of CPU, and the bytes that it took, where they can be told.
#[derive(Clone, Copy, Deserialize, Serialize)]
struct Measured {
    first: f64,
    warm: f64,
    memory: Option<f64>,
}

/// Prints the table.
pub(super) fn run() -> Result<()> {
    if !LENGTHS.iter().all(|length| book(length).exists()) {
        println!("skipped: the books are not on this machine");
        return Ok(());
    }
    println!("CPU milliseconds of a summary of five sentences: median of warm calls (first call)");
    print!("{:<24}", "");
    for length in &LENGTHS {
        print!(" {:>15}", length.name);
    }
    println!(" {:>12} {:>14}", "exponents", "memory 3, 30");
    let program = std::env::current_exe()?;
    print_row("nutgraf, native", |length| {
        let mut command = Command::new(&program);
        command.args(["bench".to_owned(), format!("{NATIVE}{}", length.bytes)]);
        command
    });
    let Some(node) = setup::node() else {
        println!("Node.js is not on this machine: its rows are skipped");
        return Ok(());
    };
    let script = root().join("tests/node/speed.mjs");
    setup::locked_packages("tests/node/peers")?;
    let mut lines = Vec::new();
    for (name, engine) in ENGINES {
        let cells = print_row(name, |length| {
            let mut command = Command::new(&node);
            command.arg(&script).arg(engine).arg(book(length)).arg(length.bytes.to_string()).envs([stages::module()]);
            command
        });
        let points = LENGTHS.iter().zip(cells).filter_map(|(length, cell)| Some((length.bytes.into(), cell?.warm)));
        let (name, is_ours) = (name.replace(", wasm in Node", "").replace(" in Node", ""), engine == "nutgraf");
        lines.push(Series { name, points: points.collect(), is_ours });
    }
    fs::write(root().join(PLOT), plot::draw(&lines))?;
    in_chromium()?;
    stages::run();
    Ok(())
}

/// The rows that a browser gives.
fn in_chromium() -> Result<()> {
    if setup::browsers::find_chromium().is_none() {
        println!("Chromium is not on this machine: its rows are skipped");
        return Ok(());
    }
    run_command(&mut cargo(&["build", "--quiet", "--package", "nutgraf-browser-tests", "--bin", "speed"]))?;
    let driver = target_folder().join("debug/speed");
    for (name, engine) in IN_CHROMIUM {
        print_row(name, |length| {
            let mut command = Command::new(&driver);
            command.arg(engine).arg(book(length)).arg(length.bytes.to_string());
            command
        });
    }
    Ok(())
}

/// Measures one length in this process and prints it for [`run`] to read.
pub(super) fn native(bytes: u32) -> Result<()> {
    let length = LENGTHS.iter().find(|length| length.bytes == bytes).context("no such length")?;
    let text = head_of(&book(length), bytes)?;
    let options = Options { length: nutgraf::Length::Sentences(5), ..Options::default() };
    let memory = most_memory();
    let once = || {
        let start = ProcessTime::now();
        let report = nutgraf::summarize(black_box(&text), &options);
        black_box(report.is_ok());
        1_000.0 * start.elapsed().as_secs_f64()
    };
    let first = once();
    let (begun, mut calls) = (Instant::now(), Vec::new());
    while calls.len() < FEWEST_CALLS || (calls.len() < MOST_CALLS && begun.elapsed() < CALLS_TIME) {
        calls.push(once());
    }
    calls.sort_by(f64::total_cmp);
    let measured = Measured { first, warm: calls[calls.len() / 2], memory: Some(most_memory() - memory) };
    println!("{}", serde_json::to_string(&measured)?);
    Ok(())
}

/// The most memory that this process has had so far, in bytes; not a number where the system does not say.
fn most_memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.map_or(f64::NAN, |kilobytes| 1024.0 * kilobytes)
}

fn print_row(name: &str, command: impl Fn(&Length) -> Command) -> Vec<Option<Measured>> {
    print!("{name:<24}");
    let mut cells: Vec<Option<Measured>> = Vec::new();
    let mut too_slow = false;
    for length in &LENGTHS {
        // What does not end at one length would not end at a longer one.
        let measured = if too_slow { Err(anyhow!("-")) } else { measure(&mut command(length)) };
        let cell = match &measured {
            Ok(measured) => format!("{} ({})", short(measured.warm), short(measured.first)),
            Err(error) => format!("{error:#}"),
        };
        too_slow |= cell.starts_with('>');
        print!(" {cell:>15}");
        cells.push(measured.ok());
    }
    println!(
        " {:>12} {:>14}",
        pair(GROWTH.map(|ends| exponent(&cells, ends))),
        pair(MEMORY.map(|at| factor(&cells, at)))
    );
    cells
}

/// The power of the length that time grows as.
fn exponent(cells: &[Option<Measured>], (short, long): (usize, usize)) -> Option<f64> {
    let [less, more] = [short, long].map(|at| cells[at].map(|measured| measured.warm));
    Some(libm::log(more? / less?) / libm::log(f64::from(LENGTHS[long].bytes) / f64::from(LENGTHS[short].bytes)))
}

/// Memory for each byte of the text.
fn factor(cells: &[Option<Measured>], at: usize) -> Option<f64> {
    Some(cells[at]?.memory? / f64::from(LENGTHS[at].bytes))
}

fn pair(figures: [Option<f64>; 2]) -> String {
    figures.map(|figure| figure.map_or("-".to_owned(), |figure| format!("{figure:.2}"))).join(", ")
}

fn measure(command: &mut Command) -> Result<Measured> {
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = child.spawn().with_context(|| name_of(command))?;
    if !ends_in_time(&mut child)? {
        child.kill()?;
        child.wait()?;
        bail!("> {} s", LIMIT.as_secs());
    }
    let mut line = String::new();
    child.stdout.take().context("no output")?.read_to_string(&mut line)?;
    serde_json::from_str(&line).map_err(|_| anyhow!("failed"))
}

fn ends_in_time(child: &mut Child) -> Result<bool> {
    let deadline = Instant::now() + LIMIT;
    while Instant::now() < deadline {
        if child.try_wait()?.is_some() {
            return Ok(true);
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(false)
}

/// Three digits that matter.
fn short(milliseconds: f64) -> String {
    match milliseconds {
        small if small < 10.0 => format!("{small:.2}"),
        middle if middle < 100.0 => format!("{middle:.1}"),
        large => format!("{large:.0}"),
    }
}

fn book(length: &Length) -> PathBuf {
    data().join("books").join(length.book)
}

/// The first bytes of a file, less a character cut in two.
fn head_of(file: &Path, bytes: u32) -> Result<String> {
    let text = fs::read_to_string(file)?;
    Ok(text[..text.floor_char_boundary(bytes as usize)].to_owned())
}
