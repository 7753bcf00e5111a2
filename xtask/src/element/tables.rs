//! The README's tables of the element. They stand between two comments, and a test holds them to the one table; with the
//! variable `UPDATE` set it writes them instead.

#![cfg(test)]

use super::{Entry, Offer, offer};
use crate::command::root;
use std::env;
use std::fs;

const BEGIN: &str = "<!-- The tables of the element, out of www/nut-graf.toml. -->\n";
const END: &str = "<!-- End of the tables of the element. -->\n";

fn tables(offer: &Offer) -> String {
    let attributes = table(
        ["attribute", "property", "meaning", "default"],
        offer.attributes.iter().map(|attribute| {
            [code(&attribute.name), code(&attribute.property), attribute.description.clone(), attribute.default.clone()]
        }),
    );
    let properties = table(
        ["property or method", "meaning"],
        (offer.properties.iter().map(|property| [code(&property.name), property.description.clone()])).chain(
            offer.methods.iter().map(|method| [code(&format!("{}()", method.name)), method.description.clone()]),
        ),
    );
    let events =
        table(["event", "meaning"], offer.events.iter().map(|event| [code(&event.name), event.description.clone()]));
    let css = table(
        ["CSS property", "meaning", "default"],
        offer.css.iter().map(|css| [code(&css.name), css.description.clone(), css.default.clone()]),
    );
    [attributes, properties, events, named("slot", &offer.slots), named("part", &offer.parts), css].join("\n")
}

fn named(kind: &str, entries: &[Entry]) -> String {
    let name = |entry: &Entry| if entry.name.is_empty() { "(none)".to_owned() } else { code(&entry.name) };
    table([kind, "meaning"], entries.iter().map(|entry| [name(entry), entry.description.clone()]))
}

fn table<const COLUMNS: usize>(head: [&str; COLUMNS], rows: impl Iterator<Item = [String; COLUMNS]>) -> String {
    let rule = ["---"; COLUMNS].map(str::to_owned);
    let lines = [head.map(str::to_owned), rule].into_iter().chain(rows);
    let lines: Vec<String> =
        lines.map(|cells| format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | "))).collect();
    lines.concat()
}

fn code(name: &str) -> String {
    format!("`{name}`")
}

#[test]
fn the_readme_has_the_tables_of_the_element() {
    let file = root().join("README.md");
    let readme = fs::read_to_string(&file).expect("a README");
    let (before, rest) = readme.split_once(BEGIN).expect("a place where the tables begin");
    let (there, after) = rest.split_once(END).expect("a place where the tables end");
    let wanted = tables(&offer().expect("a table"));
    if env::var_os("UPDATE").is_some() {
        fs::write(&file, [before, BEGIN, &wanted, END, after].concat()).expect("a README that can be written");
        return;
    }
    assert_eq!(there, wanted, "UPDATE=1 cargo test -p xtask --lib element writes them anew");
}
