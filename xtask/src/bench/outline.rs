//! What the measurements read of a report: its public form, so that they hold whatever the Rust types look like.

use anyhow::{Result, anyhow};
use nutgraf::Options;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Outline {
    pub(super) sentences: Sentences,
    pub(super) blocks: Vec<Block>,
}

#[derive(Deserialize)]
pub(super) struct Sentences {
    pub(super) ends: Vec<usize>,
}

#[derive(Deserialize)]
pub(super) struct Block {
    pub(super) span: Span,
    pub(super) kind: String,
}

#[derive(Deserialize)]
pub(super) struct Span {
    pub(super) end: usize,
}

impl Outline {
    pub(super) fn of(text: &str, options: &Options) -> Result<Self> {
        let report = nutgraf::summarize(text, options).map_err(|error| anyhow!("{error}"))?;
        Ok(serde_json::from_value(serde_json::to_value(report)?)?)
    }
}
