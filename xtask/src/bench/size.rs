//! `cargo xtask bench size`: what is shipped, file by file, and what the wasm consists of, section by section.

use crate::build;
use crate::command::root;
use crate::sizes::{self, Size};
use anyhow::{Context, Result};
use std::fs;

/// Names of the sections, by the number the format gives them.
const SECTIONS: [&str; 13] = [
    "custom",
    "type",
    "import",
    "function",
    "table",
    "memory",
    "global",
    "export",
    "start",
    "element",
    "code",
    "data",
    "data count",
];
/// The magic number and the version.
const HEADER: usize = 8;

/// Builds and prints both tables.
pub fn run() -> Result<()> {
    build::run()?;
    let wasm = fs::read(root().join("dist/pkg/nutgraf_bg.wasm"))?;
    sizes::print_head("sections of the wasm");
    let mut rest = wasm.get(HEADER..).context("the wasm has no header")?;
    while let Some((&number, after)) = rest.split_first() {
        let (length, body) = leb128(after).context("a section without a length")?;
        let (section, following) = body.split_at_checked(length).context("a section is cut off")?;
        let name = SECTIONS.get(usize::from(number)).copied().unwrap_or("unknown");
        sizes::print_row(&label(name, section), Size::of(section)?);
        rest = following;
    }
    Ok(())
}

/// A custom section begins with its own name.
fn label(name: &str, section: &[u8]) -> String {
    if name != "custom" {
        return name.to_owned();
    }
    let own = leb128(section).and_then(|(length, rest)| rest.get(..length)).unwrap_or_default();
    format!("custom: {}", String::from_utf8_lossy(own))
}

/// An unsigned number of up to 32 bits, seven bits a byte, and what follows it.
fn leb128(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_usize;
    for (index, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((value, &bytes[index + 1..]));
        }
    }
    None
}
