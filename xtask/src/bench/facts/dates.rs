//! Expressions of time against the English specification of Recognizers-Text (MIT), half of it: spans, and what they mean.
//!
//! A value is compared with each that the specification gives, any of them being right: it speaks of a past and a future
//! Monday where the text leaves that open. Compared as far
//! as both say it:
//! 1. Its parts of a day and its `start`, `mid`, `end` of a stretch have no place in EDTF: the day and the stretch are compared.
//! 2. Its ranges end before their last day or year (`from 2007 to 2009` ends with 2009-01-01), ours with it: the text's words are.
//! 3. Where it gives a duration beside a range (`P3D`, of `next 3 days`), that is a value of the duration.
//! 4. A month, quarter, year or day of ours is compared with the first day of its stretch alone, and digits that ours leaves
//!    open (`XXXX-XX-13`) with nothing: in both this is milder than comparing both ends.

use super::super::data;
use super::{Points, Tally, documents, share};
use anyhow::Result;
use nutgraf::{Options, summarize};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;

#[derive(Deserialize)]
struct Labelled {
    text: String,
    #[serde(rename = "ref")]
    reference: Option<String>,
    ents: Vec<(usize, usize, String, Value)>,
}

/// Exact F1 of others on the same specification, measured once, outside this bench.
const OTHERS: [(&str, &str); 3] = [("compromise", "51.9"), ("chrono-node", "30.6"), ("Microsoft's own", "92.4")];

/// Prints the table.
pub(super) fn run() -> Result<()> {
    let file = data().join("recognizers/DateTimeModel.jsonl");
    let Some(texts) = documents::<Labelled>(&file)? else {
        println!("dates: {} is not on this machine", file.display());
        return Ok(());
    };
    let is_verbose = std::env::var_os("NUTGRAF_VERBOSE").is_some();
    let (mut exact, mut relaxed) = (Tally::default(), Tally::default());
    let (mut given, mut right) = (0, 0);
    for text in texts {
        let options = Options {
            reference_date: text.reference.clone(),
            language: Some("en".into()),
            max_facts: 1000,
            ..Options::default()
        };
        let report = summarize(&text.text, &options)?;
        let points = Points::of(&text.text);
        let got: Vec<_> =
            report.dates.iter().map(|date| (points.at(date.span.start), points.at(date.span.end), date)).collect();
        let gold: BTreeSet<_> = text.ents.iter().map(|entity| (entity.0, entity.1)).collect();
        let spans: BTreeSet<_> = got.iter().map(|date| (date.0, date.1)).collect();
        exact.add(&gold, &spans);
        let overlap = |one: &(usize, usize), other: &(usize, usize)| one.0 < other.1 && other.0 < one.1;
        let hit = gold.iter().filter(|gold| spans.iter().any(|span| overlap(gold, span))).count();
        relaxed.right += hit;
        relaxed.missed += gold.len() - hit;
        relaxed.wrong += spans.iter().filter(|span| !gold.iter().any(|gold| overlap(gold, span))).count();
        if is_verbose && gold != spans {
            let show = |spans: &BTreeSet<(usize, usize)>| {
                spans
                    .iter()
                    .map(|&(start, end)| text.text.chars().skip(start).take(end - start).collect::<String>())
                    .collect::<Vec<_>>()
            };
            println!(
                "SPAN {:?} gold {:?} got {:?}",
                text.text.chars().take(120).collect::<String>(),
                show(&gold),
                show(&spans)
            );
        }
        for (start, end, date) in got {
            let Some(entity) = text.ents.iter().find(|entity| (entity.0, entity.1) == (start, end)) else { continue };
            let Some(value) = &date.value else { continue };
            given += 1;
            if is_right(value, &entity.3) {
                right += 1;
            } else if is_verbose {
                println!("VALUE {:?} ref {:?}: {value} for {}", date.text, text.reference, entity.3);
            }
        }
    }
    println!(
        "\n| dates, Recognizers-Text (English, {} expressions) | exact F1 | relaxed F1 | value right, of those given |",
        exact.right + exact.missed
    );
    println!("| --- | --- | --- | --- |");
    println!("| ours | {:.1} | {:.1} | {:.1} % of {given} |", exact.f1(), relaxed.f1(), share(right, given));
    for (name, figure) in OTHERS {
        println!("| {name} | {figure} | | |");
    }
    Ok(())
}

