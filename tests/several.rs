//! Several texts in one report: each folder of `tests/several/` has the inputs as JavaScript has them, options or none,
//! and the whole report as canonical JSON (RFC 8785). Node holds the package and its client to the same files.
//!
//! `UPDATE=1 cargo test --test several` writes the reports anew: read the difference before committing it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[expect(dead_code, reason = "the golden cases of one text are another test's")]
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use nutgraf::{BlockKind, Error, KnownBlock, Length, MAX_BYTES, Options, Report, Source, Utf16Span, summarize_all};
use serde_json::Value;

/// A folder of `tests/several/`.
struct Case {
    folder: PathBuf,
    inputs: Vec<(String, Vec<KnownBlock>)>,
    options: Options,
}

impl Case {
    fn report(&self) -> Report {
        let sources: Vec<Source<'_>> = self.inputs.iter().map(|(text, blocks)| Source { text, blocks }).collect();
        summarize_all(&sources, &self.options).unwrap()
    }

    fn texts(&self) -> Vec<&str> {
        self.inputs.iter().map(|(text, _)| text.as_str()).collect()
    }
}

fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/several");
    let mut folders: Vec<PathBuf> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders.into_iter().map(read_case).collect()
}

fn case(name: &str) -> Case {
    cases().into_iter().find(|case| case.folder.ends_with(name)).unwrap()
}

fn read_case(folder: PathBuf) -> Case {
    let json = |name: &str| -> Option<Value> {
        Some(serde_json::from_str(&fs::read_to_string(folder.join(name)).ok()?).unwrap())
    };
    let inputs = json("inputs.json").unwrap();
    let options = json("options.json").map_or_else(Options::default, |options| support::options(&options));
    Case { inputs: inputs.as_array().unwrap().iter().map(input).collect(), options, folder }
}

fn input(json: &Value) -> (String, Vec<KnownBlock>) {
    if let Some(text) = json.as_str() {
        return (text.into(), Vec::new());
    }
    let number = |block: &Value, key: &str| block[key].as_u64().and_then(|number| u32::try_from(number).ok());
    let block = |block: &Value| KnownBlock {
        span: Utf16Span { start: number(block, "start").unwrap(), end: number(block, "end").unwrap() },
        kind: kind(block["kind"].as_str().unwrap()),
        level: number(block, "level").map(|level| level as u8),
    };
    (json["text"].as_str().unwrap().into(), json["blocks"].as_array().into_iter().flatten().map(block).collect())
}

fn kind(name: &str) -> BlockKind {
    match name {
        "heading" => BlockKind::Heading,
        "paragraph" => BlockKind::Paragraph,
        "boilerplate" => BlockKind::Boilerplate,
        other => panic!("no case needs {other}"),
    }
}

#[test]
fn reports_are_as_committed() {
    let is_update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    let cases = cases();
    assert!(!cases.is_empty());
    for case in cases {
        let got = serde_json_canonicalizer::to_string(&case.report()).unwrap();
        let path = case.folder.join("expected.json");
        if is_update {
            fs::write(path, got).unwrap();
        } else if fs::read_to_string(path).unwrap_or_default() != got {
            wrong.push(case.folder);
        }
    }
    assert!(wrong.is_empty(), "reports differ from expected.json: {wrong:?}");
}

#[test]
fn spans_count_from_the_start_of_their_source() {
    for case in cases() {
        let report = serde_json::to_value(case.report()).unwrap();
        let units: Vec<Vec<u16>> = case.texts().iter().map(|text| text.encode_utf16().collect()).collect();
        let mut checked = 0;
        check(&report, None, &units, &mut checked);
        assert!(checked > 0 || units.iter().all(|units| units.len() < 9), "{}", case.folder.display());
    }
}

/// Every record that has a text and a place has the text at its place, in the source that it or what holds it names.
fn check(record: &Value, source: Option<u64>, units: &[Vec<u16>], checked: &mut usize) {
    if let Some(list) = record.as_array() {
        return list.iter().for_each(|record| check(record, source, units, checked));
    }
    let Some(object) = record.as_object() else { return };
    let source = object.get("source").and_then(Value::as_u64).or(source);
    let slice = |span: &Value| {
        let offset = |key: &str| span[key].as_u64().unwrap() as usize;
        String::from_utf16(&units[source.unwrap() as usize][offset("start")..offset("end")]).unwrap()
    };
    let words = object.get("text").or(object.get("name")).and_then(Value::as_str);
    if let (Some(words), Some(span)) = (words, object.get("span")) {
        let joined = object.get("spans").and_then(Value::as_array).map(|spans| spans.iter().map(slice).collect());
        assert_eq!(words, joined.unwrap_or_else(|| slice(span)));
        *checked += 1;
    } else if let (Some(name), Some(mentions)) = (words, object.get("mentions").and_then(Value::as_array)) {
        assert!(mentions.iter().any(|span| slice(span) == name), "{name}");
        *checked += 1;
    }
    object.values().for_each(|value| check(value, source, units, checked));
}

