//! Programs that are built from the crates registry, once a machine: they take minutes, so they are kept in the user's
//! cache folder and not in the project's.

use crate::command::{self, cargo, find};
use anyhow::{Context, Result};
use std::env;
use std::path::PathBuf;

/// A program of the crates registry.
pub struct Tool {
    name: &'static str,
    version: &'static str,
}

/// Firefox's driver. Debian has none.
pub const GECKODRIVER: Tool = Tool { name: "geckodriver", version: "0.37.0" };
/// Reads licences, sources and advisories of dependencies.
pub const CARGO_DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2" };

impl Tool {
    /// The program, built now if it never was.
    pub fn require(&self) -> Result<PathBuf> {
        if let Some(found) = self.find() {
            return Ok(found);
        }
        println!("building {} {} (once, minutes)", self.name, self.version);
        let mut install = cargo(&["install", self.name, "--version", self.version, "--locked", "--quiet", "--root"]);
        command::run(install.arg(self.folder()?))
            .with_context(|| format!("please install {} {}", self.name, self.version))?;
        self.find().with_context(|| format!("{} is not where it was installed", self.name))
    }

    /// The program, if it is there: of our version, or whichever is on the PATH.
    pub fn find(&self) -> Option<PathBuf> {
        let kept = self.folder().ok()?.join("bin").join(self.name);
        if kept.is_file() { Some(kept) } else { find(&[self.name]) }
    }

    fn folder(&self) -> Result<PathBuf> {
        Ok(cache()?.join(format!("{}-{}", self.name, self.version)))
    }
}

/// The user's cache folder for this project.
fn cache() -> Result<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = set("XDG_CACHE_HOME").or_else(|| Some(set("HOME")?.join(".cache"))).context("HOME is not set")?;
    Ok(folder.join("nutgraf"))
}
