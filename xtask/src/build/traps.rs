//! Panics as traps: nothing is said, formatted or shown, the instance ends. `www/nutgraf.js` starts a new one, and tells its
//! caller.
//!
//! Where a panic comes from is not lost with it: a report is the same natively, so the text that trapped panics in
//! `cargo xtask report`, with file and line. The standard library can be built to abort at once, but not by a stable compiler; so
//! the functions of the finished module that only lead to a panic get another body, and the optimizer drops what led there.

use crate::wasm::Module;
use anyhow::{Result, ensure};

/// No locals; `unreachable`; the end.
const TRAP: &[u8] = &[0, 0, 0x0b];

/// What the names of functions have in them that never return.
const PANICS: [&str; 9] = [
    "::panicking::",
    "rust_begin_unwind",
    "slice_index_fail",
    "slice_error_fail",
    "unwrap_failed",
    "expect_failed",
    "assert_failed",
    "capacity_overflow",
    "::handle_alloc_error",
];
/// The fewest of these: should the compiler name them otherwise one day, the build is to say so.
const FEWEST: usize = 8;

/// The module with traps for panics. It has to have its names.
pub(super) fn for_panics(wasm: &[u8]) -> Result<Vec<u8>> {
    let module = Module::read(wasm)?;
    let functions = module.functions()?;
    let leads_to_panic = |name: &str| PANICS.iter().any(|panic| name.contains(panic));
    let count = functions.iter().filter(|(name, _)| leads_to_panic(name)).count();
    ensure!(count >= FEWEST, "only {count} functions of the module are known to panic: their names have changed");
    let bodies: Vec<&[u8]> =
        functions.iter().map(|&(name, body)| if leads_to_panic(name) { TRAP } else { body }).collect();
    Ok(module.with_functions(&bodies))
}
