//! `WebKit`, through `MiniBrowser` of `WebKitGTK` and its driver, on a screen that nobody sees.

use super::{Look, Scheme};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::process::Command;
use xtask::setup::browsers;

pub(super) fn prepare(look: &Look<'_>) -> Result<(Command, Value)> {
    let found = browsers::find_webkit().context("WebKitGTK's driver, its MiniBrowser or xvfb-run is missing")?;
    let mut driver = Command::new("xvfb-run");
    driver.args(["--auto-servernum", "--server-args=-screen 0 1600x1200x24"]).arg(found.driver);
    // It keeps its profile where the user's data lies.
    driver.env("XDG_DATA_HOME", look.profile).env("XDG_CACHE_HOME", look.profile);
    if look.scheme == Scheme::Dark {
        driver.env("GTK_THEME", "Adwaita:dark");
    }
    let capabilities = json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": found.browser,
            "args": ["--automation", format!("--proxy=http://{}", look.proxy)],
        },
    });
    Ok((driver, capabilities))
}
