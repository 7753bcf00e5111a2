//! The sample article, and the report of it, in one file beside the page: who opens the page for the first time, on a slow line,
//! sees what it does before the core has come. The report is the core's own, computed natively; a test demands its bytes of the wasm.

use crate::command::root;
use crate::report;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// What the page asks for as long as nothing is set: `toOptions` of `DEFAULTS` in `www/settings.js`, in that order.
const OPTIONS: &str = r#"{"sentences":3,"pin":[],"omit":[]}"#;

/// The sample's text.
pub(super) fn text() -> Result<String> {
    let file = root().join("seeds/samples/putin-north-korea.txt");
    fs::read_to_string(&file).with_context(|| file.display().to_string())
}

/// Writes it into the site.
pub(super) fn write(site: &Path) -> Result<()> {
    let text = text()?;
    let report = report::canonical(&text, &report::options_of(&serde_json::from_str(OPTIONS)?)?)?;
    let text = serde_json::to_string(&text)?;
    Ok(fs::write(site.join("sample.json"), format!("{{\"text\":{text},\"options\":{OPTIONS},\"report\":{report}}}"))?)
}
