//! The page as the tests see it: its hooks, its states, and scripts run inside it.

use crate::devtools;
use crate::engines::{Browser, Engine, Scheme};
use crate::served::{self, Host};
use crate::tally;
use anyhow::{Context, Result, anyhow, bail, ensure};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::cell::Cell;
use std::time::{Duration, Instant};
use xtask::command::root;
use xtask::site::Site;

/// How long the page may take for anything but a whole book.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The page, opened in a browser of its own.
pub struct Page {
    /// The driver's client, for what this type does not offer.
    pub client: Client,
    /// The server, which remembers what was asked of it.
    pub site: Site,
    /// The engine it is open in.
    pub engine: Engine,
    setting: Setting,
    browser: Browser,
    is_provoked: Cell<bool>,
}

/// How the page is hosted and looked at.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The path that it is served under.
    pub base: &'static str,
    pub host: Host,
    pub scheme: Scheme,
    pub form: Form,
    /// The folder, below the project's, that is served as the site.
    pub site: &'static str,
}

/// What the page comes as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A folder of files on a host.
    #[default]
    Site,
    /// One file on a host.
    File,
    /// One file that is opened from disk.
    Disk,
}

impl Default for Setting {
    fn default() -> Self {
        Self { base: "/", host: Host::default(), scheme: Scheme::default(), form: Form::default(), site: served::SITE }
    }
}

/// Runs a test against the page in every engine. Whatever the test does, the page must ask for nothing but its own files, do
/// nothing that its policy forbids and throw no error that it does not catch.
#[expect(clippy::needless_pass_by_value, reason = "a closure is written at the call")]
pub fn in_each_engine(setting: Setting, test: impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    let failures: Vec<String> = Engine::chosen()
        .filter_map(|engine| in_engine(engine, setting, &test).err().map(|error| format!("{error:#}")))
        .collect();
    if failures.is_empty() { Ok(()) } else { Err(anyhow!("{}", failures.join("\n"))) }
}

/// The same in one engine, for what the others cannot show.
#[expect(clippy::needless_pass_by_value, reason = "a closure is written at the call")]
pub fn in_engine(engine: Engine, setting: Setting, test: impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let begun = Instant::now();
    runtime.block_on(async {
        let page = Page::open(engine, setting).await.with_context(|| format!("in {engine:?}"))?;
        let version = page.version();
        let result = match test(&page).await {
            Ok(()) => page.check_manners().await,
            Err(error) => Err(error),
        };
        // The browser is gone with its driver in any case; what counts is what the test found.
        let _ = page.browser.close().await;
        tally::note(engine, &version, result.is_ok(), begun.elapsed());
        result.with_context(|| format!("in {engine:?} {version}"))
    })
}

impl Page {
    /// Serves the page and opens it.
    pub async fn open(engine: Engine, setting: Setting) -> Result<Self> {
        let site = served::serve(setting.base, setting.host, setting.site)?;
        let browser = engine.launch(setting.scheme, &site.authority()).await?;
        let page =
            Self { client: browser.client.clone(), site, engine, setting, browser, is_provoked: Cell::new(false) };
        page.reload().await?;
        Ok(page)
    }

    /// What the browser's processes hold in memory, in bytes, where the system tells.
    #[must_use]
    pub fn memory(&self) -> Option<u64> {
        self.browser.memory()
    }

    /// The browser's version, as its driver tells it.
    fn version(&self) -> String {
        let capabilities = self.client.capabilities();
        let version = capabilities.and_then(|all| all.get("browserVersion")?.as_str().map(str::to_owned));
        version.unwrap_or_default()
    }

    /// Fails if anything went wrong that the page does not show.
    async fn check_manners(&self) -> Result<()> {
        let foreign: Vec<String> = self.requests().into_iter().filter(|address| !self.is_ours(address)).collect();
        ensure!(foreign.is_empty(), "asked for what is not the page's: {foreign:#?}");
        if self.is_provoked.get() {
            return Ok(());
        }
        let complaints = self.complaints().await?;
        ensure!(complaints.is_empty(), "{complaints:#?}");
        Ok(())
    }

