//! Licences, sources, versions and known holes of what we depend on, by cargo-deny and `npm audit`.
//!
//! Whether a hole is known stands in databases on the network. Where these cannot be reached the check is left out and
//! counted as skipped; the rest needs only the lock files.

use super::counts::Counts;
use crate::command::{self, find, output_of, root};
use crate::setup::tools::CARGO_DENY;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Stdio};

pub(super) fn check() -> Result<Counts> {
    let deny = CARGO_DENY.require()?;
    let mut rules = cargo_deny(&deny);
    command::run(rules.args(["check", "--hide-inclusion-graph", "bans", "licenses", "sources"]))?;
    Ok(Counts::passed(1).plus(rust_advisories(&deny)?).plus(npm_advisories()?))
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
