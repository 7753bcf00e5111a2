//! Compiles a package to WebAssembly, to the same bytes on whatever machine.
//!
//! The places that panics name are part of the module, and the compiler writes those of libraries as they lie on the
//! machine. They are told from the registry's and the standard library's own folder instead: nobody's folders are
//! shipped, and a size that was measured once is the size everywhere.

use crate::command::{self, cargo, output_of, root, target_folder};
use crate::setup::WASM_TARGET;
use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How much a function may cost, in LLVM's units, to be inlined wherever it is called. Built for size LLVM takes 5; 50 takes
/// 0.68 of the time over 300 kB, and 5 900 bytes of brotli more, which wasm-opt's limit saves again (`shrink.rs`). In bytes
/// and milliseconds with that limit at 50: 25 281 415 and 53.4, 40 282 766 and 46.2, 50 284 185 and 43.9, 75 286 627 and 42.7,
/// 100 292 544 and 41.6; built with `s`, 301 657 and 37.5. Without either: 285 007 and 64.
///
/// What is called from one place goes into its caller whatever the limit. Where that made one function of whole stages, they are
/// marked `#[inline(never)]`: V8 took 70 ms to optimize 27 kB at once, and for so long read the first text with slow code. It counts
/// a loop at its whole length each time around, so a loop in a large function has all of that optimized soon. In milliseconds of CPU
/// in Chromium the first reading of 3 kB, 300 kB and 3 MB took 13, 90 and 560 before, 10, 69 and 480 apart; warm there is no
/// difference. To inline nothing with a large stack frame (`-inline-max-stacksize`) brings no more. Counts of how often each place runs,
/// taken natively, bring 0.95 of the time for 3 900 bytes more; with them level 3 takes 0.72 for 34 000.
const INLINED: &str = "-Cllvm-args=-inline-threshold=50";

/// What of a package is compiled. Each is built by a profile of its own in `Cargo.toml`, for size, since Cargo would leave the one
/// where it has left the other.
#[derive(Clone, Copy)]
pub(super) enum Features {
    /// All that it has.
    All,
    /// Summaries alone.
    Summaries,
}

impl Features {
    fn profile(self) -> &'static str {
        match self {
            Self::All => "wasm",
            Self::Summaries => "summary",
        }
    }
}

/// The compiled module of a package that has a library, as Cargo left it.
pub(super) fn compile(package: &str, features: Features) -> Result<PathBuf> {
    let profile = features.profile();
    let mut build = cargo(&["build", "--lib", "--profile", profile, "--target", WASM_TARGET, "--package", package]);
    if matches!(features, Features::Summaries) {
        build.args(["--no-default-features", "--features", "summaries"]);
    }
    command::run(build.env("CARGO_ENCODED_RUSTFLAGS", options()?))?;
    Ok(module(package, features))
}

/// Where Cargo leaves a package's module.
pub(super) fn module(package: &str, features: Features) -> PathBuf {
    target_folder().join(WASM_TARGET).join(features.profile()).join(package.replace('-', "_")).with_extension("wasm")
}

/// The compiler's options, each after the other with the separator that Cargo reads.
fn options() -> Result<OsString> {
    let mut options = OsString::from(INLINED);
    for (folder, name) in folders()? {
        options.push("\u{1f}--remap-path-prefix=");
        options.push(folder);
        options.push("=");
        options.push(name);
    }
    Ok(options)
}

/// The folders that differ between machines, with what is written for each.
fn folders() -> Result<Vec<(PathBuf, String)>> {
    let ask = |option: &[&str]| output_of(Command::new("rustc").args(option).current_dir(root()));
    let sysroot = ask(&["--print", "sysroot"]).context("rustc does not tell its folder")?;
    let version = ask(&["-vV"]).context("rustc does not tell its version")?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    // What the compiler itself writes where it has no sources of the standard library.
    let library = (Path::new(&sysroot).join("lib/rustlib/src/rust"), format!("/rustc/{commit}"));
    let registries = fs::read_dir(cargo_home()?.join("registry/src")).into_iter().flatten();
    Ok(registries.filter_map(|entry| Some((entry.ok()?.path(), "crates".to_owned()))).chain([library]).collect())
}

/// Cargo's folder for what it has downloaded.
fn cargo_home() -> Result<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("no home directory")
}
