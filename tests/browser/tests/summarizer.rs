//! The web's Summarizer in real browsers: the cases that Node runs, too, with frames, and on a strict page.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::page::{Page, Setting, in_each_engine};
use nutgraf_browser_tests::served::{Host, MODULES};
use serde_json::{Value, json};
use std::time::Duration;

/// Some sixty cases, each of which starts a worker.
const PATIENCE: Duration = Duration::from_mins(1);

/// A page that runs fewer cases than Node has lost some.
const FEWEST: u64 = 45;

/// Opens the page that runs the cases, and takes what it tells.
async fn hold(page: &Page, address: &str) -> Result<()> {
    page.goto(&page.site.url(&format!("{MODULES}{address}"))).await?;
    page.wait_for("empty", PATIENCE).await?;
    let told = page.run("return document.querySelector('output').textContent", Value::Null).await?;
    let told: Value = serde_json::from_str(told.as_str().context("nothing is told")?)?;
    ensure!(told["count"].as_u64() >= Some(FEWEST), "only {} cases", told["count"]);
    ensure!(told["failures"] == json!([]), "{:#}", told["failures"]);
    Ok(())
}

#[test]
fn every_case_holds_in_each_engine() -> Result<()> {
    let setting = Setting { host: Host::Careless, ..Setting::default() };
    in_each_engine(setting, async |page| {
        // Chromium's own class, asked whether it is of use, complains on the console.
        page.provoke();
        hold(page, "summarizer.html").await
    })
}

#[test]
fn every_case_holds_under_a_strict_policy() -> Result<()> {
    in_each_engine(Setting::default(), async |page| hold(page, "summarizer.html#strict").await)
}

#[test]
fn what_cannot_load_is_an_operation_error() -> Result<()> {
    let create = "
        const { Summarizer } = await import(page('summarizer.js'));
        const failing = [Summarizer.create(), Summarizer.create()].map((promise) => promise.catch(({ name }) => name));
        return Promise.all([...failing, Summarizer.availability()]);";
    in_each_engine(Setting { host: Host::Careless, ..Setting::default() }, async |page| {
        page.provoke();
        page.site.lose("/nutgraf_bg.wasm");
        let told = page.run(create, Value::Null).await?;
        ensure!(told == json!(["OperationError", "OperationError", "available"]), "{told}");
        Ok(())
    })
}
