//! The version: three numbers, in the workspace's manifest and nowhere else by hand.

use crate::command::root;
use anyhow::{Context, Result, anyhow, ensure};
use std::fmt;
use std::fs;
use std::str::FromStr;

/// A version as semantic versioning orders it. There are no pre-releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version([u32; 3]);

impl Version {
    /// What the manifest says now, which may be newer than what this program was compiled with.
    pub(super) fn current() -> Result<Self> {
        let manifest = fs::read_to_string(root().join("Cargo.toml"))?;
        let line = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
        line.context("no version in Cargo.toml")?.parse()
    }

    /// Puts it into the manifest.
    pub(super) fn write(self) -> Result<()> {
        let file = root().join("Cargo.toml");
        let manifest = fs::read_to_string(&file)?;
        let line = |version: Self| format!("\nversion = \"{version}\"\n");
        let (before, after) = (line(Self::current()?), line(self));
        ensure!(manifest.matches(&before).count() == 1, "Cargo.toml has no one line with the version");
        Ok(fs::write(file, manifest.replace(&before, &after))?)
    }
}

impl FromStr for Version {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        let numbers: Vec<u32> =
            text.split('.').map(str::parse).collect::<Result<_, _>>().with_context(|| no_version(text))?;
        Ok(Self(numbers.try_into().map_err(|_| anyhow!(no_version(text)))?))
    }
}

fn no_version(text: &str) -> String {
    format!("{text:?} is no version: three numbers with full stops between, as 1.2.3")
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch] = self.0;
        write!(out, "{major}.{minor}.{patch}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_orders() {
        let version = |text: &str| text.parse::<Version>().expect(text);
        assert!(version("0.10.0") > version("0.9.12"));
        assert_eq!(version("1.2.3").to_string(), "1.2.3");
        for text in ["", "1", "1.2", "1.2.3.4", "v1.2.3", "1.2.x"] {
            assert!(text.parse::<Version>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_manifest_has_one() {
        assert_eq!(Version::current().expect("a version").to_string(), env!("CARGO_PKG_VERSION"));
    }
}
