//! Taking a briefing along: copied, saved, linked to and read aloud in real browsers.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::page::{PATIENCE, Page, Setting, in_each_engine};
use serde_json::{Value, json};

/// A clipboard that a test can look into: real ones ask the reader first.
const CLIPBOARD: &str = "
    const keep = (kind, text) => { document.documentElement.dataset[kind] = text; };
    const clipboard = {
        writeText: async (text) => keep('copied', text),
        write: async ([item]) => {
            for (const type of item.types) keep(type === 'text/html' ? 'markup' : 'copied', await (await item.getType(type)).text());
        },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });";

const COPIED: &str = "return document.documentElement.dataset.copied ?? ''";

async fn copied(page: &Page, button: &str) -> Result<String> {
    page.run("delete document.documentElement.dataset.copied; hook(args).click()", json!(button)).await?;
    page.wait_until("something is copied", "document.documentElement.dataset.copied", Value::Null).await?;
    let text = page.run(COPIED, Value::Null).await?;
    Ok(text.as_str().context("no text")?.to_owned())
}

async fn choose_format(page: &Page, format: &str) -> Result<()> {
    page.run("document.querySelector(`[name=format][value=${args}]`).click()", json!(format)).await.map(|_| ())
}

const HOSTILE: &str = "Ann <b>Miller</b> met Bob Stone in *Paris* on 5 May 2024. <script>alert(1)</script> was what he said. \
    [They](javascript:x) spoke & spoke for an hour. Then it rained.";

#[test]
fn a_briefing_is_copied_in_each_format() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.run(CLIPBOARD, Value::Null).await?;
        page.paste(HOSTILE).await?;
        page.wait_for("ready", PATIENCE).await?;
        let fill = "
            for (const [name, value] of Object.entries(args)) {
                hook(name).value = value;
                hook(name).dispatchEvent(new Event('input', { bubbles: true }));
            }
            hook('whole').click();";
        page.run(fill, json!({ "title": "A <day>", "address": "https://example.org/a?b=1" })).await?;
        let text = copied(page, "export-copy").await?;
        ensure!(text.starts_with("A <day>\nhttps://example.org/a?b=1\n"), "no source line: {text}");
        ensure!(text.contains("Ann <b>Miller</b> met Bob Stone in *Paris*"), "{text}");
        choose_format(page, "markdown").await?;
        let markdown = copied(page, "export-copy").await?;
        ensure!(markdown.contains("Ann \\<b\\>Miller\\</b\\> met Bob Stone in \\*Paris\\*"), "{markdown}");
        ensure!(markdown.contains("](<https://example.org/a?b=1#:~:text="), "no link into the source: {markdown}");
        choose_format(page, "html").await?;
        let html = copied(page, "export-copy").await?;
        ensure!(html.contains("&lt;script&gt;") && !html.contains("<script"), "{html}");
        choose_format(page, "json").await?;
        let report: Value = serde_json::from_str(&copied(page, "export-copy").await?)?;
        ensure!(report["title"] == json!("A <day>") && report["summary"][0]["sentence"] == json!(0), "{report:#}");
        ensure!(report["dates"][0]["value"] == json!("2024-05-05"), "{report:#}");
        page.run("document.querySelector('[data-testid=sentence-link]').click()", Value::Null).await?;
        let link = "document.documentElement.dataset.copied === args";
        let wanted = "https://example.org/a?b=1#:~:text=Ann%20%3Cb%3EMiller%3C%2Fb%3E%20met%20Bob%20Stone%20in%20*Paris*%20on%205%20May%202024.";
        page.wait_until("a link to one sentence is copied", link, json!(wanted)).await
    })
}

#[test]
fn a_briefing_is_saved_under_its_name() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        let catch = "
            const note = document.documentElement.dataset;
            HTMLAnchorElement.prototype.click = function () { note.file = `${this.download} ${new URL(this.href).protocol}`; };";
        page.run(catch, Value::Null).await?;
        page.show_sample().await?;
        choose_format(page, "markdown").await?;
        page.run("hook('download').click()", Value::Null).await?;
        let file = page.run("return document.documentElement.dataset.file ?? ''", Value::Null).await?;
        ensure!(file == json!("russian-president-vladimir-putin-will-visit-north-korea.md blob:"), "{file}");
        Ok(())
    })
}

