//! Golden cases: each folder of `tests/golden/` has a text, options or none, and the whole report that
//! they give as canonical JSON (RFC 8785). Node and the browsers are held against the same files.
//!
//! `UPDATE=1 cargo test --test golden` writes the files anew: read the difference before committing it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use std::fs;

#[test]
fn reports_are_as_committed() {
    let is_update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    let cases = support::golden_cases();
    assert!(!cases.is_empty());
    for case in cases {
        let report = nutgraf::summarize(&case.input, &case.options).unwrap();
        let got = serde_json_canonicalizer::to_string(&report).unwrap();
        let path = case.folder.join("expected.json");
        if is_update {
            fs::write(path, got).unwrap();
        } else if fs::read_to_string(path).unwrap_or_default() != got {
            wrong.push(case.name);
        }
    }
    assert!(wrong.is_empty(), "reports differ from expected.json: {wrong:?}");
}

#[test]
fn a_reader_gives_what_one_call_gives() {
    for case in support::golden_cases() {
        let reader = nutgraf::Reader::new(case.input.as_str(), case.options.language.as_deref()).unwrap();
        // Another cut in between must leave no trace.
        let _ = reader.summarize(&nutgraf::Options::default()).unwrap();
        let cut = reader.summarize(&case.options).unwrap();
        assert_eq!(cut, nutgraf::summarize(&case.input, &case.options).unwrap(), "{}", case.name);
    }
}
