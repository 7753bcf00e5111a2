//! The page's own language and its keys.

use anyhow::{Result, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use nutgraf_browser_tests::page::{PATIENCE, Page, Setting, in_each_engine};
use serde_json::{Value, json};

/// The languages that the page speaks, with a word of each that no other has.
const LANGUAGES: [(&str, &str); 8] = [
    ("ar", "نص جديد"),
    ("de", "Neuer Text"),
    ("en", "New text"),
    ("es", "Texto nuevo"),
    ("fr", "Nouveau texte"),
    ("ja", "新しいテキスト"),
    ("pt", "Novo texto"),
    ("zh", "新文本"),
];

/// Words of names and figures that stand on more than one line, though there is room for them.
const BROKEN: &str = "
    const isBroken = (node) => !/[\\s-]/u.test(node.textContent) && node.getClientRects().length > 1;
    return [...document.querySelectorAll('.chips .marker')].filter(isBroken).map((node) => node.textContent)";

/// What stands out of the page's sides, if anything does.
const OUTSIDE: &str = "
    const wide = [...document.querySelectorAll('button, input, select, textarea, output, label, h1, h2')].filter((node) => {
        const { left, right, width } = node.getBoundingClientRect();
        const style = getComputedStyle(node);
        return width > 1 && style.visibility !== 'hidden' && !style.clipPath.includes('inset') && (left < -1 || right > innerWidth + 1);
    });
    return { scrolls: document.documentElement.scrollWidth > innerWidth, wide: wide.map((node) => node.id || node.className || node.tagName) };";

async fn open_in(page: &Page, tag: &str) -> Result<()> {
    // A change of the fragment alone loads nothing.
    page.goto("about:blank").await?;
    page.goto(&format!("{}#ui={tag}", page.url())).await?;
    page.wait_for("empty", PATIENCE).await
}

#[test]
fn speaks_each_language_and_fits_the_narrowest_screen() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.client.set_window_size(320, 640).await?;
        for (tag, words) in LANGUAGES {
            open_in(page, tag).await?;
            let told = "const { lang, dir } = document.documentElement; return [lang, dir, document.getElementById('clear').textContent.trim()]";
            let told = page.run(told, Value::Null).await?;
            let direction = if tag == "ar" { "rtl" } else { "ltr" };
            ensure!(told == json!([tag, direction, words]), "{tag}: {told}");
            let empty = page.run(OUTSIDE, Value::Null).await?;
            page.show_sample().await?;
            let ready = page.run(OUTSIDE, Value::Null).await?;
            let none = json!({ "scrolls": false, "wide": [] });
            ensure!(empty == none && ready == none, "{tag}: {empty} when empty, {ready} when ready");
            let broken = page.run(BROKEN, Value::Null).await?;
            ensure!(broken == json!([]), "{tag}: broken in two: {broken}");
        }
        Ok(())
    })
}

