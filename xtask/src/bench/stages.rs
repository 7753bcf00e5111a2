//! How fast stages of the reading are by themselves, in WebAssembly under Node: sentences (blocks and sentence ends), words
//! (with terms), and the ranking that comes to them.

use super::data;
use crate::command::{cargo, output_of, root, run as run_command, target_folder};
use crate::setup;
use anyhow::Result;
use std::process::Command;

/// The same work by the crate unicode-segmentation (sentences of UAX #29), measured in the same way in November 2026.
const UNICODE_SEGMENTATION: u32 = 35;
const BOOKS: [&str; 3] = ["moby-30kB.txt", "moby-300kB.txt", "moby-dick.txt"];

/// Prints a row a book: the best of the calls of two seconds.
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
    println!(
        "stages, wasm in Node: sentences alone (unicode-segmentation {UNICODE_SEGMENTATION} MB/s), words, ranking"
    );
    for book in BOOKS {
        let mut command = Command::new(&node);
        command.arg(root().join("tests/node/stages.mjs")).arg(&module).arg(data().join("books").join(book));
        let figures = output_of(&mut command).unwrap_or_default();
        match figures.split(' ').collect::<Vec<_>>()[..] {
            [sentences, words, ranking] => println!("  {book:<14} {sentences:>4} MB/s {words:>7} ms {ranking:>7} ms"),
            _ => println!("  {book:<14} failed"),
        }
    }
    Ok(())
}
