//! The text stays in the browser: whatever the reader does after the page has loaded, nothing is asked of anyone. A proxy
//! that every request of the browser goes through sees it, from whichever thread it comes.

use anyhow::{Result, ensure};
use nutgraf_browser_tests::page::{Page, Setting, in_each_engine};
use serde_json::Value;
use std::time::Duration;

const TEXT: &str = "Ann Miller met Bob Stone in Paris on 5 May 2024. “They spoke for an hour,” said Stone, 40, of Bee Ltd. \
    Nobody wrote it down at www.example.org. Then it rained.";
/// How long a request that the last act set off may take to arrive.
const DELAY: Duration = Duration::from_millis(500);

async fn act(page: &Page, what: &str, script: &str) -> Result<()> {
    let before = page.requests().len();
    page.run(script, Value::Null).await?;
    tokio::time::sleep(DELAY).await;
    let asked = page.requests().split_off(before);
    ensure!(asked.is_empty(), "{what} asks for {asked:#?}");
    Ok(())
}

#[test]
fn nothing_is_asked_of_anyone_after_load() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.wait_until("the worker has loaded the core", "performance.now() > 2000", Value::Null).await?;
        page.wait_until_kept().await?;
        let loaded = page.requests();
        ensure!(loaded.iter().any(|path| path.ends_with("worker.js")), "no worker was asked for: {loaded:#?}");
        // The page sends for it and hands it to the worker. Then a service worker fetches what it keeps.
        let begun = loaded.iter().take_while(|path| !path.ends_with("sw.js"));
        let cores = begun.filter(|path| path.ends_with("nutgraf_bg.wasm")).count();
        ensure!(cores == 1, "the core was asked for {cores} times: {loaded:#?}");
        ensure!(loaded.iter().all(|path| !path.contains('?')), "an address says more than a name: {loaded:#?}");
        page.paste(TEXT).await?;
        page.wait_until("the text is summarized", "hook('pick')?.textContent.includes('Ann Miller')", Value::Null)
            .await?;
        tokio::time::sleep(DELAY).await;
        let asked = page.requests().split_off(loaded.len());
        ensure!(asked.is_empty(), "pasting asks for {asked:#?}");
        act(page, "choosing a pick", "hook('pick').click()").await?;
        act(page, "choosing every fact", "document.querySelectorAll('#facts button').forEach((fact) => fact.click())")
            .await?;
        let length = "const length = hook('length'); length.value = 1; length.dispatchEvent(new Event('input', { bubbles: true }))";
        act(page, "another length", length).await?;
        act(page, "copying", "document.getElementById('copy').click()").await?;
        let steer = "hook('focus').value = 'Bob'; hook('focus').dispatchEvent(new Event('input')); hook('tighten').click(); hook('pin').click()";
        act(page, "steering", steer).await?;
        act(page, "exporting", "for (const name of ['export-copy', 'link', 'link-text']) hook(name).click()").await?;
        act(page, "editing", "document.getElementById('mode-edit').click()").await?;
        act(page, "clearing", "document.getElementById('clear').click()").await
    })
}
