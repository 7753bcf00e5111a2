//! Which file goes where in `dist/`.

use super::{Core, single};
use crate::command::root;
use crate::{element, hosting};
use anyhow::{Context, Result};
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const WASM: &str = "nutgraf_bg.wasm";

/// What an importer may name.
const EXPORTS: [(&str, &str); 5] = [
    (".", "nutgraf"),
    ("./client", "client"),
    ("./element", "element"),
    ("./summarizer", "summarizer"),
    ("./polyfill", "polyfill"),
];

/// Writes `dist/pkg/`, `dist/site/` and `dist/hosting/` anew.
pub(super) fn write(core: &Core) -> Result<()> {
    package(core).context("dist/pkg")?;
    site(core).context("dist/site")
}

fn package(core: &Core) -> Result<()> {
    let folder = fresh(&root().join("dist/pkg"))?;
    fs::write(folder.join("nutgraf_core.js"), &core.javascript)?;
    fs::write(folder.join("nutgraf_core.d.ts"), &core.types)?;
    fs::write(folder.join(WASM), &core.wasm)?;
    for module in modules_from(EXPORTS.map(|(_, module)| module.to_owned()).to_vec())? {
        for extension in ["js", "d.ts"] {
            let name = format!("{module}.{extension}");
            let target = folder.join(&name);
            fs::create_dir_all(target.parent().context("a file without a folder")?)?;
            copy_if_there(&root().join("www").join(&name), &target)?;
        }
    }
    for name in ["README.md", "LICENSE", "LICENSE-MIT", "LICENSE-APACHE"] {
        copy_if_there(&root().join(name), &folder.join(name))?;
    }
    write_json(&folder.join("custom-elements.json"), &element::manifest()?)?;
    write_json(&folder.join("package.json"), &manifest(&folder)?)
}

fn write_json(file: &Path, value: &serde_json::Value) -> Result<()> {
    Ok(fs::write(file, serde_json::to_string_pretty(value)? + "\n")?)
}

/// These modules of `www/` and all that they name, so that no list has to be kept of what the package consists of.
fn modules_from(mut pending: Vec<String>) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    while let Some(module) = pending.pop() {
        let file = root().join("www").join(format!("{module}.js"));
        if !file.exists() || found.contains(&module) {
            continue;
        }
        let code = fs::read_to_string(file)?;
        let folder = module.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let named = code.split('"').filter_map(|quoted| quoted.strip_prefix("./")?.strip_suffix(".js"));
        pending.extend(named.map(|name| format!("{folder}{name}")));
        found.insert(module);
    }
    Ok(found)
}

fn manifest(folder: &Path) -> Result<serde_json::Value> {
    let mut exports = serde_json::Map::new();
    for (entry, module) in EXPORTS {
        if folder.join(format!("{module}.js")).exists() {
            let types = format!("./{module}.d.ts");
            exports.insert(entry.to_owned(), json!({ "types": types, "default": format!("./{module}.js") }));
        }
    }
    for file in [WASM, "custom-elements.json", "package.json"] {
        exports.insert(format!("./{file}"), json!(format!("./{file}")));
    }
    Ok(json!({
        "name": "nutgraf",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Paste a text and see what it says: an extractive summarizer and fact finder that runs in the browser.",
        "license": env!("CARGO_PKG_LICENSE"),
        "type": "module",
        "exports": exports,
        "types": "./nutgraf.d.ts",
        "customElements": "custom-elements.json",
        "files": files_of(folder)?,
        "sideEffects": ["./element.js", "./polyfill.js", "./worker.js"],
        "engines": { "node": ">=20" },
    }))
}

fn site(core: &Core) -> Result<()> {
    let folder = fresh(&root().join("dist/site"))?;
    copy_pages(&root().join("www"), &folder)?;
    fs::write(folder.join("nutgraf_core.js"), &core.javascript)?;
    fs::write(folder.join(WASM), &core.wasm)?;
    hosting::write(&folder, &fresh(&root().join("dist/hosting"))?)?;
    copy_if_there(&root().join("seeds/samples/putin-north-korea.txt"), &folder.join("sample.txt"))
}

/// Copies a folder of the page, less what only editors and type checkers read, and the one-file variants.
fn copy_pages(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let target = to.join(&name);
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy_pages(&entry.path(), &target)?;
        } else if name != "jsconfig.json"
            && name != "nut-graf.toml"
            && !name.ends_with(".d.ts")
            && !name.ends_with(single::VARIANT)
        {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn copy_if_there(from: &Path, to: &Path) -> Result<()> {
    if from.exists() {
        fs::copy(from, to).with_context(|| from.display().to_string())?;
    }
    Ok(())
}

/// The folder, emptied: what an earlier build left must not be shipped.
fn fresh(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(folder.to_path_buf())
}

fn files_of(folder: &Path) -> Result<Vec<String>> {
    let mut names = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}
