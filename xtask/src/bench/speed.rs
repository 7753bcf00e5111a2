//! `cargo xtask bench speed`: CPU time of a summary of five lengths, ours natively and in Node beside a naive scorer and a
//! peer. Each measurement has a process of its own, so that the first call is really the first, and a time limit.

use super::{data, stages};
use crate::command::{name_of, root};
use crate::setup;
use anyhow::{Context, Result};
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

const LIMIT: Duration = Duration::from_mins(1);
/// Warm calls: at least so many, and more while they fit into the time.
const FEWEST_CALLS: usize = 5;
const MOST_CALLS: usize = 200;
const CALLS_TIME: Duration = Duration::from_secs(2);

/// A text of about a length: the first bytes of a book.
struct Length {
    name: &'static str,
    book: &'static str,
    bytes: usize,
}

const LENGTHS: [Length; 5] = [
    Length { name: "3 kB", book: "moby-30kB.txt", bytes: 3_000 },
    Length { name: "30 kB", book: "moby-30kB.txt", bytes: 30_000 },
    Length { name: "300 kB", book: "moby-300kB.txt", bytes: 300_000 },
    Length { name: "1.2 MB", book: "moby-dick.txt", bytes: 1_200_000 },
    Length { name: "3 MB", book: "war-and-peace-3MB.txt", bytes: 3_000_000 },
];

/// What one process prints, in milliseconds of CPU.
#[derive(Deserialize, Serialize)]
struct Measured {
    first: f64,
    warm: f64,
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
        print!(" {:>18}", length.name);
    }
    println!();
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
    for (name, engine) in
        [("nutgraf, wasm in Node", "nutgraf"), ("naive scorer in Node", "naive"), ("wink-nlp in Node", "wink")]
    {
        print_row(name, |length| {
            let mut command = Command::new(&node);
            command.arg(&script).arg(engine).arg(book(length)).arg(length.bytes.to_string());
            command
        });
    }
    stages::run()
}

/// Measures one length in this process and prints it for [`run`] to read.
pub(super) fn native(bytes: usize) -> Result<()> {
    let length = LENGTHS.iter().find(|length| length.bytes == bytes).context("no such length")?;
    let text = head_of(&book(length), bytes)?;
    let options = Options { length: nutgraf::Length::Sentences(5), ..Options::default() };
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
    println!("{}", serde_json::to_string(&Measured { first, warm: calls[calls.len() / 2] })?);
    Ok(())
}

fn print_row(name: &str, command: impl Fn(&Length) -> Command) {
    print!("{name:<24}");
    let mut too_slow = false;
    for length in &LENGTHS {
        // What does not end at one length would not end at a longer one.
        let cell = if too_slow {
            "-".to_owned()
        } else {
            measure(&mut command(length)).unwrap_or_else(|error| format!("{error:#}"))
        };
        too_slow |= cell.starts_with('>');
        print!(" {cell:>18}");
    }
    println!();
}

fn measure(command: &mut Command) -> Result<String> {
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = child.spawn().with_context(|| name_of(command))?;
    if !ends_in_time(&mut child)? {
        child.kill()?;
        child.wait()?;
        return Ok(format!("> {} s", LIMIT.as_secs()));
    }
    let mut line = String::new();
    child.stdout.take().context("no output")?.read_to_string(&mut line)?;
    let Ok(measured) = serde_json::from_str::<Measured>(&line) else {
        return Ok("failed".to_owned());
    };
    Ok(format!("{} ({})", short(measured.warm), short(measured.first)))
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
fn head_of(file: &Path, bytes: usize) -> Result<String> {
    let text = fs::read_to_string(file)?;
    Ok(text[..text.floor_char_boundary(bytes)].to_owned())
}
