//! Subresource integrity: what the files are that a page of others loads for the element, so that its browser can refuse any other.

use super::layout;
use crate::command::root;
use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha384};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// The one module that a page names.
const ENTRY: &str = "element.js";

fn file() -> PathBuf {
    root().join("dist/hosting/integrity.json")
}

/// Writes the value of each file, by name, once the site is as it will be.
pub(super) fn write() -> Result<()> {
    let names = layout::element_files()?.into_iter();
    let values = names.map(|name| Ok((name.clone(), value(&name)?))).collect::<Result<BTreeMap<_, _>>>()?;
    Ok(fs::write(file(), serde_json::to_string_pretty(&values)? + "\n")?)
}

fn value(name: &str) -> Result<String> {
    let bytes = fs::read(root().join("dist/site").join(name)).with_context(|| name.to_owned())?;
    Ok(format!("sha384-{}", BASE64.encode(Sha384::digest(bytes))))
}

/// Prints the value of the module that a page names, and where the others are.
pub(super) fn print() -> Result<()> {
    let values: BTreeMap<String, String> = serde_json::from_str(&fs::read_to_string(file())?)?;
    let value = values.get(ENTRY).context("the element is not among them")?;
    println!(
        "\nintegrity of {ENTRY}: {value}\n(the {} files that it loads: dist/hosting/integrity.json)",
        values.len()
    );
    Ok(())
}
