//! Texts that want to be more than text: pasted as plain text, as rich text and as files they run nothing, load nothing and
//! build nothing; as plain text they are shown letter by letter. Those of `tests/hostile/` one by one; by the hundred those that
//! others collected (the big list of naughty strings), every plane of Unicode, and what `NUTGRAF_PAYLOADS=FILE` names: a JSON
//! array of strings.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::page::{PASTE_RICH, PATIENCE, Page, Setting, in_each_engine, reading};
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::time::{Duration, Instant};
use xtask::command::root;

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
    try_all(PASTE_RICH, false)
}

#[test]
fn hostile_texts_pasted_rich_do_nothing() -> Result<()> {
    try_all(PASTE_RICH, true)
}

#[test]
fn hostile_texts_dropped_as_pages_do_nothing() -> Result<()> {
    try_all(DROP, true)
}

/// A driver waits half a minute for a script.
const PASTES_AT_A_TIME: usize = 100;
/// Pasted with each, so that there is something to read.
const PROSE: &str = "Ann Miller met Bob Stone in Paris on 5 May 2024. They spoke for an hour. Nobody wrote it down.";

/// What is wrong with the reports of `args` and of each plane, in the engine's own core.
const READ_MANY: &str = "
    const core = await import(page('nutgraf.js'));
    const { failingOf } = await import(shared('properties.mjs'));
    const { planes } = await import(shared('texts.mjs'));
    await core.default();
    const texts = [...planes(), ...args.map((text) => [text, text]), ['all together', args.join('\\n\\n')]];
    return failingOf(core.summarize, texts);";

/// Pastes one text after the other, and tells of those that the page does not read, does not show as they are, or that bring
/// something along. A dialog that one of them opens ends the script with an error.
fn paste_many() -> String {
    let reading = reading();
    format!(
        "const {{ planes }} = await import(shared('texts.mjs'));
        {reading}
        const brought = () => {{ {BROUGHT} }};
        const before = brought();
        const wrong = [];
        for (const text of args.texts ?? planes().map(([, text]) => text + args.prose)) {{
            document.getElementById('clear').click();
            const state = await read(args.isRich ? {{ plain: args.prose, rich: text }} : {{ plain: text }});
            for (const button of document.querySelectorAll('#briefing .pick')) button.click();
            const isShown = args.isRich || hook('source-view').textContent === text.replaceAll(/\\r\\n?/g, '\\n');
            const isClean = brought() === before && document.body.dataset.ran === undefined;
            if (state !== 'ready' || !isShown || !isClean) wrong.push([state, isShown, isClean, text.slice(0, 200)]);
        }}
        return wrong;"
    )
}

/// What others collected.
fn collected() -> Result<Vec<String>> {
    let list = root().join("tests/browser/node_modules/big-list-of-naughty-strings/blns.json");
    let mut texts: Vec<String> = serde_json::from_str(&fs::read_to_string(list)?)?;
    ensure!(texts.len() > 400, "there are {} strings", texts.len());
    if let Some(file) = env::var_os("NUTGRAF_PAYLOADS") {
        let more: Vec<String> = serde_json::from_str(&fs::read_to_string(file)?)?;
        println!("and {} payloads", more.len());
        texts.extend(more);
    }
    Ok(texts)
}

#[test]
fn what_others_collected_is_text() -> Result<()> {
    let texts = collected()?;
    let with_prose: Vec<String> = texts.iter().map(|text| format!("{text}\n\n{PROSE}")).collect();
    let markup: Vec<String> = texts
        .iter()
        .filter(|text| text.contains('<'))
        .map(|text| format!("<p>{PROSE}</p>{text}<p>{PROSE}</p>"))
        .collect();
    let script = paste_many();
    in_each_engine(Setting::default(), async |page| {
        page.provoke();
        let begun = Instant::now();
        let failing = page.run(READ_MANY, json!(texts)).await?;
        ensure!(failing == json!([]), "{failing:#}");
        let address = page.client.current_url().await?;
        for (texts, is_rich) in [(&with_prose, false), (&markup, true)] {
            for some in texts.chunks(PASTES_AT_A_TIME) {
                let wrong = page.run(&script, json!({ "texts": some, "isRich": is_rich, "prose": PROSE })).await?;
                ensure!(wrong == json!([]), "{wrong:#}");
            }
        }
        let wrong = page.run(&script, json!({ "isRich": false, "prose": PROSE })).await?;
        ensure!(wrong == json!([]), "{wrong:#}");
        tokio::time::sleep(DELAY).await;
        ensure!(page.client.current_url().await?.path() == address.path(), "one of them led away");
        let count = with_prose.len() + markup.len();
        println!("{count} texts and 17 planes in {:?}, {:.1?}", page.engine, begun.elapsed());
        Ok(())
    })
}
