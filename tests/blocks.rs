//! Blocks: what a pasted text is made of, and that its picks hold when its paragraphs are broken otherwise.
//!
//! Each `tests/blocks/structure/*.txt` has its blocks in a file of the same name that ends with `.blocks`: kind, level
//! and reason, and the text with `⏎` for line ends. `UPDATE=1 cargo test --test blocks` writes them anew.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::print_stdout, reason = "figures are to be seen, with --nocapture")]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use nutgraf::{BlockKind, BlockReport, Options, Report, summarize};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn name_of(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap_or_default().to_owned()
}

fn outline(text: &str) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut lines = String::new();
    for BlockReport { span, kind, level, reason, .. } in summarize(text, &Options::default()).unwrap().blocks {
        let content = String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap();
        let level = level.map(|level| format!(" {level}")).unwrap_or_default();
        let reason = reason.map(|reason| format!(" ({})", name_of(reason.code))).unwrap_or_default();
        writeln!(lines, "{}{level}{reason}: {}", name_of(kind), content.replace('\n', "⏎")).unwrap();
    }
    lines
}

#[test]
fn structure_is_as_committed() {
    let is_update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    let mut count = 0;
    let mut paths: Vec<_> =
        fs::read_dir(root().join("tests/blocks/structure")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|end| end == "txt")) {
        count += 1;
        let got = outline(&fs::read_to_string(path).unwrap());
        let expected = path.with_extension("blocks");
        if is_update {
            fs::write(expected, got).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != got {
            wrong.push(format!("{}\n{got}", path.display()));
        }
    }
    assert!(count > 0);
    assert!(wrong.is_empty(), "blocks differ:\n{}", wrong.join("\n"));
}

/// The part of the labelled samples that rules may be made on: no line of text is set aside.
#[test]
fn text_is_not_set_aside() {
    let mut wrong = Vec::new();
    for path in fs::read_dir(root().join("tests/blocks/develop")).unwrap().map(|entry| entry.unwrap().path()) {
        let labelled = fs::read_to_string(&path).unwrap();
        let lines: Vec<(&str, &str)> = labelled.lines().filter_map(|line| line.split_once('|')).collect();
        let text: String = lines.iter().flat_map(|(_, line)| [*line, "\n"]).collect();
        let language = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.get(..2)).map(Into::into);
        let blocks = summarize(&text, &Options { language, ..Options::default() }).unwrap().blocks;
        let mut start = 0;
        for (label, line) in lines {
            let first = start + line.encode_utf16().take_while(|&unit| unit == u16::from(b' ')).count() as u32;
            start += line.encode_utf16().count() as u32 + 1;
            let block = blocks.iter().find(|block| (block.span.start..block.span.end).contains(&first));
            if label == "t" && block.is_some_and(|block| block.kind == BlockKind::Boilerplate) {
                wrong.push(format!("{}: {line}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "set aside: {wrong:?}");
}

/// What a report picked, white space as one space.
fn picks(report: &Report) -> Vec<String> {
    report.summary.iter().map(|pick| squeezed(&pick.text)).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Paragraph breaks put in or taken out leave two of three picks, in nearly all articles.
#[test]
fn picks_hold_when_paragraphs_are_broken_otherwise() {
    let folder = root().join("../shared/data/summaries/dev");
    for set in ["xsum", "cnndm", "cnndm_pg", "cnn_short"] {
        let Ok(articles) = fs::read_to_string(folder.join(format!("{set}.jsonl"))) else {
            println!("{set}: skipped, not on this machine");
            continue;
        };
        let (mut articles_read, mut kept) = (0, [0; 3]);
        for line in articles.lines().take(MOST_ARTICLES) {
            let article: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = article["text"].as_str().unwrap();
            let report = summarize(text, &Options::default()).unwrap();
            let given = picks(&report);
            if given.len() < 3 {
                continue;
            }
            articles_read += 1;
            for (way, kept) in [text.replace('\n', " "), broken(text, &report, "\n"), broken(text, &report, "\n\n")]
                .iter()
                .zip(&mut kept)
            {
                let picks = picks(&summarize(way, &Options::default()).unwrap());
                *kept += usize::from(given.iter().filter(|pick| picks.contains(pick)).count() >= 2);
            }
        }
        let [one_line, lines, blank_lines] = kept.map(|kept| 1000 * kept / articles_read);
        println!(
            "{set}: of {articles_read} articles, in thousandths, keep two of three picks: {one_line} on one line, {lines} with a line a sentence, {blank_lines} with blank lines between"
        );
        for share in [one_line, lines, blank_lines] {
            assert!(share >= LEAST_KEPT, "{set}: {share} of 1000");
        }
    }
}

/// Enough to tell; a debug build reads some hundred articles in seconds.
const MOST_ARTICLES: usize = 300;
/// Articles in a thousand that keep two of three picks.
const LEAST_KEPT: usize = 950;

/// The text with a break after each sentence.
fn broken(text: &str, report: &Report, with: &str) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let columns = &report.sentences;
    let sentence = |(&start, &end): (&u32, &u32)| String::from_utf16(&units[start as usize..end as usize]).unwrap();
    columns.starts.iter().zip(&columns.ends).map(sentence).collect::<Vec<_>>().join(with)
}
