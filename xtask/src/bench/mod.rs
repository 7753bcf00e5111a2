//! `cargo xtask bench`: tables of what a summary is worth, what it costs in time, and what it costs in bytes.
//! Nothing here judges; `cargo xtask test` does that for sizes alone.

mod boilerplate;
mod boundaries;
mod facts;
#[cfg(feature = "ship")]
pub mod hostile;
mod languages;
#[cfg(feature = "ship")]
pub mod load;
mod outline;
mod plot;
mod several;
#[cfg(feature = "ship")]
pub mod size;
mod speed;
mod stages;
mod summaries;

use crate::command::root;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// Measures in this process, which should be an optimized one.
pub fn measure(arguments: &[&str]) -> Result<()> {
    match arguments {
        ["quality"] => quality(None),
        ["quality", "--dump", folder] => quality(Some(folder.as_ref())),
        // Parts of it alone.
        ["quality", "summaries", sets @ .., "--dump", folder] => summaries::run(sets, Some(folder.as_ref())),
        ["quality", "summaries", sets @ ..] => summaries::run(sets, None),
        ["several"] => several::run(),
        ["sentences"] => boundaries::run(),
        ["boilerplate"] => boilerplate::run(),
        ["facts", kinds @ ..] => facts::run(kinds),
        ["speed"] => speed::run(),
        ["stages"] => {
            stages::run();
            Ok(())
        }
        _ => match arguments.first().and_then(|what| what.strip_prefix(speed::NATIVE)) {
            Some(bytes) => speed::native(bytes.parse()?),
            None => bail!("no such measurement: {}", arguments.join(" ")),
        },
    }
}

/// What reading is worth: summaries, then facts, sentence ends, languages and boilerplate.
fn quality(folder: Option<&Path>) -> Result<()> {
    summaries::run(&[], folder)?;
    several::run()?;
    facts::run(&[])?;
    boundaries::run()?;
    languages::run()?;
    boilerplate::run()
}

/// The folder of texts that nobody here wrote. It lies beside the project and not in it, since licences differ.
pub(crate) fn data() -> PathBuf {
    root().join("../shared/data")
}
