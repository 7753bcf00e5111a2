//! Makes the wasm smaller with binaryen's wasm-opt, and its glue with terser; npm's lock file fixes the versions of both.

use super::Core;
use crate::command::{self, output_of, target_folder};
use crate::setup;
use anyhow::{Context, Result};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::Command;

/// The features that rustc's baseline for this target has. They are named here because the section of the module that
/// would tell wasm-opt is lost when symbols are stripped. Measured on a module of 250 653 bytes, in bytes of brotli: -Oz
/// 83 030, -Os 83 052, -O2 83 532, -O3 83 190, -O4 83 988, -O3 and -Oz in turn until nothing changes 83 026. The choice
/// hardly matters for size, so it is made for speed. To go on until nothing changes (`--converge`) and to add constants where
/// memory is read (`--low-memory-unused`) would save 1 170 of 284 300; with both, `WebKit` read out of bounds in one of four runs
/// over hostile texts, as it does now and then in modules of some shapes, and without in none.
///
/// By itself wasm-opt puts every function that is called from one place into its caller: reading became one function that V8
/// compiles badly. With a limit of 50, 290 868 bytes are 284 185 and 300 kB of text take 0.92 of the time (25: 283 213, 0.94;
/// 200: 290 056, 0.92). 40 saves 800 bytes more and is as fast.
const OPTIONS: [&str; 11] = [
    "-O3",
    "--one-caller-inline-max-function-size=40",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-producers",
    "--strip-target-features",
];

/// Whether functions keep their names, which only measurements ask for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    Kept,
    Dropped,
}

/// The core with a smaller module and smaller glue.
pub(super) fn shrink(core: Core, node: &Path) -> Result<Core> {
    let modules = setup::node_packages()?;
    Ok(Core {
        javascript: minify(&core.javascript, node, &modules)?,
        wasm: optimize(&core.wasm, node, &modules, Names::Dropped)?,
        ..core
    })
}

/// The generated glue without its comments and long names: 4 023 bytes of brotli became 2 878. What people wrote is
/// shipped as they wrote it.
fn minify(javascript: &str, node: &Path, modules: &Path) -> Result<String> {
    let file = target_folder().join("xtask/to-minify.js");
    fs::write(&file, javascript)?;
    let mut terser = Command::new(node);
    terser.arg(modules.join("terser/bin/terser")).args(["--module", "--compress", "--mangle", "--"]).arg(file);
    output_of(&mut terser).filter(|smaller| !smaller.is_empty()).context("terser failed")
}

/// The same module, smaller and faster. A result is kept beside Cargo's own, since it takes seconds and depends on nothing else.
pub(super) fn optimize(wasm: &[u8], node: &Path, modules: &Path, names: Names) -> Result<Vec<u8>> {
    let keep: &[&str] = if names == Names::Kept { &["--debuginfo"] } else { &[] };
    let mut hasher = DefaultHasher::new();
    (wasm, OPTIONS, keep, fs::read(modules.join("binaryen/package.json"))?).hash(&mut hasher);
    let folder = target_folder().join("xtask");
    let kept = folder.join(format!("shrunk-{:016x}.wasm", hasher.finish()));
    if let Ok(shrunk) = fs::read(&kept) {
        return Ok(shrunk);
    }
    fs::create_dir_all(&folder)?;
    let (input, output) = (folder.join("to-shrink.wasm"), folder.join("shrunk.wasm"));
    fs::write(&input, wasm)?;
    let mut optimizer = Command::new(node);
    optimizer.arg(modules.join("binaryen/bin/wasm-opt")).args(OPTIONS).args(keep).arg(&input).arg("-o").arg(&output);
    command::run(&mut optimizer)?;
    // Renamed only when complete: a build that was interrupted must not be remembered.
    fs::rename(&output, &kept)?;
    Ok(fs::read(kept)?)
}
