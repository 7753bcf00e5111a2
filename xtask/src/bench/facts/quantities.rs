//! Quantities against labelled texts: F1 of spans that agree exactly, and how many of those have the right value and unit.
//!
//! Each set labels one kind, so only what is found of that kind counts. A label without a number (`the dollars`), and
//! one of another type than the set's (`next`, in the set of ordinals), is no quantity of ours: neither right nor missed.

use super::super::data;
use super::{Points, Tally, documents, share};
use anyhow::Result;
use nutgraf::{Options, Quantity, QuantityKind};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// A set, the type of its labels, and the kinds of ours that answer to it.
const SETS: [(&str, &str, &[QuantityKind]); 7] = [
    ("Currency", "currency", &[QuantityKind::Money]),
    ("Percent", "percentage", &[QuantityKind::Percent]),
    ("Age", "age", &[QuantityKind::Age]),
    ("Dimension", "dimension", &[QuantityKind::Measure]),
    ("Temperature", "temperature", &[QuantityKind::Measure]),
    ("Number", "number", &[QuantityKind::Count]),
    ("Ordinal", "ordinal", &[QuantityKind::Ordinal]),
];

#[derive(Deserialize)]
struct Document {
    text: String,
    ents: Vec<(usize, usize, String, Value)>,
}

pub(super) fn run() -> Result<()> {
    println!(
        "quantities (Recognizers-Text), F1 x 100 of exact spans; of those the share whose value, and unit, is right"
    );
    println!("{:<14} {:>5} {:>6} {:>5} {:>5}", "set", "F1", "value", "unit", "texts");
    for (set, kind, ours) in SETS {
        let file = data().join("recognizers").join(format!("{set}Model.jsonl"));
        let Some(documents) = documents(&file)? else {
            println!("{set:<14} skipped: not on this machine");
            continue;
        };
        let (mut tally, mut values, mut units) = (Tally::default(), 0, 0);
        for document in &documents {
            evaluate(document, kind, ours, &mut tally, &mut values, &mut units)?;
        }
        let (value, unit) = (share(values, tally.right), share(units, tally.right));
        println!("{set:<14} {:>5.1} {value:>6.1} {unit:>5.1} {:>5}", tally.f1(), documents.len());
    }
    Ok(())
}

fn evaluate(
    document: &Document,
    kind: &str,
    ours: &[QuantityKind],
    tally: &mut Tally,
    values: &mut usize,
    units: &mut usize,
) -> Result<()> {
    let options = Options { language: Some("en".to_owned()), max_facts: u32::MAX, ..Options::default() };
    let report = nutgraf::summarize(&document.text, &options)?;
    let points = Points::of(&document.text);
    let span = |quantity: &Quantity| (points.at(quantity.span.start), points.at(quantity.span.end));
    let found: Vec<&Quantity> = report.quantities.iter().filter(|quantity| ours.contains(&quantity.kind)).collect();
    let counts = |label: &&(usize, usize, String, Value)| {
        label.2 == kind && label.3["value"].as_str().is_some_and(|value| value != "null")
    };
    let gold: BTreeSet<_> = document.ents.iter().filter(counts).map(|label| (label.0, label.1)).collect();
    let others: BTreeSet<_> =
        document.ents.iter().filter(|label| !counts(label)).map(|label| (label.0, label.1)).collect();
    let got = found.iter().map(|quantity| span(quantity)).filter(|span| !others.contains(span)).collect();
    tally.add(&gold, &got);
    for (start, end, _, meant) in document.ents.iter().filter(counts) {
        if let Some(quantity) = found.iter().find(|quantity| span(quantity) == (*start, *end)) {
            *values += usize::from(is_value(quantity, &meant["value"]));
            *units += usize::from(is_unit(quantity, meant["unit"].as_str()));
        }
    }
    Ok(())
}

/// The set writes twelve digits or so.
fn is_value(quantity: &Quantity, meant: &Value) -> bool {
    let meant = meant.as_str().unwrap_or_default().trim_end_matches('%').parse::<f64>();
    let (Some(value), Ok(meant)) = (quantity.value, meant) else { return false };
    (value - meant).abs() <= 1e-9 * meant.abs().max(1e-3)
}

/// The set's names of units where ours differ by more than spelling.
const UNITS: &[(&str, &str)] = &[
    ("Acre", "acre"),
    ("Barrel", "bbl"),
    ("British pound", "GBP"),
    ("C", "°C"),
    ("Cent", "cent"),
    ("Chinese yuan", "CNY"),
    ("Cup", "cup"),
    ("Decimeter", "dm"),
    ("Degree", "°"),
    ("Dollar", "USD"),
    ("Euro", "EUR"),
    ("F", "°F"),
    ("Foot", "ft"),
    ("Gallon", "gal"),
    ("Hong Kong dollar", "HKD"),
    ("Inch", "in"),
    ("Japanese yen", "JPY"),
    ("Kilogram", "kg"),
    ("Kilometer", "km"),
    ("Kilometer per hour", "km/h"),
    ("Megabyte", "MB"),
    ("Meter", "m"),
    ("Metric ton", "t"),
    ("Mexican peso", "MXN"),
    ("Microgram", "µg"),
    ("Mile", "mi"),
    ("Mile per hour", "mph"),
    ("Milliliter", "mL"),
    ("Millimeter", "mm"),
    ("Netherlands guilder", "NLG"),
    ("Pence", "penny"),
    ("Square kilometer", "km2"),
    ("Square meter", "m2"),
    ("Swiss franc", "CHF"),
    ("Tablespoon", "tbsp"),
    ("Teaspoon", "tsp"),
    ("Ton", "t"),
    ("Turkish lira", "TRY"),
    ("United States dollar", "USD"),
];

/// A currency that several countries have (`Franc`) is none to us; a pound is money or a weight by the kind.
fn is_unit(quantity: &Quantity, meant: Option<&str>) -> bool {
    let expected = match (meant, quantity.kind) {
        (Some("Pound"), QuantityKind::Money) => Some("GBP"),
        (Some("Pound"), _) => Some("lb"),
        (Some("Franc" | "Rupee"), _) => None,
        (Some(unit), QuantityKind::Age) => return quantity.unit.as_deref() == Some(&unit.to_lowercase()),
        (Some(unit), _) => UNITS.iter().find(|(known, _)| *known == unit).map(|(_, ours)| *ours),
        (None, QuantityKind::Percent) => Some("%"),
        (None, _) => None,
    };
    quantity.unit.as_deref() == expected
}
