//! Steering in real browsers: what the reader sets changes the summary, stands in the address, and can be taken back.

use anyhow::{Result, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use nutgraf_browser_tests::page::{PATIENCE, Page, Setting, in_each_engine};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use xtask::site::Instead;

/// The sentences in the summary, by their numbers.
const PICKS: &str =
    "Array.from(document.querySelectorAll('[data-testid=pick]'), (pick) => pick.dataset.sentence).join()";

/// Sets a field as typing and leaving it does.
const SET: &str = "
    const field = hook(args[0]);
    if (field.type === 'checkbox') field.click();
    else {
        field.value = args[1];
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }";

async fn set(page: &Page, hook: &str, value: &str) -> Result<()> {
    page.run(SET, json!([hook, value])).await.map(|_| ())
}

async fn click(page: &Page, hook: &str) -> Result<()> {
    page.run("hook(args).click()", json!(hook)).await.map(|_| ())
}

async fn picks(page: &Page) -> Result<Value> {
    page.run(&format!("return {PICKS}"), Value::Null).await
}

async fn picks_become(page: &Page, what: &str, wanted: &Value) -> Result<()> {
    page.wait_until(what, &format!("{PICKS} === args"), wanted.clone()).await
}

/// Presses a key while Control is held down, wherever the focus is.
async fn press_with_control(page: &Page, key: char) -> Result<()> {
    let control = char::from(Key::Control);
    let keys = KeyActions::new("keyboard".to_owned())
        .then(KeyAction::Down { value: control })
        .then(KeyAction::Down { value: key })
        .then(KeyAction::Up { value: key })
        .then(KeyAction::Up { value: control });
    Ok(page.client.perform_actions(keys).await?)
}

#[test]
fn focus_words_steer_and_can_be_taken_back() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.show_sample().await?;
        let usual = picks(page).await?;
        click(page, "options").await?;
        set(page, "focus", "weapons").await?;
        page.wait_until("the focus changes the summary", &format!("{PICKS} !== args"), usual.clone()).await?;
        let focused = picks(page).await?;
        page.wait_until("the address has the focus", "location.hash === '#focus=weapons'", Value::Null).await?;
        page.run("hook('options').click(); hook('options').focus()", Value::Null).await?;
        press_with_control(page, 'z').await?;
        picks_become(page, "Control and Z take it back", &usual).await?;
        page.wait_until("the address says nothing again", "location.hash === ''", Value::Null).await?;
        click(page, "redo").await?;
        picks_become(page, "the button does it again", &focused).await?;
        set(page, "focus", "zeppelins").await?;
        let note = "document.getElementById('focus-note').textContent !== ''";
        page.wait_until("the page says that the text has no such word", note, Value::Null).await?;
        page.run("document.querySelector('[data-testid=active] button').click()", Value::Null).await?;
        picks_become(page, "the mark of the focus takes it away", &usual).await
    })
}

#[test]
fn sentences_are_pinned_and_struck_out() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.show_sample().await?;
        let usual = picks(page).await?;
        page.run("document.querySelectorAll('[data-testid=strike]')[1].click()", Value::Null).await?;
        page.wait_until("the struck sentence is replaced", &format!("{PICKS} !== args"), usual.clone()).await?;
        ensure!(page.hooks("pick").await?.len() == 3, "the rest does not rebalance");
        let struck = page.run("return hook('struck').textContent", Value::Null).await?;
        ensure!(struck.as_str().unwrap_or_default().contains("North Korean leader"), "{struck} is shown as struck out");
        let marked = "[...CSS.highlights.get('nutgraf-struck')].join('').startsWith('North Korean leader')";
        page.wait_until("the source shows it struck out", marked, Value::Null).await?;
        click(page, "restore").await?;
        picks_become(page, "it is put back", &usual).await?;

        // From the source, by keys: the ninth sentence.
        page.run("hook('source-view').focus()", Value::Null).await?;
        let keys = "for (const key of args) hook('source-view').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))";
        page.run(keys, json!("jjjjjjjjjp".split("").collect::<Vec<_>>())).await?;
        page.wait_until("the pinned sentence is in", &format!("{PICKS}.split(',').includes('8')"), Value::Null).await?;
        set(page, "length", "1").await?;
        picks_become(page, "the pinned sentence stays", &json!("8")).await?;
        page.wait_until("both stand in the address", "location.hash === '#length=1&pin=8'", Value::Null).await?;
        for _ in 0..2 {
            click(page, "undo").await?;
        }
        picks_become(page, "all is taken back", &usual).await
    })
}

