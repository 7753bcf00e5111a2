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

/// What a reason says can be seen in the sentence: figures and names in it, its place, the terms it is said to name.
#[test]
fn reasons_are_true() {
    let mut seen = std::collections::BTreeSet::new();
    for case in support::golden_cases() {
        let options = nutgraf::Options { length: nutgraf::Length::Ratio(1.0), ..nutgraf::Options::default() };
        let report = nutgraf::summarize(&case.input, &options).unwrap();
        let last = report.sentences.starts.len() as u32;
        for pick in &report.summary {
            let behind_first = pick.text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
            let behind_first: String = behind_first.chars().skip(1).collect();
            for reason in &pick.reasons {
                let code = serde_json::to_value(reason.code).unwrap();
                let holds = match code.as_str().unwrap() {
                    "figures" => pick.text.contains(char::is_numeric),
                    "names" => behind_first.contains(char::is_uppercase),
                    "opening" => pick.sentence < last / 2 + 3,
                    "closing" => pick.sentence >= last / 2,
                    "names-main-terms" => {
                        reason.terms.len() > 1 && reason.terms.iter().all(|term| pick.text.contains(term.as_str()))
                    }
                    _ => reason.terms.is_empty(),
                };
                assert!(holds, "{}: {code} of {:?}", case.name, pick.text);
                seen.insert(code.as_str().unwrap().to_owned());
            }
        }
    }
    for code in ["opening", "closing", "central", "figures", "names", "names-main-terms"] {
        assert!(seen.contains(code), "no text has {code}");
    }
}
