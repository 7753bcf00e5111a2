//! What was scored, for other scorers: JSON lines as Python's ROUGE scorers read them, `id` and `summary`, a sentence a line.

use super::systems::{LENGTHS, SYSTEMS, Summaries};
use anyhow::{Context, Result};
use serde_json::json;
use std::fs;
use std::path::Path;

/// Writes a file for each length and system, and one with the whole text cut into sentences: `SET.60-words.ours.jsonl`,
/// `SET.sentences.jsonl`. Summaries are not cut to the budget yet, so a scorer has to.
pub(super) fn write<'a>(
    folder: &Path,
    set: &str,
    summaries: impl Iterator<Item = (&'a str, &'a Summaries)>,
) -> Result<()> {
    let mut texts = String::new();
    let mut files = [const { [const { String::new() }; SYSTEMS.len()] }; LENGTHS.len()];
    for (id, summaries) in summaries {
        add(&mut texts, id, &summaries.sentences.join("\n"));
        for (files, summaries) in files.iter_mut().zip(&summaries.by_length) {
            files.iter_mut().zip(summaries).for_each(|(file, summary)| add(file, id, summary));
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

fn add(file: &mut String, id: &str, summary: &str) {
    file.push_str(&json!({ "id": id, "summary": summary }).to_string());
    file.push('\n');
}
