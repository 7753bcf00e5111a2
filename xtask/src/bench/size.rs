//! `cargo xtask bench size`: what is shipped, file by file; what the wasm consists of, section by section; and what the
//! functions of each module and the lists of each kind cost.

use crate::build;
use crate::command::root;
use crate::sizes::{self, Size};
use crate::wasm::{Module, custom_name};
use anyhow::Result;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Names of the sections, by the number the format gives them.
const SECTIONS: [&str; 13] = [
    "custom",
    "type",
    "import",
    "function",
    "table",
    "memory",
    "global",
    "export",
    "start",
    "element",
    "code",
    "data",
    "data count",
];

/// Modules of the crate that are told apart, as parts of a function's name.
const DEPTH: usize = 3;
/// Rows of a table, at most.
const MOST_ROWS: usize = 30;

/// Builds and prints the tables.
pub fn run() -> Result<()> {
    build::run()?;
    let wasm = fs::read(root().join("dist/pkg/nutgraf_bg.wasm"))?;
    sizes::print_head("sections of the wasm");
    for section in Module::read(&wasm)?.sections {
        let name = SECTIONS.get(usize::from(section.kind)).copied().unwrap_or("unknown");
        let name = custom_name(section).map_or(name.to_owned(), |own| format!("{name}: {own}"));
        sizes::print_row(&name, Size::of(section.body)?);
    }
    print_functions()?;
    print_data()
}

/// What the functions of each module of each crate cost, each module compressed alone: what is alike in two costs less
/// together.
fn print_functions() -> Result<()> {
    let wasm = build::with_names()?;
    let mut groups: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (name, body) in Module::read(&wasm)?.functions()? {
        groups.entry(module_of(name)).or_default().extend_from_slice(body);
    }
    print_largest("functions, by module (alone)", groups)
}

/// What the data of `seeds/` cost that are shipped, the files of one name in all languages together, compressed alone.
fn print_data() -> Result<()> {
    let mut groups: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let source = sizes::files_below(&root().join("src"))?;
    let source: String =
        source.iter().map(|file| fs::read_to_string(root().join("src").join(file))).collect::<Result<_, _>>()?;
    for file in sizes::files_below(&root().join("seeds"))? {
        let Some((folder, name)) = file.rsplit_once('/') else { continue };
        // Lists of languages are named without their folders, models with them.
        let label = if folder.len() == 2 { name.to_owned() } else { file.clone() };
        if !source.contains(&format!("\"{label}\"")) && !source.contains(&format!("/{file}\"")) {
            continue;
        }
        let bytes = fs::read(root().join("seeds").join(&file))?;
        let lines = bytes.split_inclusive(|&byte| byte == b'\n');
        let is_text = Path::new(name).extension().is_some_and(|extension| extension == "txt");
        let shipped = lines.skip_while(|line| is_text && line.starts_with(b"#"));
        groups.entry(label).or_default().extend(shipped.flatten());
    }
    print_largest("data, by list (alone)", groups)
}

fn print_largest(title: &str, groups: BTreeMap<String, Vec<u8>>) -> Result<()> {
    let sized = groups.into_iter().map(|(name, bytes)| Ok((name, Size::of(&bytes)?)));
    let mut rows: Vec<(String, Size)> = sized.collect::<Result<_>>()?;
    rows.sort_by_key(|(_, size)| Reverse(size.brotli));
    sizes::print_head(title);
    for (name, size) in rows.iter().take(MOST_ROWS) {
        sizes::print_row(name, *size);
    }
    Ok(())
}

/// `nutgraf::facts::dates` of a function's name; the crate alone for others.
fn module_of(name: &str) -> String {
    let (name, is_impl) = name.strip_prefix('<').map_or((name, false), |rest| (rest, true));
    let path: Vec<&str> = name.split([':', ' ', '>', '[']).filter(|part| !part.is_empty()).collect();
    match path[..] {
        ["nutgraf", .., _] => path[..path.len().saturating_sub(if is_impl { 1 } else { 2 }).clamp(1, DEPTH)].join("::"),
        [first, ..] => first.to_owned(),
        [] => "other".to_owned(),
    }
}
