//! `cargo xtask bench`: tables of what a summary is worth, what it costs in time, and what it costs in bytes.
//! Nothing here judges; `cargo xtask test` does that for sizes alone.

mod boilerplate;
mod boundaries;
mod languages;
mod names;
mod outline;
mod porter;
mod quality;
mod rouge;
#[cfg(feature = "ship")]
pub mod size;
mod speed;
mod stages;

use crate::command::root;
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Measures in this process, which should be an optimized one.
pub fn measure(what: &str) -> Result<()> {
    match what {
        "quality" => quality::run(),
        // The last part of it alone.
        "sentences" => boundaries::run(),
        "boilerplate" => boilerplate::run(),
        "names" => names::run(),
        "speed" => speed::run(),
        "stages" => stages::run(),
        _ => match what.strip_prefix(speed::NATIVE) {
            Some(bytes) => speed::native(bytes.parse()?),
            None => bail!("no such measurement: {what}"),
        },
    }
}

/// The folder of texts that nobody here wrote. It lies beside the project and not in it, since licences differ.
pub(crate) fn data() -> PathBuf {
    root().join("../shared/data")
}
