//! Tells the service worker which files the page consists of, by digest: it keeps them, and takes no others for them.
//!
//! What the page consists of is found, not listed: whatever a file names in quotes and is there, from `index.html` on.

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

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

/// The files of the page with their digests, as a browser checks them (Subresource Integrity). The page itself has the
/// folder's name, since some hosts know it by no other.
fn page_of(site: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut pending = vec![PathBuf::from("index.html")];
    while let Some(file) = pending.pop() {
        let name = file.to_string_lossy().replace('\\', "/");
        let name = if name == "index.html" { String::new() } else { name };
        if name == WORKER || found.contains_key(&name) {
            continue;
        }
        let bytes = fs::read(site.join(&file)).with_context(|| name.clone())?;
        let text = String::from_utf8_lossy(&bytes);
        let folder = file.parent().unwrap_or(Path::new(""));
        let named = text.split(['"', '\'']).filter_map(|quoted| below(folder, quoted));
        pending.extend(named.filter(|path| site.join(path).is_file()));
        found.insert(name, format!("sha256-{}", BASE64.encode(Sha256::digest(&bytes))));
    }
    Ok(found)
}

/// Where a relative address leads from a folder, if it stays in the site.
fn below(folder: &Path, address: &str) -> Option<PathBuf> {
    if address.is_empty() || address.len() > 100 {
        return None;
    }
    let mut path = PathBuf::new();
    for part in folder.join(address).components() {
        match part {
            Component::Normal(name) => path.push(name),
            Component::CurDir => {}
            Component::ParentDir if path.pop() => {}
            _ => return None,
        }
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_from_where_they_stand() {
        for (folder, address, wanted) in [
            ("", "./a.js", Some("a.js")),
            ("files/pdf", "../../vendor/x.js", Some("vendor/x.js")),
            ("messages", "./de.js", Some("messages/de.js")),
            ("", "../a.js", None),
            ("files", "/etc/passwd", None),
            ("", "", None),
        ] {
            assert_eq!(below(Path::new(folder), address), wanted.map(PathBuf::from), "{folder} {address}");
        }
    }
}
