//! Markup that is pasted: each engine reads the same text and blocks of it, runs nothing and loads nothing.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::page::{PASTE_RICH, PATIENCE, Page, Setting, in_each_engine};
use nutgraf_browser_tests::served::MODULES;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use xtask::command::root;

/// Puts the markup into the field and takes what is read of it.
const READ: &str = "
    const field = document.querySelector('textarea');
    field.value = args;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return document.querySelector('output').textContent;";

fn cases() -> Result<Vec<PathBuf>> {
    let folder = root().join("tests/html");
    let mut cases = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    cases.retain(|path| path.is_dir());
    cases.sort();
    ensure!(!cases.is_empty(), "there are no cases");
    Ok(cases)
}

async fn reads(page: &Page, markup: &str) -> Result<Value> {
    let answer = page.run(READ, json!(markup)).await?;
    Ok(serde_json::from_str(answer.as_str().context("no answer")?)?)
}

#[test]
fn markup_gives_text_and_blocks() -> Result<()> {
    let cases = cases()?;
    in_each_engine(Setting::default(), async |page| {
        // A parsed document obeys the page's policy, and Chromium reports what it did not apply of it.
        page.provoke();
        page.goto(&page.site.url(&format!("{MODULES}html.html"))).await?;
        page.wait_for("empty", PATIENCE).await?;
        for case in &cases {
            let markup = fs::read_to_string(case.join("input.html"))?;
            let expected: Value = serde_json::from_str(&fs::read_to_string(case.join("expected.json"))?)?;
            let read = reads(page, &markup).await?;
            ensure!(read == expected, "{} gives {read}", case.display());
            if read.is_null() {
                continue;
            }
            let text: Vec<u16> = read["text"].as_str().context("no text")?.encode_utf16().collect();
            for block in read["blocks"].as_array().context("no blocks")? {
                let end = block["end"].as_u64().context("no end")?;
                ensure!(end <= text.len() as u64, "{}: a block leaves the text", case.display());
            }
        }
        Ok(())
    })
}

#[test]
fn markup_neither_runs_nor_loads() -> Result<()> {
    let hostile = "<h1>Title</h1><img src=http://other.example/a onerror=\"document.body.dataset.ran=1\"><p>One.</p>
        <script>document.body.dataset.ran = 1</script><iframe src=http://other.example/b></iframe><p>Two.</p>
        <style>@import url(http://other.example/c)</style><svg onload=\"document.body.dataset.ran=1\"></svg>
        <link rel=stylesheet href=http://other.example/d><p style=\"background: url(http://other.example/e)\">Three.</p>";
    in_each_engine(Setting::default(), async |page| {
        // A parsed document obeys the page's policy, and Chromium reports what it did not apply of it.
        page.provoke();
        page.goto(&page.site.url(&format!("{MODULES}html.html"))).await?;
        page.wait_for("empty", PATIENCE).await?;
        let read = reads(page, hostile).await?;
        ensure!(read["text"].as_str().unwrap_or_default().contains("Three."), "read {read}");
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        ensure!(page.run("return document.body.dataset.ran ?? ''", Value::Null).await? == json!(""), "it ran");
        Ok(())
    })
}

/// Through the page: what is pasted is shown as the text that the blocks are of, and a heading is no sentence to pick.
#[test]
fn pasted_markup_keeps_its_structure() -> Result<()> {
    let plain = "A heading of the page\nAnn met Bob in Paris.\nNobody wrote it down.";
    let markup =
        "<nav>Home | News</nav><h2>A heading of the page</h2><p>Ann met Bob in Paris.</p><p>Nobody wrote it down.</p>";
    in_each_engine(Setting::default(), async |page| {
        page.run(PASTE_RICH, json!({ "plain": plain, "rich": markup })).await?;
        page.wait_for("ready", PATIENCE).await?;
        let shown = page.run("return hook('source-view').textContent", Value::Null).await?;
        let shown = shown.as_str().unwrap_or_default();
        ensure!(shown.contains("A heading of the page\n\nAnn met Bob"), "the view shows {shown:?}");
        for pick in page.hooks("pick").await? {
            let text = pick.text().await?;
            ensure!(!text.contains("heading") && !text.contains("News"), "picked {text:?}");
        }
        Ok(())
    })
}

/// Markup that nobody would write, by its numbers (`tests/node/markup.mjs`), and how much of it at a time.
const MARKUP: u32 = 600;
const MARKUP_AT_A_TIME: u32 = 150;

/// Whatever the markup, what is pasted of it and what an element reads of it in a page are texts with sound blocks.
#[test]
fn any_markup_gives_sound_blocks() -> Result<()> {
    let ask = "
        const [, field] = document.querySelectorAll('textarea');
        field.value = JSON.stringify(args);
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    in_each_engine(Setting::default(), async |page| {
        // Inline handlers are among it.
        page.provoke();
        page.goto(&page.site.url(&format!("{MODULES}html.html"))).await?;
        page.wait_for("empty", PATIENCE).await?;
        for from in (0..MARKUP).step_by(MARKUP_AT_A_TIME as usize) {
            page.run(ask, json!([from, from + MARKUP_AT_A_TIME])).await?;
            page.wait_until("all is read", "document.querySelector('output').textContent", Value::Null).await?;
            let failing = page.run("return document.querySelector('output').textContent", Value::Null).await?;
            ensure!(failing == json!("[]"), "{failing}");
        }
        ensure!(page.run("return document.body.dataset.ran ?? ''", Value::Null).await? == json!(""), "it ran");
        Ok(())
    })
}
