//! `cargo xtask bench load`: how long it takes from opening the page to the first summary. The browsers' part is in the crate of
//! their tests; here the site is made ready, each file also as a careful host would send it.

use crate::build;
use crate::command::{self, cargo, root, target_folder};
use crate::setup;
use crate::sizes;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Asks for the sample; it is part of no page that is shipped.
const PROBE: &str = "probe.js";
/// What the page runs first.
const START: &str = "start.js";
/// What a blank page is. It notes when it is drawn as the probe does, and names no icon, which browsers would ask for first.
const BLANK: &str = "<!doctype html><html lang=\"en\"><title>Blank</title><link rel=\"icon\" href=\"data:,\"><script>\
    requestAnimationFrame(() => setTimeout(() => (document.documentElement.dataset.drawn = String(performance.now()))))</script>";

/// Builds and prints the table.
pub fn run() -> Result<()> {
    build::write_dist()?;
    setup::browsers::require_all()?;
    let folder = target_folder().join("xtask/load");
    // An earlier run may have left one; there may be none.
    let _ = fs::remove_dir_all(&folder);
    let site = folder.join("site");
    copy(&root().join("dist/site"), &site)?;
    let probe = fs::read_to_string(root().join("tests/browser/hosts").join(PROBE))?;
    let start = fs::read_to_string(site.join(START))?;
    // In a file of its own it would stand in line with those of the page.
    fs::write(site.join(START), format!("{{\n{probe}}}\n{start}"))?;
    fs::create_dir_all(site.join("blank"))?;
    fs::write(site.join("blank/index.html"), BLANK)?;
    sizes::write_compressed(&site, &folder.join("brotli"))?;
    let mut browsers = cargo(&["run", "--quiet", "--package", "nutgraf-browser-tests", "--bin", "load", "--"]);
    command::run(browsers.arg(folder))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for name in sizes::files_below(from)? {
        let target = to.join(&name);
        fs::create_dir_all(target.parent().context("a file without a folder")?)?;
        fs::copy(from.join(&name), target)?;
    }
    Ok(())
}
