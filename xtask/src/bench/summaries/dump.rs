//! What was scored, for other scorers: JSON lines as Python's ROUGE scorers read them, `id` and `summary`, a sentence a line;
//! and `scores`, ours.

use super::Row;
use super::systems::{LENGTHS, SYSTEMS, Summaries};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Writes a file for each length and system, and one with the whole text cut into sentences: `SET.60-words.ours.jsonl`,
/// `SET.sentences.jsonl`. Summaries are not cut to the budget yet, so a scorer has to.
pub(super) fn write<'a>(
    folder: &Path,
    set: &str,
    documents: impl Iterator<Item = (&'a str, &'a Summaries, &'a Row)>,
) -> Result<()> {
    let mut texts = String::new();
    let mut files = [const { [const { String::new() }; SYSTEMS.len()] }; LENGTHS.len()];
    for (id, summaries, row) in documents {
        add(&mut texts, &json!({ "id": id, "summary": summaries.sentences.join("\n") }));
        for (length, files) in files.iter_mut().enumerate() {
            for (system, file) in files.iter_mut().enumerate() {
                let (summary, scores) = (&summaries.by_length[length][system], row[length][system]);
                add(file, &json!({ "id": id, "summary": summary, "scores": scores }));
            }
        }
    }
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    fs::write(folder.join(format!("{set}.sentences.jsonl")), texts)?;
    for (length, files) in LENGTHS.iter().zip(files) {
        for (system, file) in SYSTEMS.iter().zip(files) {
            let name = format!("{set}.{}.{system}.jsonl", length.name().replace(' ', "-"));
            fs::write(folder.join(name), file)?;
        }
    }
    Ok(())
}

fn add(file: &mut String, line: &Value) {
    file.push_str(&line.to_string());
    file.push('\n');
}
