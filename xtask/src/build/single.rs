//! `dist/nutgraf.html`: the page as one file that also opens from disk. The same modules, but for the few that say where
//! something comes from, which have a variant `*.single.js`; esbuild makes one script of them, another of the worker.
//! Scripts and styles stand in the page and are named in its policy by their hashes, so that it still runs no others.

use super::bundle::{STYLESHEET, style_sheets};
use super::{Core, sample};
use crate::command::{self, root, target_folder};
use crate::digest::sha256;
use crate::{hosting, setup};
use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How the names of modules end that stand in for others.
pub(super) const VARIANT: &str = ".single.js";

/// Writes the file.
pub(super) fn write(core: &Core) -> Result<()> {
    let folder = stage(core)?;
    let script = bundle(&folder, "start.js")?;
    let worker = bundle(&folder, "worker.js")?;
    let index = fs::read_to_string(folder.join("index.html"))?;
    let sheets: Vec<&str> = style_sheets(&index).collect();
    let style = sheets
        .iter()
        .map(|name| fs::read_to_string(folder.join(name)).with_context(|| (*name).to_owned()))
        .collect::<Result<String>>()?;
    let icon = format!("data:image/svg+xml;base64,{}", BASE64.encode(fs::read(folder.join("icon.svg"))?));
    let page = Page(index.clone())
        .with_policy(&policy(&script, &style)?)?
        .without_lines(STYLESHEET, sheets.len())?
        .without_lines("<link rel=\"manifest\"", 1)?
        .without_lines("<link rel=\"apple-touch-icon\"", 1)?
        .without_lines("<script type=\"module\"", 1)?
        .without_lines("<p class=\"note embed\"", 1)?
        .with("href=\"icon.svg\"", &format!("href=\"{icon}\""))?
        .with("</head>", &format!("<style>{style}</style>\n  </head>"))?
        .with(
            "</body>",
            &[
                data("core", &BASE64.encode(&core.wasm))?,
                data("worker-code", &worker)?,
                data("sample-text", &sample::text()?)?,
                format!("<script>{script}</script>\n  </body>"),
            ]
            .concat(),
        )?;
    Ok(fs::write(root().join("dist/nutgraf.html"), page.0)?)
}

/// The modules as the site has them, each variant in the place of what it stands in for.
fn stage(core: &Core) -> Result<PathBuf> {
    let folder = target_folder().join("xtask/single");
    // What an earlier build left must not be shipped; there may be nothing.
    let _ = fs::remove_dir_all(&folder);
    for below in ["", "messages", "files", "files/pdf"] {
        fs::create_dir_all(folder.join(below))?;
        for entry in fs::read_dir(root().join("www").join(below))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let variant = entry.path().with_extension(VARIANT.trim_start_matches('.'));
            // A variant of nothing is there for the others.
            let stands_in = name
                .strip_suffix(VARIANT)
                .is_some_and(|name| entry.path().with_file_name(format!("{name}.js")).exists());
            if entry.file_type()?.is_file() && !stands_in {
                let source = if variant.exists() { variant } else { entry.path() };
                fs::copy(source, folder.join(below).join(name))?;
            }
        }
    }
    fs::write(folder.join("nutgraf_core.js"), &core.javascript)?;
    Ok(folder)
}

/// One script of a module and all that it imports.
fn bundle(folder: &Path, module: &str) -> Result<String> {
    let output = folder.join("bundled").join(module);
    let mut esbuild = Command::new(setup::node_packages()?.join(".bin/esbuild"));
    esbuild.arg(module).args(["--bundle", "--format=iife", "--minify", "--charset=utf8", "--log-level=error"]);
    // A module that a browser would find by its address is not looked for: each such place has a variant.
    esbuild.arg("--define:import.meta.url=\"\"").arg(format!("--outfile={}", output.display())).current_dir(folder);
    command::run(&mut esbuild)?;
    let script = fs::read_to_string(output)?.trim().to_owned();
    ensure!(!script.contains("</script"), "{module} would end its own element");
    Ok(script)
}

/// The page's policy, with hashes where it has addresses.
fn policy(script: &str, style: &str) -> Result<String> {
    let hash = |text: &str| format!("'{}'", sha256(text));
    let directives = hosting::policy()?;
    let directives = directives.split("; ").map(|directive| match directive.split(' ').next().unwrap_or_default() {
        "script-src" => format!("script-src {} 'wasm-unsafe-eval'", hash(script)),
        "style-src" => format!("style-src {}", hash(style)),
        "worker-src" => "worker-src blob:".to_owned(),
        "img-src" => "img-src data:".to_owned(),
        // Whatever is needed is here, and a file cannot be installed.
        name @ ("connect-src" | "manifest-src") => format!("{name} 'none'"),
        _ => directive.to_owned(),
    });
    let policy = directives.collect::<Vec<_>>().join("; ");
    ensure!(!policy.contains("'self'"), "a file has no place of its own to load from: {policy}");
    Ok(policy)
}

/// An element that holds a text and does nothing.
fn data(id: &str, text: &str) -> Result<String> {
    ensure!(!text.contains("</script") && !text.contains("<!--"), "{id} would end its own element");
    Ok(format!("<script type=\"text/plain\" id=\"{id}\">{text}</script>\n    "))
}

/// A page in the making. What is to be changed must be there, or the page has changed and this file must, too.
struct Page(String);

impl Page {
    fn with(self, old: &str, new: &str) -> Result<Self> {
        ensure!(self.0.matches(old).count() == 1, "the page has {old:?} {} times", self.0.matches(old).count());
        Ok(Self(self.0.replacen(old, new, 1)))
    }

    fn with_policy(self, policy: &str) -> Result<Self> {
        let old = hosting::policy()?;
        self.with(&format!("content=\"{old}\""), &format!("content=\"{policy}\""))
    }

    fn without_lines(self, beginning: &str, count: usize) -> Result<Self> {
        let is_kept = |line: &&str| !line.trim_start().starts_with(beginning);
        let kept: Vec<&str> = self.0.lines().filter(is_kept).collect();
        let gone = self.0.lines().count() - kept.len();
        ensure!(gone == count, "{gone} lines begin with {beginning}, not {count}");
        Ok(Self(kept.join("\n") + "\n"))
    }
}
