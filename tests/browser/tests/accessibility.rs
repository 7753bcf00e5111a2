//! axe-core finds nothing to complain of, in each engine and in every state and look of the page.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::engines::Scheme;
use nutgraf_browser_tests::page::{PATIENCE, Page, Setting, in_each_engine};
use serde_json::{Value, json};

/// The rules that axe knows for WCAG 2.2 A and AA, and what it calls best practice.
const AXE: &str = "
    await import('/axe/axe.min.js');
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations, passes } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return {
        passes: passes.length,
        violations: violations.map(({ id, help, nodes }) =>
            ({ id, help, nodes: nodes.map(({ target, failureSummary }) => `${target}: ${failureSummary}`) })),
    };";

/// Colours fade from one state to the next, and what lies under the pointer after a change of width comes a frame later: what
/// is judged is what stays. An animation that has ended but holds its last frame is listed still, and moves no more.
const AT_REST: &str = "
    for (let still = 0; still < 5; ) {
        await new Promise(requestAnimationFrame);
        const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
        for (const animation of moving) animation.finish();
        still = moving.length > 0 ? 0 : still + 1;
    }";

/// Something of each thing that can be set, and a sentence of the source chosen.
const STEER: &str = "
    hook('focus').value = 'arms';
    for (const type of ['input', 'change']) hook('focus').dispatchEvent(new Event(type));
    hook('tighten').click();
    hook('pin').click();
    document.querySelectorAll('[data-testid=strike]')[1].click();
    document.querySelector('[data-testid=fact-people] .fact').click();
    hook('source-view').dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));";

/// The bar of a text that takes a while, which most are read too soon to see.
const LONG_WORK: &str = "
    document.body.dataset.state = 'working';
    document.body.classList.add('is-long');
    for (const name of ['progress', 'cancel']) hook(name).hidden = false;";
const END_OF_LONG_WORK: &str = "document.body.classList.remove('is-long'); document.body.dataset.state = 'empty'";

/// Widths of a desk, of a telephone, and of the narrowest there are, in CSS pixels.
const WIDTHS: [(u32, u32); 3] = [(1280, 900), (390, 844), (320, 640)];

/// Two texts on one matter.
const ONE: &[u8] =
    b"The council of Varn closes the old bridge in May. Ann Lee, the mayor, said that nobody will be cut off.";
const TWO: &[u8] = b"A ferry replaces the bridge of Varn from May. It carries forty cars, said Bob Stone of Bee Ltd. It costs $2 million.";

async fn check(page: &Page, state: &str) -> Result<()> {
    for (width, height) in WIDTHS {
        page.client.set_window_size(width, height).await?;
        page.run(AT_REST, Value::Null).await?;
        let found = page.run(AXE, Value::Null).await?;
        ensure!(found["passes"].as_u64().context("axe gives no answer")? > 10, "axe looked at nothing: {found}");
        ensure!(found["violations"] == json!([]), "{state}, {width} wide: {:#}", found["violations"]);
    }
    Ok(())
}

async fn check_each_state(page: &Page) -> Result<()> {
    check(page, "empty").await?;
    page.run(LONG_WORK, Value::Null).await?;
    check(page, "working, with nothing to show yet").await?;
    page.run(END_OF_LONG_WORK, Value::Null).await?;
    page.drop_files(&[("photo.png", b"\x89PNG"), ("letter.rtf", b"{\\rtf1}")]).await?;
    page.wait_until("the files are refused", "!hook('notice').hidden", Value::Null).await?;
    check(page, "files that cannot be read").await?;
    page.drop_files(&[("one.txt", ONE), ("two.txt", TWO)]).await?;
    page.wait_for("ready", PATIENCE).await?;
    check(page, "several files").await?;
    page.run("hook('keep').click()", Value::Null).await?;
    page.wait_until("the text is kept", "document.getElementById('kept-list').children.length === 1", Value::Null)
        .await?;
    page.run("document.getElementById('clear').click()", Value::Null).await?;
    check(page, "with a text that was kept").await?;
    page.run("hook('delete-all').click()", Value::Null).await?;
    page.show_sample().await?;
    check(page, "read").await?;
    let first = page.hooks("pick").await?.into_iter().next().context("no pick")?;
    first.click().await?;
    check(page, "a pick chosen").await?;
    for panel in ["options", "export"] {
        page.run("hook(args).click()", json!(panel)).await?;
        check(page, panel).await?;
        page.run("hook(args).click()", json!(panel)).await?;
    }
    page.run(STEER, Value::Null).await?;
    page.wait_until("a sentence is struck out", "!hook('struck').hidden", Value::Null).await?;
    check(page, "steered").await?;
    page.run("document.getElementById('mode-edit').click()", Value::Null).await?;
    check(page, "edit").await?;
    page.run("document.querySelectorAll('details').forEach((details) => { details.open = true; })", Value::Null)
        .await?;
    check(page, "all open").await?;
    for panel in ["options", "export"] {
        page.run("hook(args).click()", json!(panel)).await?;
        check(page, panel).await?;
    }
    page.run("hook('help-button').click()", Value::Null).await?;
    check(page, "dialog").await?;
    page.run("document.getElementById('help-dialog').close()", Value::Null).await?;
    page.run("document.body.dataset.state = 'working'", Value::Null).await?;
    check(page, "working").await?;
    let fail =
        "document.body.dataset.state = 'error'; document.getElementById('error-text').textContent = 'It failed.'";
    page.run(fail, Value::Null).await?;
    check(page, "error").await
}

#[test]
fn axe_finds_nothing_in_light_colours() -> Result<()> {
    in_each_engine(Setting::default(), check_each_state)
}

#[test]
fn axe_finds_nothing_in_dark_colours() -> Result<()> {
    let dark = "matchMedia('(prefers-color-scheme: dark)').matches";
    in_each_engine(Setting { scheme: Scheme::Dark, ..Setting::default() }, async |page| {
        page.wait_until("the colours are dark", dark, Value::Null).await?;
        check_each_state(page).await
    })
}

/// The pages about embedding, which are looked at once their key points are there.
const EMBEDDING: [&str; 8] =
    ["", "blog.html", "dark.html", "rtl.html", "strict.html", "many.html", "late.html", "framed.html"];
const SHOWN: &str = "document.querySelector('nut-graf')?.report || document.querySelector('iframe')?.style.height";

#[test]
fn axe_finds_nothing_on_the_pages_about_embedding() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        for name in EMBEDDING {
            page.goto(&page.site.url(&format!("/embed/{name}"))).await?;
            page.wait_until(name, SHOWN, Value::Null).await?;
            check(page, name).await?;
        }
        Ok(())
    })
}

#[test]
fn axe_finds_nothing_from_right_to_left() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.goto("about:blank").await?;
        page.goto(&format!("{}#ui=ar", page.url())).await?;
        page.wait_for("empty", PATIENCE).await?;
        check_each_state(page).await
    })
}
