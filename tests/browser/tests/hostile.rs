//! Texts that want to be more than text (`tests/hostile/`): pasted as plain text, as rich text and as files they run nothing,
//! load nothing and build nothing; as plain text they are shown letter by letter.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::page::{PATIENCE, Page, Setting, in_each_engine};
use serde_json::{Value, json};
use std::fs;
use std::time::Duration;
use xtask::command::root;

/// Firefox makes the transfer itself, of one kind, and lets another be added.
const PASTE: &str = "
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', args.plain);
    if (args.rich) clipboardData.setData('text/html', args.rich);
    const event = new ClipboardEvent('paste', {
        clipboardData, dataType: 'text/plain', data: args.plain, bubbles: true, cancelable: true,
    });
    if (args.rich && event.clipboardData.getData('text/html') === '') event.clipboardData.setData('text/html', args.rich);
    document.dispatchEvent(event);";

const DROP: &str = "
    const transfer = new DataTransfer();
    transfer.items.add(new File([args.rich], `<img src=x onerror=${'document.body.dataset.ran=1'}>.html`));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));";

/// What no text may bring into the page, and what the page has of it anyway.
const BROUGHT: &str = "
    const names = 'script, iframe, object, embed, img, image, video, audio, link, meta, base, style, form, template, math, foreignObject, use';
    return [...document.querySelectorAll(names)].map((node) => node.outerHTML.slice(0, 100)).join('\\n');";

/// Puts every button of the briefing to use: what is shown is shown again elsewhere.
const CLICK: &str = "
    for (const button of document.querySelectorAll('#briefing .pick, #facts button, #headline')) if (!button.hidden) button.click();";

/// A request that the last text set off may take so long to arrive.
const DELAY: Duration = Duration::from_millis(500);

struct Text {
    name: String,
    text: String,
}

fn texts() -> Result<Vec<Text>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(root().join("tests/hostile"))? {
        let path = entry?.path();
        let name = path.file_name().context("no name")?.to_string_lossy().into_owned();
        texts.push(Text { name, text: fs::read_to_string(&path)? });
    }
    texts.sort_by(|one, other| one.name.cmp(&other.name));
    ensure!(texts.len() == 50, "there are {} texts", texts.len());
    Ok(texts)
}

async fn has_done_nothing(page: &Page, before: &Value) -> Result<()> {
    page.run(CLICK, Value::Null).await?;
    let ran = page.run("return [document.body.dataset.ran, globalThis.ran, ({}).ran].join('')", Value::Null).await?;
    ensure!(ran == json!(""), "it ran");
    let brought = page.run(BROUGHT, Value::Null).await?;
    ensure!(brought == *before, "it brought {brought}");
    ensure!(page.client.current_url().await?.host_str() != Some("other.example"), "it led away");
    Ok(())
}

/// Until the page is done with the text, whatever it made of it.
async fn settle(page: &Page) -> Result<()> {
    let is_settled = "['ready', 'error'].includes(document.body.dataset.state)";
    page.wait_until("the text is read", is_settled, Value::Null).await?;
    ensure!(page.state().await? == "ready", "the page is {}", page.state().await?);
    Ok(())
}

fn try_all(script: &str, is_rich: bool) -> Result<()> {
    let texts = texts()?;
    in_each_engine(Setting::default(), async |page| {
        // A parsed document obeys the page's policy, and Chromium reports what it did not apply of it.
        page.provoke();
        page.wait_for("empty", PATIENCE).await?;
        let before = page.run(BROUGHT, Value::Null).await?;
        for Text { name, text } in &texts {
            let rich = if is_rich { json!(text) } else { Value::Null };
            page.run(script, json!({ "plain": text, "rich": rich })).await?;
            settle(page).await.with_context(|| name.clone())?;
            has_done_nothing(page, &before).await.with_context(|| name.clone())?;
            if !is_rich {
                let same = "return hook('source-view').textContent === args.replaceAll(/\\r\\n?/g, '\\n')";
                ensure!(page.run(same, json!(text)).await? == json!(true), "{name} is not shown as it is");
            }
            page.client.execute("document.getElementById('clear').click()", vec![]).await?;
        }
        tokio::time::sleep(DELAY).await;
        let ran = page.run("return document.body.dataset.ran ?? ''", Value::Null).await?;
        ensure!(ran == json!(""), "one of them ran, later");
        Ok(())
    })
}

#[test]
fn hostile_texts_pasted_plain_are_text() -> Result<()> {
    try_all(PASTE, false)
}

#[test]
fn hostile_texts_pasted_rich_do_nothing() -> Result<()> {
    try_all(PASTE, true)
}

#[test]
fn hostile_texts_dropped_as_pages_do_nothing() -> Result<()> {
    try_all(DROP, true)
}
