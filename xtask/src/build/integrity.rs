//! Subresource integrity: what the files are that a page of others loads for the element, so that its browser can refuse any other.

use crate::command::root;
use crate::digest::sha384;
use crate::named::with_all_named;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// The one module that a page names, and the one that a worker begins with.
const ENTRY: &str = "element.js";
const WORKER: &str = "worker.js";

fn file() -> PathBuf {
    root().join("dist/hosting/integrity.json")
}

/// Writes the value of each file, by name, once the site is as it will be.
pub(super) fn write() -> Result<()> {
    let names = with_all_named(&root().join("dist/site"), [ENTRY, WORKER])?;
    let values = names.into_iter().map(|name| Ok((name.clone(), value(&name)?))).collect::<Result<BTreeMap<_, _>>>()?;
    Ok(fs::write(file(), serde_json::to_string_pretty(&values)? + "\n")?)
}

fn value(name: &str) -> Result<String> {
    let bytes = fs::read(root().join("dist/site").join(name)).with_context(|| name.to_owned())?;
    Ok(sha384(bytes))
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
