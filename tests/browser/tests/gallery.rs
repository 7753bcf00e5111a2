//! The page about embedding and its examples, on a strict host; and the frame in the page of another site.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::page::{Page, Setting, in_each_engine};
use nutgraf_browser_tests::served::{ELSEWHERE_FRAME, FRAMING, OPEN};
use serde_json::{Value, json};

/// Pages that have the element, and how many at least are ready without scrolling.
const PAGES: [(&str, usize); 6] = [("blog", 1), ("dark", 1), ("rtl", 1), ("strict", 1), ("many", 6), ("late", 1)];

const READY: &str =
    "[...document.querySelectorAll('nut-graf')].filter(({ report }) => report?.summary.length > 0).length >= args";

#[test]
fn every_example_shows_its_key_points() -> Result<()> {
    in_each_engine(Setting { base: "/a/b/", ..Setting::default() }, async |page| {
        // The page that every test opens first may not have come to asking for them.
        page.goto("about:blank").await?;
        let before = page.requests().len();
        for (name, wanted) in PAGES {
            page.goto(&page.site.url(&format!("/a/b/embed/{name}.html"))).await?;
            page.wait_until(name, READY, json!(wanted)).await?;
        }
        // Each once a page, however many elements it has.
        for name in ["/worker.js", "/nutgraf_bg.wasm"] {
            let count = page.requests().iter().skip(before).filter(|path| path.ends_with(name)).count();
            ensure!(count == PAGES.len(), "{name} was asked for {count} times on {} pages", PAGES.len());
        }
        Ok(())
    })
}

#[test]
fn the_right_to_left_page_speaks_its_language() -> Result<()> {
    let seen = "
        const { shadowRoot } = document.querySelector('nut-graf');
        const list = shadowRoot.querySelector('ul');
        return [shadowRoot.querySelector('[part=heading]').textContent, getComputedStyle(list).direction];";
    in_each_engine(Setting::default(), async |page| {
        page.goto(&page.site.url("/embed/rtl.html")).await?;
        page.wait_until("key points", READY, json!(1)).await?;
        let seen = page.run(seen, Value::Null).await?;
        ensure!(seen == json!(["أهم النقاط", "rtl"]), "{seen}");
        Ok(())
    })
}

/// What the controls say is in the code at once, and in the preview soon.
#[test]
fn controls_change_the_code_and_the_preview() -> Result<()> {
    let change = "
        const code = () => document.querySelector('#code').textContent;
        const pick = (name, value) => document.querySelector(`[name=${name}][value=${value}]`).click();
        const element = document.querySelector('#preview nut-graf');
        const codes = [code()];
        pick('show', 'people');
        pick('look', 'card');
        const range = document.querySelector('[name=sentences]');
        range.value = '2';
        range.dispatchEvent(new Event('input', { bubbles: true }));
        codes.push(code());
        for (const way of ['frame', 'package', 'summarizer']) {
            pick('way', way);
            codes.push(code());
        }
        return { codes, show: element.show, sentences: element.sentences };";
    in_each_engine(Setting::default(), async |page| {
        page.goto(&page.site.url("/embed/")).await?;
        page.wait_until("key points", READY, json!(1)).await?;
        let seen = page.run(change, Value::Null).await?;
        let codes: Vec<&str> = seen["codes"].as_array().context("no code")?.iter().filter_map(Value::as_str).collect();
        ensure!(codes.len() == 5, "{seen:#}");
        let script = format!("<script type=\"module\" src=\"{}\"></script>\n", page.site.url("/element.js"));
        ensure!(codes[0] == format!("{script}<nut-graf for=\"article\"></nut-graf>"), "{}", codes[0]);
        let element = "<nut-graf for=\"article\" show=\"summary people\" sentences=\"2\"></nut-graf>";
        ensure!(codes[1].ends_with(element) && codes[1].contains("--nutgraf-border"), "{}", codes[1]);
        ensure!(codes[2].contains("embed/frame/#show=summary+people&sentences=2&"), "{}", codes[2]);
        ensure!(codes[3].contains("from \"nutgraf/client\"") && codes[3].contains("sentences: 2"), "{}", codes[3]);
        ensure!(codes[4].contains("length: \"short\""), "{}", codes[4]);
        ensure!(seen["show"] == json!("summary people") && seen["sentences"] == json!(2), "{seen:#}");
        page.wait_until("two picks and people", TWO_AND_PEOPLE, Value::Null).await
    })
}

const TWO_AND_PEOPLE: &str = "
    document.querySelector('nut-graf').report.summary.length === 2
    && document.querySelector('nut-graf').shadowRoot.querySelector('[part~=people]')";

const READY_AND_SIZED: &str =
    "((heard) => heard.some(({ summary }) => summary?.length) && heard.some(({ height }) => height > 60))(
    JSON.parse(document.querySelector('output').textContent || '[]'))";

async fn heard(page: &Page) -> Result<Value> {
    let told = page.run("return JSON.parse(document.querySelector('output').textContent || '[]')", Value::Null).await?;
    Ok(told)
}

#[test]
fn a_frame_speaks_to_the_site_that_it_was_told_of_and_to_nobody_else() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        // A message that may not reach anybody is complained of.
        page.provoke();
        for site in [OPEN, FRAMING] {
            page.goto(&format!("{site}/frame.html")).await?;
            page.wait_until("the frame is ready", READY_AND_SIZED, Value::Null).await?;
            // What should not be said has time to be.
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            let heard = heard(page).await?;
            let all = heard.as_array().context("nothing heard")?;
            ensure!(all.iter().all(|told| told["frame"] == json!("ours")), "{heard:#}");
            ensure!(all.iter().all(|told| told["origin"] == json!(ELSEWHERE_FRAME)), "{heard:#}");
            let summary = all.iter().find_map(|told| told["summary"].as_array().filter(|summary| !summary.is_empty()));
            ensure!(summary.map(Vec::len) == Some(1), "{heard:#}");
        }
        Ok(())
    })
}
