//! `cargo xtask train names FOLDER`: the model that finds names. `seeds/README.md` says what is in the folder.
//!
//! 1. A model of every feature learns from the labelled texts and labels the unlabelled ones ([`silver`]).
//! 2. Another learns from both; of its features those worth most are kept, in steps ([`select`]).
//! 3. Their weights are rounded, with the rounding in the loop, and written ([`write`]).
//!
//! With `held-out` behind the folder it learns from four fifths of the labelled documents, says how well it labels the
//! others, and writes nothing.

mod corpus;
mod crf;
mod measure;
mod select;
mod silver;
mod write;

use anyhow::{Result, bail};
use corpus::Document;
use crf::Training;
use std::path::Path;

/// Features of the model: what a download of 10 kB allows.
const FEATURES: usize = 3500;
/// How many features are kept on the way, as multiples of those.
const STEPS: [f32; 4] = [8.0, 3.0, 1.7, 1.0];
/// Words that a feature of the first model was seen with at least, and of the second, which has more to learn from.
const FEWEST: [usize; 2] = [2, 4];
/// The unit of a weight: coarser costs F1, finer bytes.
const UNIT: f32 = 0.4;
/// One document in so many is held out.
const HELD_OUT: usize = 5;

/// Reads, trains and writes.
pub(super) fn run(folder: &Path, options: &[&str]) -> Result<()> {
    let holds_out = match options {
        [] => false,
        ["held-out"] => true,
        _ => bail!("only `held-out` may stand behind the folder"),
    };
    let lists = write::lists()?;
    let documents = corpus::read(folder, &lists)?;
    let unlabelled = corpus::read(&folder.join("unlabelled"), &lists)?;
    let is_held_out =
        |number: usize, document: &Document| holds_out && document.is_text() && number.is_multiple_of(HELD_OUT);
    let (held_out, labelled): (Vec<_>, Vec<_>) =
        documents.iter().enumerate().partition(|(number, document)| is_held_out(*number, document));
    let [held_out, labelled] =
        [held_out, labelled].map(|part| part.into_iter().map(|(_, document)| document).collect::<Vec<_>>());
    let show = |what: &str, model: &crf::Model| {
        if holds_out {
            measure::print(what, model, &held_out);
        }
    };

    let teacher = crf::train(&labelled, None, select::seen(&labelled, FEWEST[0]), &Training::FIRST);
    show("labelled texts alone", &teacher);
    let silver: Vec<Document> = unlabelled.iter().map(|document| silver::label(&teacher, document)).collect();
    let all: Vec<&Document> = labelled.iter().copied().chain(&silver).collect();
    let mut model = crf::train(&all, None, select::seen(&all, FEWEST[1]), &Training::SECOND);
    show("with unlabelled texts", &model);
    for times in STEPS {
        let count = select::times(FEATURES, times);
        model = crf::train(&all, Some(&model), select::best(&model, &all, count), &Training::smaller(times > 1.0));
        show(&format!("{count} features"), &model);
    }
    let features = model.features();
    let rounded = crf::train(&all, Some(&model), features, &Training::rounded(UNIT));
    show("rounded", &rounded);
    if holds_out { Ok(()) } else { write::model(&rounded) }
}
