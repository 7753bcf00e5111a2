//! Blink, through Chromium and `ChromeDriver`.

use super::{Look, Scheme};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::process::Command;
use xtask::setup::browsers;

/// Without these Chromium does not start in a container, or talks to the network on its own account.
const FLAGS: [&str; 12] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-features=OptimizationHints,MediaRouter,Translate",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
];

/// Whom Chromium asks on its own account, whatever the page does: its maker, and the search page that Debian sets.
pub(super) const OWN_HOSTS: [&str; 3] = [".google.com", ".googleapis.com", "start.duckduckgo.com"];

pub(super) fn prepare(look: &Look<'_>) -> Result<(Command, Value)> {
    let found = browsers::find_chromium().context("Chromium and ChromeDriver are not on the PATH")?;
    let mut arguments: Vec<String> = FLAGS.map(str::to_owned).to_vec();
    arguments.push(format!("--user-data-dir={}", look.profile.display()));
    arguments.push(format!("--proxy-server=http://{}", look.proxy));
    // Chromium asks this very machine directly unless told otherwise.
    arguments.push("--proxy-bypass-list=<-loopback>".to_owned());
    // 0 is dark, 1 light.
    let scheme = i32::from(look.scheme == Scheme::Light);
    arguments.push(format!("--blink-settings=preferredColorScheme={scheme}"));
    let capabilities = json!({
        "goog:chromeOptions": { "binary": found.browser, "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    Ok((Command::new(found.driver), capabilities))
}
