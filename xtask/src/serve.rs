//! `cargo xtask serve`: sets up what is missing, builds, and serves the page until interrupted.

use crate::build;
use crate::command::root;
use crate::hosting;
use crate::site::{Mount, Serving, Site};
use anyhow::{Context, Result};
use std::thread;

const DEFAULT_PORT: u16 = 8080;

/// Serves `dist/site/` with the headers that hosts are told to send. A port asked for by name must be free; the default one gives way to any that is.
pub fn run(port: Option<u16>) -> Result<()> {
    build::run()?;
    let headers = hosting::headers()?;
    let serving = || Serving::new(vec![Mount::new("/", root().join("dist/site"))]).with_headers(headers.clone());
    let site = match port {
        Some(port) => Site::start(port, serving()).with_context(|| format!("port {port}"))?,
        None => Site::start(DEFAULT_PORT, serving()).or_else(|_| Site::start(0, serving()))?,
    };
    println!("\nNutgraf is at {}", site.url("/"));
    println!("Stop it with Ctrl+C.");
    loop {
        thread::park();
    }
}
