//! `cargo xtask release [VERSION]`: with a version, makes the release: version, changelog, every check, assets, commit
//! and tag; pushing the tag publishes it. Without one, writes the assets of the version as it stands.

mod assets;
mod changelog;
mod version;

use crate::command::{self, cargo, output_of, root};
use crate::test;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::process::{Command, ExitCode};
use version::Version;

/// Writes the assets of the present version into `dist/release/`.
pub fn write_assets() -> Result<()> {
    assets::write(&Version::current()?)
}

/// Makes a release of this version out of a clean work tree. Nothing leaves the machine.
pub fn make(wanted: &str) -> Result<()> {
    let version: Version = wanted.parse()?;
    let tag = format!("v{version}");
    ensure!(git(&["status", "--porcelain"])?.is_empty(), "there are uncommitted changes");
    ensure!(git(&["tag", "--list", &tag])?.is_empty(), "the tag {tag} is there already");
    ensure!(version >= Version::current()?, "{version} is older than what is here");
    let log = fs::read_to_string(root().join("CHANGELOG.md"))?;
    let log = changelog::dated(&log, &version, &today()?)?;
    if test::run(false)? != ExitCode::SUCCESS {
        bail!("a check failed: nothing was released");
    }
    fs::write(root().join("CHANGELOG.md"), log)?;
    version.write()?;
    // The lock file has our version, too.
    command::run(&mut cargo(&["update", "--workspace", "--quiet"]))?;
    // This program was compiled with the version before: a new one writes the assets.
    command::run(&mut cargo(&["run", "--quiet", "--package", "xtask", "--", "release"]))?;
    for arguments in [
        &["commit", "--quiet", "--all", "--message", &format!("Release {version}")][..],
        &["tag", "--annotate", &tag, "--message", &format!("Nutgraf {version}")],
    ] {
        command::run(Command::new("git").args(arguments).current_dir(root()))?;
    }
    println!("\n{tag} is made, its assets are in dist/release/. This publishes it:\n  git push --follow-tags");
    Ok(())
}

fn git(arguments: &[&str]) -> Result<String> {
    output_of(Command::new("git").args(arguments).current_dir(root())).context("git does not answer")
}

/// The day in Greenwich, as ISO 8601 writes it.
fn today() -> Result<String> {
    output_of(Command::new("date").args(["-u", "+%Y-%m-%d"])).context("no date")
}
