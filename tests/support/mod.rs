//! What the native tests share: the golden cases and their options.

use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::{Length, Options};
use serde_json::Value;

/// A folder of `tests/golden/`.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    pub(crate) input: String,
    pub(crate) options: Options,
}

/// Every golden case, by name.
pub(crate) fn golden_cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut folders: Vec<PathBuf> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders.into_iter().map(read_case).collect()
}

fn read_case(folder: PathBuf) -> Case {
    let options = fs::read_to_string(folder.join("options.json"))
        .map_or_else(|_| Options::default(), |json| options(&serde_json::from_str(&json).unwrap()));
    Case {
        name: folder.file_name().unwrap().to_string_lossy().into_owned(),
        input: fs::read_to_string(folder.join("input.txt")).unwrap(),
        options,
        folder,
    }
}

/// The options of JavaScript as Rust's.
pub(crate) fn options(json: &Value) -> Options {
    let mut options = Options::default();
    let whole = |value: &Value| u32::try_from(value.as_u64().unwrap()).unwrap();
    let indices = |value: &Value| value.as_array().unwrap().iter().map(whole).collect();
    for (key, value) in json.as_object().unwrap() {
        match key.as_str() {
            "sentences" => options.length = Length::Sentences(whole(value)),
            "words" => options.length = Length::Words(whole(value)),
            "ratio" => options.length = Length::Ratio(value.as_f64().unwrap()),
            "focus" => options.focus = value.as_str().unwrap().into(),
            "language" => options.language = Some(value.as_str().unwrap().into()),
            "tighten" => options.tighten = value.as_bool().unwrap(),
            "headlineWords" => options.headline_words = whole(value),
            "referenceDate" => options.reference_date = Some(value.as_str().unwrap().into()),
            "pin" => options.pin = indices(value),
            "omit" => options.omit = indices(value),
            "maxFacts" => options.max_facts = whole(value),
            other => panic!("no such option: {other}"),
        }
    }
    options
}
