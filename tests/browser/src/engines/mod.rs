//! Starts a browser and its driver, and ends both. What differs between engines is here and nowhere else.

mod chromium;
mod driver;
mod firefox;
mod webkit;

use anyhow::{Context, Result, bail};
use driver::Driver;
use fantoccini::Client;
use fantoccini::wd::Capabilities;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::path::Path;
use tempfile::TempDir;

/// The engines that the page is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink.
    Chromium,
    /// Gecko.
    Firefox,
    /// `WebKitGTK`.
    WebKit,
}

/// The colours that the reader's system asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    #[default]
    Light,
    Dark,
}

/// What a browser is started with.
struct Look<'a> {
    scheme: Scheme,
    /// Host and port of the proxy that every request goes through.
    proxy: &'a str,
    profile: &'a Path,
}

/// A running browser with a profile of its own. Browser, driver and profile are gone when it is dropped.
pub struct Browser {
    /// What commands go to.
    pub client: Client,
    driver: Driver,
    _profile: TempDir,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// All of them, or those that `NUTGRAF_ENGINES` names: while a test is being written, one is quicker.
    pub fn chosen() -> impl Iterator<Item = Self> {
        let names = std::env::var("NUTGRAF_ENGINES").unwrap_or_default();
        Self::ALL.into_iter().filter(move |engine| names.is_empty() || names.contains(&format!("{engine:?}")))
    }

    /// Whether an address is one that the browser asks for on its own account, whatever the page does.
    #[must_use]
    pub fn asks_for_itself(self, address: &str) -> bool {
        let hosts: &[&str] = match self {
            Self::Chromium => &chromium::OWN_HOSTS,
            Self::Firefox => &firefox::OWN_HOSTS,
            Self::WebKit => &[],
        };
        let host = address.split("://").last().unwrap_or_default();
        let host = host.split(['/', ':']).next().unwrap_or_default();
        hosts.iter().any(|own| host.ends_with(own))
    }

    /// Starts the driver on a free port, and the browser with an empty profile. A driver at times hangs up while its browser
    /// starts, before there is a page that could be at fault: another one is asked, once, and the output says so.
    pub async fn launch(self, scheme: Scheme, proxy: &str) -> Result<Browser> {
        match self.start(scheme, proxy).await {
            Err(error) => {
                println!("another driver for {self:?}: {error:#}");
                self.start(scheme, proxy).await
            }
            started => started,
        }
    }

    async fn start(self, scheme: Scheme, proxy: &str) -> Result<Browser> {
        let profile = tempfile::tempdir()?;
        let look = Look { scheme, proxy, profile: profile.path() };
        let (mut program, mut capabilities) = match self {
            Self::Chromium => chromium::prepare(&look)?,
            Self::Firefox => firefox::prepare(&look)?,
            Self::WebKit => webkit::prepare(&look)?,
        };
        capabilities["timeouts"] = json!({ "script": 120_000, "pageLoad": 30_000 });
        let driver = Driver::start(&mut program)?;
        // Plain HTTP: a driver listens on this machine alone.
        let client =
            Client::with_capabilities_and_connector(&driver.url(), &as_map(capabilities)?, HttpConnector::new())
                .await
                .with_context(|| format!("{self:?} does not start"))?;
        Ok(Browser { client, driver, _profile: profile })
    }
}

fn as_map(capabilities: Value) -> Result<Capabilities> {
    match capabilities {
        Value::Object(map) => Ok(map),
        _ => bail!("capabilities are no object"),
    }
}

impl Browser {
    /// What its processes, and its driver's, hold in memory, in bytes, where the system tells.
    pub(crate) fn memory(&self) -> Option<u64> {
        self.driver.memory()
    }

    /// Ends the session in an orderly way, which ends the browser too.
    pub async fn close(self) -> Result<()> {
        Ok(self.client.clone().close().await?)
    }
}
