//! What a program gets with the crate; licences, sources, versions and known holes of what we depend on, by cargo-deny and `npm audit`.
//!
//! Whether a hole is known stands in databases on the network. Where these cannot be reached the check is left out and
//! counted as skipped; the rest needs only the lock files.

use super::counts::Counts;
use crate::command::{self, cargo, find, output_of, root};
use crate::setup::WASM_TARGET;
use crate::setup::tools::CARGO_DENY;
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Stdio};

pub(super) fn check() -> Result<Counts> {
    let deny = CARGO_DENY.require()?;
    let mut rules = cargo_deny(&deny);
    command::run(rules.args(["check", "--hide-inclusion-graph", "bans", "licenses", "sources"]))?;
    without_javascript()?;
    Ok(Counts::passed(2).plus(rust_advisories(&deny)?).plus(npm_advisories()?))
}

/// A program that becomes WebAssembly has exports of its own, or none: the crate brings it nothing of ours.
fn without_javascript() -> Result<()> {
    let tree = ["tree", "--package", "nutgraf", "--no-default-features", "--target", WASM_TARGET];
    let mut tree = cargo(&tree);
    tree.args(["--edges", "normal", "--prefix", "none", "--quiet"]);
    let packages = output_of(&mut tree).context("cargo tree")?;
    ensure!(packages.starts_with("nutgraf ") && packages.contains("serde "), "cargo tree says: {packages}");
    ensure!(!packages.contains("bindgen") && !packages.contains("js-sys"), "without features there are: {packages}");
    Ok(())
}

fn rust_advisories(deny: &Path) -> Result<Counts> {
    if output_of(cargo_deny(deny).args(["fetch", "db"])).is_none() {
        println!("skipped: the database of Rust's advisories cannot be reached");
        return Ok(skipped());
    }
    command::run(cargo_deny(deny).args(["check", "advisories"]))?;
    Ok(Counts::passed(1))
}

fn cargo_deny(deny: &Path) -> Command {
    let mut command = Command::new(deny);
    command.args(["--log-level", "error"]).current_dir(root());
    command
}

/// The answer is read, because npm ends alike when it finds holes and when it cannot ask for them.
fn npm_advisories() -> Result<Counts> {
    let mut audit = Command::new(find(&["npm"]).context("please install npm")?);
    audit.args(["audit", "--json"]).current_dir(root().join("tests/browser"));
    let answer = audit.stdin(Stdio::null()).stderr(Stdio::null()).output()?.stdout;
    let answer: Value = serde_json::from_slice(&answer).context("npm audit gives no JSON")?;
    let Some(holes) = answer["metadata"]["vulnerabilities"]["total"].as_u64() else {
        println!(
            "skipped: npm's registry answers no audit ({})",
            answer["message"].as_str().unwrap_or("no reason given")
        );
        return Ok(skipped());
    };
    if holes > 0 {
        bail!("npm audit: {:#}", answer["vulnerabilities"]);
    }
    Ok(Counts::passed(1))
}

fn skipped() -> Counts {
    Counts { skipped: 1, ..Counts::default() }
}