#[test]
fn a_click_in_the_source_chooses_its_sentence() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.show_sample().await?;
        let click = "
            const chunk = hook('source-view').children[args];
            const range = document.createRange();
            range.selectNodeContents(chunk);
            // A chunk is laid out when it is first seen.
            while (range.getClientRects().length === 0) await new Promise(requestAnimationFrame);
            const { left, top } = range.getClientRects()[0];
            chunk.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: left + 30, clientY: top + 10 }));";
        page.run(click, json!(2)).await?;
        let chosen = "[...CSS.highlights.get('nutgraf-pick') ?? []].join('').startsWith('“At the invitation')";
        page.wait_until("the sentence is marked", chosen, Value::Null).await?;
        page.wait_until(
            "its pick is, too",
            "document.querySelector('#picks [aria-current]')?.dataset.sentence === '2'",
            Value::Null,
        )
        .await?;
        let bar = "const menu = hook('sentence-menu').getBoundingClientRect(); const pane = hook('source-view').getBoundingClientRect();
            return menu.height > 0 && menu.top >= pane.top - 1 && menu.bottom <= pane.bottom + 1 && menu.right <= pane.right";
        ensure!(page.run(bar, Value::Null).await? == json!(true), "the bar is not beside it");
        page.run("document.getElementById('sentence-strike').click()", Value::Null).await?;
        page.wait_until("it is struck out", &format!("!{PICKS}.split(',').includes('2')"), Value::Null).await?;
        let put_back = "document.getElementById('sentence-strike').textContent === 'Put back'";
        page.wait_until("the bar offers to put it back", put_back, Value::Null).await
    })
}

#[test]
fn a_name_can_be_focused_on() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.show_sample().await?;
        let name = page.run("const fact = hook('fact-people').querySelectorAll('.fact')[2]; fact.click(); return fact.querySelector('.marker').textContent", Value::Null).await?;
        click(page, "focus-offer").await?;
        page.wait_until("the focus is the name", "hook('focus').value === args", name.clone()).await?;
        let last = name.as_str().and_then(|name| name.split(' ').next_back()).unwrap_or_default().to_owned();
        page.wait_until(
            "a sentence that names it is in",
            "document.getElementById('picks').textContent.includes(args)",
            json!(last),
        )
        .await
    })
}

#[test]
fn sentences_are_shortened_and_dates_settled() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.show_sample().await?;
        let last = page.run("return hook('length').max", Value::Null).await?;
        set(page, "length", last.as_str().unwrap_or_default()).await?;
        page.wait_until(
            "the summary is as long as it can be",
            "document.querySelectorAll('[data-testid=pick]').length > 3",
            Value::Null,
        )
        .await?;
        let length =
            "Array.from(document.querySelectorAll('[data-testid=pick]'), (pick) => pick.textContent).join('').length";
        let before = page.run(&format!("return {length}"), Value::Null).await?;
        set(page, "tighten", "").await?;
        page.wait_until("the sentences are shorter", &format!("{length} < args"), before).await?;
        let dates = "hook('fact-dates')?.textContent.includes(args)";
        ensure!(
            page.run(&format!("return {dates}"), json!("Jun 17, 2024")).await? == json!(false),
            "a day before there is a date"
        );
        set(page, "date", "2024-06-18").await?;
        page.wait_until("Monday is a day", dates, json!("Jun 17, 2024")).await?;
        let order =
            "Array.from(document.querySelectorAll('[data-testid=fact-dates] .when'), (when) => when.textContent)";
        let order = page.run(&format!("return {order}"), Value::Null).await?;
        ensure!(order[0] == json!("Jul 2000"), "the earliest date is not the first of {order}");
        set(page, "date", "nonsense").await?;
        page.wait_until("no date, no day", &format!("!({dates})"), json!("Jun 17, 2024")).await
    })
}

#[test]
fn an_address_sets_the_page_and_another_text_forgets_its_sentences() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.goto(&format!("{}#length=5&focus=arms&tighten=1&date=2024-06-18&pin=9999", page.url())).await?;
        page.refresh().await?;
        page.wait_for("empty", PATIENCE).await?;
        page.show_sample().await?;
        page.wait_until("five sentences", "document.querySelectorAll('[data-testid=pick]').length === 5", Value::Null)
            .await?;
        let set = "[hook('focus').value, hook('tighten').checked, hook('date').value, location.hash].join()";
        // The date belonged to no text yet.
        page.wait_until(
            "the controls show it",
            &format!("{set} === 'arms,true,,#length=5&focus=arms&tighten=1'"),
            Value::Null,
        )
        .await?;
        click(page, "pin").await?;
        page.wait_until("the pin stands in the address", "location.hash.includes('pin=')", Value::Null).await?;
        page.paste("Ann met Bob in Paris. They spoke for an hour. Nobody wrote it down. Then it rained.").await?;
        page.wait_until("the new text is summarized", "hook('pick')?.textContent.includes('Bob')", Value::Null).await?;
        page.wait_until("the pin is gone", "!location.hash.includes('pin=')", Value::Null).await?;
        ensure!(
            page.run("return location.href.includes('Bob')", Value::Null).await? == json!(false),
            "a word of the text"
        );
        ensure!(
            page.run("return hook('length').max", Value::Null).await? == json!("4"),
            "four sentences, more lengths"
        );
        Ok(())
    })
}

