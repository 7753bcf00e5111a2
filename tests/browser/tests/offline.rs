//! Once opened the page needs no network, and after an update all of it is new or all of it is old.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use nutgraf_browser_tests::engines::Engine;
use nutgraf_browser_tests::page::{PATIENCE, Page, Setting, in_each_engine, in_engine};
use nutgraf_browser_tests::served::SITE;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use xtask::command::root;
use xtask::precache;

const TEXT: &str =
    "Ann Miller met Bob Stone in Paris on 5 May 2024. They spoke for an hour. Nobody wrote it down. Then it rained.";

/// Where a copy of the site lies that changes while the browser looks at it.
const CHANGING: &str = "target/changing-site";

/// Long enough for a browser to look for a newer worker, and to refuse what it finds.
const CHECK: Duration = Duration::from_secs(2);

async fn summarizes_what_is_pasted(page: &Page) -> Result<()> {
    page.paste(TEXT).await?;
    page.wait_until("the text is summarized", "hook('pick')?.textContent.includes('Ann Miller')", Value::Null).await
}

#[test]
fn works_without_a_network_once_it_was_opened() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.wait_until_kept().await?;
        page.site.stop();
        page.reload().await?;
        summarizes_what_is_pasted(page).await?;
        page.reload().await?;
        page.show_sample().await
    })
}

#[test]
fn works_without_a_network_below_a_path() -> Result<()> {
    in_each_engine(Setting { base: "/a/b/", ..Setting::default() }, async |page| {
        page.wait_until_kept().await?;
        page.site.stop();
        page.goto(&format!("{}index.html?from=elsewhere#ui=de", page.url())).await?;
        page.wait_for("empty", PATIENCE).await?;
        let told = page.run("return document.documentElement.lang", Value::Null).await?;
        ensure!(told == json!("de"), "the page speaks {told}");
        summarizes_what_is_pasted(page).await
    })
}

/// A text that another program shares is handed over, in memory, to the page that opens.
#[test]
fn takes_what_another_program_shares() -> Result<()> {
    let share = "
        const form = new FormData();
        form.set('title', 'A title');
        form.set('text', 'A text');
        form.append('files', new File(['In a file.'], 'a.txt', { type: 'text/plain' }));
        const answer = await fetch(page('./?share'), { method: 'POST', body: form, redirect: 'manual' });
        const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(data.shared)));
        navigator.serviceWorker.startMessages();
        navigator.serviceWorker.controller.postMessage({ ask: 'shared' });
        const { files: [file], ...words } = await taken;
        return { type: answer.type, ...words, name: file.name, content: await file.text() };";
    in_each_engine(Setting::default(), async |page| {
        page.wait_until_kept().await?;
        page.reload().await?;
        let taken = page.run(share, Value::Null).await?;
        let wanted = json!({
            "type": "opaqueredirect", "title": "A title", "text": "A text", "url": "", "name": "a.txt", "content": "In a file.",
        });
        ensure!(taken == wanted, "{taken:#}");
        Ok(())
    })
}

/// The page and its worker, each of which says of which version it is.
async fn check_version(page: &Page, wanted: &str) -> Result<()> {
    let title = page.client.title().await?;
    // The sample's report comes with the page: a text of one's own is read by the worker.
    page.have_read().await?;
    let stats = page.hook("stats").await?.text().await?;
    let worker = if stats.contains("777,777") { "new" } else { "old" };
    let shell = if title == "Nutgraf, new" { "new" } else { "old" };
    ensure!((shell, worker) == (wanted, wanted), "a page that is {shell} with a worker that is {worker}, not {wanted}");
    Ok(())
}

fn change(folder: &Path, name: &str, edit: impl Fn(&str) -> String) -> Result<()> {
    let path = folder.join(name);
    let old = fs::read_to_string(&path)?;
    let new = edit(&old);
    ensure!(old != new, "{name} is as it was");
    Ok(fs::write(path, new)?)
}

/// A worker of another version: it counts wrongly.
fn counting_wrongly(worker: &str) -> String {
    format!(
        "{worker}
const send = globalThis.postMessage.bind(globalThis);
globalThis.postMessage = (message, ...rest) => {{
  if (message.report) message.report.stats.words = 777_777;
  send(message, ...rest);
}};
"
    )
}

fn fresh_copy() -> Result<PathBuf> {
    let folder = root().join(CHANGING);
    // There may be none yet.
    let _ = fs::remove_dir_all(&folder);
    copy(&root().join(SITE), &folder)?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

async fn updates_as_a_whole(page: &Page, folder: &Path) -> Result<()> {
    // What a host serves half changed is refused, which the console tells.
    page.provoke();
    page.wait_until_kept().await?;
    page.reload().await?;
    check_version(page, "old").await?;

    // A host in the middle of a change: one file is new, and the worker does not know it.
    change(folder, "worker.js", counting_wrongly)?;
    page.reload().await?;
    check_version(page, "old").await?;

    // The worker knows of the change, but a file is not what it should be.
    change(folder, "index.html", |html| html.replace("<title>Nutgraf</title>", "<title>Nutgraf, new</title>"))?;
    precache::write(folder)?;
    let whole = fs::read_to_string(folder.join("page.js"))?;
    change(folder, "page.js", |script| format!("{script}\n// half"))?;
    page.reload().await?;
    tokio::time::sleep(CHECK).await;
    ensure!(page.hooks("update").await?.is_empty(), "half a version is offered");
    page.reload().await?;
    check_version(page, "old").await?;

    // All is there.
    fs::write(folder.join("page.js"), whole)?;
    page.reload().await?;
    page.wait_until("the new version is offered", "hook('update')", Value::Null).await?;
    check_version(page, "old").await?;

    // Another window has the old version: it must not be pulled from under it.
    let first = page.client.window().await?;
    let second = page.client.new_window(true).await?.handle;
    page.client.switch_to_window(second).await?;
    page.goto(&page.url()).await?;
    page.wait_for("empty", PATIENCE).await?;
    page.client.switch_to_window(first.clone()).await?;
    page.hook("update").await?.click().await?;
    page.wait_until(
        "the other window is in the way",
        "hook('update').parentElement.textContent.includes('other windows')",
        Value::Null,
    )
    .await?;
    let windows = page.client.windows().await?;
    let second = windows.into_iter().find(|window| *window != first).context("no second window")?;
    page.client.switch_to_window(second).await?;
    page.client.close_window().await?;
    page.client.switch_to_window(first).await?;

    page.hook("update").await?.click().await?;
    let renewed = "document.title === 'Nutgraf, new' && document.body.dataset.state === 'empty'";
    page.wait_until("the page is loaded anew", renewed, Value::Null).await?;
    check_version(page, "new").await?;
    let kept = page.run("return (await caches.keys()).length", Value::Null).await?;
    ensure!(kept == json!(1), "{kept} versions are kept");
    ensure!(page.client.find(Locator::Id("update")).await.is_err(), "what is there already is offered");
    Ok(())
}

#[test]
fn an_update_comes_as_a_whole() -> Result<()> {
    for engine in Engine::ALL {
        let folder = fresh_copy()?;
        in_engine(engine, Setting { site: CHANGING, ..Setting::default() }, async |page| {
            updates_as_a_whole(page, &folder).await
        })?;
    }
    Ok(())
}
