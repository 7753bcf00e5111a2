//! Gecko, through Firefox and geckodriver.

use super::{Look, Scheme};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::process::Command;
use xtask::setup::browsers;

/// Whom Firefox asks on its own account, whatever the page does: its maker.
pub(super) const OWN_HOSTS: [&str; 2] = [".mozilla.com", ".mozilla.org"];

pub(super) fn prepare(look: &Look<'_>) -> Result<(Command, Value)> {
    let found = browsers::find_firefox().context("Firefox is not on the PATH, or geckodriver was not built")?;
    let (host, port) = look.proxy.split_once(':').context("a proxy has a host and a port")?;
    let port: u16 = port.parse()?;
    // 0 is dark, 1 light.
    let scheme = i32::from(look.scheme == Scheme::Light);
    let capabilities = json!({
        "moz:firefoxOptions": {
            "binary": found.browser,
            "args": ["-headless"],
            "prefs": {
                "layout.css.prefers-color-scheme.content-override": scheme,
                "network.proxy.type": 1,
                "network.proxy.http": host,
                "network.proxy.http_port": port,
                "network.proxy.ssl": host,
                "network.proxy.ssl_port": port,
                "network.proxy.no_proxies_on": "",
                // Firefox asks this very machine directly unless told otherwise.
                "network.proxy.allow_hijacking_localhost": true,
                // What it would ask for on its own account.
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "dom.push.connection.enabled": false,
            },
        },
    });
    let mut driver = Command::new(found.driver);
    driver.arg("--profile-root").arg(look.profile);
    Ok((driver, capabilities))
}
