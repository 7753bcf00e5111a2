//! Starts a browser and its driver, and ends both. What differs between engines is here and nowhere else.

use anyhow::{Context, Result, bail};
use fantoccini::Client;
use fantoccini::wd::Capabilities;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use xtask::setup;

/// The engines that the page is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink, through Chromium and `ChromeDriver`.
    Chromium,
}

const START_LIMIT: Duration = Duration::from_secs(20);
const END_LIMIT: Duration = Duration::from_secs(5);

/// Without these Chromium does not start in a container, or talks to the network on its own account.
const CHROMIUM_FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
];

/// A running browser with a profile of its own. Browser, driver and profile are gone when it is dropped.
pub struct Browser {
    /// What commands go to.
    pub client: Client,
    _driver: Driver,
    _profile: TempDir,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 1] = [Self::Chromium];

    /// Starts the driver on a free port, and the browser with an empty profile.
    pub async fn launch(self) -> Result<Browser> {
        let profile = tempfile::tempdir()?;
        let (driver, capabilities) = match self {
            Self::Chromium => {
                let found = setup::find_chromium().context("Chromium and ChromeDriver are not on the PATH")?;
                let mut arguments: Vec<String> = CHROMIUM_FLAGS.map(str::to_owned).to_vec();
                arguments.push(format!("--user-data-dir={}", profile.path().display()));
                let capabilities = json!({
                    "goog:chromeOptions": { "binary": found.browser, "args": arguments },
                    "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                    "timeouts": { "script": 120_000, "pageLoad": 60_000 },
                });
                (Driver::start(&mut Command::new(found.driver))?, capabilities)
            }
        };
        let address = format!("http://{}", driver.address);
        // Plain HTTP: a driver listens on this machine alone.
        let client = Client::with_capabilities_and_connector(&address, &as_map(capabilities)?, HttpConnector::new())
            .await
            .with_context(|| format!("{self:?} does not start"))?;
        Ok(Browser { client, _driver: driver, _profile: profile })
    }
}

fn as_map(capabilities: Value) -> Result<Capabilities> {
    match capabilities {
        Value::Object(map) => Ok(map),
        _ => bail!("capabilities are no object"),
    }
}

/// A driver's process.
struct Driver {
    process: Child,
    address: SocketAddr,
}

impl Driver {
    fn start(program: &mut Command) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let process = program
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let driver = Self { process, address: (Ipv4Addr::LOCALHOST, port).into() };
        let deadline = Instant::now() + START_LIMIT;
        while TcpStream::connect(driver.address).is_err() {
            if Instant::now() > deadline {
                bail!("the driver does not listen");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// Asks the driver to end its browsers and itself: one that is killed leaves its browsers behind.
    fn shut_down(&mut self) -> Result<()> {
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(END_LIMIT))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address)?;
        let _ = stream.read(&mut [0; 64])?;
        let deadline = Instant::now() + END_LIMIT;
        while Instant::now() < deadline && self.process.try_wait()?.is_none() {
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Whatever went wrong before, the process must not stay.
        let _ = self.shut_down();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