/// The reader chooses another language while a summary is shown: all of it is said again, and the address says so.
#[test]
fn another_language_can_be_chosen_in_place() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.show_sample().await?;
        page.hook("help-button").await?.click().await?;
        let choose =
            "const menu = hook('ui'); menu.value = args; menu.dispatchEvent(new Event('change', { bubbles: true }))";
        page.run(choose, json!("ar")).await?;
        page.wait_until("the page is mirrored", "document.documentElement.dir === 'rtl'", Value::Null).await?;
        let told = "
            return [document.getElementById('help-title').textContent, document.querySelector('.why').textContent,
                document.querySelector('#facts h3').textContent, document.activeElement.id, location.hash,
                document.querySelectorAll('[data-testid=pick]').length]";
        let told = page.run(told, Value::Null).await?;
        ensure!(told[0] == json!("لوحة المفاتيح واللغة"), "{told}");
        let arabic = |value: &Value| {
            value.as_str().unwrap_or_default().chars().any(|letter| ('\u{620}'..'\u{64a}').contains(&letter))
        };
        ensure!(arabic(&told[1]) && arabic(&told[2]), "{told}");
        ensure!(told[3] == json!("ui") && told[4] == json!("#ui=ar") && told[5] == json!(3), "{told}");

        // What is set later leaves the choice in the address, and the address is all that is kept.
        page.run(
            "document.getElementById('help-dialog').close(); document.getElementById('tighten').click()",
            Value::Null,
        )
        .await?;
        page.wait_until("the option stands beside it", "location.hash === '#tighten=1&ui=ar'", Value::Null).await?;
        let kept = page.run("return localStorage.length", Value::Null).await?;
        ensure!(kept == json!(0), "{kept} entries are kept unasked");
        page.refresh().await?;
        page.wait_for("empty", PATIENCE).await?;
        page.wait_until("it is mirrored still", "document.documentElement.dir === 'rtl'", Value::Null).await?;
        let direction = "return getComputedStyle(hook('source-input')).direction";
        let empty = page.run(direction, Value::Null).await?;
        page.have_read().await?;
        let english = page.run(direction, Value::Null).await?;
        ensure!((&empty, &english) == (&json!("rtl"), &json!("ltr")), "the field runs {empty}, then {english}");

        // Kept on the device if that is wanted, and no longer.
        page.hook("help-button").await?.click().await?;
        page.run("document.getElementById('remember').click()", Value::Null).await?;
        page.reload().await?;
        page.refresh().await?;
        page.wait_for("empty", PATIENCE).await?;
        let tag = page.run("return [document.documentElement.lang, location.hash]", Value::Null).await?;
        ensure!(tag == json!(["ar", ""]), "not remembered: {tag}");
        page.hook("help-button").await?.click().await?;
        page.run("document.getElementById('remember').click()", Value::Null).await?;
        let kept = page.run("return localStorage.length", Value::Null).await?;
        ensure!(kept == json!(0), "{kept} entries are kept when none are wanted");
        Ok(())
    })
}

async fn press(page: &Page, key: char) -> Result<()> {
    let keys =
        KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
    Ok(page.client.perform_actions(keys).await?)
}

#[test]
fn single_keys_are_commands_outside_of_fields() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.show_sample().await?;
        let current = "[...document.querySelectorAll('[data-testid=pick]')].findIndex((pick) => pick.getAttribute('aria-current'))";
        for (key, place) in [('j', 0), ('j', 1), ('k', 0), ('k', 2)] {
            press(page, key).await?;
            page.wait_until(&format!("{key} chooses sentence {place}"), &format!("{current} === args"), json!(place))
                .await?;
        }
        press(page, '+').await?;
        page.wait_until("a longer summary", "document.querySelectorAll('[data-testid=pick]').length > 3", Value::Null)
            .await?;
        press(page, '-').await?;
        page.wait_until(
            "a shorter summary",
            "document.querySelectorAll('[data-testid=pick]').length === 3",
            Value::Null,
        )
        .await?;

        press(page, '?').await?;
        page.wait_until(
            "the list is shown",
            "hook('help')?.open && hook('help').querySelectorAll('dt').length > 8",
            Value::Null,
        )
        .await?;
        press(page, 'n').await?;
        press(page, char::from(Key::Escape)).await?;
        page.wait_until("Escape closes it", "!hook('help')", Value::Null).await?;
        ensure!(page.state().await? == "ready", "a key worked behind the dialog");

        press(page, 'f').await?;
        page.wait_until("the field has the focus", "document.activeElement.id === 'focus'", Value::Null).await?;
        for key in ['n', '?', 'e'] {
            press(page, key).await?;
        }
        let typed =
            page.run("return [document.getElementById('focus').value, Boolean(hook('help'))]", Value::Null).await?;
        ensure!(typed == json!(["n?e", false]), "{typed}");

        page.run("document.activeElement.blur()", Value::Null).await?;
        press(page, 'e').await?;
        page.wait_until("editing", "document.getElementById('mode-edit').checked", Value::Null).await?;
        page.run("document.activeElement.blur()", Value::Null).await?;
        press(page, 'n').await?;
        page.wait_for("empty", PATIENCE).await?;

        // Whoever speaks to the computer wants none of it.
        page.run("document.activeElement.blur(); hook('help-button').click(); document.getElementById('single-keys').click(); document.getElementById('help-dialog').close()", Value::Null).await?;
        press(page, '?').await?;
        let shown = page.run("return Boolean(hook('help'))", Value::Null).await?;
        ensure!(shown == json!(false), "a key works that was switched off");
        Ok(())
    })
}
