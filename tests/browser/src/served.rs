//! Serves the built page for the tests, under the root or a sub-path, and beside it what the tests need in the browser.

use anyhow::{Result, ensure};
use xtask::command::root;
use xtask::site::{Mount, Site};

/// Where the modules are found that the tests share between Node and browsers.
pub const MODULES: &str = "/tests/";

/// Serves `dist/site/` under a path and nowhere else, so that an address from the root would not be found.
pub fn serve(base: &str) -> Result<Site> {
    let folder = root().join("dist/site");
    ensure!(folder.join("index.html").exists(), "dist/site/ is missing: `cargo xtask build` writes it");
    Site::start(0, vec![Mount::new(MODULES, root().join("tests/node")), Mount::new(base, folder)])
}
