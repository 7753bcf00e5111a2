//! The page as one file: from a host and from disk it does what the site does, in a worker, and asks for nothing at all.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::page::{Form, PASTE, PATIENCE, Page, Setting, in_each_engine};
use nutgraf_browser_tests::served::{self, Host};
use serde_json::{Value, json};
use std::fs;
use std::time::Duration;
use xtask::command::root;

async fn shows_the_sample(page: &Page) -> Result<()> {
    page.show_sample().await?;
    ensure!(page.hooks("pick").await?.len() == 3, "no three picks");
    let first = page.hooks("pick").await?.into_iter().next().context("no pick")?;
    first.click().await?;
    page.wait_until("the pick is highlighted", "CSS.highlights.get('nutgraf-pick')?.size === 1", Value::Null).await?;
    page.paste("Ann met Bob in Paris. They spoke for an hour. Nobody wrote it down. Then it rained.").await?;
    page.wait_until("the new text is summarized", "hook('pick')?.textContent.includes('Bob')", Value::Null).await
}

#[test]
fn one_file_works_from_disk() -> Result<()> {
    in_each_engine(Setting { form: Form::Disk, ..Setting::default() }, async |page| {
        shows_the_sample(page).await?;
        ensure!(page.requests().is_empty(), "asked for {:#?}", page.requests());
        Ok(())
    })
}

#[test]
fn one_file_works_from_a_host() -> Result<()> {
    in_each_engine(Setting { form: Form::File, host: Host::Careless, ..Setting::default() }, async |page| {
        shows_the_sample(page).await?;
        let others: Vec<String> = page.requests().into_iter().filter(|path| path != served::FILE).collect();
        ensure!(others.iter().all(|path| path == "/favicon.ico"), "asked for {others:#?}");
        Ok(())
    })
}

/// Its worker is one: while it reads a book the page itself goes on.
#[test]
fn one_file_reads_a_book_without_stopping() -> Result<()> {
    let Ok(book) = fs::read_to_string(root().join("../shared/data/books/war-and-peace-3MB.txt")) else {
        println!("skipped: the book is not on this machine");
        return Ok(());
    };
    // Turns of the page's own loop while the answer is awaited, counted from the paste on: the driver may be slower than the core.
    // On one thread there would be none.
    let read = format!(
        "{PASTE}
         let turns = 0;
         while (document.body.dataset.state === 'working') {{
             await new Promise((resolve) => setTimeout(resolve, 5));
             turns += 1;
         }}
         return turns;"
    );
    in_each_engine(Setting { form: Form::Disk, ..Setting::default() }, async |page| {
        page.wait_for("empty", PATIENCE).await?;
        let seen = page.run(&read, json!(book)).await?;
        ensure!(seen.as_u64().unwrap_or(0) >= 5, "the page had {seen} turns while the book was read");
        page.wait_for("ready", Duration::from_mins(1)).await?;
        ensure!(page.state().await? == json!("ready"), "not ready");
        Ok(())
    })
}