#[test]
fn sentences_and_blocks_are_numbered_through_all_sources() {
    for case in cases() {
        let report = case.report();
        let columns = &report.sentences;
        let sources = columns.sources.as_ref().unwrap();
        assert_eq!(sources.len(), columns.starts.len());
        assert!(sources.is_sorted());
        for (sentence, &block) in columns.blocks.iter().enumerate() {
            let block = &report.blocks[block as usize];
            assert_eq!(block.source, Some(sources[sentence]));
            assert!(block.span.start <= columns.starts[sentence] && columns.ends[sentence] <= block.span.end);
        }
        for pick in &report.summary {
            let sentence = pick.sentence as usize;
            assert_eq!((pick.span.start, pick.source), (columns.starts[sentence], Some(sources[sentence])));
        }
        assert!(report.summary.is_sorted_by_key(|pick| pick.sentence));
        let mut ranks: Vec<u32> = report.summary.iter().map(|pick| pick.rank).collect();
        ranks.sort_unstable();
        assert!(ranks.into_iter().eq(1..=report.summary.len() as u32));
    }
}

#[test]
fn one_source_gives_its_own_report() {
    for case in support::golden_cases() {
        let mut of_all = serde_json::to_value(summarize_all(&[&case.input], &case.options).unwrap()).unwrap();
        without_sources(&mut of_all);
        let alone = serde_json::to_value(nutgraf::summarize(&case.input, &case.options).unwrap()).unwrap();
        assert_eq!(of_all, alone, "{}", case.name);
    }
}

fn without_sources(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(without_sources),
        Value::Object(object) => {
            object.remove("source");
            object.remove("sources");
            object.values_mut().for_each(without_sources);
        }
        _ => {}
    }
}

#[test]
fn nothing_gives_an_empty_report() {
    let none: [&str; 0] = [];
    let report = summarize_all(&none, &Options::default()).unwrap();
    assert!(report.summary.is_empty() && report.headline.is_none());
    assert_eq!((report.stats.characters, report.sentences.sources), (0, Some(Vec::new())));
}

#[test]
fn what_several_say_comes_once_and_first() {
    let case = case("wire");
    let best = case.report().summary.into_iter().min_by_key(|pick| pick.rank).unwrap();
    assert_eq!(best.source, Some(0));
    let all = Options { length: Length::Ratio(1.0), ..Options::default() };
    let picks = summarize_all(&case.texts(), &all).unwrap().summary;
    let of_divers = picks.iter().filter(|pick| pick.text.contains("after divers found a crack"));
    assert_eq!(of_divers.count(), 1);
}

#[test]
fn a_pinned_sentence_stands_for_its_near_duplicates() {
    let texts = ["The dam was closed on Tuesday. It rains.", "The dam was closed on Tuesday. It snows."];
    let picks = |pin: &[u32], omit: &[u32]| -> Vec<u32> {
        let options = Options { pin: pin.into(), omit: omit.into(), ..Options::default() };
        summarize_all(&texts, &options).unwrap().summary.iter().map(|pick| pick.sentence).collect()
    };
    assert_eq!(picks(&[], &[]), [0, 1, 3]);
    assert_eq!(picks(&[2], &[]), [1, 2, 3]);
    assert_eq!(picks(&[], &[0]), [1, 3], "what is left out is not said by another");
    assert_eq!(picks(&[2], &[0]), [1, 2, 3]);
}

#[test]
fn errors_name_what_is_wrong() {
    let text = "a".repeat(MAX_BYTES / 2 + 1);
    let error = summarize_all(&["", text.as_str(), text.as_str()], &Options::default()).unwrap_err();
    assert_eq!(error, Error::SourcesTooLong { index: 2, bytes: text.len() * 2 });
    assert!(error.to_string().contains("inputs[2]"), "{error}");
    let pin = Options { pin: vec![2], ..Options::default() };
    assert!(summarize_all(&["One.", "Two."], &pin).unwrap_err().to_string().contains("option pin is 2"));
}

/// Four times as much takes about four times as long, whether there are more sources or longer ones, alike or not.
#[test]
fn cost_is_near_linear() {
    let many = |count: usize| (0..count).map(|number| format!("Gate {number} leaks. It leaks.")).collect::<Vec<_>>();
    let same = |count: usize| vec!["The gate at Harrow Lake leaks again.".to_owned(); count];
    let long = |count: usize| vec!["The gate leaks. Divers found it. ".repeat(count); 3];
    let unlike = |count: usize| {
        let sentence = |number: usize| format!("Gate {} of lake {} leaks. ", number % 701, number % 997);
        vec![(0..count).map(sentence).collect::<String>(); 3]
    };
    let size = if cfg!(debug_assertions) { 1_500 } else { 6_000 };
    for (name, texts) in
        [("many", &many as &dyn Fn(usize) -> Vec<String>), ("same", &same), ("long", &long), ("unlike", &unlike)]
    {
        let (small, large) = (shortest(&texts(size)), shortest(&texts(4 * size)));
        assert!(large < small * 9, "{name}: {small:?}, four times as much {large:?}");
    }
}

fn shortest(texts: &[String]) -> Duration {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let once = || {
        let start = Instant::now();
        summarize_all(&texts, &Options::default()).unwrap();
        start.elapsed()
    };
    (0..5).map(|_| once()).min().unwrap_or_default()
}
