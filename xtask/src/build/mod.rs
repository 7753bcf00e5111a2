//! `cargo xtask build`: writes `dist/`. Compile, make the JavaScript glue, shrink, lay out, print the sizes.

mod bundle;
mod compile;
mod glue;
mod integrity;
mod layout;
mod sample;
mod shrink;
mod single;
mod vendor;

use crate::command::{self, cargo, root, target_folder};
use crate::{precache, setup, sizes};
use anyhow::{Context, Result};
use compile::Features;
use shrink::Names;
use std::fs;
use std::path::Path;

/// What the browser runs, before it is laid out in folders.
struct Core {
    /// How its files' names begin.
    name: &'static str,
    javascript: String,
    types: String,
    wasm: Vec<u8>,
}

impl Core {
    /// Writes it into a folder.
    fn write(&self, folder: &Path) -> Result<()> {
        fs::write(folder.join(format!("{}_core.js", self.name)), &self.javascript)?;
        Ok(fs::write(folder.join(format!("{}_bg.wasm", self.name)), &self.wasm)?)
    }
}

/// The cores of the package, by name: the first has all that there is, the other summaries alone.
const CORES: [(&str, Features); 2] = [("nutgraf", Features::All), ("summary", Features::Summaries)];

/// Builds everything and prints the sizes.
pub fn run() -> Result<()> {
    write_dist()?;
    sizes::print()?;
    integrity::print()
}

/// Builds everything.
pub fn write_dist() -> Result<()> {
    setup::wasm_target()?;
    let node = setup::node();
    let mut cores = Vec::new();
    for (name, features) in CORES {
        let core = glue::generate(&compile::compile("nutgraf", features)?, name)?;
        cores.push(glue::bound(match &node {
            Some(node) => shrink::shrink(core, node)?,
            None => core,
        }));
    }
    layout::write(&cores)?;
    if node.is_none() {
        println!(
            "the core is not shrunk, dist/nutgraf.html not written and PDF not read: that takes Node.js, which is not on the PATH"
        );
        return seal();
    }
    vendor::write(&root().join("dist/site/vendor"))?;
    bundle::write(&root().join("dist/site"))?;
    single::write(&cores[0])?;
    seal()
}

/// The module that the last build shipped, its functions with their names.
pub fn with_names() -> Result<Vec<u8>> {
    let node = setup::node().context("that takes Node.js, which is not on the PATH")?;
    let (name, features) = CORES[0];
    let core = glue::generate(&compile::module("nutgraf", features), name)?;
    shrink::optimize(&core.wasm, &node, &setup::node_packages()?, Names::Kept)
}

/// Writes the module of `tests/stages/` with its glue, made as the core is and with all that the core has, so that measurements
/// of the one hold for the other.
pub fn write_stages() -> Result<()> {
    let node = setup::node().context("that takes Node.js, which is not on the PATH")?;
    let core = glue::generate(&compile::compile("nutgraf-stages", Features::All)?, "stages")?;
    let folder = target_folder().join("xtask/stages");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("stages.mjs"), core.javascript)?;
    let wasm = shrink::optimize(&core.wasm, &node, &setup::node_packages()?, Names::Kept)?;
    Ok(fs::write(folder.join("stages.wasm"), wasm)?)
}

/// Tells browsers of others and the service worker what the site consists of, once all of it is there.
fn seal() -> Result<()> {
    integrity::write()?;
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
