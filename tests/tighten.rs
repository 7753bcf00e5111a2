//! The sentences of `tests/tighten/<tag>.txt`: a sentence, then what is left of it tightened (`=`, the sentence where
//! there is no such line) and its headline of at most 15 words (`>`, none where there is no such line).
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use nutgraf::{Length, Options, summarize};
use std::fs;
use std::path::Path;

#[test]
fn sentences_are_cut_as_said() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tighten");
    let mut wrong = Vec::new();
    let mut read = 0;
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let tag = path.file_stem().unwrap().to_string_lossy().into_owned();
        let file = fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
        for case in lines.split(|line| line.is_empty()).filter(|case| !case.is_empty()) {
            read += 1;
            let said = |mark: &str| case[1..].iter().find_map(|line| line.strip_prefix(mark));
            let options = Options {
                language: Some(tag.clone()),
                tighten: true,
                length: Length::Sentences(1),
                ..Options::default()
            };
            let report = summarize(case[0], &options).unwrap();
            let tightened: Vec<&str> = report.summary.iter().map(|pick| pick.text.as_str()).collect();
            let headline = report.headline.as_ref().map(|headline| headline.text.as_str());
            if tightened != [said("= ").unwrap_or(case[0])] || headline != said("> ") {
                wrong.push(format!("{}\n  = {tightened:?}\n  > {headline:?}", case[0]));
            }
        }
    }
    assert!(read > 50, "only {read} cases");
    assert!(wrong.is_empty(), "{tag}:\n{}", wrong.join("\n"), tag = wrong.len());
}
