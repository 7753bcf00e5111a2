//! The model's files: `ngrams.front`, `classes.txt` and `weights.bin`.

use super::corpus::{Class, Dice};
use super::embed::Model;
use super::grams::{self, ADDITIONAL, BORDER, LETTER_BITS, LONGEST};
use super::script::{SHARED, Script};
use anyhow::{Result, ensure};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Lengths of the snippets that confidence is measured with, in letters, and how many of each for each class.
const LENGTHS: [usize; 6] = [6, 12, 25, 50, 100, 200];
const SNIPPETS: usize = 150;
/// Margins between which the share of right guesses is taken as a line: each twice the one before.
const FIRST_MARGIN: f32 = 0.25;
const MARGINS: usize = 7;

const CLASSES_HEAD: &str = "\
# Script, numbers an n-gram has, languages in the order of the weights, points of score a thousand of margin is, right guesses in a thousand by margin.
# Origin: written by `cargo xtask train languages`; ../README.md names the texts. Licence: MIT OR Apache-2.0
";

/// A script's model and what else is written of it.
pub(super) struct Trained {
    name: &'static str,
    tags: Vec<String>,
    model: Model,
    confidence: Vec<u32>,
}

impl Trained {
    pub(super) fn new(script: Script, classes: &[&Class], model: Model) -> Self {
        let name = SHARED.iter().find(|shared| shared.0 == script).map_or("", |shared| shared.1);
        let confidence = confidence(classes, &model);
        Self { name, tags: classes.iter().map(|class| class.tag.clone()).collect(), model, confidence }
    }
}

/// Right guesses in a thousand at each margin, on snippets that nothing was trained with: of those nearest to it on a log
/// scale, and never fewer than at a smaller margin.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small numbers")]
fn confidence(classes: &[&Class], model: &Model) -> Vec<u32> {
    let (mut right, mut all) = ([0_u32; MARGINS], [0_u32; MARGINS]);
    let mut dice = Dice::new(77);
    for length in LENGTHS {
        for (truth, class) in classes.iter().enumerate() {
            for _ in 0..SNIPPETS {
                let (guess, margin) = model.guess(class.held_out(&mut dice, length));
                let nearest = (libm::log2f(margin.max(1e-6) / FIRST_MARGIN) + 0.5).max(0.0) as usize;
                let bin = nearest.min(MARGINS - 1);
                right[bin] += u32::from(guess == truth);
                all[bin] += 1;
            }
        }
    }
    let mut least = 0;
    right
        .iter()
        .zip(all)
        .map(|(right, all)| {
            least = least.max(right * 1000 / all.max(1));
            least
        })
        .collect()
}

/// Writes the files.
pub(super) fn all(models: &[Trained], folder: &Path) -> Result<()> {
    let mut ngrams: Vec<(String, usize, usize)> = Vec::new();
    for (index, trained) in models.iter().enumerate() {
        for (row, &key) in trained.model.vocabulary.keys.iter().enumerate() {
            let gram = spelled(key);
            let read = gram.chars().fold(0, |key, letter| key << LETTER_BITS | grams::written(letter));
            ensure!(read == key, "{gram} is not read as it is written");
            ngrams.push((gram, index, row));
        }
    }
    // Script by script, which shares more than one order of all would.
    ngrams.sort_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
    let mut classes = CLASSES_HEAD.to_owned();
    let mut bytes = Vec::new();
    for (index, trained) in models.iter().enumerate() {
        let width = trained.model.width;
        let numbers = trained.model.whole_numbers();
        let rows = ngrams.iter().filter(|gram| gram.1 == index).map(|gram| gram.2);
        let ordered: Vec<i8> = rows.flat_map(|row| numbers[row * width..][..width].iter().copied()).collect();
        // Two numbers a byte, each with 8 added.
        bytes.extend(ordered.chunks(2).map(|pair| {
            let [first, second] =
                [pair[0], pair.get(1).copied().unwrap_or(0)].map(|number| (number + 8).cast_unsigned());
            first << 4 | second
        }));
        let (weights, unit) = trained.model.whole_weights();
        bytes.extend(weights.iter().map(|weight| weight.cast_unsigned()));
        let confidence: Vec<String> = trained.confidence.iter().map(u32::to_string).collect();
        writeln!(
            classes,
            "{}\t{width}\t{}\t{:.0}\t{}",
            trained.name,
            trained.tags.join(" "),
            1000.0 / (unit * super::GAIN),
            confidence.join(" ")
        )?;
    }
    fs::create_dir_all(folder)?;
    fs::write(folder.join("ngrams.front"), front_coded(&ngrams))?;
    fs::write(folder.join("classes.txt"), classes)?;
    fs::write(folder.join("weights.bin"), bytes)?;
    Ok(())
}

/// N-grams in their order, each as the number of letters that it shares with the one before, then its others.
fn front_coded(ngrams: &[(String, usize, usize)]) -> String {
    let mut text = String::new();
    let mut last: Vec<char> = Vec::new();
    for (gram, _, _) in ngrams {
        let letters: Vec<char> = gram.chars().collect();
        let shared = letters.iter().zip(&last).take_while(|(letter, other)| letter == other).count();
        text += &shared.to_string();
        text.extend(&letters[shared..]);
        last = letters;
    }
    text
}

/// The n-gram that a key is of: what [`grams::written`] undoes.
fn spelled(key: u64) -> String {
    let codes = (0..LONGEST).rev().map(|at| key >> (at * LETTER_BITS) & ((1 << LETTER_BITS) - 1));
    codes.filter(|&code| code != 0).map(letter).collect()
}

fn letter(code: u64) -> char {
    if code == BORDER {
        return '_';
    }
    let number = u32::try_from(code).unwrap_or(0);
    char::from_u32(if number >= ADDITIONAL { number - ADDITIONAL + 0x1E00 } else { number }).unwrap_or('_')
}
