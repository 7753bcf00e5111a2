//! The page as the tests see it: its hooks, its states, and scripts run inside it.

use crate::engines::{Browser, Engine};
use crate::served;
use anyhow::{Context, Result, anyhow, bail};
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use xtask::site::Site;

/// How long the page may take for anything but a whole book.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The page, opened in a browser of its own.
pub struct Page {
    /// The driver's client, for what this type does not offer.
    pub client: Client,
    /// The server, which remembers what was asked of it.
    pub site: Site,
    base: String,
    _browser: Browser,
}

/// Runs a test against the page in every engine.
#[expect(clippy::needless_pass_by_value, reason = "a closure is written at the call")]
pub fn in_each_engine(base: &str, test: impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for engine in Engine::ALL {
        runtime
            .block_on(async {
                let page = Page::open(engine, base).await?;
                test(&page).await
            })
            .with_context(|| format!("in {engine:?}"))?;
    }
    Ok(())
}

impl Page {
    /// Serves the page under `base` and opens it.
    pub async fn open(engine: Engine, base: &str) -> Result<Self> {
        let site = served::serve(base)?;
        let browser = engine.launch().await?;
        let page = Self { client: browser.client.clone(), site, base: base.to_owned(), _browser: browser };
        page.reload().await?;
        Ok(page)
    }

    /// The page's address.
    #[must_use]
    pub fn url(&self) -> String {
        self.site.url(&self.base)
    }

    /// Opens the page anew, and waits for the empty state.
    pub async fn reload(&self) -> Result<()> {
        self.client.goto(&self.url()).await?;
        self.wait_for("empty", PATIENCE).await
    }

    /// Runs the body of an async function in the page. It sees `args`, `page(name)` for an address beside the page,
    /// `shared(name)` for a module of the tests, and `hook(name)` for an element; what it returns comes back as JSON.
    pub async fn run(&self, body: &str, args: Value) -> Result<Value> {
        let script = format!(
            "let args = arguments[0]; const done = arguments[arguments.length - 1];
             const page = (name) => new URL(name, document.baseURI).href;
             const shared = (name) => new URL('{}' + name, location.origin).href;
             const hook = (name) => document.querySelector(`[data-testid=\"${{name}}\"]`);
             (async () => {{ {body} }})().then(
               (value) => done({{ value }}),
               (error) => done({{ error: String(error?.stack ?? error) }}));",
            served::MODULES
        );
        let answer = self.client.execute_async(&script, vec![args]).await?;
        match answer.get("error") {
            Some(error) => Err(anyhow!("in the page: {}", error.as_str().unwrap_or_default())),
            None => Ok(answer.get("value").cloned().unwrap_or(Value::Null)),
        }
    }

    /// The state that the page says it is in.
    pub async fn state(&self) -> Result<String> {
        let state = self.client.execute("return document.body?.dataset.state ?? ''", vec![]).await?;
        Ok(state.as_str().unwrap_or_default().to_owned())
    }

    /// Waits for a state.
    pub async fn wait_for(&self, wanted: &str, patience: Duration) -> Result<()> {
        let deadline = Instant::now() + patience;
        loop {
            let state = self.state().await?;
            if state == wanted {
                return Ok(());
            }
            if state == "error" || Instant::now() > deadline {
                let shown = self.run("return hook('error')?.textContent ?? ''", Value::Null).await?;
                bail!("the page is {state:?}, not {wanted:?}; its error says {shown}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until an expression of the page is true.
    pub async fn wait_until(&self, what: &str, expression: &str, args: Value) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while self.run(&format!("return Boolean({expression})"), args.clone()).await? != json!(true) {
            if Instant::now() > deadline {
                bail!("this did not happen: {what}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// The element with a hook.
    pub async fn hook(&self, name: &str) -> Result<Element> {
        let selector = format!("[data-testid=\"{name}\"]");
        self.client.find(Locator::Css(&selector)).await.with_context(|| format!("no element with the hook {name}"))
    }

    /// All elements with a hook, in order.
    pub async fn hooks(&self, name: &str) -> Result<Vec<Element>> {
        let selector = format!("[data-testid=\"{name}\"]");
        Ok(self.client.find_all(Locator::Css(&selector)).await?)
    }

    /// Clicks the sample and waits for its summary.
    pub async fn show_sample(&self) -> Result<()> {
        self.hook("sample").await?.click().await?;
        self.wait_for("ready", PATIENCE).await
    }

    /// Puts a text into the field, as pasting does.
    pub async fn paste(&self, text: &str) -> Result<()> {
        self.run(PASTE, json!(text)).await.map(|_| ())
    }
}

/// Sets the text and tells the page, which is what a browser does after a paste.
pub const PASTE: &str = "
    const field = hook('source-input');
    field.value = args;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";
