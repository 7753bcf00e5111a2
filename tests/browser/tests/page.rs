//! The page in real browsers: it shows the sample's summary, finds its places in the source, and is used
//! by keyboard alone.

use anyhow::{Context, Result, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use nutgraf_browser_tests::page::{PATIENCE, Page, Setting, in_each_engine};
use serde_json::{Value, json};

/// The sample's report and the sample itself. The core is asked, not the page's client: a driver may run scripts in a
/// world of their own, where a second client could not have the policy that the page has already made.
const SAMPLE_REPORT: &str = "
    const core = await import(page('nutgraf.js'));
    await core.default();
    const { text } = await (await fetch(page('sample.json'))).json();
    const { summary } = core.summarize(text, {});
    return { text, picks: summary.map(({ text, span }) => ({ text, span })),
             slices: summary.map(({ span }) => text.slice(span.start, span.end)) };";

/// The text that the page highlights now.
const HIGHLIGHTED: &str = "Array.from(CSS.highlights.get('nutgraf-pick') ?? [], (range) => range.toString()).join('')";

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(|entry| entry.as_str().unwrap_or_default().to_owned()).collect()
}

fn pick_texts(sample: &Value) -> Vec<String> {
    sample["picks"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|pick| pick["text"].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn the_sample_gives_three_sentences_and_no_boilerplate() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.show_sample().await?;
        let sample = page.run(SAMPLE_REPORT, Value::Null).await?;
        let picks = pick_texts(&sample);
        ensure!(picks.len() == 3, "{picks:#?}");
        ensure!(picks == strings(&sample["slices"]), "a pick is not its slice of the source");
        let text = sample["text"].as_str().context("no sample")?;
        let last_lines: Vec<&str> = text.lines().rev().filter(|line| !line.trim().is_empty()).take(2).collect();
        for pick in &picks {
            ensure!(!last_lines.iter().any(|line| line.contains(pick.as_str())), "boilerplate was picked: {pick}");
        }
        let shown = page.hooks("pick").await?;
        ensure!(shown.len() == 3, "{} picks are shown", shown.len());
        for (element, pick) in shown.iter().zip(&picks) {
            let text = element.text().await?;
            ensure!(text.contains(pick.as_str()), "{text:?} does not show {pick:?}");
        }
        Ok(())
    })
}

#[test]
fn a_sample_that_does_not_come_is_told_and_asked_for_again() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.provoke();
        // The service worker would hand it out all the same.
        page.site.lose("/sw.js");
        page.site.lose("/sample.json");
        page.reload().await?;
        page.hook("sample").await?.click().await?;
        page.wait_until("the failure shows", "document.body.dataset.state === 'error'", Value::Null).await?;
        page.site.heal();
        page.run("document.getElementById('retry').click()", Value::Null).await?;
        page.wait_until("it is shown", "document.body.dataset.state === 'ready'", Value::Null).await
    })
}

#[test]
fn the_strip_shows_where_the_weight_lies() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        // How thick the strip is drawn, band by band, from 0 to 255.
        let bands = "const canvas = document.getElementById('heat');
            const { data } = canvas.getContext('2d', { willReadFrequently: true }).getImageData(0, 0, 1, canvas.height);
            return [...data].filter((_, at) => at % 4 === 3);";
        let empty = page.run(bands, Value::Null).await?;
        page.show_sample().await?;
        let drawn = page.run(bands, Value::Null).await?;
        let thickness =
            |bands: &Value| bands.as_array().map(|all| all.iter().filter_map(Value::as_u64).collect::<Vec<_>>());
        let (empty, drawn) = (thickness(&empty).context("no bands")?, thickness(&drawn).context("no bands")?);
        ensure!(empty.iter().all(|&band| band == 0), "nothing is read yet: {empty:?}");
        let most = drawn.iter().max().copied().unwrap_or_default();
        ensure!(most > 100 && drawn.first() > drawn.last(), "the weight of this text lies in its beginning: {drawn:?}");
        Ok(())
    })
}