/// Long enough that reading it takes seconds, and no sentence twice.
const LONG: &str = "
    const words = 'harbour winter council letter engine garden captain window treaty season river market bridge signal'.split(' ');
    const sentence = (index) => `The ${words[index % 14]} of ${index} met the ${words[(index * 5) % 13]} near ${words[(index * 3) % 11]} ${index * 7}. `;
    args = Array.from({ length: 120000 }, (_, index) => sentence(index)).join('');";

/// The sample is shown before the core has come, and can be steered as soon as it is seen.
#[test]
fn what_is_waited_for_shows() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        // The service worker would hand out the core all the same.
        page.site.lose("/sw.js");
        page.site.fail("/nutgraf_bg.wasm", usize::MAX, Instead::Silence);
        page.reload().await?;
        page.show_sample().await?;
        page.settle().await?;
        set(page, "length", "1").await?;
        let grows = "new DOMMatrix(getComputedStyle(document.querySelector('.progress')).transform).a > 0.1";
        page.wait_until("a line grows", grows, Value::Null).await?;
        let busy = page.run("return document.getElementById('briefing').ariaBusy", Value::Null).await?;
        ensure!(busy == json!("true"), "the briefing's ariaBusy is {busy}");
        ensure!(page.hooks("pick").await?.len() == 3, "what was shown is gone");
        Ok(())
    })
}

#[test]
fn a_long_reading_shows_how_far_it_is_and_can_be_stopped() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        let paste = format!("{LONG}{}", nutgraf_browser_tests::page::PASTE);
        page.run(&paste, Value::Null).await?;
        let moves = "!hook('progress').hidden && hook('progress').value > 0";
        page.wait_until("the bar moves", moves, Value::Null).await?;
        ensure!(page.state().await? == "working", "it was read at once");
        click(page, "cancel").await?;
        let shown = page.run("return hook('error').textContent", Value::Null).await?;
        ensure!(shown.as_str().unwrap_or_default().contains("Stopped"), "the page says {shown}");
        ensure!(
            page.run("return hook('source-view').textContent.length", Value::Null).await?.as_u64() > Some(1_000_000),
            "the text is gone"
        );
        let begun = Instant::now();
        page.run("document.getElementById('clear').click()", Value::Null).await?;
        page.paste("Ann met Bob in Paris. They spoke for an hour. Nobody wrote it down. Then it rained.").await?;
        page.wait_until("the next text is read", "hook('pick')?.textContent.includes('Bob')", Value::Null).await?;
        let waited = begun.elapsed();
        ensure!(waited < Duration::from_secs(6), "the next text waited {waited:?} for one that nobody wanted");
        Ok(())
    })
}

/// How much the browser keeps of what a page can ask it to keep, but for the page's own files.
const STORED: &str = "
    const bases = (await indexedDB.databases?.()) ?? [];
    return [localStorage.length, sessionStorage.length, bases.length, document.cookie.length].join()";

#[test]
fn texts_are_kept_only_while_the_reader_wants_it() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        let before = page.run(STORED, Value::Null).await?;
        page.show_sample().await?;
        set(page, "focus", "arms").await?;
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        ensure!(page.run(STORED, Value::Null).await? == before, "something is stored unasked");
        set(page, "keep", "").await?;
        page.wait_until(
            "the text is kept",
            "document.querySelectorAll('[data-testid=kept-text]').length === 1",
            Value::Null,
        )
        .await?;
        page.reload().await?;
        page.wait_until("it is there the next time", "!hook('kept').hidden", Value::Null).await?;
        click(page, "kept-text").await?;
        page.wait_for("ready", PATIENCE).await?;
        ensure!(page.hooks("pick").await?.len() == 3, "no three picks of a kept text");
        page.run("document.getElementById('clear').click(); hook('delete-all').click()", Value::Null).await?;
        page.wait_until("all is deleted", "hook('kept').hidden && !hook('keep').checked", Value::Null).await?;
        ensure!(page.run(STORED, Value::Null).await? == before, "something is left");
        Ok(())
    })
}
