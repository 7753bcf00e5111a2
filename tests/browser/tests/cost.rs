//! What `<nut-graf>` costs the page that it is in: main-thread time, and what stays of elements that are gone. Chromium tells.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::devtools;
use nutgraf_browser_tests::engines::Engine;
use nutgraf_browser_tests::page::{Page, Setting, in_engine};
use serde_json::{Value, json};
use std::time::Duration;

/// The most that the first render of an article of 3 kB may take on the page's thread, loading aside. In milliseconds.
const MOST_TIME: f64 = 5.0;
/// First renders that are timed.
const ROUNDS: usize = 9;
/// Elements that come, are ready, and go; so many at a time.
const ELEMENTS: usize = 1000;
const AT_A_TIME: usize = 50;
/// What may be there afterwards that was not before: the engine's own caches. Bytes, and DOM nodes.
const MOST_HEAP: f64 = 400_000.0;
const MOST_NODES: f64 = 50.0;
/// The worker is kept a while for elements that are moved.
const GRACE: Duration = Duration::from_millis(3500);

/// Puts an article into the page, and an element in it; ends when the key points are there and drawn.
const SHOW: &str = "
    const [tag, text] = args;
    const article = document.createElement('article');
    for (const words of text.split('\\n\\n')) {
        const paragraph = document.createElement('p');
        paragraph.textContent = words;
        article.append(paragraph);
    }
    const element = document.createElement(tag);
    const ready = new Promise((resolve, reject) => {
        element.addEventListener('nutgraf-ready', resolve);
        element.addEventListener('nutgraf-error', ({ detail }) => reject(detail.error));
        if (!customElements.get(tag)) resolve();
    });
    article.prepend(element);
    document.body.append(article);
    await ready;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));";

/// Counts workers from now on, then loads the element.
const LOAD: &str = "
    globalThis.workers = 0;
    const Real = Worker;
    globalThis.Worker = class extends Real {
        constructor(...given) { super(...given); workers += 1; }
        terminate() { super.terminate(); workers -= 1; }
    };
    await import(page('element.js'));";

const REMOVE: &str = "for (const article of document.querySelectorAll('body > article')) article.remove();";

fn three_kilobytes() -> String {
    let paragraph = "The council of Varn voted on Monday to close the town's only bridge from 3 March 2025. Engineers had warned \
        of cracks in two of its piers since 2019. “Nobody will be cut off,” said Ann Lee, the mayor. The new bridge is to cost \
        €48 million, of which the state pays two thirds.";
    let mut text = String::new();
    for number in 1.. {
        let more = format!("{paragraph} That is what paper {number} says.\n\n");
        if text.len() + more.len() > 3000 {
            break;
        }
        text += &more;
    }
    text
}

/// The page's own work for a script, in milliseconds.
async fn time_of(page: &Page, script: &str, args: Value) -> Result<f64> {
    let before = devtools::main_thread_time(&page.client).await?;
    page.run(script, args).await?;
    Ok(devtools::main_thread_time(&page.client).await? - before)
}

#[test]
fn the_first_render_takes_little_of_the_pages_thread() -> Result<()> {
    in_engine(Engine::Chromium, Setting::default(), async |page| {
        let text = three_kilobytes();
        // The article alone, with an element that does nothing, is the host's own.
        let (ours, inert) = (json!(["nut-graf", text]), json!(["nut-none", text]));
        let (mut alone, mut loading) = (0.0, 0.0);
        let mut times = Vec::new();
        for round in 0..=ROUNDS {
            alone = time_of(page, SHOW, inert.clone()).await?;
            page.run(REMOVE, Value::Null).await?;
            if round == 0 {
                loading = time_of(page, &format!("{LOAD}{SHOW}"), ours.clone()).await? - alone;
            } else {
                times.push(time_of(page, SHOW, ours.clone()).await? - alone);
            }
            page.run(REMOVE, Value::Null).await?;
        }
        times.sort_by(f64::total_cmp);
        let slowness = devtools::slowness(&page.client).await?;
        println!(
            "first render: {times:.2?} ms of the main thread; with loading {loading:.1}; the article alone {alone:.2}"
        );
        // What else runs on the machine can only add.
        ensure!(times[0] < MOST_TIME * slowness, "{times:.2?} on a machine {slowness:.2} times as slow");
        Ok(())
    })
}

#[test]
fn elements_that_are_gone_leave_neither_nodes_nor_workers() -> Result<()> {
    let batch = "
        const elements = Array.from({ length: args }, () => {
            const element = document.createElement('nut-graf');
            element.append('Ann met Bob in Paris. They spoke.');
            return element;
        });
        const ready = elements.map((element) => new Promise((resolve) => element.addEventListener('nutgraf-ready', resolve)));
        document.body.append(...elements);
        await Promise.all(ready);
        elements[0].shadowRoot.querySelector('a').click();
        for (const element of elements) element.remove();";
    in_engine(Engine::Chromium, Setting::default(), async |page| {
        page.run(LOAD, Value::Null).await?;
        page.run(batch, json!(AT_A_TIME)).await?;
        let before = devtools::held(&page.client).await?;
        for _ in 0..ELEMENTS / AT_A_TIME {
            page.run(batch, json!(AT_A_TIME)).await?;
        }
        tokio::time::sleep(GRACE).await;
        let after = devtools::held(&page.client).await?;
        let left =
            page.run("return [workers, document.adoptedStyleSheets.length, CSS.highlights.size]", Value::Null).await?;
        println!(
            "{ELEMENTS} elements later: {:+.0} bytes, {:+.0} nodes, {left}",
            after.0 - before.0,
            after.1 - before.1
        );
        ensure!(left == json!([0, 0, 0]), "workers, sheets and highlights that are left: {left}");
        ensure!(after.0 - before.0 < MOST_HEAP, "the heap has grown from {} to {}", before.0, after.0);
        ensure!(after.1 - before.1 < MOST_NODES, "there were {} nodes and are {}", before.1, after.1);
        Ok(())
    })
    .context("a thousand elements")
}
