//! Tells the service worker which files the page consists of, by digest: it keeps them, and takes no others for them.

use crate::digest::sha256;
use crate::named::with_all_named;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What the page begins with. The worker knows it by its folder, since some hosts know it by no other name.
const PAGE: &str = "index.html";
/// The worker, and the line of it that is written here.
const WORKER: &str = "sw.js";
const LINE: &str = "  const BUILD = ";
/// What others wrote is large and seldom needed: it is kept once it was.
const LATER: &str = "vendor/";
/// So much of a digest tells versions apart.
const VERSION: usize = 16;

/// Writes the list into the worker of a site. Whatever changes in the site changes the worker, which is how browsers notice.
pub fn write(site: &Path) -> Result<()> {
    let (later, files): (BTreeMap<_, _>, BTreeMap<_, _>) =
        page_of(site)?.into_iter().partition(|(name, _)| name.starts_with(LATER));
    let version: String =
        format!("{:x}", Sha256::digest(json!([files, later]).to_string())).chars().take(VERSION).collect();
    let line = format!("{LINE}{};", json!({ "version": version, "files": files, "later": later }));
    let path = site.join(WORKER);
    let worker = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let lines: Vec<&str> = worker.lines().map(|old| if old.starts_with(LINE) { line.as_str() } else { old }).collect();
    ensure!(lines.contains(&line.as_str()), "{WORKER} has no line for what is built");
    Ok(fs::write(path, lines.join("\n") + "\n")?)
}

/// The files of the page with their digests, as a browser checks them (Subresource Integrity).
fn page_of(site: &Path) -> Result<BTreeMap<String, String>> {
    let files = with_all_named(site, [PAGE])?.into_iter().filter(|file| file != WORKER);
    files
        .map(|file| {
            let digest = sha256(fs::read(site.join(&file))?);
            Ok((if file == PAGE { String::new() } else { file }, digest))
        })
        .collect()
}
