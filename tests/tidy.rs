//! The house rules that a machine can check.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| format!("{}: {error}", path.display()))
}

/// Every file below a folder with one of the endings, in order.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            let is_built = entry.ends_with("node_modules") || entry.ends_with("target");
            if entry.is_dir() && !is_built {
                open.push(entry);
            } else if endings.iter().any(|ending| entry.to_string_lossy().ends_with(ending)) {
                found.push(entry);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn word_lists_are_sorted_and_say_where_they_come_from() {
    for path in files("seeds", &[".txt"]).iter().filter(|path| !path.starts_with(root().join("seeds/samples"))) {
        let text = read(path);
        let (head, entries): (Vec<&str>, Vec<&str>) =
            text.lines().filter(|line| !line.is_empty()).partition(|line| line.starts_with('#'));
        let head = head.concat();
        assert!(head.contains("Origin:") && head.contains("Licence:"), "{} names no origin or licence", path.display());
        let mut sorted = entries.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(entries, sorted, "{} is not sorted, or has an entry twice", path.display());
    }
}

#[test]
fn every_language_is_read_in_and_tried() {
    let cases = read(&root().join("tests/words/cases.txt"));
    for (list, source) in [("stop.txt", "stop_words.rs"), ("endings.txt", "stems.rs")] {
        let source = read(&root().join("src/language").join(source));
        for path in files("seeds", &[list]) {
            let tag = path.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
            assert!(source.contains(&format!("\"{tag}\"")), "no code reads {}", path.display());
            assert!(cases.contains(&format!("\n{tag}\t")), "tests/words/cases.txt has no words of {tag}");
        }
    }
}

#[test]
fn the_page_never_makes_markup_of_text_and_names_no_host() {
    let forbidden = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "setHTML",
        "createContextualFragment",
        "document.write",
        "srcdoc",
        "eval(",
        " Function(",
        "importScripts",
        "http://",
        "https://",
        // A message for whoever is there.
        ", \"*\")",
        ", '*')",
    ];
    for path in files("www", &[".js", ".html", ".css"]).into_iter().chain(files("src", &[".js"])) {
        let text = read(&path);
        for word in forbidden {
            let lines = text.lines().filter(|line| line.contains(word) && !line.contains("www.w3.org/2000/svg"));
            assert_eq!(lines.count(), 0, "{} has {word}", path.display());
        }
        // Markup is parsed in one place, into a document of its own, and one address is code: the bookmark's.
        for (word, place) in [("parseFromString", "www/trusted.js"), ("javascript:", "www/files/bookmarklet.js")] {
            assert!(path.ends_with(place) || !text.contains(word), "{} has {word}", path.display());
        }
    }
}

#[test]
fn pages_have_no_script_or_style_of_their_own() {
    // A policy forbids them, and a browser that has none would let them through unseen.
    for path in files("www", &[".html"]) {
        let page = read(&path);
        for element in ["style", "script"] {
            let opening = format!("<{element}");
            let inline = page.split(&opening).skip(1).filter(|rest| !rest.starts_with(" type=\"module\" src=\""));
            assert_eq!(inline.count(), 0, "{} has an inline {element}", path.display());
        }
        let attributes = page.split('<').flat_map(|tag| tag.split('>').next().unwrap_or_default().split_whitespace());
        for attribute in attributes {
            let is_inline =
                attribute.starts_with("style=") || (attribute.starts_with("on") && attribute.contains("=\""));
            assert!(!is_inline, "{} has {attribute}", path.display());
        }
    }
}

/// A browser closes a rule by itself at the end of the file, and what follows in between counts only within it.
#[test]
fn style_sheets_close_what_they_open() {
    for path in files("www", &[".css"]) {
        let sheet = read(&path);
        let rules = sheet.split("/*").map(|part| part.rsplit("*/").next().unwrap_or_default()).collect::<String>();
        let mut depth = 0_i32;
        for rule in rules.split_inclusive(['{', '}']) {
            depth += if rule.ends_with('{') { 1 } else { -i32::from(rule.ends_with('}')) };
            let is_nested = rule.trim_start().starts_with('@') && rule.ends_with('{') && depth > 1;
            assert!(depth >= 0 && !is_nested, "{} closes too little or too much before {rule}", path.display());
        }
        assert_eq!(depth, 0, "{} does not close what it opens", path.display());
    }
}

#[test]
fn workflows_name_actions_by_commit_and_grant_nothing_at_large() {
    for path in files(".github", &[".yml"]) {
        let workflow = read(&path);
        assert!(workflow.contains("\npermissions: {}\n"), "{} grants something to every job", path.display());
        for line in workflow.lines().filter_map(|line| line.trim().trim_start_matches("- ").strip_prefix("uses: ")) {
            let commit = line.split_once('@').map_or("", |(_, commit)| commit.split(' ').next().unwrap_or_default());
            let is_commit = commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(is_commit && line.contains(" # v"), "{}: {line}", path.display());
        }
    }
}

#[test]
fn every_source_file_is_on_the_map() {
    let map = read(&root().join("ARCHITECTURE.md"));
    for path in
        files("src", &[".rs", ".js"]).into_iter().chain(files("www", &[".js"])).chain(files("xtask/src", &[".rs"]))
    {
        let relative = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        // A folder on the map stands for the files in it.
        let is_named = Path::new(&relative).ancestors().filter(|part| part.components().count() >= 2).any(|part| {
            map.contains(&format!("`{}`", part.display())) || map.contains(&format!("`{}/`", part.display()))
        });
        assert!(is_named, "{relative} is not in ARCHITECTURE.md");
    }
}

#[test]
fn golden_cases_are_whole() {
    for folder in fs::read_dir(root().join("tests/golden")).unwrap().map(|entry| entry.unwrap().path()) {
        for file in ["input.txt", "expected.json"] {
            assert!(folder.join(file).is_file(), "{} lacks {file}", folder.display());
        }
    }
}

#[test]
fn the_sample_stays_out_of_the_crate() {
    let manifest = read(&root().join("Cargo.toml"));
    let include = manifest.lines().find(|line| line.starts_with("include")).unwrap();
    assert!(!include.contains("samples") && !include.contains("\"seeds/**\""), "{include}");
}

#[test]
fn the_page_offers_the_languages_that_are_told_apart() {
    let module = read(&root().join("www/languages.js"));
    let offered = module.split('"').find(|quoted| quoted.starts_with("af am ")).unwrap_or_default();
    assert_eq!(offered, nutgraf::languages().join(" "));
}

#[test]
fn the_summarizer_knows_the_languages_that_there_are_words_of() {
    let module = read(&root().join("www/summarizer-options.js"));
    let offered = module.split('"').find(|quoted| quoted.starts_with("af ar ")).unwrap_or_default();
    let folders = fs::read_dir(root().join("seeds")).unwrap().map(|entry| entry.unwrap());
    let names = folders.map(|entry| entry.file_name().to_string_lossy().into_owned());
    // Two letters are a language; the others are read as one that has words.
    let mut known: Vec<String> = names.filter(|name| name.len() == 2).collect();
    known.extend(["bs", "fil", "nb", "nn"].map(str::to_owned));
    known.sort();
    assert_eq!(offered, known.join(" "));
}
