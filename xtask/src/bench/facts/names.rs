//! Names against labelled texts: F1 of spans that agree exactly, and in kind, beside what others reach.

use super::super::data;
use super::{Points, Tally, documents};
use anyhow::Result;
use nutgraf::{Options, Report, Utf16Span};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Each set with what compromise 14 and spaCy's small English model reach on it, where that was measured: November 2026,
/// by the same count, on both halves of the sets.
const SETS: [(&str, Option<(f64, f64)>); 4] = [
    ("uner_ewt_test", Some((52.0, 57.8))),
    ("crossner_politics", Some((40.9, 63.8))),
    ("wnut17_test", Some((28.5, 26.2))),
    ("wikiann_en_test", None),
];
const KINDS: [&str; 3] = ["PER", "ORG", "LOC"];

#[derive(Deserialize)]
struct Document {
    text: String,
    ents: Vec<(usize, usize, String)>,
}

/// A span in code points, and the kind of name.
type Found = BTreeSet<(usize, usize, usize)>;

pub(super) fn run() -> Result<()> {
    println!("names, F1 x 100 of exact spans with their kind; then by kind, and of the spans alone");
    println!(
        "{:<18} {:>5} {:>5} {:>5} {:>5} {:>6}  {:>10} {:>5}",
        "set", "F1", KINDS[0], KINDS[1], KINDS[2], "spans", "compromise", "spaCy"
    );
    for (set, peers) in SETS {
        let file = data().join("names").join(format!("{set}.jsonl"));
        let Some(documents) = documents(&file)? else {
            println!("{set:<18} skipped: not on this machine");
            continue;
        };
        let [typed, person, organisation, place, spans] = evaluate(&documents)?.map(Tally::f1);
        print!("{set:<18} {typed:>5.1} {person:>5.1} {organisation:>5.1} {place:>5.1} {spans:>6.1}");
        match peers {
            Some((compromise, spacy)) => println!("  {compromise:>10.1} {spacy:>5.1}"),
            None => println!(),
        }
    }
    Ok(())
}

/// All names, each kind, and spans whatever their kind.
fn evaluate(documents: &[Document]) -> Result<[Tally; 5]> {
    let mut tallies = [Tally::default(); 5];
    for document in documents {
        let kind = |name: &str| KINDS.iter().position(|kind| *kind == name);
        let gold: Found =
            document.ents.iter().filter_map(|(start, end, name)| Some((*start, *end, kind(name)?))).collect();
        let options = Options { language: Some("en".to_owned()), max_facts: u32::MAX, ..Options::default() };
        let got = found(&document.text, &nutgraf::summarize(&document.text, &options)?);
        tallies[0].add(&gold, &got);
        for (kind, tally) in tallies[1..=KINDS.len()].iter_mut().enumerate() {
            let of_kind = |names: &Found| names.iter().copied().filter(|name| name.2 == kind).collect();
            tally.add(&of_kind(&gold), &of_kind(&got));
        }
        let spans = |names: &Found| names.iter().map(|name| (name.0, name.1, 0)).collect();
        tallies[4].add(&spans(&gold), &spans(&got));
    }
    Ok(tallies)
}

fn found(text: &str, report: &Report) -> Found {
    let points = Points::of(text);
    let lists = [&report.people, &report.organisations, &report.places];
    let spans = lists.into_iter().enumerate().flat_map(|(kind, names)| {
        names
            .iter()
            .flat_map(move |name| name.mentions.iter().map(move |span: &Utf16Span| (span.start, span.end, kind)))
    });
    spans.map(|(start, end, kind)| (points.at(start), points.at(end), kind)).collect()
}
