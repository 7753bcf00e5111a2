//! Writes pictures of the page in each engine and state, wide and narrow, light and dark; and of some states in Arabic, on the
//! narrowest screen and on a very wide one.

use anyhow::{Context, Result};
use nutgraf_browser_tests::engines::{Engine, Scheme};
use nutgraf_browser_tests::page::{PATIENCE, Page, Setting};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Windows of a desk and of a telephone, in CSS pixels, the browser's own bars included.
const SCREENS: [(&str, u32, u32); 2] = [("wide", 1280, 900), ("narrow", 390, 844)];
const EDGES: [(&str, &str, u32, u32); 4] = [
    ("arabic", "ar", 1280, 900),
    ("arabic-narrow", "ar", 390, 844),
    ("narrowest", "de", 320, 640),
    ("widest", "en", 2560, 1440),
];
/// Long enough for the page's transitions to end.
const SETTLED: Duration = Duration::from_millis(600);

/// Two texts on one matter.
const ONE: &[u8] =
    b"The council of Varn closes the old bridge in May. Ann Lee, the mayor, said that nobody will be cut off.";
const TWO: &[u8] = b"A ferry replaces the bridge of Varn from May. It carries forty cars, said Bob Stone of Bee Ltd.";

/// What the text is about, with a name chosen.
const FACTS: &str = "
    document.querySelector('#facts').scrollIntoView();
    document.querySelector('[data-testid=fact-people] .fact').click();";

/// Something of each thing that can be set, and a sentence chosen.
const STEER: &str = "
    hook('focus').value = 'weapons';
    for (const type of ['input', 'change']) hook('focus').dispatchEvent(new Event(type));
    hook('pin').click();
    document.querySelectorAll('[data-testid=strike]')[1].click();
    while (document.getElementById('briefing').ariaBusy === 'true') await new Promise(requestAnimationFrame);
    document.querySelectorAll('[data-testid=pick]')[1].click();";

fn main() -> Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).context("which folder?")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for engine in Engine::chosen() {
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
        let take = async |state: &str| take(&page, &folder.join(format!("{state}-{name}.png"))).await;
        take("empty").await?;
        page.drop_files(&[("photo.png", b"\x89PNG"), ("letter.rtf", b"{\\rtf1}")]).await?;
        take("refused").await?;
        page.drop_files(&[("one.txt", ONE), ("two.txt", TWO)]).await?;
        take("several").await?;
        page.run("hook('keep').click(); await new Promise((resolve) => setTimeout(resolve, 1500)); document.getElementById('clear').click()", Value::Null).await?;
        take("kept").await?;
        page.run("hook('delete-all').click()", Value::Null).await?;
        page.show_sample().await?;
        take("summary").await?;
        for panel in ["options", "export", "help-button"] {
            page.run("hook(args).click()", panel.into()).await?;
            take(panel).await?;
            page.run("(document.querySelector('dialog button.plain') ?? hook(args)).click()", panel.into()).await?;
        }
        page.run(FACTS, Value::Null).await?;
        take("facts").await?;
        page.run(STEER, Value::Null).await?;
        take("steered").await?;
        page.run("document.getElementById('mode-edit').click()", Value::Null).await?;
        take("edit").await?;
    }
    if scheme == Scheme::Light {
        take_edges(&page, folder).await?;
    }
    Ok(())
}

/// What is seldom looked at.
async fn take_edges(page: &Page, folder: &Path) -> Result<()> {
    for (edge, tag, width, height) in EDGES {
        page.client.set_window_size(width, height).await?;
        // A change of the fragment alone loads nothing.
        page.goto("about:blank").await?;
        page.goto(&format!("{}#ui={tag}", page.url())).await?;
        page.wait_for("empty", PATIENCE).await?;
        let name = format!("{edge}-{:?}.png", page.engine).to_lowercase();
        take(page, &folder.join(format!("empty-{name}"))).await?;
        page.show_sample().await?;
        page.run(STEER, Value::Null).await?;
        take(page, &folder.join(format!("steered-{name}"))).await?;
    }
    Ok(())
}

async fn take(page: &Page, file: &Path) -> Result<()> {
    tokio::time::sleep(SETTLED).await;
    fs::write(file, page.client.screenshot().await?)?;
    println!("{}", file.display());
    Ok(())
}
