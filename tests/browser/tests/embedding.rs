//! Our files in the pages of others: loaded from another origin, under their policies, and what they leave in their world.

use anyhow::{Context, Result, bail, ensure};
use nutgraf_browser_tests::page::{PATIENCE, Page, Setting, in_each_engine};
use nutgraf_browser_tests::served::{ELSEWHERE, OPEN, STRICT, WORKERLESS};
use serde_json::{Value, json};

/// What the page of others shows in the end, and who answered there.
const SEEN: &str = "
    const element = document.querySelector('nut-graf');
    const shown = [...element.shadowRoot?.querySelectorAll('[part=pick], [part=fact]') ?? []].map(({ textContent }) => textContent);
    const globals = Object.keys(globalThis).filter((name) => /nut|graf|wasm|bindgen/iu.test(name));
    return { shown, globals, light: element.textContent };";

/// Who has answered: a worker is a file of its own.
#[derive(Debug, PartialEq, Eq)]
enum Answered {
    InWorker,
    OnThePage,
}

async fn embedded(page: &Page, origin: &str) -> Result<Answered> {
    page.goto(&format!("{origin}/article.html")).await?;
    let ready = "document.querySelector('nut-graf').report !== undefined";
    let waited = page.wait_until("the element is ready", ready, Value::Null).await;
    let seen = page.run(SEEN, Value::Null).await?;
    waited.with_context(|| format!("after {PATIENCE:?}: {seen}"))?;
    let shown = seen["shown"].as_array().map_or(0, Vec::len);
    ensure!(shown == 3 && seen["shown"][2] == json!("Ann Lee"), "{seen:#}");
    ensure!(seen["globals"] == json!([]), "{seen:#}");
    ensure!(seen["light"] == json!("In short: the bridge closes."), "{seen:#}");
    let asked = page.requests();
    let count = |name: &str| asked.iter().filter(|address| **address == format!("{ELSEWHERE}/{name}")).count();
    ensure!(count("element.js") == 1, "{asked:#?}");
    ensure!(count("nutgraf_bg.wasm") == 1, "the page and its worker share one core: {asked:#?}");
    match count("worker.js") {
        0 => Ok(Answered::OnThePage),
        1 => Ok(Answered::InWorker),
        _ => bail!("who has answered? {asked:#?}"),
    }
}

#[test]
fn works_in_a_page_of_another_origin() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        ensure!(embedded(page, OPEN).await? == Answered::InWorker, "no worker has answered");
        Ok(())
    })
}

/// The policy is the README's, and nothing that it forbids is tried.
#[test]
fn works_under_the_policy_that_the_readme_has() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        ensure!(embedded(page, STRICT).await? == Answered::InWorker, "no worker has answered");
        Ok(())
    })
}

#[test]
fn works_on_the_pages_own_thread_where_no_worker_is_allowed() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        // It tries to have one.
        page.provoke();
        ensure!(embedded(page, WORKERLESS).await? == Answered::OnThePage, "a worker has answered");
        Ok(())
    })
}

/// The other ways: the client, and the web's Summarizer where the browser has none.
#[test]
fn the_package_works_under_the_same_policy() -> Result<()> {
    let script = "
        const text = document.querySelector('article').innerText;
        const { createClient } = await import(`${args}/client.js`);
        const client = createClient();
        const { summary } = await client.summarize(text, { sentences: 1 });
        client.close();
        const { Summarizer } = await import(`${args}/summarizer.js`);
        const summarizer = await Summarizer.create({ type: 'tldr', length: 'short' });
        const said = await summarizer.summarize(text);
        summarizer.destroy();
        return [summary.length, said.length > 0];";
    in_each_engine(Setting::default(), async |page| {
        ensure!(embedded(page, STRICT).await? == Answered::InWorker, "no worker has answered");
        let told = page.run(script, json!(ELSEWHERE)).await?;
        ensure!(told == json!([1, true]), "{told}");
        let workers = page.requests().iter().filter(|address| **address == format!("{ELSEWHERE}/worker.js")).count();
        ensure!(workers == 3, "the element, the client and the Summarizer each have one, not {workers}");
        Ok(())
    })
}
