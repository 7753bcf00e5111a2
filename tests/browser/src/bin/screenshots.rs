//! Writes pictures of the page: empty and with a summary, wide and narrow, light and dark.

use anyhow::{Context, Result};
use nutgraf_browser_tests::devtools::emulate;
use nutgraf_browser_tests::engines::Engine;
use nutgraf_browser_tests::page::{Page, Setting};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const SCREENS: [(&str, u32, u32); 2] = [("wide", 1280, 900), ("narrow", 390, 844)];
const SCHEMES: [&str; 2] = ["light", "dark"];
/// Long enough for the page's transitions to end.
const SETTLED: Duration = Duration::from_millis(600);

fn main() -> Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).context("which folder?")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(take_all(&folder))
}

async fn take_all(folder: &Path) -> Result<()> {
    let page = Page::open(Engine::Chromium, Setting::default()).await?;
    for (screen, width, height) in SCREENS {
        for scheme in SCHEMES {
            emulate(&page.client, scheme, width, height).await?;
            page.reload().await?;
            take(&page, &folder.join(format!("empty-{screen}-{scheme}.png"))).await?;
            page.show_sample().await?;
            take(&page, &folder.join(format!("summary-{screen}-{scheme}.png"))).await?;
        }
    }
    Ok(())
}

async fn take(page: &Page, file: &Path) -> Result<()> {
    tokio::time::sleep(SETTLED).await;
    fs::write(file, page.client.screenshot().await?)?;
    println!("{}", file.display());
    Ok(())
}
