//! Texts whose reports have to be the same everywhere: every golden case, and the development texts where they are on
//! this machine. The optimized native build writes them down with the digests of their reports; the debug build, Node and
//! the browsers are held to these.

use crate::bench::data;
use crate::command::{root, target_folder};
use crate::report::{canonical, options_of};
use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Development texts of each set.
const TEXTS_OF_A_SET: usize = 24;
/// Longer ones would only take longer. In bytes.
const LONGEST_TEXT: usize = 20_000;

/// A text, what is asked about it, and the digest of the answer.
#[derive(Deserialize, Serialize)]
pub struct Case {
    pub id: String,
    pub text: String,
    /// As JavaScript has them; null for none.
    pub options: Value,
    /// SHA-256 of the canonical JSON, in hexadecimal.
    pub digest: String,
}

/// Where the corpus lies. Tests serve the folder to browsers.
pub fn folder() -> PathBuf {
    target_folder().join("xtask/corpus")
}

fn file() -> PathBuf {
    folder().join("cases.json")
}

/// Reads every text with the build that runs this, and writes the cases down.
pub fn write() -> Result<()> {
    let mut texts = golden_texts()?;
    texts.extend(development_texts()?);
    let cases = texts
        .into_iter()
        .map(|(id, text, options)| Ok(Case { digest: digest(&text, &options)?, id, text, options }))
        .collect::<Result<Vec<_>>>()?;
    fs::create_dir_all(folder())?;
    fs::write(file(), serde_json::to_string(&cases)?)?;
    println!("{} texts", cases.len());
    Ok(())
}

/// The cases as they were last written.
pub fn read() -> Result<Vec<Case>> {
    let text = fs::read_to_string(file()).context("no corpus: `cargo xtask corpus` writes it")?;
    Ok(serde_json::from_str(&text)?)
}

/// Holds the build that runs this to the digests of the one that wrote them.
pub fn check() -> Result<usize> {
    let cases = read()?;
    for case in &cases {
        ensure!(digest(&case.text, &case.options)? == case.digest, "{} has another report in this build", case.id);
    }
    Ok(cases.len())
}

/// The report of a case, by the build that runs this.
pub fn report_of(case: &Case) -> Result<String> {
    canonical(&case.text, &options_of(&case.options)?)
}

fn digest(text: &str, options: &Value) -> Result<String> {
    Ok(format!("{:x}", Sha256::digest(canonical(text, &options_of(options)?)?)))
}

type Text = (String, String, Value);

/// Each golden case as it is, and asked for other things that any text can be asked for.
fn golden_texts() -> Result<Vec<Text>> {
    let mut texts = Vec::new();
    for folder in sorted(&root().join("tests/golden"))? {
        let name = format!("golden {}", folder.file_name().unwrap_or_default().to_string_lossy());
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

fn development_texts() -> Result<Vec<Text>> {
    #[derive(Deserialize)]
    struct Document {
        id: String,
        text: String,
    }
    let folder = data().join("summaries/dev");
    if !folder.is_dir() {
        println!("the development texts are not on this machine");
        return Ok(Vec::new());
    }
    let mut texts = Vec::new();
    for file in sorted(&folder)? {
        let set = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let documents = fs::read_to_string(&file)?;
        let documents = documents.lines().map(serde_json::from_str::<Document>);
        let short =
            documents.filter(|document| document.as_ref().map_or(true, |document| document.text.len() <= LONGEST_TEXT));
        for document in short.take(TEXTS_OF_A_SET) {
            let document = document.with_context(|| file.display().to_string())?;
            texts.push((format!("{set} {}", document.id), document.text, Value::Null));
        }
    }
    Ok(texts)
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
