//! The web's Summarizer in real browsers: the cases that Node runs, too, then frames, policies and a strict page.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::page::{Setting, in_each_engine};
use nutgraf_browser_tests::served::{Host, MODULES};
use serde_json::{Value, json};
use std::time::Duration;

/// Some sixty cases, each of which starts a worker.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn every_case_holds_in_each_engine() -> Result<()> {
    in_each_engine(Setting { host: Host::Careless, ..Setting::default() }, async |page| {
        page.client.goto(&page.site.url(&format!("{MODULES}summarizer.html"))).await?;
        page.wait_for("empty", PATIENCE).await?;
        let told = page.run("return document.querySelector('output').textContent", Value::Null).await?;
        let told: Value = serde_json::from_str(told.as_str().context("nothing is told")?)?;
        println!("{} cases", told["count"]);
        ensure!(told["count"].as_u64() > Some(50), "only {} cases", told["count"]);
        ensure!(told["failures"] == json!([]), "{:#}", told["failures"]);
        Ok(())
    })
}

#[test]
fn it_summarizes_under_a_strict_policy() -> Result<()> {
    let summarize = "
        const { Summarizer } = await import(page('summarizer.js'));
        const summarizer = await Summarizer.create({ type: 'headline' });
        const headline = await summarizer.summarize(args);
        summarizer.destroy();
        return headline;";
    in_each_engine(Setting::default(), async |page| {
        let headline = page.run(summarize, json!("The council voted on Monday to close the bridge. It rained.")).await?;
        ensure!(headline == json!("The council voted on Monday to close the bridge"), "{headline}");
        Ok(())
    })
}
