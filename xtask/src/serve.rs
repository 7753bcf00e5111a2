//! `cargo xtask serve`: sets up what is missing, builds, and serves the page until interrupted.

use crate::build;
use crate::command::root;
use crate::site::{Mount, Site};
use anyhow::{Context, Result};
use std::thread;

const DEFAULT_PORT: u16 = 8080;

/// Serves `dist/site/`. A port asked for by name must be free; the default one gives way to any that is.
pub fn run(port: Option<u16>) -> Result<()> {
    build::run()?;
    let mounts = || vec![Mount::new("/", root().join("dist/site"))];
    let site = match port {
        Some(port) => Site::start(port, mounts()).with_context(|| format!("port {port}"))?,
        None => Site::start(DEFAULT_PORT, mounts()).or_else(|_| Site::start(0, mounts()))?,
    };
    println!("\nNutgraf is at {}", site.url("/"));
    println!("Stop it with Ctrl+C.");
    loop {
        thread::park();
    }
}