    /// Whether an address is that of a file of ours, of a neighbour that has ours, or of the icon that browsers look for. It says
    /// no more than the file's name: a query could carry a text away.
    fn is_ours(&self, address: &str) -> bool {
        let is_neighbour = served::NEIGHBOURS.iter().any(|origin| address.starts_with(origin));
        is_neighbour || address == "/favicon.ico" || self.site.has(address)
    }

    /// The test does what the page's policy forbids: complaints are what it wants.
    pub fn provoke(&self) {
        self.is_provoked.set(true);
    }

    /// What the page's policy forbade, errors that nobody caught, and, where the driver tells, what the console says.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        let mut complaints = self.site.reports();
        let errors = self.client.execute("return globalThis.uncaught ?? []", vec![]).await?;
        complaints.extend(errors.as_array().into_iter().flatten().map(ToString::to_string));
        if self.engine == Engine::Chromium {
            complaints.extend(devtools::console_complaints(&self.client).await?);
        }
        Ok(complaints)
    }

    /// The page's address.
    #[must_use]
    pub fn url(&self) -> String {
        match self.setting.form {
            Form::Site => self.site.url(self.setting.base),
            Form::File => self.site.url(served::FILE),
            Form::Disk => format!("file://{}", root().join("dist/nutgraf.html").display()),
        }
    }

    /// Opens the page anew, and waits for the empty state.
    pub async fn reload(&self) -> Result<()> {
        self.goto(&self.url()).await?;
        self.client.execute(CATCH, vec![]).await?;
        self.wait_for("empty", PATIENCE).await
    }

    /// Goes to an address.
    pub async fn goto(&self, address: &str) -> Result<()> {
        let here = self.client.current_url().await?;
        // Another fragment is another place on the page that is there.
        let stays = address.split_once('#').is_some_and(|(page, _)| here.as_str().split('#').next() == Some(page));
        if stays { Ok(self.client.goto(address).await?) } else { self.leave(self.client.goto(address), address).await }
    }

    /// Loads the page again.
    pub async fn refresh(&self) -> Result<()> {
        let here = self.client.current_url().await?;
        self.leave(self.client.refresh(), here.as_str()).await
    }

    /// Leaves for another page. Once in thousands of times `WebKit`'s driver waits for one that never comes, and then for nothing
    /// else in that window: another is opened, and the test's output says so.
    async fn leave(&self, going: impl Future<Output = Result<(), CmdError>>, address: &str) -> Result<()> {
        self.client.execute("document.documentElement.dataset.isLeft = ''", vec![]).await?;
        let Err(error) = self.arrive(going).await else { return Ok(()) };
        eprintln!("{:?} needs another window: {error:#}", self.engine);
        let window = self.client.new_window(false).await?;
        self.client.switch_to_window(window.handle).await?;
        self.arrive(self.client.goto(address)).await
    }

    /// Waits until the page is there: drivers at times answer while the one before still is.
    async fn arrive(&self, going: impl Future<Output = Result<(), CmdError>>) -> Result<()> {
        going.await?;
        let is_there = "return document.readyState === 'complete' && !('isLeft' in document.documentElement.dataset)";
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.client.execute(is_there, vec![]).await {
                Ok(Value::Bool(true)) => return Ok(()),
                seen if Instant::now() > deadline => bail!("the page before is still there: {seen:?}"),
                _ => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
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
               (error) => done({{ error: `${{error}}\n${{error?.stack ?? ''}}` }}));",
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
                let seen = "return [location.href, document.readyState, hook('error')?.textContent ?? '']";
                let seen = self.run(seen, Value::Null).await?;
                bail!(
                    "the page is {state:?}, not {wanted:?}; its address, its document's state and its error are {seen}"
                );
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until an expression of the page is true.
    pub async fn wait_until(&self, what: &str, expression: &str, args: Value) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.run(&format!("return Boolean({expression})"), args.clone()).await {
                Ok(Value::Bool(true)) => return Ok(()),
                // The page that was asked has gone, and another is coming: drivers at times say too early that it is there.
                Err(error) if !error.to_string().contains("unload") => return Err(error),
                _ if Instant::now() > deadline => bail!("this did not happen: {what}"),
                _ => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
    }

    /// Waits until what is shown is what was asked for.
    pub async fn settle(&self) -> Result<()> {
        let rests = "document.getElementById('briefing').getAttribute('aria-busy') === 'false'";
        self.wait_until("the page is done", rests, Value::Null).await
    }

    /// Waits until the service worker keeps the page.
    pub async fn wait_until_kept(&self) -> Result<()> {
        let kept = "await Promise.race([
            navigator.serviceWorker.ready,
            new Promise((_, fail) => setTimeout(fail, args, new Error('no service worker'))),
        ])";
        self.run(kept, json!(u64::try_from(PATIENCE.as_millis())?)).await.map(|_| ())
    }

    /// What was asked of anyone, this host included, but by the browser on its own account.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests().into_iter().filter(|address| !self.engine.asks_for_itself(address)).collect()
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

    /// Gives a text of one's own and waits for its summary: the sample's comes with the page, of this the core is asked.
    pub async fn have_read(&self) -> Result<()> {
        self.paste("Ann met Bob in Paris. They spoke for an hour. Nobody wrote it down. Then it rained.").await?;
        self.wait_for("ready", PATIENCE).await
    }

    /// Clicks the sample and waits for its summary.
    pub async fn show_sample(&self) -> Result<()> {
        self.hook("sample").await?.click().await?;
        self.wait_for("ready", PATIENCE).await
    }

    /// Drops files of these names and bytes.
    pub async fn drop_files(&self, files: &[(&str, &[u8])]) -> Result<()> {
        self.run(&format!("{MAKE_FILES}{DROP_FILES}"), json!(files)).await.map(|_| ())
    }

    /// Puts a text into the field, as pasting does.
    pub async fn paste(&self, text: &str) -> Result<()> {
        self.run(PASTE, json!(text)).await.map(|_| ())
    }
}

