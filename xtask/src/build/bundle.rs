//! Few files of the many that the page is written in, by esbuild: on a slow line each module that names another costs a
//! round trip, and the page is eight deep; and browsers hold six connections, so that the seventh file waits for one of the first.
//! On 1.6 Mb/s and 150 ms over HTTP/1.1, in Chromium, the page can be used 0.45 s after a blank one, shows its sample after 0.57
//! and has read a text of one's own after 2.2, of which the core's bytes alone take 1.4 (`cargo xtask bench load`). Sent for before
//! the page, the core came a sixth of a second sooner, and the page as much later.
//!
//! The element that others embed is as deep, so it is treated alike. The other modules stay as people wrote them; without
//! Node all do.

use super::layout::WASM;
use crate::command::{self, root};
use crate::digest::sha256;
use crate::named::follow;
use crate::setup;
use anyhow::{Context, Result, ensure};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What the page begins with and what it asks for as it goes on. What they share becomes parts.
const PAGE: [&str; 2] = ["start.js", "page.js"];
/// How it names its style sheets, up to the name, and the one that all of them become.
pub(super) const STYLESHEET: &str = "<link rel=\"stylesheet\" href=\"";
const SHEET: &str = "style.css";
/// What answers, in a worker or, where none is allowed, in its place: each with all that it needs.
const WORKER: [&str; 2] = ["worker.js", DESK];
const DESK: &str = "desk.js";
const ELEMENT: &str = "element.js";
/// Modules that stay files of their own: where they are is what they are for, or they must be there once in all, or they
/// belong to the core and not to the page.
const APART: [&str; 6] = ["workers.js", "trusted.js", "patience.js", DESK, CORE, "files/pdf/library.js"];
/// The worker has a copy of it: on the way to the core each file counts.
const CORE: &str = "nutgraf_core.js";

/// Puts them in the place of what was laid out, and has the page ask for all that it begins with at once.
pub(super) fn write(site: &Path) -> Result<()> {
    know_their_place(Path::new("www"))?;
    esbuild(site, &WORKER, &[], &[])?;
    esbuild(site, &[ELEMENT], &APART, &["--splitting", "--chunk-names=element-[hash]"])?;
    esbuild(site, &PAGE, &APART, &["--splitting", "--chunk-names=part-[hash]"])?;
    let mut needed = Vec::new();
    for entry in PAGE {
        follow(site, entry, &mut needed)?;
    }
    let mut links = String::new();
    for name in &needed {
        writeln!(links, "    <link rel=\"modulepreload\" href=\"{name}\">")?;
    }
    let path = site.join("index.html");
    let page = with_one_sheet(site, &fs::read_to_string(&path)?)?;
    let script = "    <script type=\"module\"";
    ensure!(page.matches(script).count() == 1, "the page begins with more than one script");
    let core = format!(" data-core=\"{WASM}\" data-integrity=\"{}\"", sha256(fs::read(site.join(WASM))?));
    let page = page.replacen(script, &(links + script + &core), 1);
    Ok(fs::write(path, page)?)
}

/// The style sheets that a page names, in their order.
pub(super) fn style_sheets(page: &str) -> impl Iterator<Item = &str> {
    page.split(STYLESHEET).skip(1).filter_map(|rest| rest.split('"').next())
}

/// One style sheet in the place of the several that the page is written with.
fn with_one_sheet(site: &Path, page: &str) -> Result<String> {
    let mut whole = String::new();
    let mut changed = page.to_owned();
    for name in style_sheets(page) {
        whole += &fs::read_to_string(site.join(name)).with_context(|| name.to_owned())?;
        fs::remove_file(site.join(name))?;
        if name != SHEET {
            changed = changed.replacen(&format!("    {STYLESHEET}{name}\">\n"), "", 1);
        }
    }
    fs::write(site.join(SHEET), whole)?;
    esbuild(site, &[SHEET], &[], &[])?;
    ensure!(style_sheets(&changed).eq([SHEET]), "the page has other style sheets than {SHEET}");
    Ok(changed)
}

/// A module that asks where it is must not be moved. Those beside the page stay there.
fn know_their_place(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(root().join(folder))? {
        let entry = entry?;
        let below = folder.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            know_their_place(&below)?;
            continue;
        }
        let name = below.strip_prefix("www")?.to_string_lossy().replace('\\', "/");
        let is_moved = name.contains('/') && !APART.contains(&name.as_str());
        let asks = || fs::read_to_string(root().join(&below)).is_ok_and(|code| code.contains("import.meta"));
        ensure!(
            !is_moved || below.extension().is_none_or(|ending| ending != "js") || !asks(),
            "{name} asks where it is, and would be moved"
        );
    }
    Ok(())
}

fn esbuild(site: &Path, entries: &[&str], apart: &[&str], options: &[&str]) -> Result<()> {
    let mut esbuild = Command::new(setup::node_packages()?.join(".bin/esbuild"));
    esbuild.args(entries).args(options).args(apart.iter().map(|name| format!("--external:./{name}")));
    esbuild.args(["--bundle", "--format=esm", "--minify", "--charset=utf8", "--log-level=error"]);
    esbuild.args(["--outdir=.", "--outbase=.", "--allow-overwrite"]).current_dir(site);
    command::run(&mut esbuild)
}
