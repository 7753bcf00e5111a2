//! speed ENGINE FILE BYTES: CPU milliseconds of the first summary of a text in Chromium and the mean of those after it, as JSON. ENGINE
//! is one of ours, as the site has them, or the naive scorer of `tests/node/peers/`.

use anyhow::{Context, Result};
use nutgraf_browser_tests::devtools;
use nutgraf_browser_tests::engines::Engine;
use nutgraf_browser_tests::page::{Page, Setting};
use serde_json::{Value, json};
use std::fs;
use std::time::{Duration, Instant};
use xtask::command::root;

/// A message to the browser has at most so many bytes of the text.
const PIECE: usize = 1_000_000;
/// Warm calls: at least so many rounds, and more while they fit into the time; a round of short texts has several calls.
const FEWEST_ROUNDS: u32 = 3;
const ROUNDS_TIME: Duration = Duration::from_secs(2);
const ROUND_BYTES: usize = 300_000;

const CALLS: &str = "for (let call = 0; call < args; call += 1) summarize(text);";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [engine, file, bytes] = &*arguments else { anyhow::bail!("speed ENGINE FILE BYTES") };
    let text = fs::read_to_string(file)?;
    let text = &text[..text.floor_char_boundary(bytes.parse()?)];
    let script = match engine.as_str() {
        "nutgraf" | "summary-only" => format!(
            "const core = await import(page('{engine}.js'));
            await core.default();
            globalThis.summarize = (text) => core.summarize(text, {{ sentences: 5 }});"
        ),
        "naive" => {
            let source = fs::read_to_string(root().join("tests/node/peers/naive.mjs"))?;
            format!("{}\nglobalThis.summarize = load();", source.replace("export ", ""))
        }
        other => anyhow::bail!("no such engine here: {other}"),
    };
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(measure(&script, text))
}

async fn measure(script: &str, text: &str) -> Result<()> {
    let page = Page::open(Engine::Chromium, Setting::default()).await?;
    page.run(script, Value::Null).await?;
    page.run("globalThis.text = ''", Value::Null).await?;
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE));
        page.run("text += args", json!(piece)).await?;
        rest = after;
    }
    let first = time_of(&page, 1).await?;
    let calls = u32::try_from(ROUND_BYTES / text.len().max(1)).context("no such text")?.max(1);
    let (begun, mut rounds, mut warm) = (Instant::now(), 0, f64::INFINITY);
    while rounds < FEWEST_ROUNDS || begun.elapsed() < ROUNDS_TIME {
        warm = warm.min(time_of(&page, calls).await? / f64::from(calls));
        rounds += 1;
    }
    println!("{}", json!({ "first": first, "warm": warm, "memory": null }));
    Ok(())
}

/// The page's own work for some calls, less that of a script which calls nothing, in milliseconds.
async fn time_of(page: &Page, calls: u32) -> Result<f64> {
    let mut last = devtools::main_thread_time(&page.client).await?;
    let mut times = [0.0; 2];
    for (calls, time) in [0, calls].into_iter().zip(&mut times) {
        page.run(CALLS, json!(calls)).await?;
        let now = devtools::main_thread_time(&page.client).await?;
        *time = now - last;
        last = now;
    }
    Ok(times[1] - times[0])
}