/// Keeps what nobody catches. What goes wrong earlier, while the page loads, shows in its state.
const CATCH: &str = "
    globalThis.uncaught = [];
    addEventListener('error', (event) => uncaught.push(String(event.message)));
    addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason)));
    addEventListener('securitypolicyviolation', (event) => uncaught.push(`${event.violatedDirective}: ${event.blockedURI}`));";

/// Makes files of names and bytes, as `transfer`, and drops them.
pub const MAKE_FILES: &str = "
    const transfer = new DataTransfer();
    for (const [name, bytes] of args) transfer.items.add(new File([new Uint8Array(bytes)], name));";
pub const DROP_FILES: &str = "
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));";

/// Sets the text and tells the page, which is what a browser does after a paste.
pub const PASTE: &str = "
    const field = hook('source-input');
    field.value = args;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";

/// Pastes anywhere on the page: `args.plain`, and `args.rich` as markup if it is there. Firefox makes the transfer itself, of
/// one kind, and lets another be added.
pub const PASTE_RICH: &str = "
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', args.plain);
    if (args.rich) clipboardData.setData('text/html', args.rich);
    const event = new ClipboardEvent('paste', {
        clipboardData, dataType: 'text/plain', data: args.plain, bubbles: true, cancelable: true,
    });
    if (args.rich && event.clipboardData.getData('text/html') === '') event.clipboardData.setData('text/html', args.rich);
    document.dispatchEvent(event);";

/// For scripts: `read(args)` pastes, waits until the page is done with the text, and gives the state that it is in then. It
/// does not look again and again, which would take the time that it waits for.
#[must_use]
pub fn reading() -> String {
    let patience = PATIENCE.as_millis();
    format!(
        "const read = (args) => new Promise((resolve) => {{
            const settle = () => {{
                observer.disconnect();
                clearTimeout(late);
                resolve(document.body.dataset.state);
            }};
            const late = setTimeout(settle, {patience});
            const observer = new MutationObserver(() => ['ready', 'error'].includes(document.body.dataset.state) && settle());
            observer.observe(document.body, {{ attributeFilter: ['data-state'] }});
            {PASTE_RICH}
        }});"
    )
}
