//! Serves the built page for the tests, under the root or a sub-path, and beside it what the tests need in the browser.

use anyhow::{Result, ensure};
use xtask::command::root;
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

/// What the build writes.
pub const SITE: &str = "dist/site";

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
        Mount::new(base, folder),
    ]);
    let serving = match host {
        Host::Strict => serving.with_headers(reporting_headers()?),
        Host::Careless => serving.unaware_of_wasm(),
    };
    Site::start(0, serving)
}

/// The headers for hosts, and a place to report to what they forbade: the only way to hear of it from a worker.
fn reporting_headers() -> Result<Vec<(String, String)>> {
    let mut headers = hosting::headers()?;
    for (name, value) in &mut headers {
        if name == "Content-Security-Policy" {
            value.push_str("; report-uri ");
            value.push_str(REPORTS);
        }
    }
    Ok(headers)
}