#[test]
fn a_click_on_a_pick_highlights_exactly_its_text() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.show_sample().await?;
        let picks = pick_texts(&page.run(SAMPLE_REPORT, Value::Null).await?);
        let before = page.run("return hook('source-view').textContent", Value::Null).await?;
        for (element, pick) in page.hooks("pick").await?.iter().zip(&picks) {
            element.click().await?;
            page.wait_until("the pick is highlighted", &format!("{HIGHLIGHTED} === args"), json!(pick)).await?;
            let seen = "const [range] = CSS.highlights.get('nutgraf-pick');
                const { top, bottom } = range.getBoundingClientRect();
                const until = performance.now() + 3000;
                while (performance.now() < until) {
                    const { top, bottom } = range.getBoundingClientRect();
                    if (bottom > 0 && top < innerHeight) return true;
                    await new Promise((resolve) => setTimeout(resolve, 50));
                }
                return `${top}..${bottom} of ${innerHeight}`;";
            let seen = page.run(seen, Value::Null).await?;
            ensure!(seen == json!(true), "the place is out of sight: {seen}");
        }
        let after = page.run("return hook('source-view').textContent", Value::Null).await?;
        ensure!(before == after, "highlighting changed the text");
        Ok(())
    })
}

#[test]
fn the_length_control_changes_the_summary() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.show_sample().await?;
        let set = "const control = hook('length');
            control.value = args;
            control.dispatchEvent(new Event('input', { bubbles: true }));
            control.dispatchEvent(new Event('change', { bubbles: true }));";
        for end in ["min", "max"] {
            let limit = page.run("return hook('length')[args]", json!(end)).await?;
            page.run(set, limit).await?;
            let comparison = if end == "min" { "< 3" } else { "> 3" };
            let picks = format!("document.querySelectorAll('[data-testid=pick]').length {comparison}");
            page.wait_until(&format!("the {end} of the length changes the picks"), &picks, Value::Null).await?;
        }
        Ok(())
    })
}

#[test]
fn the_language_is_found_and_can_be_chosen() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.show_sample().await?;
        let found = "hook('language').selectedOptions[0].textContent.includes('English')";
        page.wait_until("the menu says what was found", found, Value::Null).await?;
        let choose = "const menu = hook('language');
            menu.value = args;
            menu.dispatchEvent(new Event('change', { bubbles: true }));";
        page.run(choose, json!("de")).await?;
        page.wait_until("the text is read as German", "hook('source-view').lang === 'de'", Value::Null).await?;
        ensure!(page.hooks("pick").await?.len() == 3, "no three picks of a text read as German");
        page.run(choose, json!("")).await?;
        page.wait_until("the language is found again", "hook('source-view').lang === 'en'", Value::Null).await
    })
}

#[test]
fn shows_counts_and_facts_of_the_sample() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.show_sample().await?;
        let stats = page.hook("stats").await?.text().await?;
        ensure!(stats.bytes().any(|byte| byte.is_ascii_digit()), "no counts in {stats:?}");
        for (list, wanted) in [
            ("fact-contacts", "Editor@kahawatungu.com"),
            ("fact-quotes", "friendly state visit"),
            ("fact-people", "Kim Jong Un"),
        ] {
            let shown = page.run("return hook(args)?.textContent ?? ''", json!(list)).await?;
            ensure!(shown.as_str().unwrap_or_default().contains(wanted), "{list} shows {shown}");
        }
        Ok(())
    })
}

#[test]
fn works_by_keyboard_alone() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        tab_to(page, "sample").await?;
        press(page, Key::Enter).await?;
        page.wait_for("ready", PATIENCE).await?;
        tab_to(page, "pick").await?;
        let pick = page.run("return document.activeElement.textContent", Value::Null).await?;
        press(page, Key::Enter).await?;
        let highlighted = format!("{HIGHLIGHTED} && args.includes({HIGHLIGHTED})");
        page.wait_until("Enter highlights the pick", &highlighted, pick).await?;
        tab_to(page, "length").await?;
        let before = page.run("return hook('length').value", Value::Null).await?;
        press(page, Key::Right).await?;
        page.wait_until("an arrow key changes the length", "hook('length').value !== args", before).await
    })
}

/// Presses a key wherever the focus is.
async fn press(page: &Page, key: Key) -> Result<()> {
    let key = char::from(key);
    let keys =
        KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
    Ok(page.client.perform_actions(keys).await?)
}

/// Presses Tab until an element with a hook has the focus.
async fn tab_to(page: &Page, hook: &str) -> Result<()> {
    let mut seen = Vec::new();
    for _ in 0..80 {
        press(page, Key::Tab).await?;
        let focused = page.client.execute("return document.activeElement?.dataset?.testid ?? ''", vec![]).await?;
        if focused == json!(hook) {
            return Ok(());
        }
        seen.push(focused.as_str().unwrap_or_default().to_owned());
    }
    anyhow::bail!("Tab does not reach {hook}; it reached {seen:?}")
}
