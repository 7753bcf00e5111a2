//! The JavaScript between the page and the wasm, made by the library that the wasm-bindgen tool itself is made of:
//! Cargo.lock fixes its version, so it fits the crate and nobody has to install a tool.

use super::Core;
use crate::command::target_folder;
use crate::digest::sha256;
use anyhow::{Context, Result};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::{fs, mem};
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

/// Reads a compiled module; gives its glue, its types, and the module as the glue expects it, under this name.
pub(super) fn generate(compiled: &Path, name: &'static str) -> Result<Core> {
    let folder = target_folder().join("xtask/glue");
    let file = format!("{name}_core");
    let mut output = Bindgen::new()
        .input_path(compiled)
        .out_name(&file)
        .web(true)?
        .typescript(true)
        // Every browser that runs this core has had `TextEncoder.encodeInto` for longer.
        .encode_into(EncodeInto::Always)
        // Our own loader names the file, so that bundlers see one `new URL(…)` and not two.
        .omit_default_module_path(true)
        // After a failure inside, the loader starts again from a fresh module.
        .reset_state_function(true)
        // The optimizer takes names off; measurements ask for them.
        .remove_name_section(false)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen")?;
    let renamed = shorten(output.wasm_mut().imports.iter_mut().map(|import| &mut import.name));
    output.emit(&folder).context("wasm-bindgen")?;
    let javascript = with_modules(fs::read_to_string(folder.join(format!("{file}.js")))?, output.local_modules())?;
    Ok(Core {
        name,
        javascript: with_short_names(&javascript, &renamed)?,
        types: without_any(&fs::read_to_string(folder.join(format!("{file}.d.ts")))?),
        wasm: fs::read(folder.join(format!("{file}_bg.wasm")))?,
    })
}

/// Gives the functions that the module takes from its glue names of a letter or two, since a name of theirs ends in 16 random
/// digits that no compression makes smaller, there and here: 1 500 bytes of brotli. Tells each old name, with its new one.
fn shorten<'a>(names: impl Iterator<Item = &'a mut String>) -> Vec<(String, String)> {
    let renamed = names.enumerate().map(|(at, name)| {
        let short = short_name(at);
        (mem::replace(name, short.clone()), short)
    });
    renamed.collect()
}

/// `a` to `z`, then `ba`, `bb` and so on.
fn short_name(at: usize) -> String {
    let last = char::from(b"abcdefghijklmnopqrstuvwxyz"[at % 26]);
    if at < 26 { last.into() } else { short_name(at / 26) + last.encode_utf8(&mut [0; 4]) }
}

/// The glue that gives its functions under their new names.
fn with_short_names(javascript: &str, renamed: &[(String, String)]) -> Result<String> {
    renamed.iter().try_fold(javascript.to_owned(), |javascript, (long, short)| {
        let (before, after) =
            javascript.split_once(&format!("{long}: function")).with_context(|| format!("the glue gives no {long}"))?;
        Ok(format!("{before}{short}: function{after}"))
    })
}

/// The glue with the functions of the modules that it imports in it: another file would be another wait before the core starts.
fn with_modules(mut javascript: String, modules: &HashMap<String, String>) -> Result<String> {
    for (path, module) in modules.iter().collect::<BTreeMap<_, _>>() {
        let end = format!(" from './snippets/{path}';\n");
        let (before, after) =
            javascript.split_once(&end).with_context(|| format!("the glue does not import {path}"))?;
        let before = before.rsplit_once("import {").with_context(|| format!("the glue imports all of {path}"))?.0;
        javascript = format!("{before}{}{after}", module.replace("\nexport function", "\nfunction"));
    }
    Ok(javascript)
}

/// The core whose glue knows its module by digest, as a page knows a script (Subresource Integrity): browsers then give it
/// no other, be it cut short, damaged or of another version. The module is as it is shipped from here on.
pub(super) fn bound(core: Core) -> Core {
    let integrity = sha256(&core.wasm);
    Core {
        javascript: format!("{}\nexport const integrity=\"{integrity}\";\n", core.javascript.trim_end()),
        types: format!(
            "{}\n/** Digest of the WebAssembly module that belongs to this one. */\nexport const integrity: string;\n",
            core.types
        ),
        ..core
    }
}

/// The generator types the raw functions of the module with `any`. Nobody calls them but the glue, so that nothing is
/// said of them is the better answer: a caller's type checker stays as strict as it was.
fn without_any(types: &str) -> String {
    types
        .lines()
        .map(
            |line| if line.starts_with("    readonly ") { line.replace(": any", ": unknown") } else { line.to_owned() },
        )
        .map(|line| line + "\n")
        .collect()
}
