//! Ten thousand summaries in one tab, each of them on the screen: it goes on working, and what it holds does not grow.
//! Chromium tells what the page holds, every engine what the core does, and the system what the browser's processes do.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::devtools;
use nutgraf_browser_tests::engines::Engine;
use nutgraf_browser_tests::page::{Page, Setting, in_each_engine, reading};
use serde_json::{Value, json};
use std::time::Instant;

const SUMMARIES: u32 = 10_000;
/// A driver waits two minutes for a script.
const AT_A_TIME: u32 = 250;
/// Until the caches of the engine are as full as they get.
const TO_WARM_UP: u32 = 1_000;
/// What the page may hold afterwards beyond what it held: bytes, and DOM nodes.
const MOST_HEAP: f64 = 400_000.0;
const MOST_NODES: f64 = 50.0;
/// What the browser may hold more, with garbage that it has not collected yet, in bytes. Nine thousand texts and reports that
/// were kept would be three times as much.
const MOST_RESIDENT: u64 = 100_000_000;
/// What the core may take more, once it has read all the texts: its free memory is in other pieces each time. In bytes.
const MOST_MEMORY: i64 = 4 * 65_536;

/// Has the page read the texts of these numbers, one after the other. Each is painted: an engine keeps other things of what
/// was seen than of what was not.
fn read_in_the_page() -> String {
    let reading = reading();
    format!(
        "const {{ textOf }} = await import(shared('texts.mjs'));
        {reading}
        const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        for (let [seed, end] = args; seed < end; seed += 1) {{
            const state = await read({{ plain: `Ann met Bob in Paris on day ${{seed}}. They spoke.\\n\\n${{textOf(seed)}}` }});
            const isShown = hook('source-view').textContent.includes(`on day ${{seed}}.`);
            if (state !== 'ready' || !isShown) throw new Error(`text ${{seed}} is not read: ${{state}}`);
            await painted();
            document.getElementById('clear').click();
        }}"
    )
}

/// Has a core of the test's own read them; tells how much memory it has by now.
const READ_BY_THE_CORE: &str = "
    const { textOf, optionsOf } = await import(shared('texts.mjs'));
    const core = await import(page('nutgraf_core.js'));
    const { memory } = await core.default({ module_or_path: page('nutgraf_bg.wasm') });
    for (let [seed, end] = args; seed < end; seed += 1) core.summarize(textOf(seed), optionsOf(seed));
    return memory.buffer.byteLength;";

async fn run(page: &Page, script: &str, from: u32, to: u32) -> Result<Value> {
    let mut last = Value::Null;
    for begin in (from..to).step_by(AT_A_TIME as usize) {
        last = page.run(script, json!([begin, begin + AT_A_TIME])).await?;
    }
    Ok(last)
}

/// What the page holds after the garbage is gone, where the engine tells.
async fn held(page: &Page) -> Result<Option<(f64, f64)>> {
    if page.engine == Engine::Chromium { devtools::held(&page.client).await.map(Some) } else { Ok(None) }
}

#[test]
#[ignore = "`cargo xtask test --long` runs it: it takes minutes"]
fn a_tab_works_on_and_holds_no_more() -> Result<()> {
    let read = read_in_the_page();
    in_each_engine(Setting::default(), async |page| {
        let begun = Instant::now();
        run(page, &read, 0, TO_WARM_UP).await?;
        let (before, memory_before) = (held(page).await?, page.memory());
        run(page, &read, TO_WARM_UP, SUMMARIES).await?;
        if let (Some(before), Some(after)) = (before, held(page).await?) {
            let (heap, nodes) = (after.0 - before.0, after.1 - before.1);
            println!("the page in {:?}: {heap:+.0} bytes, {nodes:+.0} nodes", page.engine);
            ensure!(heap < MOST_HEAP && nodes < MOST_NODES, "it has grown by {heap} bytes, {nodes} nodes");
        }
        if let (Some(before), Some(after)) = (memory_before, page.memory()) {
            println!("the browser in {:?}: {before} bytes, then {after}", page.engine);
            ensure!(after < before + MOST_RESIDENT, "it had {before} bytes and has {after}");
        }
        println!("{SUMMARIES} summaries in {:?}, {:.0?}", page.engine, begun.elapsed());
        Ok(())
    })
}

#[test]
#[ignore = "`cargo xtask test --long` runs it: it takes minutes"]
fn the_memory_of_the_core_stays_as_it_is() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        // All texts once: then it has had the largest.
        let before = run(page, READ_BY_THE_CORE, 0, TO_WARM_UP).await?;
        let mut after = Value::Null;
        for _ in TO_WARM_UP / AT_A_TIME..SUMMARIES / AT_A_TIME {
            after = page.run(READ_BY_THE_CORE, json!([0, AT_A_TIME])).await?;
        }
        println!("the core in {:?}: {before} bytes, then {after}", page.engine);
        let taken = after.as_i64().context("no number")? - before.as_i64().context("no number")?;
        ensure!(taken <= MOST_MEMORY, "it had {before} bytes and has {after}");
        Ok(())
    })
}
