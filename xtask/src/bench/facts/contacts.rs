//! Contacts against labelled texts: F1 of spans that agree exactly, beside what others reach on the same texts.

use super::super::data;
use super::{Points, Tally, documents};
use anyhow::Result;
use nutgraf::{ContactKind, Options};
use serde::Deserialize;
use std::collections::BTreeSet;

/// A set, the kinds it labels, and the best other tool on it, by the same count on both halves of the set: November 2026.
const SETS: [(&str, &[ContactKind], &str); 4] = [
    ("linkify_it", &[ContactKind::Url, ContactKind::Email], "86.0 linkifyjs, 84.1 linkify"),
    ("rec_url", &[ContactKind::Url], "91.4 linkify-it"),
    ("rec_email", &[ContactKind::Email], "86.7"),
    ("rec_phone", &[ContactKind::Phone], "42.8 libphonenumber"),
];

#[derive(Deserialize)]
struct Document {
    text: String,
    ents: Vec<(usize, usize, String)>,
}

pub(super) fn run() -> Result<()> {
    println!("contacts, F1 x 100 of exact spans");
    println!("{:<12} {:>5} {:>5}  peers", "set", "F1", "texts");
    for (set, kinds, peers) in SETS {
        let file = data().join("contacts").join(format!("{set}.jsonl"));
        let Some(documents) = documents::<Document>(&file)? else {
            println!("{set:<12} skipped: not on this machine");
            continue;
        };
        let mut tally = Tally::default();
        for document in &documents {
            let gold = document.ents.iter().map(|label| (label.0, label.1)).collect();
            tally.add(&gold, &found(&document.text, kinds)?);
        }
        println!("{set:<12} {:>5.1} {:>5}  {peers}", tally.f1(), documents.len());
    }
    Ok(())
}

fn found(text: &str, kinds: &[ContactKind]) -> Result<BTreeSet<(usize, usize)>> {
    let options = Options { language: Some("en".to_owned()), max_facts: u32::MAX, ..Options::default() };
    let report = nutgraf::summarize(text, &options)?;
    let points = Points::of(text);
    let of_kind = report.contacts.iter().filter(|contact| kinds.contains(&contact.kind));
    Ok(of_kind.map(|contact| (points.at(contact.span.start), points.at(contact.span.end))).collect())
}
