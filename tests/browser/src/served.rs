//! Serves the built page for the tests, under the root or a sub-path, and beside it what the tests need in the browser.

use anyhow::{Context, Result, ensure};
use std::fs;
use xtask::command::{root, target_folder};
use xtask::hosting;
use xtask::site::{Mount, REPORTS, Serving, Site};

/// Where the modules are found that the tests share between Node and browsers.
pub const MODULES: &str = "/tests/";
/// Where the accessibility checker is found.
const AXE: &str = "/axe/";
/// Where the texts are found whose reports are compared.
const CORPUS: &str = "/corpus/";

/// Where the page is found that is one file.
pub const FILE: &str = "/one/nutgraf.html";

/// Where pages are found that bundlers made.
pub const BUNDLED: &str = "/bundled/";

/// What the build writes.
pub const SITE: &str = "dist/site";

/// Another host of the page's files, as who embeds it may use, and its page for frames, which has headers of its own.
pub const ELSEWHERE: &str = "http://127.0.0.1:18081";
pub const ELSEWHERE_FRAME: &str = "http://127.0.0.1:18082";
/// Sites that embed it: one without a policy, one with that of the README, one whose policy allows no worker, and one that
/// lets in nothing of others but the frame.
pub const OPEN: &str = "http://127.0.0.1:18083";
pub const STRICT: &str = "http://127.0.0.1:18084";
pub const WORKERLESS: &str = "http://127.0.0.1:18085";
pub const FRAMING: &str = "http://127.0.0.1:18086";
/// All of them.
pub const NEIGHBOURS: [&str; 6] = [ELSEWHERE, ELSEWHERE_FRAME, OPEN, STRICT, WORKERLESS, FRAMING];

/// How carefully the page is hosted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Host {
    /// With every header that hosts are told to send.
    #[default]
    Strict,
    /// With none, and with WebAssembly as a file of no known type.
    Careless,
}

/// Serves the site under a path and nowhere else, so that an address from the root would not be found.
pub fn serve(base: &str, host: Host, site: &str) -> Result<Site> {
    let folder = root().join(site);
    ensure!(folder.join("index.html").exists(), "{site} is missing: `cargo xtask build` writes it");
    let serving = Serving::new(vec![
        Mount::new(MODULES, root().join("tests/node")),
        Mount::new(AXE, root().join("tests/browser/node_modules/axe-core")),
        Mount::new(CORPUS, xtask::corpus::folder()),
        Mount::new("/one/", root().join("dist")),
        Mount::new(BUNDLED, target_folder().join("xtask/bundled")),
        Mount::new(base, folder),
    ]);
    let serving = match host {
        Host::Strict => serving.with_headers(reporting(hosting::headers()?)),
        Host::Careless => serving.unaware_of_wasm(),
    };
    Site::start(0, with_neighbours(serving)?)
}

/// Sites of others, and a host of our files that they embed from.
fn with_neighbours(serving: Serving) -> Result<Serving> {
    let ours = |headers| Serving::new(vec![Mount::new("/", root().join("dist/site"))]).with_headers(headers);
    let theirs = |policy: Option<String>| {
        let headers = policy.map(|policy| ("Content-Security-Policy".to_owned(), policy)).into_iter().collect();
        Serving::new(vec![Mount::new("/", root().join("tests/browser/hosts"))]).with_headers(reporting(headers))
    };
    let strict = policy_for_hosts()?;
    let workerless = strict.replace(&format!("worker-src blob: {ELSEWHERE}"), "worker-src 'none'");
    ensure!(workerless != strict, "the policy in the README allows no worker: {strict}");
    let framing = format!("default-src 'none'; script-src 'self'; img-src 'self'; frame-src {ELSEWHERE_FRAME}");
    Ok(serving
        .beside(ELSEWHERE, ours(hosting::headers()?))
        .beside(ELSEWHERE_FRAME, ours(hosting::frame_headers()?))
        .beside(OPEN, theirs(None))
        .beside(STRICT, theirs(Some(strict)))
        .beside(WORKERLESS, theirs(Some(workerless)))
        .beside(FRAMING, theirs(Some(framing))))
}

/// The policy that the README tells sites to send that embed the element, to the letter but for the host's name; and their
/// own icon, which browsers ask for unbidden.
fn policy_for_hosts() -> Result<String> {
    let readme = fs::read_to_string(root().join("README.md"))?;
    let line = readme.lines().find_map(|line| line.strip_prefix("Content-Security-Policy: "));
    let policy = line.context("the README has no policy for hosts")?.replace("https://nutgraf.example", ELSEWHERE);
    Ok(format!("{policy}; img-src 'self'"))
}

/// The headers, and a place to report to what they forbade: the only way to hear of it from a worker.
fn reporting(mut headers: Vec<(String, String)>) -> Vec<(String, String)> {
    for (name, value) in &mut headers {
        if name == "Content-Security-Policy" {
            value.push_str("; report-uri ");
            value.push_str(REPORTS);
        }
    }
    headers
}
