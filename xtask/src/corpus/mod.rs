//! Texts whose reports have to be the same everywhere: thousands, of every kind and language (`texts.rs`). The optimized
//! native build writes them down with the digests of their reports; the debug build, Node and the browsers are held to these.

mod texts;

use crate::command::target_folder;
use crate::report::{canonical, options_of};
use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;

pub(crate) use texts::collect;

/// Fewer are no proof.
pub const FEWEST: usize = 5_000;

/// A text, what is asked about it, and the digest of the answer.
#[derive(Deserialize, Serialize)]
pub struct Case {
    pub id: String,
    pub text: String,
    /// As JavaScript has them; null for none.
    pub options: Value,
    /// SHA-256 of the canonical JSON, in hexadecimal.
    pub digest: String,
}

/// Where the corpus lies. Tests serve the folder to browsers.
pub fn folder() -> PathBuf {
    target_folder().join("xtask/corpus")
}

fn file() -> PathBuf {
    folder().join("cases.json")
}

/// Reads every text with the build that runs this, and writes the cases down.
pub fn write() -> Result<()> {
    let cases = texts::all()?
        .into_iter()
        .map(|(id, text, options)| Ok(Case { digest: digest(&text, &options)?, id, text, options }))
        .collect::<Result<Vec<_>>>()?;
    ensure!(cases.len() >= FEWEST, "there are no more than {} texts", cases.len());
    fs::create_dir_all(folder())?;
    fs::write(file(), serde_json::to_string(&cases)?)?;
    println!("{} texts", cases.len());
    Ok(())
}

/// The cases as they were last written.
pub fn read() -> Result<Vec<Case>> {
    let text = fs::read_to_string(file()).context("no corpus: `cargo xtask corpus` writes it")?;
    Ok(serde_json::from_str(&text)?)
}

/// Holds the build that runs this to the digests of the one that wrote them.
pub fn check() -> Result<usize> {
    let cases = read()?;
    for case in &cases {
        ensure!(digest(&case.text, &case.options)? == case.digest, "{} has another report in this build", case.id);
    }
    Ok(cases.len())
}

/// The report of a case, by the build that runs this.
pub fn report_of(case: &Case) -> Result<String> {
    canonical(&case.text, &options_of(&case.options)?)
}

fn digest(text: &str, options: &Value) -> Result<String> {
    Ok(format!("{:x}", Sha256::digest(canonical(text, &options_of(options)?)?)))
}
