//! Who says what, against labels made by hand (`tests/facts/README.md`), counted as is done on `PolNeAR`.
//!
//! Found: quotes that one of ours overlaps. Right: quotes whose speaker ours names, by place or by name, of all that
//! have one. Precision: right, of those quotes that we give a speaker. Scare: titles and scare quotes that we list.

use super::super::summaries::read_documents;
use super::super::{data, root};
use super::{Points, documents, share};
use anyhow::{Context, Result, bail};
use nutgraf::{Options, Quote, Report};
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Deserialize)]
struct Article {
    set: String,
    id: String,
    hash: String,
    part: String,
    quotes: Vec<Label>,
    others: Vec<[usize; 2]>,
}

#[derive(Deserialize)]
struct Label {
    quote: [usize; 2],
    speaker: Option<[usize; 2]>,
    name: Option<String>,
}

#[derive(Default)]
struct Counts {
    quotes: usize,
    found: usize,
    attributed: usize,
    given: usize,
    right: usize,
    others: usize,
    scare: usize,
}

/// Prints the table. `NUTGRAF_SHOW=develop` shows what is wrong in that part.
pub(super) fn run() -> Result<()> {
    println!("quotes: found, speaker right, precision of speakers given, in per cent; scare quotes listed, of all");
    println!(
        "on PolNeAR: nearest subject with spaCy 100 / 69.7 / 93.8, textacy 52.3 / 46.3 / 84.9, compromise 84.3 / - / -"
    );
    let articles: Vec<Article> =
        documents(&root().join("tests/facts/quotes-labelled.jsonl"))?.context("no labels of quotes")?;
    let mut texts = HashMap::new();
    for part in ["develop", "heldout"] {
        let mut counts = Counts::default();
        for article in articles.iter().filter(|article| article.part == part) {
            if !texts.contains_key(&article.set) {
                let file = data().join("summaries/dev").join(format!("{}.jsonl", article.set));
                if !file.exists() {
                    println!("{part:<8} skipped: {} is not on this machine", article.set);
                    return Ok(());
                }
                let of: HashMap<String, String> =
                    read_documents(&file)?.into_iter().map(|document| (document.id, document.text)).collect();
                texts.insert(article.set.clone(), of);
            }
            let text = texts[&article.set].get(&article.id).with_context(|| format!("no article {}", article.id))?;
            if u64::from_str_radix(&article.hash, 16)? != fnv(text) {
                bail!("the article {} is not the one that was labelled", article.id);
            }
            counts.add(article, text)?;
        }
        let Counts { quotes, found, attributed, given, right, others, scare } = counts;
        println!(
            "{part:<8} {:>5.1} {:>5.1} {:>5.1}  {scare} of {others}  ({quotes} quotes)",
            share(found, quotes),
            share(right, attributed),
            share(right, given)
        );
    }
    Ok(())
}

impl Counts {
    fn add(&mut self, article: &Article, text: &str) -> Result<()> {
        let options = Options { language: Some("en".to_owned()), max_facts: u32::MAX, ..Options::default() };
        let report: Report = nutgraf::summarize(text, &options)?;
        let points = Points::of(text);
        let is_at = |span: &nutgraf::Utf16Span, [start, end]: [usize; 2]| {
            points.at(span.start) < end && start < points.at(span.end)
        };
        let shows = std::env::var("NUTGRAF_SHOW").is_ok_and(|part| part == article.part);
        for label in &article.quotes {
            let ours: Option<&Quote> = report.quotes.iter().find(|quote| is_at(&quote.span, label.quote));
            self.quotes += 1;
            self.found += usize::from(ours.is_some());
            self.attributed += usize::from(label.speaker.is_some());
            let speaker = ours.and_then(|quote| quote.speaker.as_ref());
            self.given += usize::from(speaker.is_some());
            let is_right = speaker.zip(label.speaker).is_some_and(|(ours, speaker)| {
                is_at(&ours.span, speaker) || label.name.as_ref().is_some_and(|name| is_same(name, &ours.name))
            });
            self.right += usize::from(is_right);
            if shows && !is_right {
                let said: String = text.chars().skip(label.quote[0]).take(50).collect();
                let named = speaker.map_or("-", |speaker| &speaker.name);
                println!("{} {}: {said} | {:?} | {named}", article.id, ours.is_some(), label.name);
            }
        }
        self.others += article.others.len();
        for &other in &article.others {
            let is_listed = report.quotes.iter().any(|quote| is_at(&quote.span, other));
            self.scare += usize::from(is_listed);
            if shows && is_listed {
                let marked: String = text.chars().skip(other[0]).take(other[1] - other[0]).collect();
                println!("{} is no quote: {marked}", article.id);
            }
        }
        Ok(())
    }
}

/// Whether two names end in the same word.
fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().next_back() == other.split_whitespace().next_back()
}

fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