#[test]
fn a_link_carries_the_text_only_if_the_reader_says_so() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.run(CLIPBOARD, Value::Null).await?;
        page.show_sample().await?;
        let steer = "hook('focus').value = 'arms'; for (const type of ['input', 'change']) hook('focus').dispatchEvent(new Event(type))";
        page.run(steer, Value::Null).await?;
        page.run("document.querySelectorAll('[data-testid=pin]')[1].click()", Value::Null).await?;
        page.wait_until("a sentence is pinned", "document.querySelector('.pinned')", Value::Null).await?;
        page.settle().await?;
        let bare = copied(page, "link").await?;
        ensure!(bare.contains("#focus=arms&pin=") && bare.len() < page.url().len() + 40, "{bare}");
        let link = copied(page, "link-text").await?;
        let before = page
            .run("return [hook('source-view').textContent, document.getElementById('picks').textContent]", Value::Null)
            .await?;
        page.goto("about:blank").await?;
        page.goto(&link).await?;
        page.wait_for("ready", PATIENCE).await?;
        let same = "JSON.stringify([hook('source-view').textContent, document.getElementById('picks').textContent]) === JSON.stringify(args)";
        page.wait_until("the same text, the same summary", same, before.clone()).await?;
        page.run("hook('tighten').click()", Value::Null).await?;
        page.wait_until("the setting stands beside the text", "/tighten=1.*text=/.test(location.hash)", Value::Null)
            .await?;
        page.refresh().await?;
        page.wait_for("ready", PATIENCE).await?;
        let text = "hook('source-view').textContent === args && hook('tighten').checked";
        page.wait_until("it is there still when the page is loaded again", text, before[0].clone()).await?;
        page.paste("Another text. It has two sentences.").await?;
        page.wait_until("with its text it leaves the address", "!location.hash.includes('text=')", Value::Null).await
    })
}

/// On the screen a long summary comes as the reader gets there.
#[test]
fn a_long_summary_is_printed_whole() -> Result<()> {
    let sentences = (1..=300).map(|number| format!("Paper {number} says what the council of Varn decided.\n\n"));
    let text: String = sentences.collect();
    in_each_engine(Setting::default(), async |page| {
        page.paste(&text).await?;
        page.wait_for("ready", PATIENCE).await?;
        page.run(
            "hook('length').value = hook('length').max; hook('length').dispatchEvent(new Event('input'))",
            Value::Null,
        )
        .await?;
        let count = "document.querySelectorAll('[data-testid=pick]').length";
        page.wait_until("the first of them are shown", &format!("{count} > 30 && {count} < 100"), Value::Null).await?;
        page.run("dispatchEvent(new Event('beforeprint'))", Value::Null).await?;
        page.wait_until("all are", &format!("{count} === 100"), Value::Null).await
    })
}

#[test]
fn the_summary_is_read_aloud_with_its_place_marked() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        let can = page.run("return typeof speechSynthesis !== 'undefined'", Value::Null).await?;
        page.show_sample().await?;
        let hidden = page.run("return hook('read-aloud').hidden", Value::Null).await?;
        ensure!(hidden != can, "the button is hidden: {hidden}; the browser can speak: {can}");
        if can == json!(false) {
            return Ok(());
        }
        // Voices differ and may be none: what they are asked to say is what counts.
        let voice = "
            const said = [];
            const speech = { speak: (one) => said.push(one), cancel: () => {} };
            Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
            hook('read-aloud').click();
            const [, second] = said;
            second.dispatchEvent(new Event('start'));
            return said.map(({ text, lang }) => [lang, text]);";
        let said = page.run(voice, Value::Null).await?;
        ensure!(said.as_array().map(Vec::len) == Some(3) && said[0][0] == json!("en"), "{said:#}");
        let marked = "[...CSS.highlights.get('nutgraf-pick') ?? []].join('') === args";
        page.wait_until("the second sentence is marked", marked, said[1][1].clone()).await?;
        page.run("hook('read-aloud').click()", Value::Null).await?;
        page.wait_until("it stops", "hook('read-aloud').textContent === 'Read aloud'", Value::Null).await
    })
}
