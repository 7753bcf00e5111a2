//! `cargo xtask train`: the models that the crate holds, made from text that it does not hold.
//! The same text gives the same files on every machine, whatever the number of threads.

mod languages;
mod names;
mod ranking;

use anyhow::{Result, bail};

/// Trains what the arguments name, from a folder.
pub fn run(arguments: &[&str]) -> Result<()> {
    match arguments {
        ["languages", folder] => languages::run(folder.as_ref()),
        ["names", folder, options @ ..] => names::run(folder.as_ref(), options),
        ["ranking", folder] => ranking::run(folder.as_ref()),
        ["ranking", "--aside", folder] => ranking::measure(folder.as_ref()),
        _ => bail!("no such model: {}", arguments.join(" ")),
    }
}
