//! What each stage of a summary takes, in WebAssembly under Node, so that a regression has an address.
//!
//! A stage is timed as the difference between reading as far as it and as far as the one before (`nutgraf::bench`), the boundary
//! to JavaScript as that between another summary of a text that has been read through the glue and without.

use super::data;
use crate::command::{output_of, root, target_folder};
use crate::setup;
use serde::Deserialize;
use std::path::PathBuf;
use std::process::Command;

const BOOKS: [&str; 3] = ["moby-30kB.txt", "moby-300kB.txt", "war-and-peace-3MB.txt"];

#[derive(Deserialize)]
struct Timed {
    bytes: f64,
    whole: f64,
    stages: Vec<(String, f64)>,
    step: f64,
    boundary: f64,
    objects: f64,
}

/// The folder with the module of `tests/stages/` and its glue, made as the core is, for Node to find.
pub(super) fn module() -> (&'static str, PathBuf) {
    ("STAGES", target_folder().join("xtask/stages"))
}

/// Prints a row a book.
pub(super) fn run() {
    let Some(node) = setup::node() else {
        println!("stages: skipped, Node.js is not on this machine");
        return;
    };
    println!("stages of a summary, wasm in Node: least milliseconds, and their share");
    for book in BOOKS {
        let mut command = Command::new(&node);
        command.arg(root().join("tests/node/stages.mjs")).arg(data().join("books").join(book)).envs([module()]);
        let Some(timed) = output_of(&mut command).and_then(|line| serde_json::from_str::<Timed>(&line).ok()) else {
            println!("  {book}: failed");
            continue;
        };
        let share = |time: f64| 100.0 * time / timed.whole;
        let stages: Vec<String> =
            timed.stages.iter().map(|(name, time)| format!("{name} {time:.2} ({:.0} %)", share(*time))).collect();
        println!("  {:.0} kB: {:.2}, of it {}", timed.bytes / 1000.0, timed.whole, stages.join(", "));
        println!(
            "    another summary {:.2}, of it the boundary {:.2}: {} objects, {:.0} µs a thousand",
            timed.step,
            timed.boundary,
            timed.objects,
            1e6 * timed.boundary / timed.objects
        );
    }
}
