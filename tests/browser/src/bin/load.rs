//! Prints how long it takes from opening the page to the first summary, of the sample and of a text of one's own, and to a page that
//! is blank, all of them drawn, in each engine with a fresh profile each time; over this machine's own line and over slow 4G, every
//! file as brotli. `cargo xtask bench load` has prepared the files, with a probe in the page that asks as soon as the page takes a
//! click.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::engines::{Engine, Scheme};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use xtask::hosting;
use xtask::site::{Mount, Pace, SLOW_4G, Serving, Site};

/// How often each is measured; the middle one counts.
const ROUNDS: usize = 7;
const PATIENCE: Duration = Duration::from_secs(30);

/// What the probe has noted, in milliseconds since the page was asked for: it can be used, the summary has been drawn.
const PAGE: &str = "const { usable, drawn } = document.documentElement.dataset; return [Number(usable), Number(drawn)]";
const BLANK: &str = "return [Number(document.documentElement.dataset.drawn)]";
/// Where the blank page is, which no header keeps from saying when it is drawn.
const BLANK_PATH: &str = "/blank/";

fn main() -> Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).context("which folder?")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    println!("{:<30}{:>8}{:>8}{:>9}{:>9}", "milliseconds over a blank page", "blank", "usable", "sample", "own text");
    for (line, pace) in [("this machine's line", None), ("slow 4G", Some(SLOW_4G))] {
        for engine in Engine::chosen() {
            let mut rounds = Vec::new();
            for _ in 0..ROUNDS {
                let blank = runtime.block_on(measure(engine, &serve_blank(&folder, pace)?, BLANK_PATH, BLANK))?;
                let sample = runtime.block_on(measure(engine, &serve(&folder, pace)?, "/", PAGE))?;
                let own = runtime.block_on(measure(engine, &serve(&folder, pace)?, "/#own", PAGE))?;
                rounds.push([blank[0], sample[0] - blank[0], sample[1] - blank[0], own[1] - blank[0]]);
            }
            let [blank, usable, sample, own] = [0, 1, 2, 3].map(|column| middle(&rounds, column));
            let name = format!("{line}, {engine:?}");
            println!("{name:<30}{blank:>8.0}{usable:>+8.0}{sample:>+9.0}{own:>+9.0}");
        }
    }
    Ok(())
}

fn serve(folder: &Path, pace: Option<Pace>) -> Result<Site> {
    start(Serving::new(vec![mount(folder, "/")]).with_headers(hosting::headers()?), pace)
}

fn serve_blank(folder: &Path, pace: Option<Pace>) -> Result<Site> {
    start(Serving::new(vec![mount(folder, BLANK_PATH)]), pace)
}

fn mount(folder: &Path, path: &str) -> Mount {
    let below = path.trim_matches('/');
    Mount::new(path, folder.join("site").join(below)).compressed(folder.join("brotli").join(below))
}

fn start(serving: Serving, pace: Option<Pace>) -> Result<Site> {
    Site::start(0, if let Some(pace) = pace { serving.at(pace) } else { serving })
}

/// What a fresh browser says of a page, once it can.
async fn measure(engine: Engine, site: &Site, path: &str, script: &str) -> Result<Vec<f64>> {
    let browser = engine.launch(Scheme::Light, &site.authority()).await?;
    browser.client.goto(&site.url(path)).await?;
    let deadline = Instant::now() + PATIENCE;
    loop {
        let times = browser.client.execute(script, vec![]).await?;
        let times: Option<Vec<f64>> = times.as_array().and_then(|all| all.iter().map(Value::as_f64).collect());
        if let Some(times) = times.filter(|times| times.iter().all(|time| *time > 0.0)) {
            let _ = browser.close().await;
            return Ok(times);
        }
        ensure!(Instant::now() < deadline, "{path} in {engine:?} did not get that far");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

fn middle(rounds: &[[f64; 4]], column: usize) -> f64 {
    let mut all: Vec<f64> = rounds.iter().map(|round| round[column]).collect();
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}
