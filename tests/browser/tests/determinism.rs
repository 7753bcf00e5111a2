//! The same text and options give the same bytes of canonical JSON in each engine as in the optimized native build.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::page::{Page, Setting, in_each_engine};
use serde_json::{Value, json};
use std::time::Instant;
use xtask::corpus::{self, Case, FEWEST};

/// A driver waits half a minute for a script.
const TEXTS_AT_A_TIME: usize = 1_000;

/// Reports whose digest is not the one that the native build wrote down, of the cases between two numbers.
const DIFFERING: &str = "
    const core = await import(page('nutgraf.js'));
    const { differing } = await import(shared('corpus.mjs'));
    await core.default();
    const cases = await (await fetch('/corpus/cases.json')).text();
    return { count: JSON.parse(cases).length, differing: await differing(cases, core.summarize, ...args) };";

#[test]
fn every_report_has_the_native_bytes() -> Result<()> {
    let cases = corpus::read()?;
    ensure!(cases.len() >= FEWEST, "there are no more than {} texts", cases.len());
    in_each_engine(Setting::default(), async |page: &Page| {
        let begun = Instant::now();
        for from in (0..cases.len()).step_by(TEXTS_AT_A_TIME) {
            let found = page.run(DIFFERING, json!([from, from + TEXTS_AT_A_TIME])).await?;
            ensure!(found["count"] == json!(cases.len()), "the page has other texts: {}", found["count"]);
            is_none(&cases, &found["differing"])?;
        }
        println!("{} texts in {:?}, {:.1?}", cases.len(), page.engine, begun.elapsed());
        Ok(())
    })
}

/// Tells the first that differs beside what it should be.
fn is_none(cases: &[Case], differing: &Value) -> Result<()> {
    let Some(first) = differing.get(0) else {
        return Ok(());
    };
    let id = first["id"].as_str().unwrap_or_default();
    let case = cases.iter().find(|case| case.id == id).context("a text that nobody knows")?;
    let native = corpus::report_of(case)?;
    let seen = first["json"].as_str().unwrap_or_default();
    let at = native.bytes().zip(seen.bytes()).take_while(|(here, there)| here == there).count();
    let around = |json: &str| {
        String::from_utf8_lossy(&json.as_bytes()[at.saturating_sub(60).min(json.len())..(at + 60).min(json.len())])
            .into_owned()
    };
    let count = differing.as_array().map_or(0, Vec::len);
    anyhow::bail!("{count} differ, first {id} at byte {at}:\n native {}\n here   {}", around(&native), around(seen))
}
