//! `cargo xtask report FILE`: the report of a text, computed natively, as canonical JSON (RFC 8785).

use anyhow::{Context, Result, anyhow, bail};
use nutgraf::{Length, Options};
use serde_json::Value;
use std::fs;

/// Prints the report of a file. Options are `--option KEY=VALUE`, with the names that JavaScript has.
pub fn print(file: &str, arguments: &[&str]) -> Result<()> {
    let bytes = fs::read(file).with_context(|| file.to_owned())?;
    // A browser reading the file would replace what is no UTF-8 in the same way.
    let text = String::from_utf8_lossy(&bytes);
    println!("{}", canonical(&text, &parse(arguments)?)?);
    Ok(())
}

/// The report of a text as canonical JSON.
pub fn canonical(text: &str, options: &Options) -> Result<String> {
    let report = nutgraf::summarize(text, options).map_err(|error| anyhow!("{error}"))?;
    Ok(serde_json_canonicalizer::to_string(&report)?)
}

fn parse(arguments: &[&str]) -> Result<Options> {
    let mut options = Options::default();
    for pair in arguments.chunks(2) {
        let ["--option", assignment] = pair else {
            bail!("expected --option KEY=VALUE, got {}", pair.join(" "));
        };
        let (key, value) = assignment.split_once('=').context("expected KEY=VALUE")?;
        set(&mut options, key, value).with_context(|| format!("option {key}"))?;
    }
    Ok(options)
}

/// The options of JavaScript as Rust's.
pub fn options_of(json: &Value) -> Result<Options> {
    let mut options = Options::default();
    for (key, value) in json.as_object().into_iter().flatten() {
        let value = match value {
            Value::String(text) => text.clone(),
            Value::Array(indices) => indices.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
            other => other.to_string(),
        };
        set(&mut options, key, &value).with_context(|| format!("option {key}"))?;
    }
    Ok(options)
}

fn set(options: &mut Options, key: &str, value: &str) -> Result<()> {
    match key {
        "sentences" => options.length = Length::Sentences(value.parse()?),
        "words" => options.length = Length::Words(value.parse()?),
        "ratio" => options.length = Length::Ratio(value.parse()?),
        "focus" => value.clone_into(&mut options.focus),
        "language" => options.language = Some(value.to_owned()),
        "tighten" => options.tighten = value.parse()?,
        "headlineWords" => options.headline_words = value.parse()?,
        "referenceDate" => options.reference_date = Some(value.to_owned()),
        "pin" => options.pin = indices(value)?,
        "omit" => options.omit = indices(value)?,
        "maxFacts" => options.max_facts = value.parse()?,
        _ => bail!("no such option"),
    }
    Ok(())
}

/// Sentence indices, with commas between.
fn indices(value: &str) -> Result<Vec<u32>> {
    value.split(',').filter(|_| !value.is_empty()).map(|index| Ok(index.trim().parse()?)).collect()
}
