//! What the site ships that others wrote: pdf.js, which the page loads when the first PDF comes. The files are those of the
//! npm package, byte for byte, but for their names: a host that knows no `.mjs` must not keep them from being modules.
//!
//! Its lock file leaves out the canvas that the package asks for in Node, where nothing is drawn.

use crate::setup;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// From where in the package, and under which name. The legacy build also runs in browsers that are some years old.
const FILES: [(&str, &str); 3] = [
    ("legacy/build/pdf.min.mjs", "pdf.js"),
    ("legacy/build/pdf.worker.min.mjs", "pdf.worker.js"),
    ("LICENSE", "LICENSE"),
];

/// Tables of characters, for Chinese, Japanese and Korean files that name them instead of bringing their own. Each is
/// loaded when a file names it.
const TABLES: &str = "cmaps";

/// Writes the folder.
pub(super) fn write(vendor: &Path) -> Result<()> {
    let package = setup::node_packages()?.join("pdfjs-dist");
    let folder = vendor.join("pdfjs");
    fs::create_dir_all(folder.join(TABLES))?;
    for (from, to) in FILES {
        fs::copy(package.join(from), folder.join(to)).with_context(|| from.to_owned())?;
    }
    for entry in fs::read_dir(package.join(TABLES))? {
        let entry = entry?;
        fs::copy(entry.path(), folder.join(TABLES).join(entry.file_name()))?;
    }
    Ok(())
}
