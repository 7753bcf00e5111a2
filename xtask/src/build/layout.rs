//! Which file goes where in `dist/`.

use super::{Core, sample, single};
use crate::command::root;
use crate::named::with_all_named;
use crate::{element, hosting};
use anyhow::{Context, Result};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The core of the page, and of all entries of the package but one.
pub(super) const WASM: &str = "nutgraf_bg.wasm";

/// What an importer may name.
const EXPORTS: [(&str, &str); 6] = [
    (".", "nutgraf"),
    ("./client", "client"),
    ("./element", "element"),
    ("./summarizer", "summarizer"),
    ("./polyfill", "polyfill"),
    ("./summary-only", "summary-only"),
];

/// Writes `dist/pkg/`, `dist/site/` and `dist/hosting/` anew.
pub(super) fn write(cores: &[Core]) -> Result<()> {
    package(cores).context("dist/pkg")?;
    site(cores).context("dist/site")
}

fn package(cores: &[Core]) -> Result<()> {
    let folder = fresh(&root().join("dist/pkg"))?;
    for core in cores {
        core.write(&folder)?;
        fs::write(folder.join(format!("{}_core.d.ts", core.name)), &core.types)?;
        // One declaration fits each of them.
        copy_if_there(&root().join(format!("www/{WASM}.d.ts")), &folder.join(format!("{}_bg.wasm.d.ts", core.name)))?;
    }
    let source = root().join("www");
    let entries = EXPORTS.map(|(_, module)| format!("{module}.js"));
    for module in with_all_named(&source, entries.iter().map(String::as_str))? {
        for name in [&module, &module.replace(".js", ".d.ts")] {
            let target = folder.join(name);
            fs::create_dir_all(target.parent().context("a file without a folder")?)?;
            copy_if_there(&source.join(name), &target)?;
        }
    }
    for name in ["README.md", "LICENSE", "LICENSE-MIT", "LICENSE-APACHE"] {
        copy_if_there(&root().join(name), &folder.join(name))?;
    }
    write_json(&folder.join("custom-elements.json"), &element::manifest()?)?;
    write_json(&folder.join("package.json"), &manifest(&folder, cores)?)
}

fn write_json(file: &Path, value: &impl Serialize) -> Result<()> {
    Ok(fs::write(file, serde_json::to_string_pretty(value)? + "\n")?)
}

/// `package.json`, field by field in the order in which people read it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Manifest {
    name: &'static str,
    version: &'static str,
    description: &'static str,
    license: &'static str,
    r#type: &'static str,
    exports: BTreeMap<String, Export>,
    types: &'static str,
    custom_elements: &'static str,
    files: Vec<String>,
    side_effects: [&'static str; 3],
    engines: BTreeMap<&'static str, &'static str>,
}

/// The first condition that fits decides: what a compiler wants stands before what everybody gets.
#[derive(Serialize)]
#[serde(untagged)]
enum Export {
    Module { types: String, default: String },
    File(String),
}

fn manifest(folder: &Path, cores: &[Core]) -> Result<Manifest> {
    let module = |name: &str| Export::Module { types: format!("./{name}.d.ts"), default: format!("./{name}.js") };
    // The worker is for bundlers that want to be told of it.
    let files = ["worker.js", "custom-elements.json", "package.json"];
    let wasm = cores.iter().map(|core| {
        let file = format!("./{}_bg.wasm", core.name);
        (file.clone(), Export::Module { types: format!("{file}.d.ts"), default: file })
    });
    let exports = (EXPORTS.iter().map(|(entry, name)| ((*entry).to_owned(), module(name))))
        .chain(wasm)
        .chain(files.iter().map(|name| (format!("./{name}"), Export::File(format!("./{name}")))))
        .collect();
    Ok(Manifest {
        name: "nutgraf",
        version: env!("CARGO_PKG_VERSION"),
        description: "Paste a text and see what it says: an extractive summarizer and fact finder that runs in the browser.",
        license: env!("CARGO_PKG_LICENSE"),
        r#type: "module",
        exports,
        types: "./nutgraf.d.ts",
        custom_elements: "custom-elements.json",
        files: files_of(folder)?,
        side_effects: ["./element.js", "./polyfill.js", "./worker.js"],
        engines: BTreeMap::from([("node", ">=20")]),
    })
}

fn site(cores: &[Core]) -> Result<()> {
    let folder = fresh(&root().join("dist/site"))?;
    copy_pages(&root().join("www"), &folder)?;
    for core in cores {
        core.write(&folder)?;
    }
    sample::write(&folder)?;
    hosting::write(&folder, &fresh(&root().join("dist/hosting"))?)
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
