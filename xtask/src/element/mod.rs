//! What `<nut-graf>` offers, out of one table (`www/nut-graf.toml`): for editors and catalogues, and for people.

mod manifest;
mod tables;

use crate::command::root;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;

pub use manifest::manifest;

/// The table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Offer {
    tag: String,
    class: String,
    summary: String,
    attributes: Vec<Attribute>,
    properties: Vec<Property>,
    methods: Vec<Entry>,
    events: Vec<Event>,
    slots: Vec<Entry>,
    parts: Vec<Entry>,
    css: Vec<CssProperty>,
}

/// An attribute and the property that mirrors it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Attribute {
    name: String,
    property: String,
    r#type: String,
    default: String,
    description: String,
    /// Every element has it.
    #[serde(default)]
    inherited: bool,
}

/// A property without an attribute.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Property {
    name: String,
    r#type: String,
    description: String,
    #[serde(default)]
    readonly: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Event {
    name: String,
    r#type: String,
    description: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CssProperty {
    name: String,
    default: String,
    description: String,
}

/// What needs no more than a name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    description: String,
}

fn offer() -> Result<Offer> {
    let file = root().join("www/nut-graf.toml");
    toml::from_str(&fs::read_to_string(&file)?).with_context(|| file.display().to_string())
}
