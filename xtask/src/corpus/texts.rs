//! Where the texts of the corpus come from: golden cases, tables of tests, what bytes are written as, and, where they are on
//! this machine, texts that nobody here wrote.

use crate::bench::data;
use crate::command::root;
use crate::dice::Dice;
use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[expect(clippy::cast_possible_truncation, reason = "numbers of a byte each")]
#[path = "../../../tests/support/texts.rs"]
mod written;

/// Texts of each set of others.
const TEXTS_OF_A_SET: usize = 24;
/// Longer ones would only take longer. In bytes.
const LONGEST_TEXT: usize = 20_000;
/// Texts that are written of bytes, the most bytes for one, and its greatest length.
const WRITTEN: usize = 3_000;
const MOST_BYTES: usize = 160;
const LONGEST_WRITTEN: usize = 2_000;
/// Folders with tables of cases, in some seventy languages.
const TABLES: [&str; 6] = ["blocks", "facts", "languages", "sentences", "tighten", "words"];
/// Sentences of a language that make one text, and such texts.
const SENTENCES_OF_A_TEXT: usize = 4;
const TEXTS_OF_A_LANGUAGE: usize = 16;

/// What it is called, the text, and what is asked about it.
pub(super) type Text = (String, String, Value);

/// All there are here.
pub(super) fn all() -> Result<Vec<Text>> {
    let mut texts = golden()?;
    texts.extend(of_tables()?);
    texts.extend(written());
    if data().is_dir() {
        texts.extend(of_others()?);
        texts.extend(of_languages()?);
    } else {
        println!("the texts of others are not on this machine");
    }
    Ok(texts)
}

/// Each golden case as it is, and asked for other things that any text can be asked for.
fn golden() -> Result<Vec<Text>> {
    let mut texts = Vec::new();
    for folder in sorted(&root().join("tests/golden"))? {
        let name = format!("golden {}", name_of(&folder));
        let text = fs::read_to_string(folder.join("input.txt"))?;
        let own = fs::read_to_string(folder.join("options.json"))
            .map_or(Ok(Value::Null), |json| serde_json::from_str(&json))?;
        texts.push((name.clone(), text.clone(), own));
        texts.extend(questions().into_iter().map(|asked| (format!("{name} {asked}"), text.clone(), asked)));
    }
    Ok(texts)
}

fn questions() -> [Value; 3] {
    [
        json!({ "sentences": 1, "tighten": true, "headlineWords": 7 }),
        json!({ "words": 60, "focus": "people year", "maxFacts": 3 }),
        json!({ "ratio": 0.25, "language": "de" }),
    ]
}

/// What is asked of a text that has no question of its own: by turns nothing, and each of the questions.
fn question(number: usize) -> Value {
    questions().into_iter().nth(number % 4).unwrap_or_default()
}

/// Each line of each table, and the table as if it were a text.
fn of_tables() -> Result<Vec<Text>> {
    let mut texts = Vec::new();
    for table in TABLES {
        let mut files = Vec::new();
        collect(&root().join("tests").join(table), &mut files)?;
        for file in files {
            let name = format!("{table} {}", name_of(&file));
            let text = fs::read_to_string(&file)?;
            let lines = text.lines().filter(|line| !line.is_empty()).enumerate();
            texts.extend(lines.map(|(number, line)| (format!("{name} {number}"), line.to_owned(), question(number))));
            texts.push((name, text, Value::Null));
        }
    }
    Ok(texts)
}

/// Every text below a folder, in order.
pub(crate) fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for path in sorted(folder)? {
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            files.push(path);
        }
    }
    Ok(())
}

/// Whatever rules and scripts meet in texts that nobody would write.
fn written() -> Vec<Text> {
    let mut dice = Dice::new(1);
    let text = |number| {
        let length = dice.below(MOST_BYTES);
        let text = written::text_of(&dice.bytes(length), LONGEST_WRITTEN);
        (format!("written {number}"), text, question(number))
    };
    (0..WRITTEN).map(text).collect()
}

#[derive(Deserialize)]
struct Document {
    id: String,
    #[serde(default)]
    lang: String,
    text: String,
}

/// Development texts, and running text of the treebanks.
fn of_others() -> Result<Vec<Text>> {
    let mut texts = Vec::new();
    for folder in ["summaries/dev", "sentences"] {
        for file in sorted(&data().join(folder))? {
            let set = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let documents = read(&file)?.into_iter().filter(|document| document.text.len() <= LONGEST_TEXT);
            let named = documents.map(|document| (format!("{set} {}", document.id), document.text, Value::Null));
            texts.extend(named.take(TEXTS_OF_A_SET));
        }
    }
    Ok(texts)
}

/// Sentences of some seventy languages, a few to a text.
fn of_languages() -> Result<Vec<Text>> {
    let mut languages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for document in read(&data().join("languages/lingua_sentences.jsonl"))? {
        languages.entry(document.lang).or_default().push(document.text);
    }
    let texts = languages.iter().flat_map(|(language, sentences)| {
        let texts = sentences.chunks(SENTENCES_OF_A_TEXT).take(TEXTS_OF_A_LANGUAGE).enumerate();
        texts.map(move |(number, text)| (format!("{language} {number}"), text.join(" "), question(number)))
    });
    Ok(texts.collect())
}

fn read(file: &Path) -> Result<Vec<Document>> {
    let documents = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    documents.lines().map(|line| serde_json::from_str(line).with_context(|| file.display().to_string())).collect()
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
