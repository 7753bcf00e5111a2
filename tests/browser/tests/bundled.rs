//! Pages that bundlers made of the package (`tests/package/bundlers.test.mjs` lets them), opened in each engine.

use anyhow::{Result, ensure};
use nutgraf_browser_tests::page::{Page, Setting, in_each_engine};
use nutgraf_browser_tests::served::{BUNDLED, Host};
use serde_json::{Value, json};
use std::fs;
use xtask::command::target_folder;

/// The page that summarizes and does nothing else.
const SMALL: &str = "small";

async fn works(page: &Page, bundler: &str) -> Result<()> {
    page.goto(&page.site.url(&format!("{BUNDLED}{bundler}/index.html"))).await?;
    page.wait_until(bundler, "document.querySelector('output').textContent", Value::Null).await?;
    let told = page.run("return JSON.parse(document.querySelector('output').textContent)", Value::Null).await?;
    let wanted = json!("The council voted on Monday to close the bridge.");
    ensure!(told["picked"] == wanted, "{bundler}: {told}");
    if bundler == SMALL {
        return Ok(());
    }
    ensure!(told["shown"] == wanted, "{bundler}: {told}");
    ensure!(told["answers"].as_u64() >= Some(3), "{bundler}: no worker has answered, {told}");
    Ok(())
}

#[test]
#[ignore = "`cargo xtask test --long` lets the bundlers make the pages first"]
fn what_bundlers_make_works() -> Result<()> {
    let folder = target_folder().join("xtask/bundled");
    let mut bundlers = Vec::new();
    for entry in fs::read_dir(folder)? {
        bundlers.push(entry?.file_name().to_string_lossy().into_owned());
    }
    bundlers.sort();
    ensure!(bundlers.len() >= 4, "only {bundlers:?}");
    in_each_engine(Setting { host: Host::Careless, ..Setting::default() }, async |page| {
        // Their pages have no icon.
        page.provoke();
        for bundler in &bundlers {
            works(page, bundler).await?;
        }
        Ok(())
    })
}
