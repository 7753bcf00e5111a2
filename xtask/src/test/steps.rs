//! The checks, in the order in which they run: the quick ones first, the browsers last.

use super::Step;
use super::counts::Counts;
use super::dependencies;
use crate::command::{self, cargo, optimized, root, target_folder};
use crate::setup::WASM_TARGET;
use crate::setup::browsers::find_chromium;
use crate::site::{Mount, Serving, Site};
use crate::{build, corpus, engines, fuzz, hosting, setup, sizes};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The step that writes `dist/`.
pub(super) const BUILD: &str = "build";

pub(super) const ALL: [Step; 15] = [
    step("setup", set_up),
    step("format", || one(&mut cargo(&["fmt", "--all", "--check"]))),
    step("clippy", || one(&mut cargo(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]))),
    step("clippy for wasm", || clippy_for_wasm(&[])),
    step("clippy for wasm, summaries alone", || clippy_for_wasm(&["--no-default-features", "--features", "summaries"])),
    step("documentation", || one(cargo(&["doc", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings"))),
    step("tests of the core", || cargo_tests(&["--package", "nutgraf"])),
    step("tests of xtask", || cargo_tests(&["--package", "xtask", "--lib"])),
    step("dependencies", dependencies::check),
    step("the same reports optimized and not", || {
        command::run(&mut optimized(&["corpus"]))?;
        done(corpus::check().map(|texts| println!("{texts} texts, the same bytes in both builds")))
    }),
    step(BUILD, || done(build::run())),
    after_build("size budget", || done(sizes::check())),
    after_build("types of the page", check_types),
    after_build("tests in Node", run_node_tests),
    after_build("tests in the browsers", run_browser_tests),
];

/// What takes too long for every change.
pub(super) const LONG: [Step; 5] = [
    step("fuzzing", || done(fuzz::run(&[]))),
    after_build("ten thousand summaries", || {
        cargo_tests(&["--package", "nutgraf-browser-tests", "--test", "soak", "--", "--ignored", "--show-output"])
    }),
    after_build("the package with other tools", try_package),
    after_build("pages that others bundled", || {
        cargo_tests(&["--package", "nutgraf-browser-tests", "--test", "bundled", "--", "--ignored"])
    }),
    after_build("Lighthouse", run_lighthouse),
];

const fn step(name: &'static str, run: fn() -> Result<Counts>) -> Step {
    Step { name, needs_dist: false, run }
}

const fn after_build(name: &'static str, run: fn() -> Result<Counts>) -> Step {
    Step { name, needs_dist: true, run }
}

/// A check that either passes or fails counts as one test.
fn done(result: Result<()>) -> Result<Counts> {
    result.map(|()| Counts::passed(1))
}

fn one(command: &mut Command) -> Result<Counts> {
    done(command::run(command))
}

fn clippy_for_wasm(features: &[&str]) -> Result<Counts> {
    let mut clippy = cargo(&["clippy", "--lib", "--quiet", "--target", WASM_TARGET]);
    one(clippy.args(features).args(["--", "-D", "warnings"]))
}

/// Every test target, even if one fails; errors without the path that they took through the libraries.
fn cargo_tests(which: &[&str]) -> Result<Counts> {
    Counts::of(cargo(&["test", "--no-fail-fast"]).args(which).env("RUST_LIB_BACKTRACE", "0"))
}

fn set_up() -> Result<Counts> {
    setup::wasm_target()?;
    setup::require_node()?;
    setup::node_packages()?;
    setup::browsers::require_all()?;
    setup::tools::CARGO_DENY.require()?;
    Ok(Counts::passed(1))
}

fn run_browser_tests() -> Result<Counts> {
    engines::forget();
    let counts = cargo_tests(&["--package", "nutgraf-browser-tests", "--tests", "--", "--show-output"]);
    engines::print()?;
    counts
}

fn check_types() -> Result<Counts> {
    let compiler = setup::node_packages()?.join("typescript/bin/tsc");
    let mut check = Command::new(setup::require_node()?);
    check.arg(compiler).args(["--project", "www/jsconfig.json", "--noEmit"]).current_dir(root());
    one(&mut check)
}

fn run_node_tests() -> Result<Counts> {
    node_tests("tests/node")
}

/// Bundlers and runtimes, from a lock file of their own.
fn try_package() -> Result<Counts> {
    setup::locked_packages("tests/package")?;
    node_tests("tests/package")
}

/// From a lock file of its own, too; on the site as a careful host serves it.
fn run_lighthouse() -> Result<Counts> {
    const FOLDER: &str = "tests/lighthouse";
    setup::locked_packages(FOLDER)?;
    let folder = root().join("dist/site");
    let compressed = target_folder().join("xtask/brotli");
    sizes::write_compressed(&folder, &compressed)?;
    let mount = Mount::new("/", folder).compressed(compressed);
    let site = Site::start(0, Serving::new(vec![mount]).with_headers(hosting::headers()?))?;
    let chromium = find_chromium().context("Chromium is not on the PATH")?;
    Counts::of(node(FOLDER)?.env("NUTGRAF_SITE", site.url("/")).env("CHROME_PATH", chromium.browser))
}

fn node_tests(folder: &str) -> Result<Counts> {
    Counts::of(&mut node(folder)?)
}

/// Node's runner of the tests in a folder.
fn node(folder: &str) -> Result<Command> {
    let mut node = Command::new(setup::require_node()?);
    node.args(["--test", "--test-reporter=tap"]).args(test_modules(folder)?).current_dir(root());
    Ok(node)
}

/// Named one by one, because which files Node finds in a folder by itself depends on its version.
fn test_modules(folder: &str) -> Result<Vec<PathBuf>> {
    let mut modules = Vec::new();
    for entry in fs::read_dir(root().join(folder))? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            modules.push(path);
        }
    }
    modules.sort();
    Ok(modules)
}
