//! How fast the reading of sentences is by itself, in WebAssembly under Node: blocks and sentence ends, no words, no facts.

use super::data;
use crate::command::{cargo, output_of, root, run as run_command, target_folder};
use crate::setup;
use anyhow::Result;
use std::process::Command;

/// The same work by the crate unicode-segmentation (sentences of UAX #29), measured in the same way in November 2026.
const UNICODE_SEGMENTATION: u32 = 35;
const BOOKS: [&str; 2] = ["moby-300kB.txt", "moby-dick.txt"];

/// Prints a row: the best of the calls of two seconds for each book, in megabytes a second.
pub(super) fn run() -> Result<()> {
    let Some(node) = setup::node() else {
        println!("sentences alone: skipped, Node.js is not on this machine");
        return Ok(());
    };
    setup::wasm_target()?;
    run_command(&mut cargo(&[
        "build",
        "--release",
        "--quiet",
        "--package",
        "nutgraf-stages",
        "--target",
        "wasm32-unknown-unknown",
    ]))?;
    let module = target_folder().join("wasm32-unknown-unknown/release/nutgraf_stages.wasm");
    print!("sentences alone, wasm in Node, MB/s (unicode-segmentation {UNICODE_SEGMENTATION}):");
    for book in BOOKS {
        let mut command = Command::new(&node);
        command.arg(root().join("tests/node/stages.mjs")).arg(&module).arg(data().join("books").join(book));
        print!("  {book} {}", output_of(&mut command).unwrap_or_else(|| "failed".to_owned()));
    }
    println!();
    Ok(())
}
