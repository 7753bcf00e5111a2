//! `cargo xtask build`: writes `dist/`. Compile, make the JavaScript glue, shrink, lay out, print the sizes.

mod bundle;
mod glue;
mod integrity;
mod layout;
mod shrink;
mod single;
mod vendor;

use crate::command::{self, cargo, root, target_folder};
use crate::{precache, setup, sizes};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// What the browser runs, before it is laid out in folders.
struct Core {
    javascript: String,
    types: String,
    wasm: Vec<u8>,
}

/// Builds everything and prints the sizes.
pub fn run() -> Result<()> {
    write_dist()?;
    sizes::print()?;
    integrity::print()
}

/// Builds everything.
pub fn write_dist() -> Result<()> {
    setup::wasm_target()?;
    command::run(&mut cargo(&[
        "build",
        "--package",
        "nutgraf",
        "--lib",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
    ]))?;
    let compiled = target_folder().join("wasm32-unknown-unknown/release/nutgraf.wasm");
    let core = glue::generate(&compiled)?;
    let Some(node) = setup::node() else {
        println!(
            "the core is not shrunk, dist/nutgraf.html not written and PDF not read: that takes Node.js, which is not on the PATH"
        );
        layout::write(&glue::bound(core))?;
        return seal();
    };
    let core = glue::bound(shrink::shrink(core, &node)?);
    layout::write(&core)?;
    vendor::write(&root().join("dist/site/vendor"))?;
    bundle::write(&root().join("dist/site"))?;
    single::write(&core)?;
    seal()
}

/// Tells the service worker what the site consists of, once all of it is there.
fn seal() -> Result<()> {
    precache::write(&root().join("dist/site"))
}

/// Builds, then lets a browser write pictures of the page into a folder.
pub fn screenshots(folder: &str) -> Result<()> {
    write_dist()?;
    setup::browsers::require_all()?;
    let folder = std::path::absolute(Path::new(folder))?;
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let mut browser = cargo(&["run", "--quiet", "--package", "nutgraf-browser-tests", "--bin", "screenshots", "--"]);
    command::run(browser.arg(folder).current_dir(root()))
}
