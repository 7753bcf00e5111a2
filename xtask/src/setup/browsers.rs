//! Browsers and their drivers: found, or installed where the machine is ours to install on.

use super::debian_packages;
use super::tools::GECKODRIVER;
use crate::command::find;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Where distributions put `WebKitGTK`'s own small browser, below a folder for the architecture.
const WEBKIT_FOLDERS: [&str; 2] = ["/usr/lib", "/usr/libexec"];

/// A browser and the program that drives it.
pub struct Found {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// Finds all engines; installs what is missing.
pub fn require_all() -> Result<()> {
    require(find_chromium, &["chromium", "chromium-driver"], "Chromium and ChromeDriver")?;
    if find(&["firefox-esr", "firefox"]).is_none() {
        debian_packages(&["firefox-esr"], "Firefox")?;
    }
    GECKODRIVER.require()?;
    require(find_webkit, &["webkit2gtk-driver", "xvfb", "xauth"], "WebKitGTK, its driver, and Xvfb")
}

fn require(find: fn() -> Option<Found>, packages: &[&str], what: &str) -> Result<()> {
    if find().is_none() {
        debian_packages(packages, what)?;
        find().with_context(|| format!("please install {what}"))?;
    }
    Ok(())
}

/// Chromium, or one of its family, and `ChromeDriver`.
pub fn find_chromium() -> Option<Found> {
    let browser = find(&["chromium", "chromium-browser", "google-chrome"])?;
    Some(Found { browser, driver: find(&["chromedriver"])? })
}

/// Firefox and geckodriver.
pub fn find_firefox() -> Option<Found> {
    Some(Found { browser: find(&["firefox-esr", "firefox"])?, driver: GECKODRIVER.find()? })
}

/// `MiniBrowser` of `WebKitGTK` and its driver. It has no headless mode, so it needs a screen that nobody sees.
pub fn find_webkit() -> Option<Found> {
    find(&["xvfb-run"])?;
    Some(Found { browser: find_mini_browser()?, driver: find(&["WebKitWebDriver"])? })
}

fn find_mini_browser() -> Option<PathBuf> {
    let mut found: Vec<PathBuf> = WEBKIT_FOLDERS
        .iter()
        .flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten())
        .flat_map(|architecture| mini_browsers_in(&architecture.path()))
        .collect();
    found.sort();
    // The names end with the version of the interface: the last is the newest.
    found.pop()
}

fn mini_browsers_in(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("webkit2gtk-"))
        .map(|entry| entry.path().join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect()
}
