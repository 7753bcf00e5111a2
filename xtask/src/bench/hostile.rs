//! `cargo xtask bench hostile`: what texts cost that were never meant to be read, in WebAssembly in Node
//! (`tests/node/hostile.mjs`): how time grows with the length, and the most memory for each byte of the text.

use crate::build;
use crate::command::{self, root};
use crate::setup;
use anyhow::Result;
use std::process::Command;

/// Builds and prints the table, of some kinds of texts or of all.
pub fn run(kinds: &[&str]) -> Result<()> {
    build::run()?;
    let mut node = Command::new(setup::require_node()?);
    command::run(node.arg(root().join("tests/node/hostile.mjs")).args(kinds))
}