/// Whether a value says what one of the specification's does.
fn is_right(value: &str, gold: &Value) -> bool {
    let values = gold.get("values").and_then(Value::as_array);
    values.is_some_and(|values| values.iter().any(|gold| says(value, gold)))
}

fn says(value: &str, gold: &Value) -> bool {
    let of = |key: &str| gold.get(key).and_then(Value::as_str).unwrap_or_default();
    let timex = of("timex");
    let near = |one: &str, other: &str| !other.is_empty() && plain(one) == plain(other);
    if near(value, timex) || near(value, of("value")) || leaves_open(value, of("value")) {
        return true;
    }
    // A duration in a triple; a present.
    if let Some(inner) = timex.strip_prefix('(').and_then(|timex| timex.strip_suffix(')')) {
        let parts: Vec<&str> = inner.split(',').collect();
        if parts.get(2).is_some_and(|length| near(value, length)) {
            return true;
        }
        if let Some((from, to)) = value.split_once('/')
            && from != ".."
            && to != ".."
        {
            let ends = |one: &str, said: Option<&&str>, resolved: &str| {
                said.is_some_and(|said| covers(one, said)) || covers(one, resolved)
            };
            return ends(from, parts.first(), of("start")) && ends(to, parts.get(1), of("end"));
        }
    }
    if let Some((from, to)) = value.split_once('/') {
        let (bound, key) = if to == ".." { (from, "start") } else { (to, "end") };
        let has_open = from == ".." || to == "..";
        return has_open && (near(bound, timex) || covers(bound, timex) || covers(bound, of(key)));
    }
    // A stretch by its first day: a month, a week, a quarter, a century; the time of a day by the day.
    let start = of("start");
    let is_whole = !start.is_empty() && first_day(value).is_some_and(|day| start.get(..10) == Some(&day));
    let is_day = value.len() == 10
        && (timex.starts_with(value)
            && timex.get(10..).is_some_and(|rest| {
                rest.starts_with("TM") || rest.starts_with("TA") || rest.starts_with("TE") || rest.starts_with("TN")
            })
            || start.get(..10) == Some(value));
    let is_present = timex == "PRESENT_REF" && of("value").get(..10) == Some(value);
    is_whole || is_day || is_present
}

/// Whether the value is the other with digits left open: `XXXX-XX-13`.
fn leaves_open(value: &str, whole: &str) -> bool {
    let is_same = |(one, other): (char, char)| one == other || (one == 'X' && other.is_ascii_digit());
    value.len() == whole.len() && value.chars().zip(whole.chars()).all(is_same)
}

/// Without what is only another way to write the same: `T17` and `T17:00`.
fn plain(value: &str) -> String {
    let value = value.replace(' ', "T");
    let value = value.trim_end_matches('Z');
    match value.split_once('T') {
        Some((day, clock)) if !day.starts_with('P') => format!("{day}T{}", clock.trim_end_matches(":00")),
        _ => value.to_owned(),
    }
}

/// Whether one end says the other, as precisely as it does.
fn covers(ours: &str, theirs: &str) -> bool {
    if plain(ours) == plain(theirs) {
        return true;
    }
    first_day(ours).is_some_and(|day| !theirs.is_empty() && theirs.get(..10) == Some(&day) && theirs.len() == 10)
}

/// The first day of a value in EDTF, where it is larger than a day.
fn first_day(value: &str) -> Option<String> {
    let year = value.get(..4)?;
    Some(match value.len() {
        4 if value.ends_with("XX") => format!("{}00-01-01", value.get(..2)?),
        4 => format!("{}-01-01", value.replace('X', "0")),
        7 => match value.get(5..)?.parse::<u32>().ok()? {
            month @ 1..=12 => format!("{year}-{month:02}-01"),
            quarter @ 33..=36 => format!("{year}-{:02}-01", (quarter - 33) * 3 + 1),
            half @ 40..=41 => format!("{year}-{:02}-01", (half - 40) * 6 + 1),
            _ => return None,
        },
        _ => return None,
    })
}
