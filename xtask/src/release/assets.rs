//! What a release consists of: the crate, the npm package, the page as a folder and as one file, checksums and notes.

use super::changelog;
use super::version::Version;
use crate::build;
use crate::command::{self, cargo, find, root, target_folder};
use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Writes `dist/release/` anew.
pub(super) fn write(version: &Version) -> Result<()> {
    build::write_dist()?;
    let folder = root().join("dist/release");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    pack_crate(version, &folder)?;
    pack_npm(&folder)?;
    pack_site(version, &folder)?;
    let page = root().join("dist/nutgraf.html");
    fs::copy(&page, folder.join("nutgraf.html")).with_context(|| page.display().to_string())?;
    write_checksums(&folder)?;
    let log = fs::read_to_string(root().join("CHANGELOG.md"))?;
    fs::write(folder.join("NOTES.md"), changelog::notes(&log, version)?.to_owned() + "\n")?;
    for file in files(&folder)? {
        println!("dist/release/{}", name(&file));
    }
    Ok(())
}

/// Packs the crate and compiles what is in the package, so that nothing that it needs was left out.
fn pack_crate(version: &Version, folder: &Path) -> Result<()> {
    command::run(&mut cargo(&["package", "--package", "nutgraf", "--allow-dirty", "--quiet"]))?;
    let packed = format!("nutgraf-{version}.crate");
    fs::copy(target_folder().join("package").join(&packed), folder.join(packed))?;
    Ok(())
}

fn pack_npm(folder: &Path) -> Result<()> {
    let mut pack = Command::new(find(&["npm"]).context("please install npm")?);
    pack.args(["pack", "--silent", "--pack-destination"]).arg(folder).current_dir(root().join("dist/pkg"));
    command::run(&mut pack)
}

fn pack_site(version: &Version, folder: &Path) -> Result<()> {
    let file = fs::File::create(folder.join(format!("nutgraf-{version}-site.tar.gz")))?;
    let mut archive = tar::Builder::new(GzEncoder::new(file, Compression::best()));
    // The same files give the same bytes, whenever and by whomever they were built.
    archive.mode(tar::HeaderMode::Deterministic);
    archive.append_dir_all("nutgraf", root().join("dist/site"))?;
    archive.into_inner()?.finish()?;
    Ok(())
}

/// As `sha256sum --check` reads them.
fn write_checksums(folder: &Path) -> Result<()> {
    let mut sums = String::new();
    for file in files(folder)? {
        writeln!(sums, "{:x}  {}", Sha256::digest(fs::read(&file)?), name(&file))?;
    }
    ensure!(sums.lines().count() == 4, "a release has four files, not these:\n{sums}");
    Ok(fs::write(folder.join("SHA256SUMS"), sums)?)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
