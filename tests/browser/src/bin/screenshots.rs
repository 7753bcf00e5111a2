//! Writes pictures of the page in each engine: empty, with a summary, with each panel and steered, wide and narrow, light and dark.

use anyhow::{Context, Result};
use nutgraf_browser_tests::engines::{Engine, Scheme};
use nutgraf_browser_tests::page::{Page, Setting};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Windows of a desk and of a telephone, in CSS pixels, the browser's own bars included.
const SCREENS: [(&str, u32, u32); 2] = [("wide", 1280, 900), ("narrow", 390, 844)];
/// Long enough for the page's transitions to end.
const SETTLED: Duration = Duration::from_millis(600);

/// Something of each thing that can be set, and a sentence chosen.
const STEER: &str = "
    hook('focus').value = 'weapons';
    for (const type of ['input', 'change']) hook('focus').dispatchEvent(new Event(type));
    hook('pin').click();
    document.querySelectorAll('[data-testid=strike]')[1].click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    document.querySelectorAll('[data-testid=pick]')[1].click();";

fn main() -> Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).context("which folder?")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for engine in Engine::ALL {
        for scheme in [Scheme::Light, Scheme::Dark] {
            runtime.block_on(take_all(engine, scheme, &folder))?;
        }
    }
    Ok(())
}

async fn take_all(engine: Engine, scheme: Scheme, folder: &Path) -> Result<()> {
    let page = Page::open(engine, Setting { scheme, ..Setting::default() }).await?;
    for (screen, width, height) in SCREENS {
        let name = format!("{screen}-{scheme:?}-{engine:?}").to_lowercase();
        page.client.set_window_size(width, height).await?;
        page.reload().await?;
        take(&page, &folder.join(format!("empty-{name}.png"))).await?;
        page.show_sample().await?;
        take(&page, &folder.join(format!("summary-{name}.png"))).await?;
        for panel in ["options", "export"] {
            page.run("hook(args).click()", panel.into()).await?;
            take(&page, &folder.join(format!("{panel}-{name}.png"))).await?;
            page.run("hook(args).click()", panel.into()).await?;
        }
        page.run(STEER, Value::Null).await?;
        take(&page, &folder.join(format!("steered-{name}.png"))).await?;
    }
    Ok(())
}

async fn take(page: &Page, file: &Path) -> Result<()> {
    tokio::time::sleep(SETTLED).await;
    fs::write(file, page.client.screenshot().await?)?;
    println!("{}", file.display());
    Ok(())
}
