//! Installs what the machine lacks: the WebAssembly target, npm packages from the lock file, browsers and their drivers.

pub mod browsers;
pub mod tools;

use crate::command::{self, find, output_of, root};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the core is compiled to.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
const OLDEST_NODE: u32 = 20;

/// Sees to it that the compiler has the standard library for WebAssembly.
pub fn wasm_target() -> Result<()> {
    let installed = || {
        let mut rustc = Command::new("rustc");
        rustc.args(["--print", "sysroot"]).current_dir(root());
        output_of(&mut rustc).is_some_and(|sysroot| Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).is_dir())
    };
    if installed() {
        return Ok(());
    }
    if find(&["rustup"]).is_none() {
        bail!("please install Rust's standard library for {WASM_TARGET}");
    }
    println!("installing the target {WASM_TARGET}");
    let mut rustup = Command::new("rustup");
    command::run(rustup.args(["target", "add", WASM_TARGET]).current_dir(root()))
        .with_context(|| format!("please install Rust's standard library for {WASM_TARGET}"))
}

/// Node, if one that is new enough is on the PATH.
pub fn node() -> Option<PathBuf> {
    let node = find(&["node", "nodejs"])?;
    let version = output_of(Command::new(&node).arg("--version"))?;
    let major: u32 = version.trim_start_matches('v').split('.').next()?.parse().ok()?;
    (major >= OLDEST_NODE).then_some(node)
}

/// Node, installed if the machine is ours to install on.
pub fn require_node() -> Result<PathBuf> {
    if let Some(node) = node() {
        return Ok(node);
    }
    debian_packages(&["nodejs", "npm"], "Node.js")?;
    node().with_context(|| format!("please install Node.js {OLDEST_NODE} or later, with npm"))
}

/// The folder of the npm packages that the build and the tests need.
pub fn node_packages() -> Result<PathBuf> {
    locked_packages("tests/browser")
}

/// The same of any folder that has a lock file.
pub fn locked_packages(folder: &str) -> Result<PathBuf> {
    let folder = root().join(folder);
    let modules = folder.join("node_modules");
    let lock = fs::read(folder.join("package-lock.json"))?;
    let stamp = modules.join(".installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(modules);
    }
    let npm = find(&["npm"]).context("please install npm")?;
    println!("installing npm packages");
    let mut install = Command::new(npm);
    install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder);
    command::run(&mut install)?;
    fs::write(stamp, lock)?;
    Ok(modules)
}

/// Installs Debian packages where that is possible without asking anyone.
fn debian_packages(packages: &[&str], what: &str) -> Result<()> {
    let is_root = output_of(Command::new("id").arg("-u")).as_deref() == Some("0");
    let is_debian = Path::new("/etc/debian_version").exists() && find(&["apt-get"]).is_some();
    if !is_root || !is_debian {
        bail!("please install {what} (Debian's packages: {})", packages.join(" "));
    }
    println!("installing {}", packages.join(" "));
    command::run(Command::new("apt-get").args(["update", "-qq"]))?;
    let mut install = Command::new("apt-get");
    install
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive");
    command::run(&mut install)
}
